import DICOMCore

/// The cells of many rows in one stretch of bytes, for tables that are too long for a text each.
struct CellRows: Sendable {
    /// How many cells a row has.
    let columns: Int
    /// The texts of all cells, one behind the other, in UTF-8.
    private(set) var bytes: [UInt8] = []
    /// Where each cell ends in them.
    private(set) var ends: [Int] = []

    init(columns: Int) { self.columns = max(1, columns) }

    /// How many rows there are.
    var count: Int { self.ends.count / self.columns }

    /// Adds a cell.
    mutating func add(_ text: String) { self.add(text.utf8) }

    /// Adds a cell of text in UTF-8.
    mutating func add(_ text: some Sequence<UInt8>) {
        self.bytes.append(contentsOf: text)
        self.ends.append(self.bytes.count)
    }

    /// Adds a cell that a body appends the text of.
    mutating func add(_ body: (inout [UInt8]) -> Void) {
        body(&self.bytes)
        self.ends.append(self.bytes.count)
    }

    /// The place of a cell, counted over all rows.
    func place(_ cell: Int) -> Range<Int> { (cell == 0 ? 0 : self.ends[cell - 1])..<self.ends[cell] }

    /// The rows as texts.
    var rows: [[String]] {
        (0..<self.count).map { row in
            (0..<self.columns).map { column in
                String(decoding: self.bytes[self.place(row * self.columns + column)], as: UTF8.self)
            }
        }
    }

    // MARK: - As text

    /// Appends a cell as it is safe to print; says how many columns of a terminal it takes.
    @discardableResult
    func appendPrintable(_ cell: Int, to line: inout [UInt8]) -> Int {
        let place = self.place(cell)
        let isPlain = self.isPlain(place)
        if isPlain {
            line.append(contentsOf: self.bytes[place])
            return place.count
        }
        let text = printableLine(String(decoding: self.bytes[place], as: UTF8.self))
        line.append(contentsOf: text.utf8)
        return DisplayWidth.of(text)
    }

    /// How many columns of a terminal a cell takes, behind its first so many bytes.
    func width(of cell: Int, behind indent: Int = 0) -> Int {
        let place = self.place(cell)
        if self.isPlain(place) { return max(0, place.count - indent) }
        return DisplayWidth.of(printableLine(String(decoding: self.bytes[place], as: UTF8.self))) - indent
    }

    /// How many blanks a cell begins with.
    func indent(of cell: Int) -> Int {
        var count = 0
        for index in self.place(cell) {
            guard self.bytes[index] == UInt8(ascii: " ") else { break }
            count += 1
        }
        return count
    }

    /// Whether a text stands in any format as it is: nothing in it separates, quotes, escapes or is escaped.
    func isBare(_ place: Range<Int>) -> Bool {
        self.bytes.withUnsafeBufferPointer { bytes in
            for index in place {
                switch bytes[index] {
                case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\\"): return false
                case 0x21...0x7E: continue
                default: return false
                }
            }
            return true
        }
    }

    private func isPlain(_ place: Range<Int>) -> Bool {
        self.bytes.withUnsafeBufferPointer { bytes in
            for index in place where bytes[index] < 0x20 || bytes[index] > 0x7E { return false }
            return true
        }
    }
}
