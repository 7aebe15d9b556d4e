/// A walk over the headers of a data set while its bytes pass, which says in the end whether the data set is whole.
///
/// It keeps a few bytes between two pieces, never looks at values and never goes back, so that it costs nothing beside
/// what receives the bytes. Values of known length are passed over; sequences and items of undefined length are followed
/// to their delimiters, and in those of known length the lengths are added up. What real objects need is forgiven and noted: odd lengths, zeros or padding after
/// the last element, a last sequence without its delimiter, group 0002 in the data set, another encoding than the
/// declared one where the first element shows it.
package struct DataSetWalk: Sendable {
    /// The longest header in bytes.
    static let longestHeader = 12

    /// A sequence, or encapsulated pixel data, of undefined length that isn't closed yet.
    struct OpenSequence: Sendable {
        let tag: Tag
        /// How the elements around it are written.
        let outerEncoding: ElementEncoding
        /// Whether its items are fragments of pixel data (PS3.5 §A.4).
        let holdsFragments: Bool
        /// Whether its VR is UN, so that it may be no sequence at all.
        let isUnknown: Bool
        var isInItem = false
        /// How many items have begun.
        var itemCount = 0

        var hasItems: Bool { self.itemCount > 0 }
        /// The way into the sequence, and into its last item.
        var step: TagPath.Step {
            TagPath.Step(self.tag, item: self.isInItem && !self.holdsFragments ? self.itemCount - 1 : nil)
        }
    }

    /// How elements are written at the moment.
    var encoding: ElementEncoding
    /// The sequences around the next element, the outermost first.
    var open: [OpenSequence] = []
    /// How many bytes have passed.
    private(set) var offset = 0
    /// How many more bytes belong to the value at hand; they may be passed over without being looked at.
    private(set) var valueLeft = 0
    /// What looks into the value at hand, where it is a sequence or an item.
    private var inside: BoundedWalk?
    /// The element that the value at hand belongs to.
    private var current: ElementHeader?
    /// The outermost element before.
    private(set) var last: Tag?
    /// The beginning of a header whose rest is still to come.
    private var held: [UInt8] = []
    /// Where padding has begun, after which nothing but zeros may come.
    private var paddingStart: Int?
    /// Whether the delimiter of a value is looked for that can't be read as the sequence it should be.
    var isSearching = false
    /// What is wrong; nil as long as nothing is.
    private(set) var damage: DataSetError?
    /// What was forgiven, one sentence each.
    package private(set) var notes: [String] = []
    /// What Number of Frames says, as text.
    private var frames: [UInt8] = []
    /// How many items of the pixel data have begun, the offset table among them.
    var fragmentCount = 0
    /// Whether a frame takes a fragment at least (PS3.5 §A.4), which the stream of a film doesn't.
    private let hasFragmentForFrame: Bool
    /// Whether there is something to walk over: the bytes of a deflated data set say nothing before they are inflated.
    private let isPossible: Bool
    /// The syntax that was agreed.
    let agreed: TransferSyntax

    /// Begins a walk over a data set in the syntax that was agreed for it.
    package init(syntax: TransferSyntax) {
        self.encoding = ElementEncoding(syntax)
        self.agreed = syntax
        self.isPossible = !syntax.isDeflated
        self.hasFragmentForFrame = !syntax.isFilm
    }

    // MARK: - Bytes

    /// Passes the next bytes of the data set.
    package mutating func append(_ bytes: RawSpan) {
        guard self.isPossible else { return }
        var position = 0
        while true {
            position += self.passValue(bytes.extracting(position..<bytes.byteCount))
            let left = bytes.byteCount - position
            guard left > 0 else { return }
            if self.damage != nil {
                self.offset += left
                return
            }
            if self.paddingStart != nil { return self.passPadding(bytes.extracting(position..<bytes.byteCount)) }
            if self.held.isEmpty, left >= Self.longestHeader {
                let used = self.step(bytes.extracting(position..<bytes.byteCount))
                self.offset += used
                position += used
            } else {
                position += self.hold(bytes.extracting(position..<bytes.byteCount))
            }
        }
    }

    /// How many of the next bytes belong to a value, so that nobody has to read them.
    package var passable: Int {
        guard self.held.isEmpty, !self.isAtFrames else { return 0 }
        return min(self.valueLeft, self.inside?.passable ?? self.valueLeft)
    }

    /// Passes over bytes of a value that weren't read; never more than `passable`.
    package mutating func pass(_ count: Int) {
        let passed = min(self.passable, count)
        self.inside?.pass(passed)
        self.take(passed)
    }

    /// Passes what of the next bytes belongs to the value at hand; says how many do.
    private mutating func passValue(_ bytes: RawSpan) -> Int {
        guard self.held.isEmpty else { return 0 }
        return self.passHeldValue(bytes)
    }

    private mutating func passHeldValue(_ bytes: RawSpan) -> Int {
        let passed = min(self.valueLeft, bytes.byteCount)
        if self.isAtFrames { bytes.extracting(0..<passed).withUnsafeBytes { self.frames.append(contentsOf: $0) } }
        if self.inside != nil, passed > 0 { self.inside?.append(bytes.extracting(0..<passed)) }
        self.take(passed)
        return passed
    }

    /// Counts bytes of the value at hand, and looks at its end what was found in it.
    private mutating func take(_ count: Int) {
        self.valueLeft -= count
        self.offset += count
        guard self.valueLeft == 0, let inside = self.inside else { return }
        self.inside = nil
        guard self.damage == nil, let fault = inside.fault else { return }
        var outer = self.open
        if self.current?.tag == .item, !outer.isEmpty { outer[outer.count - 1].isInItem = true }
        var damage = DataSetError(
            fault.code,
            steps: outer.map(\.step) + fault.steps,
            offset: fault.offset,
            number: fault.number
        )
        damage.holder = fault.holder
        self.damage = damage
    }

    /// Adds bytes to the beginning of a header, and goes over the header once it must be whole; returns how many bytes
    /// are done with.
    private mutating func hold(_ bytes: RawSpan) -> Int {
        let before = self.held.count
        let taken = min(Self.longestHeader - before, bytes.byteCount)
        bytes.extracting(0..<taken).withUnsafeBytes { self.held.append(contentsOf: $0) }
        guard self.held.count == Self.longestHeader else { return taken }
        let header = self.held
        let used = self.step(header.span.bytes)
        self.offset += used
        let rest = max(0, before - used)
        self.held = Array(header[min(used, before)..<before])
        // A value may begin in what was held.
        let following = self.held
        let value = self.passHeldValue(following.span.bytes.extracting(0..<rest))
        self.held.removeFirst(value)
        return max(0, used - before)
    }

    private mutating func passPadding(_ bytes: RawSpan) {
        let isZero = bytes.withUnsafeBytes { $0.allSatisfy { $0 == 0 } }
        if !isZero { self.failInPadding() }
        self.offset += bytes.byteCount
    }

    @discardableResult
    private mutating func failInPadding() -> Bool {
        guard let start = self.paddingStart else { return false }
        self.record(.trailingBytes, nil, at: start)
        return true
    }

    // MARK: - The end

    /// Ends the walk: what is wrong with the data set, nil when it is whole.
    ///
    /// The error's offset is the byte of the data set where the element begins that is wrong or not all there.
    package mutating func finish() -> DataSetError? {
        guard self.isPossible else { return nil }
        while self.damage == nil, self.valueLeft == 0, !self.held.isEmpty { self.finishHeld() }
        self.offset += self.held.count
        if self.damage == nil, self.valueLeft > 0, let current = self.current, current.tag != .dataSetTrailingPadding {
            let tag = current.tag == .item ? nil : current.tag
            self.record(.lengthBeyondEnd, tag, at: current.offset, number: current.length)
        }
        if self.damage == nil, let sequence = self.open.last {
            if self.open.count == 1, sequence.hasItems, !sequence.isInItem, !self.isSearching, !self.lacksFrames {
                self.note("a sequence without its delimiter at the end")
            } else {
                self.record(.missingDelimiter, nil, at: self.offset)
            }
        }
        if let damage = self.damage, damage.code == .trailingBytes {
            return DataSetError(.trailingBytes, offset: damage.offset, number: self.offset - damage.offset)
        }
        return self.damage
    }

    /// Whether the value at hand is the Number of Frames, the only one that is read.
    private var isAtFrames: Bool {
        self.valueLeft > 0 && self.open.isEmpty && self.current?.tag == .numberOfFrames
            && self.current?.length ?? 0 <= 16
    }

    /// Whether pixel data without its delimiter have fewer fragments than there are frames: they were cut between two.
    ///
    /// Many old systems leave the delimiter out; where all frames are there nothing is missing.
    private var lacksFrames: Bool {
        guard self.hasFragmentForFrame, self.open.last?.holdsFragments == true else { return false }
        let text = String(decoding: self.frames, as: UTF8.self).filter { $0 != " " && $0 != "\0" }
        return Int(text).map { $0 > max(0, self.fragmentCount - 1) } ?? false
    }

    /// Goes over the last bytes, fewer than the longest header has.
    private mutating func finishHeld() {
        let bytes = self.held
        if self.paddingStart != nil || bytes.count < 8 {
            if bytes.contains(where: { $0 != 0 }), !self.failInPadding() {
                self.fail(.truncated, nil, number: bytes.count)
            }
            self.offset += bytes.count
            self.held = []
            return
        }
        let used = self.step(bytes.span.bytes)
        self.offset += used
        let value = self.passHeldValue(bytes.span.bytes.extracting(used..<bytes.count))
        self.held = Array(bytes[(used + value)...])
    }

    // MARK: - For the steps

    /// Says that the value of an element comes next.
    mutating func begin(_ header: ElementHeader, length: Int) {
        self.current = header
        self.current?.offset = self.offset
        self.valueLeft = length
        if self.open.isEmpty { self.last = header.tag }
    }

    /// Says that the value at hand is a sequence's, or an item, into which the walk looks.
    mutating func lookInside(_ header: ElementHeader, length: Int) {
        self.inside = BoundedWalk(
            header.tag,
            encoding: self.encoding,
            offset: self.offset + header.size,
            length: length
        )
    }

    /// Takes note of an outermost element without a value to pass over.
    mutating func passed(_ tag: Tag) { if self.open.isEmpty { self.last = tag } }

    /// Says that only zeros may come from here on.
    mutating func beginPadding() { self.paddingStart = self.offset }

    mutating func note(_ sentence: String) {
        if !self.notes.contains(sentence) { self.notes.append(sentence) }
    }

    /// Says that the bytes at hand are no element: they are damage, or, in a value of VR UN, no sequence.
    ///
    /// Returns how many bytes are done with.
    @discardableResult
    mutating func fail(_ code: DataSetError.Code, _ tag: Tag?, number: Int? = nil) -> Int {
        if let unknown = self.open.lastIndex(where: \.isUnknown), !self.isSearching {
            self.open.removeSubrange((unknown + 1)...)
            self.open[unknown].isInItem = false
            self.isSearching = true
            self.note("a value of VR UN that can't be read as the sequence it should be")
            return 0
        }
        // What stands behind pixel data and is no element is more of it than its length says.
        let isRest = self.open.isEmpty && (self.last ?? Tag(0, 0)) >= .pixelData
        self.record(isRest ? .trailingBytes : code, tag, at: self.offset, number: number)
        return 0
    }

    private mutating func record(_ code: DataSetError.Code, _ tag: Tag?, at offset: Int, number: Int? = nil) {
        let steps = self.open.map(\.step) + (tag.map { [TagPath.Step($0)] } ?? [])
        self.damage = DataSetError(code, steps: steps, offset: offset, number: number)
    }
}
