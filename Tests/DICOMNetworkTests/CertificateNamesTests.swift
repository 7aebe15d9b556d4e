import NIOSSL
import TestSupport
import Testing

@testable import DICOMNetwork

@Suite struct CertificateNamesTests {
    /// What a certificate that openssl makes with these words says.
    private func names(_ words: String...) async throws -> CertificateNames {
        let folder = try TemporaryDirectory("names")
        let path = folder.path("certificate.pem")
        try await Programs.run(
            "openssl",
            ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", folder.path("key.pem"), "-out", path] + words
        )
        return CertificateNames(try #require(NIOSSLCertificate.fromPEMFile(path).first))
    }

    @Test func theNamesAreThoseOfTheCertificate() async throws {
        let names = try await self.names(
            "-subj",
            "/C=DE/O=Klinik/CN=pacs",
            "-addext",
            "subjectAltName=DNS:a.example,email:x@y.z,IP:10.1.2.3,IP:::1"
        )
        #expect(names.subject == "pacs")
        #expect(names.issuer == "pacs")
        #expect(names.isSelfSigned)
        #expect(names.valid == ["a.example", "10.1.2.3", "0:0:0:0:0:0:0:1"])
    }

    @Test(arguments: ["utf8only", "nombstr", "default", "pkix"])
    func aNameIsReadInEveryStringType(mask: String) async throws {
        let folder = try TemporaryDirectory("mask")
        let configuration = "[req]\ndistinguished_name = n\nstring_mask = \(mask)\nprompt = no\n[n]\nO = Köln Süd\n"
        try TemporaryDirectory.write(Array(configuration.utf8), to: folder.path("openssl.cnf"))
        let names = try await self.names("-utf8", "-config", folder.path("openssl.cnf"))
        #expect(names.subject == "Köln Süd", "the organization, where there is no common name")
        #expect(names.valid == ["Köln Süd"])
    }

    @Test func whatIsNoCertificateHasNoNames() async throws {
        for bytes in [[], [0x30], [0x30, 0x02, 0x30, 0x00], Array(repeating: 0x30, count: 4_000)] as [[UInt8]] {
            let names = CertificateNames(derEncoded: bytes)
            #expect(names.subject == nil)
            #expect(names.issuer == nil)
            #expect(!names.isSelfSigned)
            #expect(names.valid.isEmpty)
        }
    }

    /// A certificate is a peer's bytes: each byte of one changed, and each length of it.
    @Test func aChangedCertificateIsReadWithoutHarm() async throws {
        let certificates = try await Certificates.shared()
        let file = try NIOSSLCertificate.fromPEMFile(certificates.certificate(.stranger))
        let bytes = try #require(file.first).toDERBytes()
        #expect(CertificateNames(derEncoded: bytes).issuer == "Other CA")
        for index in bytes.indices {
            var changed = bytes
            changed[index] ^= 0xFF
            _ = CertificateNames(derEncoded: changed)
            _ = CertificateNames(derEncoded: Array(bytes[..<index]))
        }
    }
}
