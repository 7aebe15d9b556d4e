/// Spans of time as they are typed: `2s`, `500ms`, `1m`, `2h`, or seconds without a unit.
package enum TimeSpan {
    /// Reads a span of at most 30 days; nil where the text is none.
    static func parse(_ text: String) -> Duration? {
        let units: [(suffix: String, seconds: Double)] = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600), ("", 1)]
        for unit in units where text.hasSuffix(unit.suffix) {
            let digits = text.dropLast(unit.suffix.count)
            guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }),
                let number = Double(digits), (0...2_592_000).contains(number * unit.seconds)
            else { continue }
            return .seconds(number * unit.seconds)
        }
        return nil
    }

    /// Reads a span, or says what it looks like.
    @Sendable
    package static func parsing(_ text: String) throws(UsageError) -> Duration {
        guard let span = self.parse(text) else {
            throw UsageError("'\(text)' isn't a time", hint: "write 2s, 500ms, 1m or 2h", word: text)
        }
        return span
    }
}
