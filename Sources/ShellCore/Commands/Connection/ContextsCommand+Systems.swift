import DICOMCore
import PACSClient

extension ContextsCommand {
    /// What one of several PACS agreed to, or why nothing is known.
    private struct Answer: Sendable {
        let system: AskedSystem
        var reports: [ContextsReport] = []
        var failure: PACSError?
    }

    /// Looks at several PACS at once; one that fails is a row of its own.
    func run(on words: [String], in session: Session) async throws -> Report {
        let systems = try session.systems(named: words)
        let probe = self.probe ? try self.contextProbe() : nil
        let progress = session.progressLine()
        defer { progress.end() }
        progress.show("contexts: \(systems.count) PACS …")
        let answers = try await session.ask(systems) { system in
            var answer = Answer(system: system)
            do throws(PACSError) {
                if let probe {
                    await system.connection.release()
                    answer.reports = try await system.connection.probe(probe)
                } else {
                    answer.reports = [try await system.connection.contexts()]
                }
            } catch {
                answer.failure = error
            }
            return answer
        }
        return self.report(answers)
    }

    private func report(_ answers: [Answer]) -> Report {
        var table: Table?
        var (uids, lines, contexts, entries): ([String], [String], [JSONValue], [JSONValue]) = ([], [], [], [])
        for answer in answers {
            let name = answer.system.name
            let own = Self.report(
                answer.reports,
                limit: answer.system.settings.pduMaximum,
                isByClass: self.probe && !self.verbose
            )
            Self.add(own.table, of: name, answer.failure, to: &table)
            uids += own.uids.filter { !uids.contains($0) }
            lines += answer.failure == nil ? own.summary.map { "\(name): \($0)" } : []
            guard case .object(let members) = own.document else { continue }
            for case .object(let context) in own.document["contexts"]?.elements ?? [] {
                contexts.append(.object([.init("pacs", .string(name))] + context))
            }
            entries.append(
                .object(
                    [.init("name", .string(name)), .init("ok", .bool(answer.failure == nil))]
                        + members.filter { !["command", "contexts"].contains($0.key) }
                        + [
                            .init("count", .integer(answer.reports.flatMap(\.contexts).count { $0.accepted != nil })),
                            .init("error", answer.failure.map { Failure($0).json } ?? .null),
                        ]
                )
            )
        }
        let failed = answers.first { $0.failure?.kind == .interrupted } ?? answers.first { $0.failure != nil }
        return Report(
            command: "contexts",
            table: table,
            document: [
                "command": "contexts", "contexts": .array(contexts), "systems": .array(entries),
            ],
            uids: uids,
            summary: lines,
            failure: failed.flatMap { answer in answer.failure.map(answer.system.naming) }
        )
    }

    /// Adds the rows of one PACS, or the one that says why there are none, to the table of all.
    private static func add(_ own: Table?, of name: String, _ failure: PACSError?, to whole: inout Table?) {
        guard let own else { return }
        var table =
            whole ?? Table(columns: [.init(key: "pacs", title: "PACS", importance: 9)] + own.columns)
        if let failure {
            table.tones[table.rows.count] = .bad
            table.rows.append(
                [name] + own.columns.map { $0.key == "result" ? "\(failure.code): \(failure.message)" : "" }
            )
        }
        for (index, row) in own.rows.enumerated() {
            table.tones[table.rows.count] = own.tones[index]
            table.rows.append([name] + row)
        }
        whole = table
    }
}

extension JSONValue {
    /// The values of an array; none of anything else.
    fileprivate var elements: [JSONValue] { if case .array(let values) = self { values } else { [] } }
}
