/// A range of days with both ends included; an open end is nil.
package struct DateRange: Sendable, Hashable, CustomStringConvertible {
    /// The first day.
    package var from: DICOMDate?
    /// The last day.
    package var through: DICOMDate?

    package init(from: DICOMDate? = nil, through: DICOMDate? = nil) {
        self.from = from
        self.through = through
    }

    /// The range as a key of C-FIND (PS3.4 §C.2.2.2.5): one day, `A-B`, `A-` or `-B`; empty where both ends are open.
    package var description: String {
        switch (self.from, self.through) {
        case (nil, nil): ""
        case (let from?, let through?) where from == through: "\(from)"
        case (let from, let through): "\(from.map { "\($0)" } ?? "")-\(through.map { "\($0)" } ?? "")"
        }
    }

    /// The days in both ranges; nil where there is none.
    package func intersection(_ other: DateRange) -> DateRange? {
        let from = [self.from, other.from].compactMap(\.self).max()
        let through = [self.through, other.through].compactMap(\.self).min()
        if let from, let through, through < from { return nil }
        return DateRange(from: from, through: through)
    }
}
