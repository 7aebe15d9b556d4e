import DICOMArchive
import DICOMCore

/// Puts `***` in place of what says who a patient is, for output that others will read.
///
/// What an attribute is is told by its keyword or tag: the key of a column, of a row of attributes, or of a JSON object.
/// A path below the output directory has the Patient ID in it. Empty values stay empty.
enum Masking {
    /// The mask.
    static let mask = IdentifyingAttributes.mask

    /// A table without identifying values.
    static func table(_ table: Table) -> Table {
        var masked = table
        masked.headings = table.headings.mapValues { $0.map(Self.path) }
        masked.rows = table.rows.map(Self.row(of: table.columns))
        return masked
    }

    /// What takes the identifying values out of a row of such columns.
    static func row(of columns: [Table.Column]) -> @Sendable ([String]) -> [String] {
        let hidden = columns.map { Self.isIdentifying($0.key) }
        let paths = columns.map { Self.pathKeys.contains($0.key) }
        let names = columns.indices.filter { Self.nameKeys.contains(columns[$0].key) }
        let values = columns.map { Self.valueKeys.contains($0.key) && !names.isEmpty }
        return { row in
            var cells = row
            let isIdentifying = names.contains { $0 < row.count && Self.isIdentifying(row[$0]) }
            for index in row.indices where index < hidden.count && !row[index].isEmpty {
                if hidden[index] || (values[index] && isIdentifying) {
                    cells[index] = Self.mask
                } else if paths[index] {
                    cells[index] = Self.path(row[index])
                }
            }
            return cells
        }
    }

    /// A document, or the DICOM JSON Model, without identifying values.
    static func json(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let values): .array(values.map { Self.json($0) })
        case .object(let members):
            .object(
                members.map { member in
                    // What differs is named by its path.
                    if Self.valueKeys.contains(member.key), case .string(let path)? = value["path"],
                        Self.isIdentifying(path)
                    {
                        return .init(member.key, Self.masked(member.value))
                    }
                    if Self.isIdentifying(member.key) { return .init(member.key, Self.masked(member.value)) }
                    if Self.pathKeys.contains(member.key) { return .init(member.key, Self.paths(member.value)) }
                    return .init(member.key, Self.json(member.value))
                }
            )
        default: value
        }
    }

    /// The same for a document that is written member by member.
    static let members = JSONMask(hides: { Self.isIdentifying($0) }) { member in
        guard case .object(let members) = Self.json(.object([member])) else { return member }
        return members.first ?? member
    }

    /// A value with every text and number in it masked; the VR of the DICOM JSON Model stays.
    private static func masked(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): text.isEmpty ? value : .string(Self.mask)
        case .integer, .number, .literal: .string(Self.mask)
        case .array(let values): .array(values.map { Self.masked($0) })
        case .object(let members):
            .object(members.map { .init($0.key, $0.key == "vr" ? $0.value : Self.masked($0.value)) })
        case .null, .bool: value
        }
    }

    private static func paths(_ value: JSONValue) -> JSONValue {
        switch value {
        case .string(let text): .string(Self.path(text))
        case .array(let values): .array(values.map { Self.paths($0) })
        case .object: Self.json(value)
        default: value
        }
    }

    /// The path of a stored object without the folder of the patient, which stands above study, series and object.
    ///
    /// What has two of these three names is believed to be one: an object may lack the UID of its study or series, or
    /// have one that isn't valid.
    static func path(_ text: String) -> String {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        let patient = parts.count - 4
        guard patient >= 0, !parts[patient].isEmpty else { return text }
        let isStored = [
            Self.isUID(parts[patient + 1]) || parts[patient + 1] == PathComponent.noStudyUID,
            Self.isUID(parts[patient + 2]) || parts[patient + 2] == PathComponent.noSeriesUID,
            Self.isObject(parts[patient + 3]),
        ]
        if isStored.count(where: \.self) >= 2 { parts[patient] = Self.mask }
        return parts.joined(separator: "/")
    }

    private static func isUID(_ text: String) -> Bool { text.contains(".") && UID(text).isValid }

    /// A name of an object's file, plain or marked.
    private static func isObject(_ name: String) -> Bool {
        ObjectFileName(name).map { Self.isUID($0.component) } ?? false
    }

    /// Whether a name is that of an identifying attribute: a keyword, a tag, or a path that leads to or through one.
    static func isIdentifying(_ name: String) -> Bool {
        // A row of a dump is indented by its depth.
        let name = name.drop { $0 == " " }
        if IdentifyingAttributes.contains(keyword: name) { return true }
        guard name.contains("."), let path = TagPath(parsing: String(name)) else { return false }
        return path.steps.contains { IdentifyingAttributes.contains($0.tag) }
    }

    /// Columns of attributes in which the row says what its value is.
    private static let nameKeys: Set<String> = ["keyword", "tag"]
    /// Columns and keys of the values of attributes that are named beside them.
    private static let valueKeys: Set<String> = ["value", "a", "b"]
    /// Columns and keys that hold paths of stored files.
    private static let pathKeys: Set<String> = ["file", "files", "path", "BulkDataURI"]
}
