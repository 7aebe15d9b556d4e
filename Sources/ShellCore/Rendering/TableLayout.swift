import ShellLanguage

/// Lays a table out in columns.
///
/// On a terminal the columns share its width: the least important shrink first, down to a floor, and only then the
/// next; then again to a lower floor. Where that isn't enough the least important columns are left out, and a line says
/// which. Identifiers are cut in the middle, numbers never. Elsewhere every column is as wide as its widest cell.
struct TableLayout {
    /// Columns available; nil where nothing may be cut.
    var width: Int?
    /// Whether heading, modalities, verdicts and marked rows stand out by escape sequences.
    var color: Bool

    /// How many blanks stand between two columns.
    static let gap = 2
    /// How far columns shrink: first all of them to where a value is still known by its beginning, then to where
    /// something of it is seen.
    fileprivate static let floors = [16, 8]
    /// Fewer columns of an identifier say nothing.
    fileprivate static let identifierFloor = 11

    /// How the columns stand of a table that comes piece by piece: the first piece decides, those behind it take what room
    /// is left.
    struct Plan {
        fileprivate var places: [Place]
        fileprivate var leftOut: [Place]
    }

    /// A column as it is laid out.
    fileprivate struct Place {
        var column: Table.Column
        /// The index of its cells.
        var index: Int
        var width: Int
        var isIdentifier: Bool

        /// How narrow the column may become at a stage; as it is where it may not shrink at all.
        func floor(_ stage: Int) -> Int {
            if self.column.importance >= 9 || self.column.alignment == .right { return self.width }
            let least = self.isIdentifier ? TableLayout.identifierFloor : 0
            // Of a verdict more than its first word must be seen.
            return min(self.width, max(stage, self.column.role == .verdict ? TableLayout.floors[0] : least))
        }
    }

    /// Writes the lines of a table, the heading first; none for a table without rows.
    ///
    /// `rows` are the table's own or stand in their place. They are gone over twice, once for the widths, and none of
    /// them is kept.
    func write(_ table: Table, rows: some Collection<[String]>, to line: (String) -> Void) {
        var plan: Plan?
        self.write(table, rows: rows, plan: &plan, to: line)
        if let note = self.note(plan) { line(note) }
    }

    /// Writes the lines of a piece of a table; without a plan it is the first, has the heading and makes the plan.
    func write(_ table: Table, rows: some Collection<[String]>, plan: inout Plan?, to line: (String) -> Void) {
        guard !rows.isEmpty else { return self.headings(table, before: 0).forEach(line) }
        let indented = table.columns.firstIndex(where: \.indentsRow)
        let measured = Self.places(table.columns, rows, indented: indented)
        let isFirst = plan == nil
        let places: [Place]
        if var former = plan {
            self.widen(&former.places, to: measured)
            (places, plan) = (former.places, former)
        } else {
            let made = self.plan(measured)
            (places, plan) = (made.places, made)
        }
        if isFirst { line(self.heading(places)) }
        for (index, row) in rows.enumerated() {
            self.headings(table, before: index).forEach(line)
            var cells = row.map { printableLine($0) }
            let blanksBefore = Self.takeIndent(of: &cells, indented)
            let indent = self.width.map { min(blanksBefore, $0 / 2) } ?? blanksBefore
            let margin = blanks(indent)
            let shown = self.places(places, behind: indent)
            for part in Self.wrapped(cells, shown) {
                let tone = table.tones[index]
                line(margin + self.line(part, shown, isMarked: table.marked.contains(index), tone: tone))
            }
        }
        self.headings(table, before: rows.count).forEach(line)
    }

    /// What is to be said of the columns that there is no room for; nil where all are there.
    func note(_ plan: Plan?) -> String? {
        guard let width = self.width, let leftOut = plan?.leftOut, !leftOut.isEmpty else { return nil }
        return Self.note(leftOut, width)
    }

    private func plan(_ measured: [Place]) -> Plan {
        var plan = Plan(places: measured, leftOut: [])
        if let width = self.width {
            while !Self.shrink(&plan.places, to: width), plan.places.count > 1 {
                plan.leftOut.append(plan.places.remove(at: Self.leastImportant(plan.places)))
            }
        }
        return plan
    }

    /// Makes columns wider for a piece behind the first as far as there is room, the most important ones first.
    private func widen(_ places: inout [Place], to measured: [Place]) {
        let taken = places.reduce(Self.gap * (places.count - 1)) { $0 + $1.width }
        var room = self.width.map { max(0, $0 - taken) } ?? .max
        for number in places.indices.sorted(by: { places[$0].column.importance > places[$1].column.importance }) {
            guard let needed = measured.first(where: { $0.index == places[number].index }) else { continue }
            let more = min(room, max(0, needed.width - places[number].width))
            places[number].width += more
            room -= more
        }
    }

    /// The columns as wide as their widest cells, without those that nobody sees.
    private static func places(
        _ columns: [Table.Column],
        _ rows: some Collection<[String]>,
        indented: Int?
    ) -> [Place] {
        var places = columns.enumerated().map { index, column in
            let width = max(column.leastWidth, DisplayWidth.of(column.title))
            return Place(column: column, index: index, width: width, isIdentifier: false)
        }
        var isEmpty = columns.map(\.hidesWhenEmpty)
        for row in rows {
            for (index, text) in row.enumerated() where index < places.count {
                var cell = printableLine(text)
                if index == indented { _ = Self.takeIndent(of: &cell) }
                places[index].width = max(places[index].width, DisplayWidth.of(cell))
                if !places[index].isIdentifier, Self.isIdentifier(cell) { places[index].isIdentifier = true }
                if !cell.isEmpty { isEmpty[index] = false }
            }
        }
        return places.filter { !isEmpty[$0.index] }
    }

