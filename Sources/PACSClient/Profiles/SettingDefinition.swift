/// What one setting is: its name, the values it takes, and what it is for.
public struct SettingDefinition: Sendable {
    /// The kind of value a setting takes.
    public enum Kind: Sendable, Equatable {
        /// Seconds, fractions allowed.
        case seconds(ClosedRange<Double>)
        /// A whole number.
        case int(ClosedRange<Int>)
        /// One of some words.
        case choice([String])
        /// One of some words, or a list of values with commas between them.
        case choiceOrList([String], of: ListElement)
        /// Any text.
        case text
        /// An AE title, or nothing where the setting may be empty.
        case aeTitle(mayBeEmpty: Bool)
        /// A path.
        case path
        /// The path of a file, or nothing.
        case file
        /// An address of this computer, numeric or `localhost` or `any`.
        case address
        /// A defined term of Specific Character Set, or nothing.
        case characterSet
    }

    /// What a list holds.
    public enum ListElement: Sendable, Equatable { case aeTitle, uid }

    /// The name, as `set` takes it.
    public let key: String
    /// The kind of value.
    public let kind: Kind
    /// The value without any configuration.
    public let defaultText: String
    /// One line for `set -a` and for completion.
    public let summary: String
    /// Whether a profile may carry it.
    public let belongsToPACS: Bool

    init(_ key: String, _ kind: Kind, _ defaultText: String, pacs belongsToPACS: Bool, _ summary: String) {
        self.key = key
        self.kind = kind
        self.defaultText = defaultText
        self.summary = summary
        self.belongsToPACS = belongsToPACS
    }

    /// What the setting takes, in words.
    public var takes: String {
        switch self.kind {
        case .seconds(let range): "\(Self.text(range.lowerBound)) to \(Self.text(range.upperBound)) s"
        case .int(let range): "\(range.lowerBound) to \(range.upperBound)"
        case .choice(let words): words.joined(separator: "|")
        case .choiceOrList(let words, of: .aeTitle): words.joined(separator: "|") + "|AET,…"
        case .choiceOrList(let words, of: .uid): words.joined(separator: "|") + "|UID,…"
        case .text: "text"
        case .aeTitle: "AE title"
        case .path: "path"
        case .file: "file"
        case .address: "address|localhost|any"
        case .characterSet: "character set"
        }
    }

    private static func text(_ seconds: Double) -> String {
        seconds == seconds.rounded() ? String(Int(seconds)) : String(seconds)
    }

    /// The words that the setting takes, for completion; empty where it takes other values.
    public var words: [String] {
        switch self.kind {
        case .choice(let words), .choiceOrList(let words, of: _): words
        case .characterSet: Settings.characterSets
        default: []
        }
    }
}
