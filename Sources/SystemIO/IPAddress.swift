#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A numeric IPv4 or IPv6 address.
package struct IPAddress: Hashable, Sendable {
    /// The two families of addresses.
    package enum Family: Sendable { case four, six }

    /// Its four or sixteen bytes.
    package let bytes: [UInt8]

    /// Reads an address; nil where the text is none.
    ///
    /// A zone after `%` is allowed in IPv6 and passed over: it belongs to this computer, not to the address.
    package init?(_ text: some StringProtocol) {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, String(text), &bytes) == 1 {
            self.bytes = Array(bytes.prefix(4))
        } else if inet_pton(AF_INET6, String(text.prefix { $0 != "%" }), &bytes) == 1 {
            self.bytes = bytes
        } else {
            return nil
        }
    }

    /// IPv4 or IPv6.
    package var family: Family { self.bytes.count == 4 ? .four : .six }

    /// The last four bytes of `::ffff:a.b.c.d`, or all of an IPv4 address; nil for any other.
    private var fourBytes: ArraySlice<UInt8>? {
        if self.family == .four { return self.bytes[...] }
        let isMapped = self.bytes.prefix(10).allSatisfy { $0 == 0 } && self.bytes[10...11].allSatisfy { $0 == 0xFF }
        return isMapped ? self.bytes[12...] : nil
    }

    /// Whether the address is one of this computer only: 127.0.0.0/8 in either family, or `::1`.
    package var isLoopback: Bool {
        self.fourBytes?.first == 127 || self.bytes == [UInt8](repeating: 0, count: 15) + [1]
    }

    /// Whether the address means something inside one organisation only: 10/8, 172.16/12, 192.168/16, 100.64/10
    /// (RFC 1918, RFC 6598), fc00::/7 (RFC 4193), and link-local ones.
    package var isPrivate: Bool {
        guard let four = self.fourBytes.map(Array.init) else {
            return self.bytes[0] & 0xFE == 0xFC || (self.bytes[0] == 0xFE && self.bytes[1] & 0xC0 == 0x80)
        }
        switch (four[0], four[1]) {
        case (10, _), (172, 16...31), (192, 168), (100, 64...127), (169, 254): return true
        default: return false
        }
    }

    /// Whether the text is a numeric address.
    package static func isNumeric(_ text: some StringProtocol) -> Bool { IPAddress(text) != nil }

    /// Whether a host is this computer for certain: `localhost` or a numeric address of its own only.
    package static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || IPAddress(host)?.isLoopback == true
    }
}
