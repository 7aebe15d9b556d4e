/// What a peer speaks whose first bytes are no DICOM.
package enum ForeignProtocol: String, Hashable, Sendable {
    /// TLS: a record of any type, such as the alert that answers a plain A-ASSOCIATE-RQ (RFC 8446 §5.1).
    case tls
    /// HTTP, a request or a response.
    case http
    /// SSH (RFC 4253 §4.2).
    case ssh

    /// Recognises a protocol by the first bytes of a connection; nil when it is none of these.
    package init?(firstBytes bytes: [UInt8]) {
        if bytes.count >= 2, (0x14...0x17).contains(bytes[0]), bytes[1] == 3 {
            self = .tls
        } else if Self.httpStarts.contains(where: { bytes.starts(with: $0.utf8) }) {
            self = .http
        } else if bytes.starts(with: "SSH-".utf8) {
            self = .ssh
        } else {
            return nil
        }
    }

    private static let httpStarts = ["HTTP/", "GET ", "HEAD ", "POST ", "PUT ", "OPTIONS ", "CONNECT ", "PRI * HTTP"]
}
