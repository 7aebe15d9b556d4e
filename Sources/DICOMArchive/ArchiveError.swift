/// Why the output directory cannot be used.
public struct ArchiveError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The kinds of failure.
    public enum Code: String, Sendable {
        /// The directory cannot be made or written.
        case notWritable = "not-writable"
        /// Too little space is left.
        case diskFull = "disk-full"
    }

    /// The kind of failure.
    public let code: Code
    /// What happened, with the path and the system's reason.
    public let message: String

    /// Makes an error.
    public init(code: Code, message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { self.message }

    /// Errors are equal when their codes are.
    public static func == (left: ArchiveError, right: ArchiveError) -> Bool { left.code == right.code }
}
