import DICOMCore

/// A key of a query with the value typed for it.
public struct QueryKey: Sendable, Hashable {
    /// The attribute.
    public var path: TagPath
    /// The value as typed; empty asks for the attribute and matches everything.
    public var value: String

    /// Makes a key.
    public init(path: TagPath, value: String) {
        self.path = path
        self.value = value
    }

    /// Makes a key of an outermost attribute.
    public init(_ tag: Tag, _ value: String) { self.init(path: TagPath(tag), value: value) }

    /// Reads `KEY=VALUE`, split at the first `=`; without one it asks for the attribute.
    public static func parse(_ text: String) throws(PACSError) -> QueryKey {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        return QueryKey(path: try self.path(name), value: parts.count > 1 ? String(parts[1]) : "")
    }

    /// Reads a keyword, a tag in any of its forms, or a path of these; the error suggests keywords that look alike.
    public static func path(_ text: String) throws(PACSError) -> TagPath {
        if let path = TagPath(parsing: text) { return path }
        let last = text.split(separator: ".").first { TagPath(parsing: String($0)) == nil }.map(String.init) ?? text
        let word = last.prefix { $0 != "[" }
        let near = DataDictionary.keywords(nearest: String(word), limit: 3)
        throw .usage(
            "'\(printable(text))' is neither a keyword nor a tag",
            remedy: near.isEmpty
                ? "a key is a keyword (PatientName), gggg,eeee, (gggg,eeee) or ggggeeee"
                : "did you mean \(near.joined(separator: ", "))?"
        )
    }

    /// What is sent: a lone `*` says no more than nothing, and some systems choke on it.
    var sent: String { self.value == "*" ? "" : self.value }
}
