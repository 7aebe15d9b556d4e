import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `scp`: our Storage SCP in the session, or in the foreground.
struct ScpCommand: ShellCommand {
    /// What to do.
    enum Action: String, CaseIterable, Sendable, ExpressibleByArgument {
        case start, stop, status, log, run
    }

    static let configuration = CommandConfiguration(
        commandName: "scp",
        abstract: "Start, stop and look at our Storage SCP, which takes what a PACS sends.",
        discussion: """
            Without --bind it listens on the address that faces the PACS, or on 127.0.0.1 when no PACS is selected. \
            `scp run` stays in the foreground until it is interrupted. AE titles are no authentication: --tls with \
            --tls-ca, which asks for client certificates, is.

            --on-study runs a program without a shell for each study of which nothing was stored for scp.quiet seconds, \
            one at a time, and again (PACSH_RUN=2) when more of it comes. Its environment has PACSH_STUDY_UID, \
            PACSH_STUDY_DIR, PACSH_RECEIVED, PACSH_EXPECTED, PACSH_FAILED, PACSH_OUTCOME and PACSH_RUN; what it prints \
            goes to standard error.
            """
    )

    static let examples = [
        "scp start", "scp start --port 0 --bind any", "scp log 20", "scp run --accept any -o ./in",
        "scp run --on-study /usr/local/bin/import-study --on-study-arg --quiet",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<count>": .byAction(["log": .free("N")])]

    @Argument(help: "start, stop, status, log or run.")
    var action: Action

    @Argument(help: "With log: how many of the last connections to show.")
    var count: Int?

    @Option(name: .long, help: "The port; 0 takes a free one.")
    var port: Int?

    @Option(name: .long, help: "Our AE title.")
    var aet: String?

    @Option(name: .long, help: "A numeric address of this computer, localhost, or any.")
    var bind: String?

    @Option(name: .long, help: "Who may send: any, requested, configured, or AE titles with commas.")
    var accept: String?

    @Option(
        name: [.customShort("o"), .customLong("output"), .customLong("od", withSingleDash: true)],
        help: "The output directory."
    )
    var output: String?

    @Flag(name: .long, help: "Speak TLS only; with tls.ca only to those who show a certificate that it signed.")
    var tls = false

    @OptionGroup var hook: HookOptions

    @OptionGroup var tlsFiles: TLSFileOptions

    @OptionGroup var formatOptions: OutputOptions

    var format: OutputFormat? { self.formatOptions.format }

    init() {}

    /// Any of its options turns TLS on.
    private var usesTLS: Bool { self.tls || !self.tlsFiles.values.isEmpty }

    mutating func validate() throws {
        if self.count != nil, self.action != .log { throw UsageError("only 'scp log' takes a number") }
        if let count = self.count, count < 1 { throw UsageError("'scp log' takes a number from 1") }
        let starts = self.action == .start || self.action == .run
        let hasOptions =
            self.port != nil || self.aet != nil || self.bind != nil || self.accept != nil || self.output != nil
            || self.usesTLS
        if hasOptions, !starts { throw UsageError("'scp \(self.action.rawValue)' takes no options") }
        if self.hook.program != nil, self.action != .run {
            throw UsageError("--on-study belongs to 'scp run'", hint: "at the prompt, 'move' and 'get' take it too")
        }
        if let port = self.port, !(0...65535).contains(port) { throw UsageError("\(port) is no port: 0 to 65535") }
        if let aet = self.aet, !aet.isUnexpanded, let problem = AETitleRule.problem(with: aet) {
            throw UsageError("--aet: \(problem)")
        }
        if let output = self.output, output.isEmpty { throw UsageError("-o takes a directory, not nothing") }
        // The setting knows what its words are.
        for (key, text) in [("scp.accept", self.accept), ("scp.bind", self.bind)] {
            guard let text, !text.isUnexpanded else { continue }
            if text.isEmpty {
                throw UsageError("\(key == "scp.bind" ? "--bind" : "--accept") takes a value, not nothing")
            }
            do {
                _ = try Setting.canonical(key, text)
            } catch {
                throw UsageError(error.message)
            }
        }
    }

    func run(in session: Session) async throws -> Report {
        switch self.action {
        case .start: return try await self.start(in: session)
        case .stop: return await self.stop(in: session)
        case .status: return await Report(scp: session.scp)
        case .log:
            let scp = session.scp ?? session.lastSCP
            let place = scp.map { "\($0.aeTitle) at \($0.listening)" }
            return Report(log: await scp?.log(self.count ?? 20) ?? [], at: place, isRunning: session.scp != nil)
        case .run: return try await self.serve(in: session)
        }
    }

    // MARK: Start and stop

    private func start(in session: Session) async throws -> Report {
        if let scp = session.scp {
            throw UsageError("the SCP runs already, on port \(scp.port)", hint: "'scp stop' ends it")
        }
        let scp = try await self.listen(in: session) { [weak session] fault in
            session?.notice("warning: the SCP stops: \(fault.message)")
            Task { [weak session] in
                let scp = session?.scp
                session?.scp = nil
                await scp?.stop()
            }
        } onStored: {
            session.arrived($0)
        }
        session.scp = scp
        return await Report(scp: scp)
    }

    /// Listens; `onFault` is told where what comes can't be audited any more.
    private func listen(
        in session: Session,
        onFault: @escaping @Sendable (PACSError) -> Void,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in }
    ) async throws -> LocalSCP {
        var settings = session.settings
        if let accept = self.accept { try settings.set("scp.accept", to: accept) }
        for (key, value) in self.tlsFiles.values { try settings.set(key, to: value) }
        settings.scpPort = self.port ?? settings.scpPort
        settings.scpAETitle = self.aet ?? settings.scpAETitle
        settings.scpBind = self.bind ?? settings.scpBind
        settings.output = self.output ?? settings.output
        // Who says where to listen doesn't depend on a PACS whose name may have no address.
        var site = try await session.site(isAddressNeeded: (settings.scpBind ?? "").isEmpty)
        site.isForeground = self.action == .run
        try session.auditReception(at: &site, of: "scp \(self.action.rawValue)", onFault: onFault)
        let scp = try await LocalSCP.start(
            settings: settings,
            site: site,
            usesTLS: self.usesTLS,
            journal: session.register.journal(in: settings.output, settings),
            onStored: onStored,
            onNotice: { session.notice($0) }
        )
        if let remark = scp.remark { session.notice(remark) }
        return scp
    }

