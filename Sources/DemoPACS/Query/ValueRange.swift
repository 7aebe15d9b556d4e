/// A range of dates or times: `A-B`, `A-`, `-B`, or one value (PS3.4 §C.2.2.2.5).
package struct ValueRange: Hashable, Sendable {
    private let lower: String
    private let upper: String

    /// Takes the text of a key.
    package init(_ text: String) {
        let bounds = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        self.lower = Self.digits(bounds.first ?? "")
        self.upper = bounds.count > 1 ? Self.digits(bounds[1]) : self.lower
    }

    /// Whether a value lies in the range, both ends included; an empty value lies in none.
    ///
    /// A bound given less exactly than the value, such as the hour of a time, covers all of it.
    package func contains(_ value: String) -> Bool {
        let value = Self.digits(value[...])
        guard !value.isEmpty else { return false }
        let isAfterLower = self.lower.isEmpty || value >= self.lower
        let isBeforeUpper = self.upper.isEmpty || value <= self.upper || value.hasPrefix(self.upper)
        return isAfterLower && isBeforeUpper
    }

    /// The value without the separators that ACR-NEMA had.
    private static func digits(_ text: Substring) -> String { String(text.filter { $0 != ":" && $0 != " " }) }
}
