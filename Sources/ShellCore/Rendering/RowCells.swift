import DICOMCore
import PACSClient

/// Makes the cells of rows of a list.
///
/// It is made once for a list that may have a hundred thousand rows: nothing is looked up or copied for each of them.
struct RowCells: Sendable {
    /// Makes the cell of a column of the row, given the text of the column's attribute.
    typealias Making = @Sendable (QueryRow, String) -> String

    /// How each column's cells are made; nil where they are the text of its attribute.
    private let makes: [Making?]
    /// The attributes of the columns that have one, in ascending order, and which columns they are.
    private let tags: [Tag]
    private let places: [Int]
    /// Whether each of them is text by the dictionary.
    private let areText: [Bool]
    /// The column that each attribute is looked for in.
    private let indices: [Int?]

    /// Takes the attribute of each column and what makes its cells.
    init(_ columns: [(tag: Tag?, make: Making?)]) {
        self.makes = columns.map(\.make)
        let byTag = columns.indices.compactMap { index in columns[index].tag.map { (tag: $0, index: index) } }
            .sorted { $0.tag < $1.tag }
        self.tags = byTag.map(\.tag)
        self.places = byTag.map(\.index)
        self.areText = byTag.map { DataDictionary.vr(of: $0.tag).isText }
        self.indices = columns.indices.map { column in byTag.firstIndex { $0.index == column } }
    }

    /// The cells of a row.
    func cells(of row: QueryRow) -> [String] {
        var cells = [String](repeating: "", count: self.makes.count)
        row.texts(self.tags, areText: self.areText) { cells[self.places[$0]] = $1 }
        for (place, make) in self.makes.enumerated() {
            if let make { cells[place] = make(row, cells[place]) }
        }
        return cells
    }

    /// The cells of rows.
    func cells(of rows: [QueryRow]) -> CellRows {
        var cells = CellRows(columns: self.makes.count)
        var found = [Range<Int>](repeating: 0..<0, count: self.tags.count)
        for row in rows {
            // Nearly all rows are plain ASCII, whose bytes are the text.
            guard let bytes = row.plainTexts(self.tags, areText: self.areText, at: &found) else {
                for cell in self.cells(of: row) { cells.add(cell) }
                continue
            }
            for (column, make) in self.makes.enumerated() {
                let place = self.indices[column].map { found[$0] } ?? 0..<0
                guard let make else {
                    cells.add(bytes[place])
                    continue
                }
                cells.add(make(row, String(decoding: bytes[place], as: UTF8.self)))
            }
        }
        return cells
    }
}
