/// A person's name: up to three ways to write it, each of five components (PS3.5 §6.2.1).
public struct PersonName: Hashable, Sendable, CustomStringConvertible {
    /// One way to write the name.
    public struct Group: Hashable, Sendable, CustomStringConvertible {
        /// The group as it is written, components separated by `^`.
        public let description: String
        /// The components in order; those at the end may be missing.
        public let components: [String]

        /// The family name complex.
        public var familyName: String { self.component(0) }
        /// The given name complex.
        public var givenName: String { self.component(1) }
        /// The middle name.
        public var middleName: String { self.component(2) }
        /// The name prefix, such as `Dr.`.
        public var prefix: String { self.component(3) }
        /// The name suffix, such as `M.D.`.
        public var suffix: String { self.component(4) }
        /// Whether no component says anything.
        public var isEmpty: Bool { self.components.allSatisfy(\.isEmpty) }

        /// Reads components separated by `^`, each without blanks around it.
        public init(parsing text: some StringProtocol) {
            self.description = String(text)
            self.components = text.split(separator: "^", omittingEmptySubsequences: false)
                .map { TextPadding.trim($0, vr: .PN) }
        }

        private func component(_ index: Int) -> String {
            index < self.components.count ? self.components[index] : ""
        }
    }

    /// In letters, as a rule Latin ones.
    public var alphabetic: Group { self.group(0) }
    /// In ideographs, such as kanji, hanja or hanzi.
    public var ideographic: Group { self.group(1) }
    /// In phonetic signs, such as kana or hangul.
    public var phonetic: Group { self.group(2) }
    /// The groups in order; those at the end may be missing.
    public let groups: [Group]
    /// The name as it is written, groups separated by `=`.
    public let description: String

    /// Reads groups separated by `=`; what stands behind a third one, against the standard, stays in it.
    public init(parsing text: some StringProtocol) {
        self.description = String(text)
        self.groups = text.split(separator: "=", maxSplits: 2, omittingEmptySubsequences: false)
            .map { Group(parsing: $0) }
    }

    private func group(_ index: Int) -> Group {
        index < self.groups.count ? self.groups[index] : Group(parsing: "")
    }
}
