extension QueryKey {
    /// The keys of a list with commas between them, without empty ones; the comma of a tag, `(gggg,eeee)` or `gggg,eeee`,
    /// is none of these.
    package static func list(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var parts: [[UInt8]] = [[]]
        var depth = 0
        for (position, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ",") where depth == 0:
                guard let last = parts.last, self.isTag(last, bytes[(position + 1)...]) else {
                    parts.append([])
                    continue
                }
            default: break
            }
            parts[parts.count - 1].append(byte)
        }
        return parts.filter { !$0.isEmpty }.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether a key so far ends with the group number of a tag, and what follows the comma is its element number.
    ///
    /// No keyword is four hexadecimal digits, so that nothing else can be meant.
    private static func isTag(_ key: [UInt8], _ rest: ArraySlice<UInt8>) -> Bool {
        func isFourDigits(_ bytes: some Collection<UInt8>) -> Bool {
            bytes.count == 4 && bytes.allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
        }
        let step = key.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).last ?? []
        let end = rest.dropFirst(4).first
        let isEnd = end.map { ",.[".utf8.contains($0) } ?? true
        return isFourDigits(step) && isFourDigits(rest.prefix(4)) && isEnd
    }
}
