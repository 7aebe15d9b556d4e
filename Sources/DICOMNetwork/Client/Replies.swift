import DICOMCore
import DICOMWire

/// The answer to a C-ECHO.
package struct EchoReply: Sendable {
    /// The status of the response.
    package let status: DIMSEStatus
    /// What the peer says about a failure.
    package let remark: StatusRemark
    /// From writing the request to the whole response.
    package let roundTrip: Duration
}

/// One match of a C-FIND, not yet decoded.
package struct FindMatch: Sendable {
    /// The identifier as it came; empty where the response had none.
    package let bytes: [UInt8]
    /// The syntax of the presentation context that it came in.
    package let syntax: TransferSyntax
    /// 0xFF00, or 0xFF01 when the peer doesn't support a key as it was meant.
    package let status: UInt16
}

/// What to do after some matches.
package enum FindStep: Hashable, Sendable {
    /// Go on.
    case more
    /// Send C-CANCEL-RQ; matches that still come are dropped.
    case cancel
}

/// The end of a C-FIND.
package struct FindReply: Sendable {
    /// The final status; 0xFE00 too where the peer ignored our cancel request and was aborted.
    package let status: DIMSEStatus
    /// What the peer says about a failure.
    package let remark: StatusRemark
    /// Whether `FindStep.cancel` ended the query.
    package let cancelled: Bool
    /// The syntax of the matches.
    package let syntax: TransferSyntax
}

/// The end of a C-MOVE or C-GET.
package struct RetrieveReply: Sendable {
    /// The final status.
    package let status: DIMSEStatus
    /// What the peer says about a failure.
    package let remark: StatusRemark
    /// The counters of the final response, or what those of the last pending one come to where the final one has none.
    package let subOperations: SubOperations
    /// The Failed SOP Instance UID List, where the peer sent one.
    package let failedSOPInstanceUIDs: [UID]

    package init(
        status: DIMSEStatus,
        remark: StatusRemark = StatusRemark(),
        subOperations: SubOperations = SubOperations(),
        failedSOPInstanceUIDs: [UID] = []
    ) {
        self.status = status
        self.remark = remark
        self.subOperations = subOperations
        self.failedSOPInstanceUIDs = failedSOPInstanceUIDs
    }

    /// The reply that a final response is by itself; nil where it has no status.
    package init?(_ response: CommandSet) {
        guard let status = response.status else { return nil }
        self.init(status: status, remark: response.remark, subOperations: response.subOperations)
    }
}
