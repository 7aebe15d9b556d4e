import DICOMCore

/// The elements of a data set as the rows of a table, items and what is in them further in.
struct DumpTree {
    /// Whether people read it: UIDs have their names, private elements their creators beside their names.
    let isForPeople: Bool
    /// Whether each row begins with the path of the file.
    var file: String?

    private var rows: [[String]] = []
    /// The texts of the private creators (PS3.5 §7.8.1) of each data set that is open, by depth.
    private var creators: [[Tag: String]] = []
    /// The row of each sequence that is open and how many items it has so far, by depth.
    private var sequences: [Int: (row: Int, items: Int)] = [:]

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

    /// The rows of a file's elements in their order.
    mutating func rows(of elements: [DumpedElement]) -> [[String]] {
        for element in elements {
            let value: String
            switch element.value {
            case .bytes(let bytes): value = element.text ?? ShownValue.hex(bytes)
            case .skipped: value = ShownValue.unread(element.length)
            case .sequence, .item: value = ""
            case .fragments(let list): value = ShownValue.fragments(list.fragments.count, bytes: list.byteCount)
            }
            let missing = element.missing > 0 ? " (\(element.missing) bytes are missing)" : ""
            self.add(
                Line(
                    depth: element.depth,
                    tag: element.tag,
                    vr: element.vr,
                    length: element.length.map { String($0) } ?? "undefined",
                    multiplicity: element.multiplicity,
                    value: value
                ),
                remark: missing
            )
        }
        return self.rows
    }

    /// The rows of a data set that is no file's.
    mutating func rows(of dataSet: DataSet) -> [[String]] {
        self.add(dataSet, depth: 0)
        return self.rows
    }

    /// The rows of some attributes of a data set, each by itself.
    mutating func rows(of paths: [TagPath], in dataSet: DataSet) -> [[String]] {
        for path in paths {
            guard let holder = path.holder(in: dataSet), let element = holder[path.lastTag] else {
                let absent = ["\(path.lastTag)", "", "", "", path.text]
                self.append(absent, creator: "", value: "(absent)")
                continue
            }
            self.creators = [Self.creators(of: holder)]
            var line = Self.line(element, in: holder, depth: 0)
            line.name = path.steps.count > 1 ? path.text : nil
            self.add(line)
        }
        return self.rows
    }

    // MARK: - Lines

    /// One element or item.
    private struct Line {
        var depth: Int
        var tag: Tag
        var vr: VR?
        var length: String
        var multiplicity: Int?
        var value: String
        /// What stands in place of the keyword.
        var name: String?
    }

    private static func line(_ element: DataElement, in holder: DataSet, depth: Int) -> Line {
        let length: String
        switch element.content {
        case .bytes(let bytes): length = String(bytes.count)
        case .unread(let value): length = String(value.bytes.count)
        case .items, .fragments: length = ""
        }
        return Line(
            depth: depth,
            tag: element.tag,
            vr: element.vr,
            length: length,
            multiplicity: Self.multiplicity(of: element, in: holder),
            value: ShownValue.text(element, in: holder)
        )
    }

    /// How many values there are; nil where that can't be told.
    private static func multiplicity(of element: DataElement, in holder: DataSet) -> Int? {
        guard case .bytes(let bytes) = element.content else { return 1 }
        if bytes.isEmpty { return 0 }
        return element.vr.isOpaque || element.vr.isSingleText ? 1 : max(1, holder.strings(element.tag).count)
    }

    private mutating func add(_ dataSet: DataSet, depth: Int) {
        for element in dataSet.elements {
            self.add(Self.line(element, in: dataSet, depth: depth))
            guard case .items = element.content else { continue }
            for item in dataSet.items(element.tag) {
                self.add(Line(depth: depth + 1, tag: .item, vr: nil, length: "", multiplicity: nil, value: ""))
                self.add(item, depth: depth + 2)
            }
        }
    }

    private mutating func add(_ line: Line, remark: String = "") {
        let depth = line.depth
        // What a data set reserves ends with it.
        if self.creators.count > depth + 1 { self.creators.removeLast(self.creators.count - depth - 1) }
        while self.creators.count <= depth { self.creators.append([:]) }
        guard let vr = line.vr else {
            self.creators[depth] = [:]
            self.countItem(below: depth - 1)
            return self.append([self.indented(line), "", line.length, "", "Item"], creator: "", value: line.value)
        }
        if line.tag.isPrivateCreator { self.creators[depth][line.tag] = line.value }
        let creator = self.creator(of: line.tag, depth: depth)
        if vr == .SQ { self.sequences[depth] = (self.rows.count, 0) } else { self.sequences[depth] = nil }
        let value = self.isForPeople && vr == .UI ? ShownValue.named(line.value) : line.value
        self.append(
            [
                self.indented(line), vr.rawValue, line.length, line.multiplicity.map { String($0) } ?? "",
                line.name ?? self.name(of: line.tag, creator),
            ],
            creator: creator ?? "",
            value: value + remark
        )
    }

    private mutating func append(_ cells: [String], creator: String, value: String) {
        self.rows.append((self.file.map { [$0] } ?? []) + cells + (self.isForPeople ? [] : [creator]) + [value])
    }

    /// Counts an item of the sequence that it belongs to.
    private mutating func countItem(below depth: Int) {
        guard let sequence = self.sequences[depth] else { return }
        self.sequences[depth] = (sequence.row, sequence.items + 1)
        let column = self.rows[sequence.row].count - 1
        self.rows[sequence.row][column] = ShownValue.items(sequence.items + 1)
    }

    private func indented(_ line: Line) -> String { String(repeating: "  ", count: line.depth) + "\(line.tag)" }

    // MARK: - Private elements

    /// The creators that a data set names.
    private static func creators(of dataSet: DataSet) -> [Tag: String] {
        var creators: [Tag: String] = [:]
        for element in dataSet.elements where element.tag.isPrivateCreator {
            creators[element.tag] = dataSet.string(element.tag)
        }
        return creators
    }

    /// The creator that has reserved the block of a private element; nil where none has, or it is no such element.
    private func creator(of tag: Tag, depth: Int) -> String? {
        guard tag.isPrivate, tag.element >= 0x1000 else { return nil }
        return self.creators[depth][Tag(tag.group, tag.element >> 8)]
    }

    private func name(of tag: Tag, _ creator: String?) -> String {
        if tag.isPrivate {
            if tag.isPrivateCreator { return "PrivateCreator" }
            guard self.isForPeople else { return tag.digits }
            guard let creator else { return "(private)" }
            return (PrivateDictionary.entry(for: tag, creator: creator).map { $0.name + " " } ?? "") + "[\(creator)]"
        }
        if tag.element == 0 { return "GroupLength" }
        let keyword = DataDictionary.keyword(for: tag)
        return keyword == tag.digits ? DataDictionary.entry(for: tag)?.name ?? "" : keyword
    }
}
