import CSQLite

/// The library that keeps journals.
package enum DatabaseLibrary {
    /// The version of SQLite that is loaded.
    package static var version: String { String(cString: sqlite3_libversion()) }
}
