/// Puts a data set together from the elements, sequences and items that a parser meets, with a stack of its own instead
/// of recursion.
struct DataSetBuilder {
    /// A sequence that is being read, and what waits around it.
    struct OpenSequence {
        let header: ElementHeader
        /// The offset where the sequence ends; nil for an undefined length.
        fileprivate(set) var end: Int?
        /// The offset that nothing in the sequence may pass.
        fileprivate(set) var limit: Int
        /// The offset of its first item.
        let start: Int
        /// How the elements around the sequence are read.
        let outerEncoding: ElementEncoding
        /// How often the value of a UN element was tried as a sequence; nil for any other VR.
        fileprivate(set) var attempt: Int?
        fileprivate(set) var isInItem = false
        /// The end of the current item; nil for an undefined length.
        fileprivate(set) var itemEnd: Int?
        /// What is wrong with the sequence, or with its current item, whose end isn't there.
        fileprivate(set) var shortage: DataSetError?
        fileprivate(set) var itemShortage: DataSetError?
        fileprivate(set) var items: [DataSet] = []
        /// How many items there are, those that aren't kept included.
        fileprivate(set) var itemCount = 0
        /// The elements before the sequence, in the data set or item that holds it, and their greatest tag.
        fileprivate var outer = DataSet(ascending: [])
        fileprivate var outerLastTag: Tag?
        /// How many dump lines there were before the sequence.
        fileprivate var dumpedBefore = 0

        /// The end of the current item, if there is one and it is there.
        fileprivate var knownItemEnd: Int? { self.isInItem && self.itemShortage == nil ? self.itemEnd : nil }
        /// The end of the current item, else of the sequence, where it is known and there.
        fileprivate var knownEnd: Int? { self.knownItemEnd ?? (self.shortage == nil ? self.end : nil) }

