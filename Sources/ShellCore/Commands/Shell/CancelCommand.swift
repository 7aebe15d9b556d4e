import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `cancel [JOB]`: ends background jobs in good order.
struct CancelCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a background job, or all of them.",
        discussion: """
            It works as Ctrl-C does for a command: the first time a C-CANCEL is sent and what is complete is kept, the second \
            time the association is aborted. By J12, as 'jobs --all' names it, also a retrieval is cancelled that runs in \
            another pacsh of yours on this computer.
            """
    )

    /// Examples for `help cancel`.
    static let examples = ["cancel 2", "cancel", "cancel J12"]

    @Argument(help: "The job; all jobs of this session without it.")
    var job: String?

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<job>": .job]

    mutating func validate() throws {
        if let job = self.job, !job.isUnexpanded { _ = try JobName(job) }
    }

    /// Cancels; it doesn't wait for the end.
    func run(in session: Session) async throws -> Report {
        let running = session.jobs.running.filter { $0.number != RunningJob.number }
        var chosen = running
        if let word = self.job {
            let name = try JobName(word)
            let job = session.ownJob(name)
            if case .listed = name, job?.isRunning != true { return try await Self.cancel(name, in: session) }
            guard let job else {
                throw UsageError("there is no job \(name)", hint: "'jobs' lists them", word: word)
            }
            chosen = job.isRunning ? [job] : []
        }
        session.jobs.interrupt(chosen)
        var report = Report(
            command: "cancel",
            document: ["command": "cancel", "jobs": .array(chosen.map { .integer($0.number) })],
            remarks: chosen.isEmpty ? ["nothing runs"] : []
        )
        report.count = chosen.count
        return report
    }

    /// Cancels a retrieval that this session has no job for; one that doesn't run is no failure here either.
    private static func cancel(_ name: JobName, in session: Session) async throws -> Report {
        let entry = try await session.listedJob(name)
        let runs = entry.isRunning || session.register.running.isOwn(entry)
        if runs { _ = try await session.register.running.order(.stop, to: entry) }
        var report = Report(
            command: "cancel",
            document: ["command": "cancel", "jobs": .array(runs ? [.string("\(name)")] : [])],
            remarks: runs ? [] : ["nothing runs"]
        )
        report.count = runs ? 1 : 0
        return report
    }
}
