import ArgumentParser
import DICOMCore
import DemoPACS
import PACSClient
import ShellLanguage
import Synchronization

/// `pacsh demo-pacs`: the demonstration PACS as a process of its own, until SIGINT or SIGTERM.
struct DemoPACSProcess: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pacsh demo-pacs",
        abstract: "Run a demonstration PACS on 127.0.0.1 until it is interrupted.",
        discussion: "It answers any calling AE title, and sends by C-MOVE to the destinations that are named."
    )

    @Option(name: .long, help: "The port; 0 takes a free one.", transform: DemoCommand.port(parsing:))
    var port: Int = 11113
    @Option(name: .customLong("aet"), help: "Its AE title.")
    var aeTitle: String = DemoPACSProfile.aeTitle
    @Option(name: .long, help: "A move destination, AET=host:port; may be repeated.")
    var destination: [String] = []
    @Option(name: .long, help: "A fault to show; may be repeated.", transform: DemoCommand.fault(named:))
    var fault: [Fault] = []
    @OptionGroup var outputOptions: OutputOptions

    /// Runs it to its end; returns when it was interrupted.
    func run(format: OutputFormat, terminal: any Terminal, interrupts: Interrupts) async throws {
        var destinations: [String: (host: String, port: Int)] = [:]
        for text in self.destination {
            guard let equals = text.firstIndex(of: "=") else {
                throw UsageError("--destination needs AET=host:port, not '\(text)'")
            }
            let title = String(text[..<equals])
            let profile = try Profile.parse(address: title + "@" + text[text.index(after: equals)...])
            destinations[title] = (profile.host, profile.port)
        }
        let probe = try Profile.parse(address: self.aeTitle + "@127.0.0.1:104")
        let demo = try await DemoPACSProfile.start(
            port: self.port,
            aeTitle: probe.called,
            destinations: destinations,
            faults: Set(self.fault)
        )
        let document: JSONValue = [
            "command": "scp", "running": true, "aet": .string(self.aeTitle), "address": "127.0.0.1",
            "port": .integer(demo.port), "associations": 0, "received": 0, "rejected": 0, "bytes": 0, "directory": nil,
        ]
        terminal.write(
            output: format.isJSON
                ? document.serialized() + "\n"
                : "\(printable(self.aeTitle)) listens on 127.0.0.1:\(demo.port) until interrupted\n"
        )
        await interrupts.wait()
        await demo.stop()
    }
}

extension Interrupts {
    /// Waits for the first interrupt.
    func wait() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        let finish: @Sendable () -> Void = { continuation.finish() }
        self.begin(Handlers(cancel: finish, abort: finish, leave: finish))
        for await _ in stream {}
        _ = self.end()
    }
}
