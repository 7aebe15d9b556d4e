import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Questions about addresses that the system answers without any packet.
package enum NetworkAddress {
    /// Whether the text is a numeric IPv4 or IPv6 address; an IPv6 zone after `%` is allowed.
    package static func isNumeric(_ text: String) -> Bool {
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, text, &four) == 1 { return true }
        let bare = text.split(separator: "%", maxSplits: 1).first.map(String.init) ?? ""
        return inet_pton(AF_INET6, bare, &six) == 1
    }

    /// Whether the text may be listened at: numeric, `localhost` or `any`.
    package static func isListenAddress(_ text: String) -> Bool {
        text == "localhost" || text == "any" || self.isNumeric(text)
    }

    /// Whether the address is one of this computer only.
    package static func isLoopback(_ text: String) -> Bool {
        text == "localhost" || text == "::1" || (text.hasPrefix("127.") && self.isNumeric(text))
            || text.hasPrefix("::ffff:127.")
    }

    /// The local address that the system would send from to reach a host: an unconnected datagram socket is asked,
    /// nothing is sent.
    package static func local(facing host: String, port: Int) throws(PACSError) -> String {
        var hints = addrinfo()
        #if canImport(Glibc)
        hints.ai_socktype = Int32(SOCK_DGRAM.rawValue)
        #else
        hints.ai_socktype = SOCK_DGRAM
        #endif
        var list: UnsafeMutablePointer<addrinfo>?
        let code = getaddrinfo(host, String(port), &hints, &list)
        guard code == 0, let first = list else {
            var facts = FailureFacts(.resolveFailed)
            facts.peer = Target.peer(host, port)
            throw PACSError(
                facts,
                "no address found for '\(printable(host))' (\(String(cString: gai_strerror(code))))"
            )
        }
        defer { freeaddrinfo(first) }
        var next: UnsafeMutablePointer<addrinfo>? = first
        var lastError: Int32 = 0
        while let info = next {
            if let address = self.local(facing: info.pointee, error: &lastError) { return address }
            next = info.pointee.ai_next
        }
        var facts = FailureFacts(.unreachable)
        facts.peer = Target.peer(host, port)
        facts.errno = lastError
        throw PACSError(facts, "no route to \(printable(host)) (\(String(cString: strerror(lastError))))")
    }

    private static func local(facing info: addrinfo, error: inout Int32) -> String? {
        let descriptor = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
        guard descriptor >= 0 else {
            error = errno
            return nil
        }
        defer { close(descriptor) }
        guard connect(descriptor, info.ai_addr, info.ai_addrlen) == 0 else {
            error = errno
            return nil
        }
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var name = [CChar](repeating: 0, count: Int(NI_MAXHOST))
        let code = withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address -> Int32 in
                guard getsockname(descriptor, address, &length) == 0 else { return errno }
                return getnameinfo(address, length, &name, socklen_t(name.count), nil, 0, NI_NUMERICHOST)
            }
        }
        guard code == 0 else {
            error = code
            return nil
        }
        return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
