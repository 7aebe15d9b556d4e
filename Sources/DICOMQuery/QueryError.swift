/// A fault in what is to be asked for, found before anything is sent.
package struct QueryError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong.
    package enum Code: Sendable {
        /// A word names no attribute.
        case unknownKey
        /// A text is no day or range of days.
        case notADate
        /// An attribute can't be asked for so, or its value isn't one of its VR.
        case invalidKey
        /// Parts of the request exclude each other.
        case contradiction
    }

    /// What is wrong.
    package let code: Code
    /// One sentence about it.
    package let message: String
    /// What to write instead; empty where nothing helps.
    package let remedy: String

    package init(_ code: Code, _ message: String, remedy: String = "") {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// The sentence.
    package var description: String { self.message }

    /// Two errors are equal when their codes are.
    package static func == (left: QueryError, right: QueryError) -> Bool { left.code == right.code }
}
