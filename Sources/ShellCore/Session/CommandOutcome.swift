import PACSClient
import ShellLanguage

/// How a statement ended: what its exit status, its variables, and the words around it go by.
struct CommandOutcome: Sendable {
    /// The exit status.
    var code: Int32 = 0
    /// The `error.code`; empty where nothing failed.
    var error = ""
    /// The final status; nil where there was none.
    var status: UInt16?
    /// How many rows there are, or answers.
    var count = 0
    /// How long it took.
    var elapsed = Duration.zero
    /// What a retrieval counted.
    var transfer: RetrievalTotals?
    /// A retrieval's outcome in one word.
    var verdict: String?
    /// What an assertion says that doesn't hold, without what may say who a patient is.
    var assertion: String?
    /// Whether the variables still have to be set from it: what only surrounds commands leaves theirs as they are.
    var setsVariables = false
    /// Whether an interrupt ended it.
    var isInterrupted = false
    /// The exit status that `quit` chose, `.some(nil)` for one without.
    var quit: Int32??

    /// Whether it succeeded and what follows may run.
    var isSuccess: Bool { self.code == 0 && !self.isInterrupted && self.quit == nil }

    /// Makes the outcome of something that had nothing to do.
    init(code: Int32 = 0) { self.code = code }

    init(_ report: Report) {
        self.code = Int32(truncatingIfNeeded: report.failure?.exit ?? 0)
        self.error = report.failure?.code ?? ""
        self.status = report.status ?? report.failure?.status
        self.count = report.count ?? report.table?.rows.count ?? 0
        self.transfer = report.transfer
        self.verdict = report.verdict
    }

    /// What came of one of several systems: its failure, if any, and how many rows or answers it gave.
    init(_ failure: PACSError?, count: Int) {
        self.code = Int32(truncatingIfNeeded: failure?.exit ?? 0)
        self.error = failure?.code ?? ""
        self.status = failure?.status
        self.count = count
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
