import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `unset KEY`: takes a setting back.
struct UnsetCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "unset",
        abstract: "Take a setting back: the profile, the configuration or the default decides again."
    )

    /// Examples for `help unset`.
    static let examples = ["unset timeout.dimse"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<key>": .settingKey]

    @Argument(help: "The setting's name, such as timeout.dimse.")
    var key: String
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks the name before any command of the batch runs.
    mutating func validate() throws {
        if !self.key.isUnexpanded { try SetCommand.check(key: self.key) }
    }

    /// Takes it back, and says what is in force now.
    func run(in session: Session) async throws -> Report {
        try SetCommand.check(key: self.key)
        try session.unset(self.key)
        let value = session.settings.text(self.key)
        let origin = session.layers.origin(of: self.key)
        let words = ["config": "configuration", "system": "system's configuration", "locked": "system's configuration"]
        let whence = origin == "default" ? "the default" : "from the \(words[origin] ?? origin)"
        var report = Report(
            command: "unset",
            document: [
                "command": "unset", "key": .string(self.key), "value": .string(value), "origin": .string(origin),
            ],
            remarks: ["\(self.key) is \(value.isEmpty ? "empty" : printable(value)), \(whence)"]
        )
        report.ownValues = [value]
        return report
    }
}
