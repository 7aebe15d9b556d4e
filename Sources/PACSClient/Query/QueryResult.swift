import DICOMCore
import DICOMQuery

/// The rows of a query, and what is to be known about them.
public struct QueryResult: Sendable {
    /// What was asked.
    public var request: QueryRequest
    /// The system that was asked; selectors refuse rows of another one.
    public var profileKey: String
    /// The rows, numbered from 1.
    public var rows: [QueryRow] = []
    /// The last final status, the first that is no success where there is one.
    public var status: UInt16 = 0
    /// Whether there are more rows than were taken.
    public var truncated = false
    /// What the user must know, one sentence each, without patient data.
    public var notes: [String] = []
    /// The identifiers that were sent, at most a hundred.
    public var identifiers: [DataSet] = []
    /// Why the query ended before its end; the rows are those that came before.
    public var failure: PACSError?
    /// Whether the PACS said of matches that it doesn't support some key as it was meant (0xFF01).
    package var hasUnsupportedKeys = false

    /// Makes a result without rows.
    public init(_ request: QueryRequest, profileKey: String, failure: PACSError? = nil) {
        self.request = request
        self.profileKey = profileKey
        self.failure = failure
    }

    /// What the rows are.
    public var level: QueryLevel { self.request.level }
    /// The information model that was used.
    public var model: QueryModel { self.request.model }

    /// This list with the rows of another one behind its own, numbered on.
    package func appending(_ other: QueryResult) -> QueryResult {
        var whole = self
        for var row in other.rows {
            row.n = whole.rows.count + 1
            whole.rows.append(row)
        }
        whole.truncated = self.truncated || other.truncated
        whole.notes += other.notes.filter { !self.notes.contains($0) }
        whole.identifiers += other.identifiers
        whole.failure = self.failure ?? other.failure
        if self.status == 0 { whole.status = other.status }
        return whole
    }
}
