import ArgumentParser
import DICOMCore
import PACSClient

/// `whoami`: the text to have registered at the PACS.
struct WhoamiCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show what the PACS administrator must register: our AE title, address and port.",
        discussion: """
            The address is the one that faces the PACS, or what scp.advertise names where others know this computer by \
            another one, as in a container. Nothing is sent for it but a name look-up.
            """
    )

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        let connection = try session.requireConnection()
        let own = try await connection.registration(listener: session.scp)
        let called = connection.target.called
        let lines =
            ["to be registered at \(called):"]
            + own.items.map { "  \($0.label.padded(to: 10))\($0.value)" }
        var warnings: [String] = []
        if own.port == 0 {
            warnings.append("scp.port is 0: a PACS needs a port that stays the same ('set scp.port 11112')")
        }
        if let scp = session.scp, scp.isUnreachable(facing: own.address) {
            warnings.append("the SCP that runs listens on \(scp.listening), where the PACS cannot reach it")
        }
        return Report(
            command: "whoami",
            document: [
                "command": "whoami", "aet": .string(own.title), "calling": .string(own.calling),
                "address": .string(own.address ?? ""), "port": .integer(own.port), "called": .string(called),
                "advertised": .bool(own.isAdvertised), "doubt": own.doubt.map { .string($0) } ?? .null,
                "text": .string(lines.joined(separator: "\n")),
            ],
            summary: lines,
            warnings: warnings
        )
    }
}
