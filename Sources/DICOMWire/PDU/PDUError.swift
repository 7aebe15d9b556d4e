/// Why bytes from a peer are not the PDU they claim to be.
package struct PDUError: Error, Sendable, CustomStringConvertible {
    /// What kind of fault it is.
    package enum Code: String, Hashable, Sendable {
        /// The first bytes of the connection start no PDU: the peer speaks something else.
        case notDICOM
        /// A PDU type that PS3.8 doesn't define, after PDUs that it does.
        case unknownPDUType
        /// A length above the limit for this type of PDU.
        case tooLong
        /// A field that contradicts its PDU.
        case malformed
        /// A maximum length too small to send anything to this peer.
        case maximumLengthTooSmall
    }

    /// The kind of fault.
    package let code: Code
    /// A sentence for the administrator of the peer.
    package let description: String
    /// Up to 16 bytes from the start of the PDU, enough to recognise HTTP, TLS or SSH; empty where they don't matter.
    package let firstBytes: [UInt8]
    /// The offset of the fault in bytes from the start of the PDU, where known.
    package let offset: Int?

    package init(_ code: Code, _ description: String, offset: Int? = nil, firstBytes: [UInt8] = []) {
        self.code = code
        self.description = description
        self.offset = offset
        self.firstBytes = firstBytes
    }

    /// The reason to give in the A-ABORT that answers this fault (PS3.8 §9.3.8).
    package var abortReason: UInt8 {
        switch self.code {
        case .notDICOM, .unknownPDUType: AssociateAbort.Reason.unrecognizedPDU
        case .tooLong, .malformed, .maximumLengthTooSmall: AssociateAbort.Reason.invalidParameterValue
        }
    }
}

extension PDUError: Equatable {
    /// Errors are equal when their codes are.
    package static func == (left: PDUError, right: PDUError) -> Bool { left.code == right.code }
}
