import ArgumentParser
import DICOMCore
import PACSClient
import SystemIO

/// `whoami`: the text to have registered at the PACS.
struct WhoamiCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show what the PACS administrator must register: our AE title, address and port.",
        discussion: "The address is the one that faces the PACS. Nothing is sent for it but a name look-up."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        let connection = try session.requireConnection()
        let target = connection.target
        let settings = session.settings
        let address = try await connection.localAddressFacingPACS()
        let title = session.scp?.aeTitle ?? settings.scpAETitle ?? target.calling
        let port = session.scp?.port ?? settings.scpPort
        var lines = [
            "to be registered at \(target.called):", "  AE title  \(title)", "  address   \(address)",
            "  port      \(port)",
            "  as        a system that may query and retrieve, and a C-MOVE destination",
        ]
        if title != target.calling {
            lines.append("  AE title  \(target.calling) too: queries come from it, objects are delivered to \(title)")
        }
        var warnings: [String] = []
        if IPAddress.isLoopback(address), !IPAddress.isLoopback(target.host) {
            warnings.append(
                "the PACS is reached through this computer itself (a tunnel?): it cannot answer to this address"
            )
        }
        if port == 0 {
            warnings.append("scp.port is 0: a PACS needs a port that stays the same ('set scp.port 11112')")
        }
        if let scp = session.scp, scp.isUnreachable(facing: address) {
            warnings.append("the SCP that runs listens on \(scp.listening), where the PACS cannot reach it")
        }
        return Report(
            command: "whoami",
            document: [
                "command": "whoami", "aet": .string(title), "calling": .string(target.calling),
                "address": .string(address), "port": .integer(port), "called": .string(target.called),
                "text": .string(lines.joined(separator: "\n")),
            ],
            summary: lines,
            warnings: warnings
        )
    }
}
