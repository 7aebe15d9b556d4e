/// The data dictionary of PS3.6: what a tag is called, and how its value is represented.
public enum DataDictionary {
    /// What the dictionary says of one element.
    public struct Entry: Sendable {
        /// The tag asked for; of a repeating group the one asked for, or its first when found by keyword.
        public let tag: Tag
        /// The keyword, such as `PatientName`; empty for a few retired elements.
        public let keyword: String
        /// The name, such as `Patient's Name`.
        public let name: String
        /// The value representation; where the standard allows several, the one that implicit VR data sets use.
        public let vr: VR
        /// The value multiplicity, such as `1` or `1-n`.
        public let vm: String
        /// Whether the standard has retired the element.
        public let isRetired: Bool
    }

    /// What the dictionary says of a tag; nil when it doesn't know it.
    ///
    /// Repeating groups (50xx, 60xx and others), group lengths and private creators are known too.
    public static func entry(for tag: Tag) -> Entry? {
        if let line = DictionaryIndex.shared.line(of: tag) { return DictionaryIndex.shared.entry(at: line, tag: tag) }
        if tag.element == 0 {
            return Entry(tag: tag, keyword: "", name: "Group Length", vr: .UL, vm: "1", isRetired: false)
        }
        if tag.isPrivateCreator {
            return Entry(tag: tag, keyword: "", name: "Private Creator", vr: .LO, vm: "1", isRetired: false)
        }
        return nil
    }

    /// The value representation of an element in an implicit VR data set; UN when the dictionary doesn't know it.
    public static func vr(of tag: Tag) -> VR { Self.knownVR(of: tag) ?? .UN }

    /// The value representation of an element; nil when the dictionary doesn't know it.
    static func knownVR(of tag: Tag) -> VR? {
        if let vr = DictionaryIndex.shared.vr(of: tag) { return vr }
        if tag.element == 0 { return .UL }
        return tag.isPrivateCreator ? .LO : nil
    }

    /// The tag of a keyword, in exactly that case.
    public static func tag(forKeyword keyword: String) -> Tag? { KeywordIndex.shared.tags[keyword] }

    /// The keyword of a tag, or its eight digits (`GGGGEEEE`) where there is none.
    public static func keyword(for tag: Tag) -> String {
        if let line = DictionaryIndex.shared.line(of: tag) {
            let keyword = DictionaryIndex.shared.keyword(at: line)
            if !keyword.isEmpty { return keyword }
        }
        return tag.digits
    }

    /// The keywords most like a word that is none, the likeliest first.
    public static func keywords(nearest word: String, limit: Int) -> [String] {
        let wanted = Array(word.lowercased().utf8)
        let reach = max(2, wanted.count / 3)
        var found: [(distance: Int, keyword: String)] = []
        for (keyword, tag) in KeywordIndex.shared.tags {
            let candidate = Array(keyword.lowercased().utf8)
            var distance = Spelling.distance(wanted, candidate, limit: reach)
            if distance > reach, wanted.count >= 4, candidate.starts(with: wanted) { distance = reach }
            // Retired elements are rarely what is meant.
            if distance <= reach { found.append((distance * 2 + (Self.isRetired(tag) ? 1 : 0), keyword)) }
        }
        found.sort {
            ($0.distance, $0.keyword.utf8.count, $0.keyword) < ($1.distance, $1.keyword.utf8.count, $1.keyword)
        }
        return found.prefix(max(0, limit)).map(\.keyword)
    }

    /// The keywords of all elements that the standard hasn't retired, in the order of their tags.
    public static var currentKeywords: [String] {
        DictionaryIndex.shared.allEntries.filter { !$0.isRetired && !$0.keyword.isEmpty }.map(\.keyword)
    }

    private static func isRetired(_ tag: Tag) -> Bool { Self.entry(for: tag)?.isRetired ?? false }
}
