import DICOMCore
import PACSClient

/// What there is to report of a retrieval: what was asked of whom, what came and what is missing.
struct RetrievalRecord: Sendable {
    /// What it achieved.
    var outcome: RetrievalOutcome
    /// The systems that were asked.
    var targets: [Target]
    /// When it began, in seconds since 1970.
    var startedAt: Double
    /// What people know the studies by.
    var labels: [UID: RowLabel] = [:]
    /// The list that named them, where one did.
    var list: RetrievalList?

    /// A study's outcome in one word.
    func word(_ study: StudyVerdict) -> String {
        let word = self.outcome.word == .dryRun ? .dryRun : RetrievalOutcome.word(of: [study])
        return word.rawValue
    }

    /// A study's verdict in a sentence.
    func sentence(_ study: StudyVerdict) -> String {
        self.outcome.word == .dryRun ? "planned" : study.sentence
    }

    /// What it came to, in one sentence.
    var sentence: String {
        let totals = self.outcome.totals
        let studies = Magnitude.count(self.outcome.studies.count, "study")
        switch self.outcome.word {
        case .dryRun:
            return "Planned, nothing was retrieved: "
                + (totals.expected.map { Magnitude.count($0, "object") } ?? "an unknown number of objects")
                + " of \(studies)"
        case .complete where self.outcome.studies.isEmpty: return "Nothing was to be retrieved"
        case .complete:
            guard totals.received != nil else { return "Complete as the PACS reported, not observed: \(studies)" }
            return "Complete: all of \(studies)" + (totals.expected.map { ", \(Magnitude.count($0, "object"))" } ?? "")
        default: break
        }
        let incomplete = self.outcome.studies.count { !$0.isComplete }
        let missing = totals.failed.map { $0 > 0 ? ", \(Magnitude.count($0, "object")) missing" : "" } ?? ""
        let word = self.outcome.word.rawValue
        let head = word.prefix(1).uppercased() + word.dropFirst()
        return self.outcome.studies.isEmpty
            ? "\(head): nothing was retrieved" : "\(head): \(incomplete) of \(studies) not complete\(missing)"
    }
}
