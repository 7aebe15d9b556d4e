import DICOMCore

extension String {
    /// Whether the word is the mask that history and logs write in place of a value, or its value behind the first `=` or
    /// its AE title before an `@` is, or what lies below an output directory.
    ///
    /// That is never meant: as a query it would match everything.
    package var isMasked: Bool { self.maskOffset != nil }

    /// Where the mask stands in a masked word, in Unicode scalars.
    fileprivate var maskOffset: Int? {
        let mask = IdentifyingAttributes.mask
        if self == mask || self.hasPrefix(mask + "@") { return 0 }
        if self.hasSuffix("/" + mask) { return self.unicodeScalars.count - mask.unicodeScalars.count }
        guard let equals = self.firstIndex(of: "="), self[self.index(after: equals)...] == mask else { return nil }
        return self[...equals].unicodeScalars.count
    }
}

extension UsageError {
    /// The error of a word that is masked.
    package static func masked(_ word: String, at place: Place? = nil) -> UsageError {
        UsageError(
            "the value was masked (\(IdentifyingAttributes.mask)): type the value again",
            hint:
                "history and logs keep no values that identify a patient; 'set history full' keeps them in the history",
            word: word,
            place: place
        )
    }
}

extension MaskedLine {
    /// Where in a line the first mask stands that is a value, counted in Unicode scalars; nil where none is.
    package static func mask(in line: String) -> Range<Int>? {
        var lexer = Lexer(SourceText(line))
        let word = lexer.statements().flatMap(\.words).first { $0.text.isMasked }
        guard let word, let offset = word.text.maskOffset,
            case let letters = word.letters.dropFirst(offset).prefix(IdentifyingAttributes.mask.count),
            let first = letters.first, let last = letters.last
        else { return nil }
        return first.offset..<last.offset + 1
    }
}
