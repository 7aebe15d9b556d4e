import DICOMCore

/// A command line as others may see it: in the saved history, in logs, in what is echoed.
///
/// It masks what says who a patient is (`IdentifyingAttributes`) and what is a secret, and leaves all else as it was
/// typed. The line may be wrong or unfinished, so a mistyped name counts as the one it is nearest to. What lies below an
/// output directory is masked, whose folders are named by Patient IDs. What it can't know is a name in a variable's value
/// or in another file's name.
package enum MaskedLine {
    /// The line with `***` in place of values that identify a patient, and of secrets.
    package static func text(of line: String, knowing commands: CommandVocabulary) -> String {
        let source = SourceText(line)
        var scan = MaskScan(source, commands)
        scan.run()
        guard !scan.masked.isEmpty else { return line }
        var text = ""
        var position = 0
        for mask in scan.masked.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where mask.range.lowerBound >= position {
            text += source[position..<mask.range.lowerBound] + IdentifyingAttributes.mask
            if let quote = mask.closing { text.unicodeScalars.append(quote) }
            position = mask.range.upperBound
        }
        return text + source[position..<source.scalars.count]
    }

    /// Whether the line holds a secret: the value of a name such as `password`, `passphrase` or `token`, credentials of
    /// an HTTP request, a user and password before a host, or a private key.
    package static func hasSecret(_ line: String, knowing commands: CommandVocabulary) -> Bool {
        var scan = MaskScan(SourceText(line), commands)
        scan.run()
        return scan.hasSecret
    }
}

/// One reading of a line for what must not be seen.
private struct MaskScan {
    /// A part of the line to be masked.
    struct Mask {
        let range: Range<Int>
        /// The quote that the mask must close, because what it replaces did.
        let closing: Unicode.Scalar?
    }

    private(set) var masked: [Mask] = []
    private(set) var hasSecret = false
    private let text: SourceText
    private let commands: CommandVocabulary

    init(_ text: SourceText, _ commands: CommandVocabulary) {
        self.text = text
        self.commands = commands
    }

    mutating func run() {
        var lexer = Lexer(self.text)
        while let statement = lexer.next() {
            self.scan(statement.words)
            self.scanQuery(statement.words.withoutRedirections)
            self.scanPaths(statement.words)
            guard let shellText = statement.shellText else { continue }
            var inner = Lexer(shellText: shellText, of: self.text)
            while let statement = inner.next() {
                self.scan(statement.words, isShellText: true)
                self.scanPaths(statement.words)
            }
        }
    }

    /// Looks at paths, also of options such as `--report=PATH`.
    private mutating func scanPaths(_ words: [SourceWord]) {
        for word in words where word.text.contains("/") {
            let equals = word.text.hasPrefix("-") ? word.text.firstIndex(of: "=") : nil
            let path = equals.map { word.text[word.text.index(after: $0)...] } ?? word.text[...]
            guard let place = self.commands.placeBelowOutput(String(path)) else { continue }
            self.mask(word, from: word.text.unicodeScalars.count - path.unicodeScalars.count + place)
        }
    }

    /// Looks at names with their values, wherever in a command they stand.
    private mutating func scan(_ words: [SourceWord], isShellText: Bool = false) {
        var index = 0
        while index < words.count {
            let word = words[index]
            let text = word.text
            let next = index + 1 < words.count ? words[index + 1] : nil
            if text.contains("PRIVATE KEY-----") || Self.hasCredentials(text, isShellText: isShellText) {
                self.mask(word, from: 0, isSecret: true)
            } else if let equals = text.firstIndex(of: "="), equals != text.startIndex {
                self.scanPair(word, name: text[..<equals])
            } else if Self.isIdentifying(option: text) {
                if let next { self.mask(next, from: 0) }
                index += 1
            } else if let next, Self.isSecret(text, before: next.text, isShellText: isShellText) {
                for word in words[(index + 1)...] where word.text != "=" { self.mask(word, from: 0, isSecret: true) }
                return
            } else if let next, Self.compares(next.text), self.isIdentifying(name: text[...]) {
                if next.text.count > 1, next.text.hasPrefix("="), next.text != "==" { self.mask(next, from: 1) }
                for word in words[min(index + 2, words.count)...] where !word.text.hasPrefix("-") {
                    self.mask(word, from: 0)
                }
                return
            } else if !isShellText, Self.looksLikeName(text) {
                self.mask(word, from: 0)
            }
            index += 1
        }
    }

    private mutating func scanPair(_ word: SourceWord, name: Substring) {
        let value = name.unicodeScalars.count + 1
        if Self.isSecret(name: name) {
            self.mask(word, from: value, isSecret: true)
        } else if name.hasPrefix("-") {
            // DCMTK's -k may stand before its key without a blank.
            let isKey = name.hasPrefix("-k") && self.isIdentifying(name: name.dropFirst(2))
            if isKey || Self.isIdentifying(option: String(name)) { self.mask(word, from: value) }
        } else if self.isIdentifying(name: name) {
            self.mask(word, from: value)
        }
    }

