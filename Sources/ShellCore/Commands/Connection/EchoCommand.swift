import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `echo`: C-ECHO, once or several times.
struct EchoCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "echo",
        abstract: "Ask whether the PACS answers (C-ECHO)."
    )

    /// Examples for `help echo`.
    static let examples = ["echo", "echo -n 10 --every 2s", "echo --calling OTHERTITLE"]

    @Option(name: .customShort("n"), help: "How many requests to send.")
    var count = 1
    @Option(name: .long, help: "Time between requests, such as 2s or 500ms.", transform: TimeSpan.parsing)
    var every: Duration?
    @OptionGroup var titles: AETitleOptions
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// At least one request is sent.
    mutating func validate() throws {
        guard self.count >= 1 else { throw UsageError("-n takes a number from 1, not \(self.count)") }
    }

    /// Sends them.
    func run(in session: Session) async throws -> Report {
        let count = self.count
        let progress = session.progressLine()
        defer { progress.end() }
        let result = try await session.requireAssociation().echo(
            count: count,
            interval: self.every ?? .zero,
            calling: self.titles.calling,
            called: self.titles.called,
            onProgress: { if count > 1, $0 % 100 == 0 { progress.show("echo \($0) of \(count)") } }
        )
        return Self.report(result)
    }

    /// The report on what came back.
    static func report(_ result: EchoResult) -> Report {
        let document: JSONValue = [
            "command": "echo", "status": result.status.map { .string(Self.hex($0)) } ?? .null,
            "sent": .integer(result.sent), "ok": .integer(result.ok),
            "rttMs": .array(result.roundTrips.map { .number($0) }), "minMs": Self.number(result.minimum),
            "avgMs": Self.number(result.average), "maxMs": Self.number(result.maximum),
        ]
        var report = Report(
            command: "echo",
            table: result.sent == 0 ? nil : Table(document),
            document: document,
            summary: result.sent == 0 ? [] : [Self.summary(result)],
            failure: result.failure
        )
        report.status = result.status
        report.count = result.ok
        report.linesSayAll = true
        return report
    }

    private static func summary(_ result: EchoResult) -> String {
        var text = "\(result.ok) of \(result.sent) echoes ok"
        if let status = result.status { text += " (\(Self.hex(status)))" }
        guard let minimum = result.minimum, let average = result.average, let maximum = result.maximum else {
            return text
        }
        if result.sent == 1 { return text + ", \(Self.milliseconds(average))" }
        return text
            + ", min \(Self.milliseconds(minimum)), avg \(Self.milliseconds(average)), max \(Self.milliseconds(maximum))"
    }

    private static func milliseconds(_ value: Double) -> String { "\((value * 100).rounded() / 100) ms" }

    private static func number(_ value: Double?) -> JSONValue {
        value.map { .number(($0 * 1000).rounded() / 1000) } ?? .null
    }

    private static func hex(_ status: UInt16) -> String { PACSError.hex(status) }
}
