import DICOMCore
import DICOMQuery
import DemoPACS
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// What one run of the shell keeps: the connection, the lists last shown, the Storage SCP and the settings.
///
/// Commands get it and may hand it to callbacks of any thread; every access is short and locked.
final class Session: Sendable {
    private struct State {
        var layers = SettingLayers()
        var target: Target?
        var connection: PACSConnection?
        var profiles: ProfileStore
        var lists = ResultLists()
        var scp: LocalSCP?
        var lastSCP: LocalSCP?
        var demo: DemoPACS?
        var abortHooks: [Int: @Sendable () async -> Void] = [:]
        var aliases: [String: Alias] = [:]
        var lastFailure: LastFailure?
        var formerSystems: [String: FormerSystem] = [:]
        var unfinishedQuery: UnfinishedQuery?
        var secrets: [WantedSecret: TypedSecret] = [:]
    }

    /// The process's own options.
    let options: ShellOptions
    /// Where text goes to.
    let terminal: any Terminal
    let variables = VariableTable()
    /// The background jobs.
    let jobs = JobTable()
    /// Which systems have delivered to our Storage SCP.
    let deliveries = DeliveryMemory()
    /// The journals of retrievals, and the list of those of all sessions.
    let register: JobRegister
    /// What is written along into files.
    let transcript = Transcript()
    let log: SessionLog
    /// The file of counters, where one is asked for.
    let metrics: MetricsFile?
    /// What happens in the background.
    let notices: NoticeBoard
    /// How far is what takes long.
    let progress: ProgressBoard
    /// Writes what is said on standard error, and along into `tee`'s file.
    private let lines: LineWriter
    private let journal: JournalMark
    /// What is watched on the associations.
    let trace = TraceControl()
    private let state: Mutex<State>

    /// The lines typed at the prompt.
    let history: CommandHistory

    /// Makes a session with no connection.
    init(
        options: ShellOptions,
        profiles: ProfileStore,
        terminal: any Terminal,
        log: SessionLog = SessionLog(),
        metrics: MetricsFile? = nil,
        history: CommandHistory = CommandHistory(),
        stateFolder: String? = nil
    ) {
        self.options = options
        self.terminal = terminal
        self.log = log
        self.metrics = metrics
        self.history = history
        let transcript = self.transcript
        let lines = LineWriter { line, copy in
            terminal.write(error: line)
            if let copy { transcript.tee(copy) }
        }
        self.lines = lines
        let journal = JournalMark(isOn: options.isInJournal)
        self.journal = journal
        self.notices = NoticeBoard { line in
            let isLogged = log.takesNotices
            if isLogged { log.log(notice: String(line.dropLast())) }
            lines.write(isLogged ? "" : journal.marking(line, .info), copy: line)
        }
        self.progress = ProgressBoard(terminal: terminal)
        self.register = JobRegister(stateFolder: stateFolder)
        self.state = Mutex(State(profiles: profiles))
        self.variables["error"] = ""
        for variable in options.lets { self.variables[variable.key] = variable.text }
        self.register.whenFaulty { [weak self] in self?.notice($0) }
        self.transcript.whenFaulty { [weak self] in self?.notice("warning: \($0.message)") }
        metrics?.whenFaulty { [weak self] in self?.notice($0) }
        PrivateFile.whenExposed { [weak self] in
            self?.notice("warning: others may read what is written there: that file system keeps no permissions")
        }
    }

    // MARK: - Settings and profiles

    /// The settings in force: those of the system that the command's rows are of.
    var settings: Settings { SystemOfRows.current?.settings ?? self.state.withLock { $0.layers.effective } }
    /// The settings with their origins.
    var layers: SettingLayers { self.state.withLock { $0.layers } }
    /// The profiles of the configuration file.
    var profiles: ProfileStore {
        get { self.state.withLock { $0.profiles } }
        set { self.state.withLock { $0.profiles = newValue } }
    }

    /// Sets a setting; a bad key or value is a usage error.
    func set(_ key: String, to text: String, in layer: SettingLayers.Layer = .session) throws {
        try self.change(key) { (layers) throws(PACSError) in try layers.set(key, to: text, in: layer) }
    }

    /// Takes over what the system's file says of settings.
    func take(_ system: SystemConfiguration) throws {
        try self.state.withLock { state in try state.layers.take(system) }
    }

    /// Takes a setting back.
    func unset(_ key: String) throws { try self.change(key) { (layers) throws(PACSError) in try layers.unset(key) } }

    private func change(_ key: String, _ change: (inout SettingLayers) throws(PACSError) -> Void) throws {
        try self.state.withLock { state in
            try change(&state.layers)
            state.connection?.update(settings: state.layers.effective)
            state.target = state.connection?.target ?? state.target
            // Who is turned away now may be let in now.
            if key == "scp.accept" { state.scp?.accept(state.layers.effective.scpAccept) }
            if key == "scp.damaged" { state.scp?.treatDamaged(state.layers.effective.scpDamaged) }
        }
        self.updateDemo()
    }

