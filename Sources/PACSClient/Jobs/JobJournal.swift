import DICOMArchive

/// What the journal of its last run says of a job that is to be resumed.
package struct JobJournal: Sendable {
    /// A job of more studies isn't copied into another journal, nor read at once.
    private static let smallJob = 1000

    private let entry: JobEntry
    private let register: JobRegister
    private let settings: Settings
    /// What was asked for, and from whom.
    package let job: JournalJob
    /// How many studies it has, how many of them are complete, and how many objects those have.
    package let counts: (all: Int, complete: Int, objects: Int)
    /// Whether lines of a list are left that weren't looked for.
    package let hasLines: Bool

    /// Looks into a job's journal; nil where that doesn't know the job, and a `journal` error where it can't be read.
    package init?(_ entry: JobEntry, _ register: JobRegister, settings: Settings) async throws(PACSError) {
        let result = await JobRegister.blocking { () -> Result<Self?, JournalError> in
            Result { () throws(JournalError) in
                let reader = try JournalReader(entry.journal, below: entry.directory)
                guard let job = try reader.jobs().first(where: { $0.uid == entry.uid }) else { return nil }
                return Self(
                    entry: entry,
                    register: register,
                    settings: settings,
                    job: job,
                    counts: try reader.studyCounts(ofJob: entry.uid),
                    hasLines: try !reader.lines(ofJob: entry.uid, limit: 1).isEmpty
                )
            }
        }
        do throws(JournalError) {
            guard let known = try result.get() else { return nil }
            self = known
        } catch {
            throw PACSError(error)
        }
    }

    private init(
        entry: JobEntry,
        register: JobRegister,
        settings: Settings,
        job: JournalJob,
        counts: (all: Int, complete: Int, objects: Int),
        hasLines: Bool
    ) {
        self.entry = entry
        self.register = register
        self.settings = settings
        self.job = job
        self.counts = counts
        self.hasLines = hasLines
    }

    /// Whether there are so many studies that those that are complete are left alone.
    package var isLarge: Bool { self.counts.all > Self.smallJob }

    /// Whether whoever resumes the job goes on in this journal: its plan is too long to be copied, or isn't finished.
    package var isContinued: Bool { self.isLarge || self.hasLines }

    /// All its studies.
    package func studies() async throws(PACSError) -> [JournalStudy] {
        let (entry, uid) = (self.entry, self.entry.uid)
        if self.isContinued {
            return try await self.read { reader throws(JournalError) in try reader.studies(ofJob: uid) }
        }
        let result = await JobRegister.blocking {
            Result { () throws(JournalError) in
                try JournalReader(entry.journal, below: entry.directory).studies(ofJob: uid)
            }
        }
        do throws(JournalError) {
            return try result.get()
        } catch {
            throw PACSError(error)
        }
    }

    /// The next studies that aren't complete, and the place after which those behind them are.
    package func unfinished(
        after place: Int,
        limit: Int
    ) async throws(PACSError) -> (studies: [JournalStudy], place: Int) {
        let uid = self.entry.uid
        return try await self.read { reader throws(JournalError) in
            try reader.unfinished(ofJob: uid, after: place, limit: limit)
        }
    }

    /// The next lines that weren't looked for.
    package func lines(limit: Int) async throws(PACSError) -> [JournalLine] {
        let uid = self.entry.uid
        return try await self.read { reader throws(JournalError) in try reader.lines(ofJob: uid, limit: limit) }
    }

    /// Reads the journal in which this run goes on.
    private func read<Value: Sendable>(
        _ body: @escaping @Sendable (JournalReader) throws(JournalError) -> Value
    ) async throws(PACSError) -> Value {
        let journal = self.register.journal(in: self.entry.directory, named: self.entry.journal, self.settings)
        do throws(JournalError) {
            return try await journal.reading(body)
        } catch {
            throw PACSError(error)
        }
    }
}
