/// Puts a data set together from the elements, sequences and items that a parser meets, with a stack of its own instead
/// of recursion.
struct DataSetBuilder {
    /// A sequence that is being read, and what waits around it.
    struct OpenSequence {
        let header: ElementHeader
        /// The offset where the sequence ends; nil for an undefined length.
        let end: Int?
        /// The offset that nothing in the sequence may pass.
        let limit: Int
        /// The offset of its first item.
        let start: Int
        /// How the elements around the sequence are read.
        let outerEncoding: ElementEncoding
        /// How often the value of a UN element was tried as a sequence; nil for any other VR.
        fileprivate(set) var attempt: Int?
        fileprivate(set) var isInItem = false
        /// The end of the current item; nil for an undefined length.
        fileprivate(set) var itemEnd: Int?
        fileprivate(set) var items: [DataSet] = []
        /// The elements before the sequence, in the data set or item that holds it.
        fileprivate var outer = DataSet(ascending: [])
        /// How many dump lines there were before the sequence.
        fileprivate var dumpedBefore = 0

        init(_ header: ElementHeader, limit: Int, encoding: ElementEncoding) {
            self.header = header
            self.end = header.length == nil ? nil : header.value.upperBound
            self.limit = self.end ?? limit
            self.start = header.value.lowerBound
            self.outerEncoding = encoding
            self.attempt = header.isUN || header.vr == .UN ? 0 : nil
        }
    }

    /// The open sequences from the outermost one.
    private(set) var stack: [OpenSequence] = []
    /// The elements so far of the data set or item that is being read.
    private(set) var current: DataSet
    /// Every element in the order of the file, when asked for.
    private(set) var dump: DumpRecorder?

    init(dumps: Bool) {
        self.dump = dumps ? DumpRecorder() : nil
        var elements: [DataElement] = []
        elements.reserveCapacity(16)
        self.current = DataSet(ascending: elements)
    }

    /// The elements so far outside of any sequence.
    var outermost: DataSet { self.stack.first?.outer ?? self.current }

    /// The offset that nothing inside the innermost open sequence or item may pass; nil outside of any.
    var limit: Int? { self.stack.last.map { $0.itemEnd ?? $0.limit } }

    /// Whether the innermost open sequence has an item already.
    var hasItems: Bool { self.stack.last?.items.isEmpty == false }

    /// Adds an element in its place, but no group length; of two with the same tag the later one stays.
    mutating func append(_ element: DataElement) {
        if element.tag.element != 0 { self.current.set(element) }
    }

    /// Lists an element as it stands in the file; `missing` bytes of its value aren't there.
    mutating func record(_ header: ElementHeader, _ value: DumpedElement.Value, missing: Int = 0) {
        self.dump?.add(self.stack.count * 2, header, vr: header.vr, value, missing: missing)
    }

    /// Opens a sequence: `limit` is where the bytes around it end, `encoding` how the elements around it are read.
    mutating func open(_ header: ElementHeader, limit: Int, encoding: ElementEncoding) {
        var sequence = OpenSequence(header, limit: limit, encoding: encoding)
        sequence.dumpedBefore = self.dump?.elements.count ?? 0
        self.record(header, .sequence)
        sequence.outer = self.current
        self.current = DataSet(ascending: [])
        self.stack.append(sequence)
    }

    /// Opens an item; `missing` bytes of it aren't there.
    mutating func openItem(_ header: ElementHeader, missing: Int = 0) {
        let top = self.stack.count - 1
        self.dump?.add(self.stack.count * 2 - 1, header, vr: nil, .item, missing: missing)
        self.stack[top].isInItem = true
        self.stack[top].itemEnd = header.length == nil ? nil : header.value.upperBound
        self.current = DataSet(ascending: [])
    }

    /// Closes the item that is being read.
    mutating func closeItem() {
        let top = self.stack.count - 1
        self.stack[top].items.append(self.current)
        self.stack[top].isInItem = false
        self.current = DataSet(ascending: [])
    }

    /// Closes the innermost sequence, and returns it as an element with the encoding of what follows.
    mutating func closeSequence() -> (element: DataElement, encoding: ElementEncoding) {
        let sequence = self.stack.removeLast()
        self.current = sequence.outer
        return (DataElement(tag: sequence.header.tag, vr: .SQ, content: .items(sequence.items)), sequence.outerEncoding)
    }

    /// Closes everything that is open, so that what was read before damage is there.
    mutating func closeAll() {
        while let sequence = self.stack.last {
            if sequence.isInItem { self.closeItem() }
            self.append(self.closeSequence().element)
        }
    }

    /// The way to the innermost open sequence, and on to an element in it.
    func steps(to tag: Tag?) -> [TagPath.Step] {
        var steps = self.stack.map { sequence in
            TagPath.Step(sequence.header.tag, item: sequence.isInItem ? sequence.items.count : nil)
        }
        if let tag { steps.append(TagPath.Step(tag)) }
        return steps
    }

    /// Drops all that was read of the outermost UN value, to read it once more; returns it as it was, nil where there
    /// is none.
    mutating func restartUnknown() -> OpenSequence? {
        guard let index = self.stack.firstIndex(where: { $0.attempt != nil }) else { return nil }
        let sequence = self.stack[index]
        self.stack.removeSubrange((index + 1)...)
        self.stack[index].items = []
        self.stack[index].isInItem = false
        self.stack[index].attempt = sequence.attempt.map { $0 + 1 }
        self.current = DataSet(ascending: [])
        self.dump?.elements.removeSubrange((sequence.dumpedBefore + 1)...)
        return sequence
    }

    /// Drops the innermost sequence, which turned out to be none.
    mutating func dropSequence() {
        let sequence = self.stack.removeLast()
        self.current = sequence.outer
        self.dump?.elements.removeSubrange(sequence.dumpedBefore...)
    }
}
