import NIOCore
import NIOPosix
import SystemIO

/// Looks at a peer below DICOM: which addresses its name has, whether TCP reaches them, what is spoken there.
///
/// For diagnosis only; every call ends within the time it is given, and at once when the task is cancelled.
package enum ConnectionProbe {
    /// The numeric addresses of the host, in the order in which they are tried; at least one.
    package static func addresses(_ parameters: AssociationParameters) async throws(AssociationError) -> [String] {
        var addresses: [String] = []
        do throws(HostName.Failure) {
            addresses = try await HostName.addresses(of: parameters.host, within: parameters.timeouts.connect)
        } catch {
            throw Connector.unresolved(parameters, error.isUnanswered ? error : nil)
        }
        if addresses.isEmpty { throw Connector.unresolved(parameters, nil) }
        return addresses.filter { $0.contains(":") } + addresses.filter { !$0.contains(":") }
    }

    /// Makes a TCP connection and closes it again; gives our own address on it, empty where it isn't known.
    ///
    /// A peer that resets the connection at once has taken it; what it makes of DICOM is for the next step to see.
    package static func connect(_ parameters: AssociationParameters) async throws(AssociationError) -> String {
        let interrupted = AssociationError(.interrupted, "interrupted while connecting", peer: parameters.peer)
        // The connector keeps `timeout.connect` itself.
        let result: Result<String, AssociationError> = await Self.first(
            within: parameters.timeouts.connect * 2,
            otherwise: .failure(interrupted)
        ) { eventLoop, first in
            Connector.connect(parameters, on: eventLoop, isReceiving: false).whenComplete { result in
                switch result {
                case .success(let channel):
                    first.succeed(.success(channel.localAddress?.ipAddress ?? ""))
                    channel.close(promise: nil)
                case .failure(let error):
                    let failure = Connector.describe(error, parameters)
                    first.succeed(failure.code == .connectionLost ? .success("") : .failure(failure))
                }
            }
        }
        return try result.get()
    }

    /// What speaks at a port that didn't answer in DICOM: it is asked in TLS, then in HTTP; nil when that says nothing.
    package static func foreignProtocol(
        _ parameters: AssociationParameters,
        within timeout: Duration
    ) async -> (code: AssociationError.Code, name: String)? {
        for question in [Self.clientHello, Array("OPTIONS / HTTP/1.0\r\n\r\n".utf8)] {
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
        await Self.first(within: timeout, otherwise: []) { eventLoop, first in
            Connector.connect(parameters, on: eventLoop, isReceiving: false).whenComplete { result in
                guard case .success(let channel) = result else { return first.succeed([]) }
                first.futureResult.whenComplete { _ in channel.close(promise: nil) }
                do {
                    try channel.pipeline.syncOperations.addHandler(FirstBytes(first))
                    try channel.syncOptions?.setOption(.autoRead, value: true)
                    channel.writeAndFlush(ByteBuffer(bytes: question), promise: nil)
                } catch {
                    first.succeed([])
                }
            }
        }
    }

    /// Begins something and waits for its outcome, or until the time is over or the task is cancelled.
    ///
    /// All of these may complete the promise: the first counts.
    private static func first<Value: Sendable>(
        within timeout: Duration,
        otherwise value: Value,
        _ begin: (any EventLoop, EventLoopPromise<Value>) -> Void
    ) async -> Value {
        let eventLoop = EventLoops.client.next()
        let first = eventLoop.makePromise(of: Value.self)
        let timer = eventLoop.scheduleTask(in: TimeAmount(timeout)) { first.succeed(value) }
        begin(eventLoop, first)
        let outcome = await withTaskCancellationHandler {
            (try? await first.futureResult.get()) ?? value
        } onCancel: {
            first.succeed(value)
        }
        timer.cancel()
        return outcome
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

/// Takes the first bytes that a peer sends, or the end of the connection.
private final class FirstBytes: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let first: EventLoopPromise<[UInt8]>

    init(_ first: EventLoopPromise<[UInt8]>) { self.first = first }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        self.first.succeed(Array(self.unwrapInboundIn(data).readableBytesView.prefix(64)))
    }

    func channelInactive(context: ChannelHandlerContext) { self.first.succeed([]) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.first.succeed([])
        context.close(promise: nil)
    }
}
