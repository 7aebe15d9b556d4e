#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The addresses of this computer's interfaces, as the system knows them; no packet is sent.
package enum LocalAddresses {
    /// IFF_UP and IFF_LOOPBACK, which Linux and Darwin number alike but import with different types.
    private static let up: UInt32 = 0x1
    private static let loopback: UInt32 = 0x8

    /// Numeric addresses of the interfaces that are up, without loopback and link-local ones.
    package static var all: [String] {
        var addresses: [String] = []
        for interface in self.interfaces where interface.flags & self.up != 0 && interface.flags & self.loopback == 0 {
            let address = interface.address
            if !address.hasPrefix("fe80:"), !addresses.contains(address) { addresses.append(address) }
        }
        return addresses
    }

    /// The name of the interface that an address of this computer belongs to.
    package static func interface(of address: String) -> String? {
        self.interfaces.first { $0.address == address }?.name
    }

    private static var interfaces: [(name: String, address: String, flags: UInt32)] {
        var list: UnsafeMutablePointer<ifaddrs>?
        guard getifaddrs(&list) == 0 else { return [] }
        defer { freeifaddrs(list) }
        return sequence(first: list, next: { $0?.pointee.ifa_next }).compactMap { entry in
            guard let entry = entry?.pointee, let address = numericText(entry.ifa_addr) else { return nil }
            return (String(cString: entry.ifa_name), address, UInt32(entry.ifa_flags))
        }
    }

    /// The address that the system would send from to reach a numeric one: an unconnected datagram socket is asked.
    package static func facing(_ address: String, port: Int) throws(SystemError) -> String {
        var hints = addrinfo()
        hints.ai_socktype = socketType(SOCK_DGRAM)
        hints.ai_flags = AI_NUMERICHOST
        var list: UnsafeMutablePointer<addrinfo>?
        guard getaddrinfo(address, String(port), &hints, &list) == 0, let peer = list?.pointee else {
            throw .invalidArgument
        }
        defer { freeaddrinfo(list) }
        let asked = File(try call { socket(peer.ai_family, peer.ai_socktype, peer.ai_protocol) })
        try call { connect(asked.number, peer.ai_addr, peer.ai_addrlen) }
        var storage = sockaddr_storage()
        var length = socklen_t(MemoryLayout<sockaddr_storage>.size)
        let own = try withUnsafeMutablePointer(to: &storage) { pointer throws(SystemError) in
            try pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { own throws(SystemError) -> String? in
                try call { getsockname(asked.number, own, &length) }
                return numericText(own)
            }
        }
        guard let own else { throw .addressNotAvailable }
        return own
    }
}
