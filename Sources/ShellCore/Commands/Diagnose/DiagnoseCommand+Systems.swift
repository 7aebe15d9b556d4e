import DICOMCore
import PACSClient
import ShellLanguage

extension DiagnoseCommand {
    /// Looks at several PACS at once, with `--callback` one after the other: they deliver to one port.
    func run(on words: [String], in session: Session) async throws -> Report {
        if self.report != nil {
            throw UsageError(
                "--report is about one PACS and can't be combined with --on",
                hint: "'connect PROFILE' selects one, then 'diagnose --report pacs.html' writes its page"
            )
        }
        let systems = try session.systems(named: words)
        await session.connection?.release()
        let progress = session.progressLine()
        defer { progress.end() }
        progress.show("diagnose: \(systems.count) PACS …")
        let found = try await session.ask(systems, atOnce: self.callback ? 1 : Session.systemsAtOnce) { system in
            var target = system.connection.target
            if let calling = self.titles.calling { target.calling = calling }
            if let called = self.titles.called { target.called = called }
            var look = self.diagnostician(of: target, settings: system.settings, in: session, progress) { _ in }
            let report = try await look.run()
            session.notice("\(system.name): \(report.verdict.rawValue)")
            return (system: system, report: report)
        }
        var table = Table(columns: [
            .init(key: "pacs", title: "PACS", importance: 9),
            .init(key: "verdict", title: "Verdict", importance: 9, role: .verdict),
            .init(key: "failedAt", title: "Failed at", importance: 7),
            .init(key: "elapsedMs", title: "ms", importance: 5, alignment: .right),
            .init(key: "sentence", title: "What was seen", importance: 6, wraps: true),
        ])
        for (index, (system, report)) in found.enumerated() {
            table.tones[index] = report.verdict == .failed ? .bad : report.verdict == .warning ? .warning : .good
            table.rows.append([
                system.name, report.verdict.rawValue, report.failed?.name.rawValue ?? "",
                String(Int(report.stages.reduce(0) { $0 + $1.elapsedMs }.rounded())), report.sentence,
            ])
        }
        let failed = found.first { $0.report.failed != nil }
        let isGood = found.allSatisfy { $0.report.verdict == .ok }
        let verdict: DiagnosticStage.Outcome = failed != nil ? .failed : isGood ? .ok : .warning
        let good = found.count { $0.report.failed == nil }
        return Report(
            command: "diagnose",
            table: table,
            document: [
                "command": "diagnose", "verdict": .string(verdict.rawValue),
                "failedAt": failed?.report.failed.map { .string($0.name.rawValue) } ?? .null,
                "stages": .array(found.flatMap { Self.stages(of: $0.report, at: $0.system.name) }),
                "systems": .array(found.map { Self.json($0.report, $0.system.name) }),
            ],
            summary: ["\(good) of \(found.count) PACS \(good == 1 ? "works" : "work")"],
            failure: failed.flatMap { system, report in report.failure.map(system.naming) }
        )
    }

    /// The stages, each with the name of the PACS.
    private static func stages(of report: DiagnosticReport, at name: String) -> [JSONValue] {
        guard case .array(let stages)? = report.document["stages"] else { return [] }
        return stages.map { stage in
            guard case .object(let members) = stage else { return stage }
            return .object([.init("pacs", .string(name))] + members)
        }
    }

    private static func json(_ report: DiagnosticReport, _ name: String) -> JSONValue {
        guard case .object(let members) = report.document else { return .null }
        return .object(
            [.init("name", .string(name)), .init("ok", .bool(report.failed == nil))]
                + members.filter { !["command", "stages"].contains($0.key) }
                + [.init("error", report.failure.map { Failure($0).json } ?? .null)]
        )
    }
}
