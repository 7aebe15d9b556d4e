/// A rate as people type it: `20MB/s`, `512KB/s`, `1.5MB/s`; units of 1000.
package enum TransferRate {
    /// The least that an association must be left, in bytes a second: below it peers' timers run out.
    package static let minimum = 256_000

    /// Reads a rate in bytes a second; nil where the text is none.
    package static func parse(_ text: String) -> Int? {
        var text = text.lowercased()[...]
        if text.hasSuffix("/s") { text = text.dropLast(2) }
        for (unit, factor) in [("gb", 1e9), ("mb", 1e6), ("kb", 1e3), ("b", 1)] where text.hasSuffix(unit) {
            let digits = text.dropLast(unit.count)
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
                let number = Double(digits), number > 0, number * factor <= 1e12
            else { return nil }
            return Int(number * factor)
        }
        return nil
    }
}
