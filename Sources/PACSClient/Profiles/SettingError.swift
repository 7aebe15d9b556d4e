/// Why a setting does not take a value.
public struct SettingError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What is wrong and what the setting takes, one sentence.
    public let message: String
    /// Names that were perhaps meant, the nearest first.
    public let suggestions: [String]

    /// Makes an error.
    public init(message: String, suggestions: [String] = []) {
        self.message = message
        self.suggestions = suggestions
    }

    /// The message.
    public var description: String { self.message }

    /// The error as a command reports it.
    public var usage: PACSError {
        .usage(
            self.message,
            remedy: self.suggestions.isEmpty
                ? "'set -a' shows all settings" : "did you mean \(self.suggestions.joined(separator: ", "))?"
        )
    }
}
