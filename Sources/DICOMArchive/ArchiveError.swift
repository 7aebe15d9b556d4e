/// Why the output directory cannot be used.
package struct ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    package enum Code: String, Sendable {
        /// The directory cannot be made or written.
        case notWritable = "not-writable"
        /// Too little space is left.
        case diskFull = "disk-full"
    }

    /// The kind of failure.
    package let code: Code
    /// What happened, with the path and the system's reason.
    package let message: String

    package init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    package var description: String { self.message }

    /// Errors are equal when their codes are.
    package static func == (left: ArchiveError, right: ArchiveError) -> Bool { left.code == right.code }
}
