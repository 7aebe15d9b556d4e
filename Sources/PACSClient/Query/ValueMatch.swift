import DICOMCore

/// Whether a returned value satisfies the value that was sent for its key (PS3.4 §C.2.2.2).
///
/// It errs on the side of a match wherever systems differ, because what it tells is that a filter was not applied.
struct ValueMatch: Sendable {
    private enum Kind: Sendable {
        case exact
        case text(isCaseSensitive: Bool)
        case personName
        case date
        case time
        case dateTime
        case uid
        case number
    }

    private let kind: Kind
    private let wanted: [String]

    /// Takes a key's attribute and the value sent.
    init(tag: Tag, value: String) {
        let vr = DataDictionary.vr(of: tag)
        self.kind =
            switch vr {
            case .PN: .personName
            case .DA: .date
            case .TM: .time
            case .DT: .dateTime
            case .UI: .uid
            case .CS, .ST, .LT, .UT, .UC: .text(isCaseSensitive: false)
            case .LO, .SH: .text(isCaseSensitive: Self.identifiers.contains(tag))
            case .AE, .UR, .AS, .UN: .text(isCaseSensitive: true)
            case _ where vr.isBinaryNumber || vr == .IS || vr == .DS: .number
            default: .exact
            }
        // In VRs of one value the backslash is a character like others.
        let isSingle = [VR.ST, .LT, .UT, .UR].contains(vr)
        self.wanted =
            isSingle
            ? [value]
            : value.split(separator: "\\", omittingEmptySubsequences: true).map { Self.trimmed(String($0)) }
    }

    /// Codes that tell two patients, visits or orders apart; upper and lower case are two.
    private static let identifiers: Set<Tag> = [
        .patientID, .accessionNumber, .studyID, Tag(0x0010, 0x0021), Tag(0x0010, 0x1000), Tag(0x0010, 0x1001),
        Tag(0x0038, 0x0010), Tag(0x0040, 0x0009), Tag(0x0040, 0x0253), Tag(0x0040, 0x1001),
    ]

    /// Whether any of the returned values satisfies any of the wanted ones.
    ///
    /// No value satisfies nothing.
    func isSatisfied(by values: [String]) -> Bool {
        values.contains { value in self.wanted.contains { self.matches(Self.trimmed(value), $0) } }
    }

    private func matches(_ value: String, _ wanted: String) -> Bool {
        switch self.kind {
        case .exact: value == wanted
        case .text(let isCaseSensitive):
            isCaseSensitive
                ? Wildcard.matches(value, wanted) : Wildcard.matches(value.lowercased(), wanted.lowercased())
        case .personName: PersonNameMatch.matches(value, wanted)
        case .uid: UID(value) == UID(wanted) || Wildcard.matches(value, wanted)
        case .date: RangeMatch.date(value, wanted)
        case .time: RangeMatch.time(value, wanted)
        case .dateTime: RangeMatch.dateTime(value, wanted)
        case .number: value == wanted || Double(value).map { $0 == Double(wanted) } ?? false
        }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while let last = scalars.last, last == " " || last == "\0" { scalars.removeLast() }
        while scalars.first == " " { scalars.removeFirst() }
        return String(scalars)
    }
}
