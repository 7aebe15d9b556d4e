/// A range of days with both ends included; an open end is nil.
public struct DateRange: Sendable, Hashable, CustomStringConvertible {
    /// The first day.
    public var from: DICOMDate?
    /// The last day.
    public var through: DICOMDate?

    /// Makes a range.
    public init(from: DICOMDate? = nil, through: DICOMDate? = nil) {
        self.from = from
        self.through = through
    }

    /// Reads one day, `A-B`, `A-` or `-B`; nil where an end is no day, or the last day is before the first.
    public init?(parsing text: some StringProtocol) {
        if let day = DICOMDate(parsing: text) {
            self.init(from: day, through: day)
            return
        }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, !(ends[0].isEmpty && ends[1].isEmpty) else { return nil }
        let days = ends.map { DICOMDate(parsing: $0) }
        guard zip(ends, days).allSatisfy({ $0.isEmpty || $1 != nil }) else { return nil }
        if let from = days[0], let through = days[1], through < from { return nil }
        self.init(from: days[0], through: days[1])
    }

    /// The range as a key of C-FIND (PS3.4 §C.2.2.2.5): one day, `A-B`, `A-` or `-B`; empty where both ends are open.
    public var description: String {
        switch (self.from, self.through) {
        case (nil, nil): ""
        case (let from?, let through?) where from == through: "\(from)"
        case (let from, let through): "\(from.map { "\($0)" } ?? "")-\(through.map { "\($0)" } ?? "")"
        }
    }

    /// The days in both ranges; nil where there is none.
    public func intersection(_ other: DateRange) -> DateRange? {
        let from = [self.from, other.from].compactMap(\.self).max()
        let through = [self.through, other.through].compactMap(\.self).min()
        if let from, let through, through < from { return nil }
        return DateRange(from: from, through: through)
    }
}
