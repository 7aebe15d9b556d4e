/// The counters of a C-MOVE or C-GET response (PS3.7 §C.4.2, §C.4.3); nil where the peer sent none, which is not zero.
package struct SubOperations: Hashable, Sendable {
    /// Number of Remaining Sub-operations (0000,1020).
    package var remaining: Int?
    /// Number of Completed Sub-operations (0000,1021).
    package var completed: Int?
    /// Number of Failed Sub-operations (0000,1022).
    package var failed: Int?
    /// Number of Warning Sub-operations (0000,1023).
    package var warning: Int?

    package init(remaining: Int? = nil, completed: Int? = nil, failed: Int? = nil, warning: Int? = nil) {
        self.remaining = remaining
        self.completed = completed
        self.failed = failed
        self.warning = warning
    }

    /// What these counters of the last pending response come to when the final response has none.
    ///
    /// With Success what remained has been completed; after any other status nobody knows what became of it.
    package func concluded(withSuccess isSuccess: Bool) -> SubOperations {
        guard let remaining = self.remaining, remaining > 0 else { return self }
        var counters = self
        counters.remaining = nil
        if isSuccess {
            counters.completed = self.completed.map { $0 + remaining }
        } else {
            counters.failed = nil
        }
        return counters
    }
}
