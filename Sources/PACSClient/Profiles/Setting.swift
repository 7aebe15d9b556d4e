import DICOMCore
import DICOMNetwork
import DICOMQuery

/// One setting: its name, where its value stands in `Settings`, the texts it takes, and what it is for.
package struct Setting: Sendable {
    /// How values are completed.
    package enum Completion: Sendable { case words, number, ownTitle, callers, address, directory, wholePath }

    /// The name, as `set` takes it.
    package let key: String
    /// What it takes, in words.
    package let takes: String
    /// The words that it takes, for completion; empty where it takes other values.
    package let words: [String]
    /// How values are completed.
    package let completion: Completion
    /// One line for `set -a` and for completion.
    package let summary: String
    /// Whether a profile may carry it.
    package let belongsToPACS: Bool
    /// Whether it is a number in a TOML file.
    let isNumber: Bool
    fileprivate let read: @Sendable (Settings) -> String
    fileprivate let write: @Sendable (inout Settings, String) throws(PACSError) -> Void

    private init<Value>(
        _ key: String,
        _ path: any WritableKeyPath<Settings, Value> & Sendable,
        _ kind: SettingKind<Value>,
        pacs belongsToPACS: Bool = true,
        _ summary: String
    ) {
        self.key = key
        self.takes = kind.takes
        self.words = kind.words
        self.completion = kind.completion
        self.isNumber = kind.isNumber
        self.belongsToPACS = belongsToPACS
        self.summary = summary
        self.read = { kind.text($0[keyPath: path]) }
        self.write = { (settings, text) throws(PACSError) in settings[keyPath: path] = try kind.parse(text, key) }
    }

    /// All settings, in the order in which they are shown.
    package static let all: [Setting] = [
        Setting("calling", \.calling, .aeTitle, "our AE title"),
        Setting(
            "model",
            \.model,
            .words(["study": .studyRoot, "patient": .patientRoot]),
            "query model: study root or patient root"
        ),
        Setting("timeout.connect", \.timeouts.connect, .seconds(0.05...3600), "seconds to wait for the TCP connection"),
        Setting("timeout.acse", \.timeouts.acse, .seconds(0.05...3600), "seconds to wait for the association"),
        Setting(
            "timeout.dimse",
            \.timeouts.dimse,
            .seconds(0.05...3600),
            "seconds to wait for an echo or the next match"
        ),
        Setting(
            "timeout.retrieve",
            \.timeouts.retrieve,
            .seconds(0.05...86400),
            "seconds without progress that end a get or move"
        ),
        Setting("timeout.grace", \.grace, .seconds(0...3600), "quiet seconds to wait for objects after a move"),
        Setting("timeout.release", \.timeouts.release, .seconds(0.05...3600), "seconds to wait for the release"),
        Setting(
            "timeout.idle",
            \.timeouts.idle,
            .seconds(0.05...86400),
            "seconds after which an unused association ends"
        ),
        Setting("pdu.max", \.pduMaximum, .int(4096...1_048_576), "largest PDU that we announce, in bytes"),
        Setting("scp.port", \.scpPort, .int(0...65535), "port of our Storage SCP"),
        Setting("scp.aet", \.scpAETitle, .optionalTitle, "AE title of our Storage SCP (empty: as calling)"),
        Setting("scp.bind", \.scpBind, .address, "address our Storage SCP listens at (empty: the one facing the PACS)"),
        Setting(
            "scp.advertise",
            \.scpAdvertise,
            .advertised,
            "ADDR[:PORT] that a PACS reaches our Storage SCP at (empty: as it is here)"
        ),
        Setting("scp.accept", \.scpAccept, .callers, "calling AE titles that may store"),
        Setting("scp.syntax", \.scpSyntax, .syntaxes, "which offered transfer syntax our Storage SCP takes"),
        Setting("scp.damaged", \.scpDamaged, .choice, "what becomes of an object that arrives damaged"),
        Setting(
            "scp.quiet",
            \.scpQuiet,
            .seconds(0.05...86400),
            "seconds without an object after which 'scp run --on-study' takes a study for whole"
        ),
        Setting(
            "hook.timeout",
            \.hookTimeout,
            .seconds(0.05...86400),
            "seconds that the program of --on-study may take"
        ),
        Setting("tls", \.usesTLS, .onOff, "whether associations are secured by TLS"),
        Setting(
            "tls.ca",
            \.tlsParameters.authorityFile,
            .file,
            "PEM file of the authorities that are trusted (empty: the system's)"
        ),
        Setting("tls.cert", \.tlsParameters.certificateFile, .file, "PEM file of our certificate, for TLS"),
        Setting("tls.key", \.tlsParameters.keyFile, .file, "PEM file of the key of our certificate"),
        Setting("tls.verify", \.tlsParameters.verifiesPeer, .onOff, "whether the certificate of the peer is checked"),
        Setting("tls.name", \.tlsParameters.name, .text, "name in the certificate of the peer (empty: its host)"),
        Setting("identity.type", \.identity.form, .choice, "the form of our user identity, for a PACS that wants one"),
        Setting("identity.user", \.identity.user, .text, "the user's name, for identity.type user and passcode"),
        Setting(
            "identity.file",
            \.identity.file,
            .file,
            "file (mode 0600) with the passcode, ticket, assertion or token"
        ),
        Setting(
            "identity.cleartext",
            \.identity.allowsCleartext,
            .onOff,
            "whether the secret may go over a connection without TLS"
        ),
        Setting("output", \.output, .directory, "directory that receives the objects"),
        Setting(
            "output.mode",
            \.outputMode,
            .choice,
            "who may read what is stored: private 0600/0700, group 0640/0750"
        ),
        Setting("parallel", \.parallel, .int(1...64), "associations at once of a retrieval; the PACS may grant fewer"),
        Setting("retry", \.retries, .int(0...100), "how often a retrieval asks again for what is missing"),
        Setting(
            "retry.pause",
            \.retryPause,
            .seconds(0...3600),
            "seconds before a retrieval asks again; each time twice as long"
        ),
        Setting("durability", \.durability, .choice, "when stored objects are synced"),
        Setting("journal.hash", \.journalHash, .choice, "the digest that the journal has of each file"),
        Setting(
            "charset",
            \.charset,
            .characterSet,
            "character set of queries, and of answers that declare none, e.g. 'ISO_IR 100' or windows-1251"
        ),
        Setting(
            "charset.override",
            \.overridesCharset,
            .onOff,
            "whether charset outranks what answers declare, where that is wrong"
        ),
        Setting(
            "audit.log",
            \.auditLog,
            .auditLog,
            pacs: false,
            "where each access to patients' data is recorded: a file (mode 0600), or syslog (empty: nowhere)"
        ),
        Setting("format", \.format, .choice, pacs: false, "output format"),
        Setting("color", \.color, .choice, pacs: false, "colour on the terminal"),
        Setting("image", \.image, .choice, pacs: false, "how 'view' shows pictures on the terminal"),
        Setting(
            "history",
            \.history,
            .choice,
            pacs: false,
            "what the history's file gets (redact: names and IDs as ***)"
        ),
        Setting(
            "names",
            \.showsNames,
            .words(["masked": false, "full": true]),
            pacs: false,
            "patients' names in the list of rows that Tab shows"
        ),
        Setting("hints", \.hints, .onOff, pacs: false, "grey text behind the line being typed"),
        Setting(
            "editor",
            \.usesViKeys,
            .words(["emacs": false, "vi": true]),
            pacs: false,
            "whose keys edit the line at the prompt"
        ),
        Setting("rprompt", \.rightPrompt, .onOff, pacs: false, "what is open, at the right of the prompt"),
        Setting("notices", \.notices, .choice, pacs: false, "what is said of arriving objects and associations"),
        Setting(
            "pager",
            \.pager,
            .text,
            pacs: false,
            "program for long output at the prompt (empty: $PAGER or less; or off)"
        ),
    ]

    private static let byKey = Dictionary(uniqueKeysWithValues: Self.all.map { ($0.key, $0) })

    /// The setting of a name.
    package static func named(_ key: String) -> Setting? { self.byKey[key] }

    /// The text without any configuration.
    package var defaultText: String { self.read(Settings()) }

    /// The canonical text of a value, or the reason why the setting doesn't take it.
    package static func canonical(_ key: String, _ text: String) throws(PACSError) -> String {
        var settings = Settings()
        try settings.set(key, to: text)
        return settings.text(key)
    }
}

extension Settings {
    /// The value in force as text; empty for an unknown key.
    package func text(_ key: String) -> String { Setting.named(key)?.read(self) ?? "" }

    /// Sets a value after checking it; throws `usage`, which says what the setting takes instead.
    package mutating func set(_ key: String, to text: String) throws(PACSError) {
        guard let setting = Setting.named(key) else {
            let near = Spelling.nearest(key, in: Setting.all.map(\.key))
            throw .usage(
                "there is no setting '\(printable(key))'",
                remedy: near.isEmpty ? "'set -a' shows all settings" : "did you mean \(near.joined(separator: ", "))?"
            )
        }
        try setting.write(&self, text)
    }
}
