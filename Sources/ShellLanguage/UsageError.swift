/// A fault in what was typed: exit status 2, and nothing was sent.
package struct UsageError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The `error.code`: `usage` or `unknown-profile`.
    package var code: String
    /// What is wrong, one sentence without a full stop at its end.
    package var message: String
    /// What to type instead; empty where nothing helps.
    package var hint: String
    /// The word at fault, where one is; it gives the error its column.
    package var word: String?
    /// The place at fault, where it is known better than by its word.
    package var place: Place?

    /// Makes an error of usage.
    package init(
        _ message: String,
        hint: String = "",
        code: String = "usage",
        word: String? = nil,
        place: Place? = nil
    ) {
        self.code = code
        self.message = message
        self.hint = hint
        self.word = word
        self.place = place
    }

    /// The sentence.
    package var description: String { self.message }
}
