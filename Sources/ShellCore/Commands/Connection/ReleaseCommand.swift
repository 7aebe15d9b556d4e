import ArgumentParser
import DICOMCore
import PACSClient

/// `release`: releases the kept association.
package struct ReleaseCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Release the association with the PACS."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// Makes the command for ArgumentParser.
    package init() {}

    /// The format asked for.
    package var format: OutputFormat? { self.outputOptions.format }

    /// Releases it; without one it says so.
    package func run(in session: Session) async throws -> Report {
        let isReleased = await session.connection?.release() ?? false
        return Report(
            command: "release",
            document: ["command": "release", "released": .bool(isReleased)],
            summary: isReleased ? [] : ["no association is open"]
        )
    }
}
