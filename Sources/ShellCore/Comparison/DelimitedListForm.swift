import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import SystemIO

/// A list as comma or tab separated values, with keywords as its columns' names.
struct DelimitedListForm: ListForm {
    private let level: QueryLevel?
    private let separator: UInt8
    /// The attribute of each column; nil for one of ours.
    private let columns: [Tag?]
    private let pacs: Int?
    private let flags: Int?
    /// Where the first row begins.
    private let start: Int

    /// Takes the first line; one that names no unique key is no list.
    init(_ head: [UInt8], path: String) throws(UsageError) {
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let line = head[mark...].prefix { $0 != 0x0A }
        self.separator = line.contains(0x09) ? 0x09 : UInt8(ascii: ",")
        self.start = min(head.count, mark + line.count + 1)
        let names = Self.cells(line, self.separator)
        self.columns = names.map { DataDictionary.tag(forKeyword: $0) ?? ($0.count > 1 ? Tag(parsing: $0) : nil) }
        self.pacs = names.firstIndex(of: "pacs")
        self.flags = names.firstIndex(of: "flags")
        let tags = Set(self.columns.compactMap(\.self))
        self.level = [QueryLevel.patient, .study, .series, .image].last { tags.contains($0.uniqueKey) }
        guard self.level != nil else {
            throw UsageError(
                "\(printable(path)) is no list of pacsh's: its first line has no column such as StudyInstanceUID",
                hint: "'find --format csv' with > list.csv behind it writes one",
                word: path
            )
        }
    }

    func read(
        _ file: File,
        size: Int,
        path: String,
        _ body: (ArraySlice<UInt8>, Int) throws -> Void
    ) throws -> ListFrame {
        var window = FileWindow(file, size: size, path: path)
        var begin = 0
        var hasMore = try window.slide(to: 0)
        begin = self.start
        while true {
            if let end = Self.end(of: window.bytes, from: begin) {
                if end > begin { try body(window.bytes[begin..<end], window.base + begin) }
                begin = end + 1
                continue
            }
            hasMore = try window.slide(to: min(begin, window.bytes.count))
            begin = 0
            guard !hasMore else { continue }
            if !window.bytes.isEmpty { try body(window.bytes[...], window.base) }
            return ListFrame(level: self.level)
        }
    }

    func values(of bytes: ArraySlice<UInt8>) -> RowValues? {
        let cells = Self.cells(bytes.last == 0x0D ? bytes.dropLast() : bytes, self.separator)
        var values: [Tag: String] = [:]
        for (column, cell) in zip(self.columns, cells) {
            if let column, !cell.isEmpty, cell != IdentifyingAttributes.mask { values[column] = cell }
        }
        func own(_ index: Int?) -> String { index.flatMap { cells.indices.contains($0) ? cells[$0] : nil } ?? "" }
        return RowValues(
            attributes: values,
            pacs: own(self.pacs),
            // A row about a PACS that failed names no study either.
            isContradicting: own(self.flags).split(separator: ", ").contains { $0.hasPrefix("not ") }
        )
    }

    /// The end of the row that begins at a place: its line feed outside quotes; nil where it isn't among the bytes.
    private static func end(of bytes: [UInt8], from start: Int) -> Int? {
        var isQuoted = false
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x22 { isQuoted.toggle() }
            if byte == 0x0A, !isQuoted { return index }
            index += 1
        }
        return nil
    }

    private static func cells(_ line: ArraySlice<UInt8>, _ separator: UInt8) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var (isQuoted, wasQuote) = (false, false)
        for byte in line {
            if byte == 0x22, separator != 0x09 {
                // A quote in quotes is written twice.
                if !isQuoted, wasQuote { cell.append(byte) }
                isQuoted.toggle()
                wasQuote = !isQuoted
                continue
            }
            wasQuote = false
            if byte == separator, !isQuoted {
                cells.append(Self.text(cell, separator))
                cell.removeAll(keepingCapacity: true)
            } else {
                cell.append(byte)
            }
        }
        cells.append(Self.text(cell, separator))
        return cells
    }

    /// The text of a cell; in tab separated values a backslash is written twice.
    private static func text(_ cell: [UInt8], _ separator: UInt8) -> String {
        let text = String(decoding: cell, as: UTF8.self)
        return separator == 0x09 ? text.replacing("\\\\", with: "\\") : text
    }
}
