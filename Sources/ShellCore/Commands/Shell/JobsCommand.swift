import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `jobs`: the background jobs.
struct JobsCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "jobs",
        abstract: "List the background jobs, or the retrievals of all sessions.",
        discussion: """
            A command with & as its last word runs in the background. 'wait' waits for jobs, 'cancel' ends them. --all lists \
            the retrievals of all sessions, which 'resume' goes on with.
            """
    )

    /// Examples for `help jobs`.
    static let examples = ["jobs", "move 3 &", "jobs --all"]

    @Flag(name: .long, help: "List the retrievals of all sessions, finished and unfinished.")
    var all = false

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Lists them.
    func run(in session: Session) async throws -> Report {
        if self.all { return await Self.journal(session.register.index) }
        let jobs = session.jobs.all
        var table = Table(columns: [
            .init(key: "job", title: "Job", importance: 9, alignment: .right),
            .init(key: "state", title: "State", importance: 8),
            .init(key: "exit", title: "Exit", importance: 7, alignment: .right),
            .init(key: "seconds", title: "Seconds", importance: 6, alignment: .right),
            .init(key: "progress", title: "Progress", importance: 7),
            .init(key: "command", title: "Command", importance: 3),
        ])
        var documents: [JSONValue] = []
        for job in jobs {
            let elapsed = (job.outcome?.elapsed ?? (.now - job.start)).milliseconds
            table.rows.append([
                String(job.number), job.state, job.outcome.map { String($0.code) } ?? "",
                String(Int((elapsed / 1000).rounded())), job.progressText, job.text,
            ])
            documents.append([
                "job": .integer(job.number), "state": .string(job.state),
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
            summary: jobs.isEmpty ? ["there are no jobs"] : []
        )
    }

    /// Lists the retrievals of all sessions.
    private static func journal(_ index: JobIndex?) async -> Report {
        let jobs = await JobRegister.blocking { index?.all().map { $0.withCountsOfItsJournal() } ?? [] }
        var table = Table(columns: [
            .init(key: "job", title: "Job", importance: 9),
            .init(key: "state", title: "State", importance: 8),
            .init(key: "started", title: "Started", importance: 4),
            .init(key: "progress", title: "Progress", importance: 7),
            .init(key: "command", title: "Command", importance: 6),
            .init(key: "directory", title: "Directory", importance: 5),
        ])
        for job in jobs {
            let ending = job.wasKilled ? "\(job.state.rawValue), killed" : job.state.rawValue
            table.rows.append([
                job.name, ending, CalendarTime(local: Int(job.started)).iso8601,
                job.expected.map { "\(job.received) of \($0)" } ?? String(job.received), job.command, job.directory,
            ])
        }
        return Report(
            command: "jobs",
            table: jobs.isEmpty ? nil : table,
            document: ["command": "jobs", "jobs": .array(jobs.map(Self.json))],
            summary: jobs.isEmpty ? ["there are no retrievals in the list of jobs"] : []
        )
    }

    private static func json(_ job: JobEntry) -> JSONValue {
        [
            "job": .string(job.name), "state": .string(job.state.rawValue), "command": .string(job.command),
            "received": .integer(job.received), "expected": job.expected.map { .integer($0) } ?? .null,
            "directory": .string(job.directory), "host": .string(job.host),
            "started": .string(CalendarTime(local: Int(job.started)).iso8601),
            "outcome": job.outcome.map { .string($0) } ?? .null, "killed": .bool(job.wasKilled),
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
