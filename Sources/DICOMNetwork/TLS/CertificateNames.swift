import NIOSSL

/// Who a certificate is for and who signed it, for messages.
///
/// Nothing is decided by it: it is read only after the certificate was refused.
struct CertificateNames {
    /// The common name of the subject, or its organization; a peer's text.
    private(set) var subject: String?
    /// The common name of the issuer, or its organization; a peer's text.
    private(set) var issuer: String?
    /// Whether subject and issuer are the same.
    private(set) var isSelfSigned = false

    /// Reads what it can of a certificate (RFC 5280 §4.1).
    init(_ certificate: NIOSSLCertificate) {
        guard let bytes = try? certificate.toDERBytes() else { return }
        var reader = DERReader(bytes[...])
        guard var signed = reader.next(), var body = signed.content.next() else { return }
        if body.content.peek == 0xA0 { _ = body.content.next() }
        // Serial number and algorithm stand before the issuer, the validity before the subject.
        _ = body.content.next()
        _ = body.content.next()
        guard let issuer = body.content.next() else { return }
        _ = body.content.next()
        guard let subject = body.content.next() else { return }
        self.issuer = Self.name(issuer)
        self.subject = Self.name(subject)
        self.isSelfSigned = issuer.content.rest == subject.content.rest
    }

    /// The names that a certificate is valid for: DNS names and addresses, else the common name.
    static func validNames(of certificate: NIOSSLCertificate) -> [String] {
        let names = certificate._subjectAlternativeNames().compactMap { name -> String? in
            let bytes = name.contents.withUnsafeBufferPointer { Array($0) }
            switch name.nameType {
            case .dnsName: return String(decoding: bytes, as: UTF8.self)
            case .ipAddress: return Self.address(bytes)
            default: return nil
            }
        }
        return names.isEmpty ? [Self(certificate).subject].compactMap(\.self) : names
    }

    /// A numeric address as text, IPv6 in its long form.
    private static func address(_ bytes: [UInt8]) -> String? {
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        guard bytes.count == 16 else { return nil }
        return stride(from: 0, to: 16, by: 2)
            .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
    }

    /// The common name, else the organization, of a Name: a sequence of sets of pairs (RFC 5280 §4.1.2.4).
    private static func name(_ name: DERReader.Element) -> String? {
        var sets = name.content
        var organization: String?
        while var set = sets.next() {
            guard var pair = set.content.next(), let type = pair.content.next(), let value = pair.content.next()
            else { continue }
            let text = String(decoding: value.content.rest, as: UTF8.self)
            switch Array(type.content.rest) {
            case [0x55, 4, 3]: return text
            case [0x55, 4, 10]: organization = text
            default: break
            }
        }
        return organization
    }
}

/// Reads elements of DER one after the other (X.690 §8.1).
private struct DERReader {
    struct Element {
        var content: DERReader
    }

    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { self.rest = bytes }

    /// The tag of the next element.
    var peek: UInt8? { self.rest.first }

    /// The next element; nil at the end and where it doesn't fit.
    mutating func next() -> Element? {
        guard self.rest.popFirst() != nil, let first = self.rest.popFirst() else { return nil }
        var length = Int(first)
        if first & 0x80 != 0 {
            let count = Int(first & 0x7F)
            guard (1...4).contains(count), self.rest.count >= count else { return nil }
            length = self.rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            self.rest = self.rest.dropFirst(count)
        }
        guard length <= self.rest.count else { return nil }
        let content = self.rest.prefix(length)
        self.rest = self.rest.dropFirst(length)
        return Element(content: DERReader(content))
    }
}
