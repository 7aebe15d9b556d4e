/// The digest that a journal has of each file.
package enum JournalHash: String, CaseIterable, Sendable {
    /// SHA-256 of the whole file, as `sha256sum` gives it; the file is read for it after it was answered.
    case sha256
    /// None: a file is told by its size only.
    case none
}
