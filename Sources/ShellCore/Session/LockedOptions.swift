import PACSClient
import ShellLanguage

/// The options of commands that stand for a setting: where the system's file locks that, they can't say otherwise.
enum LockedOptions {
    /// Options that say what a setting says.
    struct Rule: Sendable {
        let names: [String]
        let key: String
        /// What a flag says; nil for an option that takes its value.
        var value: String?
        /// The commands that have it; nil for all that know it.
        var commands: Set<String>?
    }

    private static let retrievals: Set<String> = ["move", "get", "retrieve", "resume"]

    static let rules = [
        Rule(names: ["--format"], key: "format"),
        Rule(names: ["--calling", "-aet"], key: "calling"),
        Rule(names: ["--scp-port"], key: "scp.port"),
        Rule(names: ["--parallel"], key: "parallel"),
        Rule(names: ["--retry"], key: "retry"),
        Rule(names: ["--model"], key: "model", commands: ["find"]),
        Rule(names: ["-P"], key: "model", value: "patient", commands: Self.retrievals.union(["find"])),
        Rule(names: ["-S"], key: "model", value: "study", commands: Self.retrievals.union(["find"])),
        Rule(names: ["-o", "--output", "-od"], key: "output", commands: Self.retrievals.union(["scp"])),
        Rule(names: ["--port"], key: "scp.port", commands: ["scp"]),
        Rule(names: ["--aet"], key: "scp.aet", commands: ["scp"]),
        Rule(names: ["--bind"], key: "scp.bind", commands: ["scp"]),
        Rule(names: ["--accept"], key: "scp.accept", commands: ["scp"]),
        Rule(names: ["--tls", "--tls-ca", "--tls-cert", "--tls-key"], key: "tls", value: "on", commands: ["scp"]),
        Rule(names: ["--tls-ca"], key: "tls.ca"),
        Rule(names: ["--tls-cert"], key: "tls.cert"),
        Rule(names: ["--tls-key"], key: "tls.key"),
        Rule(names: ["--tls-name"], key: "tls.name"),
        Rule(names: ["--tls-insecure"], key: "tls.verify", value: "off"),
        Rule(names: ["--render"], key: "image", commands: ["view"]),
    ]

    /// Throws a usage error where an option of a statement says something else than what is locked.
    static func check(_ statement: Statement, _ layers: SettingLayers) throws(PACSError) {
        let words = statement.arguments.map(\.text)
        for (index, word) in words.enumerated() where word.hasPrefix("-") {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            let next = parts.count > 1 ? parts[1] : index + 1 < words.count ? words[index + 1] : ""
            for rule in Self.rules where rule.names.contains(parts[0]) && layers.isLocked(rule.key) {
                guard rule.commands?.contains(statement.name) != false else { continue }
                // What isn't taken as a value is refused by the command itself.
                guard let text = try? Setting.canonical(rule.key, rule.value ?? next) else { continue }
                try layers.checkLock(of: rule.key, text, in: .process)
            }
        }
    }
}
