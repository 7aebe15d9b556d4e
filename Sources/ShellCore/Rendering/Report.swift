import DICOMCore
import PACSClient

/// What a command found out, before anybody decides how it looks.
struct Report: Sendable {
    /// The command's name, as in its JSON document.
    var command: String
    /// Lines before the table, in the formats for people only.
    var head: [String]
    /// What stands in place of `head` where identifying values are masked; nil where the head has none.
    var maskedHead: [String]?
    /// Rows for people and for CSV.
    ///
    /// Without a table the formats for programs show what the document says in single values.
    var table: Table? {
        get {
            guard var table = self.makeTable(), let rows = self.makeRows() else { return self.makeTable() }
            table.rows = Array(rows)
            return table
        }
        set {
            self.makeTable = { newValue }
            self.makeRows = { nil }
        }
    }
    /// The command's JSON document, an object.
    ///
    /// `command` comes first in it whether or not it is given.
    var document: JSONValue {
        get {
            let document = self.makeDocument()
            guard case .object(let members) = document else { return document }
            if let rows = self.documentRows {
                return .object(members.map { $0.key == rows.key ? .init(rows.key, .array(Array(rows))) : $0 })
            }
            guard let long = self.longDataSet else { return document }
            return .object(members.map { $0.key == long.key ? .init(long.key, long.attributes()) : $0 })
        }
        set {
            self.makeDocument = { newValue }
            self.documentRows = nil
            self.longDataSet = nil
        }
    }
    /// The document's long array, made element by element while it is written, so that it never stands in memory whole.
    ///
    /// The document has an empty one in its place.
    var documentRows: Elements<JSONValue>?
    /// A data set that may be long, written element by element as part of the document and for format `dicomjson`; nil
    /// where there is none.
    ///
    /// The document has an empty object in its place.
    var longDataSet: LongDataSet?
    /// Data sets as objects of the DICOM JSON Model, for format `dicomjson`; nil where the command has none to show.
    var dataSets: Elements<JSONValue>?
    /// Identifiers for format `uid`.
    var uids: [String] {
        get { self.makeUIDs() }
        set { self.makeUIDs = { newValue } }
    }
    /// Lines after the table, in the formats for people only.
    var summary: [String]
    /// Lines behind the summary that are no results: what to do next, or that there is nothing.
    ///
    /// They belong on standard error where the output isn't a terminal, so that a file gets data only.
    var remarks: [String]
    /// Whether head and summary say all that the table says, so that format `table` leaves it out.
    var linesSayAll = false
    /// Why the command failed although it has something to show; its sentence goes to standard error, its code ends
    /// the process, and it is the document's `error`.
    var failure: PACSError?
    /// What the user must know although the command succeeded, on standard error, one sentence each.
    var warnings: [String]

    /// The final status; nil where there was none.
    var status: UInt16?
    /// How many rows or answers there are; nil: as many as the table has rows.
    var count: Int?
    /// What a retrieval counted.
    var transfer: RetrievalTotals?
    /// A retrieval's outcome in one word.
    var verdict: String?
    /// What the command yields to `capture`; nil: the identifiers.
    var ownValues: [String]?

    /// What the command yields to `capture`.
    var values: [String] { self.ownValues ?? self.uids }

    /// Whether the lines are all there is to read, as of help, in every format but JSON.
    var isProse = false
    /// Whether values of the user's stand in it that nobody can tell identifying ones among.
    var isPrivate = false
    /// Whether the command has written its results itself, as `scp run` does while it runs; only a failure and
    /// warnings are still printed.
    var isPrinted = false

    /// Whether the results have left the line that the terminal echoed Ctrl-C in.
    var hasLeftLine = false

    /// Results that are printed while they are made, in place of all of the above; nil where there are none.
    var parts: ReportParts?

    /// A data set that is written element by element.
    struct LongDataSet: Sendable {
        /// Its key in the document.
        let key = "attributes"
        /// The object of our own documents as a whole.
        var attributes: @Sendable () -> JSONValue
        /// Writes that object.
        var writeAttributes: @Sendable (JSONMask?, inout JSONTextWriter) -> Void
        /// Writes the object of the DICOM JSON Model.
        var writeModel: @Sendable (JSONMask?, inout JSONTextWriter) -> Void
    }

    /// Elements that are made one by one, each time they are asked for.
    struct Elements<Element>: RandomAccessCollection, Sendable {
        /// The key of the array in the document.
        var key = "results"
        /// How many there are.
        var count: Int
        var make: @Sendable (Int) -> Element

        var startIndex: Int { 0 }
        var endIndex: Int { self.count }

        subscript(index: Int) -> Element { self.make(index) }
    }

    // A list may have a hundred thousand rows: only the form that is printed is made.
    private var makeTable: @Sendable () -> Table?
    private var makeRows: @Sendable () -> Elements<[String]>? = { nil }
    private var makeDocument: @Sendable () -> JSONValue
    private var makeUIDs: @Sendable () -> [String]

    init(
        command: String,
        head: [String] = [],
        table: Table? = nil,
        document: JSONValue = .object([]),
        uids: [String] = [],
        summary: [String] = [],
        remarks: [String] = [],
        failure: PACSError? = nil,
        warnings: [String] = []
    ) {
        self.command = command
        self.head = head
        self.makeTable = { table }
        self.makeDocument = { document }
        self.makeUIDs = { uids }
        self.summary = summary
        self.remarks = remarks
        self.failure = failure
        self.warnings = warnings
    }

    /// The table without its rows, where these are made one by one.
    var tableFrame: Table? { self.makeTable() }
    /// The table's rows, made one by one while they are laid out and written, so that a long list never stands in memory
    /// as text; nil where the table has them.
    var tableRows: Elements<[String]>? { self.makeRows() }

    /// The document with an empty array in place of a long one.
    var documentFrame: JSONValue { self.makeDocument() }

    /// Makes table, document and identifiers when they are asked for, in place of those that are there.
    ///
    /// `rows` stand in the place of the table's, which has none.
    mutating func makeLater(
        table: @escaping @Sendable () -> Table?,
        rows: @escaping @Sendable () -> Elements<[String]>? = { nil },
        document: @escaping @Sendable () -> JSONValue,
        uids: @escaping @Sendable () -> [String]
    ) {
        self.makeTable = table
        self.makeRows = rows
        self.makeDocument = document
        self.makeUIDs = uids
    }
}
