import DICOMQuery

extension PACSError {
    /// A fault in what is to be asked for.
    init(_ error: QueryError) { self.init(.usage, error.message, remedy: error.remedy) }

    /// A fault in what was typed.
    public static func usage(_ message: String, remedy: String? = nil) -> PACSError {
        PACSError(.usage, message, remedy: remedy)
    }
}
