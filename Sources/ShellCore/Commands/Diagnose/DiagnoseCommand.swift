import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `diagnose`: walks the layers between us and the PACS and names the one that fails, and who must change what.
struct DiagnoseCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "diagnose",
        abstract: "Find out at which layer the PACS fails, and who must change what.",
        discussion: """
            Looks at the name, the TCP connection, what answers there, TLS, the association, C-ECHO, the query/retrieve \
            services, and a C-FIND for a study that cannot exist. With --callback the PACS is asked to send one small \
            object to this computer, which is deleted again. The exit status is 0 for ok and warning, else that of the \
            failure.
            """
    )

    static let examples = [
        "diagnose", "diagnose --callback", "diagnose --probe", "diagnose --report pacs.html",
        "diagnose --called OTHERTITLE",
    ]

    @Flag(name: .long, help: "Have the PACS send one object to this computer.")
    var callback = false
    @Flag(name: .long, help: "With --callback: keep that object in the output directory.")
    var keep = false
    @Flag(name: .long, help: "Try wrong AE titles too, to see which of them the PACS checks.")
    var probe = false
    @Option(name: .long, help: "Write a page for the PACS administrator: a file ending in .html, .md or .txt.")
    var report: String?
    @OptionGroup var consentOptions: ConsentOptions
    @OptionGroup var on: OnOptions
    @OptionGroup var titles: AETitleOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Refuses what cannot be meant.
    mutating func validate() throws {
        if self.keep, !self.callback { throw UsageError("--keep belongs to --callback") }
        if let report = self.report, !report.contains("$"), DiagnosisPage.Format(fileName: report) == nil {
            throw UsageError(
                "'\(report)' has no ending that says how to write the report",
                hint: "name a file that ends in .html, .md or .txt",
                word: report
            )
        }
    }

    /// Looks at one layer after the other.
    func run(in session: Session) async throws -> Report {
        if let systems = self.on.words { return try await self.run(on: systems, in: session) }
        let connection = try await session.requireAssociation(as: self.titles)
        // A PACS with room for one association must not find it taken by us.
        await connection.release()
        var target = connection.target
        if let calling = self.titles.calling { target.calling = calling }
        if let called = self.titles.called { target.called = called }
        let progress = session.progressLine()
        var diagnostician = self.diagnostician(of: target, settings: session.settings, in: session, progress) { stage in
            session.notice(Self.line(stage))
            if let next = Self.next(after: stage.name) {
                progress.show("\(next.rawValue) …")
            } else {
                progress.end()
            }
        }
        let found = try await diagnostician.run()
        progress.end()
        var report = Self.report(found, isCut: session.terminal.outputIsTerminal)
        if let path = self.report, let format = DiagnosisPage.Format(fileName: path) {
            do throws(PACSError) {
                try DiagnosisPage(found).write(to: path, as: format)
                report.remarks.append("report written to \(path)")
            } catch {
                if report.failure == nil { report.failure = error } else { report.warnings.append(error.message) }
            }
        }
        return report
    }

    /// What looks at a system; `onStage` gets each stage when it is done.
    func diagnostician(
        of target: Target,
        settings: Settings,
        in session: Session,
        _ progress: ProgressLine,
        onStage: @escaping @Sendable (DiagnosticStage) -> Void
    ) -> Diagnostician {
        var options = Diagnostician.Options()
        options.callback = self.callback
        options.keep = self.keep
        options.probe = self.probe
        let consent = self.consentOptions.consent
        var surroundings = Diagnostician.Surroundings(
            scp: session.scp,
            knownTitles: session.knownTitles,
            onListening: { session.listening($0) },
            // Where nobody can be asked, --callback itself was the answer.
            confirm: { question in
                guard session.isInteractive else { return }
                progress.end()
                try await session.confirm(question, as: .callback, given: consent)
            }
        )
        let audit = AuditActivity.current
        surroundings.beginTransfer = { study in try await audit?.beginTransfer(of: [study], from: target) }
        return Diagnostician(
            target: target,
            settings: settings,
            options: options,
            surroundings: surroundings,
            onStage: onStage,
            onNotice: { session.notice($0) }
        )
    }

    /// The layer that is looked at next.
    private static func next(after name: DiagnosticStage.Name) -> DiagnosticStage.Name? {
        let names = DiagnosticStage.Name.allCases
        return names.firstIndex(of: name).flatMap { $0 + 1 < names.count ? names[$0 + 1] : nil }
    }

    private static func line(_ stage: DiagnosticStage) -> String {
        let time = stage.outcome == .skipped ? "" : " (\(Int(stage.elapsedMs.rounded())) ms)"
        return "\(stage.name.rawValue): \(stage.outcome.rawValue)\(time)"
    }

    private static func report(_ found: DiagnosticReport, isCut: Bool) -> Report {
        var table = Table(columns: [
            .init(key: "name", title: "Stage", importance: 9),
            .init(key: "outcome", title: "Outcome", importance: 9),
            .init(key: "elapsedMs", title: "ms", importance: 8, alignment: .right),
            .init(key: "detail", title: "What was seen", importance: 4, wraps: true),
        ])
        for (index, stage) in found.stages.enumerated() {
            table.rows.append([
                stage.name.rawValue, stage.outcome.rawValue,
                stage.outcome == .skipped ? "" : String(Int(stage.elapsedMs.rounded())), stage.detail,
            ])
            if stage.outcome == .failed || stage.outcome == .warning { table.marked.insert(index) }
        }
        // A terminal cuts the table's cells; what was seen at the layers that need attention is said whole.
        let seen = found.stages.filter { isCut && ($0.outcome == .failed || $0.outcome == .warning) }
        let remedies = found.stages.filter { !$0.remedy.isEmpty && $0.outcome != .failed }
        return Report(
            command: "diagnose",
            table: table,
            document: found.document,
            summary: seen.map { "\($0.name.rawValue): \($0.detail)" }
                + remedies.map { "\($0.name.rawValue), to do: \($0.remedy)" } + [found.sentence],
            failure: found.failure
        )
    }
}
