/// Why a journal can't be written or read.
package struct JournalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    package enum Code: Hashable, Sendable {
        /// The file or its folder can't be made or written.
        case notWritable
        /// The output directory that it is in can't be made or written.
        case placeNotWritable
        /// The disk takes no more.
        case diskFull
        /// The file can't be read, or is missing.
        case notReadable
        /// The file is damaged, or no journal.
        case damaged
        /// A newer version of pacsh wrote it.
        case newer
    }

    /// The kind of failure.
    package let code: Code
    /// What happened, with the path and the reason.
    package let message: String

    package init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// An error of SQLite.
    init(_ error: DatabaseError, at path: String) {
        if error.isOutOfSpace {
            self.init(.diskFull, "the journal \(path) can't be written: no space is left")
        } else if error.isDamage {
            self.init(.damaged, "the journal \(path) is damaged (\(error))")
        } else if error.isForeign {
            self.init(.damaged, Self.foreign(path))
        } else {
            self.init(.notWritable, "the journal \(path) can't be written: \(error)")
        }
    }

    /// An error of SQLite while a journal is read.
    init(reading error: DatabaseError, at path: String) {
        if error.isForeign {
            self.init(.damaged, Self.foreign(path))
        } else {
            self.init(error.isDamage ? .damaged : .notReadable, "the journal \(path) can't be read: \(error)")
        }
    }

    private static func foreign(_ path: String) -> String {
        "the journal \(path) is damaged (its tables aren't as pacsh makes them)"
    }

    /// The message.
    package var description: String { self.message }

    /// Errors are equal when their codes are.
    package static func == (left: JournalError, right: JournalError) -> Bool { left.code == right.code }
}
