import DICOMCore

/// Matching of dates and times, single values and ranges (PS3.4 §C.2.2.2.1, §C.2.2.2.5).
package enum RangeMatch {
    /// Dates; ACR-NEMA's dots and other old forms are let pass.
    static func date(_ value: String, _ wanted: String) -> Match {
        let value = DICOMDate(parsing: value).map { "\($0)" } ?? value
        return self.matches(value, wanted.filter { $0 != "." }) {
            self.isDigits($0, 8...8)
        } bounds: {
            self.isDigits($0, 0...8)
        }
    }

    /// Times; ACR-NEMA's colons are let pass.
    ///
    /// A range such as 2200-0200 may be meant to go over midnight: the standard defines none that ends before it begins.
    static func time(_ value: String, _ wanted: String) -> Match {
        let time = DICOMTime(parsing: value)
        return self.matches(time?.digits ?? value, wanted.filter { $0 != ":" }, isCyclic: true) { _ in
            time != nil
        } bounds: {
            $0.isEmpty || DICOMTime(parsing: $0) != nil
        }
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
        return self.matches(value, parts.map(\.text).joined(separator: "-")) {
            self.isMoment($0)
        } bounds: {
            $0.isEmpty || self.isMoment($0)
        }
    }

    /// Compares digits: what is left out of a value counts as the beginning, and of the end of a range as the end.
    private static func matches(
        _ value: String,
        _ wanted: String,
        isCyclic: Bool = false,
        value isReadable: (Substring) -> Bool,
        bounds areReadable: (Substring) -> Bool
    ) -> Match {
        guard !value.isEmpty else { return .no }
        if Wildcard.isWild(wanted), Wildcard.matches(value, wanted) { return .yes }
        guard isReadable(value[...]) else { return value == wanted ? .yes : .cannotTell }
        if Wildcard.isWild(wanted) { return .no }
        let dash = wanted.firstIndex(of: "-")
        let low = wanted[..<(dash ?? wanted.endIndex)]
        let high = dash.map { wanted[wanted.index(after: $0)...] } ?? low
        guard areReadable(low), areReadable(high) else { return value == wanted ? .yes : .cannotTell }
        // "20260501" is neither before nor after "202605".
        let isBefore = self.isLess(value, low)
        let isAfter = self.isLess(high, value)
        guard self.isLess(high, low) else { return isBefore || isAfter ? .no : .yes }
        return isCyclic && !(isBefore && isAfter) ? .yes : .cannotTell
    }

    /// Order of digits; one that the other begins with is not less.
    private static func isLess(_ left: some StringProtocol, _ right: some StringProtocol) -> Bool {
        zip(left.utf8, right.utf8).first { $0 != $1 }.map { $0 < $1 } ?? false
    }

    private static func isDigits(_ text: Substring, _ counts: ClosedRange<Int>) -> Bool {
        counts.contains(text.utf8.count) && text.utf8.allSatisfy { (48...57).contains($0) }
    }

    /// Whether this is `YYYYMMDDHHMMSS.F…` or less of it.
    private static func isMoment(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard self.isDigits(parts[0], 4...14), parts[0].utf8.count % 2 == 0 else { return false }
        return parts.count == 1 || (parts[0].utf8.count == 14 && self.isDigits(parts[1], 1...6))
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
