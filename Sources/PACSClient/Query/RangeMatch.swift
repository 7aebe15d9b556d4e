/// Matching of dates and times, single values and ranges (PS3.4 §C.2.2.2.5).
enum RangeMatch {
    /// Dates; ACR-NEMA's dots are let pass in what is returned.
    static func date(_ value: String, _ wanted: String) -> Bool {
        let day = DICOMDate(parsing: value).map { "\($0)" } ?? value
        return self.matches(day, wanted, separator: wanted.firstIndex(of: "-")) { $0 }
    }

    /// Times; what is left out of a value counts as the beginning, and of the end of a range as the end.
    static func time(_ value: String, _ wanted: String) -> Bool {
        self.matches(value.filter { $0 != ":" }, wanted.filter { $0 != ":" }, separator: nil) { $0 }
    }

    /// Dates with times.
    ///
    /// A `-` before a four-digit offset is no range.
    static func dateTime(_ value: String, _ wanted: String) -> Bool {
        self.matches(value, wanted, separator: nil) { text in
            String(text.prefix { $0 != "+" && $0 != "&" })
        }
    }

    private static func matches(
        _ value: String,
        _ wanted: String,
        separator: String.Index?,
        _ canonical: (String) -> String
    ) -> Bool {
        if value == wanted || Wildcard.matches(value, wanted) { return true }
        guard let dash = separator ?? wanted.firstIndex(of: "-") else {
            let value = canonical(value)
            let wanted = canonical(wanted)
            // A shorter value stands for all that begins with it.
            return !wanted.isEmpty && !value.isEmpty && (value.hasPrefix(wanted) || wanted.hasPrefix(value))
                && self.digits(value)
        }
        let low = canonical(String(wanted[..<dash]))
        let high = canonical(String(wanted[wanted.index(after: dash)...]))
        let value = canonical(value)
        guard self.digits(value), !value.isEmpty else { return false }
        if !low.isEmpty, self.isLess(value, low) { return false }
        // "20260501" is not after "202605".
        if !high.isEmpty, self.isLess(high, value), !value.hasPrefix(high) { return false }
        return true
    }

    /// Order of digits; a shorter one that the longer begins with is not less.
    private static func isLess(_ left: String, _ right: String) -> Bool {
        let width = min(left.utf8.count, right.utf8.count)
        let left = Array(left.utf8.prefix(width))
        let right = Array(right.utf8.prefix(width))
        return left.lexicographicallyPrecedes(right)
    }

    private static func digits(_ text: String) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    }
}
