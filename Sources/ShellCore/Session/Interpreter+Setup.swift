import PACSClient
import ShellLanguage

/// `setup`: questions, and then commands that could have been typed.
extension Interpreter {
    /// Asks for a PACS, tries it and keeps it.
    func setUp(_ command: SetupCommand, _ step: Program.Step) async -> CommandOutcome {
        let session = self.session
        guard session.terminal.isInteractive, self.output == nil, self.captured == nil, RunningJob.number == nil else {
            return self.failed(
                UsageError(
                    "'setup' asks questions, and here nobody can answer",
                    hint: "type 'profile add NAME AET@host:port --calling AET', then 'profile check NAME'",
                    place: step.place
                ),
                step
            )
        }
        let questions = SetupQuestions(terminal: session.terminal, calling: session.settings.calling)
        var before: SetupQuestions.Answers?
        while true {
            let asked = before
            let (result, isInterrupted) = await self.interruptibly(.command) { try await questions.ask(before: asked) }
            guard !isInterrupted, case .success(let given) = result, let answers = given else {
                session.write(error: "nothing was kept\n")
                return self.unfinished(isInterrupted: isInterrupted || Self.isInterruption(result))
            }
            let name = command.name ?? self.freeName(for: answers.profile.called)
            let address = Target(answers.profile, settings: Settings()).address
            // What a selected PACS calls us isn't what the next one does without being told.
            let isStandard = session.target == nil && answers.calling == questions.calling
            let titles = isStandard ? [] : ["--calling", answers.calling]
            let connected = await self.type(["connect", address] + titles)
            guard connected.isSuccess else { return connected }
            let diagnosed = await self.type(["diagnose"])
            if diagnosed.isInterrupted { return diagnosed }
            if diagnosed.isSuccess { return await self.keep(name, command) }
            let (fate, isLeft) = await self.interruptibly(.command) { try await questions.fate(of: name) }
            switch (isLeft, fate) {
            case (false, .success(.kept)): return await self.keep(name, command)
            case (false, .success(.askedAgain)): before = answers
            default:
                let keeping = Statement.typed(["profile", "add", name, address] + titles)?.source ?? "profile add"
                session.write(error: "nothing was kept; 'setup' asks again, '\(keeping)' keeps these answers\n")
                return isLeft || Self.isInterruption(fate) ? self.unfinished(isInterrupted: true) : diagnosed
            }
        }
    }

    /// Keeps the PACS that is selected as a profile, as the default where there is none, and says what to have registered
    /// there.
    private func keep(_ name: String, _ command: SetupCommand) async -> CommandOutcome {
        let session = self.session
        var saving = ["profile", "save", name]
        if command.name != nil, session.profiles.profiles.contains(where: { $0.name == name }) {
            saving.append("--replace")
        }
        let saved = await self.type(saving)
        guard saved.isSuccess else { return saved }
        if session.profiles.defaultName == nil {
            let used = await self.type(["profile", "use", name])
            guard used.isSuccess else { return used }
        }
        // Nobody must know it now: where the host has no address yet, it can't be said.
        let told = await self.type(["whoami"])
        return told.isInterrupted ? told : saved
    }

    /// Shows a command as if it had been typed, and runs it.
    private func type(_ words: [String]) async -> CommandOutcome {
        guard let statement = Statement.typed(words) else { return CommandOutcome() }
        self.session.settleNotices()
        self.session.write(output: "> \(statement.source)\n", to: nil)
        var reader = ProgramReader(showsPlaces: false, context: self.session.readingContext())
        let program = reader.read(bytes: Array(statement.source.utf8), named: "setup")
        guard reader.faults.isEmpty else {
            self.report(reader.faults)
            return CommandOutcome(code: 2)
        }
        return await self.runAll(program)
    }

    /// A name for the profile that no other has, made of the PACS's AE title.
    private func freeName(for title: String) -> String {
        let letters = title.lowercased().map {
            $0.isASCII && ($0.isLetter || $0.isNumber) || "-_".contains($0) ? $0 : "-"
        }
        let base = String(letters.prefix(60))
        let taken = Set(self.session.profiles.profiles.compactMap(\.name) + ["all", DemoPACSProfile.name])
        let names = [base] + (2...999).map { "\(base)-\($0)" }
        return names.first { !taken.contains($0) } ?? base
    }

    private func unfinished(isInterrupted: Bool) -> CommandOutcome {
        var outcome = CommandOutcome(code: 130)
        outcome.error = PACSError.Code.interrupted.rawValue
        outcome.isInterrupted = isInterrupted
        outcome.setsVariables = true
        return outcome
    }

    private static func isInterruption<Value>(_ result: Result<Value, any Error>) -> Bool {
        if case .failure(let error) = result { error is CancellationError } else { false }
    }
}

extension Statement {
    /// Words as they would be typed; nil without any.
    fileprivate static func typed(_ words: [String]) -> Statement? {
        var statement = Statement(words)
        statement?.retype()
        return statement
    }
}
