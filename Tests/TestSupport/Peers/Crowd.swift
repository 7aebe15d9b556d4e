import Foundation

/// Many connections to one port that do nothing useful, from addresses of 127.0.0.0/8 other than 127.0.0.1.
///
/// They stay open until it is let go.
package final class Crowd: Sendable {
    /// What each of them does.
    package enum Behaviour: Sendable {
        /// Sends nothing.
        case silent
        /// Asks for an association and leaves it idle; where there is none, it waits all the same.
        case idle(called: String)
        /// Sends its request byte by byte.
        case drip(called: String)
    }

    private let descriptors: [Int32]

    /// Opens so many connections.
    package init(_ count: Int, to port: Int, from host: UInt8, _ behaviour: Behaviour) {
        self.descriptors = (0..<count).compactMap { _ in Loopback.connect(port: port, from: host) }
        for descriptor in self.descriptors {
            switch behaviour {
            case .silent: break
            case .idle(let called): Loopback.writeAll(descriptor, Self.request(called))
            case .drip(let called):
                Thread.detachNewThread {
                    for byte in Self.request(called) {
                        guard Loopback.writeAll(descriptor, [byte]) else { return }
                        usleep(200_000)
                    }
                }
            }
        }
    }

    deinit {
        // Those that drip may still use it: the number is another's as soon as it is closed.
        for descriptor in self.descriptors { shutdown(descriptor, Int32(SHUT_RDWR)) }
        let descriptors = self.descriptors
        Thread.detachNewThread {
            usleep(500_000)
            for descriptor in descriptors { Loopback.close(descriptor) }
        }
    }

    /// How many are open on our side.
    package var count: Int { self.descriptors.count }

    /// Opens associations one after the other, each of which ends at once: with an abort, or with a release.
    package static func pass(_ count: Int, to port: Int, called: String, aborting: Bool) async {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                for _ in 0..<count {
                    guard let descriptor = Loopback.connect(port: port) else { continue }
                    Loopback.writeAll(descriptor, self.request(called))
                    _ = Loopback.readSome(descriptor)
                    Loopback.writeAll(descriptor, ScriptedPeer.unit(aborting ? 7 : 5, [0, 0, 0, 0]))
                    if !aborting { _ = Loopback.readSome(descriptor) }
                    Loopback.close(descriptor)
                }
                continuation.resume()
            }
        }
    }

    private static func request(_ called: String) -> [UInt8] {
        ScriptedPeer.request(called: called, storing: "1.2.840.10008.5.1.4.1.1.20")
    }
}
