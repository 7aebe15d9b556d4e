extension PACSError {
    /// A fault in what was typed.
    public static func usage(_ message: String, remedy: String? = nil) -> PACSError {
        PACSError(.usage, message, remedy: remedy)
    }
}
