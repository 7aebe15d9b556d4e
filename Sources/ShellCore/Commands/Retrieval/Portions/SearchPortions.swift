import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage

/// The studies that a search finds, the first of them while the PACS still answers, in the order in which it does.
///
/// All of them pass through the job's account, from which they are taken a portion at a time: few at first and then more.
struct SearchPortions: RetrievalSource {
    /// So many studies are planned together at most.
    private static let largest = 1000

    private let search: StudySearch
    private let connection: PACSConnection
    private let limit: Int?
    private let known: Set<UID>
    private let shard: Shard?
    private let patientID: String?
    private let spool = StudySpool()
    private var account: RetrievalJob?
    private var isStarted = false
    private var place = 0
    private var size: Int
    /// Whether the account was gone through to its end after the search had ended.
    private var isThrough = false

    /// Takes the studies of a search over a connection of its own, `first` of them in the first portion.
    ///
    /// `known` are those that an earlier run took, which the `limit` counts too.
    init(
        _ search: StudySearch,
        on connection: PACSConnection,
        first: Int,
        limit: Int?,
        known: Set<UID> = [],
        shard: Shard?,
        patientID: String?
    ) {
        self.search = search
        self.connection = connection
        self.size = first
        self.limit = limit
        self.known = known
        self.shard = shard
        self.patientID = patientID
    }

    mutating func next() async throws -> RetrievalPortion? {
        if !self.isStarted {
            self.isStarted = true
            self.spool.start(
                self.search,
                on: self.connection,
                limit: self.limit,
                known: self.known,
                shard: self.shard,
                patientID: self.patientID
            )
        }
        guard let account = self.account else {
            // Nothing is made where nothing is found.
            while !self.spool.hasFound, self.spool.ending == nil {
                await self.spool.change()
                try Task.checkCancellation()
            }
            if self.spool.hasFound { return RetrievalPortion(known: [], begins: true, isLast: false) }
            return try self.end()
        }
        while true {
            let isOver = self.spool.ending != nil
            let (studies, place) = try await account.pending(after: self.place, limit: self.size)
            if !studies.isEmpty {
                self.place = place
                self.size = min(self.size * 2, Self.largest)
                return RetrievalPortion(known: studies, labels: self.spool.labels(of: studies), isLast: false)
            }
            if !isOver {
                await self.spool.change()
                try Task.checkCancellation()
            } else if !self.isThrough {
                // Studies that the journal knew before are entered where they stand there, maybe behind us.
                self.isThrough = true
                self.place = 0
            } else {
                return try self.end()
            }
        }
    }

    private func end() throws -> RetrievalPortion? {
        if let failure = self.spool.ending?.failure { throw failure }
        return nil
    }

    mutating func begin(in account: RetrievalJob) {
        self.account = account
        self.spool.enter(in: account)
    }

    func stop() async { await self.spool.stop() }

    var isCapped: Bool { self.spool.ending.map { $0.isStopped && $0.failure == nil } ?? false }

    /// How the search ended; nil while it goes on.
    var ending: StudySearch.Ending? { self.spool.ending }

    var finishSearch: (@Sendable (@Sendable () -> Void) async -> Bool)? {
        { [spool] in await spool.finish(onWait: $0) }
    }
}