    /// Whether somebody sits at a terminal and can be asked.
    var isInteractive: Bool { self.terminal.isInteractive && self.options.isPrompt }

    /// Whether results are coloured: on a terminal, unless the environment or a setting says otherwise.
    var usesColor: Bool {
        switch self.settings.color {
        case .on: true
        case .off: false
        case .auto: self.terminal.outputIsTerminal && !self.options.noColor
        }
    }

    // MARK: - The connection

    /// The system that commands talk to, if one is selected; the one that the command's rows are of.
    var target: Target? { SystemOfRows.current?.connection.target ?? self.state.withLock { $0.target } }
    /// The connection to it; it opens associations by itself.
    var connection: PACSConnection? { SystemOfRows.current?.connection ?? self.state.withLock { $0.connection } }
    /// The last query in pieces, where it ended before its end; `find --continue` goes on with it.
    var unfinishedQuery: UnfinishedQuery? {
        get { self.state.withLock { $0.unfinishedQuery } }
        set { self.state.withLock { $0.unfinishedQuery = newValue } }
    }
    /// The systems that were selected, by the key that their lists have.
    var formerSystems: [String: FormerSystem] {
        get { self.state.withLock { $0.formerSystems } }
        set { self.state.withLock { $0.formerSystems = newValue } }
    }

    /// The connection, or the error that says how to select a system.
    func requireConnection() throws -> PACSConnection {
        guard let connection = self.connection else {
            throw UsageError(
                "no PACS is selected",
                hint: "type 'connect AET@host:port' or 'connect PROFILE', or start pacsh with -p; "
                    + "'demo start' gives you one to try"
            )
        }
        return connection
    }

    /// Selects a system: its profile's settings come into force, and the former connection's association is released.
    ///
    /// Nothing is sent to the new system. Settings that are `typed` with it win over all others; connections come from
    /// the local address, where one is given.
    func select(
        _ profile: Profile,
        typed: [(key: String, value: String)] = [],
        from localAddress: String? = nil
    ) async throws {
        let kept = profile.name.flatMap { try? self.profile(named: $0) }
        let former = try self.state.withLock { state -> PACSConnection? in
            state.layers = try state.layers.selecting(profile, typed: typed)
            var target = Target(profile, settings: state.layers.effective)
            target.localAddress = localAddress
            let former = state.connection
            state.target = target
            state.formerSystems[target.key] = FormerSystem(target: target, profile: profile, kept: kept)
            state.connection = PACSConnection(
                target: target,
                settings: state.layers.effective,
                trace: self.trace.network
            ) { [weak self] notice in
                self?.notice(notice.text, from: .association)
            }
            return former
        }
        self.updateDemo()
        await former?.release()
    }

    // MARK: - Secrets

    /// Looks into the secrets that were typed, or changes them.
    func withSecrets<Value>(_ body: (inout [WantedSecret: TypedSecret]) -> Value) -> Value {
        self.state.withLock { body(&$0.secrets) }
    }

    // MARK: - Lists

    /// Looks into the session's lists, or changes them.
    func withLists<Value>(_ body: (inout ResultLists) -> Value) -> Value {
        self.state.withLock { body(&$0.lists) }
    }

    // MARK: - Aliases

    /// The aliases by name.
    var aliases: [String: Alias] { self.state.withLock(\.aliases) }

    /// Keeps an alias.
    func setAlias(_ alias: Alias) { self.state.withLock { $0.aliases[alias.name] = alias } }

    /// What a text that is read now may refer to.
    func readingContext(argumentCount: Int = 0) -> ReadingContext {
        var context = ReadingContext()
        context.aliases = self.aliases
        context.variables = self.variables.names
        context.argumentCount = argumentCount
        context.allowsShell = !self.options.noShell
        return context
    }

    // MARK: - Receiving and the demonstration

    /// The session's Storage SCP, if one runs.
    var scp: LocalSCP? {
        get { self.state.withLock { $0.scp } }
        set {
            self.state.withLock { state in
                state.scp = newValue
                state.lastSCP = newValue ?? state.lastSCP
            }
            self.updateDemo()
        }
    }

    /// The Storage SCP that ran last, a retrieval's own included: its log outlives it.
    var lastSCP: LocalSCP? { self.state.withLock { $0.lastSCP } }

    /// A retrieval or a diagnosis has started an SCP of its own.
    func listening(_ scp: LocalSCP) {
        self.state.withLock { $0.lastSCP = scp }
        self.updateDemo(listening: scp)
    }

