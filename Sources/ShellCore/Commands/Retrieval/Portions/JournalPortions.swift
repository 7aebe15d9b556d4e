import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage

/// What a job's journal says is left of it: studies that aren't complete, then lines of its list that weren't looked for.
struct JournalPortions: RetrievalSource {
    /// So many studies are planned together at most.
    private static let size = 1000
    /// Of more studies so many come first, so that the first one is soon on its way.
    private static let first = 50

    private let journal: JobJournal
    private let search: ListSearch
    private var place = 0
    private var size = Self.first
    private var hasStudies: Bool
    private var memory = ListSearch.Memory()
    /// Makes the portions of a search that wasn't through.
    private let searching: @Sendable (StudySearch) async throws -> SearchPortions
    private var searched: SearchPortions?

    init(
        _ journal: JobJournal,
        _ search: ListSearch,
        searching: @escaping @Sendable (StudySearch) async throws -> SearchPortions
    ) {
        self.searching = searching
        self.journal = journal
        self.search = search
        self.hasStudies = true
    }

    var earlier: (studies: Int, objects: Int)? {
        self.journal.isLarge ? (self.journal.counts.complete, self.journal.counts.objects) : nil
    }

    var isCapped: Bool { self.searched?.isCapped ?? false }

    /// How the search ended that wasn't through; nil where there is none.
    var ending: StudySearch.Ending? { self.searched?.ending }

    var finishSearch: (@Sendable (@Sendable () -> Void) async -> Bool)? { self.searched?.finishSearch }

    func stop() async { await self.searched?.stop() }

    mutating func begin(in account: RetrievalJob) { self.searched?.begin(in: account) }

    mutating func next() async throws -> RetrievalPortion? {
        if self.searched != nil { return try await self.searched?.next() }
        if self.hasStudies {
            if !self.journal.isLarge {
                self.hasStudies = false
                let studies = try await self.journal.studies()
                return RetrievalPortion(known: studies, isLast: !self.journal.hasLines)
            }
            let (studies, place) = try await self.journal.unfinished(after: self.place, limit: self.size)
            self.size = min(self.size * 2, Self.size)
            self.place = place
            if !studies.isEmpty { return RetrievalPortion(known: studies, isLast: false) }
            self.hasStudies = false
        }
        let entries = try await self.journal.lines(limit: Self.first)
        guard let first = entries.first, let last = entries.last else { return nil }
        if let search = StudySearch(recorded: first, takesMismatched: self.search.takesMismatched) {
            self.searched = try await self.searching(search)
            return try await self.searched?.next()
        }
        var lines = entries.compactMap { RetrievalList.Line($0) }
        let found = try await self.search.run(&lines, &self.memory)
        return RetrievalPortion(targets: found.targets(patientID: nil), line: last.number, isLast: false)
    }
}
