import Foundation
import NIOCore
import Synchronization
import TestSupport
import Testing

@testable import DICOMNetwork

/// A capture whose file takes nothing ends; the network never waits for it.
@Suite(.timeLimit(.minutes(1)))
struct PacketCaptureTests {
    @Test func aFileThatTakesNothingEndsTheCaptureOnly() throws {
        let folder = try TemporaryDirectory("capture")
        let path = folder.path("pipe")
        try #require(mkfifo(path, 0o600) == 0)
        // Open for both, so that it has a reader, which reads nothing.
        let reader = open(path, O_RDWR)
        defer { close(reader) }
        let told = Mutex<[String]>([])
        let capture = try PacketCapture(path: path, application: "test") { text in told.withLock { $0.append(text) } }
        let begin = ContinuousClock.now
        let number = capture.begin(PacketEndpoints(local: nil, remote: nil, isRequestor: true))
        let buffer = ByteBuffer(repeating: 1, count: 1 << 20)
        for _ in 0..<300 { capture.record(number, buffer, isSent: false) }
        capture.end(number, byPeer: true)
        let summary = capture.close()
        #expect(ContinuousClock.now - begin < .seconds(8))
        #expect(summary.failure == "the file takes them more slowly than they pass")
        #expect(told.withLock { $0.count } == 1)
    }
}