    /// Takes the blanks before the text of the column that moves its row; gives how many there are.
    private static func takeIndent(of cells: inout [String], _ column: Int?) -> Int {
        guard let column, column < cells.count else { return 0 }
        return self.takeIndent(of: &cells[column])
    }

    private static func takeIndent(of cell: inout String) -> Int {
        let indent = cell.utf8.prefix { $0 == UInt8(ascii: " ") }.count
        if indent > 0 { cell = String(decoding: cell.utf8.dropFirst(indent), as: UTF8.self) }
        return indent
    }

    /// The columns of a row that is moved to the right, of which the last one pays.
    private func places(_ places: [Place], behind indent: Int) -> [Place] {
        guard let width = self.width, indent > 0, let last = places.last else { return places }
        let others = places.dropLast().reduce(0) { $0 + $1.width + Self.gap }
        var narrowed = last
        narrowed.width = min(last.width, max(Self.floors.last ?? 0, width - others - indent))
        return places.dropLast() + [narrowed]
    }

    private func headings(_ table: Table, before index: Int) -> [String] {
        (table.headings[index] ?? []).map { heading in
            let text = printableLine(heading)
            let line = self.width.map { elided(text, to: $0) } ?? text
            return self.color ? Style.bold(line) : line
        }
    }

    // MARK: - Widths

    /// Makes the columns narrower until they fit; false where even their floors are too wide, and then they stay.
    private static func shrink(_ places: inout [Place], to width: Int) -> Bool {
        let gaps = Self.gap * (places.count - 1)
        let least = places.reduce(gaps) { $0 + $1.floor(Self.floors.last ?? 0) }
        guard least <= width else {
            // A last column alone is cut, whatever it is.
            if places.count == 1 { places[0].width = max(1, width) }
            return false
        }
        var excess = places.reduce(gaps) { $0 + $1.width } - width
        let byImportance = Set(places.map(\.column.importance)).sorted()
        for floor in Self.floors {
            for importance in byImportance {
                let indices = places.indices.filter { places[$0].column.importance == importance }
                while excess > 0 {
                    // The widest of equally important columns gives first, so that they end up alike.
                    let giving = indices.filter { places[$0].width > places[$0].floor(floor) }
                    guard let widest = giving.max(by: { places[$0].width < places[$1].width }) else { break }
                    places[widest].width -= 1
                    excess -= 1
                }
            }
        }
        return true
    }

    /// The column that goes first: the rightmost of the least important ones.
    private static func leastImportant(_ places: [Place]) -> Int {
        places.indices.reversed().min { places[$0].column.importance < places[$1].column.importance } ?? 0
    }

    private static func note(_ leftOut: [Place], _ width: Int) -> String {
        let head = "\(leftOut.count) column\(leftOut.count == 1 ? "" : "s") left out: "
        let tail = "; --format wide shows all"
        let names = leftOut.sorted { $0.index < $1.index }.map(\.column.title).joined(separator: ", ")
        return clipped(head + clipped(names, to: max(1, width - head.count - tail.count)) + tail, to: width)
    }

    // MARK: - Lines

    private func heading(_ places: [Place]) -> String {
        let line = Self.line(places, { $0.column.title }, style: nil)
        return self.color ? Style.bold(line) : line
    }

    private func line(_ row: [String], _ places: [Place], isMarked: Bool, tone: Table.Tone?) -> String {
        let cell: (borrowing Place) -> String = { $0.index < row.count ? row[$0.index] : "" }
        guard self.color, !isMarked else {
            let line = Self.line(places, cell, style: nil)
            return isMarked && self.color ? Style.yellow(line) : line
        }
        return Self.line(places, cell) { Style.of($0.role, tone: tone) }
    }

    private static func line(
        _ places: [Place],
        _ cell: (borrowing Place) -> String,
        style: ((Table.Column) -> Style?)?
    ) -> String {
        var line = ""
        var blanks = 0
        for number in places.indices {
            let cell = cell(places[number])
            let width = places[number].width
            let taken = DisplayWidth.of(cell)
            let isRight = places[number].column.alignment == .right
            var (text, padding) = (cell, max(0, width - taken))
            // A number behind the first piece may be longer, and is moved and not cut.
            if taken > width, !isRight || places.count == 1 {
                text =
                    places[number].column.elides || Self.isIdentifier(cell)
                    ? elided(cell, to: width) : clipped(cell, to: width)
                padding = max(0, width - DisplayWidth.of(text))
            }
            if number > 0 { blanks += Self.gap }
            if isRight { blanks += padding }
            // Blanks wait for text behind them, so that no line ends in them.
            if !text.isEmpty {
                line += ShellCore.blanks(blanks)
                line += style?(places[number].column)?(text) ?? text
                blanks = 0
            }
            if !isRight { blanks += padding }
        }
        return line
    }

    /// A row as the lines it takes: texts that wrap go on below, in their column.
    private static func wrapped(_ row: [String], _ places: [Place]) -> [[String]] {
        var lines = [row]
        for place in places where place.column.wraps && place.index < row.count {
            let parts = ShellCore.wrapped(row[place.index], to: place.width)
            while lines.count < parts.count { lines.append(row.map { _ in "" }) }
            for (number, part) in parts.enumerated() { lines[number][place.index] = part }
        }
        return lines
    }

    private static func isIdentifier(_ text: String) -> Bool {
        text.utf8.count > 16 && text.utf8.allSatisfy { $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) }
    }
}
