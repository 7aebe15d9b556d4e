import DICOMCore
import PACSClient

/// What one of several PACS brought of a retrieval.
struct RetrievalSystem: Sendable {
    /// The system under the titles that were used.
    let target: Target
    /// What it brought.
    let outcome: RetrievalOutcome

    /// What people know it by.
    var name: String { RowOrigin(self.target).name }

    /// Its part of the document.
    var json: JSONValue {
        let totals = self.outcome.totals
        return [
            "name": .string(self.name), "ok": .bool(self.outcome.error == nil),
            "address": .string(self.target.address),
            "outcome": .string(self.outcome.word.rawValue),
            "status": self.outcome.status.map { .string(PACSError.hex($0)) } ?? .null,
            "directory": self.outcome.directory.map { .string($0) } ?? .null,
            "job": self.outcome.job.map { .string($0) } ?? .null,
            "expected": JSONValue(count: totals.expected), "received": JSONValue(count: totals.received),
            "skipped": .integer(totals.skipped), "failed": JSONValue(count: totals.failed),
            "bytes": .integer(totals.bytes),
            "error": self.outcome.error.map { Failure($0).json } ?? .null,
        ]
    }
}
