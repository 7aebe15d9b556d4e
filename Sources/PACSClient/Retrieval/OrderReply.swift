import DICOMCore
import DICOMWire

/// How one C-MOVE or C-GET request ended.
package struct OrderReply: Sendable {
    /// The final status; nil when none came.
    package var status: UInt16?
    /// Error Comment (0000,0902) of the final response.
    package var comment: String?
    /// The counters of the final response, else of the last pending one.
    package var claimed: SubOperations?
    /// Failed SOP Instance UID List (0008,0058).
    package var failedUIDs: [UID]
    /// Whether the PACS answered with at least one pending response.
    package var pendingSeen: Bool
    /// Whether anything reached our SCP between the request and its end, let in or not.
    package var knocked: Bool
    /// Whether our SCP let an association in meanwhile.
    package var admitted: Bool
    /// What ended the request before a final status.
    package var error: PACSError?

    /// Makes a reply.
    package init(
        status: UInt16? = nil,
        comment: String? = nil,
        claimed: SubOperations? = nil,
        failedUIDs: [UID] = [],
        pendingSeen: Bool = false,
        knocked: Bool = false,
        admitted: Bool? = nil,
        error: PACSError? = nil
    ) {
        self.status = status
        self.comment = comment
        self.claimed = claimed
        self.failedUIDs = failedUIDs
        self.pendingSeen = pendingSeen
        self.knocked = knocked
        self.admitted = admitted ?? knocked
        self.error = error
    }

    /// Whether the PACS doesn't know where to send: 0xA801, or 0xC000 or an abort right after the C-MOVE-RQ.
    package var isUnknownDestination: Bool {
        if self.status == 0xA801 { return true }
        guard !self.pendingSeen, !self.knocked else { return false }
        if self.status == 0xC000 { return (self.claimed?.failed ?? 0) == 0 && (self.claimed?.sent ?? 0) == 0 }
        return self.status == nil && (self.error?.kind == .associationAborted || self.error?.kind == .connectionLost)
    }

    /// Whether the PACS tried to send and didn't get in.
    package var isCallbackFailure: Bool {
        guard let status = self.status, !self.admitted, status != 0x0000, !self.isUnknownDestination else {
            return false
        }
        if status & 0xFF00 == 0xFE00 { return false }
        if (self.claimed?.sent ?? 0) > 0 { return false }
        return self.hasFailedSubOperations
    }

    /// Whether the PACS began to send and says that sending failed.
    package var hasFailedSubOperations: Bool {
        (self.claimed?.failed ?? 0) > 0 || self.status == 0xA702 || (self.status ?? 0) & 0xF000 == 0xB000
    }
}
