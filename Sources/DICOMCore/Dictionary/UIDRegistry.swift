/// The registered unique identifiers of PS3.6 annex A.
public enum UIDRegistry {
    /// What a registered identifier stands for.
    public enum Kind: Hashable, Sendable { case transferSyntax, sopClass, metaSOPClass, other }

    /// One line of the registry.
    private struct Entry {
        let name: String
        let kind: Kind
        let isStorage: Bool
        let isRetired: Bool
    }

    private static let entries: [UID: Entry] = {
        var entries: [UID: Entry] = Dictionary(minimumCapacity: 600)
        for line in generatedUIDs.bytes.split(separator: UInt8(ascii: "\n")) {
            guard let bar = line.firstIndex(of: UInt8(ascii: "|")), bar + 3 <= line.endIndex else { continue }
            let uid = UID(String(decoding: line[..<bar], as: UTF8.self))
            let letter = line[bar + 1]
            let kind: Kind =
                switch letter {
                case UInt8(ascii: "T"): .transferSyntax
                case UInt8(ascii: "S"), UInt8(ascii: "C"): .sopClass
                case UInt8(ascii: "M"): .metaSOPClass
                default: .other
                }
            entries[uid] = Entry(
                name: String(decoding: line[(bar + 3)...], as: UTF8.self),
                kind: kind,
                isStorage: letter == UInt8(ascii: "S"),
                isRetired: line[bar + 2] == UInt8(ascii: "R")
            )
        }
        return entries
    }()

    /// The registered name; nil for an identifier that isn't registered.
    public static func name(of uid: UID) -> String? { Self.entries[uid]?.name }

    /// What the identifier stands for; nil when it isn't registered.
    public static func kind(of uid: UID) -> Kind? { Self.entries[uid]?.kind }

    /// Whether the standard has retired the identifier.
    public static func isRetired(_ uid: UID) -> Bool { Self.entries[uid]?.isRetired ?? false }

    /// Whether the identifier is a registered Storage SOP class.
    public static func isStorage(_ uid: UID) -> Bool { Self.entries[uid]?.isStorage ?? false }

    /// Every registered identifier, in no order.
    static var all: some Collection<UID> { Self.entries.keys }

    /// All registered Storage SOP classes, in the order of their identifiers.
    package static let storageClasses = Self.all { $0.isStorage }
    /// All registered transfer syntaxes, in the order of their identifiers.
    package static let transferSyntaxes = Self.all { $0.kind == .transferSyntax }

    private static func all(where isWanted: (Entry) -> Bool) -> [(uid: UID, name: String)] {
        Self.entries.filter { isWanted($0.value) }.map { (uid: $0.key, name: $0.value.name) }.sorted { $0.uid < $1.uid }
    }

    /// The registered identifiers whose name or text contains a word, in any case.
    public static func entries(matching word: String, limit: Int) -> [(uid: UID, name: String)] {
        let wanted = word.lowercased()
        guard !wanted.isEmpty, limit > 0 else { return [] }
        let wantedBytes = Array(wanted.utf8)
        return Self.entries.lazy
            .filter { uid, entry in
                let text = Array((uid.string + " " + entry.name.lowercased()).utf8)
                guard text.count >= wantedBytes.count else { return false }
                return (0...(text.count - wantedBytes.count)).contains { text[$0...].starts(with: wantedBytes) }
            }
            .map { (uid: $0.key, name: $0.value.name) }
            .sorted { $0.uid < $1.uid }
            .prefix(limit).map { $0 }
    }
}

extension TransferSyntax {
    /// The registered name, or the identifier itself where it isn't registered.
    public var name: String { UIDRegistry.name(of: self.uid) ?? self.uid.string }
}
