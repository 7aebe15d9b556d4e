import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// One run of `pacsh`: from the process's words to its exit status.
package struct Shell {
    private let options: ShellOptions
    private let session: Session
    private let interpreter: Interpreter
    private let interrupts: Interrupts
    private let terminal: any Terminal
    private let directory: String
    private let assistant: ShellAssistant

    /// Runs the whole process; returns its exit status.
    ///
    /// `environment` answers for `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `HOME`, `NO_COLOR` and `TERM`.
    package static func main(
        arguments: [String],
        environment: [String: String],
        terminal: any Terminal,
        interrupts: Interrupts
    ) async -> Int32 {
        do {
            var options = try ShellOptions(parsing: arguments)
            options.isPrompt = options.source == .standardInput && terminal.isInteractive && !options.check
            if environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb" { options.noColor = true }
            switch options.source {
            case .help:
                terminal.write(output: ProcessHelp.text)
                return 0
            case .version:
                terminal.write(output: "pacsh \(Implementation.version)\n")
                return 0
            case .demoPACS(let words):
                return try await Self.runDemoPACS(words, options, terminal, interrupts)
            default:
                let shell = try await Shell(
                    options: options,
                    environment: environment,
                    terminal: terminal,
                    interrupts: interrupts
                )
                return try await shell.run()
            }
        } catch {
            let failure = Failure(error)
            let renderer = Renderer(format: Self.format(in: arguments) ?? .table)
            let text = renderer.render(failure, command: "pacsh")
            if !text.output.isEmpty { terminal.write(output: text.output) }
            terminal.write(error: text.error)
            return Int32(truncatingIfNeeded: failure.exit)
        }
    }

    /// The format that the process's words ask for, for faults in the words themselves.
    private static func format(in arguments: [String]) -> OutputFormat? {
        Statement(["pacsh"] + arguments)?.formatAskedFor.flatMap { OutputFormat(rawValue: $0) }
    }

    private static func runDemoPACS(
        _ words: [String],
        _ options: ShellOptions,
        _ terminal: any Terminal,
        _ interrupts: Interrupts
    ) async throws -> Int32 {
        let process: DemoPACSProcess
        do {
            process = try DemoPACSProcess.parse(words)
        } catch {
            if DemoPACSProcess.exitCode(for: error) == .success {
                terminal.write(output: DemoPACSProcess.fullMessage(for: error, columns: terminal.width) + "\n")
                return 0
            }
            throw CommandParser.usageError(
                error,
                of: DemoPACSProcess.self,
                hint: "'pacsh demo-pacs --help' shows how it is used",
                words
            )
        }
        try await process.run(
            format: process.outputOptions.format ?? options.format ?? .table,
            terminal: terminal,
            interrupts: interrupts
        )
        return 0
    }

    private init(
        options: ShellOptions,
        environment: [String: String],
        terminal: any Terminal,
        interrupts: Interrupts
    ) async throws {
        let path = options.config ?? ProfileStore.defaultPath(environment: environment)
        var profiles = ProfileStore(path: path)
        try profiles.load(mustExist: options.config != nil && !options.makesConfiguration)
        self.options = options
        self.terminal = terminal
        self.interrupts = interrupts
        self.directory = TextFile.directory(of: path)
        let history = CommandHistory(file: options.noHistory ? nil : HistoryFile(environment: environment))
        self.session = Session(
            options: options,
            profiles: profiles,
            terminal: terminal,
            log: try Self.log(options, terminal),
            history: history
        )
        var interpreter = Interpreter(session: self.session, interrupts: interrupts, arguments: options.arguments)
        if case .file(let path) = options.source { interpreter.files = [TextFile.resolved(path)] }
        self.interpreter = interpreter
        self.assistant = ShellAssistant(session: self.session)
        for (key, text) in profiles.settings.sorted(by: { $0.key < $1.key }) {
            try self.session.set(key, to: text, in: .file)
        }
        for setting in options.settings { try self.session.set(setting.key, to: setting.text, in: .process) }
        try await self.selectTarget(in: profiles)
    }

    private static func log(_ options: ShellOptions, _ terminal: any Terminal) throws(PACSError) -> SessionLog {
        guard options.logLevel != nil || options.logFile != nil else { return SessionLog() }
        return try SessionLog(level: options.logLevel ?? .info, file: options.logFile, terminal: terminal)
    }

    private func selectTarget(in profiles: ProfileStore) async throws {
        let profile: Profile
        if let name = self.options.profile {
            profile = name.contains("@") ? try Profile.parse(address: name) : try profiles.profile(named: name)
        } else if let name = profiles.defaultName {
            profile = try profiles.profile(named: name)
        } else if self.options.called != nil {
            throw UsageError("-aec names an AE title, but no PACS is selected", hint: "add -p AET@host:port")
        } else {
            return
        }
        var adjusted = profile
        if let called = self.options.called {
            adjusted.called = try Profile.parse(address: called + "@127.0.0.1:104").called
        }
        try await self.session.select(adjusted)
    }

    private func run() async throws -> Int32 {
        let context = self.session.readingContext(argumentCount: self.options.arguments.count)
        var reader = ProgramReader(showsPlaces: true, context: context)
        var programs: [Program] = []
        switch self.options.source {
        case .words(let words):
            reader = ProgramReader(showsPlaces: false, context: context)
            programs.append(reader.read(words: words))
        case .texts(let texts): for text in texts { programs.append(reader.read(bytes: Array(text.utf8), named: "-c")) }
        case .file(let path): programs.append(reader.read(file: path))
        default:
            if self.options.isPrompt { return await self.runPrompt() }
            programs.append(reader.read(bytes: try TextFile.read(descriptor: 0, named: "stdin"), named: "stdin"))
        }
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return 2
        }
        if self.options.check { return 0 }
        // From now on there may be an association to release.
        self.interrupts.whenIdle(nil)
        var code: Int32 = 0
        running: for (index, program) in programs.enumerated() {
            switch await self.interpreter.run(program) {
            case .finished: continue
            case .failed(let failed):
                code = code == 0 ? failed : code
                if self.options.keepGoing { continue }
            case .interrupted(let interrupted):
                code = interrupted != 0 ? interrupted : index + 1 < programs.count ? 130 : code
            case .quit(let chosen): code = chosen != 0 ? chosen : code
            }
            break running
        }
        if code == 130 { self.session.jobs.interrupt(self.session.jobs.running) }
        let isInterrupted = await self.waitForJobs()
        if isInterrupted { code = 130 } else if code == 0 { code = self.session.jobs.unreportedFailure }
        await self.close()
        return code
    }

    /// Waits until the last job has ended; an interrupt goes to the jobs.
    ///
    /// Returns whether there was one.
    private func waitForJobs() async -> Bool {
        let session = self.session
        guard !session.jobs.running.isEmpty else { return false }
        session.notice("waiting for \(session.jobs.running.count == 1 ? "a job" : "jobs"); Ctrl-C cancels")
        let interrupt: @Sendable () -> Void = { session.jobs.interrupt(session.jobs.running) }
        self.interrupts.begin(Interrupts.Handlers(cancel: interrupt, abort: interrupt, leave: interrupt))
        for job in session.jobs.running { _ = await job.settlement.value() }
        return self.interrupts.end()
    }

    /// Cleans up; an interrupt in the meantime aborts instead of waiting for a release.
    private func close() async {
        let session = self.session
        let abort: @Sendable () -> Void = { Task { await session.abort() } }
        self.interrupts.begin(Interrupts.Handlers(cancel: {}, abort: abort, leave: abort))
        await session.close()
        _ = self.interrupts.end()
    }

    // MARK: - The prompt

    private func runPrompt() async -> Int32 {
        let terminal = self.terminal
        self.interrupts.whenIdle { terminate in terminal.interruptReading(end: terminate) }
        if self.session.target == nil {
            terminal.write(
                output: """
                    No PACS is selected: 'connect AET@host:port' selects one, 'profile add' keeps it.
                    To try pacsh without a PACS: 'demo start', then 'find'.
                    'help' lists the commands, 'help COMMAND' explains one, 'quit' or Ctrl-D leaves.

                    """
            )
        }
        if let code = await self.runFirstFile() { return code }
        self.session.recallHistory()
        while !self.interrupts.isTerminating {
            guard let text = await self.readStatementText() else {
                if await self.mayLeave() { break }
                continue
            }
            let moment = LocalCalendar.now
            let profile = self.session.target?.name
            let ending = await self.runStatementText(text)
            self.session.keepInHistory(
                Lexer.joiningLines(text),
                typedAt: moment,
                profile: profile,
                exit: ending.code
            )
            if case .quit(let code) = ending, await self.mayLeave() {
                await self.leave()
                return code
            }
        }
        await self.leave()
        return self.interrupts.isTerminating ? 130 : 0
    }

    /// Whether the prompt may be left: running jobs would be cancelled, so that is asked.
    private func mayLeave() async -> Bool {
        let running = self.session.jobs.running.count
        guard running > 0, !self.interrupts.isTerminating else { return true }
        do {
            try await self.session.confirm(
                running == 1 ? "A job runs and would be cancelled" : "\(running) jobs run and would be cancelled"
            )
            return true
        } catch {
            return false
        }
    }

    /// Cancels jobs and cleans up.
    private func leave() async {
        self.session.jobs.interrupt(self.session.jobs.running)
        _ = await self.waitForJobs()
        await self.close()
    }

    private func runStatementText(_ text: String) async -> Interpreter.Ending {
        var reader = ProgramReader(showsPlaces: false, context: self.session.readingContext())
        let program = reader.read(bytes: Array(text.utf8), named: "prompt")
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return .failed(2)
        }
        return await self.interpreter.run(program)
    }

    /// Runs the file `rc` beside the configuration; returns an exit status if it says `quit`.
    private func runFirstFile() async -> Int32? {
        let path = self.directory.isEmpty ? "rc" : self.directory + "/rc"
        guard !self.options.noRC, TextFile.exists(path) else { return nil }
        var reader = ProgramReader(showsPlaces: true, context: self.session.readingContext())
        let program = reader.read(file: path)
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return nil
        }
        guard case .quit(let code) = await self.interpreter.run(program) else { return nil }
        await self.close()
        return code
    }

    /// Reads a line and what a `\` at its end continues; nil at the end of input.
    private func readStatementText() async -> String? {
        var text = ""
        while true {
            let prompt = PromptText(session: self.session)
            var request = LineRequest(prompt: text.isEmpty ? prompt.left : "> ")
            request.rightPrompt = text.isEmpty ? prompt.right : ""
            request.usesViKeys = self.session.settings.usesViKeys
            request.assistant = self.assistant
            switch await self.terminal.readLine(request) {
            case .endOfInput: return nil
            case .interrupted: text = ""
            case .line(let line):
                text += line
                if line.hasSuffix("\\") {
                    text += "\n"
                    continue
                }
                let whole = Lexer.joiningLines(text)
                if CommandHistory.keeps(whole) { self.terminal.remember(whole) }
                return text
            }
        }
    }
}

extension Statement {
    /// Makes a statement of plain words, as the system's shell hands them over.
    init?(_ words: [String]) { self.init(words.map { Word($0, at: Place(file: "", line: 1, column: 1)) }) }
}
