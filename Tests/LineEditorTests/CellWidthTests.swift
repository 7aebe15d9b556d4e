import Testing

@testable import LineEditor

/// Only text whose width doesn't depend on the locale of the test.
@Suite struct CellWidthTests {
    @Test(arguments: [("a", 1), ("~", 1), ("\u{1}", 2), ("\u{7F}", 2), ("\u{9B}", 2)] as [(Unicode.Scalar, Int)])
    func edited(_ scalar: Unicode.Scalar, _ cells: Int) { #expect(CellWidth.of(scalar) == cells) }

    @Test(
        "Colours and control characters take no cells when a text is printed",
        arguments: [("", 0), ("abc", 3), ("\u{1B}[90mabc\u{1B}[0m", 3), ("\u{1B}[1;31mx", 1), ("a\u{7}b", 2)]
    )
    func printed(_ text: String, _ cells: Int) { #expect(CellWidth.of(text) == cells) }

    @Test("A text that doesn't fit is cut with an ellipsis, and its colours stay")
    func clipped() {
        #expect(CellWidth.clipped("abcdef", to: 6) == "abcdef")
        #expect(CellWidth.clipped("abcdef", to: 4) == "abc…")
        #expect(CellWidth.clipped("\u{1B}[90mabcdef\u{1B}[0m", to: 3) == "\u{1B}[90mab…\u{1B}[0m")
        #expect(CellWidth.clipped("abc", to: 0) == "")
        #expect(CellWidth.clipped("a\u{7}b\nc", to: 80) == "abc")
    }
}
