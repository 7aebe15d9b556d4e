import NIOCore
import NIOPosix
import Synchronization

/// Looks at a peer below DICOM: which addresses its name has, whether TCP reaches them, what is spoken there.
///
/// For diagnosis only; every call ends within the time it is given.
package enum ConnectionProbe {
    /// The numeric addresses of a host, in the order in which they are tried; none when the name is unknown or the
    /// lookup takes too long.
    package static func addresses(of host: String, port: Int, within timeout: Duration) async -> [String] {
        if let address = try? SocketAddress(ipAddress: host, port: port) { return [address.ipAddress ?? host] }
        let eventLoop = EventLoops.client.next()
        let promise = eventLoop.makePromise(of: [String].self)
        let once = Once(promise)
        let timer = eventLoop.scheduleTask(in: TimeAmount(timeout)) { once.succeed([]) }
        let lookup = NIOThreadPool.singleton.runIfActive(eventLoop: eventLoop) {
            [true, false].flatMap { AddressInformation.look(up: host, port: port, isIPv6: $0) }.compactMap(\.ipAddress)
        }
        lookup.whenComplete { result in
            timer.cancel()
            once.succeed((try? result.get()) ?? [])
        }
        return (try? await promise.futureResult.get()) ?? []
    }

    /// Makes a TCP connection and closes it again; gives our own address on it.
    package static func connect(_ parameters: AssociationParameters) async throws(AssociationError) -> String {
        do {
            let channel = try await Connector.connect(parameters, on: EventLoops.client.next(), isReceiving: false).get()
            let address = channel.localAddress?.ipAddress ?? ""
            try? await channel.close().get()
            return address
        } catch let error as AssociationError {
            throw error
        } catch {
            throw Connector.describe(error, parameters)
        }
    }

    /// What speaks at a port that didn't answer in DICOM: it is asked in TLS, then in HTTP; nil when that says nothing.
    package static func foreignProtocol(
        _ parameters: AssociationParameters,
        within timeout: Duration
    ) async -> (code: AssociationError.Code, name: String)? {
        for question in [Self.clientHello, Array("OPTIONS / HTTP/1.0\r\n\r\n".utf8)] {
            if Task.isCancelled { return nil }
            let answer = await Self.answer(to: question, parameters, within: timeout)
            // A DICOM peer that takes the question for a broken PDU says so with A-ABORT.
            guard answer.count >= 3, answer[0] > 7 else { continue }
            return (ForeignProtocol.code(answer), ForeignProtocol.name(answer))
        }
        return nil
    }

    /// Sends some bytes on a connection of its own and gives the first ones that come back; empty for none.
    private static func answer(
        to question: [UInt8],
        _ parameters: AssociationParameters,
        within timeout: Duration
    ) async -> [UInt8] {
        let eventLoop = EventLoops.client.next()
        guard let channel = try? await Connector.connect(parameters, on: eventLoop, isReceiving: false).get() else {
            return []
        }
        let promise = eventLoop.makePromise(of: [UInt8].self)
        let once = Once(promise)
        let timer = eventLoop.scheduleTask(in: TimeAmount(timeout)) { once.succeed([]) }
        let isReady = eventLoop.submit {
            try channel.pipeline.syncOperations.addHandler(FirstBytes(once))
            try channel.syncOptions?.setOption(.autoRead, value: true)
            channel.writeAndFlush(ByteBuffer(bytes: question), promise: nil)
        }
        isReady.whenFailure { _ in once.succeed([]) }
        let answer = (try? await promise.futureResult.get()) ?? []
        timer.cancel()
        try? await channel.close().get()
        return answer
    }

    /// A TLS ClientHello without extensions: enough for any TLS server to show by its answer that it is one.
    private static let clientHello: [UInt8] = {
        let suites: [UInt8] = [0xC0, 0x2F, 0xC0, 0x30, 0x00, 0x9C, 0x00, 0x2F, 0x00, 0xFF]
        let body =
            [3, 3] + [UInt8](repeating: 0x5A, count: 32) + [0, 0, UInt8(suites.count)] + suites + [1, 0]
        let handshake = [1, 0, 0, UInt8(body.count)] + body
        return [0x16, 3, 1, 0, UInt8(handshake.count)] + handshake
    }()
}

/// A promise that several events may settle; the first counts.
private final class Once<Value: Sendable>: Sendable {
    private let promise: EventLoopPromise<Value>
    private let isDone = Mutex(false)

    init(_ promise: EventLoopPromise<Value>) { self.promise = promise }

    func succeed(_ value: Value) {
        let isFirst = self.isDone.withLock { isDone in
            defer { isDone = true }
            return !isDone
        }
        if isFirst { self.promise.succeed(value) }
    }
}

/// Takes the first bytes that a peer sends, or the end of the connection.
private final class FirstBytes: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let once: Once<[UInt8]>

    init(_ once: Once<[UInt8]>) { self.once = once }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        self.once.succeed(Array(self.unwrapInboundIn(data).readableBytesView.prefix(64)))
    }

    func channelInactive(context: ChannelHandlerContext) { self.once.succeed([]) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.once.succeed([])
        context.close(promise: nil)
    }
}
