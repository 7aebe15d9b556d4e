import PACSClient
import ShellLanguage

/// One command: run as a task that interrupts can end, and printed.
extension Interpreter {
    /// Runs one command as a task of its own, so that an interrupt can cancel it.
    func execute(_ command: any ShellCommand, _ step: Program.Step) async -> CommandOutcome {
        if let quit = command as? QuitCommand {
            var outcome = CommandOutcome()
            outcome.quit = .some(quit.code)
            return outcome
        }
        if let setup = command as? SetupCommand { return await self.setUp(setup, step) }
        let start = ContinuousClock.now
        let session = self.session
        let output = self.output
        let audit = AuditActivity(step.statement, in: session)
        let waiting = session.showWaiting(of: step.statement.name)
        let (result, isInterrupted) = await self.interruptibly(.command) {
            try await CommandOutput.$current.withValue(output) {
                try await RunningJob.$statement.withValue(step.statement.source) {
                    try LockedOptions.check(step.statement, session.layers)
                    try await audit?.begin()
                    return try await AuditActivity.$current.withValue(audit) {
                        let report = try await command.run(in: session)
                        guard let parts = report.parts else { return report }
                        return try await self.print(parts, of: report, at: step.place, command.format)
                    }
                }
            }
        }
        waiting.cancel()
        await waiting.value
        session.abortHook = nil
        let elapsed = ContinuousClock.now - start
        var outcome = await self.print(result, of: step, command.format, isInterrupted: isInterrupted)
        outcome.isInterrupted = isInterrupted
        outcome.elapsed = elapsed
        do {
            try await audit?.end(outcome, in: session)
        } catch {
            outcome = self.fail(error, step, command.format)
            outcome.elapsed = elapsed
        }
        session.metrics?.metrics.note(step.statement.name, outcome)
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
        let interrupts = self.interrupts
        let task = Task { () -> Result<Value, any Error> in
            await RunningJob.$interrupts.withValue(interrupts) {
                do { return .success(try await operation()) } catch { return .failure(error) }
            }
        }
        let waiting = Task { await task.wait() }
        let job = RunningJob.number
        interrupts.begin(
            Interrupts.Handlers(
                cancel: {
                    let isByTerminal = job == nil && session.terminal.outputIsTerminal && !interrupts.isTerminating
                    guard interruption == .command || !isByTerminal else { return }
                    task.cancel()
                    if job == nil { session.progress.interrupted("cancelling; Ctrl-C again aborts") }
                    // The command may be waiting for an answer.
                    if job == nil { session.terminal.interruptReading(end: false) }
                },
                abort: {
                    task.cancel()
                    if job == nil { session.progress.interrupted("aborting; Ctrl-C again waits for nothing") }
                    Task { await session.abort(job: job) }
                },
                leave: { waiting.cancel() }
            )
        )
        let result = await withTaskCancellationHandler {
            await waiting.value
        } onCancel: {
            waiting.cancel()
        }
        let isInterrupted = self.interrupts.end()
        if job == nil { session.progress.interrupted(nil) }
        return (result ?? .failure(CancellationError()), isInterrupted)
    }

    // MARK: - Printing

    /// Prints results while they are made; returns the report on the whole.
    private func print(
        _ parts: ReportParts,
        of report: Report,
        at place: Place?,
        _ format: OutputFormat?
    ) async throws -> Report {
        let session = self.session
        guard self.captured == nil, self.adjust == nil || !parts.givesWhole else {
            return try await parts.make(.init(place: place)) { _ in }
        }
        let printing = ReportParts.Printing(
            place: place,
            renderer: self.renderer(for: format),
            copier: session.transcript.renderer,
            remark: self.failureRemark
        )
        let output = self.output
        let screen =
            output == nil && RunningJob.number == nil ? ResultScreen(session, interrupts: self.interrupts) : nil
        do {
            var whole = try await parts.make(printing) { text in
                session.transcript.tee(text.copy)
                guard !text.output.isEmpty else { return }
                if let screen {
                    guard await screen.write(text.output) else { throw ReportParts.ReaderLeft() }
                } else if let output {
                    guard await output.send(text.output) else { throw ReportParts.ReaderLeft() }
                } else {
                    session.write(output: text.output, to: nil)
                }
            }
            await screen?.finish()
            whole.hasLeftLine = await screen?.hasLeftLine ?? false
            return whole
        } catch {
            await screen?.finish()
            // Who has seen enough is served.
            guard error is ReportParts.ReaderLeft else { throw error }
            try Task.checkCancellation()
            var whole = report
            whole.parts = nil
            whole.isPrinted = true
            return whole
        }
    }

