import DICOMCore

/// A key of a query with the value typed for it (PS3.4 §C.2.2.1).
package struct QueryKey: Sendable, Hashable {
    /// The attribute.
    package var path: TagPath
    /// The value as typed; empty asks for the attribute and matches everything.
    package var value: String
    /// Whether the value is one that a PACS sent, which goes back as it came, however odd.
    package var isReturned: Bool

    package init(path: TagPath, value: String, isReturned: Bool = false) {
        self.path = path
        self.value = value
        self.isReturned = isReturned
    }

    /// Makes a key of an outermost attribute.
    package init(_ tag: Tag, _ value: String) { self.init(path: TagPath(tag), value: value) }

    /// Reads `KEY=VALUE`, split at the first `=`; without one it asks for the attribute.
    package static func parse(_ text: String) throws(QueryError) -> QueryKey {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        return QueryKey(path: try self.path(name), value: parts.count > 1 ? String(parts[1]) : "")
    }

    /// Reads a keyword, a tag in any of its forms, or a path of these; the error suggests keywords that look alike.
    package static func path(_ text: String) throws(QueryError) -> TagPath {
        if let path = TagPath(parsing: text) { return path }
        let last = text.split(separator: ".").first { TagPath(parsing: String($0)) == nil }.map(String.init) ?? text
        let word = last.prefix { $0 != "[" }
        let near = DataDictionary.keywords(nearest: String(word), limit: 3)
        throw QueryError(
            .unknownKey,
            "'\(printable(text))' is neither a keyword nor a tag",
            remedy: near.isEmpty
                ? "a key is a keyword (PatientName), gggg,eeee, (gggg,eeee) or ggggeeee"
                : "did you mean \(near.joined(separator: ", "))?"
        )
    }

    /// What is sent: a value of wildcards only, or a range without ends, says no more than nothing, and some systems
    /// choke on it.
    package var sent: String {
        let isOpen = self.value == "-" && (self.vr == .DA || self.vr == .TM || self.vr == .DT)
        return isOpen || Wildcard.isOnly(self.value) ? "" : self.value
    }

    /// The attribute's value representation.
    package var vr: VR { DataDictionary.vr(of: self.path.lastTag) }

    /// Whether the value has wildcards in it (PS3.4 §C.2.2.2.4).
    package var hasWildcard: Bool { Wildcard.isWild(self.sent) }

    /// Whether the value is one value, neither a pattern nor a list.
    package var isSingleValue: Bool { !Wildcard.isWild(self.value) && !self.value.contains("\\") }

    /// Checks that the attribute can be a key, and that the value can be one of its VR.
    package func validate() throws(QueryError) {
        let tag = self.path.lastTag
        let name = self.path.text
        let vr = self.vr
        func fault(_ message: String, _ remedy: String = "") -> QueryError {
            QueryError(.invalidKey, message, remedy: remedy)
        }
        if tag == .specificCharacterSet {
            throw fault(
                "\(name) cannot be a key",
                "the character set of the request follows from the text that is typed"
            )
        }
        guard tag.group > 0x0002, tag.element != 0 else { throw fault("\(name) cannot be a key") }
        if vr == .SQ && !self.sent.isEmpty {
            throw fault(
                "\(name) is a sequence and has no value itself",
                "name an attribute of its item: \(name).KEY="
            )
        }
        let isMultiline = vr == .LT || vr == .ST || vr == .UT
        if self.value.unicodeScalars.contains(where: { $0.value < 0x20 && $0.value != 0x1B && !isMultiline }) {
            throw fault("the value of \(name) holds a control character", "is a quote missing?")
        }
        let value = printable(self.value)
        if vr == .UI, !self.isReturned, !self.sent.utf8.allSatisfy(Self.uidCharacters.contains) {
            throw fault("'\(value)' is not a UID", "a UID has digits and dots; several are separated by \\")
        }
        // A range has one dash: to a PACS 2026-05-01 is none. Words such as 7d belong to the options.
        let hasManyDashes = self.sent.split(separator: "\\").contains { $0.count { $0 == "-" } > 1 }
        if vr == .DA, hasManyDashes || !self.sent.utf8.allSatisfy(Self.dateCharacters.contains) {
            throw QueryError(
                .notADate,
                "'\(value)' is not a date for \(name)",
                remedy: "write YYYYMMDD or YYYYMMDD-YYYYMMDD; --since, --until and --date also take today, 7d and A..B"
            )
        }
    }

    /// Digits, dots, wildcards, and what separates several values.
    private static let uidCharacters = Set("0123456789.\\*?".utf8)
    /// Digits, a range, wildcards, and the dots of old dates.
    private static let dateCharacters = Set("0123456789-.*?\\ ".utf8)
}
