import DICOMArchive
import DICOMCore
import Synchronization
import SystemIO

/// One retrieval's account: in the journal of its output directory, and in the list of jobs.
///
/// What is planned is written before anything is asked for. Without a journal nothing is begun; the list only serves to
/// find the journal from anywhere, and a retrieval goes on without it.
package final class RetrievalJob: Sendable {
    /// Where a job stands that has begun.
    private struct Account: Sendable {
        var journal: Journal
        /// Its number in that journal.
        var row: Int
        var entry: JobEntry
        var open: OpenJob?
        /// When this run began, in seconds since 1970.
        let began = WallClock.now
    }

    private let register: JobRegister
    private let command: String
    private let maskedCommand: String
    /// The job that this run goes on with, its lock taken.
    private let resumed: OpenJob?
    /// Whether this run goes on in the journal of the last one: its plan is too long to be copied.
    private let goesOn: Bool
    /// Whether it begins before anything of it is planned.
    private let beginsEmpty: Bool
    private let account = Mutex<Account?>(nil)
    private let onBegin = Mutex<@Sendable (Int) -> Void>({ _ in })

    /// Prepares the account of a command as it was typed, and as others may see it.
    package init(
        _ register: JobRegister,
        command: String,
        masked: String,
        resuming open: OpenJob? = nil,
        goesOn: Bool = false,
        beginsEmpty: Bool = false
    ) {
        self.goesOn = goesOn
        self.beginsEmpty = beginsEmpty
        self.register = register
        self.command = command
        self.maskedCommand = masked
        self.resumed = open
    }

    /// Says who is told the job's number in the list when it begins.
    package func whenBegun(_ tell: @escaping @Sendable (Int) -> Void) { self.onBegin.withLock { $0 = tell } }

    /// The job's number; nil before it begins, and where the list of jobs couldn't be written.
    package var number: Int? { self.account.withLock { $0?.open?.number } ?? self.resumed?.number }

    /// The journal of the output directory; nil before the job begins.
    var journal: Journal? { self.account.withLock(\.?.journal) }

    /// When this run of it began, in seconds since 1970; nil before that.
    var began: Double? { self.account.withLock(\.?.began) }

    /// Whether it has been entered.
    package var hasBegun: Bool { self.account.withLock { $0 != nil } }
    /// Whether studies of which nothing is left to be asked for are entered too: there is more of the job than them.
    var entersAll: Bool { self.goesOn || self.beginsEmpty || self.hasBegun }

    /// Enters the job, before it begins; throws `journal` where that can't be done.
    ///
    /// From then on `control` is at the service of whoever names the job.
    func begin(
        _ request: RetrievalRequest,
        _ plan: RetrievalPlan,
        isWhole: Bool = true,
        target: Target,
        settings: Settings,
        control: RetrievalControl
    ) async throws(PACSError) {
        if self.hasBegun { return try await self.add(plan) }
        guard let directory = plan.directory ?? self.register.transfers else { return }
        let old = self.goesOn ? self.resumed?.entry.journal : nil
        let journal = self.register.journal(in: directory, named: old, settings)
        var entry =
            self.resumed?.entry
            ?? JobEntry(
                uid: Hexadecimal.digits(UInt64.random(in: .min ... .max)),
                command: self.maskedCommand,
                directory: journal.root,
                journal: journal.name,
                host: CurrentProcess.hostName,
                started: WallClock.now,
                expected: nil
            )
        if case .move(let title?) = request.method { entry.destination = title }
        entry.journal = journal.name
        entry.host = CurrentProcess.hostName
        entry.ended = nil
        entry.outcome = nil
        // The journal counts what its earlier runs had stored too.
        if self.goesOn { entry.received = 0 }
        let expected = RetrievalTotals.sum(plan.studies.map { $0.absence == nil ? $0.expectedCount : nil })
        entry.expected = isWhole ? expected : nil
        if self.resumed == nil { entry.skipped = plan.studies.reduce(0) { $0 + $1.skippedCount } }
        let open = await self.open(entry)
        let job = JournalJob(
            uid: entry.uid,
            number: open?.number,
            command: self.command,
            request: request.json.serialized(),
            profile: target.profileName,
            host: target.host,
            port: target.port,
            called: target.called,
            calling: target.calling,
            started: WallClock.now
        )
        do throws(JournalError) {
            let studies = plan.studies.map { JournalStudy($0) }
            let row: Int
            if self.goesOn {
                row = try await journal.goOn(with: job)
                try await journal.add(studies, to: row)
            } else {
                row = try await journal.begin(job, studies)
            }
            let account = Account(journal: journal, row: row, entry: entry, open: open)
            self.account.withLock { $0 = account }
            if self.resumed != nil { await self.note(entry, in: open) }
            if let open {
                await JobRegister.blocking { [register] in register.running.begin(open.number, control) }
                self.onBegin.withLock(\.self)(open.number)
            }
        } catch {
            if let open {
                await JobRegister.blocking {
                    if self.resumed == nil { self.register.index?.forget(open) }
                    open.close()
                }
            }
            throw PACSError(error)
        }
    }

    /// Enters what was planned of a job that has begun.
    private func add(_ plan: RetrievalPlan) async throws(PACSError) {
        guard let account = self.account.withLock(\.self) else { return }
        if self.resumed == nil {
            let skipped = plan.studies.reduce(0) { $0 + $1.skippedCount }
            self.account.withLock { $0?.entry.skipped += skipped }
        }
        do throws(JournalError) {
            try await account.journal.add(plan.studies.map { JournalStudy($0) }, to: account.row)
        } catch {
            throw PACSError(error)
        }
    }

    /// Enters what a job that has begun will come to later, for whoever resumes it; false where that can't be done.
    package func queue(_ targets: [RetrievalTarget], _ lines: [JournalLine] = []) async -> Bool {
        guard let account = self.account.withLock(\.self) else { return false }
        do throws(JournalError) {
            let studies = StudySelection.merging(targets).map { JournalStudy($0) }
            try await account.journal.queue(studies, lines, for: account.row)
            return true
        } catch {
            self.register.notice("warning: \(error.message); what isn't asked for yet can't be resumed")
            return false
        }
    }

    /// The next studies that it has come to and of which nothing was asked yet, and the place after which those behind
    /// them are.
    package func pending(
        after place: Int,
        limit: Int
    ) async throws(PACSError) -> (studies: [JournalStudy], place: Int) {
        guard let account = self.account.withLock(\.self) else { return ([], place) }
        let uid = account.entry.uid
        do throws(JournalError) {
            return try await account.journal.reading { reader throws(JournalError) in
                try reader.pending(ofJob: uid, after: place, limit: limit)
            }
        } catch {
            throw PACSError(error)
        }
    }

    /// Takes note that the lines of a list have been looked for, up to one with this number.
    package func haveLooked(upTo line: Int) async {
        guard let account = self.account.withLock(\.self) else { return }
        try? await account.journal.removeLines(upTo: line, of: account.row)
    }

    /// Takes note of how the studies of a portion ended.
    func settle(_ outcome: RetrievalOutcome) {
        for study in outcome.studies { self.finish(study) }
    }

    /// Enters the job in the list; says so where that can't be done.
    private func open(_ entry: JobEntry) async -> OpenJob? {
        guard let index = self.register.index else { return nil }
        if let resumed { return resumed }
        return await JobRegister.blocking { [register] in
            do throws(SystemError) {
                return try index.begin(entry)
            } catch {
                register.notice("warning: the list of jobs in \(index.folder) can't be written: \(error)")
                return nil
            }
        }
    }

    /// Takes note of how a study ended.
    func finish(_ verdict: StudyVerdict) {
        guard let account = self.account.withLock(\.self) else { return }
        account.journal.set(
            verdict.isComplete ? .complete : .incomplete,
            of: verdict.study,
            job: account.row,
            isAlone: account.entry.destination != nil
        )
    }

    /// Takes note of how all ended.
    func end(_ outcome: RetrievalOutcome) async {
        guard let account = self.account.withLock(\.self) else { return }
        for study in outcome.studies { self.finish(study) }
        await account.journal.end(job: account.row, outcome: outcome.word.rawValue, remarks: outcome.warnings)
        await self.close(account.open, account.entry, outcome)
    }

    /// Takes note that nothing of a resumed job was left to be asked for.
    func endWithoutBegin(_ outcome: RetrievalOutcome) async {
        guard let resumed else { return }
        await self.close(resumed, resumed.entry, outcome)
    }

    private func close(_ open: OpenJob?, _ entry: JobEntry, _ outcome: RetrievalOutcome) async {
        var entry = entry
        entry.ended = WallClock.now
        entry.outcome = outcome.word.rawValue
        // What a run that was killed had stored is here too, whatever its journal says.
        let totals = outcome.totals
        let sent = outcome.studies.reduce(0) { $0 + ($1.claim.sent ?? 0) }
        let here = totals.received == nil ? totals.found ?? totals.skipped + sent : totals.here
        // What another run brought after it was planned was here too when its turn came.
        if self.resumed == nil, let received = totals.received { entry.skipped = max(0, here - received) }
        entry.received = max(0, here - entry.skipped)
        entry.expected = outcome.totals.expected
        await self.note(entry, in: open)
        guard let open else { return }
        await JobRegister.blocking { [register] in
            register.running.end(open.number)
            open.close()
        }
    }

    /// Writes down in the list what is known now.
    private func note(_ entry: JobEntry, in open: OpenJob?) async {
        await JobRegister.blocking { [register] in
            do throws(SystemError) {
                try open?.note(entry)
            } catch {
                register.notice("warning: the list of jobs can't be written: \(error)")
            }
        }
    }
}
