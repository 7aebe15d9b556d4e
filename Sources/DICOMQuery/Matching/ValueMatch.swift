import DICOMCore

/// Whether values satisfy the value of a key (PS3.4 §C.2.2.2).
///
/// Both sides use it: to check what a PACS returned, tolerantly, and in the demonstration PACS, literally. A fault in it
/// therefore can't be found by asking the demonstration PACS; its own tests and the real peers are the oracle.
package struct ValueMatch: Sendable {
    private let tag: Tag
    private let vr: VR
    private let wanted: [String]
    private let rules: MatchingRules

    /// Takes a key's attribute and its value; an empty one and one of `*` only match everything (PS3.4 §C.2.2.2.3).
    package init(tag: Tag, value: String, rules: MatchingRules = .tolerant) {
        self.tag = tag
        self.vr = DataDictionary.vr(of: tag)
        self.rules = rules
        // Several values are a list of UIDs by the book; a list of modalities is as common in the field.
        let values = self.vr.isSingleText ? [value[...]] : value.split(separator: "\\")
        let wanted = values.map { Self.trimmed($0) }
        let isUniversal = wanted.count == 1 && wanted[0].utf8.allSatisfy { $0 == UInt8(ascii: "*") }
        self.wanted = isUniversal ? [] : wanted.filter { !$0.isEmpty }
    }

    /// Codes that tell two patients, visits or requests apart; upper and lower case are two.
    private static let identifiers: Set<Tag> = [
        .patientID, .accessionNumber, .studyID, Tag(0x0010, 0x0021), Tag(0x0010, 0x1000), Tag(0x0010, 0x1001),
        Tag(0x0038, 0x0010), Tag(0x0040, 0x0009), Tag(0x0040, 0x0253), Tag(0x0040, 0x1001),
    ]

    /// Whether any of the values satisfies any of the wanted ones; no value satisfies only what matches everything
    /// (PS3.4 §C.2.2.1.2: an unknown value fails to match any key's).
    package func matches(_ values: [String]) -> Match {
        guard !self.wanted.isEmpty else { return .yes }
        return .any(
            values.lazy.flatMap { value in
                let value = Self.trimmed(value)
                return self.wanted.lazy.map { self.matches(value, $0) }
            }
        )
    }

    private func matches(_ value: String, _ wanted: String) -> Match {
        if value == wanted { return .yes }
        switch self.vr {
        case .PN: return PersonNameMatch.matches(value, wanted, self.rules) ? .yes : .no
        case .DA: return RangeMatch.date(value, wanted)
        case .TM: return RangeMatch.time(value, wanted)
        case .DT: return RangeMatch.dateTime(value, wanted)
        case .UI:
            let isPattern = self.rules.allowsWildcardsInUIDs && Wildcard.matches(value, wanted)
            return isPattern || UID(value) == UID(wanted) ? .yes : .no
        case .CS, .ST, .LT, .UT, .UC: return self.text(value, wanted, ignoresCase: self.rules.ignoresCaseOfText)
        case .LO, .SH:
            let isIdentifier = Self.identifiers.contains(self.tag) || self.tag.isPrivate
            return self.text(value, wanted, ignoresCase: self.rules.ignoresCaseOfText && !isIdentifier)
        case .AE, .UR, .AS: return self.text(value, wanted, ignoresCase: false)
        case .IS, .DS, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV:
            if value.isEmpty { return .no }
            guard let number = DecimalNumber(parsing: value), let other = DecimalNumber(parsing: wanted) else {
                return .cannotTell
            }
            return number == other ? .yes : .no
        // What is unknown or private, and what isn't to be matched at all.
        case .AT, .OB, .OD, .OF, .OL, .OV, .OW, .SQ, .UN:
            return value.isEmpty ? .no : Wildcard.matches(value, wanted) ? .yes : .cannotTell
        }
    }

    private func text(_ value: String, _ wanted: String, ignoresCase: Bool) -> Match {
        let isMatch =
            ignoresCase
            ? Wildcard.matches(LetterFolding.fold(value), LetterFolding.fold(wanted))
            : Wildcard.matches(value, wanted)
        return isMatch ? .yes : .no
    }

    /// The text without the padding of PS3.5 §6.2.
    package static func trimmed(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let last = text.unicodeScalars.last, last == " " || last == "\0" { text.unicodeScalars.removeLast() }
        while text.unicodeScalars.first == " " { text.unicodeScalars.removeFirst() }
        return String(text)
    }
}
