import ArgumentParser
import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage

/// `resume [JOB]`: goes on with a retrieval that was interrupted, killed, paused or partial, or failed.
struct ResumeCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Go on with a retrieval that was interrupted, killed, paused or partial, or failed.",
        discussion: """
            What was planned is in the journal of its output directory, so the PACS is asked for nothing that is known \
            already, and nothing is fetched twice. --on-study and --report are as they were, unless given anew; a report is a new \
            file each time. Without a job it goes on with the only one that isn't finished; one that \
            failed isn't. It talks to the PACS by the address and AE titles that were used then. Where nothing is \
            unfinished that is no failure: the exit status is 0, and the outcome of its document "nothing".
            """
    )

    static let examples = ["resume", "resume J12", "resume J12 --parallel 2"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<job>": .unfinishedJob]

    @Argument(help: "The job as 'jobs --all' names it: J12. The only unfinished one without it.")
    var job: String?

    @Flag(name: .long, help: "Go on with the address and AE titles used then although the profile has others now.")
    var force = false

    @OptionGroup var runOptions: RunOptions

    @OptionGroup var report: ReportOptions

    @OptionGroup var hook: HookOptions

    @OptionGroup var consentOptions: ConsentOptions

    @OptionGroup var formatOptions: OutputOptions

    var format: OutputFormat? { self.formatOptions.format }

    init() {}

    mutating func validate() throws {
        guard let job = self.job, !job.isUnexpanded else { return }
        _ = try Self.number(job)
    }

    func run(in session: Session) async throws -> Report {
        let start = ContinuousClock.now
        guard let entry = try await self.entry(in: session) else {
            session.notice("resume: there is nothing to resume; 'jobs --all' lists all jobs")
            return Report(command: "resume", document: ["command": "resume", "outcome": "nothing", "jobs": []])
        }
        let journal = try await Self.read(entry, in: session)
        let job = journal.job
        guard var request = RetrievalRequest(recorded: job.request) else {
            throw PACSError(
                .journal,
                "the journal doesn't tell what \(entry.name) asked for",
                remedy: Self.unknownRemedy
            )
        }
        let connection = try session.connection(for: job, named: entry.name, force: self.force)
        let destination = try request.check.map {
            try session.connection(to: $0, of: entry.name, force: self.force)
        }
        if entry.destination == nil { request.output = entry.directory }
        let aftermath = try RetrievalAftermath(self.report, self.hook, else: request.followUp, in: session)
        request.followUp = aftermath.followUp
        self.runOptions.apply(
            to: &request,
            settings: session.settings,
            resuming: true,
            waitsForRoom: session.isInteractive || RunningJob.number != nil
        )
        session.notice("\(entry.name): \(entry.command)")
        var questions = RetrievalQuestions(
            session: session,
            consent: self.consentOptions.consent,
            hasLimit: request.maximumStudies != nil
        )
        try await questions.ask(patients: RetrievalRequest.patients(recorded: job.request))
        try await questions.ask(studies: journal.counts.all - journal.counts.complete)
        try await questions.ask(destination: request.method)
        guard let open = try await Self.open(entry, in: session) else {
            throw UsageError("\(entry.name) runs already", hint: "'jobs --all' shows where")
        }
        // What it may be is planned by now, but for what a search had still to find.
        let limit = request.maximumStudies
        request.maximumStudies = nil
        let second = connection.another()
        let execution = try await RetrievalExecution(
            session: session,
            connection: connection,
            destination: destination,
            search: second,
            request: request
        )
        let account = RetrievalJob(
            session.register,
            command: job.command,
            masked: entry.command,
            resuming: open,
            goesOn: journal.isContinued
        )
        let search = ListSearch(
            connection: connection,
            model: request.model,
            takesMismatched: request.takesMismatched,
            takesOne: request.takesOne,
            onProgress: { _ in }
        )
        let (parallel, shard) = (request.parallel, request.shard)
        var source = JournalPortions(journal, search) { search in
            // The PACS names from the start what was planned already.
            let known = limit == nil ? [] : Set(try await journal.studies().map(\.uid))
            return SearchPortions(
                search,
                on: second,
                first: max(1, parallel),
                limit: limit,
                known: known,
                shard: shard,
                patientID: nil
            )
        }
        var warnings: [String] = []
        var runs: [StudyProgram.Run]?
        let outcome: RetrievalOutcome
        do {
            let result = try await execution.carryOut(&source, account) { _, plan, _ in
                let lines = PlanPage(plan: plan, request: execution.request).lines
                execution.show(plan, lines, masked: lines)
                warnings += plan.warnings.filter { !warnings.contains($0) }
            } then: { portion in
                guard let more = await aftermath.runs(on: portion) else { return }
                runs = (runs ?? []) + more
            }
            var all = result ?? .nothing(request.commandName)
            if let note = source.ending?.mismatchNote { session.notice(note) }
            if let note = source.ending?.unusableNote { all.warnings.append(note) }
            outcome = all
        } catch let error as PACSError {
            outcome = .failed(request.commandName, error)
        }
        await destination?.release()
        if connection !== session.connection { await connection.release() }
        return Self.report(outcome, aftermath, of: connection.target, said: warnings, runs: runs, since: start)
    }

    // MARK: Which

    /// The number of a job of the journal.
    private static func number(_ word: String) throws(UsageError) -> Int {
        if let number = Int(word), number > 0 {
            throw UsageError(
                "job \(number) is one of this session",
                hint: "'jobs --all' lists what can be resumed, as J\(number)",
                word: word
            )
        }
        guard word.uppercased().hasPrefix("J"), let number = Int(word.dropFirst()), number > 0 else {
            throw UsageError("'\(word)' is no job", hint: "jobs are named as 'jobs --all' shows them: J12", word: word)
        }
        return number
    }

    /// The job that was named, else the only unfinished one; nil where there is none.
    private func entry(in session: Session) async throws -> JobEntry? {
        guard let index = session.register.index else {
            throw UsageError("there is no list of jobs", hint: "it needs a home directory, or XDG_STATE_HOME")
        }
        if let job = self.job {
            let number = try Self.number(job)
            guard let entry = await JobRegister.blocking({ index.job(number) }) else {
                throw UsageError("there is no job J\(number)", hint: "'jobs --all' lists them", word: job)
            }
            guard !entry.isRunning else {
                throw UsageError("\(entry.name) runs already, on \(entry.host)", hint: "'jobs --all' shows how far")
            }
            return entry
        }
        let unfinished = await JobRegister.blocking { index.all().filter(\.isUnfinished) }
        guard let first = unfinished.first else { return nil }
        guard unfinished.count == 1 else {
            let names = unfinished.map { "\($0.name) (\($0.command))" }.joined(separator: ", ")
            let choices = unfinished.map { "'resume \($0.name)'" }.joined(separator: ", ")
            throw UsageError("\(unfinished.count) jobs are unfinished: \(names)", hint: "name one: \(choices)")
        }
        return first
    }

    /// What the journal of its last run says of a job.
    private static func read(_ entry: JobEntry, in session: Session) async throws(PACSError) -> JobJournal {
        if let journal = try await JobJournal(entry, session.register, settings: session.settings) { return journal }
        throw PACSError(
            .journal,
            "the journal \(entry.journal) in \(entry.directory) doesn't know \(entry.name)",
            remedy: Self.unknownRemedy
        )
    }

    /// What to do where a journal has lost a job.
    private static let unknownRemedy =
        "give the command that asked for it once more; what is here is not fetched again"

    private static func open(_ entry: JobEntry, in session: Session) async throws -> OpenJob? {
        guard let index = session.register.index else { return nil }
        let result = await JobRegister.blocking { Result { try index.open(entry) } }
        do {
            return try result.get()
        } catch {
            throw PACSError(
                .journal,
                "the list of jobs in \(index.folder) can't be written: \(error)",
                remedy: "check the owner and the permissions of the state directory"
            )
        }
    }

    private static func report(
        _ outcome: RetrievalOutcome,
        _ aftermath: RetrievalAftermath,
        of target: Target,
        said warnings: [String] = [],
        runs: [StudyProgram.Run]? = nil,
        since start: ContinuousClock.Instant
    ) -> Report {
        var outcome = outcome
        outcome.elapsed = .now - start
        outcome.warnings += runs?.compactMap(\.warning) ?? []
        var report = RetrievalDocument(
            outcome: outcome,
            saidWarnings: warnings,
            runs: runs,
            namesPatients: !aftermath.session.masksErrors
        )
        .report
        aftermath.write(outcome, of: [target], into: &report)
        return report
    }
}
