import ShellCore
import Testing

@Suite struct LexerTests {
    private func words(_ text: String) -> [[String]] {
        let result = Lexer.read(text, file: "t")
        #expect(result.faults == [])
        return result.statements.map { $0.words.map(\.text) }
    }

    private func fault(_ text: String) -> LanguageFault? { Lexer.read(text, file: "t").faults.first }

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
        ("echo && find", "1:6", "&&"), ("echo||find", "1:5", "||"), ("find > x", "1:6", "'>'"),
        ("find >> x", "1:6", "'>>'"), ("find | less", "1:6", "'|'"), ("move 1 &", "1:8", "background"),
        ("find $x", "1:6", "variable x"), ("find \"${x}\"", "1:7", "variable x"), ("find $1", "1:6", "variable 1"),
        ("find $env:HOME", "1:6", "variable env"), ("find “x”", "1:6", "U+201C"), ("find ‘x", "1:6", "U+2018"),
        ("echo\nfind 'x", "2:6", "isn't closed"), ("find a\"x", "1:7", "isn't closed"),
        ("-echo", "1:1", "'-'"), ("@echo", "1:1", "'@'"), ("!ls", "1:1", "'!'"),
        ("find K='a\nb'", "1:8", "line break"), ("find K=a\\\nb", "1:9", "line break"),
        ("ec\0ho", "1:3", "NUL"),
    ])
    func findsFaults(_ text: String, _ place: String, _ part: String) {
        let fault = self.fault(text)
        #expect(fault?.place.description == "t:" + place)
        #expect(fault?.message.contains(part) == true, "\(fault?.message ?? "none")")
    }

    @Test func namesBadBytesByTheirPlace() {
        let fault = Lexer.read(bytes: Array("echo\nü".utf8) + [0xFF], file: "t").faults.first
        #expect(fault?.place == Place(file: "t", line: 2, column: 2))
        #expect(fault?.message.contains("UTF-8") == true)
    }

    @Test func goesOnBehindAFaultyLine() {
        let result = Lexer.read("find $a b $c\necho\nfind $d", file: "t")
        #expect(result.faults.map(\.place.line) == [1, 3])
        #expect(result.statements.map(\.name) == ["echo"])
    }

    @Test func placesWords() {
        let words = Lexer.read("a; b\n  cü \\\n d", file: "t").statements.flatMap(\.words)
        #expect(words.map { "\($0.place.line):\($0.place.column)" } == ["1:1", "1:4", "2:3", "3:2"])
    }
}
