/// One line of a dump: an element, or an item of a sequence, as it stands in the file.
public struct DumpedElement: Sendable {
    /// What stands in the file.
    public enum Value: Sendable {
        /// The value's bytes; numbers little endian.
        case bytes([UInt8])
        /// A value longer than the limit that was asked for; it wasn't read.
        case skipped
        /// A sequence; its items follow, one deeper.
        case sequence
        /// An item; its elements follow, one deeper.
        case item
        /// Encapsulated pixel data: the lengths of the offset table and of each fragment.
        case fragments([Int])
    }

    /// How many sequences and items are around it.
    public let depth: Int
    /// The tag; (FFFE,E000) for an item.
    public let tag: Tag
    /// The value representation; nil for an item.
    public let vr: VR?
    /// The length in bytes; nil where it is undefined.
    public let length: Int?
    /// The value.
    public let value: Value
}

/// Collects the lines of a dump while a parser goes over a file.
struct DumpRecorder {
    var elements: [DumpedElement] = []

    mutating func value(depth: Int, tag: Tag, vr: VR, bytes: [UInt8]) {
        self.add(depth * 2, tag, vr, bytes.count, .bytes(bytes))
    }

    mutating func skipped(depth: Int, tag: Tag, vr: VR, length: Int) {
        self.add(depth * 2, tag, vr, length, .skipped)
    }

    mutating func sequence(depth: Int, tag: Tag, vr: VR, length: Int?) {
        self.add(depth * 2, tag, vr, length, .sequence)
    }

    mutating func item(depth: Int, length: Int?) { self.add(depth * 2 - 1, .item, nil, length, .item) }

    mutating func fragments(depth: Int, tag: Tag, vr: VR, lengths: [Int]) {
        self.add(depth * 2, tag, vr, nil, .fragments(lengths))
    }

    private mutating func add(_ depth: Int, _ tag: Tag, _ vr: VR?, _ length: Int?, _ value: DumpedElement.Value) {
        self.elements.append(DumpedElement(depth: depth, tag: tag, vr: vr, length: length, value: value))
    }
}
