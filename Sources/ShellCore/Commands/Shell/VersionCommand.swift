import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `version`: which pacsh this is.
struct VersionCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "version",
        abstract: "Show the version of pacsh and what it calls itself on the network."
    )

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        Report(
            command: "version",
            document: [
                "command": "version", "version": .string(Implementation.version),
                "implementationClassUID": .string(Implementation.classUID.description),
                "implementationVersionName": .string(Implementation.versionName),
            ],
            summary: [
                "pacsh \(Implementation.version), Implementation Class UID \(Implementation.classUID), "
                    + "Implementation Version Name \(Implementation.versionName)"
            ]
        )
    }
}