    /// Looks at the words of `find`, or of a retrieval's `--find`, that are neither a level nor a modality: a name that was typed without its key.
    private mutating func scanQuery(_ words: [SourceWord]) {
        let query: ArraySlice<SourceWord>
        if let find = words.firstIndex(where: { $0.text == "find" }),
            find == 0 || GrammarWord.named(words[0].text) != nil
        {
            query = words[(find + 1)...]
        } else if let find = words.firstIndex(where: { $0.text == "--find" }) {
            query = words[(find + 1)...].prefix { !$0.text.hasPrefix("-") }
        } else {
            return
        }
        var isValue = false
        var isPastOptions = false
        var isBehindValue = false
        for word in query {
            let text = word.text
            if isValue || text.hasPrefix("-") || text.contains("=") {
                isPastOptions = isPastOptions || (!isValue && text == "--")
                isValue = !isValue && !isPastOptions && self.commands.queryOptions.contains(text)
                isBehindValue = true
            } else if TagPath(parsing: text) != nil {
                isBehindValue = true
            } else if !self.commands.isTerm(text), !GrammarWord.operators.contains(text),
                isBehindValue || !self.commands.isQueryWord(text)
            {
                self.mask(word, from: 0)
            }
        }
    }

    /// Masks a word from one of its characters on, unless there is nothing that tells anything.
    private mutating func mask(_ word: SourceWord, from index: Int, isSecret: Bool = false) {
        let letters = word.letters
        guard index < letters.count else { return }
        if isSecret {
            self.hasSecret = true
        } else {
            let value = word.text.unicodeScalars.dropFirst(index)
            // A reference to a variable says nothing by itself.
            if String(value) == "*" || String(value) == IdentifyingAttributes.mask || word.isVariable(from: index) {
                return
            }
        }
        let before = index > 0 ? letters[index - 1] : nil
        self.masked.append(
            Mask(
                range: (before.map { $0.offset + 1 } ?? word.range.lowerBound)..<word.range.upperBound,
                closing: word.openQuote == nil ? before?.quote : nil
            )
        )
    }

    // MARK: - What is what

    private static let identifyingOptions = [
        "--patient", "--id", "--accession", "--description", "--born", "--ref-physician",
    ]

    private static func isIdentifying(option text: String) -> Bool {
        guard text.hasPrefix("-"), text.utf8.count >= 3 else { return false }
        if self.identifyingOptions.contains(text) { return true }
        return self.identifyingOptions.contains { known in
            let reach = known.utf8.count / 5
            return Spelling.distance(Array(text.lowercased().utf8), Array(known.utf8), limit: reach) <= reach
        }
    }

    /// Whether a keyword, a tag or a path, perhaps mistyped, leads to an identifying attribute.
    private func isIdentifying(name: Substring) -> Bool {
        guard let first = name.first, first.isLetter || first.isNumber || first == "(" else { return false }
        let parts = name.split(separator: ".").map { $0.prefix { $0 != "[" } }
        if parts.contains(where: { IdentifyingAttributes.contains(keyword: $0) }) { return true }
        if TagPath(parsing: String(name)) != nil || self.commands.isSetting(String(name)) { return false }
        return parts.contains { part in
            part.count >= 4
                && DataDictionary.keywords(nearest: String(part), limit: 3)
                    .contains { IdentifyingAttributes.contains(keyword: $0) }
        }
    }

    private static func compares(_ word: String) -> Bool {
        word.hasPrefix("=") || GrammarWord.operators.contains(word)
    }

    /// `FAMILY^GIVEN` outside of any key, as in `let name = DOE^JOHN`.
    private static func looksLikeName(_ text: String) -> Bool {
        guard let caret = text.firstIndex(of: "^"), caret != text.startIndex else { return false }
        return text[text.index(before: caret)].isLetter
    }

    private static let secretNames = [
        "password", "passwd", "passphrase", "passcode", "secret", "token", "credential", "apikey", "api-key", "api_key",
    ]

    private static func isSecret(name: some StringProtocol) -> Bool {
        let name = name.lowercased()
        return name == "pwd" || self.secretNames.contains { name.firstRange(of: $0) != nil }
    }

    /// Whether the words after a word are a secret: behind an option, a setting's or a variable's name, and in
    /// `curl -u user:password`.
    private static func isSecret(_ word: String, before next: String, isShellText: Bool) -> Bool {
        if isShellText, word == "-u" || word == "--user", next.contains(":") { return true }
        return (word.hasPrefix("-") || !isShellText) && self.isSecret(name: word)
    }

    private static func hasCredentials(_ text: String, isShellText: Bool) -> Bool {
        let folded = text.lowercased()
        if isShellText, folded.contains("authorization:") || folded.hasPrefix("bearer ") { return true }
        guard let scheme = folded.firstRange(of: "://") else { return false }
        let authority = folded[scheme.upperBound...].prefix { $0 != "/" }
        guard let at = authority.lastIndex(of: "@") else { return false }
        return authority[..<at].contains(":")
    }
}
