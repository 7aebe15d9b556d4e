import PACSClient
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
    private func runAll(_ program: Program) async -> CommandOutcome {
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
    private func runAsOne(_ program: Program) async -> CommandOutcome {
        let start = ContinuousClock.now
        var outcome = await self.with { $0.isOutermost = false }.runAll(program)
        outcome.elapsed = .now - start
        return outcome
    }

    /// Runs a line: its statements as their connectors say.
    private func run(_ line: Program.Line) async -> CommandOutcome {
        if line.chain.isBackground {
            self.startJob(line)
            return CommandOutcome()
        }
        return await self.runLinks(line)
    }

    /// Runs the statements of a line in the foreground of whoever runs it.
    private func runLinks(_ line: Program.Line) async -> CommandOutcome {
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

    private func startJob(_ line: Program.Line) {
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

    // MARK: - One statement

    /// Runs a statement with all that stands around it: echo, redirection, `-`, recording.
    func run(_ step: Program.Step) async -> CommandOutcome {
        self.echo(step)
        var interpreter = self
        if step.statement.ignoresFailure { interpreter.failureRemark = "ignored" }
        var sink: CommandOutput?
        do {
            sink = try self.openOutput(step)
        } catch {
            return interpreter.finish(interpreter.failed(error, step), step)
        }
        guard let sink else { return interpreter.finish(await interpreter.perform(step), step) }
        let outer = interpreter
        let jobs = self.session.jobs.all.last?.number ?? 0
        interpreter.output = sink
        var outcome = await interpreter.perform(step)
        let (failure, isInterrupted) = await self.close(sink, after: jobs)
        if isInterrupted {
            outcome.isInterrupted = true
            outcome.code = 130
            outcome.error = "interrupted"
        } else if let failure, outcome.code == 0 {
            outcome = outer.failed(failure, step)
        }
        return interpreter.finish(outcome, step)
    }

    /// Records a statement and applies its `-`.
    private func finish(_ outcome: CommandOutcome, _ step: Program.Step) -> CommandOutcome {
        var outcome = outcome
        // What begins and ends the recording is no part of it.
        if self.isOutermost, outcome.quit == nil, step.statement.name != "record" {
            // The session went on after a failure, and so must the replayed batch.
            let prefix = outcome.code != 0 && !step.statement.ignoresFailure ? "-" : ""
            self.session.transcript.record(prefix + Self.replayable(step))
        }
        if RunningJob.number == nil {
            if outcome.setsVariables {
                self.session.variables.note(outcome)
            } else if !outcome.error.isEmpty, outcome.code != 0 {
                self.session.variables["error"] = outcome.error
            }
        }
        outcome.setsVariables = false
        self.session.log.note(step.statement, outcome)
        if step.statement.ignoresFailure, !outcome.isInterrupted { outcome.code = 0 }
        return outcome
    }

    /// A statement as it can be run from anywhere: a relative file of `source` would be looked up beside the recording.
    private static func replayable(_ step: Program.Step) -> String {
        var statement = step.statement
        guard case .sourced(_, _, let file) = step.action, statement.words.count > 1,
            !statement.words[1].text.hasPrefix("/")
        else { return statement.source }
        statement.words[1] = Word(file, at: statement.words[1].place)
        statement.retype()
        return (statement.ignoresFailure ? "-" : "") + (statement.isSilent ? "@" : "") + statement.source
    }

    /// Shows a statement before it runs, where `--echo` asks for it.
    private func echo(_ step: Program.Step) {
        let isBatch = !self.session.options.isPrompt
        let text = step.statement.source
        if self.isOutermost { self.session.transcript.tee("> \(MaskedLine.text(of: text))\n", full: "> \(text)\n") }
        guard self.session.options.echo, self.echoes, isBatch, !step.statement.isSilent, !text.isEmpty else { return }
        let shown = self.session.masksErrors ? MaskedLine.text(of: text) : text
        let place = step.place.map { "\($0.file):\($0.line): " } ?? ""
        self.session.terminal.write(error: place + printableLine(shown) + "\n")
    }

    private func openOutput(_ step: Program.Step) throws -> CommandOutput? {
        // What is expected of a command is expected of where its results go, too.
        if case .expectation = step.action { return nil }
        switch step.statement.redirection {
        case nil: return nil
        case .file(let word, let appends):
            let path = try word.expanded(in: self.session.variables, arguments: self.arguments).text
            guard !path.isEmpty else { throw UsageError("the file of '>' has no name", place: word.place) }
            return try .file(path, appends: appends)
        case .pipe(let text): return .pipe(text, variables: self.session.variables.exported)
        }
    }

    /// Waits for the jobs that were started meanwhile, and for the reader of the output.
    private func close(_ sink: CommandOutput, after number: Int) async -> (failure: Failure?, isInterrupted: Bool) {
        let jobs = self.session.jobs
        let (result, isInterrupted) = await self.interruptibly(.child) {
            for job in jobs.running where job.number > number { _ = await job.settlement.value() }
            return await withTaskCancellationHandler {
                await sink.finish()
            } onCancel: {
                sink.cancel()
            }
        }
        if case .success(let failure) = result { return (failure, isInterrupted) }
        return (nil, isInterrupted)
    }

    private func perform(_ step: Program.Step) async -> CommandOutcome {
        switch step.action {
        case .command(let command): return await self.execute(command, step)
        case .pending:
            switch self.reread(step) {
            case .success(let known): return await self.perform(known)
            case .failure(let failure):
                var outcome = CommandOutcome(code: Int32(truncatingIfNeeded: failure.exit))
                outcome.error = failure.code
                outcome.setsVariables = true
                return outcome
            }
        case .sourced(let program, let words, let file):
            do {
                let arguments = try words.map { try self.expanded($0) }
                return await self.with {
                    $0.arguments = arguments
                    $0.files.append(file)
                }
                .runAsOne(program)
            } catch {
                return self.fail(error, step)
            }
        case .group(let program): return await self.runAsOne(program)
        case .shell(let text): return await self.runShell(text, step)
        case .alias(let alias):
            self.session.setAlias(alias)
            return CommandOutcome()
        case .assignment(let name, let value):
            do {
                self.session.variables[name] = try self.expanded(value)
                return CommandOutcome()
            } catch {
                return self.fail(error, step)
            }
        case .capture(let name, let inner): return await self.capture(name, inner, step)
        case .assertion(let assertion): return await self.check(assertion, step)
        case .expectation(let expectation, let inner): return await self.expect(expectation, inner, step)
        case .repetition(let repetition, let inner): return await self.`repeat`(repetition, inner, step)
        case .watch(let watch, let inner): return await self.watch(watch, inner, step)
        case .each(let each): return await self.runEach(each, step)
        }
    }

    /// The text of a word, its variables looked up.
    func expanded(_ word: Word) throws(UsageError) -> String {
        try word.expanded(in: self.session.variables, arguments: self.arguments).text
    }

    /// Parses a statement again, now that its variables have values; a fault is shown.
    private func reread(_ step: Program.Step) -> Result<Program.Step, Failure> {
        var statement = step.statement
        do {
            statement.words = try statement.words.map { word in
                try word.expanded(in: self.session.variables, arguments: self.arguments)
            }
        } catch {
            _ = self.fail(error, step)
            return .failure(Failure(error))
        }
        return self.read(statement, like: step)
    }

    /// Parses a statement whose words are known; a fault is shown.
    func read(_ statement: Statement, like step: Program.Step) -> Result<Program.Step, Failure> {
        var reader = ProgramReader(
            showsPlaces: step.showsPlace,
            context: self.session.readingContext(argumentCount: self.arguments.count),
            directory: TextFile.directory(of: statement.place.file),
            files: self.files
        )
        if let known = reader.read(statement) { return .success(known) }
        self.report(reader.faults)
        let fault = reader.faults.first
        let failure = fault?.failure ?? Failure(UsageError("'\(statement.name)' can't be read"))
        self.session.noteFailure(.failure(failure), of: fault?.command ?? statement.name, at: failure.place)
        return .failure(failure)
    }

    private func runShell(_ text: String, _ step: Program.Step) async -> CommandOutcome {
        let start = ContinuousClock.now
        let variables = self.session.variables.exported
        let (result, isInterrupted) = await self.interruptibly(.child) {
            await SystemShell.run(text, variables: variables)
        }
        var outcome = CommandOutcome()
        if case .success(let failure?) = result { outcome = self.fail(failure, step) }
        if RunningJob.number == nil { self.session.variables["error"] = outcome.error }
        outcome.elapsed = .now - start
        outcome.isInterrupted = isInterrupted
        if isInterrupted, outcome.code != 0 { outcome.code = 130 }
        return outcome
    }

    // MARK: - One command

    /// Runs one command as a task of its own, so that an interrupt can cancel it.
    private func execute(_ command: any ShellCommand, _ step: Program.Step) async -> CommandOutcome {
        if let quit = command as? QuitCommand {
            var outcome = CommandOutcome()
            outcome.quit = .some(quit.code)
            return outcome
        }
        let start = ContinuousClock.now
        let session = self.session
        let output = self.output
        let (result, isInterrupted) = await self.interruptibly(.command) {
            try await CommandOutput.$current.withValue(output) { try await command.run(in: session) }
        }
        session.abortHook = nil
        let elapsed = ContinuousClock.now - start
        var outcome = await self.print(result, of: step, command.format, isInterrupted: isInterrupted)
        outcome.isInterrupted = isInterrupted
        outcome.elapsed = elapsed
        outcome.setsVariables = true
        return outcome
    }

    /// What an interrupt does to something that runs.
    enum Interruption: Sendable {
        /// A command: the first cancels it.
        case command
        /// A process of the system's: a terminal has sent the first to it already, so the second cancels; the first does
        /// where no terminal can have done so.
        case child
    }

    /// Runs something whose end an interrupt may bring about; the second interrupt also aborts associations, the third
    /// goes on without it.
    func interruptibly<Value: Sendable>(
        _ interruption: Interruption,
        _ operation: @escaping @Sendable () async throws -> Value
    ) async -> (Result<Value, any Error>, isInterrupted: Bool) {
        let session = self.session
        let task = Task { try await operation() }
        let settlement = Settlement<Result<Value, any Error>>()
        let waiting = Task { settlement.settle(await task.result) }
        let job = RunningJob.number
        let interrupts = self.interrupts
        interrupts.begin(
            Interrupts.Handlers(
                cancel: {
                    let isByTerminal = job == nil && session.terminal.outputIsTerminal && !interrupts.isTerminating
                    guard interruption == .command || !isByTerminal else { return }
                    task.cancel()
                    // The command may be waiting for an answer.
                    if job == nil { session.terminal.interruptReading(end: false) }
                },
                abort: {
                    task.cancel()
                    Task { await session.abort(job: job) }
                },
                leave: { settlement.settle(.failure(CancellationError())) }
            )
        )
        let result = await settlement.value() ?? .failure(CancellationError())
        waiting.cancel()
        return (result, self.interrupts.end())
    }

    // MARK: - Printing

    /// Prints a command's report or failure.
    private func print(
        _ result: Result<Report, any Error>,
        of step: Program.Step,
        _ format: OutputFormat?,
        isInterrupted: Bool
    ) async -> CommandOutcome {
        // The terminal has echoed ^C where the cursor stood.
        if isInterrupted, self.session.terminal.outputIsTerminal { self.session.terminal.write(error: "\n") }
        // Kept for `error` and `explain last`.
        self.session.noteFailure(result, of: step.statement.name, at: step.place)
        switch result {
        case .success(let report):
            let report = self.adjust?(report) ?? report
            var outcome = CommandOutcome(report)
            if let captured = self.captured, outcome.code == 0 {
                captured.values = report.values
                self.write(Renderer.Text(error: self.renderer(for: .table).render(report, at: step.place).error))
            } else {
                await self.write(report, at: step.place, format)
            }
            outcome.isInterrupted = isInterrupted
            return outcome
        case .failure(let error):
            var failure = Failure(error, at: step.place)
            if isInterrupted, failure.exit != 130, failure.exit != 2 { failure = .interrupted(at: step.place) }
            return self.show(failure, command: step.statement.name, format)
        }
    }

    /// Shows a failure that no command reports.
    func fail(_ error: any Error, _ step: Program.Step, _ format: OutputFormat? = nil) -> CommandOutcome {
        var place = step.place
        if let usage = error as? UsageError, step.showsPlace { place = usage.place ?? place }
        self.session.noteFailure(.failure(error), of: step.statement.name, at: place)
        return self.show(Failure(error, at: place), command: step.statement.name, format)
    }

    /// Shows a failure around a command, which is then the command's own.
    private func failed(_ error: any Error, _ step: Program.Step) -> CommandOutcome {
        var outcome = self.fail(error, step)
        outcome.setsVariables = true
        return outcome
    }

    private func show(_ failure: Failure, command: String, _ format: OutputFormat?) -> CommandOutcome {
        var failure = failure
        failure.remark = self.failureRemark
        self.write(self.renderer(for: format).render(failure, command: command))
        let renderer = Renderer(format: .table)
        let full = renderer.render(failure, command: command).error
        failure.message = failure.maskedMessage ?? failure.message
        self.session.transcript.tee(renderer.render(failure, command: command).error, full: full)
        var outcome = CommandOutcome(code: Int32(truncatingIfNeeded: failure.exit))
        outcome.error = failure.code
        outcome.status = failure.status
        return outcome
    }

    /// Prints a report.
    func write(_ report: Report, at place: Place?, _ format: OutputFormat?) async {
        let text = self.renderer(for: format).render(report, at: place, remark: self.failureRemark)
        self.session.transcript.tee(report)
        guard self.output == nil, RunningJob.number == nil else { return self.write(text) }
        if !text.output.isEmpty { await self.session.present(text.output, interrupts: self.interrupts) }
        if !text.error.isEmpty { self.session.terminal.write(error: text.error) }
    }

    private func write(_ text: Renderer.Text) {
        if !text.output.isEmpty { self.session.write(output: text.output, to: self.output) }
        if !text.error.isEmpty { self.session.terminal.write(error: text.error) }
    }

    /// Prints the faults of a text that isn't run.
    package func report(_ faults: [ProgramReader.Fault]) {
        var hasDocument = false
        for fault in faults {
            var renderer = self.renderer(for: fault.format)
            // One document a run: the first fault's; all sentences go to standard error.
            if hasDocument { renderer.format = .table }
            var failure = fault.failure
            failure.remark = self.failureRemark
            let text = renderer.render(failure, command: fault.command)
            if !text.output.isEmpty { hasDocument = true }
            self.write(text)
            self.session.transcript.tee(text.error)
        }
    }

    private func renderer(for format: OutputFormat?) -> Renderer {
        let terminal = self.session.terminal
        let settings = self.session.settings
        let chosen = format ?? self.session.options.format ?? OutputFormat(rawValue: settings.text("format")) ?? .table
        let isTerminal = terminal.outputIsTerminal && self.output == nil
        return Renderer(
            format: chosen,
            width: isTerminal ? terminal.width : nil,
            color: self.output == nil && self.session.usesColor
        )
    }
}