    private func stop(in session: Session) async -> Report {
        guard let scp = session.scp else {
            return await Report(scp: nil)
        }
        session.scp = nil
        await scp.stop(drain: .seconds(5))
        session.auditStop(of: "scp stop")
        var report = await Report(scp: scp, isRunning: false)
        report.summary = ["the SCP has stopped: \(await scp.counts().text)"]
        return report
    }

    // MARK: Foreground

    /// How long associations get to end when we are told to.
    private static let drain = Duration.seconds(5)

    private func serve(in session: Session) async throws -> Report {
        if let scp = session.scp {
            throw UsageError("the SCP runs already, on port \(scp.port)", hint: "'scp stop' ends it")
        }
        let program = try self.hook.found(in: session)
        let watch = StudyWatch(quiet: session.settings.scpQuiet)
        let (faults, fault) = AsyncStream.makeStream(of: PACSError.self)
        let scp = try await self.listen(in: session) {
            fault.yield($0)
        } onStored: {
            if program != nil { watch.add($0) }
        }
        let format = self.format ?? session.options.format ?? session.settings.format
        if format.isJSON { session.write(output: await Report(scp: scp).document.serialized() + "\n") }
        session.notice("listening as \(scp.aeTitle) on \(scp.listening), into \(scp.directory); Ctrl-C ends it")
        ServiceManager.tell("READY=1\nSTATUS=listening as \(scp.aeTitle) on \(scp.listening)")
        let failure = await withTaskGroup(of: PACSError?.self) { group in
            if let program {
                group.addTask {
                    await StudyService(program, watch, scp, session).run()
                    return nil
                }
            }
            group.addTask {
                await Self.watch(scp, session)
                return nil
            }
            group.addTask { await faults.first { _ in true } }
            let failure = await group.next() ?? nil
            ServiceManager.tell("STOPPING=1")
            group.cancelAll()
            return failure
        }
        await Task {
            await scp.stop(drain: Self.drain)
            if let program { await StudyService(program, watch, scp, session).finish() }
        }
        .value
        session.notice("the SCP has stopped: \(await scp.counts().text)")
        if let failure { throw failure }
        session.auditStop(of: "scp run")
        var report = Report(command: "scp")
        report.isPrinted = true
        return report
    }

    /// Waits for the interrupt; says now and then how much has come.
    private static func watch(_ scp: LocalSCP, _ session: Session) async {
        let isTerminal = session.terminal.errorIsTerminal
        let progress = session.progressLine()
        defer { progress.end() }
        var before = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: isTerminal ? .seconds(1) : .seconds(30))
            let counts = await scp.counts()
            let come = counts.objects + counts.duplicates
            guard come != before, !Task.isCancelled else { continue }
            before = come
            if isTerminal { progress.show(counts.text) } else { session.notice(counts.text) }
        }
    }
}

extension Session {
    /// The AE titles that `scp.accept` lets in without naming them: the profiles' and that of the PACS selected, but for
    /// those that are not to store here.
    var knownTitles: Set<String> { self.knownTitles(with: self.target) }

    private func knownTitles(with target: Target?) -> Set<String> {
        var titles = self.profiles.titlesOfSenders
        guard let target else { return titles }
        let isKeptOut = self.profiles.profiles.contains { $0.name == target.profileName && !$0.accepts }
        if !isKeptOut { titles.insert(target.called) }
        return titles
    }

    /// The site that our SCP is part of: the PACS that it is there for, and who else is known.
    ///
    /// Our address that faces the PACS may need the PACS's name to be looked up.
    func site(
        of connection: PACSConnection? = nil,
        isAddressNeeded: Bool = true
    ) async throws -> LocalSCP.Site {
        let connection = connection ?? self.connection
        var site = LocalSCP.Site(knownTitles: self.knownTitles(with: connection?.target))
        site.trace = self.trace.network
        site.onEvent = self.observer
        guard let target = connection?.target else { return site }
        site.pacsHost = target.host
        if isAddressNeeded { site.facing = try await connection?.localAddressFacingPACS() }
        return site
    }
}
