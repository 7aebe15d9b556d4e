#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// Numeric IP addresses.
enum NumericAddress {
    /// The four or sixteen bytes of an address; nil where the text is none.
    static func bytes(_ text: String) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &bytes) == 1 { return Array(bytes.prefix(4)) }
        // A scope belongs to this computer, not to the address.
        let plain = String(text.prefix { $0 != "%" })
        return inet_pton(AF_INET6, plain, &bytes) == 1 ? bytes : nil
    }
}
