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
    /// The Specific Character Set that holds for the element.
    public let specificCharacterSet: [String]

    /// The value as text, values separated by `\`; nil for opaque bytes and for what isn't a value.
    public var text: String? {
        guard case .bytes(let bytes) = self.value, let vr = self.vr else { return nil }
        let element = DataElement(tag: self.tag, vr: vr, content: .bytes(bytes))
        return element.text(TextDecoder(specificCharacterSet: self.specificCharacterSet))
    }
}

/// Collects the lines of a dump while a parser goes over a file.
struct DumpRecorder {
    var elements: [DumpedElement] = []
    private var characterSets: [(depth: Int, values: [String])] = []

    /// Adds a line, `depth` sequences and items deep.
    mutating func add(_ depth: Int, _ tag: Tag, _ vr: VR?, _ length: Int?, _ value: DumpedElement.Value) {
        // What an item declares holds until it ends, that is until something stands no deeper than the item.
        while let last = self.characterSets.last, last.depth > depth {
            self.characterSets.removeLast()
        }
        if tag == .specificCharacterSet, case .bytes(let bytes) = value {
            let values = DataSet.splitting(String(decoding: bytes, as: UTF8.self), vr: .CS)
            self.characterSets.append((depth, values))
        }
        self.elements.append(
            DumpedElement(
                depth: depth,
                tag: tag,
                vr: vr,
                length: length,
                value: value,
                specificCharacterSet: self.characterSets.last?.values ?? []
            )
        )
    }
}
