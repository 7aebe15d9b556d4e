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

    @Flag(name: [.customShort("v"), .long], help: "Name the commit and the libraries too.")
    var verbose = false
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        let libraries = Library.linked + Library.system(editor: session.terminal.editorVersion)
        return Report(
            command: "version",
            document: [
                "command": "version", "version": .string(Implementation.version),
                "commit": BuildIdentity.commit.map { .string($0) } ?? .null,
                "implementationClassUID": .string(Implementation.classUID.description),
                "implementationVersionName": .string(Implementation.versionName),
                "libraries": .object(
                    libraries.map { .init($0.name, $0.version.map { .string($0) } ?? .null) }
                ),
            ],
            summary: await Self.lines(isVerbose: self.verbose, editor: session.terminal.editorVersion)
        )
    }

    /// What people read; `editor` is the version of libedit, where it is known.
    static func lines(isVerbose: Bool, editor: String?) async -> [String] {
        let line =
            "pacsh \(Implementation.version), Implementation Class UID \(Implementation.classUID), "
            + "Implementation Version Name \(Implementation.versionName)"
        guard isVerbose else { return [line] }
        let commit = BuildIdentity.commit.map { "commit \($0), \(BuildIdentity.day ?? "")" }
        let codecs = await PixelDecoderProcess().libraries()
        return [line, commit ?? "commit unknown: built from a checkout", "built with:"]
            + Library.linked.map(self.line) + ["libraries of the system:"]
            + Library.system(editor: editor).map(self.line) + ["codecs of pacsh-decode:"]
            + (codecs ?? ["there is no pacsh-decode"]).map { "  \($0)" }
    }

    private static func line(_ library: Library) -> String {
        "  \(library.name) \(library.version ?? "of an unknown version")"
    }
}