    /// The demonstration PACS in this process, if it runs.
    var demo: DemoPACS? {
        get { self.state.withLock { $0.demo } }
        set { self.state.withLock { $0.demo = newValue } }
    }

    /// The last command that failed.
    var lastFailure: LastFailure? {
        get { self.state.withLock { $0.lastFailure } }
        set { self.state.withLock { $0.lastFailure = newValue } }
    }

    // MARK: - What is said

    /// Says something on standard error in one line, above the line being typed; any thread may, and none waits.
    ///
    /// No patient data: where standard error is no terminal it may end up in anybody's log.
    func notice(_ text: String) { self.notice(text, masked: text) }

    /// Says something that names a patient; where it may end up in anybody's log, and in copies, `masked` stands for it.
    ///
    /// What the command's own line in the log says again is `isDetail`, which only a detailed log gets.
    func notice(_ text: String, masked: String, isDetail: Bool = false) {
        let shown = self.masksErrors ? masked : text
        let width = self.terminal.errorIsTerminal ? self.terminal.width : .max
        let lines = wrapped(printableLine(shown), to: width, indent: 2)
        let level: SessionLog.Level = text.hasPrefix("warning: ") ? .warning : .info
        // Where a program reads standard error, the log's line stands for it.
        let written = self.log.takesNotices ? "" : lines.map { $0 + "\n" }.joined()
        self.lines.write(self.journal.marking(written, level), copy: printableLine(masked) + "\n")
        self.log.log(notice: masked, isDetail: isDetail)
    }

    /// Waits a moment until what was said before is written.
    func settleNotices() { self.lines.settle() }

    /// Whether what is typed is masked on standard error, which may end up in anybody's log.
    var masksErrors: Bool { !self.terminal.errorIsTerminal && !self.options.full }

    /// Writes results to where the running command's output goes.
    func write(output text: String) { self.write(output: text, to: CommandOutput.current) }

    func write(output text: String, to output: CommandOutput?) {
        guard output == nil else { return output?.write(text) ?? () }
        self.settleNotices()
        self.terminal.write(output: text)
    }

    /// Writes what the running command has to say about itself, behind the notices before it.
    func write(error text: String, _ level: SessionLog.Level = .info) {
        self.lines.writeForeground(self.journal.marking(text, level))
    }

    /// Asks before something that must not happen by accident; the default is no.
    ///
    /// The command's `--yes` or the process's answers it where it has a `question` of theirs; others only a person can
    /// answer. Where nobody can be asked it is a usage error. `soFar` says what has been done until now.
    func confirm(
        _ text: String,
        as question: Consent.Question?,
        given consent: Consent? = nil,
        soFar: String = "nothing was sent"
    ) async throws {
        if let question, self.options.consent.union(consent).answers(question) { return }
        guard self.isInteractive else {
            let option = question == .to ? "--yes=to" : "--yes"
            throw UsageError("\(text): a confirmation is needed", hint: "add \(option) if that is what you want")
        }
        self.settleNotices()
        switch await self.terminal.readLine(LineRequest(prompt: "\(text). Go on? [y/N] ")) {
        case .line(let answer) where ["y", "yes"].contains(answer.lowercased()): return
        case .interrupted: throw CancellationError()
        default: throw UsageError("not confirmed, \(soFar)", hint: "give the command again and answer y")
        }
    }

    // MARK: - Interrupts and the end

    /// What the second interrupt does besides aborting the kept association: for a command that opened associations of
    /// its own.
    ///
    /// Each job has one of its own, and the foreground has one. It is dropped when the command ends.
    var abortHook: (@Sendable () async -> Void)? {
        get { self.state.withLock { $0.abortHooks[RunningJob.number ?? 0] } }
        set { self.state.withLock { $0.abortHooks[RunningJob.number ?? 0] = newValue } }
    }

    /// Aborts what the foreground or a job has open, now.
    func abort(job: Int? = nil) async {
        let (hook, connection) = self.state.withLock { ($0.abortHooks[job ?? 0], $0.connection) }
        await hook?()
        await connection?.abort()
    }

    /// Releases the association, stops the SCP and the demonstration PACS.
    func close() async {
        let (connection, scp, demo) = self.state.withLock { state in
            defer {
                state.scp = nil
                state.demo = nil
            }
            return (state.connection, state.scp, state.demo)
        }
        let waiting = self.showWaiting(of: "quit")
        await connection?.release()
        await scp?.stop(drain: .seconds(5))
        await demo?.stop()
        await self.register.close()
        await self.metrics?.finish()
        waiting.cancel()
        await waiting.value
        self.notices.flush()
        self.trace.stopCapture()
        self.finishWriting()
        self.transcript.close()
    }

    /// Waits until what was said is written, before the process ends.
    func finishWriting() {
        self.lines.finish()
        self.log.settle()
    }
}
