import Testing

@testable import LineEditor

@Suite struct PastedTextTests {
    @Test(
        "Lines end at any line break, without empty ones at either end",
        arguments: [
            ("find nm", ["find nm"]), ("a\nb", ["a", "b"]), ("a\r\nb\rc", ["a", "b", "c"]),
            ("\n \na\n\nb\n\n", ["a", "", "b"]), ("a\u{2028}b\u{85}c", ["a", "b", "c"]), ("", [""]), ("\n\n", [""]),
            // CR LF, as a terminal's driver turns it.
            ("a\n\nb\n\n\n\nc\n\n", ["a", "b", "", "c"]), ("a \\\r\rb\r\r", ["a \\", "b"]),
            ("a \\\n\r b\n\r", ["a \\", " b"]), ("x\na \\\n\n b", ["x", "a \\", " b"]),
        ]
    )
    func lines(_ text: String, _ lines: [String]) { #expect(PastedText(text).lines == lines) }

    @Test("Control characters go, and a tab is a blank")
    func controls() { #expect(PastedText("a\tb\u{1B}[31m\u{7}\u{9B}c\u{7F}").lines == ["a b[31mc"]) }

    @Test(
        "What isn't seen is shown",
        arguments: [
            ("echo", "echo"), ("a\u{202E}b", "a\\u{202E}b"), ("a\u{200B}b", "a\\u{200B}b"), ("\u{E000}", "\\u{E000}"),
            ("Müller 山", "Müller 山"),
        ]
    )
    func shown(_ line: String, _ text: String) { #expect(PastedText.shown(line) == text) }
}
