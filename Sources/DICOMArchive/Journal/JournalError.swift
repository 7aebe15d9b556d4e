/// Why a journal can't be written or read.
package struct JournalError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    package enum Code: Hashable, Sendable {
        /// The file or its folder can't be made or written.
        case notWritable
        /// The disk takes no more.
        case diskFull
        /// The file can't be read: it is missing, damaged, or no journal.
        case notReadable
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
            self.init(.notReadable, "the journal \(path) is damaged (\(error))")
        } else {
            self.init(.notWritable, "the journal \(path) can't be written: \(error)")
        }
    }

    /// An error of SQLite while a journal is read.
    init(reading error: DatabaseError, at path: String) {
        self.init(.notReadable, "the journal \(path) can't be read: \(error)")
    }

    /// The message.
    package var description: String { self.message }

    /// Errors are equal when their codes are.
    package static func == (left: JournalError, right: JournalError) -> Bool { left.code == right.code }
}
