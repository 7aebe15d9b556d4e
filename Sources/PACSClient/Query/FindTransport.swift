import DICOMCore
import DICOMWire

/// The end of one C-FIND.
struct FindAnswer: Sendable {
    /// The final status.
    var status: UInt16
    /// What the peer says about it.
    var remark = StatusRemark()
    /// Whether matches came with 0xFF01: an optional key isn't supported as it was meant.
    var hasUnsupportedKeys = false
}

/// Sends one C-FIND and hands over its matches one by one.
protocol FindTransport: Sendable {
    /// Sends an identifier; `consume` returns false when no more matches are wanted.
    func find(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer
}
