import DICOMWire

/// Guesses what a peer speaks whose first bytes are no PDU.
enum ForeignProtocol {
    /// The kind of error for such a peer.
    static func code(_ bytes: [UInt8]) -> AssociationError.Code { Self.isTLS(bytes) ? .tlsExpected : .notDICOM }

    /// What it looks like, to be put after "speaks".
    static func name(_ bytes: [UInt8]) -> String {
        if Self.isTLS(bytes) { return "TLS" }
        let texts: [(String, String)] = [
            ("HTTP/", "HTTP, like a web server"), ("<!DO", "HTTP, like a web server"),
            ("<htm", "HTTP, like a web server"),
            ("GET ", "HTTP, like a browser"), ("POST", "HTTP, like a browser"),
            ("HEAD", "HTTP, like a browser"), ("OPTI", "HTTP, like a browser"), ("PRI * ", "HTTP/2"),
            ("SSH-", "SSH"), ("220", "FTP or SMTP"), ("+OK", "POP3"), ("* OK", "IMAP"), ("RFB ", "VNC"),
        ]
        for (start, name) in texts where bytes.starts(with: start.utf8) { return name }
        switch bytes.first {
        case 0x0B: return "HL7 (MLLP)"
        case 0xFF: return "Telnet"
        default:
            let digits = Array("0123456789abcdef")
            let text = bytes.prefix(8).map { "\(digits[Int($0 >> 4)])\(digits[Int($0 & 15)])" }
            return "another protocol (first bytes \(text.joined(separator: " ")))"
        }
    }

    /// A TLS record: alert or handshake, version 3.x (RFC 8446 §5.1).
    static func isTLS(_ bytes: [UInt8]) -> Bool {
        guard bytes.count >= 3 else { return false }
        return (bytes[0] == 0x15 || bytes[0] == 0x16) && bytes[1] == 3 && bytes[2] <= 4
    }

    /// A DICOM PDU: its type, a reserved byte, and a length that no other protocol begins with (PS3.8 §9.3.1).
    static func isDICOM(_ bytes: [UInt8]) -> Bool {
        bytes.count >= 6 && PDUType(rawValue: bytes[0]) != nil && bytes[1] == 0 && bytes[2] == 0
    }
}
