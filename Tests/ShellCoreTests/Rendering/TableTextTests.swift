import PACSClient
import Testing

@testable import ShellCore

/// Tables that come piece by piece.
struct TableTextTests {
    private static let columns: [Table.Column] = [
        .init(key: "n", title: "#", importance: 9, alignment: .right), .init(key: "name", title: "Name", importance: 6),
        .init(key: "note", title: "Note", importance: 3),
        .init(key: "flags", title: "Flags", importance: 8, hidesWhenEmpty: true),
    ]

    private static func rows(_ rows: [[String]]) -> CellRows {
        var cells = CellRows(columns: Self.columns.count)
        for cell in rows.joined() { cells.add(cell) }
        return cells
    }

    private static let first = Self.rows([["1", "DOE", "a", ""], ["2", "ROE", "b", ""]])
    private static let longer = Self.rows([["100", "FEATHERSTONEHAUGH", "c", ""]])
    private static let flagged = Self.rows([["101", "DOE", "d", "not X"]])

    @Test func elsewhereColumnsGrow() {
        var text = TableText(Renderer(format: .table), columns: Self.columns)
        #expect(text.text(Self.first) == "#  Name  Note\n1  DOE   a\n2  ROE   b\n")
        #expect(text.text(Self.longer) == "100  FEATHERSTONEHAUGH  c\n")
        #expect(
            text.text(Self.flagged)
                == "  #  Name               Note  Flags\n101  DOE                d     not X\n"
        )
        #expect(text.note == "")
    }

    @Test func onATerminalLaterPiecesTakeTheRoomThatIsLeft() {
        var text = TableText(Renderer(format: .table, width: 20), columns: Self.columns)
        #expect(text.text(Self.first) == "#  Name  Note\n1  DOE   a\n2  ROE   b\n")
        // Twenty columns: the number takes two more, the name what is left.
        #expect(text.text(Self.longer) == "100  FEATHERS…  c\n")
        #expect(text.note == "")
    }

    @Test func columnsWithoutRoomAreNamedOnceBehindAllRows() {
        var text = TableText(Renderer(format: .table, width: 12), columns: Self.columns)
        let wide = Self.rows([["1", "FEATHERSTONEHAUGH", "something long", ""]])
        #expect(text.text(wide) == "#  Name\n1  FEATHERS…\n")
        #expect(text.text(wide) == "1  FEATHERS…\n")
        #expect(text.note.hasPrefix("1 column"))
    }

    @Test func blocksLeaveOutWhatIsHiddenWhileEmpty() {
        var text = TableText(Renderer(format: .vertical), columns: Self.columns)
        #expect(!text.text(Self.first).contains("flags"))
        #expect(text.text(Self.flagged).contains("flags | not X\n"))
    }
}
