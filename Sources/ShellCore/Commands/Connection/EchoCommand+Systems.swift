import DICOMCore
import PACSClient

extension EchoCommand {
    /// What one of several PACS answered.
    private struct Answer: Sendable {
        let system: AskedSystem
        let result: EchoResult
    }

    /// Sends them to several PACS at once; one that fails is a row as the others.
    func run(on words: [String], in session: Session) async throws -> Report {
        let systems = try session.systems(named: words)
        let progress = session.progressLine()
        defer { progress.end() }
        progress.show("echo: \(systems.count) PACS …")
        let (count, every, titles) = (self.count, self.every ?? .zero, self.titles)
        let answers = try await session.ask(systems) { system in
            Answer(
                system: system,
                result: await system.connection.echo(
                    count: count,
                    interval: every,
                    calling: titles.calling,
                    called: titles.called
                )
            )
        }
        return Self.report(answers)
    }

    private static func report(_ answers: [Answer]) -> Report {
        var table = Table(columns: [
            .init(key: "pacs", title: "PACS", importance: 9),
            .init(key: "sent", title: "Sent", importance: 6, alignment: .right),
            .init(key: "ok", title: "Ok", importance: 7, alignment: .right),
            .init(key: "avgMs", title: "avg ms", importance: 6, alignment: .right),
            .init(key: "maxMs", title: "max ms", importance: 4, alignment: .right),
            .init(key: "error", title: "What is wrong", importance: 8, role: .verdict, wraps: true),
        ])
        var sum = EchoResult()
        for (index, answer) in answers.enumerated() {
            let result = answer.result
            table.tones[index] = result.failure == nil ? .good : .bad
            table.rows.append([
                answer.system.name, String(result.sent), String(result.ok), Self.cell(result.average),
                Self.cell(result.maximum), result.failure.map { "\($0.code): \($0.message)" } ?? "",
            ])
            sum.sent += result.sent
            sum.ok += result.ok
            sum.roundTrips += result.roundTrips
            if sum.status ?? 0 == 0 { sum.status = result.status ?? sum.status }
        }
        let failed = answers.filter { $0.result.failure != nil }
        let first = failed.first { $0.result.failure?.kind == .interrupted } ?? failed.first
        sum.failure = first.flatMap { answer in answer.result.failure.map(answer.system.naming) }
        var report = Self.report(sum)
        report.table = table
        let good = answers.count - failed.count
        report.summary = ["\(good) of \(answers.count) PACS \(good == 1 ? "answers" : "answer")"]
        report.linesSayAll = false
        if case .object(let members) = report.document {
            report.document = .object(members + [.init("systems", .array(answers.map(Self.json)))])
        }
        return report
    }

    private static func json(_ answer: Answer) -> JSONValue {
        let result = answer.result
        guard case .object(let members) = Self.report(result).document else { return .null }
        // Whether all is well has the key that counts the answers in the document of one PACS.
        let counted = members.filter { !["command", "ok"].contains($0.key) }
        return .object(
            [.init("name", .string(answer.system.name)), .init("ok", .bool(result.failure == nil))] + counted
                + [
                    .init("count", .integer(result.ok)),
                    .init("error", result.failure.map { Failure($0).json } ?? .null),
                ]
        )
    }

    private static func cell(_ value: Double?) -> String { value.map { "\(($0 * 100).rounded() / 100)" } ?? "" }
}
