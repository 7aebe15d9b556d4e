import DICOMCore

/// The elements of a data set as the rows of a table, items and what is in them further in.
struct DumpTree {
    /// Whether people read it: UIDs have their names, private elements their creators beside their names.
    let isForPeople: Bool
    /// The path of the file, where each row begins with it.
    let file: String?
    /// The names of elements that aren't private, by tag: most stand in a file many times.
    private var names: [Tag: String] = [:]

    init(isForPeople: Bool, file: String? = nil) {
        self.isForPeople = isForPeople
        self.file = file
    }

    /// The columns of the rows; with the file's path for programs where there are several.
    static func columns(isForPeople: Bool, files: Bool = false) -> [Table.Column] {
        let file: [Table.Column] = files ? [.init(key: "file", title: "File", importance: 1)] : []
        let creator: [Table.Column] = isForPeople ? [] : [.init(key: "creator", title: "Creator", importance: 1)]
        return file + [
            .init(key: "tag", title: "Tag", importance: 9, indentsRow: true),
            .init(key: "vr", title: "VR", importance: 8),
            .init(key: "length", title: "Length", importance: 7, alignment: .right),
            .init(key: "vm", title: "VM", importance: 7, alignment: .right),
            .init(key: "keyword", title: "Attribute", importance: 6),
        ] + creator + [.init(key: "value", title: "Value", importance: 6)]
    }

    private var emptyRows: CellRows { CellRows(columns: 6 + (self.isForPeople ? 0 : 1) + (self.file == nil ? 0 : 1)) }

    /// The rows of elements that follow one another in a file, behind which there are more unless they are the last.
    mutating func rows(of elements: [DumpedElement], areLast: Bool) -> CellRows {
        var rows = self.emptyRows
        let counts = self.isForPeople ? Self.itemCounts(elements, areLast: areLast) : [:]
        for (index, element) in elements.enumerated() {
            let line = Line(depth: element.depth, tag: element.tag, vr: element.vr, creator: element.privateCreator)
            let length = element.length.map { String($0) } ?? "undefined"
            self.add(line, length: length, multiplicity: element.multiplicity, to: &rows)
            rows.add { self.appendValue(of: element, counts[index], to: &$0) }
        }
        return rows
    }

    /// The rows of a data set that is no file's.
    mutating func rows(of dataSet: DataSet) -> CellRows {
        var rows = self.emptyRows
        self.add(dataSet, depth: 0, to: &rows)
        return rows
    }

    /// The rows of some attributes of a data set, each by itself, a sequence with its items.
    mutating func rows(of paths: [TagPath], in dataSet: DataSet) -> CellRows {
        var rows = self.emptyRows
        for path in paths {
            guard let holder = path.holder(in: dataSet), let element = holder[path.lastTag] else {
                if self.file != nil { rows.add(self.file ?? "") }
                for cell in ["\(path.lastTag)", "", "", "", path.text] { rows.add(cell) }
                if !self.isForPeople { rows.add("") }
                rows.add(self.isForPeople ? "(absent)" : "")
                continue
            }
            self.add(element, in: holder, depth: 0, name: path.steps.count > 1 ? path.text : nil, to: &rows)
        }
        return rows
    }

    // MARK: - Rows

    /// What stands before the value of one element or item.
    private struct Line {
        var depth: Int
        var tag: Tag
        var vr: VR?
        var creator: String?
        /// What stands in place of the keyword.
        var name: String?
    }

    private mutating func add(_ line: Line, length: String, multiplicity: Int?, to rows: inout CellRows) {
        if let file = self.file { rows.add(file) }
        rows.add { cell in
            cell.append(contentsOf: repeatElement(UInt8(ascii: " "), count: line.depth * 2))
            line.tag.appendDescription(to: &cell)
        }
        rows.add(line.vr?.rawValue ?? "")
        rows.add(length)
        rows.add(line.vr == nil ? "" : multiplicity.map { String($0) } ?? "")
        rows.add(line.name ?? self.name(of: line))
        if !self.isForPeople { rows.add(line.creator ?? "") }
    }

