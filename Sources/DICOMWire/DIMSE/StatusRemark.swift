import DICOMCore

/// What a peer says about a status that is no success (PS3.7 §C): words, a number of its own, the elements at fault.
package struct StatusRemark: Hashable, Sendable {
    /// Error Comment (0000,0902); a peer's text.
    package var comment: String?
    /// Error ID (0000,0903), a number whose meaning is the peer's own.
    package var errorID: UInt16?
    /// Offending Element (0000,0901): the elements in which the error was found, or that were missing.
    package var offendingElements: [Tag]

    package init(_ comment: String? = nil, errorID: UInt16? = nil, offendingElements: [Tag] = []) {
        self.comment = comment
        self.errorID = errorID
        self.offendingElements = offendingElements
    }

    /// More elements are told by their number only.
    private static let mostNamed = 8

    /// The elements and the number in words, nil where there are none: `offending element (0020,000D) StudyInstanceUID`.
    package var details: String? {
        let elements = self.offendingElements
        var words: [String] = []
        if !elements.isEmpty {
            let names = elements.prefix(Self.mostNamed).map { Self.name($0) }.joined(separator: ", ")
            let rest = elements.count - Self.mostNamed
            words.append(
                "offending element\(elements.count == 1 ? "" : "s") \(names)\(rest > 0 ? " and \(rest) more" : "")"
            )
        }
        if let errorID = self.errorID { words.append("error ID \(errorID)") }
        return words.isEmpty ? nil : words.joined(separator: ", ")
    }

    /// A tag with its keyword, where it has one.
    package static func name(_ tag: Tag) -> String {
        let keyword = DataDictionary.keyword(for: tag)
        return keyword == tag.digits ? "\(tag)" : "\(tag) \(keyword)"
    }
}
