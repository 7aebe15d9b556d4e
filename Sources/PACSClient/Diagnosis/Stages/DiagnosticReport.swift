import DICOMCore

/// All stages of a diagnosis, and the verdict.
package struct DiagnosticReport: Sendable {
    /// The system that was looked at, under the titles that were used.
    package let target: Target
    /// What the PACS must have registered of us.
    package let registration: Registration
    /// When it began, in seconds since 1970.
    package let startedAt: Double
    /// The layers in order, all of them.
    package let stages: [DiagnosticStage]

    /// The stage that failed first.
    package var failed: DiagnosticStage? { self.stages.first { $0.outcome == .failed } }

    /// The verdict in one word.
    package var verdict: DiagnosticStage.Outcome {
        if self.failed != nil { return .failed }
        return self.stages.contains { $0.outcome == .warning } ? .warning : .ok
    }

    /// The verdict in one sentence.
    package var sentence: String {
        let pacs = self.target.address
        if let failed = self.failed {
            return "failed at \(failed.name.rawValue) (\(failed.title)): \(failed.failure?.cause ?? failed.detail)"
        }
        let warnings = self.stages.filter { $0.outcome == .warning }
        let works = self.works
        if warnings.isEmpty { return "\(pacs) works for \(self.target.calling): \(works)" }
        return
            "\(pacs) works for \(self.target.calling) with reservations (\(warnings.map(\.name.rawValue).joined(separator: ", "))): "
            + works
    }

    private var works: String {
        let good = self.stages.filter { $0.outcome == .ok || $0.outcome == .warning }.map(\.name)
        var parts: [String] = []
        if good.contains(.echo) { parts.append("echo") }
        if good.contains(.query) { parts.append("query") }
        if good.contains(.callback) { parts.append("delivery to this computer") }
        let tried = parts.isEmpty ? "association" : parts.joined(separator: ", ")
        return good.contains(.callback)
            ? tried : tried + "; whether it can deliver here only 'diagnose --callback' shows"
    }
}
