import ArgumentParser
import PACSClient
import ShellLanguage

/// `setup [NAME]`: asks for a PACS, tries it and keeps it.
struct SetupCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "setup",
        abstract: "Ask for a PACS, try it, and keep it as a profile.",
        discussion: """
            It asks for the host, the port and the AE titles, and then types for you: 'connect', 'diagnose', 'profile \
            save', and 'profile use' where no profile is selected at start. Each command is shown. Where something is \
            wrong the remedy is shown, and the profile is kept only if you say so. Ctrl-C at a question leaves nothing \
            behind. Without NAME the profile is called as the PACS.
            """
    )

    /// Examples for `help setup`.
    static let examples = ["setup", "setup main"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<name>": .free("NAME")]

    @Argument(help: "The profile's name.")
    var name: String?

    /// Checks the name before anything is asked.
    mutating func validate() throws {
        guard let name = self.name, !name.isUnexpanded else { return }
        do throws(PACSError) {
            try ProfileStore.check(name: name)
        } catch {
            throw UsageError(error.message, hint: error.remedy, word: name)
        }
    }

    /// The interpreter acts on this command itself: what it does are commands.
    func run(in session: Session) async throws -> Report { Report(command: "setup") }
}
