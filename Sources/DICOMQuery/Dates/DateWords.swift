import DICOMCore

/// The words for days: `today`, `yesterday`, `7d`, `3w`, `2m`, `1y`, `2026-05-01`, `20260501`, and `A..B` of these.
package struct DateWords: Sendable {
    /// The current day.
    package let today: DICOMDate

    /// Takes the current day.
    package init(today: DICOMDate) { self.today = today }

    /// Reads a word or a range.
    ///
    /// `7d` is seven days ago through today.
    package func range(_ text: String) throws(QueryError) -> DateRange {
        if let dots = text.firstRange(of: "..") {
            let left = String(text[..<dots.lowerBound])
            let right = String(text[dots.upperBound...])
            let from = left.isEmpty ? nil : try self.word(left, in: text).from
            let through = right.isEmpty ? nil : try self.endOf(right, in: text)
            guard from != nil || through != nil else { throw Self.fault(text, "both ends are open") }
            if let from, let through, through < from {
                throw Self.fault(text, "the range ends (\(through)) before it begins (\(from))")
            }
            return DateRange(from: from, through: through)
        }
        return try self.word(text, in: text)
    }

    /// The first day that `--since` means.
    package func since(_ text: String) throws(QueryError) -> DICOMDate {
        guard let day = try self.single(text).from else { throw Self.fault(text, "it has no first day") }
        return day
    }

    /// The last day that `--until` means.
    package func until(_ text: String) throws(QueryError) -> DICOMDate { try self.endOf(text, in: text) }

    private func single(_ text: String) throws(QueryError) -> DateRange {
        guard text.firstRange(of: "..") == nil else { throw Self.fault(text, "one day is wanted here, not a range") }
        return try self.word(text, in: text)
    }

    /// As the end of a range `7d` is the day seven days ago.
    private func endOf(_ text: String, in whole: String) throws(QueryError) -> DICOMDate {
        let range = try self.single(text)
        let isSpan = text.last.map { "dwmy".contains($0) } ?? false
        guard let day = isSpan ? range.from : range.through else { throw Self.fault(whole, "it has no last day") }
        return day
    }

    private func word(_ text: String, in whole: String) throws(QueryError) -> DateRange {
        switch text {
        case "today": return DateRange(from: self.today, through: self.today)
        case "yesterday":
            let day = self.today.adding(days: -1)
            return DateRange(from: day, through: day)
        default: break
        }
        if let day = DICOMDate(parsing: text) { return DateRange(from: day, through: day) }
        guard let unit = text.last, "dwmy".contains(unit) else { throw Self.fault(whole, nil) }
        let digits = text.dropLast()
        guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let count = Int(digits),
            count <= Self.mostDays
        else { throw Self.fault(whole, nil) }
        let from =
            switch unit {
            case "d": self.today.adding(days: -count)
            case "w": self.today.adding(days: -7 * count)
            case "m": self.today.minus(months: count)
            default: self.today.minus(months: 12 * count)
            }
        guard from.year >= 1 else { throw Self.fault(whole, "that is too long ago") }
        return DateRange(from: from, through: self.today)
    }

    /// Longer spans are mistakes: there was no DICOM then.
    private static let mostDays = 36_500

    private static func fault(_ text: String, _ reason: String?) -> QueryError {
        QueryError(
            .notADate,
            "'\(printable(text))' is not a date" + (reason.map { ": \($0)" } ?? ""),
            remedy: self.remedy(for: text)
                ?? "dates are today, yesterday, 7d, 3w, 2m, 1y, 2026-05-01, 20260501, or A..B with either end open"
        )
    }

    /// How a number of days, and a day in the order of other countries, is written here.
    private static func remedy(for text: String) -> String? {
        if (1...3).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) {
            return "write \(text)d for \(text) days ago, \(text)w for weeks, \(text)m for months, \(text)y for years"
        }
        let parts = text.split(omittingEmptySubsequences: false) { "./-".contains($0) }
        guard parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy({ Int($0) != nil }) else { return nil }
        func day(_ month: Substring, _ day: Substring) -> String? {
            let digits = [month, day].map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
            let text = "\(parts[2])-\(digits[0])-\(digits[1])"
            return DICOMDate(parsing: text) == nil ? nil : text
        }
        // A point is written where the day comes first.
        let readings = [day(parts[1], parts[0]), text.contains(".") ? nil : day(parts[0], parts[1])].compactMap(\.self)
        guard let first = readings.first else { return nil }
        return "write \(first)" + (readings.count > 1 && readings[1] != first ? " or \(readings[1])" : "")
    }
}
