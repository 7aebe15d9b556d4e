import TestSupport
import Testing

@testable import PACSClient

@Suite("Our Storage SCP and TLS that is locked on") struct LocalSCPTests {
    @Test("Whoever starts it without a certificate is told so, and nothing listens in the clear")
    func withoutACertificate() async throws {
        let folder = try TemporaryDirectory("locked")
        var settings = Settings()
        for (key, text) in ["scp.port": "0", "output": folder.path] { try settings.set(key, to: text) }
        settings.requiresTLS = true
        let error = await #expect(throws: PACSError.self) {
            _ = try await LocalSCP.start(settings: settings, site: .init(), onNotice: { _ in })
        }
        #expect(error?.kind == .usage && error?.message.contains("no certificate (tls.cert)") == true)
    }

    @Test("With one it speaks TLS only, though nobody asked for it")
    func withACertificate() async throws {
        let folder = try TemporaryDirectory("locked")
        let certificates = try await Certificates.shared()
        var settings = Settings()
        for (key, text) in [
            "scp.port": "0", "output": folder.path, "tls.cert": certificates.certificate(.server),
            "tls.key": certificates.key(.server),
        ] { try settings.set(key, to: text) }
        settings.requiresTLS = true
        let scp = try await LocalSCP.start(settings: settings, site: .init(), onNotice: { _ in })
        #expect(scp.usesTLS)
        await scp.stop()
    }
}
