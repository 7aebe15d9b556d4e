import DICOMCore
import DICOMWire

/// Counts the sub-operations of a C-MOVE or C-GET.
struct SubOperationCount: Sendable {
    private(set) var remaining: Int
    private(set) var completed = 0
    private(set) var warning = 0
    private(set) var failed: [UID] = []
    /// Whether the rest won't be done, because of C-CANCEL.
    var isCancelled = false

    /// Starts with all to do.
    init(total: Int) { self.remaining = total }

    /// Counts one by the status of its C-STORE response; `nil` where there was none.
    mutating func count(_ object: DemoObject, _ status: DIMSEStatus?) {
        self.remaining -= 1
        switch status?.category {
        case .success: self.completed += 1
        case .warning: self.warning += 1
        default: self.failed.append(object.sopInstanceUID)
        }
    }

    /// The counters of a pending response.
    var withRemaining: SubOperations {
        SubOperations(
            remaining: self.remaining,
            completed: self.completed,
            failed: self.failed.count,
            warning: self.warning
        )
    }

    /// The counters of the final response, which has remaining ones only after C-CANCEL (PS3.7 §C.4.2.1.6).
    var final: SubOperations {
        var counters = self.withRemaining
        if !self.isCancelled { counters.remaining = nil }
        return counters
    }

    /// The Failed SOP Instance UID List (PS3.4 §C.4.2.1.4.2); `nil` where none failed.
    var failedList: DataSet? {
        guard !self.failed.isEmpty else { return nil }
        var dataSet = DataSet()
        dataSet.set(.failedSOPInstanceUIDList, self.failed.map(\.string).joined(separator: "\\"), vr: .UI)
        return dataSet
    }

    /// The status of the final response.
    var status: DIMSEStatus {
        if self.isCancelled { return .cancel }
        if self.failed.isEmpty { return self.warning == 0 ? .success : .subOperationsIncomplete }
        return self.completed + self.warning == 0 ? .subOperationsFailed : .subOperationsIncomplete
    }
}
