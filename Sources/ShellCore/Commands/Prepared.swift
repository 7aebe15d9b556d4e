import ShellLanguage

/// What a command makes of its words when they are checked, kept until it runs.
///
/// It is no argument: ArgumentParser leaves it as the command's `init` made it, and `validate()` sets it. A command whose
/// words still have variables in them is not prepared and doesn't run; it is parsed again when they have values.
struct Prepared<Value: Sendable>: Decodable, Sendable {
    private var value: Value?

    /// Nothing yet.
    init() {}

    /// Nothing yet: nothing of it was typed.
    init(from decoder: any Decoder) {}

    /// Keeps the value.
    mutating func set(_ value: Value) { self.value = value }

    /// The value.
    func get() throws(UsageError) -> Value {
        guard let value else { throw UsageError("the command's words were not checked") }
        return value
    }
}
