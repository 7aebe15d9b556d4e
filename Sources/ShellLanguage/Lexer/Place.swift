/// A place in a batch: the file as it was named, or `-c`, or `stdin`; line and column from 1, columns in characters.
package struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The source's name.
    package var file: String
    /// The line, from 1.
    package var line: Int
    /// The column, from 1.
    package var column: Int

    /// Makes a place.
    package init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The folder of the file, without a slash at its end; empty where the name has none.
    package var folder: String {
        guard let slash = self.file.lastIndex(of: "/") else { return "" }
        return slash == self.file.startIndex ? "/" : String(self.file[..<slash])
    }

    /// The place as compilers write it: `FILE:LINE:COLUMN`.
    package var description: String { "\(self.file):\(self.line):\(self.column)" }
}
