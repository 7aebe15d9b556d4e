import Testing

@testable import LineEditor

@Suite struct EditedBlockTests {
    private static func block(_ prompt: String, _ line: String, at cursor: Int, _ columns: Int) -> EditedBlock {
        EditedBlock(
            prompt: prompt.unicodeScalars,
            line: Array(line.unicodeScalars),
            cursor: cursor,
            columns: columns
        )
    }

    @Test("Prompt and line wrap at the edge of the terminal")
    func wraps() {
        let block = Self.block("> ", "abcdefgh", at: 3, 5)
        #expect(block.row == 1 && block.column == 0)
        #expect(block.rowsBelow == 1 && block.endColumn == 0)
        let end = Self.block("> ", "abc", at: 3, 80)
        #expect(end.row == 0 && end.column == 5 && end.rowsBelow == 0)
    }

    @Test("A cursor behind the line stands at its end")
    func behind() { #expect(Self.block("> ", "ab", at: 9, 80).column == 4) }

    @Test("A line break begins a row, a tab goes to the next eighth column but not over the edge")
    func breaksAndTabs() {
        let lines = Self.block("> ", "ab\ncd", at: 5, 80)
        #expect(lines.row == 1 && lines.column == 2)
        #expect(Self.block("", "a\tb", at: 2, 80).column == 8)
        let narrow = Self.block("", "a\tb", at: 2, 5)
        #expect(narrow.row == 1 && narrow.column == 0)
    }

    @Test("Control characters take two cells, and no terminal is narrower than one")
    func controls() {
        #expect(Self.block("", "\u{1}x", at: 1, 80).column == 2)
        #expect(Self.block("", "ab", at: 2, 0).row == 2)
    }
}
