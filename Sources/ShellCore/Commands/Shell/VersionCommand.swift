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

    @Flag(name: [.customShort("v"), .long], help: "Name the libraries that it is built with too.")
    var verbose = false
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
                "libraries": .object(Libraries.all.map { .init($0.name, .string($0.version)) }),
            ],
            summary: Self.lines(isVerbose: self.verbose)
        )
    }

    /// What people read.
    static func lines(isVerbose: Bool) -> [String] {
        let line =
            "pacsh \(Implementation.version), Implementation Class UID \(Implementation.classUID), "
            + "Implementation Version Name \(Implementation.versionName)"
        guard isVerbose else { return [line] }
        return [line, "built with:"] + Libraries.all.map { "  \($0.name) \($0.version)" }
    }
}
