import DICOMCore

extension Table {
    /// A table of one row from what a command's document says in single values, for the formats of programs; nil where
    /// it says nothing so.
    init?(_ document: JSONValue) {
        guard case .object(let members) = document else { return nil }
        var columns: [Column] = []
        var row: [String] = []
        for member in members where member.key != "command" && member.key != "error" {
            guard let text = Self.text(member.value) else { continue }
            columns.append(Column(key: member.key, title: member.key))
            row.append(text)
        }
        if columns.isEmpty { return nil }
        self.init(columns: columns, rows: [row])
    }

    /// A single value, or several with blanks between them; nil for objects.
    private static func text(_ value: JSONValue) -> String? {
        switch value {
        case .null: return ""
        case .string(let text): return text
        case .bool, .integer, .number, .literal: return value.serialized()
        case .array(let values):
            let texts = values.compactMap { Self.text($0) }
            return texts.count == values.count ? texts.joined(separator: " ") : nil
        case .object: return nil
        }
    }
}
