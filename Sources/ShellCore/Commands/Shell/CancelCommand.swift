import ArgumentParser
import DICOMCore
import ShellLanguage

/// `cancel [JOB]`: ends background jobs in good order.
struct CancelCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancel a background job, or all of them.",
        discussion: """
            It works as Ctrl-C does for a command: the first time a C-CANCEL is sent and what is complete is kept, the second \
            time the association is aborted.
            """
    )

    /// Examples for `help cancel`.
    static let examples = ["cancel 2", "cancel"]

    @Argument(help: "The job's number; all jobs without it.")
    var number: Int?

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<number>": .job]

    /// Cancels; it doesn't wait for the end.
    func run(in session: Session) async throws -> Report {
        let running = session.jobs.running.filter { $0.number != RunningJob.number }
        var chosen = running
        if let number = self.number {
            guard let job = session.jobs.job(number) else {
                throw UsageError("there is no job \(number)", hint: "'jobs' lists them", word: String(number))
            }
            chosen = job.isRunning ? [job] : []
        }
        session.jobs.interrupt(chosen)
        var report = Report(
            command: "cancel",
            document: ["command": "cancel", "jobs": .array(chosen.map { .integer($0.number) })],
            summary: chosen.isEmpty ? ["nothing runs"] : []
        )
        report.count = chosen.count
        return report
    }
}
