import DICOMCore

/// One layer that `diagnose` has looked at, and what it found there.
package struct DiagnosticStage: Sendable {
    /// The layers, from the bottom.
    package enum Name: String, Sendable, CaseIterable {
        case resolve, connect, identify, tls, association, echo, contexts, query, callback

        /// The layer in words, for reports.
        package var title: String {
            switch self {
            case .resolve: "Name"
            case .connect: "TCP connection"
            case .identify: "What answers"
            case .tls: "TLS"
            case .association: "Association"
            case .echo: "Verification (C-ECHO)"
            case .contexts: "Query/retrieve services"
            case .query: "Query (C-FIND)"
            case .callback: "Delivery to this computer (C-MOVE)"
            }
        }
    }

    /// How a layer fared.
    package enum Outcome: String, Sendable { case ok, warning, failed, skipped }

    /// Which layer.
    package let name: Name
    /// How it fared.
    package let outcome: Outcome
    /// Milliseconds that it took.
    package let elapsedMs: Double
    /// What was asked and seen, and what it means; no patient data.
    package let detail: String
    /// What to do and who must do it; empty where nothing is to be done.
    package let remedy: String
    /// Why it failed.
    package let failure: PACSError?

    /// The layer in words.
    package var title: String { self.name.title }
}

/// What a look at one layer came to, before it is known how long it took.
struct StageFinding: Sendable {
    var outcome: DiagnosticStage.Outcome
    var detail: String
    var remedy = ""
    var failure: PACSError?

    /// Nothing is wrong.
    static func ok(_ detail: String) -> StageFinding { StageFinding(outcome: .ok, detail: detail) }

    /// It works, but somebody should know.
    static func warning(_ detail: String, remedy: String) -> StageFinding {
        StageFinding(outcome: .warning, detail: detail, remedy: remedy)
    }

    /// It wasn't looked at.
    static func skipped(_ detail: String) -> StageFinding { StageFinding(outcome: .skipped, detail: detail) }

    /// It doesn't work: what happened, and what that means by the table of rules.
    static func failed(_ error: PACSError, seen: String? = nil, remedy: String? = nil) -> StageFinding {
        StageFinding(
            outcome: .failed,
            detail: "\(seen ?? error.message). \(error.cause)",
            remedy: remedy ?? error.remedyOfItsOwn ?? Diagnosis.of(error.facts).remedy,
            failure: error
        )
    }
}
