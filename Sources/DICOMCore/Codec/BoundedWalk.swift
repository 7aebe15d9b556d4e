/// A walk over the headers inside a sequence or item of known length, while its bytes pass, which adds the lengths up.
///
/// It is the part of `DataSetWalk` that looks into what could be passed over as a whole. What can't be judged, such as
/// values of VR UN, ends the walk without a fault.
struct BoundedWalk: Sendable {
    /// A sequence or item that is open.
    private struct Level: Sendable {
        let tag: Tag
        let isItem: Bool
        /// Where it ends at the latest.
        let limit: Int
        /// Whether a delimiter ends it, so that it may end before.
        let isUndefined: Bool
        /// Whether its items are fragments of pixel data (PS3.5 §A.4).
        var holdsFragments = false
        /// How many of its items have begun.
        var itemCount = 0
    }

    private let encoding: ElementEncoding
    /// Where in the data set the next byte stands.
    private var offset: Int
    private let end: Int
    private var levels: [Level]
    /// How many more bytes belong to the value at hand.
    private var valueLeft = 0
    /// The beginning of a header whose rest is still to come.
    private var held: [UInt8] = []
    /// Whether nothing more is to be looked at.
    private var isOver = false
    /// What is wrong; nil as long as nothing is.
    private(set) var fault: DataSetError?

    /// Begins a walk over the value of a sequence, or over an item, of so many bytes.
    init(_ tag: Tag, encoding: ElementEncoding, offset: Int, length: Int) {
        self.encoding = encoding
        self.offset = offset
        self.end = offset + length
        self.levels = [Level(tag: tag, isItem: tag == .item, limit: offset + length, isUndefined: false)]
    }

    /// How many of the next bytes nobody has to read.
    var passable: Int { self.isOver ? self.end - self.offset : self.held.isEmpty ? self.valueLeft : 0 }

    /// Passes over bytes that weren't read; never more than `passable`.
    mutating func pass(_ count: Int) {
        self.offset += count
        self.valueLeft = max(0, self.valueLeft - count)
    }

    /// Passes the next bytes, none behind the end.
    mutating func append(_ bytes: RawSpan) {
        var position = 0
        while position < bytes.byteCount {
            let left = bytes.byteCount - position
            if self.isOver {
                self.offset += left
                return
            }
            if self.valueLeft > 0 {
                let passed = min(self.valueLeft, left)
                self.pass(passed)
                position += passed
                continue
            }
            if self.held.isEmpty, left >= self.wanted {
                position += self.step(bytes.extracting(position..<bytes.byteCount))
            } else {
                let taken = min(self.wanted - self.held.count, left)
                bytes.extracting(position..<(position + taken)).withUnsafeBytes { self.held.append(contentsOf: $0) }
                position += taken
                self.stepHeld()
            }
        }
    }

    /// How many bytes a step wants to see: the longest form of a header, or what is left of everything.
    private var wanted: Int { min(DataSetWalk.longestHeader, self.end - self.offset) }

    /// Goes over headers that came in pieces, as long as enough is held for one: behind the last header of everything
    /// fewer bytes are.
    private mutating func stepHeld() {
        while !self.isOver, !self.held.isEmpty, self.held.count == self.wanted {
            let bytes = self.held
            let used = self.step(bytes.span.bytes)
            // A value may begin in what was held; where nothing more is looked at, all of it is passed.
            let passed = self.isOver ? bytes.count - used : min(self.valueLeft, bytes.count - used)
            self.pass(passed)
            self.held = Array(bytes[(used + passed)...])
        }
    }

    /// Goes over the header at hand; returns its length in bytes.
    private mutating func step(_ bytes: RawSpan) -> Int {
        while let level = self.levels.last, self.offset >= level.limit { self.levels.removeLast() }
        guard let level = self.levels.last else { return self.giveUp() }
        var cursor = ElementCursor(bytes, self.encoding)
        let left = level.limit - self.offset
        guard left >= 8, cursor.has(8) else {
            let isZero = cursor.isZero(upTo: min(left, bytes.byteCount))
            return isZero ? self.giveUp() : self.fail(.truncated, nil, number: left)
        }
        let used = level.isItem ? self.passElement(&cursor, level, left) : self.passItem(cursor, level, left)
        self.offset += used
        return used
    }

