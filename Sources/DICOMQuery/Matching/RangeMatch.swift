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
        let (value, zone) = DICOMDateTime.splittingOffset(value)
        // The dash of an offset is none of a range.
        var bounds = wanted.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        for index in bounds.indices.dropFirst().reversed()
        where DICOMDateTime.isOffset(bounds[index]) && !bounds[index - 1].isEmpty {
            let offset = bounds.remove(at: index)
            bounds[index - 1] += "-\(offset)"
        }
        let parts = bounds.map { DICOMDateTime.splittingOffset($0) }
        guard parts.allSatisfy({ $0.moment.isEmpty || $0.offset == zone }) else { return .cannotTell }
        return self.matches(value, parts.map(\.moment).joined(separator: "-")) {
            DICOMDateTime(parsing: $0) != nil
        } bounds: {
            $0.isEmpty || DICOMDateTime(parsing: $0) != nil
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
}
