import ArgumentParser
import DICOMCore
import PACSClient

/// `abort`: aborts the kept association.
package struct AbortCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "abort",
        abstract: "Abort the association with the PACS (A-ABORT)."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The format asked for.
    package var format: OutputFormat? { self.outputOptions.format }

    /// Aborts it; without one it says so.
    package func run(in session: Session) async throws -> Report {
        let isAborted = await session.connection?.abort() ?? false
        return Report(
            command: "abort",
            document: ["command": "abort", "aborted": .bool(isAborted)],
            summary: isAborted ? [] : ["no association is open"]
        )
    }
}
