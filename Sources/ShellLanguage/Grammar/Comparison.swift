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
    package func holds(_ left: String, _ right: String) throws(UsageError) -> Bool {
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

    /// Equal as texts; a fraction and a hexadecimal number also by their value.
    ///
    /// Two whole numbers are equal only if they are written alike: `007` and `7` are two Patient IDs, and so are two
    /// long numbers that differ in their last digit.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        if self.isHexadecimal(left) || self.isHexadecimal(right) {
            return self.whole(left).map { $0 == self.whole(right) } ?? false
        }
        let hasFraction = left.contains(".") || right.contains(".")
        guard hasFraction, left.count <= self.exactDigits, right.count <= self.exactDigits else { return false }
        guard self.isPlain(left), self.isPlain(right), let left = self.number(left) else { return false }
        return left == self.number(right)
    }

    /// So many characters of a decimal number are told apart by their value.
    private static let exactDigits = 15

    private static func isHexadecimal(_ text: String) -> Bool { text.hasPrefix("0x") || text.hasPrefix("0X") }

    /// A whole number written without leading zeros, or in hexadecimal.
    private static func whole(_ text: String) -> UInt64? {
        self.isHexadecimal(text) ? UInt64(text.dropFirst(2), radix: 16) : self.isPlain(text) ? UInt64(text) : nil
    }

    private static func isPlain(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
        return !digits.hasPrefix("0") || digits.count == 1 || digits.hasPrefix("0.")
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

    /// A decimal number, or a whole one written `0x…`.
    static func number(_ text: String) -> Double? {
        if self.isHexadecimal(text) {
            return UInt64(text.dropFirst(2), radix: 16).map { Double($0) }
        }
        guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "-.".utf8.contains($0) })
        else { return nil }
        return Double(text)
    }
}

extension StringProtocol {
    /// Without the blanks at both ends.
    package var trimmingBlanks: SubSequence {
        var text = self[...]
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
