import PACSClient
import ShellLanguage

/// How a statement ended: what its exit status, its variables, and the words around it go by.
package struct CommandOutcome: Sendable {
    /// The exit status.
    package var code: Int32 = 0
    /// The `error.code`; empty where nothing failed.
    package var error = ""
    /// The final status; nil where there was none.
    package var status: UInt16?
    /// How many rows there are, or answers.
    package var count = 0
    /// How long it took.
    package var elapsed = Duration.zero
    /// What a retrieval counted.
    package var transfer: RetrievalTotals?
    /// Whether the variables still have to be set from it: what only surrounds commands leaves theirs as they are.
    var setsVariables = false
    /// Whether an interrupt ended it.
    package var isInterrupted = false
    /// The exit status that `quit` chose, `.some(nil)` for one without.
    package var quit: Int32??

    /// Whether it succeeded and what follows may run.
    package var isSuccess: Bool { self.code == 0 && !self.isInterrupted && self.quit == nil }

    /// Makes the outcome of something that had nothing to do.
    package init(code: Int32 = 0) { self.code = code }

    /// Makes the outcome of a command that reported.
    init(_ report: Report) {
        self.code = Int32(truncatingIfNeeded: report.failure?.exit ?? 0)
        self.error = report.failure?.code ?? ""
        self.status = report.status ?? report.failure?.status
        self.count = report.count ?? report.table?.rows.count ?? 0
        self.transfer = report.transfer
    }

    /// The variables that follow from it, with their names.
    var variables: [(name: String, value: String)] {
        var variables = [
            // Where nothing was asked of a PACS, success is the status of success.
            ("status", self.status.map(PACSError.hex) ?? (self.code == 0 ? PACSError.hex(0) : "")),
            ("error", self.error), ("count", String(self.count)),
            ("elapsed_ms", String(Int(self.elapsed.milliseconds.rounded()))),
        ]
        if let transfer = self.transfer {
            variables += [
                ("expected", transfer.expected.map(String.init) ?? ""),
                ("received", transfer.received.map(String.init) ?? ""),
                ("failed", transfer.failed.map(String.init) ?? ""), ("bytes", String(transfer.bytes)),
            ]
        }
        return variables.map { (name: $0.0, value: $0.1) }
    }
}
