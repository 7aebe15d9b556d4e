import DICOMWire

/// Why an association could not be made, or why it ended before its time.
package struct AssociationError: Error, Sendable {
    /// What kind of failure it is; the raw value is what scripts see.
    package enum Code: String, Hashable, Sendable, CaseIterable {
        /// The host name has no address.
        case resolveFailed = "resolve-failed"
        /// The host answered that nothing listens on the port.
        case connectRefused = "connect-refused"
        /// No answer to the TCP connection in time.
        case connectTimeout = "connect-timeout"
        /// No route to the host or network.
        case unreachable
        /// The peer's bytes are no DICOM PDU.
        case notDICOM = "not-dicom"
        /// No TLS session came about; `AssociationError.tls` says why.
        case tlsFailed = "tls-failed"
        /// The peer speaks TLS.
        case tlsExpected = "tls-expected"
        /// A-ASSOCIATE-RJ.
        case associationRejected = "association-rejected"
        /// A-ABORT by the peer.
        case associationAborted = "association-aborted"
        /// The connection was closed or broke.
        case connectionLost = "connection-lost"
        /// No answer to our A-ASSOCIATE-RQ in time.
        case acseTimeout = "acse-timeout"
        /// No response to a request in time.
        case dimseTimeout = "dimse-timeout"
        /// The peer broke the protocol, or was asked for what this association may not do.
        case protocolViolation = "protocol-violation"
        /// The peer accepted no presentation context for the service.
        case noAcceptedContext = "no-accepted-context"
        /// Our listening port is taken.
        case portInUse = "port-in-use"
        /// Our listening port needs privileges.
        case portNotPermitted = "port-not-permitted"
        /// Our listening address belongs to no interface of this host.
        case addressNotAvailable = "scp-unreachable"
        /// A file with a certificate, a key or an identity can't be used, or may not be.
        case unusableFile = "usage"
        /// The task that ran the operation was cancelled.
        case interrupted
    }

    /// The kind of failure.
    package let code: Code
    /// A sentence for the administrator of the PACS.
    package let message: String
    /// The peer, as `AET@host:port` or an address.
    package let peer: String
    /// The three numbers of a rejection.
    package var reject: AssociateReject?
    /// The two numbers of the peer's abort.
    package var abort: AssociateAbort?
    /// The operating system's error number, where there is one.
    package var errno: Int32?
    /// Why no TLS session came about.
    package var tls: TLSFault?
    /// The number of the peer's TLS alert (RFC 8446 §6), where it sent one.
    package var tlsAlert: Int?
    /// The setting whose time ran out, such as `timeout.acse`.
    package var timer: String?
    /// Whether the association had ended before the request of this operation was written.
    ///
    /// The request may then be repeated on a new association without doing anything twice.
    package var isBeforeRequest = false
    /// Whether it failed before the association stood.
    package var isOpening = false
    /// Whether the host name has no address because no name server answered, not because it is unknown.
    package var isNameServerSilent = false
    /// What was wrong with the answer to our request for the association, where that is why.
    package var negotiationFault: NegotiationFault?
    /// The final response that came all the same, where the operation was interrupted.
    package var finalResponse: CommandSet?

    package init(
        _ code: Code,
        _ message: String,
        peer: String,
        reject: AssociateReject? = nil,
        abort: AssociateAbort? = nil,
        errno: Int32? = nil,
        timer: String? = nil,
        tls: TLSFault? = nil
    ) {
        self.code = code
        self.message = message
        self.peer = peer
        self.reject = reject
        self.abort = abort
        self.errno = errno
        self.timer = timer
        self.tls = tls
    }

    /// The same error, marked as having happened before the request was written.
    func beforeRequest() -> AssociationError {
        var error = self
        error.isBeforeRequest = true
        return error
    }
}

extension AssociationError: Equatable {
    /// Errors are equal when their codes are.
    package static func == (left: AssociationError, right: AssociationError) -> Bool { left.code == right.code }
}

extension AssociationError: CustomStringConvertible {
    /// The message.
    package var description: String { self.message }
}
