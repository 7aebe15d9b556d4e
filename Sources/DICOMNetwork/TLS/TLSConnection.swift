import DICOMCore
import NIOCore
import NIOSSL
import SystemIO

/// The TLS of one connection: stands below NIOSSL's handler to see what the peer really speaks, and says in words why a
/// session did not come about.
///
/// Lives on the connection's event loop; a connection without TLS has none.
final class TLSConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// How many of the peer's first bytes are kept.
    private static let firstBytesLength = 16

    private let handler: NIOSSLHandler
    private let parameters: TLSParameters
    private let isServer: Bool
    /// The host that we connected to.
    private let host: String
    private var firstBytes: [UInt8] = []
    /// Whether the session stands.
    private(set) var isEstablished = false

    private init(_ handler: NIOSSLHandler, _ parameters: TLSParameters, isServer: Bool, host: String) {
        self.handler = handler
        self.parameters = parameters
        self.isServer = isServer
        self.host = host
    }

    /// Puts TLS into a client's pipeline.
    static func client(
        _ context: NIOSSLContext,
        _ parameters: TLSParameters,
        host: String,
        in channel: any Channel
    ) throws -> TLSConnection {
        let name = parameters.name ?? host
        let handler = try NIOSSLClientHandler(
            context: context,
            serverHostname: IPAddress.isNumeric(name) ? nil : name
        )
        let connection = TLSConnection(handler, parameters, isServer: false, host: host)
        try channel.pipeline.syncOperations.addHandlers([connection, handler])
        return connection
    }

    /// Puts TLS into a server's pipeline.
    static func server(
        _ context: NIOSSLContext,
        _ parameters: TLSParameters,
        in channel: any Channel
    ) throws -> TLSConnection {
        let handler = NIOSSLServerHandler(context: context)
        let connection = TLSConnection(handler, parameters, isServer: true, host: "")
        try channel.pipeline.syncOperations.addHandlers([connection, handler])
        return connection
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if self.firstBytes.count < Self.firstBytesLength {
            let buffer = self.unwrapInboundIn(data)
            self.firstBytes.append(
                contentsOf: buffer.readableBytesView.prefix(Self.firstBytesLength - self.firstBytes.count)
            )
        }
        context.fireChannelRead(data)
    }

    // MARK: - The name that NIOSSL doesn't check

    /// Notes that the handshake is done; what is wrong with the peer's name, where NIOSSL doesn't look.
    func established(peer: String) -> AssociationError? {
        self.isEstablished = true
        guard !self.isServer, self.parameters.verifiesPeer, let name = self.parameters.name,
            let address = IPAddress(name)?.bytes
        else { return nil }
        let certificate = self.handler.peerCertificate
        let isValid =
            certificate?._subjectAlternativeNames().contains { entry in
                entry.nameType == .ipAddress
                    && entry.contents.withUnsafeBufferPointer { Array($0) == address }
            } ?? false
        return isValid ? nil : self.wrongName(peer: peer)
    }

    // MARK: - What went wrong

    /// Whether an error of NIOSSL says no more than that the connection was closed, with or without a close_notify.
    static func isClose(_ error: any Error) -> Bool {
        error is NIOSSLCloseTimedOutError || error as? NIOSSLError == .uncleanShutdown
    }

    /// What an error of NIOSSL means; nil where it isn't one, or only the peer's close without a close_notify.
    func failure(for error: any Error, peer: String) -> AssociationError? {
        switch error {
        case NIOSSLError.handshakeFailed(let cause), NIOSSLError.shutdownFailed(let cause):
            return self.failure(of: cause, peer: peer)
        case let cause as BoringSSLError: return self.failure(of: cause, peer: peer)
        case let cause as NIOSSLExtraError where cause == .failedToValidateHostname: return self.wrongName(peer: peer)
        case let cause as NIOSSLExtraError where cause == .serverHostnameImpossibleToMatch:
            return self.wrongName(peer: peer)
        default: return nil
        }
    }

    /// The handshake didn't end in time.
    func timedOut(peer: String, after duration: Duration) -> AssociationError {
        AssociationError(
            .tlsFailed,
            "\(peer) accepted the TCP connection but didn't end the TLS handshake within \(duration.inSeconds) "
                + "(timeout.connect)",
            peer: peer,
            timer: "timeout.connect",
            tls: .timeout
        )
    }

    private func failure(of cause: BoringSSLError, peer: String) -> AssociationError {
        if !self.firstBytes.isEmpty, !ForeignProtocol.isTLS(self.firstBytes) {
            let name = ForeignProtocol.isDICOM(self.firstBytes) ? "DICOM" : ForeignProtocol.name(self.firstBytes)
            return self.failed(.notTLS, "\(peer) doesn't speak TLS on this port: it speaks \(name) without TLS", peer)
        }
        guard case .sslError(let stack) = cause, let reason = stack.lazy.compactMap(TLSReason.init).first else {
            return self.failed(
                .closed,
                "\(peer) closed the connection during the TLS handshake",
                peer
            )
        }
        if let alert = reason.alert { return self.failure(ofAlert: alert, peer: peer) }
        switch reason {
        case .certificateVerifyFailed: return self.refusedCertificate(peer: peer)
        case .peerDidNotReturnACertificate:
            return self.failed(.clientCertificateMissing, "\(peer) showed no client certificate", peer)
        case .noSharedCipher:
            return self.failed(.noCommonCipher, "\(peer) offers no cipher suite that is still safe (BCP 195)", peer)
        case .unsupportedProtocol, .wrongVersionNumber:
            return self.failed(.protocolVersion, "\(peer) speaks no TLS newer than 1.1, and 1.2 is needed", peer)
        // OpenSSL sends its alert about our certificate in clear where TLS 1.3 has it encrypted, so that it can't be read.
        case _ where self.isServer && reason.name == "BAD_PACKET_LENGTH":
            return self.failed(.ownCertificateRefused, "\(peer) refused our certificate, by an alert in clear", peer)
        default:
            return self.failed(.other, "the TLS session with \(peer) failed: \(printable(reason.name))", peer)
        }
    }

    /// The peer's alert (RFC 8446 §6.2); who it speaks about depends on how far the handshake had come.
    private func failure(ofAlert alert: Int, peer: String) -> AssociationError {
        let text = "TLS alert \(alert) \(TLSReason.alertName(alert))"
        let hasCertificate = self.parameters.certificateFile != nil
        var error: AssociationError
        switch alert {
        case 70: error = self.failed(.protocolVersion, "\(peer) accepts neither TLS 1.2 nor 1.3 (\(text))", peer)
        case 71: error = self.failed(.noCommonCipher, "\(peer) accepts none of our cipher suites (\(text))", peer)
        // Before the peer has shown its certificate this alert is about the cipher suites, afterwards about ours.
        case 40 where self.isServer || self.handler.peerCertificate == nil:
            error = self.failed(.noCommonCipher, "\(peer) and we have no cipher suite in common (\(text))", peer)
        case 40...46, 48, 49, 51, 116:
            if !self.isServer, !hasCertificate {
                error = self.failed(
                    .clientCertificateMissing,
                    "\(peer) asks for a client certificate and none is set (\(text))",
                    peer
                )
            } else {
                let whose = self.isServer ? "our certificate" : "our client certificate"
                error = self.failed(.ownCertificateRefused, "\(peer) refused \(whose) (\(text))", peer)
            }
        default: error = self.failed(.other, "\(peer) ended the TLS session (\(text))", peer)
        }
        error.tlsAlert = alert
        return error
    }

    /// Our check of the peer's certificate failed; why, is told by the certificate.
    private func refusedCertificate(peer: String) -> AssociationError {
        guard let certificate = self.handler.peerCertificate else {
            return self.failed(
                .unknownAuthority,
                "the certificate of \(peer) isn't signed by a trusted authority",
                peer
            )
        }
        let now = WallClock.seconds
        if certificate.notValidAfter < now {
            let date = CalendarTime(utc: Int(certificate.notValidAfter)).date
            return self.failed(.certificateExpired, "the certificate of \(peer) expired on \(date)", peer)
        }
        if certificate.notValidBefore > now {
            let date = CalendarTime(utc: Int(certificate.notValidBefore)).date
            return self.failed(.certificateNotYetValid, "the certificate of \(peer) is valid only from \(date)", peer)
        }
        let names = CertificateNames(certificate)
        let trusted = self.parameters.authorityFile.map { "those in \($0)" } ?? "the system's certificate authorities"
        if names.isSelfSigned {
            return self.failed(
                .selfSigned,
                "the certificate of \(peer) is self-signed and none of \(trusted)",
                peer
            )
        }
        let issuer = names.issuer.map { "'\(printable($0))'" } ?? "an authority without a name"
        return self.failed(
            .unknownAuthority,
            "the certificate of \(peer) is signed by \(issuer), which is none of \(trusted)",
            peer
        )
    }

    private func wrongName(peer: String) -> AssociationError {
        let names = self.handler.peerCertificate.map { CertificateNames($0).valid } ?? []
        let list = names.isEmpty ? "no name at all" : names.prefix(5).map { printable($0) }.joined(separator: ", ")
        return self.failed(
            .wrongName,
            "the certificate of \(peer) is for \(list), not for \(self.parameters.name ?? self.host)",
            peer
        )
    }

    private func failed(_ fault: TLSFault, _ message: String, _ peer: String) -> AssociationError {
        AssociationError(.tlsFailed, message, peer: peer, tls: fault)
    }
}
