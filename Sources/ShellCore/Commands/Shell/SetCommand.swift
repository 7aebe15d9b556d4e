import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `set [KEY [VALUE]]`: shows and changes settings.
struct SetCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "set",
        abstract: "Show or change a setting.",
        discussion: "Without KEY: the settings that differ from their defaults; -a shows all."
    )

    /// Examples for `help set`.
    static let examples = ["set -a", "set timeout.dimse 120", "set output /data/nm"]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<key>": .settingKey, "<value>": .settingValue]

    @Flag(name: .short, help: "Show all settings.")
    var all = false
    @Argument(help: "The setting's name, such as timeout.dimse.")
    var key: String?
    @Argument(help: "The new value.")
    var value: String?
    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks key and value before any command of the batch runs.
    mutating func validate() throws {
        guard let key = self.key else { return }
        if self.all { throw UsageError("-a shows all settings; it takes no name") }
        guard !key.isUnexpanded else { return }
        try Self.check(key: key)
        guard let value = self.value, !value.isUnexpanded else { return }
        do {
            _ = try Setting.canonical(key, value)
        } catch {
            throw UsageError(error.message, hint: error.remedy, word: value)
        }
    }

    /// Refuses what is no setting.
    static func check(key: String) throws(UsageError) {
        guard Setting.named(key) == nil else { return }
        let near = Spelling.nearest(key, in: Setting.all.map(\.key)).first
        throw UsageError(
            "there is no setting '\(key)'",
            hint: near.map { "did you mean \($0)?" } ?? "'set -a' shows all settings",
            word: key
        )
    }

    /// Changes the setting, or lists what was asked for.
    func run(in session: Session) async throws -> Report {
        if let key = self.key, let value = self.value { try session.set(key, to: value) }
        let layers = session.layers
        let shown = Setting.all.filter { setting in
            self.key.map { $0 == setting.key } ?? (self.all || layers.origin(of: setting.key) != "default")
        }
        var table = Table(columns: [
            .init(key: "key", title: "Setting", importance: 9), .init(key: "value", title: "Value", importance: 6),
            .init(key: "origin", title: "From", importance: 8), .init(key: "takes", title: "Takes", importance: 2),
            .init(key: "summary", title: "Meaning", importance: 1),
        ])
        var members: [JSONValue] = []
        for setting in shown {
            let value = layers.effective.text(setting.key)
            let origin = layers.origin(of: setting.key)
            table.rows.append([setting.key, value, origin, setting.takes, setting.summary])
            members.append([
                "key": .string(setting.key), "value": .string(value), "origin": .string(origin),
                "default": .string(setting.defaultText), "takes": .string(setting.takes),
            ])
        }
        let isQuiet = self.value != nil
        var report = Report(
            command: "set",
            table: isQuiet || shown.isEmpty ? nil : table,
            document: ["command": "set", "settings": .array(members)],
            remarks: shown.isEmpty ? ["all settings have their defaults; 'set -a' shows them"] : []
        )
        report.ownValues = self.key == nil ? nil : shown.map { layers.effective.text($0.key) }
        return report
    }
}
