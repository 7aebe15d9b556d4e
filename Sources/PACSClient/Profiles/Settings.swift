import DICOMCore

/// The typed settings: the built-in values, and over them what was set.
public struct Settings: Sendable, Equatable {
    private var values: [String: String] = [:]

    /// Makes settings with the built-in values.
    public init() {}

    /// All settings, in the order in which they are shown.
    public static let definitions: [SettingDefinition] = [
        .init("calling", .aeTitle(mayBeEmpty: false), "PACSH", pacs: true, "our AE title"),
        .init("model", .choice(["study", "patient"]), "study", pacs: true, "query model: study root or patient root"),
        .init("timeout.connect", .seconds(0.05...3600), "10", pacs: true, "seconds to wait for the TCP connection"),
        .init("timeout.acse", .seconds(0.05...3600), "30", pacs: true, "seconds to wait for the association"),
        .init(
            "timeout.dimse",
            .seconds(0.05...3600),
            "60",
            pacs: true,
            "seconds to wait for an echo or the next match"
        ),
        .init(
            "timeout.retrieve",
            .seconds(0.05...86400),
            "120",
            pacs: true,
            "seconds without progress that end a get or move"
        ),
        .init(
            "timeout.grace",
            .seconds(0...3600),
            "10",
            pacs: true,
            "quiet seconds to wait for objects after a move"
        ),
        .init("timeout.release", .seconds(0.05...3600), "5", pacs: true, "seconds to wait for the release"),
        .init(
            "timeout.idle",
            .seconds(0.05...86400),
            "30",
            pacs: true,
            "seconds after which an unused association ends"
        ),
        .init("pdu.max", .int(4096...1_048_576), "65536", pacs: true, "largest PDU that we announce, in bytes"),
        .init("scp.port", .int(0...65535), "11112", pacs: true, "port of our Storage SCP"),
        .init(
            "scp.aet",
            .aeTitle(mayBeEmpty: true),
            "",
            pacs: true,
            "AE title of our Storage SCP (empty: as calling)"
        ),
        .init(
            "scp.bind",
            .address,
            "",
            pacs: true,
            "address our Storage SCP listens at (empty: the one facing the PACS)"
        ),
        .init(
            "scp.accept",
            .choiceOrList(["requested", "configured", "any"], of: .aeTitle),
            "requested",
            pacs: true,
            "calling AE titles that may store"
        ),
        .init(
            "scp.syntax",
            .choiceOrList(["first", "lossless"], of: .uid),
            "first",
            pacs: true,
            "which offered transfer syntax our Storage SCP takes"
        ),
        .init("tls", .choice(["on", "off"]), "off", pacs: true, "whether associations are secured by TLS"),
        .init("tls.ca", .file, "", pacs: true, "PEM file of the authorities that are trusted (empty: the system's)"),
        .init("tls.cert", .file, "", pacs: true, "PEM file of our certificate, for TLS"),
        .init("tls.key", .file, "", pacs: true, "PEM file of the key of our certificate"),
        .init(
            "tls.verify",
            .choice(["on", "off"]),
            "on",
            pacs: true,
            "whether the certificate of the peer is checked"
        ),
        .init("tls.name", .text, "", pacs: true, "name in the certificate of the peer (empty: its host)"),
        .init("output", .path, "./dicom", pacs: true, "directory that receives the objects"),
        .init(
            "durability",
            .choice(["object", "study", "none"]),
            "study",
            pacs: true,
            "when stored objects are synced"
        ),
        .init(
            "charset",
            .characterSet,
            "",
            pacs: true,
            "character set of answers that declare none, e.g. 'ISO_IR 100'"
        ),
        .init(
            "format",
            .choice(["table", "wide", "vertical", "json", "jsonl", "dicomjson", "csv", "tsv", "uid"]),
            "table",
            pacs: false,
            "output format"
        ),
        .init("color", .choice(["auto", "on", "off"]), "auto", pacs: false, "colour on the terminal"),
        .init(
            "history",
            .choice(["full", "redact", "off"]),
            "redact",
            pacs: false,
            "what the history's file gets (redact: names and IDs as ***)"
        ),
        .init(
            "names",
            .choice(["masked", "full"]),
            "masked",
            pacs: false,
            "patients' names in the list of rows that Tab shows"
        ),
        .init("hints", .choice(["on", "off"]), "on", pacs: false, "grey text behind the line being typed"),
        .init("editor", .choice(["emacs", "vi"]), "emacs", pacs: false, "whose keys edit the line at the prompt"),
        .init("rprompt", .choice(["on", "off"]), "on", pacs: false, "what is open, at the right of the prompt"),
        .init(
            "notices",
            .choice(["all", "summary", "off"]),
            "all",
            pacs: false,
            "what is said of arriving objects and associations"
        ),
        .init("pager", .text, "", pacs: false, "program for long output at the prompt (empty: $PAGER or less; or off)"),
    ]

    private static let byKey: [String: SettingDefinition] = Dictionary(
        uniqueKeysWithValues: Self.definitions.map { ($0.key, $0) }
    )

    /// The definition of a setting.
    public static func definition(_ key: String) -> SettingDefinition? { self.byKey[key] }

    /// The value in force as text; empty for an unknown key.
    public func text(_ key: String) -> String { self.values[key] ?? Self.byKey[key]?.defaultText ?? "" }

    /// Whether the value differs from the built-in one.
    public func isSet(_ key: String) -> Bool { self.values[key] != nil }

    /// Sets a value after checking it; throws what the setting takes instead.
    public mutating func set(_ key: String, to text: String) throws(SettingError) {
        self.values[key] = try Self.checked(key, text)
    }
}
