import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `jobs`: the background jobs, or the retrievals of all sessions.
struct JobsCommand: ShellCommand {
    /// What is done to the list of all sessions' retrievals.
    enum Action: String, CaseIterable {
        case forget
    }

    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List the background jobs, or the retrievals of all sessions.",
        discussion: """
            A command with & as its last word runs in the background. 'wait' waits for jobs, 'cancel' ends them. --all lists \
            the retrievals of all sessions, which 'resume' goes on with and 'job' changes while they run. 'jobs forget' takes \
            retrievals out of that list; what they have stored stays, and so does the journal.
            """
    )

    /// Examples for `help jobs`.
    static let examples = ["jobs", "move 3 &", "jobs --all", "jobs forget J12"]

    @Argument(help: "forget, with the jobs behind it: J12.")
    var words: [String] = []

    @Flag(name: .long, help: "List the retrievals of all sessions, finished and unfinished.")
    var all = false

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .words(Action.allCases.map(\.rawValue))]

    mutating func validate() throws {
        guard let word = self.words.first, !word.isUnexpanded else { return }
        guard Action(rawValue: word) != nil else {
            throw UsageError(
                "jobs doesn't know '\(word)'",
                hint: "write jobs, jobs --all or jobs forget J12",
                word: word
            )
        }
        if self.all { throw UsageError("jobs \(word) and --all can't be combined") }
        if self.words.count == 1 { throw UsageError("jobs \(word) needs a job", hint: "write jobs \(word) J12") }
        for word in self.words.dropFirst() where !word.isUnexpanded { _ = try JobName(word) }
    }

    /// Lists them, or forgets some.
    func run(in session: Session) async throws -> Report {
        if !self.words.isEmpty { return try await self.forget(in: session) }
        return self.all ? await Self.listed(in: session) : Self.own(in: session)
    }

    // MARK: This session's

    private static func own(in session: Session) -> Report {
        let jobs = session.jobs.all
        var table = Table(columns: [
            .init(key: "job", title: "Job", importance: 9, alignment: .right),
            .init(key: "state", title: "State", importance: 8),
            .init(key: "exit", title: "Exit", importance: 7, alignment: .right),
            .init(key: "seconds", title: "Seconds", importance: 6, alignment: .right),
            .init(key: "progress", title: "Progress", importance: 7),
            .init(key: "command", title: "Command", importance: 3),
            .init(key: "name", title: "Name", importance: 8, hidesWhenEmpty: true),
        ])
        var documents: [JSONValue] = []
        for job in jobs {
            let elapsed = (job.outcome?.elapsed ?? (.now - job.start)).milliseconds
            let name = job.listed.map { "\(JobName.listed($0))" }
            table.rows.append([
                String(job.number), job.state, job.outcome.map { String($0.code) } ?? "",
                String(Int((elapsed / 1000).rounded())), job.progressText, job.text, name ?? "",
            ])
            documents.append([
                "job": .integer(job.number), "name": name.map { .string($0) } ?? .null, "state": .string(job.state),
                "exit": job.outcome.map { .integer(Int($0.code)) } ?? .null,
                "elapsedMs": .number((elapsed * 1000).rounded() / 1000), "command": .string(job.text),
                "received": job.received.map { .integer($0) } ?? .null,
                "expected": job.expected.map { .integer($0) } ?? .null,
                "directory": job.directory.map { .string($0) } ?? .null,
            ])
        }
        return Report(
            command: "jobs",
            table: jobs.isEmpty ? nil : table,
            document: ["command": "jobs", "jobs": .array(documents)],
            remarks: jobs.isEmpty ? ["there are no jobs"] : []
        )
    }

    // MARK: Those of all sessions

    /// A retrieval of the list, and how it is where it runs on this computer.
    fileprivate struct Listed: Sendable {
        var entry: JobEntry
        var status: JobStatus?

        /// Its state, as its process says where it can be asked.
        var state: String { self.status?.held == nil ? self.entry.state.rawValue : "paused" }
        /// Why it is in that state, in words.
        var stateText: String {
            if self.entry.wasKilled { return "\(self.state), killed" }
            return self.status?.held.flatMap { $0 == self.state ? nil : "\(self.state), \($0)" } ?? self.state
        }
    }

    private static func listed(in session: Session) async -> Report {
        let index = session.register.index
        let entries = await JobRegister.blocking { index?.all().map { $0.withCountsOfItsJournal() } ?? [] }
        let jobs = await self.asked(entries, in: session)
        var table = Table(columns: [
            .init(key: "job", title: "Job", importance: 9),
            .init(key: "state", title: "State", importance: 8),
            .init(key: "started", title: "Started", importance: 4),
            .init(key: "progress", title: "Progress", importance: 7),
            .init(key: "command", title: "Command", importance: 6),
            .init(key: "directory", title: "Directory", importance: 5),
        ])
        for job in jobs {
            let entry = job.entry
            table.rows.append([
                entry.name, job.stateText, Self.minute(entry.started),
                entry.expected.map { "\(entry.here) of \($0)" } ?? String(entry.here), entry.command,
                entry.destination.map { "to \($0)" } ?? entry.directory,
            ])
        }
        return Report(
            command: "jobs",
            table: jobs.isEmpty ? nil : table,
            document: ["command": "jobs", "jobs": .array(jobs.map(\.json))],
            remarks: jobs.isEmpty ? ["there are no retrievals in the list of jobs"] : []
        )
    }

    /// A time as people read it: `2026-11-30 12:02`.
    private static func minute(_ time: Double) -> String {
        let time = CalendarTime(local: Int(time))
        return "\(time.date) \(time.time.prefix(5))"
    }

    /// Asks the processes of those that run, all at once: one that doesn't answer holds nobody up.
    private static func asked(_ entries: [JobEntry], in session: Session) async -> [Listed] {
        let running = session.register.running
        var jobs = entries.map { Listed(entry: $0) }
        await withTaskGroup(of: (Int, JobStatus?).self) { group in
            for (index, entry) in entries.enumerated() where entry.isRunning {
                group.addTask { (index, try? await running.order(.status, to: entry)) }
            }
            for await (index, status) in group { jobs[index].status = status }
        }
        return jobs
    }

    // MARK: Forgetting

    private func forget(in session: Session) async throws -> Report {
        var entries: [JobEntry] = []
        for word in self.words.dropFirst() {
            let entry = try await session.listedJob(try JobName(word))
            guard !entry.isRunning else {
                throw UsageError(
                    "\(entry.name) runs, so it can't be forgotten",
                    hint: "'job \(entry.name) stop' ends it",
                    word: word
                )
            }
            entries.append(entry)
        }
        let index = session.register.index
        for entry in entries {
            let isGone = await JobRegister.blocking { index?.forget(entry) ?? false }
            guard isGone else {
                throw PACSError(
                    .notWritable,
                    "\(entry.name) can't be taken out of the list of jobs in \(index?.folder ?? "")",
                    remedy: "it may have been resumed meanwhile; else check the owner of the state directory"
                )
            }
        }
        let names = entries.map(\.name)
        return Report(
            command: "jobs",
            document: [
                "command": "jobs", "jobs": .array(entries.map { Listed(entry: $0).json }),
                "forgotten": .array(names.map { .string($0) }),
            ],
            remarks: ["forgotten: \(names.joined(separator: ", ")); what was stored stays"]
        )
    }
}

