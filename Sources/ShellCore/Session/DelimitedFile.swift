import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

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
    let rows: DelimitedRows
    /// What separates the values.
    let separator: Character
    /// Whether the file begins with a byte order mark, by which spreadsheets know UTF-8.
    let hasByteOrderMark: Bool
    /// Whether its lines end with CR LF.
    let hasReturns: Bool

    /// Reads a file; one that can't be read, has no rows, or in which a quote isn't closed is a usage error.
    ///
    /// Of a large file only the places of its rows are kept.
    init(path: String) throws(UsageError) {
        if let file = try? File(reading: path), let status = try? file.status(), status.isRegular,
            status.size > Self.largestInMemory
        {
            self = try Self(file, size: status.size, path: path)
        } else {
            try self.init(bytes: try TextFile.read(path), path: path)
        }
    }

    /// A larger file isn't kept in memory.
    private static let largestInMemory = 1 << 20
    /// The first line of such a file is no longer than this.
    private static let head = 1 << 16

    /// Takes a file whose rows are read when they are asked for; its bytes are looked at once now.
    private init(_ file: File, size: Int, path: String) throws(UsageError) {
        self.path = path
        let head: [UInt8]
        do throws(SystemError) {
            head = try file.read(at: 0, count: Self.head)
        } catch {
            throw UsageError("can't read \(printable(path)): \(error)")
        }
        let first = head.prefix { $0 != 0x0A && $0 != 0x0D }
        self.hasByteOrderMark = head.starts(with: [0xEF, 0xBB, 0xBF])
        self.hasReturns = head.contains(0x0D)
        try Self.check(file, size: size, path: path)
        let text = String(decoding: first.dropFirst(self.hasByteOrderMark ? 3 : 0), as: UTF8.self)
        let named = text.count == 5 && text.hasPrefix("sep=")
        self.separator = Reader(text + "\n").separator
        let isPair = head.count > first.count + 1 && head[first.count] == 0x0D && head[first.count + 1] == 0x0A
        self.rows = try DelimitedRows(
            file,
            size: size,
            from: named ? first.count + (isPair ? 2 : 1) : self.hasByteOrderMark ? 3 : 0,
            line: named ? 2 : 1,
            separator: self.separator,
            path: path
        )
    }

    /// Looks through a file for what isn't UTF-8, some lines at a time.
    private static func check(_ file: File, size: Int, path: String) throws(UsageError) {
        var (offset, line) = (0, 0)
        while offset < size {
            var bytes: [UInt8]
            do throws(SystemError) {
                bytes = try file.read(at: offset, count: min(1 << 20, size - offset))
            } catch {
                throw UsageError("can't read \(printable(path)): \(error)")
            }
            guard !bytes.isEmpty else { return }
            if offset + bytes.count < size {
                guard let end = bytes.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else {
                    throw UsageError("\(printable(path)) is no list: a line of it is longer than a megabyte")
                }
                bytes.removeSubrange((end + 1)...)
            }
            if let fault = PlainText.fault(in: bytes, file: path) {
                let place = fault.place.map { "\(printable(path)):\(line + $0.line):\($0.column): " } ?? ""
                throw UsageError(place + fault.message, hint: fault.hint)
            }
            line += bytes.count { $0 == 0x0A }
            offset += bytes.count
        }
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
        self.rows = DelimitedRows(rows)
    }

    /// The only row in a text; nil where there is none.
    static func row(in text: String, separator: Character) -> Row? {
        var reader = Reader(text, separator: separator)
        return reader.rows()?.first
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

        init(_ text: String, separator: Character) {
            self.separator = separator
            self.rest = text[...]
        }

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
