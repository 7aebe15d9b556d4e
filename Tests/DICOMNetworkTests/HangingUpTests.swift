import NIOCore
import SystemIO
import TestSupport
import Testing

@testable import DICOMNetwork

/// Peers that take the TCP connection and reset it: when that is met is chance, what it means is not.
@Suite(.timeLimit(.minutes(1))) struct HangingUpTests {
    private static let sentence = "closed the connection without an answer to A-ASSOCIATE-RQ"

    @Test(arguments: [SystemError.connectionReset, .connectionAborted, .brokenPipe])
    func metWhileConnecting(_ cause: SystemError) {
        let parameters = Wire.parameters(port: 104)
        let met = Connector.describe(IOError(errnoCode: cause.number, reason: "connect"), parameters)
        #expect(met.code == .connectionLost && met.errno == cause.number)
        #expect(met.message == "\(parameters.peer) \(Self.sentence)")
    }

    @Test func metAtAnyMoment() async throws {
        let peer = try ScriptedPeer([.reset])
        for _ in 0..<20 {
            let error = await Wire.openingError(Wire.parameters(port: peer.port))
            let isTheSame = error?.code == .connectionLost && error?.message.hasSuffix(Self.sentence) == true
            #expect(isTheSame, "\(error as Any)")
        }
        peer.stop()
    }

    @Test func wasReachedAllTheSame() async throws {
        let peer = try ScriptedPeer([.reset])
        for _ in 0..<20 { _ = try await ConnectionProbe.connect(Wire.parameters(port: peer.port)) }
        peer.stop()
    }
}
