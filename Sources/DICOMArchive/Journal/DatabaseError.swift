import CSQLite

/// Why SQLite refused.
struct DatabaseError: Error, CustomStringConvertible {
    /// SQLite's result code, extended (sqlite.org/rescode.html).
    let code: Int32

    init(code: Int32) { self.code = code }

    /// What a row says can't be read.
    static let damaged = DatabaseError(code: SQLITE_CORRUPT)

    /// What the code means in SQLite's words; the message of the moment would name statements, tables and columns.
    var description: String { String(cString: sqlite3_errstr(self.code)) }

    private var primary: Int32 { self.code & 0xFF }

    /// Whether another connection holds the file.
    var isBusy: Bool { self.primary == SQLITE_BUSY || self.primary == SQLITE_LOCKED }
    /// Whether the disk takes no more.
    var isOutOfSpace: Bool { self.primary == SQLITE_FULL }
    /// Whether the file is no database, or a broken one.
    var isDamage: Bool { self.primary == SQLITE_CORRUPT || self.primary == SQLITE_NOTADB }
    /// Whether the file's tables, or what is in them, aren't as pacsh makes them.
    var isForeign: Bool {
        [SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_SCHEMA].contains(self.primary)
    }
    /// Whether the file, or its folder, can't be written.
    var isReadOnly: Bool {
        [SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH].contains(self.primary)
    }
}
