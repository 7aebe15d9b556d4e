/// Base 64 (RFC 4648 §4), with padding.
package enum Base64 {
    /// The text of bytes.
    package static func encode(_ bytes: [UInt8]) -> String {
        let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
        var output: [UInt8] = []
        output.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = UInt32(0)
            for step in 0..<3 { group = group << 8 | (step < count ? UInt32(bytes[start + step]) : 0) }
            for step in 0..<4 {
                let digit = Int(group >> UInt32(18 - 6 * step)) & 0x3F
                output.append(step <= count ? alphabet.utf8Start[digit] : UInt8(ascii: "="))
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
