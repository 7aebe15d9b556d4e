import DICOMCore

/// What the rows of a list are sorted by: those without the value first, then numbers, then text.
///
/// Dates and times go by what is meant, whatever form they came in, and names by their letters.
package enum SortKey: Sendable, Equatable, Comparable {
    case none
    case number(Double)
    case text(String)

    /// Takes the text of an attribute; nil or empty where it has none.
    package init(_ text: String?, vr: VR) {
        let text = ValueMatch.trimmed(text ?? "")
        switch vr {
        case _ where text.isEmpty: self = .none
        case .DA: self = .text(DICOMDate(parsing: text).map { "\($0)" } ?? text)
        case .TM: self = .text(DICOMTime(parsing: text)?.digits ?? text)
        case .DT: self = .text(text)
        case .PN: self = .text(LetterFolding.fold(text))
        case .IS, .DS, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV: self = Self.number(text) ?? .text(text)
        default:
            // Codes of digits only, such as Patient IDs, go by their value.
            let isDigits = text.utf8.allSatisfy { (48...57).contains($0) }
            self = (isDigits ? Self.number(text) : nil) ?? .text(text)
        }
    }

    /// A number that has an order, which NaN has not.
    private static func number(_ text: String) -> SortKey? {
        Double(text).flatMap { $0.isNaN ? nil : .number($0) }
    }
}
