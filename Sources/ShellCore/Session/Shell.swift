import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// One run of `pacsh`: from the process's words to its exit status.
package struct Shell {
    private let options: ShellOptions
    private let session: Session
    private let interpreter: Interpreter
    private let interrupts: Interrupts
    /// The folder of the configuration.
    private let directory: String

    /// Runs the whole process; returns its exit status.
    ///
    /// `environment` answers for `XDG_CONFIG_HOME`, `XDG_STATE_HOME`, `HOME`, `NO_COLOR` and `TERM`, and for
    /// `JOURNAL_STREAM` where that is about our standard error. The system's configuration is in its place whatever that says, so that nobody escapes what it locks.
    package static func main(
        arguments: [String],
        environment: [String: String],
        terminal: any Terminal,
        interrupts: Interrupts,
        system: SystemConfiguration.Place = .standard
    ) async -> Int32 {
        do {
            var options = try ShellOptions(parsing: arguments)
            options.isPrompt = options.source == .standardInput && terminal.isInteractive && !options.check
            options.isInJournal = environment["JOURNAL_STREAM"] != nil
            if environment["NO_COLOR"]?.isEmpty == false || environment["TERM"] == "dumb" { options.noColor = true }
            switch options.source {
            case .help:
                terminal.write(output: ProcessHelp.text)
                return 0
            case .version(let isVerbose):
                let lines =
                    isVerbose
                    ? await VersionCommand.lines(isVerbose: true, editor: terminal.editorVersion)
                    : ["pacsh \(Implementation.version)"]
                terminal.write(output: lines.map { $0 + "\n" }.joined())
                return 0
            case .licences:
                terminal.write(output: Library.licences(editor: terminal.editorVersion))
                return 0
            case .completion(let words):
                let completion = ProcessCompletion(environment: environment, terminal: terminal)
                terminal.write(output: try completion.answer(to: words))
                return 0
            case .demoPACS(let words):
                return try await Self.runDemoPACS(words, options, terminal, interrupts)
            default:
                let shell = try await Shell(
                    options: options,
                    environment: environment,
                    terminal: terminal,
                    interrupts: interrupts,
                    system: try Self.systemConfiguration(at: system, options, terminal)
                )
                return try await shell.run()
            }
        } catch {
            let failure = Failure(error)
            let renderer = Renderer(format: Self.format(in: arguments) ?? .table)
            let text = renderer.render(failure, command: "pacsh")
            if !text.output.isEmpty { terminal.write(output: text.output) }
            let journal = JournalMark(isOn: environment["JOURNAL_STREAM"] != nil)
            terminal.write(error: journal.marking(text.error, .error))
            return Int32(truncatingIfNeeded: failure.exit)
        }
    }

    /// The system's configuration; nil where there is none, or it can't be read and nothing is asked that it could forbid.
    private static func systemConfiguration(
        at place: SystemConfiguration.Place,
        _ options: ShellOptions,
        _ terminal: any Terminal
    ) throws -> SystemConfiguration? {
        do {
            return try SystemConfiguration(at: place)
        } catch {
            guard options.onlyExplains else { throw error }
            terminal.write(error: "warning: \(error.message)\n")
            return nil
        }
    }

    /// The profiles of the user's file; none where it can't be read and nothing is asked that needs them.
    private static func profiles(
        at path: String,
        _ system: SystemConfiguration?,
        _ options: ShellOptions,
        _ terminal: any Terminal
    ) throws -> ProfileStore {
        var profiles = ProfileStore(path: path, system: system)
        do {
            try profiles.load(mustExist: options.config != nil && !options.makesConfiguration)
        } catch {
            guard options.onlyExplains, options.config == nil else { throw error }
            terminal.write(error: "warning: \(error.message)\n")
        }
        return profiles
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
        guard options.metricsFile == nil, options.logFormat == nil else {
            throw UsageError(
                "'demo-pacs' has neither counters nor a log",
                hint: "leave --metrics-file and --log-format out"
            )
        }
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
        interrupts: Interrupts,
        system: SystemConfiguration?
    ) async throws {
        let path = options.config ?? ProfileStore.defaultPath(environment: environment)
        let profiles = try Self.profiles(at: path, system, options, terminal)
        self.options = options
        self.interrupts = interrupts
        self.directory = TextFile.directory(of: path)
        let history = CommandHistory(file: options.noHistory ? nil : HistoryFile(environment: environment))
        self.session = Session(
            options: options,
            profiles: profiles,
            terminal: terminal,
            log: try Self.log(options, terminal),
            metrics: try options.metricsFile.map { (path) throws(PACSError) in try MetricsFile(path) },
            history: history,
            stateFolder: StateFolder.path(environment: environment)
        )
        if options.logFile != nil {
            let log = self.session.log
            interrupts.whenHungUp { log.reopen() }
        }
        var interpreter = Interpreter(session: self.session, interrupts: interrupts, arguments: options.arguments)
        if case .file(let path) = options.source { interpreter.files = [Path.resolved(path)] }
        self.interpreter = interpreter
        if let system { try self.session.take(system) }
        for (key, text) in profiles.settings.sorted(by: { $0.key < $1.key }) {
            try self.session.set(key, to: text, in: .file)
        }
        if options.traces {
            self.session.startTrace(isVerbose: options.logLevel == .debug, showsIdentity: options.full)
        }
        for setting in options.settings { try self.session.set(setting.key, to: setting.text, in: .process) }
        if let format = options.format {
            try self.session.layers.checkLock(of: "format", format.rawValue, in: .process)
        }
        if options.noHistory { try self.session.layers.checkLock(of: "history", "off", in: .process) }
        try await self.selectTarget(in: profiles)
    }

    private static func log(_ options: ShellOptions, _ terminal: any Terminal) throws(PACSError) -> SessionLog {
        guard options.logLevel != nil || options.logFile != nil || options.logFormat != nil else { return SessionLog() }
        return try SessionLog(
            level: options.logLevel ?? .info,
            format: options.logFormat ?? .text,
            file: options.logFile,
            terminal: terminal,
            journal: JournalMark(isOn: options.isInJournal)
        )
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
        defer { self.session.finishWriting() }
        let context = self.session.readingContext(argumentCount: self.options.arguments.count)
        var reader = ProgramReader(showsPlaces: true, context: context)
        var programs: [Program] = []
        switch self.options.source {
        case .words(let words):
            reader = ProgramReader(showsPlaces: false, context: context)
            programs.append(reader.read(words: words))
        case .texts(let texts):
            // Their lines are counted through, so that a place names one of them.
            var lines = 0
            for text in texts {
                let above = String(repeating: "\n", count: lines)
                programs.append(reader.read(bytes: Array((above + text).utf8), named: "-c"))
                lines += 1 + text.utf8.count { $0 == UInt8(ascii: "\n") }
            }
        case .file(let path): programs.append(reader.read(file: path))
        default:
            if self.options.isPrompt {
                return await Prompt(self.interpreter, directory: self.directory).run()
            }
            programs.append(reader.read(bytes: try TextFile.readStandardInput(), named: "stdin"))
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
        let isInterrupted = await self.session.waitForJobs(self.interrupts)
        if isInterrupted { code = 130 } else if code == 0 { code = self.session.jobs.unreportedFailure }
        await self.session.close(self.interrupts)
        return code
    }
}

extension Statement {
    /// Makes a statement of plain words, as the system's shell hands them over.
    init?(_ words: [String]) { self.init(words.map { Word($0, at: Place(file: "", line: 1, column: 1)) }) }
}
