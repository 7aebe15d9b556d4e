/// A tag, or some of its digits, as people type them to look them up.
///
/// `(0010,0020)`, `0010,0020`, `00100020`, `0x0010,0x0020`, `10,20`, with `x` for any digit as in `60xx,3000`; and `0018`
/// or `0018,10` for all tags that begin so.
struct TagPattern: Equatable {
    /// Up to eight digits in upper case, `x` for any.
    let digits: [UInt8]

    private static let any = UInt8(ascii: "x")

    /// Reads a number; nil for anything else.
    ///
    /// Several words are one number where two of four digits make it.
    init?(_ words: [String]) {
        var text = words.joined(separator: " ").lowercased()
        if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
        let isSeparated = text.contains { $0 == "," || $0 == "|" }
        let parts = text.split { " ,|".contains($0) }.map {
            $0.hasPrefix("0x") ? Array($0.utf8.dropFirst(2)) : Array($0.utf8)
        }
        guard parts.allSatisfy({ $0.allSatisfy { $0 == Self.any || Hexadecimal.value($0) != nil } }) else { return nil }
        switch parts.count {
        case 1 where parts[0].count == 8: self.digits = Self.upper(parts[0])
        // Letters alone are more likely a word.
        case 1 where parts[0].count == 4 && (isSeparated || parts[0].contains { $0 < UInt8(ascii: "a") }):
            self.digits = Self.upper(parts[0])
        case 2 where parts[0].count == 4 && (1...4).contains(parts[1].count) && (isSeparated || parts[1].count == 4):
            self.digits = Self.upper(parts[0] + parts[1])
        case 2 where isSeparated && parts.allSatisfy { (1...4).contains($0.count) }:
            self.digits = Self.upper(parts.flatMap { Array(repeating: UInt8(ascii: "0"), count: 4 - $0.count) + $0 })
        default: return nil
        }
    }

    /// The one tag that it names; nil where digits are missing.
    var tag: Tag? { Tag(parsing: String(decoding: self.digits, as: UTF8.self)) }

    /// Whether its group is known to be odd, which only private ones are.
    var hasOddGroup: Bool { self.digits.count >= 4 && (Hexadecimal.value(self.digits[3]) ?? 0) % 2 == 1 }

    /// Whether a tag's digits, in upper case and with `x` for any, begin so.
    func matches(_ digits: some Sequence<UInt8>) -> Bool {
        var count = 0
        for (wanted, digit) in zip(self.digits, digits) {
            guard wanted == digit || wanted == Self.any || digit == Self.any else { return false }
            count += 1
        }
        return count == self.digits.count
    }

    private static func upper(_ digits: [UInt8]) -> [UInt8] {
        digits.map { $0 == Self.any || $0 < UInt8(ascii: "a") ? $0 : $0 - 0x20 }
    }
}
