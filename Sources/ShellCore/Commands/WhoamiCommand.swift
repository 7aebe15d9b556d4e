import ArgumentParser
import DICOMCore
import PACSClient

/// `whoami`: the text to have registered at the PACS.
package struct WhoamiCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show what the PACS administrator must register: our AE title, address and port.",
        discussion: "The address is the one that faces the PACS. Nothing is sent for it but a name look-up."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The format asked for.
    package var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    package func run(in session: Session) async throws -> Report {
        let connection = try session.requireConnection()
        let target = connection.target
        let settings = session.settings
        let address = try connection.localAddressFacingPACS()
        let title = session.scp?.aeTitle ?? settings.scpAETitle ?? target.calling
        let port = session.scp?.port ?? settings.scpPort
        var lines = ["AE title \(title), address \(address), port \(port)"]
        if title != target.calling { lines.append("our calling AE title is \(target.calling)") }
        if NetworkAddress.isLoopback(address), !NetworkAddress.isLoopback(target.host) {
            lines.append(
                "the PACS is reached through this computer itself (a tunnel?): it cannot answer to this address"
            )
        }
        lines.append(
            "for the administrator of \(target.called): register this AE title, address and port as a destination"
        )
        return Report(
            command: "whoami",
            document: [
                "command": "whoami", "aet": .string(title), "calling": .string(target.calling),
                "address": .string(address), "port": .integer(port), "called": .string(target.called),
            ],
            summary: lines
        )
    }
}