    private func appendValue(of element: DumpedElement, _ items: (count: Int, isOpen: Bool)?, to cell: inout [UInt8]) {
        switch element.value {
        case .bytes(let bytes):
            let start = cell.count
            if !element.appendText(to: &cell) {
                self.isForPeople
                    ? ShownValue.appendHex(bytes, to: &cell) : cell.append(contentsOf: Base64.encode(bytes).utf8)
            } else if self.isForPeople, element.vr == .UI {
                let named = ShownValue.named(String(decoding: cell[start...], as: UTF8.self))
                cell.removeSubrange(start...)
                cell.append(contentsOf: named.utf8)
            }
        case .skipped where self.isForPeople: cell.append(contentsOf: ShownValue.unread(element.length).utf8)
        case .sequence where self.isForPeople:
            guard let items, items.count > 0 else { break }
            let text = items.isOpen ? "\(items.count)+ items" : ShownValue.items(items.count)
            cell.append(contentsOf: text.utf8)
        case .fragments(let list) where self.isForPeople:
            cell.append(contentsOf: ShownValue.fragments(list.fragments.count, bytes: list.byteCount).utf8)
        case .skipped, .sequence, .item, .fragments: break
        }
        if self.isForPeople, element.missing > 0 {
            cell.append(contentsOf: " (\(element.missing) bytes are missing)".utf8)
        }
    }

    /// How many items each sequence among elements has, by its index, and whether more may follow behind the last one.
    private static func itemCounts(
        _ elements: [DumpedElement],
        areLast: Bool
    ) -> [Int: (count: Int, isOpen: Bool)] {
        var counts: [Int: (count: Int, isOpen: Bool)] = [:]
        var open: [(index: Int, depth: Int)] = []
        for (index, element) in elements.enumerated() {
            while let last = open.last, last.depth >= element.depth {
                counts[last.index]?.isOpen = false
                open.removeLast()
            }
            if case .item = element.value, let last = open.last, last.depth == element.depth - 1 {
                counts[last.index]?.count += 1
            }
            if case .sequence = element.value {
                counts[index] = (0, true)
                open.append((index, element.depth))
            }
        }
        if areLast { for sequence in open { counts[sequence.index]?.isOpen = false } }
        return counts
    }

    // MARK: - Data sets

    private mutating func add(_ dataSet: DataSet, depth: Int, to rows: inout CellRows) {
        for element in dataSet.elements { self.add(element, in: dataSet, depth: depth, to: &rows) }
    }

    private mutating func add(
        _ element: DataElement,
        in holder: DataSet,
        depth: Int,
        name: String? = nil,
        to rows: inout CellRows
    ) {
        let length: String
        switch element.content {
        case .bytes(let bytes): length = String(bytes.count)
        case .unread(let value): length = String(value.bytes.count)
        case .items, .fragments: length = ""
        }
        let creator = holder.privateCreator(of: element.tag)
        let line = Line(depth: depth, tag: element.tag, vr: element.vr, creator: creator, name: name)
        self.add(line, length: length, multiplicity: Self.multiplicity(of: element, in: holder), to: &rows)
        guard case .items = element.content else {
            let text = self.isForPeople ? ShownValue.text(element, in: holder) : ShownValue.data(element, in: holder)
            return rows.add(self.isForPeople && element.vr == .UI ? ShownValue.named(text) : text)
        }
        let items = holder.items(element.tag)
        rows.add(self.isForPeople ? ShownValue.items(items.count) : "")
        for item in items {
            self.add(Line(depth: depth + 1, tag: .item), length: "", multiplicity: nil, to: &rows)
            rows.add("")
            self.add(item, depth: depth + 2, to: &rows)
        }
    }

    /// How many values there are; nil where that can't be told.
    private static func multiplicity(of element: DataElement, in holder: DataSet) -> Int? {
        guard case .bytes(let bytes) = element.content else { return 1 }
        if bytes.isEmpty { return 0 }
        let isOne = element.vr.isOpaque || element.vr.isSingleText || element.hasPartialNumber
        return isOne ? 1 : max(1, holder.strings(element.tag).count)
    }

    // MARK: - Names

    private mutating func name(of line: Line) -> String {
        if line.vr == nil { return "Item" }
        let tag = line.tag
        if tag.isPrivate {
            if tag.isPrivateCreator { return "PrivateCreator" }
            guard self.isForPeople else { return tag.digits }
            guard let creator = line.creator else { return "(private)" }
            return (PrivateDictionary.entry(for: tag, creator: creator).map { $0.name + " " } ?? "") + "[\(creator)]"
        }
        if tag.element == 0 { return "GroupLength" }
        if let name = self.names[tag] { return name }
        let keyword = DataDictionary.keyword(for: tag)
        let name = keyword == tag.digits ? DataDictionary.entry(for: tag)?.name ?? "" : keyword
        self.names[tag] = name
        return name
    }
}
