/// Texts without what systems may leave out of account in names: case, accents, and the width of letters
/// (PS3.4 §C.2.2.2.1).
package enum LetterFolding {
    /// The text in small, unaccented letters of the usual width.
    package static func fold(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        let wide = String(String.UnicodeScalarView(text.unicodeScalars.map { self.usualWidth[$0] ?? $0 }))
        // By way of the capitals, so that ß is ss.
        return String(wide.uppercased().lowercased().map { self.unaccented($0) })
    }

    private static func unaccented(_ character: Character) -> Character {
        guard let first = character.unicodeScalars.first, first.value >= 0x80 || character.unicodeScalars.count > 1
        else { return character }
        if let base = self.otherBases[character] { return base }
        // Marks above and below letters are accents; others, as those of kana, make another letter.
        if character.unicodeScalars.dropFirst().contains(where: { !self.isAccent($0) }) { return character }
        // "LATIN SMALL LETTER E WITH CIRCUMFLEX AND ACUTE"
        guard let name = first.properties.name, name.hasPrefix(self.latin),
            let letter = name.unicodeScalars.dropFirst(self.latin.count).first,
            name.utf8.count == self.latin.utf8.count + 1 || name.dropFirst(self.latin.count + 1).hasPrefix(" WITH ")
        else { return character.unicodeScalars.count > 1 ? Character(first) : character }
        return Character(letter.properties.lowercaseMapping)
    }

    private static let latin = "LATIN SMALL LETTER "

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.canonicalCombiningClass {
        case .above, .below, .aboveRight, .attachedBelow: true
        default: false
        }
    }

    /// Accented letters of Greek and Cyrillic.
    private static let otherBases: [Character: Character] = [
        "ά": "α", "έ": "ε", "ή": "η", "ί": "ι", "ϊ": "ι", "ΐ": "ι", "ό": "ο", "ύ": "υ", "ϋ": "υ", "ΰ": "υ", "ώ": "ω",
        "ς": "σ", "ё": "е", "й": "и", "ї": "і", "ѓ": "г", "ќ": "к", "ў": "у",
    ]

    /// Full-width ASCII and half-width katakana (as in ISO_IR 13) by what they are in the usual width.
    private static let usualWidth: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = ["\u{3000}": " "]
        func add(_ first: UInt32, _ usual: some Sequence<Unicode.Scalar>) {
            for (number, scalar) in usual.enumerated() {
                if let other = Unicode.Scalar(first + UInt32(number)) { table[other] = scalar }
            }
        }
        add(0xFF01, (UInt8(ascii: "!")...UInt8(ascii: "~")).map { Unicode.Scalar($0) })
        add(
            0xFF65,
            "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
                .unicodeScalars
        )
        return table
    }()
}
