import CSQLite
import DICOMCore

/// One connection to an SQLite file, for one thread at a time.
final class Database {
    /// How a file is opened.
    enum Access {
        /// To be written, or to be read and mended after a crash.
        case write
        /// Only looked at, as it lies there: no lock is taken and no log is read.
        case look
    }

    private let handle: OpaquePointer
    private var statements: [String: PreparedStatement] = [:]

    /// Opens a file that is there, by a path without links; `patience` in milliseconds is waited for another connection's lock.
    init(path: String, _ access: Access, patience: Int32 = 2000) throws(DatabaseError) {
        var handle: OpaquePointer?
        let name = access == .look ? "file:\(Self.percentEncoded(path))?immutable=1" : path
        let flags = access == .look ? SQLITE_OPEN_READONLY | SQLITE_OPEN_URI : SQLITE_OPEN_READWRITE
        // A link that somebody planted is not followed.
        let rules = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW
        let code = sqlite3_open_v2(name, &handle, flags | rules, nil)
        guard let handle else { throw DatabaseError(code: SQLITE_NOMEM) }
        guard code == SQLITE_OK else {
            sqlite3_close_v2(handle)
            throw DatabaseError(code: code)
        }
        sqlite3_busy_timeout(handle, patience)
        self.handle = handle
    }

    deinit {
        self.statements = [:]
        sqlite3_close_v2(self.handle)
    }

    /// Runs statements without values, separated by `;`.
    func execute(_ sql: String) throws(DatabaseError) {
        let code = sqlite3_exec(self.handle, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw DatabaseError(code: code) }
    }

    /// Runs a statement with values to its end; it is compiled once.
    func run(_ sql: String, _ values: DatabaseValue...) throws(DatabaseError) {
        let statement = try self.statement(sql, values)
        defer { statement.reset() }
        while try statement.step() {}
    }

    /// Gives each row of a query to `body`.
    func rows(
        _ sql: String,
        _ values: DatabaseValue...,
        body: (PreparedStatement) throws(DatabaseError) -> Void
    ) throws(DatabaseError) {
        let statement = try self.statement(sql, values)
        defer { statement.reset() }
        while try statement.step() { try body(statement) }
    }

    /// The whole number in the first column of the first row; nil where there is no row, or it is NULL.
    func integer(_ sql: String, _ values: DatabaseValue...) throws(DatabaseError) -> Int? {
        let statement = try self.statement(sql, values)
        defer { statement.reset() }
        return try statement.step() ? statement.integer(0) : nil
    }

    /// How many rows the last statement changed.
    var changes: Int { Int(sqlite3_changes(self.handle)) }

    /// The number of the row inserted last.
    var lastInserted: Int { Int(sqlite3_last_insert_rowid(self.handle)) }

    /// Makes all that `body` does, or nothing of it.
    func transaction(_ body: () throws(DatabaseError) -> Void) throws(DatabaseError) {
        try self.execute("BEGIN IMMEDIATE")
        do throws(DatabaseError) {
            try body()
            try self.execute("COMMIT")
        } catch {
            // SQLite may have rolled back itself, as it does when the disk is full.
            try? self.execute("ROLLBACK")
            throw error
        }
    }

    private func statement(_ sql: String, _ values: [DatabaseValue]) throws(DatabaseError) -> PreparedStatement {
        let statement: PreparedStatement
        if let known = self.statements[sql] {
            statement = known
        } else {
            var compiled: OpaquePointer?
            let code = sqlite3_prepare_v3(self.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &compiled, nil)
            guard code == SQLITE_OK, let compiled else { throw DatabaseError(code: code) }
            statement = PreparedStatement(compiled)
            self.statements[sql] = statement
        }
        try statement.bind(values)
        return statement
    }

    /// A path as the path of a URI.
    private static func percentEncoded(_ path: String) -> String {
        path.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                String(UnicodeScalar(byte))
            default: "%" + Hexadecimal.digits(byte, uppercase: true)
            }
        }.joined()
    }
}

/// A value that goes into a statement.
enum DatabaseValue {
    case null
    case integer(Int)
    case number(Double)
    case text(String)
    case bytes([UInt8])

    /// A text, or NULL.
    init(_ text: String?) { self = text.map { .text($0) } ?? .null }
    /// A whole number, or NULL.
    init(_ integer: Int?) { self = integer.map { .integer($0) } ?? .null }
}

/// A compiled statement of one connection.
final class PreparedStatement {
    private let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { sqlite3_finalize(self.handle) }

    /// Sets its values, as many as it has question marks.
    fileprivate func bind(_ values: [DatabaseValue]) throws(DatabaseError) {
        for (index, value) in values.enumerated() {
            let place = Int32(index + 1)
            let code =
                switch value {
                case .null: sqlite3_bind_null(self.handle, place)
                case .integer(let value): sqlite3_bind_int64(self.handle, place, Int64(value))
                case .number(let value): sqlite3_bind_double(self.handle, place, value)
                case .text(let value): csq_bind_text(self.handle, place, value, Int32(value.utf8.count))
                case .bytes(let value): csq_bind_blob(self.handle, place, value, Int32(value.count))
                }
            guard code == SQLITE_OK else { throw DatabaseError(code: code) }
        }
    }

    /// Goes to the next row; false where there is none.
    fileprivate func step() throws(DatabaseError) -> Bool {
        switch sqlite3_step(self.handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw DatabaseError(code: code)
        }
    }

    /// Makes it ready to be run again.
    fileprivate func reset() { sqlite3_reset(self.handle) }

    private func isNull(_ column: Int32) -> Bool { sqlite3_column_type(self.handle, column) == SQLITE_NULL }

    /// A column of the present row as a whole number; nil where it is NULL.
    func integer(_ column: Int32) -> Int? {
        self.isNull(column) ? nil : Int(sqlite3_column_int64(self.handle, column))
    }

    /// A column of the present row as a number; nil where it is NULL.
    func number(_ column: Int32) -> Double? {
        self.isNull(column) ? nil : sqlite3_column_double(self.handle, column)
    }

    /// A column of the present row as text; nil where it is NULL.
    func text(_ column: Int32) -> String? {
        guard let start = sqlite3_column_text(self.handle, column) else { return nil }
        let count = Int(sqlite3_column_bytes(self.handle, column))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// A column of the present row as bytes; nil where it is NULL.
    func bytes(_ column: Int32) -> [UInt8]? {
        guard !self.isNull(column) else { return nil }
        let count = Int(sqlite3_column_bytes(self.handle, column))
        guard let start = sqlite3_column_blob(self.handle, column) else { return [] }
        return Array(UnsafeRawBufferPointer(start: start, count: count))
    }
}
