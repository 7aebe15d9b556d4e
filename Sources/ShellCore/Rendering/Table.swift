/// Rows and columns of a report, for people and for CSV.
struct Table: Sendable, Equatable {
    /// Where a column's text stands.
    enum Alignment: Sendable { case left, right }

    /// What a column's text stands out as, where colour is on.
    enum Role: Sendable {
        /// Nothing special.
        case plain
        /// A modality.
        case modality
        /// What became of what the row is about; coloured by the row's tone.
        case verdict
    }

    /// How good what a row says is.
    enum Tone: Sendable { case good, warning, bad }

    /// One column.
    struct Column: Sendable, Equatable {
        /// The name in CSV: a keyword where there is one.
        var key: String
        /// The heading.
        var title: String
        /// The least important columns shrink first, and go first where there is no room; 9 never shrinks.
        var importance = 5
        /// Where the text stands; what stands at the right is a number, which is never cut.
        var alignment = Alignment.left
        /// What the text stands out as.
        var role = Role.plain
        /// Whether a text that is too long goes on in the line below instead of being cut.
        var wraps = false
        /// Whether a text that is too long is cut in its middle: a path is known by its end.
        var elides = false
        /// Whether blanks before its text move the whole row to the right, so that a deep tree leaves room for the rest.
        var indentsRow = false
        /// Whether people don't see the column where no row has anything in it.
        var hidesWhenEmpty = false
        /// How many columns of a terminal it takes at least.
        var leastWidth = 0
    }

    /// The columns, from the left.
    var columns: [Column]
    /// The cells of each row, as many as there are columns.
    ///
    /// Text as the peer sent it; the renderer makes it printable.
    var rows: [[String]] = []
    /// Rows to be shown with a warning colour, by index.
    var marked: Set<Int> = []
    /// Lines across all columns that people read before a row, such as the path of a file, by its index; behind the last
    /// row by their number.
    var headings: [Int: [String]] = [:]
    /// How good what rows say is, by index.
    var tones: [Int: Tone] = [:]
}
