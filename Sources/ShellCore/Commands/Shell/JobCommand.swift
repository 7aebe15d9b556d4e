import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `job JOB pause|go|stop|rate R`: changes a background retrieval while it runs.
struct JobCommand: ShellCommand {
    /// What is done to a job.
    enum Action: String, CaseIterable {
        case pause, go, stop, rate
    }

    static let configuration = CommandConfiguration(
        commandName: "job",
        abstract: "Pause a background retrieval, let it go on, stop it, or change its rate.",
        discussion: """
            A pause cancels the request under way by C-CANCEL; what it didn't bring is asked for when the job goes on. \
            'rate' holds what arrives to a rate, of all its associations together; 'rate off' takes that back.
            """
    )

    /// Examples for `help job`.
    static let examples = ["job 2 pause", "job 2 go", "job 2 rate 5MB/s", "job 2 stop"]

    @Argument(help: "The job's number.")
    var number: Int

    @Argument(help: "pause, go, stop, or rate with the rate behind it.")
    var words: [String]

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = [
        "<number>": .job, "<words>": .words(Action.allCases.map(\.rawValue)),
    ]

    mutating func validate() throws {
        guard !self.words.contains(where: \.isUnexpanded) else { return }
        _ = try self.order
    }

    /// What is asked for, and the rate with it.
    private var order: (action: Action, rate: Int?) {
        get throws {
            guard let word = self.words.first, let action = Action(rawValue: word) else {
                throw UsageError(
                    "what to do with the job is missing",
                    hint: "write job \(self.number) pause, go, stop or rate 5MB/s"
                )
            }
            guard self.words.count == (action == .rate ? 2 : 1) else {
                throw UsageError(action == .rate ? "rate takes one rate, or off" : "\(action) takes nothing more")
            }
            guard action == .rate, self.words[1] != "off" else { return (action, nil) }
            guard let rate = TransferRate.parse(self.words[1]), rate >= TransferRate.minimum else {
                throw UsageError(
                    "'\(self.words[1])' isn't a rate of at least \(Magnitude.bytes(TransferRate.minimum))/s",
                    hint: "write 5MB/s, or off",
                    word: self.words[1]
                )
            }
            return (action, rate)
        }
    }

    /// Acts within a moment; it doesn't wait for what follows from it.
    func run(in session: Session) async throws -> Report {
        let (action, rate) = try self.order
        guard let job = session.jobs.job(self.number) else {
            throw UsageError("there is no job \(self.number)", hint: "'jobs' lists them", word: String(self.number))
        }
        guard job.isRunning else { throw UsageError("job \(self.number) \(job.ending)") }
        if action == .stop {
            session.jobs.interrupt([job])
            return self.report("job \(self.number) is being stopped", state: "stopping", nil)
        }
        guard let control = job.control else {
            throw UsageError(
                "job \(self.number) retrieves nothing, now",
                hint: "only retrievals can be paused or slowed"
            )
        }
        switch action {
        case .pause:
            control.gate.hold(.user)
            return self.report(
                "job \(self.number) is paused; 'job \(self.number) go' goes on",
                state: "paused",
                control
            )
        case .go:
            control.gate.release(.user)
            let rest = control.gate.reasons.last.map { ", but is still \($0.words)" } ?? ""
            return self.report("job \(self.number) goes on\(rest)", state: rest.isEmpty ? "running" : "paused", control)
        case .rate:
            control.rate = rate
            let words = rate.map { "at most \(Magnitude.bytes($0))/s" } ?? "as fast as it can"
            return self.report("job \(self.number) takes objects \(words)", state: "running", control)
        case .stop: return self.report("", state: "stopping", control)
        }
    }

    private func report(_ text: String, state: String, _ control: RetrievalControl?) -> Report {
        Report(
            command: "job",
            document: [
                "command": "job", "job": .string(String(self.number)), "state": .string(state),
                "rate": control?.rate.map { .integer($0) } ?? .null,
            ],
            summary: [text]
        )
    }
}
