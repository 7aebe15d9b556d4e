import DICOMCore
import PACSClient

/// What a command found out, before anybody decides how it looks.
package struct Report: Sendable {
    /// The command's name, as in its JSON document.
    package var command: String
    /// Lines before the table, in format `table` only.
    package var head: [String]
    /// Rows for people and for CSV.
    package var table: Table? {
        get { self.makeTable() }
        set { self.makeTable = { newValue } }
    }
    /// The command's JSON document, an object.
    ///
    /// `command` comes first in it whether or not it is given.
    package var document: JSONValue {
        get { self.makeDocument() }
        set { self.makeDocument = { newValue } }
    }
    /// Identifiers for format `uid`.
    package var uids: [String] {
        get { self.makeUIDs() }
        set { self.makeUIDs = { newValue } }
    }
    /// Lines after the table, in format `table` only.
    package var summary: [String]
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
    package var transfer: CommandOutcome.Transfer?
    /// What the command yields to `capture`; nil: the identifiers.
    package var ownValues: [String]?

    /// What the command yields to `capture`.
    package var values: [String] { self.ownValues ?? self.uids }

    /// Whether the command has written its results itself, as `scp run` does while it runs; only a failure and
    /// warnings are still printed.
    package var isPrinted = false

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
