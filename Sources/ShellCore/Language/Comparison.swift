/// How `assert` compares two texts.
package enum Comparison: String, CaseIterable, Sendable {
    case equal = "=="
    case unequal = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// One of a list with commas; `A..B` in it is a range of numbers.
    case isIn = "in"
    /// A regular expression finds something.
    case matches

    /// The comparison that a word stands for.
    init?(_ word: Word) {
        guard word.isLiteral, let comparison = Comparison(rawValue: word.text) else { return nil }
        self = comparison
    }

    /// Whether it holds; throws where the right side can't be read.
    func holds(_ left: String, _ right: String) throws(UsageError) -> Bool {
        switch self {
        case .equal: return Self.areEqual(left, right)
        case .unequal: return !Self.areEqual(left, right)
        case .less: return Self.ordered(left, right) { $0 < $1 }
        case .lessOrEqual: return Self.ordered(left, right) { $0 <= $1 }
        case .greater: return Self.ordered(left, right) { $0 > $1 }
        case .greaterOrEqual: return Self.ordered(left, right) { $0 >= $1 }
        case .isIn: return right.split(separator: ",").contains { Self.isIn(left, String($0.trimmingBlanks)) }
        case .matches:
            let pattern = try Self.pattern(right)
            return (try? pattern.firstMatch(in: left)) != nil
        }
    }

    /// A regular expression.
    static func pattern(_ text: String) throws(UsageError) -> Regex<AnyRegexOutput> {
        do {
            return try Regex(text)
        } catch {
            throw UsageError("'\(text)' isn't a regular expression", hint: "for example ^2026 or NM|PT", word: text)
        }
    }

    /// Equal as texts, or as numbers written without leading zeros: `007` and `7` are two Patient IDs.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        guard self.isPlainNumber(left), self.isPlainNumber(right) else { return false }
        return self.number(left) == self.number(right)
    }

    /// What isn't a number is neither less nor greater than anything.
    private static func ordered(_ left: String, _ right: String, _ holds: (Double, Double) -> Bool) -> Bool {
        guard let left = self.number(left), let right = self.number(right) else { return false }
        return holds(left, right)
    }

    private static func isIn(_ left: String, _ element: String) -> Bool {
        if self.areEqual(left, element) { return true }
        guard let dots = element.firstRange(of: ".."), let value = self.number(left),
            let low = self.number(String(element[..<dots.lowerBound])),
            let high = self.number(String(element[dots.upperBound...]))
        else { return false }
        return low <= value && value <= high
    }

    private static func isPlainNumber(_ text: String) -> Bool {
        if text.hasPrefix("0x") || text.hasPrefix("0X") { return self.number(text) != nil }
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        if digits.hasPrefix("0"), digits.count > 1, !digits.hasPrefix("0.") { return false }
        return self.number(text) != nil
    }

    /// A decimal number, or a whole one written `0x…`.
    static func number(_ text: String) -> Double? {
        if text.hasPrefix("0x") || text.hasPrefix("0X") {
            return UInt64(text.dropFirst(2), radix: 16).map { Double($0) }
        }
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "-+.eE".utf8.contains($0) })
        else { return nil }
        return Double(text)
    }
}

extension StringProtocol {
    /// Without the blanks at both ends.
    var trimmingBlanks: SubSequence {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