extension JobsCommand.Listed {
    fileprivate var json: JSONValue {
        let entry = self.entry
        return [
            "job": .string(entry.name), "state": .string(self.state), "command": .string(entry.command),
            "received": .integer(entry.received), "skipped": .integer(entry.skipped),
            "expected": entry.expected.map { .integer($0) } ?? .null,
            "directory": entry.destination == nil ? .string(entry.directory) : .null,
            "to": entry.destination.map { .string($0) } ?? .null, "host": .string(entry.host),
            "started": .string(CalendarTime(local: Int(entry.started)).iso8601),
            "outcome": entry.outcome.map { .string($0) } ?? .null, "killed": .bool(entry.wasKilled),
            "held": self.status?.held.map { .string($0) } ?? .null,
            "rate": self.status?.rate.map { .integer($0) } ?? .null,
        ]
    }
}

extension JobTable.Job {
    /// Objects that have arrived; nil where nothing is retrieved.
    fileprivate var received: Int? { self.outcome?.transfer.map(\.received) ?? self.progress?.objects }

    /// Objects that were asked for; nil when unknown.
    fileprivate var expected: Int? { self.outcome?.transfer.map(\.expected) ?? self.progress?.expected }

    /// How far it is.
    fileprivate var progressText: String {
        guard let received = self.received else { return "" }
        return self.expected.map { "\(received) of \($0)" } ?? "\(received)"
    }

    /// Its state in one word.
    var state: String {
        guard let outcome = self.outcome else {
            return self.control?.gate.reasons.isEmpty == false ? "paused" : "running"
        }
        if outcome.isInterrupted { return "cancelled" }
        return outcome.code == 0 ? "done" : "failed"
    }
}
