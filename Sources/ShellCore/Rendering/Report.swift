import DICOMCore
import PACSClient

/// What a command found out, before anybody decides how it looks.
package struct Report: Sendable {
    /// The command's name, as in its JSON document.
    package var command: String
    /// Lines before the table, in the formats for people only.
    package var head: [String]
    /// What stands in place of `head` where identifying values are masked; nil where the head has none.
    package var maskedHead: [String]?
    /// Rows for people and for CSV.
    ///
    /// Without a table the formats for programs show what the document says in single values.
    package var table: Table? {
        get { self.makeTable() }
        set { self.makeTable = { newValue } }
    }
    /// The command's JSON document, an object.
    ///
    /// `command` comes first in it whether or not it is given.
    package var document: JSONValue {
        get {
            guard case .object(let members) = self.makeDocument(), let rows = self.documentRows else {
                return self.makeDocument()
            }
            return .object(members.map { $0.key == rows.key ? .init(rows.key, .array(rows.all)) : $0 })
        }
        set {
            self.makeDocument = { newValue }
            self.documentRows = nil
        }
    }
    /// The document's long array, made element by element while it is written, so that it never stands in memory whole.
    ///
    /// The document has an empty one in its place.
    package var documentRows: Elements<JSONValue>?
    /// Data sets as objects of the DICOM JSON Model, for format `dicomjson`; nil where the command has none to show.
    package var dataSets: Elements<JSONValue>?
    /// Identifiers for format `uid`.
    package var uids: [String] {
        get { self.makeUIDs() }
        set { self.makeUIDs = { newValue } }
    }
    /// Lines after the table, in the formats for people only.
    package var summary: [String]
    /// Whether head and summary say all that the table says, so that format `table` leaves it out.
    package var linesSayAll = false
    /// Why the command failed although it has something to show; its sentence goes to standard error, its code ends
    /// the process, and it is the document's `error`.
    package var failure: PACSError?
    /// What the user must know although the command succeeded, on standard error, one sentence each.
    package var warnings: [String]

    /// The final status; nil where there was none.
    package var status: UInt16?
    /// How many rows or answers there are; nil: as many as the table has rows.
    package var count: Int?
    /// What a retrieval counted.
    package var transfer: RetrievalTotals?
    /// What the command yields to `capture`; nil: the identifiers.
    package var ownValues: [String]?

    /// What the command yields to `capture`.
    package var values: [String] { self.ownValues ?? self.uids }

    /// Whether the lines are all there is to read, as of help, in every format but JSON.
    package var isProse = false
    /// Whether values of the user's stand in it that nobody can tell identifying ones among.
    package var isPrivate = false
    /// Whether the command has written its results itself, as `scp run` does while it runs; only a failure and
    /// warnings are still printed.
    package var isPrinted = false

    /// Elements that are made one by one.
    package struct Elements<Element>: Sendable {
        /// The key of the array in the document.
        package var key = "results"
        /// How many there are.
        package var count: Int
        /// Makes one.
        package var make: @Sendable (Int) -> Element

        /// All of them.
        package var all: [Element] { (0..<self.count).map(self.make) }
    }

    // A list may have a hundred thousand rows: only the form that is printed is made.
    private var makeTable: @Sendable () -> Table?
    private var makeDocument: @Sendable () -> JSONValue
    private var makeUIDs: @Sendable () -> [String]

    /// Makes a report.
    package init(
        command: String,
        head: [String] = [],
        table: Table? = nil,
        document: JSONValue = .object([]),
        uids: [String] = [],
        summary: [String] = [],
        failure: PACSError? = nil,
        warnings: [String] = []
    ) {
        self.command = command
        self.head = head
        self.makeTable = { table }
        self.makeDocument = { document }
        self.makeUIDs = { uids }
        self.summary = summary
        self.failure = failure
        self.warnings = warnings
    }

    /// The document with an empty array in place of a long one.
    var documentFrame: JSONValue { self.makeDocument() }

    /// Makes table, document and identifiers when they are asked for, in place of those that are there.
    package mutating func makeLater(
        table: @escaping @Sendable () -> Table?,
        document: @escaping @Sendable () -> JSONValue,
        uids: @escaping @Sendable () -> [String]
    ) {
        self.makeTable = table
        self.makeDocument = document
        self.makeUIDs = uids
    }
}
