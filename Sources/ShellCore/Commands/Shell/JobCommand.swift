import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `job JOB pause|go|stop|rate R`: changes a retrieval while it runs, in this session or in another pacsh.
struct JobCommand: ShellCommand {
    /// What is done to a job.
    enum Action: String, CaseIterable {
        case pause, go, stop, rate
    }

    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "Pause a retrieval that runs, let it go on, stop it, or change its rate.",
        discussion: """
            A pause cancels the request under way by C-CANCEL; what it didn't bring is asked for when the job goes on. \
            'rate' holds what arrives to a rate, of all its associations together; 'rate off' takes that back. 'stop' ends \
            it as Ctrl-C does. A job of this session is named by its number; by J12, as 'jobs --all' shows it, also one that \
            runs in another pacsh of yours on this computer.
            """
    )

    /// Examples for `help job`.
    static let examples = ["job 2 pause", "job 2 go", "job J12 rate 5MB/s", "job J12 stop"]

    @Argument(help: "The job: 2 as 'jobs' names it, or J12 as 'jobs --all' does.")
    var job: String

    @Argument(help: "pause, go, stop, or rate.")
    var action: String?

    @Argument(help: "With rate: 5MB/s, or off.")
    var rate: String?

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<job>": .job, "<action>": .words(Action.allCases.map(\.rawValue)), "<rate>": .free("RATE"),
    ]

    mutating func validate() throws {
        if !self.job.isUnexpanded { _ = try JobName(self.job) }
        guard self.action?.isUnexpanded != true, self.rate?.isUnexpanded != true else { return }
        _ = try self.order
    }

    /// What is asked for.
    private var order: JobOrder {
        get throws {
            guard let word = self.action, let action = Action(rawValue: word) else {
                throw UsageError(
                    "what to do with the job is missing",
                    hint: "write job \(self.job) pause, go, stop or rate 5MB/s"
                )
            }
            guard (self.rate != nil) == (action == .rate) else {
                throw UsageError(action == .rate ? "rate takes one rate, or off" : "\(action) takes nothing more")
            }
            switch action {
            case .pause: return .pause
            case .go: return .go
            case .stop: return .stop
            case .rate: return .rate(try self.bytesPerSecond)
            }
        }
    }

    private var bytesPerSecond: Int? {
        get throws {
            guard let text = self.rate, text != "off" else { return nil }
            guard let rate = TransferRate.parse(text), rate >= TransferRate.minimum else {
                throw UsageError(
                    "'\(text)' isn't a rate of at least \(Magnitude.bytes(TransferRate.minimum))/s",
                    hint: "write 5MB/s, or off",
                    word: text
                )
            }
            return rate
        }
    }

    /// Acts within a moment; it doesn't wait for what follows from it.
    func run(in session: Session) async throws -> Report {
        let order = try self.order
        let name = try JobName(self.job)
        guard let job = session.ownJob(name), job.isRunning || name == .session(job.number) else {
            guard case .listed = name else {
                throw UsageError("there is no job \(name)", hint: "'jobs' lists them", word: self.job)
            }
            let entry = try await session.listedJob(name)
            return self.report(try await session.register.running.order(order, to: entry), order, name)
        }
        guard job.isRunning else { throw UsageError("job \(name) \(job.ending)", hint: "'jobs' shows how") }
        if let control = job.control { return self.report(try control.carryOut(order), order, name) }
        guard order == .stop else {
            throw UsageError("job \(name) retrieves nothing, now", hint: "only retrievals can be paused or slowed")
        }
        session.jobs.interrupt([job])
        var status = JobStatus()
        status.isStopping = true
        return self.report(status, order, name)
    }

    private func report(_ status: JobStatus, _ order: JobOrder, _ name: JobName) -> Report {
        let sentence =
            switch order {
            case .status: "job \(name) is \(status.state)"
            case .pause: "job \(name) is paused; 'job \(name) go' goes on"
            case .go: "job \(name) goes on" + (status.held.map { ", but is still \($0)" } ?? "")
            case .stop: "job \(name) is being stopped"
            case .rate(let rate):
                "job \(name) takes objects "
                    + (rate.map { "at most \(Magnitude.bytes($0))/s" } ?? "as fast as it can")
            }
        return Report(
            command: "job",
            document: [
                "command": "job", "job": .string("\(name)"), "state": .string(status.state),
                "held": status.held.map { .string($0) } ?? .null,
                "rate": status.rate.map { .integer($0) } ?? .null,
            ],
            summary: order == .status ? [sentence] : [],
            remarks: order == .status ? [] : [sentence]
        )
    }
}
