import ShellLanguage
import Testing

/// Words, chains and faults of texts that are to be run.
@Suite struct ScriptTests {
    private func words(_ text: String) -> [[String]] {
        let result = Script.read(text, file: "t")
        #expect(result.faults == [])
        return result.statements.map { $0.words.map(\.text) }
    }

    private func fault(_ text: String) -> UsageError? { Script.read(text, file: "t").faults.first }

    @Test(arguments: [
        ("echo", [["echo"]]),
        ("  echo  -n 3\t", [["echo", "-n", "3"]]),
        ("echo;find nm", [["echo"], ["find", "nm"]]),
        ("echo\n\n;;\nfind", [["echo"], ["find"]]),
        ("echo\r\nfind\r\n", [["echo"], ["find"]]),
        ("find \\\n  nm", [["find", "nm"]]),
        ("find n\\\nm", [["find", "nm"]]),
        ("find K=V\\\n  nm", [["find", "K=V", "nm"]]),
        ("#!/usr/bin/pacsh\necho # note\nfind a#b", [["echo"], ["find", "a#b"]]),
        ("find 'a;b' 'x\\y'", [["find", "a;b", "x\\y"]]),
        ("find \"a \\\"b\\\" \\\\ \\$x \\n\\t \\q\"", [["find", "a \"b\" \\ $x \n\t \\q"]]),
        ("find PatientName=DOE^JOHN CT\\MR *", [["find", "PatientName=DOE^JOHN", "CT\\MR", "*"]]),
        ("find a\\ b \\'c \\; \\# \\| \\> \\& \\$x", [["find", "a b", "'c", ";", "#", "|", ">", "&", "$x"]]),
        ("find R&D A|B x>y", [["find", "R&D", "A|B", "x>y"]]),
        ("find & b", [["find", "&", "b"]]),
        ("find '&'", [["find", "&"]]),
        ("find '' \"\"", [["find", "", ""]]),
        ("find a'b c'd\"e f\"", [["find", "ab cde f"]]),
        ("find cost$ $= '$x' $", [["find", "cost$", "$=", "$x", "$"]]),
        ("find Müller^Jürgen 山田^太郎", [["find", "Müller^Jürgen", "山田^太郎"]]),
        ("find 'O’Brien'", [["find", "O’Brien"]]),
        ("\u{FEFF}echo", [["echo"]]),
        ("find 'two\nlines'", [["find", "two\nlines"]]),
    ])
    func cutsWords(_ text: String, _ expected: [[String]]) { #expect(self.words(text) == expected) }

    @Test(arguments: [
        ("find “x”", "1:6", "U+201C"), ("find ‘x", "1:6", "U+2018"),
        ("echo\nfind 'x", "2:6", "isn't closed"), ("find a\"x", "1:7", "isn't closed"),
        ("find K='a\nb'", "1:8", "line break"), ("find K=a\\\nb", "1:9", "line break"),
        ("ec\0ho", "1:3", "NUL"), ("find \u{10FFFD}", "1:6", "U+10FFFD"),
        ("&& find", "1:1", "no command before '&&'"), ("echo ||", "1:6", "no command after '||'"),
        ("echo && ; find", "1:6", "no command after '&&'"), ("echo && && find", "1:9", "no command before '&&'"),
        ("find >", "1:6", "'>' needs a file"), ("find > >> x", "1:6", "'>' needs a file"),
        ("find > x y", "1:10", "stands behind the file"), ("find > x > y", "1:10", "one place"),
        ("> x", "1:1", "no command before '>'"), ("| less", "1:1", "no command before '|'"),
        ("find |", "1:6", "no command after '|'"), ("find > x | less", "1:10", "one place"),
        ("find | grep 'x", "1:13", "isn't closed"), ("!", "1:1", "no command for the shell"),
        ("-", "1:1", "no command after '-'"), ("@-", "1:1", "no command after '-'"),
        ("&", "1:1", "no command before '&'"),
        ("find ${x", "1:6", "isn't closed"), ("find ${}", "1:6", "names no variable"),
        ("find ${a-b}", "1:6", "names no variable"),
    ])
    func findsFaults(_ text: String, _ place: String, _ part: String) {
        let fault = self.fault(text)
        #expect(fault?.place?.description == "t:" + place)
        #expect(fault?.message.contains(part) == true, "\(fault?.message ?? "none")")
    }

    @Test(arguments: [
        ("a && b || c", ["and a", "and b", "or c"], false), ("a&&b", ["and a", "and b"], false),
        ("a &&\n b", ["and a", "and b"], false), ("move 1 &", ["and move 1"], true),
        ("find '&'", ["and find '&'"], false),
        ("-@ a", ["and -@ a"], false), ("a | b c && d", ["and a | b c", "and d"], false),
    ])
    func chains(_ text: String, _ expected: [String], _ isBackground: Bool) {
        let chains = Script.read(text, file: "t").chains
        #expect(chains.count == 1)
        #expect(chains.first?.links.map { "\($0.connector) \($0.statement.source)" } == expected)
        #expect(chains.first?.isBackground == isBackground)
    }

    @Test func readsPrefixesRedirectionsAndRawText() throws {
        let statements = Script.read(
            "@-find nm > 'my file'\nfind >> x\nfind | grep \"a;b\" | wc # n ; !ls $x '&&'; -!true || @ echo",
            file: "t"
        )
        .statements
        #expect(statements.count == 6)
        #expect(statements[0].ignoresFailure && statements[0].isSilent)
        guard case .file(let file, appends: false)? = statements[0].redirection,
            case .file(_, appends: true)? = statements[1].redirection
        else {
            Issue.record("no file")
            return
        }
        #expect(file.text == "my file")
        #expect(statements[2].redirection == .pipe("grep \"a;b\" | wc # n"))
        #expect(statements[3].shellText == "ls $x '&&'")
        #expect(statements[4].shellText == "true" && statements[4].ignoresFailure && !statements[4].isSilent)
        #expect(statements[5].name == "echo" && statements[5].isSilent)
    }

    @Test func assertComparesWithWhatElsewhereRedirects() {
        for text in ["assert $n > 0", "expect fail assert a >> b", "each 1 do assert 1 | 2"] {
            let result = Script.read(text, file: "t")
            #expect(result.faults.isEmpty && result.statements.first?.redirection == nil, "\(text)")
        }
        #expect(Script.read("repeat 2 echo > x", file: "t").statements.first?.redirection != nil)
    }

    @Test func readsVariables() {
        let words = Script.read("find $a ${b}c '$d' \\$e \"x$env:HOME y\" $12 a$ $= cost$.5 $env", file: "t")
            .statements[
                0
            ].words
        let names = words.map { $0.variables.map(\.name) }
        #expect(names == [[], ["a"], ["b"], [], [], ["env:HOME"], ["12"], [], [], [], ["env"]])
        #expect(words[9].text == "cost$.5")
    }

    @Test func namesBadBytesByTheirPlace() {
        let fault = Script.read(bytes: Array("echo\nü".utf8) + [0xFF], file: "t").faults.first
        #expect(fault?.place == Place(file: "t", line: 2, column: 2))
        #expect(fault?.message.contains("UTF-8") == true)
    }

    @Test func goesOnBehindAFaultyLine() {
        let result = Script.read("find ${ b $c\necho\nfind ${}", file: "t")
        #expect(result.faults.map(\.place?.line) == [1, 3])
        #expect(result.statements.map(\.name) == ["echo"])
    }

    @Test func placesWords() {
        let words = Script.read("a; b\n  cü \\\n d", file: "t").statements.flatMap(\.words)
        #expect(words.map { "\($0.place.line):\($0.place.column)" } == ["1:1", "1:4", "2:3", "3:2"])
    }
}
