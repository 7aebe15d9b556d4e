import DICOMCore
import DICOMQuery
import ShellLanguage

/// The heads that tables of lists show, as people type them for the attribute below.
enum ColumnHead {
    /// The attribute that a keyword, a tag or a head of the level names, in any case.
    ///
    /// The heads of other levels are taken where that level has none of this name. Throws a usage error where it is none.
    /// In the worklist an attribute of the scheduled step is that in its sequence.
    static func path(_ text: String, level: QueryLevel?) throws(UsageError) -> TagPath {
        let path = try self.anyPath(text, level: level)
        return level == .worklist ? WorklistKeys.path(path) : path
    }

    private static func anyPath(_ text: String, level: QueryLevel?) throws(UsageError) -> TagPath {
        do throws(QueryError) {
            return try QueryKey.path(text)
        } catch {
            let levels = [level].compactMap(\.self) + [.study, .series, .image, .patient, .worklist]
            let heads = levels.lazy.flatMap { QueryTable.heads(of: $0) }
            if let tag = heads.first(where: { self.isSame($0.title, text) })?.tag { return TagPath(tag) }
            throw UsageError(error, word: text)
        }
    }

    private static func isSame(_ title: String, _ typed: String) -> Bool {
        func plain(_ text: String) -> String { text.lowercased().filter { $0 != " " } }
        return plain(title) == plain(typed)
    }
}
