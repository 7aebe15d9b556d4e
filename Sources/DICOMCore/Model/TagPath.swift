/// The place of an element: a tag, or tags of sequences with item numbers down to one.
///
/// Written `PatientName`, `0010,0010`, `RequestAttributesSequence.CodeValue` or `RequestAttributesSequence[1].CodeValue`.
public struct TagPath: Hashable, Sendable, CustomStringConvertible {
    /// One element on the way.
    public struct Step: Hashable, Sendable {
        /// The element's tag.
        public let tag: Tag
        /// The number of the item to go into, from 0; nil where none is written, which means the first.
        public let item: Int?

        /// Makes a step.
        public init(_ tag: Tag, item: Int? = nil) {
            self.tag = tag
            self.item = item
        }
    }

    /// The elements from the outermost one; at least one.
    public let steps: [Step]

    /// The path of an outermost element.
    public init(_ tag: Tag) { self.steps = [Step(tag)] }

    /// A path of steps; nil without any.
    package init?(steps: [Step]) {
        guard !steps.isEmpty else { return nil }
        self.steps = steps
    }

    /// Reads a path; nil where a word is neither a keyword nor a tag, or an item number is missing.
    public init?(parsing text: String) {
        var steps: [Step] = []
        for part in text.split(separator: ".", omittingEmptySubsequences: false) {
            guard let step = Self.step(part) else { return nil }
            steps.append(step)
        }
        guard !steps.isEmpty, steps.count <= DataSetReader.maximumDepth + 1 else { return nil }
        self.steps = steps
    }

    private static func step(_ text: Substring) -> Step? {
        var name = text
        var item: Int?
        if name.utf8.last == UInt8(ascii: "]") {
            guard let open = name.firstIndex(of: "[") else { return nil }
            let digits = name[name.index(after: open)...].dropLast()
            guard !digits.isEmpty, digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
                let number = Int(digits)
            else { return nil }
            item = number
            name = name[..<open]
        }
        guard let tag = Tag(parsing: name) ?? DataDictionary.tag(forKeyword: String(name)) else { return nil }
        return Step(tag, item: item)
    }

    /// The tag of the outermost element.
    public var tag: Tag { self.steps.first?.tag ?? Tag(0, 0) }

    /// The tag of the innermost element, the one that the path leads to.
    public var lastTag: Tag { self.steps.last?.tag ?? Tag(0, 0) }

    /// The path as it can be written, with keywords where there are any.
    public var text: String {
        self.steps.map { step in
            DataDictionary.keyword(for: step.tag) + (step.item.map { "[\($0)]" } ?? "")
        }.joined(separator: ".")
    }

    /// The path as it can be written.
    public var description: String { self.text }

    /// The element at the path; nil where there is none.
    public func element(in dataSet: DataSet) -> DataElement? { self.holder(in: dataSet).flatMap { $0[self.lastTag] } }

    /// The text of the element at the path, in the character set of the item that holds it; nil where there is none.
    public func string(in dataSet: DataSet) -> String? { self.holder(in: dataSet).flatMap { $0.string(self.lastTag) } }

    /// The texts of the element at the path, in the character set of the item that holds it.
    public func strings(in dataSet: DataSet) -> [String] { self.holder(in: dataSet)?.strings(self.lastTag) ?? [] }

    /// The data set that holds the innermost element.
    package func holder(in dataSet: DataSet) -> DataSet? {
        var current = dataSet
        for step in self.steps.dropLast() {
            let items = current.items(step.tag)
            let number = step.item ?? 0
            guard number < items.count else { return nil }
            current = items[number]
        }
        return current
    }
}
