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
        /// Encapsulated pixel data: the places of the offset table and of each fragment.
        case fragments(FragmentList)
    }

    /// How many sequences and items are around it.
    public let depth: Int
    /// The tag; (FFFE,E000) for an item.
    public let tag: Tag
    /// The value representation; nil for an item.
    public let vr: VR?
    /// The length in bytes; nil where it is undefined.
    public let length: Int?
    /// Where it begins, in bytes from the beginning of the file; of a deflated data set, of the inflated bytes.
    public let offset: Int
    /// Where its value begins, counted as `offset` is.
    public let valueOffset: Int
    /// The value.
    public let value: Value
    /// How many bytes of the value aren't there, because the file or the sequence ends before.
    public let missing: Int
    /// The Specific Character Set that holds for the element.
    public let specificCharacterSet: [String]

    /// The value as text, values separated by `\`; nil for opaque bytes and for what isn't a value.
    public var text: String? {
        guard case .bytes(let bytes) = self.value, let vr = self.vr else { return nil }
        let element = DataElement(tag: self.tag, vr: vr, content: .bytes(bytes))
        return element.text(TextDecoder(specificCharacterSet: self.specificCharacterSet))
    }

    /// The value multiplicity (PS3.5 §6.4): how many values there are; nil where that can't be told without reading
    /// them.
    public var multiplicity: Int? {
        guard let vr = self.vr, self.length != 0 else { return 0 }
        let width = vr == .AT ? 4 : vr.isBinaryNumber ? vr.numberWidth : nil
        if let width { return (self.length ?? 0) / width }
        guard vr.isText, !vr.isSingleText else { return 1 }
        guard case .bytes(let bytes) = self.value else { return nil }
        if !vr.usesCharacterSet || !bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) {
            return bytes.reduce(1) { $0 + ($1 == UInt8(ascii: "\\") ? 1 : 0) }
        }
        // In some character sets the second byte of a character is that of a backslash.
        let text = TextDecoder(specificCharacterSet: self.specificCharacterSet).decode(bytes, vr: vr)
        return text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\\") ? 1 : 0) }
    }
}

/// Collects the lines of a dump while a parser goes over a file.
struct DumpRecorder {
    var elements: [DumpedElement] = []
    private var characterSets: [(depth: Int, values: [String])] = []

    /// Adds a line, `depth` sequences and items deep.
    mutating func add(_ depth: Int, _ header: ElementHeader, vr: VR?, _ value: DumpedElement.Value, missing: Int = 0) {
        // What an item declares holds until it ends, that is until something stands no deeper than the item.
        while let last = self.characterSets.last, last.depth > depth {
            self.characterSets.removeLast()
        }
        if header.tag == .specificCharacterSet, case .bytes(let bytes) = value {
            let values = DataSet.splitting(String(decoding: bytes, as: UTF8.self), vr: .CS)
            self.characterSets.append((depth, values))
        }
        self.elements.append(
            DumpedElement(
                depth: depth,
                tag: header.tag,
                vr: vr,
                length: header.length,
                offset: header.offset,
                valueOffset: header.offset + header.size,
                value: value,
                missing: missing,
                specificCharacterSet: self.characterSets.last?.values ?? []
            )
        )
    }
}
