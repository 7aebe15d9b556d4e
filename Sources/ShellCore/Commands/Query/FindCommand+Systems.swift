import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import Synchronization

extension FindCommand {
    /// Asks several PACS at once; their rows become one list, in which each keeps its PACS.
    ///
    /// `--limit` counts for each, `--sort` is over all. One that fails is a row of its own.
    func run(on words: [String], in session: Session) async throws -> Report {
        let systems = try session.systems(named: words)
        let common = try await self.prepared(try self.request(model: .studyRoot), in: session)
        let (level, columns) = (common.level, session.columns(of: common.level))
        let counts = Mutex([String: Int]())
        let progress = session.progressLine()
        let name = "find: \(systems.count) PACS"
        progress.show("\(name) …")
        let results = try await session.ask(systems) { system in
            var request = try self.request(model: system.settings.model)
            request.returnKeys += columns.filter { !request.returnKeys.contains($0) }
            request.limit = common.limit
            let key = system.connection.target.key
            var result = try await system.connection.query(
                request,
                calling: self.titles.calling,
                called: self.titles.called
            ) { count in
                let sum = counts.withLock { counts in
                    counts[key] = count
                    return counts.values.reduce(0, +)
                }
                progress.show("\(name), \(level.text(sum)) so far")
            }
            // Only a query of one system can be continued.
            result.unfinished = nil
            AuditActivity.current?.note(
                CommandOutcome(result.failure, count: result.rows.count),
                of: system.connection.target
            )
            let explanation = try await self.explanation(of: result, system.connection, session)
            return QueriedSystem(name: system.name, result: result, explanation: explanation)
        }
        progress.end()
        var list = QueriedSystem.list(of: results, order: common.order)
        let cut = results.filter(\.result.truncated).map(\.name)
        if !cut.isEmpty, let limit = common.limit {
            list.notes.append(
                "the limit of \(limit) rows is that of each PACS: more exist at \(cut.joined(separator: ", "))"
            )
        }
        self.judgeEmptiness(of: &list)
        if list.failure == nil || list.failure?.kind == .noMatch
            || results.contains(where: { $0.result.failure == nil })
            || !list.rows.isEmpty
        {
            session.show(list)
            if let name = self.savedName { session.save(list, as: name) }
        }
        var report = QueryReport(
            result: list,
            command: "find",
            extraKeys: self.shownKeys(of: list, common),
            columnKeys: columns,
            showsRequest: self.showRequest
        )
        report.systems = results
        report.explanation = QueriedSystem.explanation(of: results)
        return report.report
    }
}