        init(_ header: ElementHeader, limit: Int, encoding: ElementEncoding, shortage: DataSetError?) {
            self.header = header
            self.shortage = shortage
            self.end = header.length == nil ? nil : min(header.value.upperBound, limit)
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
    /// The greatest tag so far of the data set or item that is being read.
    private(set) var lastTag: Tag?
    /// Every element in the order of the file, when asked for.
    private(set) var dump: DumpRecorder?
    /// The outermost elements that are kept; nil for all.
    private let keptTags: Set<Tag>?
    /// Whether what is being read is part of an outermost sequence that isn't kept.
    private var isDropping = false

    init(_ options: ParsingOptions) {
        self.dump = options.dumps ? DumpRecorder(listener: options.listener, charset: options.charset) : nil
        self.keptTags = options.keptTags
        var elements: [DataElement] = []
        elements.reserveCapacity(16)
        self.current = DataSet(ascending: elements)
    }

    /// The elements so far outside of any sequence.
    var outermost: DataSet { self.stack.first?.outer ?? self.current }

    /// The offset that nothing inside the innermost open sequence or item may pass; nil outside of any.
    var limit: Int? { self.stack.last.map { $0.itemEnd ?? $0.limit } }

    /// What ends before a length that is too long: everything, or a sequence or item within.
    func holder(endOfAll: Int, isItem: Bool) -> DataSetError.Holder {
        guard let last = self.stack.last, let limit = self.limit, limit < endOfAll else { return .dataSet }
        if isItem { return .sequence }
        return last.itemEnd == nil ? .outerSequence : .item
    }

    /// Lets what is open go on to an offset, where its length says that it ends before.
    mutating func extend(to offset: Int) {
        for index in self.stack.indices {
            if let end = self.stack[index].end { self.stack[index].end = max(end, offset) }
            self.stack[index].limit = max(self.stack[index].limit, offset)
            if let end = self.stack[index].itemEnd { self.stack[index].itemEnd = max(end, offset) }
        }
    }

    /// Whether anything that is open may be no sequence at all.
    var hasUnknown: Bool { self.stack.contains { $0.attempt != nil } }

    /// Whether an end is known of something that is open.
    var hasKnownEnd: Bool { self.stack.contains { $0.knownEnd != nil } }

    /// Whether the innermost open sequence has an item already.
    var hasItems: Bool { (self.stack.last?.itemCount ?? 0) > 0 }

    /// Adds an element in its place, but no group length; of two with the same tag the later one stays.
    mutating func append(_ element: DataElement) {
        guard element.tag.element != 0 else { return }
        self.lastTag = max(self.lastTag ?? element.tag, element.tag)
        if self.keeps(element.tag) { self.current.set(element) }
    }

    /// Whether an element of what is being read is kept: what private elements mean is told by their creators.
    private func keeps(_ tag: Tag) -> Bool {
        guard let kept = self.keptTags else { return true }
        return tag.isPrivateCreator || (self.stack.isEmpty ? kept.contains(tag) : !self.isDropping)
    }

    /// Lists an element as it stands in the file; `missing` bytes of its value aren't there.
    mutating func record(_ header: ElementHeader, _ value: DumpedElement.Value, missing: Int = 0) {
        self.dump?.add(self.stack.count * 2, header, vr: header.vr, value, missing: missing)
        self.handOver()
    }

    /// Hands the list over where it has become long, unless some of it may yet turn out to be something else.
    private mutating func handOver() {
        guard self.dump?.isFull == true else { return }
        if self.hasUnknown {
            guard self.dump?.isOverfull == true else { return }
            // So much that could be read as a sequence is one.
            for index in self.stack.indices { self.stack[index].attempt = nil }
        }
        self.dump?.handOver()
    }

    /// Hands over what is left of the list.
    mutating func finishList() { self.dump?.handOver(isLast: true) }

    /// Opens a sequence: `limit` is where the bytes around it end, `encoding` how the elements around it are read.
    ///
    /// `shortage` says that not all of it is there.
    mutating func open(_ header: ElementHeader, limit: Int, encoding: ElementEncoding, shortage: DataSetError? = nil) {
        var sequence = OpenSequence(header, limit: limit, encoding: encoding, shortage: shortage)
        sequence.dumpedBefore = self.dump?.count ?? 0
        var shown = header
        // What is written as UN is read as a sequence (PS3.5 §6.2.2, CP-246).
        shown.vr = .SQ
        self.record(shown, .sequence, missing: shortage == nil ? 0 : header.value.upperBound - limit)
        sequence.outer = self.current
        sequence.outerLastTag = self.lastTag
        if self.stack.isEmpty { self.isDropping = !self.keeps(header.tag) }
        self.beginData()
        self.stack.append(sequence)
    }

    /// Opens an item; `shortage` says that not all of it is there.
    mutating func openItem(_ header: ElementHeader, shortage: DataSetError? = nil) {
        let top = self.stack.count - 1
        let end = min(header.value.upperBound, self.stack[top].limit)
        let missing = shortage == nil ? 0 : header.value.upperBound - end
        self.dump?.add(self.stack.count * 2 - 1, header, vr: nil, .item, missing: missing)
        self.stack[top].isInItem = true
        self.stack[top].itemEnd = header.length == nil ? nil : end
        self.stack[top].itemShortage = shortage
        self.beginData()
        self.handOver()
    }

    private mutating func beginData() {
        self.current = DataSet(ascending: [])
        self.lastTag = nil
    }

    /// Closes the item that is being read.
    mutating func closeItem() {
        let top = self.stack.count - 1
        if !self.isDropping { self.stack[top].items.append(self.current) }
        self.stack[top].itemCount += 1
        self.stack[top].isInItem = false
        self.beginData()
    }

    /// Closes the innermost sequence, and returns it as an element with the encoding of what follows.
    mutating func closeSequence() -> (element: DataElement, encoding: ElementEncoding) {
        let sequence = self.stack.removeLast()
        self.current = sequence.outer
        self.lastTag = sequence.outerLastTag
        return (DataElement(tag: sequence.header.tag, vr: .SQ, content: .items(sequence.items)), sequence.outerEncoding)
    }

    /// Closes what is open inside the innermost item or sequence whose end is known, and returns that end; nil where no
    /// end is known behind an offset.
    mutating func closeToKnownEnd(from offset: Int, encoding: inout ElementEncoding) -> Int? {
        guard let level = self.stack.lastIndex(where: { $0.knownEnd ?? -1 >= offset }) else { return nil }
        while self.stack.count - 1 > level {
            if self.stack[self.stack.count - 1].isInItem { self.closeItem() }
            let closed = self.closeSequence()
            encoding = closed.encoding
            self.append(closed.element)
        }
        let end = self.stack[level].knownEnd
        if self.stack[level].isInItem, self.stack[level].knownItemEnd == nil { self.closeItem() }
        return end
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
            TagPath.Step(sequence.header.tag, item: sequence.isInItem ? sequence.itemCount : nil)
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
        self.stack[index].itemCount = 0
        self.stack[index].isInItem = false
        self.stack[index].attempt = sequence.attempt.map { $0 + 1 }
        self.beginData()
        self.dump?.removeAll(behind: sequence.dumpedBefore + 1)
        return sequence
    }

    /// Drops the innermost sequence, which turned out to be none.
    mutating func dropSequence() {
        let sequence = self.stack.removeLast()
        self.current = sequence.outer
        self.lastTag = sequence.outerLastTag
        self.dump?.removeAll(behind: sequence.dumpedBefore)
    }
}
