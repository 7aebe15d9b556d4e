import PACSClient
import ShellLanguage

/// Results that are printed while they are made, so that they never stand in memory all together.
struct ReportParts: Sendable {
    /// How the parts are printed.
    struct Printing: Sendable {
        /// Where they come from, for what failed in a batch.
        var place: Place?
        /// Makes text of them; nil where only their values are wanted.
        var renderer: Renderer?
        /// Makes the text that goes into `tee`'s file; nil where there is none.
        var copier: Renderer?
        /// Why a failure doesn't count; nil where it does.
        var remark: String?

        /// A failure as the document has it.
        func failure(_ error: PACSError) -> Failure {
            var failure = Failure(error, at: self.place)
            failure.remark = self.remark
            return failure
        }
    }

    /// The text of a part, each whole lines or empty.
    struct Text: Sendable {
        /// For where the results go.
        var output = ""
        /// For `tee`'s file.
        var copy = ""
    }

    /// Nobody reads the results any more.
    struct ReaderLeft: Error {}

    /// Whether what it returns is all there is to show where nothing renders the parts, so that it can be changed before.
    var givesWhole = false
    /// Makes all parts and hands over their texts; returns what is to be said of the whole.
    var make:
        @Sendable (
            _ printing: Printing,
            _ write: @escaping @Sendable (Text) async throws -> Void
        ) async throws -> Report
}
