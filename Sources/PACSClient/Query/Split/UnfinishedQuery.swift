import DICOMCore

/// How far a query that was cut into pieces had come when it was interrupted, or failed.
package struct UnfinishedQuery: Sendable {
    /// What was asked.
    package let request: QueryRequest
    /// The system that was asked.
    package let origin: RowOrigin
    /// What is left to be asked.
    let course: SplitCourse
    /// The rows that came.
    let collector: RowCollector
    /// How many C-FINDs were sent, the one included that broke off: its rows come again, and are no duplicates.
    let sent: Int
    /// The identifiers that were sent.
    let identifiers: [DataSet]

    /// How many rows there are already.
    package var count: Int { self.collector.rows.count }
}
