import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

extension Session {
    /// The list last shown; selectors count in it.
    var results: QueryResult? { self.withLists { $0.shown } }

    /// The last list of studies; `3/2/1` counts from it.
    var studyResults: QueryResult? { self.withLists { $0.studies } }

    /// The list of series of a study or of images of a series as last shown, by the UID of what they are in and the key
    /// of the system that it is of; nil for the one selected.
    func list(under uid: String, of key: String? = nil) -> QueryResult? {
        let key = key ?? self.target?.key
        return self.withLists { $0.below(uid, of: key ?? "") }
    }

    /// The lists at hand, the one last shown first.
    var lists: [QueryResult] { self.withLists { $0.all } }

    /// Keeps a list of series or images so that `3/2/1` finds it.
    func keep(_ result: QueryResult, under uid: String) { self.withLists { $0.keep(result, under: uid) } }

    /// Keeps a list as the one last shown, by the UID of what it lists where it lists one thing.
    func show(_ result: QueryResult, under parent: String? = nil) { self.withLists { $0.show(result, under: parent) } }

    /// The list last shown, or the usage error where there is none.
    func requireResults() throws(UsageError) -> QueryResult {
        guard let list = self.results else { throw UsageError("there is no list yet", hint: "type 'find' first") }
        return list
    }

    /// The rows that a selector named last; `last` means them.
    var lastUsed: [SelectedRow] {
        get { self.withLists { $0.lastUsed } }
        set { self.withLists { $0.lastUsed = newValue } }
    }

    /// The lists kept under names, by name.
    var savedResults: [String: QueryResult] { self.withLists { $0.saved } }

    /// Keeps a list under a name.
    func save(_ result: QueryResult, as name: String) { self.withLists { $0.saved[name] = result } }

    /// The columns chosen for lists of a level; none for the usual ones.
    func columns(of level: QueryLevel) -> [TagPath] { self.withLists { $0.columns[level] ?? [] } }

    /// Chooses the columns for lists of a level.
    func setColumns(_ paths: [TagPath], of level: QueryLevel) {
        self.withLists { $0.columns[level] = paths.isEmpty ? nil : paths }
    }
}
