import DICOMCore

/// Matching of dates and times, single values and ranges (PS3.4 §C.2.2.2.1, §C.2.2.2.5).
package enum RangeMatch {
    /// Dates; ACR-NEMA's dots are let pass.
    static func date(_ value: String, _ wanted: String) -> Match {
        let isDotted = value.utf8.count == 10 || wanted.utf8.contains(UInt8(ascii: "."))
        guard isDotted else { return self.matches(value, wanted) }
        return self.matches(DICOMDate(parsing: value).map { "\($0)" } ?? value, wanted.filter { $0 != "." })
    }

    /// Times; ACR-NEMA's colons are let pass.
    static func time(_ value: String, _ wanted: String) -> Match {
        let isPlain = !value.utf8.contains(UInt8(ascii: ":")) && !wanted.utf8.contains(UInt8(ascii: ":"))
        return isPlain
            ? self.matches(value, wanted) : self.matches(value.filter { $0 != ":" }, wanted.filter { $0 != ":" })
    }

    /// Dates with times, and perhaps with an offset from UTC, which can be compared with the same one only.
    static func dateTime(_ value: String, _ wanted: String) -> Match {
        if value == wanted { return .yes }
        let (value, zone) = self.splitZone(value)
        // The dash of an offset is none of a range.
        var bounds = wanted.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        for index in bounds.indices.dropFirst().reversed()
        where self.isOffset(bounds[index]) && !bounds[index - 1].isEmpty {
            let offset = bounds.remove(at: index)
            bounds[index - 1] += "-\(offset)"
        }
        let parts = bounds.map { self.splitZone($0) }
        guard parts.allSatisfy({ $0.text.isEmpty || $0.zone == zone }) else { return .cannotTell }
        return self.matches(value, parts.map(\.text).joined(separator: "-"))
    }

    /// Compares digits: what is left out of a value counts as the beginning, and of the end of a range as the end.
    private static func matches(_ value: String, _ wanted: String) -> Match {
        guard !value.isEmpty else { return .no }
        if Wildcard.isWild(wanted) { return Wildcard.matches(value, wanted) ? .yes : .no }
        let dash = wanted.firstIndex(of: "-")
        let low = wanted[..<(dash ?? wanted.endIndex)]
        let high = dash.map { wanted[wanted.index(after: $0)...] } ?? low
        guard self.isNumeric(value), self.isNumeric(low), self.isNumeric(high) else {
            return value == wanted ? .yes : .cannotTell
        }
        // "20260501" is neither before nor after "202605".
        return self.isLess(value, low) || self.isLess(high, value) ? .no : .yes
    }

    /// Order of digits; one that the other begins with is not less.
    private static func isLess(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        zip(left.utf8, right.utf8).first { $0 != $1 }.map { $0 < $1 } ?? false
    }

    private static func isNumeric(_ text: some StringProtocol) -> Bool {
        text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    }

    /// Whether this is HHMM as an offset has it, -1200 to +1400 (PS3.5 §6.2, VR DT).
    private static func isOffset(_ text: String) -> Bool {
        text.utf8.count == 4 && Int(text).map { (0...1400).contains($0) && $0 % 100 < 60 } ?? false
    }

    private static func splitZone(_ text: String) -> (text: String, zone: String) {
        guard let sign = text.lastIndex(where: { $0 == "+" || $0 == "-" }), sign != text.startIndex,
            self.isOffset(String(text[text.index(after: sign)...]))
        else { return (text, "") }
        return (String(text[..<sign]), String(text[sign...]))
    }
}
