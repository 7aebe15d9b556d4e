import DICOMCore
import DICOMQuery

/// The rows of a query, and what is to be known about them.
package struct QueryResult: Sendable {
    /// What was asked.
    package var request: QueryRequest
    /// The systems that were asked; each row says which of them it came from.
    package var origins: [RowOrigin]
    /// The rows, numbered from 1.
    package var rows: [QueryRow] = []
    /// The last final status, the first that is no success where there is one.
    package var status: UInt16 = 0
    /// Whether there are more rows than were taken.
    package var truncated = false
    /// Whether it is a part of another list, or of several, so that what isn't in it says nothing of the PACS.
    package var isRefined = false
    /// Whether the query ended before its end, so that there may be more rows than came.
    package var isCutShort: Bool {
        self.wasCutShort || self.isNotWhole || self.failure.map { $0.kind != .noMatch } ?? false
    }
    private var wasCutShort = false
    /// Whether the PACS can't be made to give all there is.
    var isNotWhole = false
    /// What the user must know, one sentence each, without patient data.
    package var notes: [String] = []
    /// The identifiers that were sent, at most a hundred.
    package var identifiers: [DataSet] = []
    /// Why the query ended before its end; the rows are those that came before.
    package var failure: PACSError?
    /// Whether the PACS said of matches that it doesn't support some key as it was meant (0xFF01).
    package var hasUnsupportedKeys = false

    /// Numbers of rows that were handed on as they came and of which more became known afterwards: that they came again,
    /// or that another row has their unique key.
    package var amended: Set<Int> = []

    /// The figures of a query that was cut into pieces.
    package var split: SplitSummary?
    /// How far such a query came that ended before its end, to go on with it.
    package var unfinished: UnfinishedQuery?

    /// Makes a result without rows.
    package init(_ request: QueryRequest, origin: RowOrigin, failure: PACSError? = nil) {
        self.request = request
        self.origins = [origin]
        self.failure = failure
    }

    /// What the rows are.
    package var level: QueryLevel { self.request.level }
    /// The information model that was used.
    package var model: QueryModel { self.request.model }

    /// This list with the rows of another one behind its own, numbered on.
    package func appending(_ other: QueryResult) -> QueryResult {
        var whole = self
        for var row in other.rows {
            row.n = whole.rows.count + 1
            whole.rows.append(row)
        }
        whole.origins += other.origins.filter { !self.origins.contains($0) }
        whole.truncated = self.truncated || other.truncated
        whole.notes += other.notes.filter { !self.notes.contains($0) }
        whole.identifiers += other.identifiers
        whole.failure = self.failure ?? other.failure
        if self.status == 0 { whole.status = other.status }
        return whole
    }

    /// This list without what was said when it was made; one that isn't whole stays marked.
    package var again: QueryResult {
        var list = self
        list.wasCutShort = self.isCutShort
        list.failure = nil
        list.notes = []
        list.amended = []
        list.unfinished = nil
        return list
    }
}
