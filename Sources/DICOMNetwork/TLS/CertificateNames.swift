import NIOSSL
import SwiftASN1
import X509

/// Who a certificate is for and who signed it, for messages.
///
/// Nothing is decided by it: it is read only after the certificate was refused. What can't be read is nil or empty.
struct CertificateNames {
    /// The common name of the subject, or its organization; a peer's text.
    private(set) var subject: String?
    /// The common name of the issuer, or its organization; a peer's text.
    private(set) var issuer: String?
    /// Whether subject and issuer are the same.
    private(set) var isSelfSigned = false
    /// The names that the certificate is valid for: DNS names and addresses, else the common name; a peer's texts.
    private(set) var valid: [String] = []

    /// Reads what it can of a certificate (RFC 5280 §4.1).
    init(_ certificate: NIOSSLCertificate) {
        guard let bytes = try? certificate.toDERBytes(), let certificate = try? Certificate(derEncoded: bytes) else {
            return
        }
        self.subject = Self.name(certificate.subject)
        self.issuer = Self.name(certificate.issuer)
        self.isSelfSigned = certificate.issuer == certificate.subject
        let alternatives = (try? certificate.extensions.subjectAlternativeNames).flatMap(\.self)
        self.valid = alternatives?.compactMap(Self.text) ?? []
        if self.valid.isEmpty { self.valid = [self.subject].compactMap(\.self) }
    }

    /// The common name, else the organization, of a Name (RFC 5280 §4.1.2.4).
    private static func name(_ name: DistinguishedName) -> String? {
        let attributes = name.flatMap(\.self)
        let types: [ASN1ObjectIdentifier] = [.RDNAttributeType.commonName, .RDNAttributeType.organizationName]
        let attribute = types.lazy.compactMap { type in attributes.first { $0.type == type } }.first
        return attribute.map { String($0.value) ?? "\($0.value)" }
    }

    private static func text(_ name: GeneralName) -> String? {
        switch name {
        case .dnsName(let name): name
        case .ipAddress(let address): Self.address(address.bytes)
        default: nil
        }
    }

    /// A numeric address as text, IPv6 in its long form.
    private static func address(_ octets: ArraySlice<UInt8>) -> String? {
        let bytes = Array(octets)
        if bytes.count == 4 { return bytes.map(String.init).joined(separator: ".") }
        guard bytes.count == 16 else { return nil }
        return stride(from: 0, to: 16, by: 2)
            .map { String(UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1]), radix: 16) }.joined(separator: ":")
    }
}
