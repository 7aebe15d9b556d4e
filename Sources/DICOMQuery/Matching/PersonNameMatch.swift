import DICOMCore

/// Matching of person names (PS3.4 §C.2.2.2.1, PS3.5 §6.2.1).
enum PersonNameMatch {
    /// Whether a name satisfies a wanted one, as a whole or by one of its component groups (alphabetic, ideographic,
    /// phonetic); empty components at the end don't count.
    ///
    /// Compared loosely, letters are folded, any group of the wanted name is enough, and within a group components that
    /// aren't given match anything.
    static func matches(_ value: String, _ wanted: String, _ rules: MatchingRules) -> Bool {
        let isLoose = rules.comparesNamesLoosely
        let value = isLoose ? LetterFolding.fold(value) : value
        let wanted = isLoose ? LetterFolding.fold(wanted) : wanted
        let groups = value.split(separator: "=")
        func meets(_ key: some StringProtocol, _ names: [Substring]) -> Bool {
            let key = self.withoutEmptyEnd(key)
            return names.contains { Wildcard.matches(self.withoutEmptyEnd($0), key) }
        }
        if meets(wanted, [value[...]] + groups) { return true }
        return isLoose
            && wanted.split(separator: "=").contains { key in
                meets(key, groups) || groups.contains { self.components(of: $0, meet: key) }
            }
    }

    private static func components(of group: Substring, meet key: Substring) -> Bool {
        let values = PersonName.Group(parsing: group).components
        for (index, component) in PersonName.Group(parsing: key).components.enumerated() where !component.isEmpty {
            guard Wildcard.matches(index < values.count ? values[index] : "", component) else { return false }
        }
        return !self.withoutEmptyEnd(key).isEmpty
    }

    private static func withoutEmptyEnd(_ name: some StringProtocol) -> String {
        var name = Substring(name)
        while let last = name.last, "^= ".contains(last) { name.removeLast() }
        return String(name)
    }
}
