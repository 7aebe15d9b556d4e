import NIOSSL

/// The reason in an error of BoringSSL, which NIOSSL hands on as text only.
struct TLSReason: Equatable {
    /// BoringSSL's number; from 1000 on a TLS alert of the peer.
    let number: Int
    /// BoringSSL's words.
    let name: String

    static func == (left: TLSReason, right: TLSReason) -> Bool { left.number == right.number }

    static let certificateVerifyFailed = TLSReason(number: 125)
    static let noSharedCipher = TLSReason(number: 184)
    static let peerDidNotReturnACertificate = TLSReason(number: 192)
    static let unsupportedProtocol = TLSReason(number: 240)
    static let wrongVersionNumber = TLSReason(number: 247)

    private init(number: Int) {
        self.number = number
        self.name = ""
    }

    /// Reads "Error: 268435581 error:1000007d:SSL routines:OPENSSL_internal:CERTIFICATE_VERIFY_FAILED at …".
    init?(_ error: BoringSSLInternalError) {
        let words = error.description.split(separator: " ")
        guard words.count > 2, let code = UInt32(words[1]) else { return nil }
        // The reason is in the lowest twelve bits of the packed number.
        self.number = Int(code & 0xFFF)
        let text = words[2...].joined(separator: " ").split(separator: ":").dropFirst(4).first ?? ""
        self.name = String(text.split(separator: " ").first ?? "unknown reason")
    }

    /// The number of the peer's alert.
    var alert: Int? { (1000...1255).contains(self.number) ? self.number - 1000 : nil }

    /// The name of an alert (RFC 8446 §6).
    static func alertName(_ alert: Int) -> String {
        switch alert {
        case 10: "unexpected message"
        case 20: "bad record MAC"
        case 22: "record overflow"
        case 40: "handshake failure"
        case 41: "no certificate"
        case 42: "bad certificate"
        case 43: "unsupported certificate"
        case 44: "certificate revoked"
        case 45: "certificate expired"
        case 46: "certificate unknown"
        case 47: "illegal parameter"
        case 48: "unknown CA"
        case 49: "access denied"
        case 50: "decode error"
        case 51: "decrypt error"
        case 70: "protocol version"
        case 71: "insufficient security"
        case 80: "internal error"
        case 86: "inappropriate fallback"
        case 90: "user canceled"
        case 109: "missing extension"
        case 110: "unsupported extension"
        case 112: "unrecognized name"
        case 113: "bad certificate status response"
        case 115: "unknown PSK identity"
        case 116: "certificate required"
        case 120: "no application protocol"
        default: "of an unknown number"
        }
    }
}
