import DICOMCore
import PACSClient
import ShellLanguage

/// A table in a text file, as spreadsheets write it: values separated by tabs, semicolons or commas (RFC 4180).
///
/// All values are texts, so that leading zeros stay. A line break in quotes belongs to the value.
struct DelimitedFile: Sendable {
    /// One row of the table.
    struct Row: Sendable, Equatable {
        /// The number of its first line in the file, from 1.
        var line: Int
        /// Its values as they stand in the file, without their quotes.
        var cells: [String]

        /// Whether all values are empty.
        var isBlank: Bool { self.cells.allSatisfy { $0.trimmingBlanks.isEmpty } }
    }

    /// The path as it was given.
    let path: String
    /// The rows; empty ones at the end are left out.
    let rows: [Row]
    /// What separates the values.
    let separator: Character
    /// Whether the file begins with a byte order mark, by which spreadsheets know UTF-8.
    let hasByteOrderMark: Bool
    /// Whether its lines end with CR LF.
    let hasReturns: Bool

    /// Reads a file; one that can't be read, has no rows, or in which a quote isn't closed is a usage error.
    init(path: String) throws(UsageError) {
        try self.init(bytes: try TextFile.read(path), path: path)
    }

    /// Reads the bytes of a file.
    init(bytes: [UInt8], path: String) throws(UsageError) {
        self.path = path
        self.hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        self.hasReturns = bytes.contains(0x0D)
        let text: String
        do throws(UsageError) {
            text = try PlainText.decode(bytes, file: path)
        } catch {
            // The statement has a place of its own.
            throw UsageError((error.place.map { "\($0): " } ?? "") + error.message, hint: error.hint)
        }
        var reader = Reader(text)
        self.separator = reader.separator
        guard var rows = reader.rows() else {
            throw UsageError("\(printable(path)): a quote that is opened in line \(reader.quoteLine) isn't closed")
        }
        while rows.last?.isBlank == true { rows.removeLast() }
        guard !rows.isEmpty else { throw UsageError("\(printable(path)) has no lines") }
        self.rows = rows
    }
}

extension DelimitedFile {
    /// Takes a text apart.
    private struct Reader {
        let separator: Character
        /// The line in which the last quote was opened.
        private(set) var quoteLine = 0
        private var rest: Substring
        private var line = 1

        init(_ text: String) {
            self.rest = text[...]
            let first = text.prefix { $0 != "\n" }
            // Excel's own way to say it.
            if first.count == 5, first.hasPrefix("sep="), let named = first.last {
                self.separator = named
                self.rest = self.rest.dropFirst(6)
                self.line = 2
                return
            }
            var isQuoted = false
            let bare = first.filter { character in
                if character == "\"" { isQuoted.toggle() }
                return !isQuoted
            }
            self.separator = ["\t", ";"].first { bare.contains($0) } ?? ","
        }

        /// All rows; nil where a quote isn't closed.
        mutating func rows() -> [Row]? {
            var rows: [Row] = []
            while !self.rest.isEmpty {
                var row = Row(line: self.line, cells: [])
                var isAtEnd = false
                while !isAtEnd {
                    guard let cell = self.cell() else { return nil }
                    row.cells.append(cell)
                    isAtEnd = self.rest.popFirst() != self.separator
                }
                self.line += 1
                rows.append(row)
            }
            return rows
        }

        /// The value up to the next separator or line end; nil where a quote isn't closed.
        private mutating func cell() -> String? {
            var value = ""
            if self.rest.first == "\"" {
                self.quoteLine = self.line
                self.rest.removeFirst()
                while true {
                    guard let character = self.rest.popFirst() else { return nil }
                    if character == "\"" {
                        guard self.rest.first == "\"" else { break }
                        self.rest.removeFirst()
                    }
                    if character == "\n" { self.line += 1 }
                    value.append(character)
                }
            }
            while let character = self.rest.first, character != self.separator, character != "\n" {
                value.append(character)
                self.rest.removeFirst()
            }
            return value
        }
    }
}
