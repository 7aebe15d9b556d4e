/// Where prompt and line stand on the screen: the rows that libedit fills, and the place of the cursor in them.
struct EditedBlock: Equatable {
    /// The columns of the terminal.
    let columns: Int
    /// The cells before the cursor, counted from the start of the prompt.
    private(set) var cursor: Int
    /// The cells up to the end of the line.
    private(set) var end: Int

    /// Counts the cells of prompt and line as they wrap; `cursor` is an index into the line.
    init(prompt: some Sequence<Unicode.Scalar>, line: [Unicode.Scalar], cursor: Int, columns: Int) {
        self.columns = max(1, columns)
        self.cursor = 0
        self.end = 0
        for scalar in prompt { self.add(scalar) }
        for (index, scalar) in line.enumerated() {
            if index == cursor { self.cursor = self.place(of: scalar) }
            self.add(scalar)
        }
        if cursor >= line.count { self.cursor = self.end }
    }

    /// The row of the cursor, from the first of the block.
    var row: Int { self.cursor / self.columns }
    /// The column of the cursor.
    var column: Int { self.cursor % self.columns }
    /// The rows of the block below the cursor's.
    var rowsBelow: Int { self.end / self.columns - self.row }
    /// The column behind the end of the line.
    var endColumn: Int { self.end % self.columns }

    /// Where a character begins: a wide one never straddles two rows.
    private func place(of scalar: Unicode.Scalar) -> Int {
        let isWide = scalar.value >= 0xA0 && CellWidth.of(scalar) == 2
        return isWide && self.endColumn == self.columns - 1 ? self.end + 1 : self.end
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\t": self.end += min(8 - self.endColumn % 8, self.columns - self.endColumn)
        case "\n": self.end = (self.end / self.columns + 1) * self.columns
        default: self.end = self.place(of: scalar) + CellWidth.of(scalar)
        }
    }
}
