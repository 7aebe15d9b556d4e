import NIOCore
import NIOPosix
import SystemIO

/// Opens the TCP connection of a client association.
enum Connector {
    /// Resolves the host and connects to the first of its addresses that answers, IPv6 and IPv4.
    ///
    /// The channel doesn't read before its handler is there. Fails with `AssociationError`.
    static func connect(_ parameters: AssociationParameters, on eventLoop: any EventLoop, isReceiving: Bool)
        -> EventLoopFuture<any Channel>
    {
        var bootstrap = SocketOptions.apply(to: ClientBootstrap(group: eventLoop), isReceiving: isReceiving)
            .channelOption(.autoRead, value: false)
            .connectTimeout(TimeAmount(parameters.timeouts.connect))
        var family: NIOBSDSocket.ProtocolFamily?
        if let local = parameters.localAddress {
            guard let address = try? SocketAddress(ipAddress: local, port: 0) else {
                return eventLoop.makeFailedFuture(Self.badLocalAddress(local, parameters, nil))
            }
            bootstrap = bootstrap.bind(to: address)
            family = address.protocol
        }
        return
            bootstrap
            // The lookup ends before the connection's own timer, so that a silent name server isn't taken for a host's.
            .resolver(
                AddressResolver(eventLoop: eventLoop, family: family, limit: parameters.timeouts.connect * 9 / 10)
            )
            .connect(host: parameters.host, port: parameters.port)
            .flatMapErrorThrowing { throw Self.describe($0, parameters) }
    }

    /// What a failed attempt means.
    static func describe(_ error: any Error, _ parameters: AssociationParameters) -> AssociationError {
        if let error = error as? AssociationError { return error }
        guard let failure = error as? NIOConnectionError else { return Self.describe(single: error, parameters) }
        let causes = failure.connectionErrors.map { Self.describe(single: $0.error, parameters) }
        // Who hung up was reached. A refusal says that the host is there, then the routes say something; a timeout least.
        let ranking: [AssociationError.Code] = [
            .connectionLost, .connectRefused, .addressNotAvailable, .unreachable, .connectTimeout,
        ]
        for code in ranking {
            if let cause = causes.first(where: { $0.code == code }) { return cause }
        }
        if let cause = causes.first { return cause }
        let peer = parameters.peer
        if failure.dnsAError == nil, failure.dnsAAAAError == nil || parameters.localAddress != nil,
            let local = parameters.localAddress
        {
            return AssociationError(
                .unreachable,
                "\(parameters.host) has no address of the same family as the local address \(local)",
                peer: peer
            )
        }
        let lookups = [failure.dnsAError, failure.dnsAAAAError].compactMap { $0 as? HostName.Failure }
        return Self.unresolved(parameters, lookups.first(where: \.isUnanswered))
    }

    /// A name without an address: unknown, or nobody answered who could know it.
    static func unresolved(_ parameters: AssociationParameters, _ unanswered: HostName.Failure?) -> AssociationError {
        guard let unanswered else {
            return AssociationError(
                .resolveFailed,
                "the host name \(parameters.host) is unknown: name lookup found no address",
                peer: parameters.peer
            )
        }
        var error = AssociationError(
            .resolveFailed,
            "no name server answered for the host name \(parameters.host) (\(unanswered.reason))",
            peer: parameters.peer
        )
        error.isNameServerSilent = true
        return error
    }

    private static func describe(single error: any Error, _ parameters: AssociationParameters) -> AssociationError {
        let peer = parameters.peer
        let place = HostName.withPort(parameters.host, parameters.port)
        if case ChannelError.connectTimeout = error { return Self.timedOut(parameters, nil) }
        guard let cause = SystemError(error) else {
            return AssociationError(.unreachable, "no connection to \(place): \(error)", peer: peer)
        }
        let code = cause.number
        switch cause {
        case .connectionRefused:
            return AssociationError(
                .connectRefused,
                "\(place) refused the TCP connection: nothing listens on port \(parameters.port) there",
                peer: peer,
                errno: code
            )
        // The connection stood, or a port without a listener would have refused it: whether the reset is met while
        // connecting or just after is chance.
        case .connectionReset, .connectionAborted, .brokenPipe: return Self.hungUp(parameters, code)
        case .timedOut: return Self.timedOut(parameters, code)
        case .addressNotAvailable, .addressInUse:
            if let local = parameters.localAddress { return Self.badLocalAddress(local, parameters, code) }
            fallthrough
        default:
            return AssociationError(
                .unreachable,
                "\(place) can't be reached: \(cause)",
                peer: peer,
                errno: code
            )
        }
    }

    /// The peer took the TCP connection and ended it without a word of DICOM.
    static func hungUp(_ parameters: AssociationParameters, _ code: Int32?) -> AssociationError {
        AssociationError(
            .connectionLost,
            "\(parameters.peer) closed the connection without an answer to A-ASSOCIATE-RQ",
            peer: parameters.peer,
            errno: code
        )
    }

    private static func timedOut(_ parameters: AssociationParameters, _ code: Int32?) -> AssociationError {
        AssociationError(
            .connectTimeout,
            "\(HostName.withPort(parameters.host, parameters.port)) didn't answer the TCP connection within "
                + "\(parameters.timeouts.connect.inSeconds) (timeout.connect)",
            peer: parameters.peer,
            errno: code,
            timer: "timeout.connect"
        )
    }

    private static func badLocalAddress(_ local: String, _ parameters: AssociationParameters, _ code: Int32?)
        -> AssociationError
    {
        AssociationError(
            .addressNotAvailable,
            "the local address \(local) belongs to no interface of this host",
            peer: parameters.peer,
            errno: code
        )
    }
}
