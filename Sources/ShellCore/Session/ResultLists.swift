import DICOMCore
import DICOMQuery
import PACSClient

/// The lists of a session: the one last shown, the way back from it, and those saved under names.
struct ResultLists: Sendable {
    /// What selectors count in at a moment.
    private struct View: Sendable {
        var shown: QueryResult?
        var studies: QueryResult?
        var below: [String: QueryResult] = [:]
    }

    private var view = View()
    /// How many lists have been shown.
    private(set) var listsShown = 0
    /// The views before, the latest last.
    private var former: [View] = []
    /// The lists kept under names.
    var saved: [String: QueryResult] = [:]
    /// The rows that a selector named last; `last` means them.
    var lastUsed: [SelectedRow] = []
    /// The columns chosen for lists of a level.
    var columns: [QueryLevel: [TagPath]] = [:]

    /// How many steps `back` can go.
    static let stepsKept = 20

    /// The list last shown; selectors count in it.
    var shown: QueryResult? { self.view.shown }
    /// The last list of studies; `3/2/1` counts from it.
    var studies: QueryResult? { self.view.studies }
    /// The lists at hand, the one last shown first.
    var all: [QueryResult] {
        [self.view.shown, self.view.studies].compactMap(\.self) + self.view.below.values + self.saved.values
    }

    /// The list of series of a study or of images of a series as last shown, by the UID of what they are in and the key
    /// of the system that it is of.
    func below(_ uid: String, of key: String) -> QueryResult? { self.view.below[Self.place(uid, key)] }

    /// The same UID at another system is another study.
    private static func place(_ uid: String, _ key: String?) -> String { "\(uid) \(key ?? "")" }

    /// Keeps a list of series or images so that `3/2/1` finds it; the list last shown stays the one it was.
    mutating func keep(_ result: QueryResult, under uid: String) {
        self.view.below[Self.place(uid, result.origins.first?.key)] = result
    }

    /// Keeps a list as the one last shown.
    ///
    /// `parent` is the UID of the study or the series it lists, where it lists one; `3/2/1` finds it by that. A list of
    /// studies also becomes the one that such selectors count from.
    mutating func show(_ result: QueryResult, under parent: String?) {
        if self.view.shown != nil {
            self.former.append(self.view)
            if self.former.count > Self.stepsKept { self.former.removeFirst() }
        }
        self.view.shown = result
        self.listsShown += 1
        if result.level == .study {
            self.view.studies = result
            self.view.below = [:]
        }
        if let parent { self.keep(result, under: parent) }
    }

    /// Goes back to the list before; nil where there is none.
    mutating func back() -> QueryResult? {
        guard let view = self.former.popLast() else { return nil }
        self.view = view
        return view.shown
    }
}
