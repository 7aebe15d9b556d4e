/// Rows and columns of a report, for people and for CSV.
package struct Table: Sendable, Equatable {
    /// Where a column's text stands.
    package enum Alignment: Sendable { case left, right }

    /// One column.
    package struct Column: Sendable, Equatable {
        /// The name in CSV: a keyword where there is one.
        package var key: String
        /// The heading.
        package var title: String
        /// The least important columns shrink first; 0 may shrink most, 9 never shrinks.
        package var importance: Int
        /// Where the text stands.
        package var alignment: Alignment

        /// Makes a column.
        package init(key: String, title: String, importance: Int = 5, alignment: Alignment = .left) {
            self.key = key
            self.title = title
            self.importance = importance
            self.alignment = alignment
        }
    }

    /// The columns, from the left.
    package var columns: [Column]
    /// The cells of each row, as many as there are columns.
    ///
    /// Text as the peer sent it; the renderer makes it printable.
    package var rows: [[String]]
    /// Rows to be shown with a warning colour, by index.
    package var marked: Set<Int>

    /// Makes a table.
    package init(columns: [Column], rows: [[String]] = [], marked: Set<Int> = []) {
        self.columns = columns
        self.rows = rows
        self.marked = marked
    }
}
