import DICOMCore
import DICOMQuery
import PACSClient

/// A list of this session as one that is compared.
struct SavedListRows: ComparedList {
    let name: String
    let list: QueryResult
    let tags: Set<Tag>

    init(_ list: QueryResult, name: String) {
        self.name = name
        self.list = list
        var tags: Set<Tag> = []
        for row in list.rows where row.mismatch.isEmpty { tags.formUnion(Self.values(of: row).keys) }
        self.tags = tags
    }

    var level: QueryLevel { self.list.level }
    var count: Int { self.list.rows.count - self.contradicting }
    var contradicting: Int { self.list.rows.count { !$0.mismatch.isEmpty } }

    var gap: String? {
        if self.list.isRefined { return "is a part of another list" }
        if self.list.truncated { return "was cut at a limit" }
        return self.list.isCutShort ? "was cut short" : nil
    }

    func forEach(_ body: (ComparedRow) throws -> Void) throws {
        for index in self.list.rows.indices where self.list.rows[index].mismatch.isEmpty { try body(self.row(index)) }
    }

    func row(at place: RowPlace) -> ComparedRow { self.row(place.offset) }

    private func row(_ index: Int) -> ComparedRow {
        let row = self.list.rows[index]
        let hasKey = row.missingKey(at: self.level) == nil
        return ComparedRow(
            uid: hasKey ? row.text(self.level.uniqueKey) ?? "" : "",
            values: Self.values(of: row),
            pacs: row.origin.name,
            place: RowPlace(offset: index, length: 0),
            row: row
        )
    }

    private static func values(of row: QueryRow) -> [Tag: String] {
        let attributes = row.attributes
        var values: [Tag: String] = [:]
        for element in attributes.elements {
            if case .items = element.content { continue }
            let text = attributes.strings(element.tag).joined(separator: "\\")
            if !text.isEmpty { values[element.tag] = text }
        }
        // What the series told, where they had to be asked.
        if !row.modalities.isEmpty { values[.modalitiesInStudy] = row.modalities.joined(separator: "\\") }
        return values
    }
}
