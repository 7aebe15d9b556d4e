import DICOMCore
import DICOMNetwork
import DICOMWire
import Foundation
import Synchronization
import TestSupport
import Testing

/// What a peer sees of a task that is cancelled, by how far the association is.
@Suite(.timeLimit(.minutes(1)))
struct AssociationCancellationTests {
    /// What opening fails with when the task is cancelled as soon as the condition holds.
    private static func cancelled(
        _ parameters: AssociationParameters,
        when condition: @escaping @Sendable () -> Bool
    ) async throws -> AssociationError? {
        let task = Task { await Wire.openingError(parameters) }
        #expect(await eventually { condition() })
        task.cancel()
        let start = ContinuousClock.now
        let error = await task.value
        #expect(ContinuousClock.now - start < .seconds(10))
        return error
    }

    @Test func beforeAnythingNoConnectionIsMade() async throws {
        let peer = try ScriptedPeer([.stall(seconds: 50)])
        let parameters = Wire.parameters(port: peer.port)
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return await Wire.openingError(parameters)
        }
        #expect(await task.value?.code == .interrupted)
        try await Task.sleep(for: .milliseconds(200))
        #expect(peer.received.isEmpty)
    }

    /// The connection comes about later all the same, and must be closed without a byte.
    @Test func whileTCPConnects() async throws {
        let (listener, port) = try Loopback.listen(queue: 0)
        defer { Loopback.close(listener) }
        let waiting = (0..<4).map { _ in Loopback.beginConnecting(port: port) }
        let others = Set(waiting.map { Self.port(of: $0) })
        try await Task.sleep(for: .milliseconds(100))
        let start = ContinuousClock.now
        let error = try await Self.cancelled(Wire.parameters(port: port)) {
            ContinuousClock.now - start > .milliseconds(300)
        }
        #expect(error?.code == .interrupted)
        let bytes = await Self.onAThread { () -> [UInt8]? in
            while true {
                var address = sockaddr_in()
                var length = socklen_t(MemoryLayout<sockaddr_in>.size)
                let client = withUnsafeMutablePointer(to: &address) {
                    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.accept(listener, $0, &length) }
                }
                guard client >= 0 else { return nil }
                defer { Loopback.close(client) }
                if others.contains(address.sin_port) { continue }
                return Loopback.readSome(client)
            }
        }
        #expect(bytes == [])
        for descriptor in waiting { Loopback.close(descriptor) }
    }

    @Test func whileTLSShakesHands() async throws {
        let (listener, port) = try Loopback.listen()
        defer { Loopback.close(listener) }
        let client = Mutex<Int32>(-1)
        Thread.detachNewThread {
            let descriptor = Foundation.accept(listener, nil, nil)
            _ = Loopback.readSome(descriptor)
            client.withLock { $0 = descriptor }
        }
        var parameters = Wire.parameters(port: port)
        parameters.tls = TLSParameters(verifiesPeer: false)
        let error = try await Self.cancelled(parameters) { client.withLock { $0 } >= 0 }
        #expect(error?.code == .interrupted)
        let descriptor = client.withLock { $0 }
        #expect(await Self.onAThread { Loopback.endsWithin(descriptor, seconds: 5) })
        Loopback.close(descriptor)
    }

    @Test func whileTheAnswerIsAwaitedItIsAborted() async throws {
        let peer = try ScriptedPeer([.readUnit, .stall(seconds: 50)])
        let error = try await Self.cancelled(Wire.parameters(port: peer.port)) {
            peer.received.first?.isEmpty == false
        }
        #expect(error?.code == .interrupted)
        let request = PDU.associateRequest(Wire.request())
        #expect(peer.received.first?.first == Wire.bytes(request).first)
        #expect(await eventually { peer.received.first?.suffix(10) == Wire.bytes(.abort(.user))[...] })
    }

    @Test func beforeARequestNothingIsSent() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .stall(seconds: 50)])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        let length = peer.received.first?.count
        let task = Task { () -> AssociationError? in
            withUnsafeCurrentTask { $0?.cancel() }
            do throws(AssociationError) {
                _ = try await association.echo()
                return nil
            } catch {
                return error
            }
        }
        let error = await task.value
        #expect(error?.code == .interrupted)
        #expect(error?.isBeforeRequest == true)
        #expect(association.isOpen)
        try await Task.sleep(for: .milliseconds(100))
        #expect(peer.received.first?.count == length)
        await association.abort()
    }

    @Test func whatCannotBeCancelledIsAborted() async throws {
        let peer = try ScriptedPeer([.readUnit, .send(Wire.accept()), .readUnit, .stall(seconds: 50)])
        let association = try await Association.open(Wire.parameters(port: peer.port))
        let length = peer.received.first?.count ?? 0
        let task = Task { try await association.echo() }
        #expect(await eventually { (peer.received.first?.count ?? 0) > length })
        task.cancel()
        await #expect(throws: AssociationError(.interrupted, "", peer: "")) { try await task.value }
        #expect(await eventually { peer.received.first?.suffix(10) == Wire.bytes(.abort(.user))[...] })
    }

    private static func port(of descriptor: Int32) -> UInt16 {
        var address = sockaddr_in()
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        _ = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
        }
        return address.sin_port
    }

    /// Runs what blocks on a thread of its own, for the tests' threads are few.
    private static func onAThread<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread { continuation.resume(returning: body()) }
        }
    }
}
