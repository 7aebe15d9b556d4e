import ArgumentParser
import DICOMCore
import DemoPACS
import PACSClient
import ShellLanguage

/// `demo start|stop|status`: the demonstration PACS inside this process.
struct DemoCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Start or stop a demonstration PACS on this computer.",
        discussion: "'start' also selects it as the profile demo. It listens on 127.0.0.1 only."
    )

    /// Examples for `help demo`.
    static let examples = ["demo start", "demo start --fault move-partial", "demo stop"]

    /// What to do with it.
    enum Action: String, CaseIterable, ExpressibleByArgument, Sendable { case start, stop, status }

    @Argument(help: "start, stop or status.")
    var action: Action
    @Option(name: .long, help: "A fault to show, with start; may be repeated.", transform: Self.fault(named:))
    var fault: [Fault] = []
    @Option(
        name: .long,
        help: "The port it listens on, with start; 0 takes a free one.",
        transform: Self.port(parsing:)
    )
    var port: Int = 11113
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// A fault belongs to `start`.
    mutating func validate() throws {
        if self.action != .start, let fault = self.fault.first {
            throw UsageError("--fault goes with 'demo start'", hint: "demo start --fault \(fault.rawValue)")
        }
    }

    /// Reads a fault's name.
    @Sendable
    static func fault(named name: String) throws -> Fault {
        guard let fault = Fault(rawValue: name) else {
            let names = Fault.allCases.map(\.rawValue)
            throw UsageError(
                "there is no fault '\(name)'",
                hint: Spelling.nearest(name, in: names).first.map { "did you mean \($0)?" }
                    ?? "faults are \(names.joined(separator: ", "))",
                word: name
            )
        }
        return fault
    }

    /// Reads a port to listen on; 0 means any free one.
    @Sendable
    static func port(parsing text: String) throws -> Int {
        guard let port = UInt16(text) else {
            throw UsageError("'\(text)' isn't a port", hint: "write 0 to 65535", word: text)
        }
        return Int(port)
    }

    /// Starts, stops or describes it.
    func run(in session: Session) async throws -> Report {
        switch self.action {
        case .start: try await self.start(in: session)
        case .stop:
            guard let demo = session.demo else { throw UsageError("the demonstration PACS doesn't run") }
            if session.target?.profileName == DemoPACSProfile.name { await session.connection?.release() }
            session.demo = nil
            await demo.stop()
        case .status: break
        }
        var report = Self.report(session.demo)
        if self.action == .stop { report.summary = ["the demonstration PACS has stopped"] }
        // Only the answer to a question is a result.
        if self.action != .status { (report.summary, report.remarks) = ([], report.summary) }
        return report
    }

    private func start(in session: Session) async throws {
        if let running = session.demo {
            throw UsageError(
                "the demonstration PACS runs already, on port \(running.port)",
                hint: "'demo stop' ends it"
            )
        }
        let demo: DemoPACS
        do throws(PACSError) {
            demo = try await DemoPACSProfile.start(
                port: self.port,
                aeTitle: DemoPACSProfile.aeTitle,
                destinations: [:],
                faults: Set(self.fault)
            )
        } catch {
            guard error.kind == .portInUse else { throw error }
            throw PACSError(error.facts, error.message, remedy: "'demo start --port 0' takes a free port")
        }
        session.demo = demo
        try await session.select(DemoPACSProfile.profile(port: demo.port))
        session.updateDemo()
    }

    private static func report(_ demo: DemoPACS?) -> Report {
        guard let demo else {
            return Report(
                command: "demo",
                document: ["command": "demo", "running": false, "aet": nil, "address": nil, "port": nil],
                summary: ["the demonstration PACS doesn't run; 'demo start' starts it"]
            )
        }
        return Report(
            command: "demo",
            document: [
                "command": "demo", "running": true, "aet": .string(DemoPACSProfile.aeTitle), "address": "127.0.0.1",
                "port": .integer(demo.port),
            ],
            summary: [
                "\(DemoPACSProfile.aeTitle) listens on 127.0.0.1:\(demo.port); the profile \(DemoPACSProfile.name) is "
                    + "selected. Try 'echo', then 'find nm'."
            ]
        )
    }
}