    /// Prints a command's report or failure.
    func print(
        _ result: Result<Report, any Error>,
        of step: Program.Step,
        _ format: OutputFormat?,
        isInterrupted: Bool
    ) async -> CommandOutcome {
        self.session.settleNotices()
        // The terminal has echoed ^C where the cursor stood.
        let hasLeftLine = (try? result.get())?.hasLeftLine ?? false
        if isInterrupted, !hasLeftLine, self.session.terminal.outputIsTerminal { self.session.write(error: "\n") }
        // Kept for `error` and `explain last`.
        self.session.noteFailure(result, of: step.statement.name, at: step.place)
        switch result {
        case .success(let report):
            var report = self.adjust?(report) ?? report
            if let failure = report.failure, failure.exit == 2, let hint = step.statement.hintOnOperators {
                report.failure = PACSError(failure.facts, failure.message, remedy: hint)
            }
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
            if failure.exit == 2, let hint = step.statement.hintOnOperators { failure.remedy = hint }
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
    func failed(_ error: any Error, _ step: Program.Step) -> CommandOutcome {
        var outcome = self.fail(error, step)
        outcome.setsVariables = true
        return outcome
    }

    func show(_ failure: Failure, command: String, _ format: OutputFormat?) -> CommandOutcome {
        var failure = failure
        failure.remark = self.failureRemark
        // The general remedy of what was typed wrong, for this command.
        failure.remedy = failure.remedy.replacing("'help COMMAND'", with: "'help \(command)'")
        self.write(self.renderer(for: format).render(failure, command: command), .error)
        let renderer = Renderer(format: .table)
        let full = renderer.render(failure, command: command).error
        failure.message = failure.maskedMessage ?? failure.message
        self.session.transcript.tee(renderer.render(failure, command: command).error, full: full)
        var outcome = CommandOutcome(code: Int32(truncatingIfNeeded: failure.exit))
        outcome.error = failure.code
        outcome.status = failure.status
        if failure.code == PACSError.Code.assertion.rawValue { outcome.assertion = failure.message }
        return outcome
    }

    /// Prints a report.
    func write(_ report: Report, at place: Place?, _ format: OutputFormat?) async {
        let renderer = self.renderer(for: format)
        let level: SessionLog.Level =
            report.failure != nil ? .error : report.warnings.isEmpty ? .info : .warning
        self.session.settleNotices()
        if self.output == nil, RunningJob.number == nil, self.session.isInteractive {
            let text = renderer.render(report, at: place, remark: self.failureRemark)
            self.session.transcript.tee(report)
            if !text.output.isEmpty { await self.session.present(text.output, interrupts: self.interrupts) }
            if !text.error.isEmpty { self.session.write(error: text.error, level) }
            return
        }
        self.session.transcript.tee(report)
        let error = renderer.write(report, at: place, remark: self.failureRemark) {
            self.session.write(output: $0, to: self.output)
        }
        if !error.isEmpty { self.session.write(error: error, level) }
    }

    func write(_ text: Renderer.Text, _ level: SessionLog.Level = .info) {
        if !text.output.isEmpty { self.session.write(output: text.output, to: self.output) }
        if !text.error.isEmpty { self.session.write(error: text.error, level) }
    }

    /// Prints the faults of a text that isn't run.
    func report(_ faults: [ProgramReader.Fault]) {
        if let fault = faults.last {
            self.session.noteFailure(.failure(fault.error), of: fault.command, at: fault.error.place)
        }
        var hasDocument = false
        for fault in faults {
            var renderer = self.renderer(for: fault.format.flatMap { OutputFormat(rawValue: $0) })
            // One document a run: the first fault's; all sentences go to standard error.
            if hasDocument { renderer.format = .table }
            var failure = Failure(fault.error, at: fault.error.place)
            failure.remark = self.failureRemark
            let text = renderer.render(failure, command: fault.command)
            if !text.output.isEmpty { hasDocument = true }
            self.write(text, .error)
            self.session.transcript.tee(text.error)
        }
    }

    func renderer(for format: OutputFormat?) -> Renderer {
        let terminal = self.session.terminal
        let chosen = format ?? self.session.options.format ?? self.session.settings.format
        let isTerminal = terminal.outputIsTerminal && self.output == nil
        return Renderer(
            format: chosen,
            width: isTerminal ? terminal.width : nil,
            color: self.output == nil && self.session.usesColor,
            errorWidth: terminal.errorIsTerminal ? terminal.width : nil,
            errorColor: terminal.errorIsTerminal && self.session.usesColor
        )
    }
}
