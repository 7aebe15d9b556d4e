import PACSClient
import ShellLanguage

/// One statement with all that stands around its command.
extension Interpreter {
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
    func finish(_ outcome: CommandOutcome, _ step: Program.Step) -> CommandOutcome {
        var outcome = outcome
        // What begins and ends the recording is no part of it, and of 'setup' the commands that it types are.
        if self.isOutermost, outcome.quit == nil, !["record", "setup"].contains(step.statement.name) {
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
    static func replayable(_ step: Program.Step) -> String {
        var statement = step.statement
        guard case .sourced(_, _, let file) = step.action, statement.words.count > 1,
            !statement.words[1].text.hasPrefix("/")
        else { return statement.source }
        statement.words[1] = Word(file, at: statement.words[1].place)
        statement.retype()
        return (statement.ignoresFailure ? "-" : "") + (statement.isSilent ? "@" : "") + statement.source
    }

    /// Shows a statement before it runs, where `--echo` asks for it.
    func echo(_ step: Program.Step) {
        let isBatch = !self.session.options.isPrompt
        let text = step.statement.source
        self.session.settleNotices()
        if self.isOutermost { self.session.transcript.tee("> \(MaskedLine.text(of: text))\n", full: "> \(text)\n") }
        guard self.session.options.echo, self.echoes, isBatch, !step.statement.isSilent, !text.isEmpty else { return }
        let shown = self.session.masksErrors ? MaskedLine.text(of: text) : text
        let place = step.place.map { "\($0.file):\($0.line): " } ?? ""
        self.session.write(error: place + printableLine(shown) + "\n")
    }

    func openOutput(_ step: Program.Step) throws -> CommandOutput? {
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
    func close(_ sink: CommandOutput, after number: Int) async -> (failure: Failure?, isInterrupted: Bool) {
        let jobs = self.session.jobs
        let (result, isInterrupted) = await self.interruptibly(.child) {
            for job in jobs.running where job.number > number { _ = await job.task.wait() }
            return await withTaskCancellationHandler {
                await sink.finish()
            } onCancel: {
                sink.cancel()
            }
        }
        if case .success(let failure) = result { return (failure, isInterrupted) }
        return (nil, isInterrupted)
    }

    func perform(_ step: Program.Step) async -> CommandOutcome {
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
    func reread(_ step: Program.Step) -> Result<Program.Step, Failure> {
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
            files: self.files
        )
        if let known = reader.read(statement) { return .success(known) }
        self.report(reader.faults)
        let fault = reader.faults.first
        let error = fault?.error ?? UsageError("'\(statement.name)' can't be read")
        let failure = Failure(error, at: error.place)
        return .failure(failure)
    }

    func runShell(_ text: String, _ step: Program.Step) async -> CommandOutcome {
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
}
