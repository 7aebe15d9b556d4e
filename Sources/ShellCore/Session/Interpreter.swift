import PACSClient
import ShellLanguage
import Synchronization

/// Runs programs against a session and prints what their commands report.
package struct Interpreter: Sendable {
    /// How a program ended.
    package enum Ending: Sendable, Equatable {
        /// All of it ran.
        case finished
        /// A command failed; the exit status.
        case failed(Int32)
        /// An interrupt ended the running command; the exit status.
        case interrupted(Int32)
        /// `quit`; the exit status.
        case quit(Int32)

        /// The exit status that it comes to.
        package var code: Int32 {
            switch self {
            case .finished: 0
            case .failed(let code), .interrupted(let code), .quit(let code): code
            }
        }
    }

    /// The session.
    package let session: Session
    let interrupts: Interrupts
    /// The arguments of the batch or of the sourced file.
    var arguments: [String] = []
    /// Where results go instead of standard output.
    var output: CommandOutput?
    /// The files whose statements run, the outermost first, their links resolved: none may source itself.
    var files: [String] = []
    /// Whether statements are the user's own, not those of a sourced file, an alias or a loop: these are recorded.
    var isOutermost = true
    /// Whether `--echo` shows statements: not those that a loop runs again and again.
    var echoes = true
    /// What is said of failures that don't count: `ignored` or `expected`.
    var failureRemark: String?
    /// Collects the values that commands yield instead of printing results, for `capture`.
    var captured: CapturedValues?
    /// Changes a report before it is printed, for `watch`.
    var adjust: (@Sendable (Report) -> Report)?

    /// Makes an interpreter.
    package init(session: Session, interrupts: Interrupts, arguments: [String] = []) {
        self.session = session
        self.interrupts = interrupts
        self.arguments = arguments
    }

    /// The interpreter with some things changed.
    func with(_ change: (inout Interpreter) -> Void) -> Interpreter {
        var copy = self
        change(&copy)
        return copy
    }

    /// Runs a program up to its first failing command, or all of it under `--keep-going`.
    package func run(_ program: Program) async -> Ending {
        let outcome = await self.runAll(program)
        if let quit = outcome.quit { return .quit(quit ?? outcome.code) }
        if outcome.isInterrupted { return .interrupted(outcome.code) }
        return outcome.code == 0 ? .finished : .failed(outcome.code)
    }

    /// Runs a program; the outcome is that of the statement that ended it, under `--keep-going` of the first that failed,
    /// else of the last one.
    func runAll(_ program: Program) async -> CommandOutcome {
        var last = CommandOutcome()
        var firstFailure: CommandOutcome?
        for (index, line) in program.lines.enumerated() {
            if self.interrupts.isTerminating {
                last = CommandOutcome(code: 130)
                last.isInterrupted = true
                return last
            }
            last = await self.run(line)
            if last.quit != nil {
                last.code = firstFailure?.code ?? last.code
                return last
            }
            if last.isInterrupted {
                // A command may end in good order on an interrupt, but the commands after it didn't run.
                if last.code == 0 { last.code = index + 1 < program.lines.count ? 130 : firstFailure?.code ?? 0 }
                return last
            }
            guard last.code != 0 else { continue }
            guard self.session.options.keepGoing else { return last }
            firstFailure = firstFailure ?? last
        }
        return firstFailure ?? last
    }

    /// Runs a program that stands for one statement.
    func runAsOne(_ program: Program) async -> CommandOutcome {
        let start = ContinuousClock.now
        var outcome = await self.with { $0.isOutermost = false }.runAll(program)
        outcome.elapsed = .now - start
        return outcome
    }

    /// Runs a line: its statements as their connectors say.
    func run(_ line: Program.Line) async -> CommandOutcome {
        if line.chain.isBackground {
            self.startJob(line)
            return CommandOutcome()
        }
        return await self.runLinks(line)
    }

    /// Runs the statements of a line in the foreground of whoever runs it.
    func runLinks(_ line: Program.Line) async -> CommandOutcome {
        var outcome = CommandOutcome()
        for (index, step) in line.steps.enumerated() {
            if index > 0 {
                let isWanted = line.chain.links[index].connector == .and ? outcome.code == 0 : outcome.code != 0
                guard isWanted else { continue }
            }
            outcome = await self.run(step)
            if outcome.isInterrupted, outcome.code == 0,
                line.chain.links[(index + 1)...].contains(where: { $0.connector == .and })
            {
                outcome.code = 130
            }
            if outcome.isInterrupted || outcome.quit != nil { return outcome }
        }
        return outcome
    }

    func startJob(_ line: Program.Line) {
        let source = line.chain.source
        if self.isOutermost { self.session.transcript.record(source + " &") }
        let interrupts = Interrupts()
        var interpreter = Interpreter(session: self.session, interrupts: interrupts, arguments: self.arguments)
        interpreter.isOutermost = false
        interpreter.output = self.output
        interpreter.files = self.files
        let ready = interpreter
        let session = self.session
        let shown = MaskedLine.text(of: source)
        session.jobs.start(shown, interrupts: interrupts) {
            var outcome = await ready.runLinks(line)
            // It ends the job, not the session.
            if let quit = outcome.quit {
                outcome.code = quit ?? outcome.code
                outcome.quit = nil
            }
            return outcome
        } onStart: { number in
            session.notice("job \(number) started: \(shown)")
        } onEnd: { job in
            session.notice("job \(job.number) \(job.ending): \(job.text)", from: .job)
        }
    }
}
