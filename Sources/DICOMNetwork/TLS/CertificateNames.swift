import NIOSSL
import SwiftASN1

/// Who a certificate is for and who signed it, for messages.
///
/// Nothing is decided by it: it is read only after the certificate was refused. What can't be read is nil or empty.
/// swift-certificates reads certificates whole, but building it and what it needs takes a seventh of a first build.
struct CertificateNames {
    /// The common name of the subject, or its organization; a peer's text.
    private(set) var subject: String?
    /// The common name of the issuer, or its organization; a peer's text.
    private(set) var issuer: String?
    /// Whether subject and issuer are the same.
    private(set) var isSelfSigned = false
    /// The names that the certificate is valid for: DNS names and addresses, else the common name; a peer's texts.
    private(set) var valid: [String] = []

    /// Reads what it can of a certificate.
    init(_ certificate: NIOSSLCertificate) { self.init(derEncoded: (try? certificate.toDERBytes()) ?? []) }

    /// Reads what it can of the bytes of a Certificate (RFC 5280 §4.1).
    init(derEncoded bytes: [UInt8]) {
        guard let root = try? DER.parse(bytes), let certificate = Self.parts(root).first else { return }
        let fields = Self.parts(certificate)
        // version, in [0], is there only in certificates that aren't of version 1.
        let first = fields.first?.identifier == .version ? 1 : 0
        guard fields.count > first + 5 else { return }
        // serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo
        let (issuer, subject) = (fields[first + 2], fields[first + 4])
        self.subject = Self.name(subject)
        self.issuer = Self.name(issuer)
        self.isSelfSigned = issuer.encodedBytes == subject.encodedBytes
        self.valid = Self.alternatives(fields.last { $0.identifier == .extensions })
        if self.valid.isEmpty { self.valid = [self.subject].compactMap(\.self) }
    }

    /// The common name, else the organization, of a Name (RFC 5280 §4.1.2.4).
    private static func name(_ name: ASN1Node) -> String? {
        let attributes = self.parts(name).flatMap(self.parts).map(self.parts).filter { $0.count == 2 }
        return [ASN1ObjectIdentifier.commonName, .organizationName].lazy
            .compactMap { type in attributes.first { self.identifier($0[0]) == type } }
            .compactMap { self.text($0[1]) }.first
    }

    /// The DNS names and the addresses of a subject alternative name (RFC 5280 §4.2.1.6).
    private static func alternatives(_ extensions: ASN1Node?) -> [String] {
        let entries = extensions.map { self.parts($0).flatMap(self.parts).map(self.parts) } ?? []
        guard let entry = entries.first(where: { $0.first.flatMap(self.identifier) == .subjectAlternativeName }),
            let value = entry.last, let bytes = self.bytes(value), let names = try? DER.parse(bytes)
        else { return [] }
        return self.parts(names).compactMap { name in
            switch name.identifier {
            case .dnsName: self.bytes(name).map { String(decoding: $0, as: UTF8.self) }
            case .ipAddress: self.bytes(name).flatMap(self.address)
            default: nil
            }
        }
    }

    private static func parts(_ node: ASN1Node) -> [ASN1Node] {
        guard case .constructed(let nodes) = node.content else { return [] }
        return Array(nodes)
    }

    private static func bytes(_ node: ASN1Node) -> ArraySlice<UInt8>? {
        guard case .primitive(let bytes) = node.content else { return nil }
        return bytes
    }

    private static func identifier(_ node: ASN1Node) -> ASN1ObjectIdentifier? {
        try? ASN1ObjectIdentifier(derEncoded: node)
    }

    /// The text of a DirectoryString (RFC 5280 §4.1.2.4).
    private static func text(_ node: ASN1Node) -> String? {
        guard let bytes = self.bytes(node) else { return nil }
        if node.identifier == .bmpString {
            let units = zip(bytes, bytes.dropFirst()).enumerated().filter { $0.offset.isMultiple(of: 2) }
                .map { UInt16($0.element.0) << 8 | UInt16($0.element.1) }
            return String(decoding: units, as: UTF16.self)
        }
        return String(validating: bytes, as: UTF8.self) ?? String(bytes.map { Character(Unicode.Scalar($0)) })
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

extension ASN1Identifier {
    /// The field version of a TBSCertificate (RFC 5280 §4.1).
    fileprivate static let version = ASN1Identifier(tagWithNumber: 0, tagClass: .contextSpecific)
    /// The field extensions of a TBSCertificate (RFC 5280 §4.1).
    fileprivate static let extensions = ASN1Identifier(tagWithNumber: 3, tagClass: .contextSpecific)
    /// A GeneralName that is a dNSName (RFC 5280 §4.2.1.6).
    fileprivate static let dnsName = ASN1Identifier(tagWithNumber: 2, tagClass: .contextSpecific)
    /// A GeneralName that is an iPAddress (RFC 5280 §4.2.1.6).
    fileprivate static let ipAddress = ASN1Identifier(tagWithNumber: 7, tagClass: .contextSpecific)
}

extension ASN1ObjectIdentifier {
    /// id-at-commonName (RFC 5280 A.1).
    fileprivate static let commonName: ASN1ObjectIdentifier = [2, 5, 4, 3]
    /// id-at-organizationName (RFC 5280 A.1).
    fileprivate static let organizationName: ASN1ObjectIdentifier = [2, 5, 4, 10]
    /// id-ce-subjectAltName (RFC 5280 A.2).
    fileprivate static let subjectAlternativeName: ASN1ObjectIdentifier = [2, 5, 29, 17]
}