    private mutating func passItem(_ cursor: ElementCursor, _ level: Level, _ left: Int) -> Int {
        let tag = cursor.tag()
        let length = cursor.length(at: 4)
        if tag == .sequenceDelimitation, level.isUndefined {
            self.levels.removeLast()
            return 8
        }
        guard tag == .item else {
            // Delimiters without need and padding are forgiven.
            return tag.group == Tag.item.group || tag == Tag(0, 0) ? self.giveUp() : self.fail(.unexpectedTag, nil)
        }
        guard length ?? 0 <= left - 8 else { return self.fail(.lengthBeyondEnd, nil, number: length, .sequence) }
        guard !level.holdsFragments else {
            self.valueLeft = length ?? 0
            return 8
        }
        self.levels[self.levels.count - 1].itemCount += 1
        let limit = length.map { self.offset + 8 + $0 } ?? level.limit
        self.levels.append(Level(tag: .item, isItem: true, limit: limit, isUndefined: length == nil))
        return 8
    }

    private mutating func passElement(_ cursor: inout ElementCursor, _ level: Level, _ left: Int) -> Int {
        let tag = cursor.tag()
        if tag.group == Tag.item.group {
            guard tag == .itemDelimitation, level.isUndefined else { return self.giveUp() }
            self.levels.removeLast()
            return 8
        }
        // What is written with VRs in a data set without is for a reader to judge.
        if cursor.showsVR() { return self.giveUp() }
        let header: ElementHeader
        do throws(DataSetError.Code) { header = try cursor.header(left: left) } catch {
            // An element without VR, or of one to come.
            guard error == .unknownVR else { return self.fail(error, tag, number: left) }
            return self.giveUp()
        }
        guard let length = header.length else { return self.open(header, level) }
        guard length <= left - header.size else {
            return self.fail(.lengthBeyondEnd, tag, number: length, level.isUndefined ? .outerSequence : .item)
        }
        if length > 0, Self.isSequence(header, &cursor) {
            return self.push(tag, limit: self.offset + header.size + length, isUndefined: false) ?? header.size
        }
        self.valueLeft = length
        return header.size
    }

    /// An element of undefined length.
    private mutating func open(_ header: ElementHeader, _ level: Level) -> Int {
        switch header.vr {
        case .OB, .OD, .OF, .OL, .OV, .OW:
            return self.push(header.tag, limit: level.limit, isUndefined: true, holdsFragments: true) ?? header.size
        case .SQ: return self.push(header.tag, limit: level.limit, isUndefined: true) ?? header.size
        case .UN where !self.encoding.isExplicit && header.tag != .pixelData:
            return self.push(header.tag, limit: level.limit, isUndefined: true) ?? header.size
        default: return self.giveUp()
        }
    }

    /// Opens a sequence; what `fail` returns where it is too deep, else nil.
    private mutating func push(_ tag: Tag, limit: Int, isUndefined: Bool, holdsFragments: Bool = false) -> Int? {
        guard self.levels.count < 2 * DataSetReader.maximumDepth else { return self.fail(.tooDeep, tag) }
        self.levels.append(
            Level(tag: tag, isItem: false, limit: limit, isUndefined: isUndefined, holdsFragments: holdsFragments)
        )
        return nil
    }

    /// Whether an element of known length is a sequence: its VR says so, or, where there is none, the dictionary does and
    /// an item stands at its beginning.
    static func isSequence(_ header: ElementHeader, _ cursor: inout ElementCursor) -> Bool {
        if cursor.encoding.isExplicit { return header.vr == .SQ }
        guard cursor.has(12), cursor.tag(at: 8) == .item else { return false }
        return DataDictionary.knownVR(of: header.tag) == .SQ
    }

    private mutating func giveUp() -> Int {
        self.isOver = true
        return 0
    }

    private mutating func fail(
        _ code: DataSetError.Code,
        _ tag: Tag?,
        number: Int? = nil,
        _ holder: DataSetError.Holder = .dataSet
    ) -> Int {
        var fault = DataSetError(code, steps: self.steps(to: tag), offset: self.offset, number: number)
        fault.holder = holder
        self.fault = fault
        return self.giveUp()
    }

    /// The way to the innermost open sequence, and on to an element in it.
    private func steps(to tag: Tag?) -> [TagPath.Step] {
        let sequences = zip(self.levels, self.levels.dropFirst().map(\.isItem) + [false]).filter { !$0.0.isItem }
        let steps = sequences.map { level, isInItem in
            TagPath.Step(level.tag, item: isInItem ? level.itemCount - 1 : nil)
        }
        return steps + (tag.map { [TagPath.Step($0)] } ?? [])
    }
}
