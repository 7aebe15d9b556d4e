import Dispatch
import Synchronization

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Looks up the addresses of host names, on threads of its own and never for longer than it is given.
package enum HostName {
    /// Why a name has no address.
    package struct Failure: Error, Sendable {
        /// The system's words, or that the time was over.
        package let reason: String
        /// Whether nobody answered who could know the name; false where it is unknown.
        package var isUnanswered = false
    }

    /// `host:port`, with an IPv6 address in brackets (RFC 3986 §3.2.2).
    package static func withPort(_ host: String, _ port: Int) -> String {
        host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    /// Only these threads wait for name servers, however slow those are.
    private static let queue = DispatchQueue(label: "pacsh.names", attributes: .concurrent)

    /// Looks up a name and calls back once, on a thread of its own: with its numeric addresses of a family, or of
    /// both, in the system's order.
    package static func look(
        up host: String,
        family: IPAddress.Family? = nil,
        within limit: Duration,
        then done: @escaping @Sendable (Result<[String], Failure>) -> Void
    ) {
        let once = Once(done)
        self.queue.async { once.call(self.addresses(of: host, family: family)) }
        let nanoseconds = limit.components.seconds * 1_000_000_000 + limit.components.attoseconds / 1_000_000_000
        DispatchQueue.global().asyncAfter(deadline: .now() + .nanoseconds(Int(nanoseconds))) {
            once.call(.failure(Failure(reason: "the name lookup took too long", isUnanswered: true)))
        }
    }

    /// The numeric addresses of a name in the system's order.
    ///
    /// Ends when the time is over, and at once when the task is cancelled.
    package static func addresses(
        of host: String,
        within limit: Duration
    ) async throws(Failure) -> [String] {
        if IPAddress.isNumeric(host) { return [host] }
        let (results, continuation) = AsyncStream.makeStream(of: Result<[String], Failure>.self)
        self.look(up: host, within: limit) {
            continuation.yield($0)
            continuation.finish()
        }
        for await result in results { return try result.get() }
        throw Failure(reason: "interrupted")
    }

    /// The name of this computer; nil where it has none.
    package static var own: String? {
        var name = [CChar](repeating: 0, count: 256)
        guard gethostname(&name, name.count - 1) == 0 else { return nil }
        let text = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return text.isEmpty ? nil : text
    }

    /// Calls a function the first time only.
    private final class Once: Sendable {
        private let done: Mutex<(@Sendable (Result<[String], Failure>) -> Void)?>

        init(_ done: @escaping @Sendable (Result<[String], Failure>) -> Void) { self.done = Mutex(done) }

        func call(_ result: Result<[String], Failure>) {
            let done = self.done.withLock { done in
                defer { done = nil }
                return done
            }
            done?(result)
        }
    }

    /// Blocks.
    private static func addresses(of host: String, family: IPAddress.Family?) -> Result<[String], Failure> {
        var hints = addrinfo()
        hints.ai_family = family.map { $0 == .six ? AF_INET6 : AF_INET } ?? AF_UNSPEC
        hints.ai_socktype = socketType(SOCK_STREAM)
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, nil, &hints, &list)
        guard code == 0 else {
            let isUnanswered = code == EAI_AGAIN || code == EAI_FAIL
            return .failure(Failure(reason: String(cString: gai_strerror(code)), isUnanswered: isUnanswered))
        }
        defer { freeaddrinfo(list) }
        var addresses: [String] = []
        for entry in sequence(first: list, next: { $0?.pointee.ai_next }) {
            guard let entry, let text = numericText(entry.pointee.ai_addr), !addresses.contains(text) else { continue }
            addresses.append(text)
        }
        return .success(addresses)
    }
}

/// A socket address in digits; nil for families other than IPv4 and IPv6.
func numericText(_ address: UnsafeMutablePointer<sockaddr>?) -> String? {
    guard let address else { return nil }
    let length: Int
    switch Int32(address.pointee.sa_family) {
    case AF_INET: length = MemoryLayout<sockaddr_in>.size
    case AF_INET6: length = MemoryLayout<sockaddr_in6>.size
    default: return nil
    }
    var host = [CChar](repeating: 0, count: Int(NI_MAXHOST))
    let size = socklen_t(host.count)
    guard getnameinfo(address, socklen_t(length), &host, size, nil, 0, NI_NUMERICHOST) == 0 else { return nil }
    return String(decoding: host.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

#if canImport(Darwin)
func socketType(_ type: Int32) -> Int32 { type }
#else
func socketType(_ type: __socket_type) -> Int32 { Int32(type.rawValue) }
#endif
