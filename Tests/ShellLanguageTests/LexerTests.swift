import ShellLanguage
import Testing

/// What is known of a line while it is typed, right or wrong.
@Suite struct LexerTests {
    private func read(_ text: String) -> [SourceStatement] {
        var lexer = Lexer(SourceText(text))
        return lexer.statements()
    }

    @Test(arguments: [
        ("find 'a b", ["find", "a b"]), ("find \"a $x", ["find", "a $x"]), ("find a\\", ["find", "a"]),
        ("find “x” y", ["find", "“x”", "y"]), ("find ${a-b} c", ["find", "${a-b}", "c"]),
        ("find ${x y", ["find", "${x", "y"]),
        ("find K=a\\\nb c", ["find", "K=ab", "c"]), ("find > > x", ["find", ">", ">", "x"]),
        ("find \u{10FFFD} \0", ["find", "\u{10FFFD}", "\0"]), ("- @ find &", ["find", "&"]),
    ])
    func seesEveryWordOfAFaultyLine(_ text: String, _ words: [String]) {
        #expect(self.read(text).flatMap(\.words).map(\.text) == words)
    }

    @Test(arguments: [
        "find 'a b'c\\ d\"e\\n$x\" ${y}", "@-find K='x' > f; ! a | 'b\\'' && c # d",
        "a\\\nb \\\r\n ü=\"山\\\"田\" $env:X",
        "assert 1 | 2 || find | x 'y", "“ ‘ ${ $ $$ '$x",
    ])
    func everyCharacterIsWhereItWasWritten(_ line: String) {
        let scalars = Array(line.unicodeScalars)
        for word in self.read(line).flatMap(\.words) {
            #expect(word.range.upperBound <= scalars.count)
            var last = word.range.lowerBound - 1
            for letter in word.letters {
                #expect(letter.offset > last && letter.offset < word.range.upperBound, "\(word.text) in \(line)")
                last = letter.offset
                // An escape stands where its backslash does.
                let written = scalars[letter.offset]
                #expect(written == letter.scalar || written == "\\", "\(word.text) in \(line)")
            }
            #expect(word.letters.map { String($0.scalar) }.joined() == word.text)
        }
    }

    @Test func tellsQuotesVariablesAndOperators() {
        let words = self.read("find \"a$x\" '$x' ${y} \\$z K=$v > 'o | p")[0].words
        #expect(words.map(\.isQuoted) == [false, true, true, false, true, false, false, true])
        #expect(words.map(\.isOperator) == [false, false, false, false, false, false, true, false])
        #expect(words[1].isVariable(from: 1) && !words[1].isVariable(from: 0) && !words[2].isVariable(from: 0))
        #expect(words[3].isVariable(from: 0) && !words[4].isVariable(from: 0) && words[5].isVariable(from: 2))
        #expect(words[7].openQuote == "'" && words[7].text == "o | p")
        #expect(words[1].letters.allSatisfy { $0.quote == "\"" })
    }

    @Test func leavesTheTextForTheShellAsItIs() throws {
        let text = SourceText("find | grep 'a;b' \\; x; !ls && y")
        var lexer = Lexer(text)
        let statements = lexer.statements()
        #expect(statements.map { $0.words.map(\.text) } == [["find", "|"], ["!"], ["y"]])
        let shell = try #require(statements[0].shellText)
        #expect(text[shell] == " grep 'a;b' \\; x")
        var inner = Lexer(shellText: shell, of: text)
        #expect(inner.statements().flatMap(\.words).map(\.text) == ["grep", "a;b", ";", "x"])
    }

    @Test(arguments: [
        ("find # x", true, false), ("find '# x", false, false), ("find x\\", false, true), ("find 'x\\", false, false),
        ("find \\\\", false, true), ("find # \\", true, false), ("find\n", false, false),
    ])
    func knowsHowALineEnds(_ line: String, _ inComment: Bool, _ inBackslash: Bool) {
        var lexer = Lexer(SourceText(line))
        _ = lexer.statements()
        #expect(lexer.endsInComment == inComment && lexer.endsInBackslash == inBackslash)
    }

    /// A `\` in quotes or in a comment takes no line break back.
    @Test(arguments: [
        ("find \\\n nm", "find  nm"), ("find a\\\nb", "find ab"), ("find 'a\\\nb'", "find 'a\\\nb'"),
        ("# a\\\nfind", "# a\\\nfind"), ("find | x \\\n y", "find | x  y"), ("find | 'x\\\ny'", "find | 'x\\\ny'"),
        ("find\nnm", "find\nnm"),
    ])
    func joinsLines(_ text: String, _ joined: String) { #expect(Lexer.joiningLines(text) == joined) }

    @Test func writesWordsSoThatTheyAreReadAgain() {
        for text in ["", "a b", "it's", "\"$x\"", "'\"\\$", "#x", "a&&b", ">", "x\ny", "’", "a\\b", "山 田"] {
            #expect(Script.read("find " + Quoting.quoted(text), file: "").statements.first?.words.last?.text == text)
        }
    }
}
