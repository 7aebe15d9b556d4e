import ArgumentParser
import ShellLanguage

/// `quit [CODE]`: ends the prompt or the batch.
package struct QuitCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "quit",
        abstract: "Leave pacsh; also ends a batch."
    )

    /// What its own options and arguments take.
    package static let valueKinds: [String: ValueKind] = ["<code>": .free("CODE")]

    @Argument(help: "The exit status, 0 to 255.", transform: Self.code(parsing:))
    package var code: Int32?

    /// Makes the command for ArgumentParser.
    package init() {}

    @Sendable
    private static func code(parsing text: String) throws -> Int32 {
        guard let code = UInt8(text) else { throw UsageError("'\(text)' isn't an exit status", hint: "write 0 to 255") }
        return Int32(code)
    }

    /// The interpreter acts on this command itself; running it has nothing to report.
    package func run(in session: Session) async throws -> Report { Report(command: "quit") }
}
