/// What both sides of a C-FIND may agree on beyond the baseline, by extended negotiation (PS3.4 §C.5.1.1).
package struct QueryOptions: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Keys of any level in one request, without the unique keys of the levels above.
    package static let relational = QueryOptions(rawValue: 1)
    /// A range of dates and one of times are one range, from the first moment to the last.
    package static let combinedDateTime = QueryOptions(rawValue: 1 << 1)
    /// Names that sound or are spelt alike match.
    package static let fuzzy = QueryOptions(rawValue: 1 << 2)
    /// Dates and times of the request are in the time zone that it names.
    package static let timezone = QueryOptions(rawValue: 1 << 3)

    /// The options in the order of their bytes in the application information.
    private static let inOrder: [QueryOptions] = [.relational, .combinedDateTime, .fuzzy, .timezone]

    /// Reads the Service Class Application Information; bytes that are missing mean no.
    package init(applicationInformation bytes: some Sequence<UInt8>) {
        self = []
        for (option, byte) in zip(Self.inOrder, bytes) where byte == 1 { self.insert(option) }
    }

    /// The Service Class Application Information, no longer than it needs to be: systems of before 2010 know one byte.
    package var applicationInformation: [UInt8] {
        var bytes: [UInt8] = Self.inOrder.map { self.contains($0) ? 1 : 0 }
        while bytes.count > 1, bytes.last == 0 { bytes.removeLast() }
        return bytes
    }
}
