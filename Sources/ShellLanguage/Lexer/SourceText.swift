/// A text of commands, and where in it each character stands; offsets are counted in Unicode scalars.
package struct SourceText: Sendable {
    /// The characters.
    package let scalars: [Unicode.Scalar]
    /// What places in it are named by: a file, `-c`, `stdin`; empty where none are shown.
    package let file: String
    /// Where each line begins.
    private let lines: [Int]

    /// Takes a text.
    package init(_ text: some StringProtocol, file: String = "") {
        self.init(Array(text.unicodeScalars), file: file)
    }

    /// Takes the characters of a text.
    package init(_ scalars: [Unicode.Scalar], file: String = "") {
        self.scalars = scalars
        self.file = file
        self.lines = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
    }

    /// The text of a stretch.
    package subscript(range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: self.scalars[range])
        return String(text)
    }

    /// The line and the column of an offset.
    package func place(at offset: Int) -> Place {
        var line = 0
        var behind = self.lines.count
        while behind - line > 1 {
            let middle = (line + behind) / 2
            if self.lines[middle] <= offset { line = middle } else { behind = middle }
        }
        return Place(file: self.file, line: line + 1, column: offset - self.lines[line] + 1)
    }
}
