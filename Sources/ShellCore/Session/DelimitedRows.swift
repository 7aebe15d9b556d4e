import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// The rows of a table in a text file: in memory, or where they are very many read from the file when they are asked for.
struct DelimitedRows: RandomAccessCollection, Sendable {
    private enum Storage: Sendable {
        case memory([DelimitedFile.Row])
        case file(File, starts: [UInt64], lines: [UInt32], separator: Character)
    }

    private let storage: Storage
    let startIndex = 0
    let endIndex: Int

    /// Rows that are in memory.
    init(_ rows: [DelimitedFile.Row]) {
        self.storage = .memory(rows)
        self.endIndex = rows.count
    }

    /// A row; one that can't be read any more has no values.
    subscript(index: Int) -> DelimitedFile.Row {
        switch self.storage {
        case .memory(let rows): return rows[index]
        case .file(let file, let starts, let lines, let separator):
            let (start, line) = (Int(starts[index]), Int(lines[index]))
            let bytes = try? file.read(at: start, count: Int(starts[index + 1]) - start)
            let text = bytes.flatMap { try? PlainText.decode($0, file: "") } ?? ""
            var row = DelimitedFile.row(in: text, separator: separator) ?? DelimitedFile.Row(line: 0, cells: [])
            row.line = line
            return row
        }
    }
}

extension DelimitedRows {
    /// So much is read at once.
    private static let chunk = 1 << 20

    /// Looks once through a file for where its rows begin, from an offset and a line on; rows of blanks at the end are left
    /// out.
    ///
    /// What isn't UTF-8, and a quote that isn't closed, are usage errors.
    init(_ file: File, size: Int, from start: Int, line: Int, separator: Character, path: String) throws(UsageError) {
        var scan = RowScan(offset: UInt64(start), line: UInt32(line), separator: separator.asciiValue)
        var offset = start
        while offset < size {
            let bytes: [UInt8]
            do throws(SystemError) {
                bytes = try file.read(at: offset, count: Swift.min(Self.chunk, size - offset))
            } catch {
                throw UsageError("can't read \(printable(path)): \(error)")
            }
            if bytes.isEmpty { break }
            for byte in bytes { scan.take(byte) }
            offset += bytes.count
        }
        if scan.isInQuotes {
            throw UsageError("\(printable(path)): a quote that is opened in line \(scan.quoteLine) isn't closed")
        }
        scan.end()
        guard scan.count > 0 else { throw UsageError("\(printable(path)) has no lines") }
        self.storage = .file(file, starts: scan.starts, lines: scan.lines, separator: separator)
        self.endIndex = scan.count
    }

    /// Finds the beginnings of rows, byte by byte: separators, quotes and line ends are ASCII in UTF-8.
    private struct RowScan {
        private(set) var starts: [UInt64] = []
        private(set) var lines: [UInt32] = []
        /// How many rows there are up to the last one that isn't blank.
        private(set) var count = 0
        private(set) var isInQuotes = false
        private(set) var quoteLine: UInt32 = 0
        private var offset: UInt64
        private var line: UInt32
        private let separator: UInt8?
        private var isAtRow = true
        private var isAtCell = true
        private var isAfterQuote = false
        private var isAfterReturn = false

        init(offset: UInt64, line: UInt32, separator: UInt8?) {
            self.offset = offset
            self.line = line
            self.separator = separator
        }

        mutating func take(_ byte: UInt8) {
            defer { self.offset += 1 }
            let isSecond = byte == 0x0A && self.isAfterReturn
            self.isAfterReturn = byte == 0x0D
            // The line feed behind a return belongs to the row that has ended.
            if isSecond { return }
            if self.isAtRow {
                self.starts.append(self.offset)
                self.lines.append(self.line)
                self.isAtRow = false
                self.isAtCell = true
            }
            let isEnd = byte == 0x0A || byte == 0x0D
            if isEnd { self.line += 1 }
            if self.isInQuotes {
                if byte == 0x22 { (self.isInQuotes, self.isAfterQuote) = (false, true) }
                return
            }
            if isEnd {
                self.isAtRow = true
            } else if byte == 0x22, self.isAtCell || self.isAfterQuote {
                (self.isInQuotes, self.quoteLine) = (true, self.line)
                self.count = self.starts.count
            } else if byte != self.separator, byte != 0x20, byte != 0x09 {
                self.count = self.starts.count
            }
            self.isAtCell = byte == self.separator
            self.isAfterQuote = false
        }

        /// Adds the end of the last row.
        mutating func end() {
            if self.starts.count > self.count {
                self.starts.removeSubrange((self.count + 1)...)
            } else {
                self.starts.append(self.offset)
            }
        }
    }
}
