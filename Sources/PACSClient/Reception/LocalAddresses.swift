#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The addresses of this computer's interfaces.
enum LocalAddresses {
    /// IFF_UP and IFF_LOOPBACK, which Linux and Darwin number alike but import with different types.
    private static let up: UInt32 = 0x1
    private static let loopback: UInt32 = 0x8

    /// Numeric addresses of the interfaces that are up, without loopback and link-local ones.
    static var all: [String] {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return [] }
        defer { freeifaddrs(list) }
        var addresses: [String] = []
        var next = list
        while let entry = next?.pointee {
            next = entry.ifa_next
            guard entry.ifa_flags & self.up != 0, entry.ifa_flags & self.loopback == 0,
                let text = self.text(entry.ifa_addr), !text.hasPrefix("fe80:"), !addresses.contains(text)
            else { continue }
            addresses.append(text)
        }
        return addresses
    }

    /// The name of the interface that an address of this computer belongs to.
    static func interface(of address: String) -> String? {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return nil }
        defer { freeifaddrs(list) }
        var next = list
        while let entry = next?.pointee {
            next = entry.ifa_next
            if self.text(entry.ifa_addr) == address { return String(cString: entry.ifa_name) }
        }
        return nil
    }

    private static func text(_ address: UnsafeMutablePointer<sockaddr>?) -> String? {
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
}
