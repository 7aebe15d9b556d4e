/// Matching of person names (PS3.4 §C.2.2.2.1, PS3.5 §6.2.1).
enum PersonNameMatch {
    /// Whether a returned name satisfies a wanted one.
    ///
    /// Case doesn't count. A group of the wanted name (alphabetic, ideographic, phonetic) may be met by any group of the
    /// returned one; within a group, components that aren't given match anything.
    static func matches(_ value: String, _ wanted: String) -> Bool {
        let value = value.lowercased()
        let wanted = wanted.lowercased()
        if Wildcard.matches(value, wanted) { return true }
        let groups = value.split(separator: "=").map(String.init)
        return wanted.split(separator: "=").contains { key in
            groups.contains { Self.group($0, String(key)) }
        }
    }

    private static func group(_ value: String, _ key: String) -> Bool {
        if Wildcard.matches(value, key) || Wildcard.matches(self.withoutEmptyEnd(value), self.withoutEmptyEnd(key)) {
            return true
        }
        let values = self.components(value)
        for (index, component) in self.components(key).enumerated() where !component.isEmpty {
            guard Wildcard.matches(index < values.count ? values[index] : "", component) else { return false }
        }
        return !self.withoutEmptyEnd(key).isEmpty
    }

    private static func components(_ group: String) -> [String] {
        group.split(separator: "^", omittingEmptySubsequences: false).map { Self.trimmed($0) }
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        while text.first == " " { text.removeFirst() }
        return String(text)
    }

    private static func withoutEmptyEnd(_ group: String) -> String {
        var group = Substring(group)
        while group.last == "^" || group.last == " " { group.removeLast() }
        return String(group)
    }
}
