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

    /// What text is read in that declares no character set, or isn't what it declares.
    let charset: FallbackCharacterSet?
    /// The creator of the private block that the element stands in; nil where none is named, and for other elements.
    public let privateCreator: String?

    private var textDecoder: TextDecoder {
        TextDecoder(specificCharacterSet: self.specificCharacterSet, fallback: self.charset)
    }

    /// What had to be guessed to read its text; nil where it is as declared, and where it is no text.
    var guess: TextGuess? {
        guard case .bytes(let bytes) = self.value, self.vr?.usesCharacterSet == true, TextDecoder.isForeign(bytes)
        else { return nil }
        return self.vr.flatMap { self.textDecoder.read(bytes, vr: $0).guess }
    }

    /// The value as text, values separated by `\`; nil for opaque bytes and for what isn't a value.
    public var text: String? {
        guard case .bytes(let bytes) = self.value, let vr = self.vr else { return nil }
        let element = DataElement(tag: self.tag, vr: vr, content: .bytes(bytes))
        return element.text(self.textDecoder)
    }

    /// Appends the value as text in UTF-8, as `text` has it; false where it has none.
    package func appendText(to output: inout [UInt8]) -> Bool {
        guard case .bytes(let bytes) = self.value, let vr = self.vr else { return false }
        // Most values are plain text, which needn't be decoded.
        if vr.isText, let plain = Self.plainRange(of: bytes, keepsLeadingSpaces: TextPadding.keepsLeadingSpaces(vr)) {
            output.append(contentsOf: bytes[plain])
            return true
        }
        guard let text = self.text else { return false }
        output.append(contentsOf: text.utf8)
        return true
    }

    /// Where in bytes the text is without padding; nil where it isn't all printable ASCII, or where several values may
    /// have padding of their own.
    private static func plainRange(of bytes: [UInt8], keepsLeadingSpaces: Bool) -> Range<Int>? {
        var end = bytes.count
        while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0 { end -= 1 }
        var start = 0
        if !keepsLeadingSpaces { while start < end, bytes[start] == 0x20 { start += 1 } }
        var hasBlank = false
        var hasBackslash = false
        for index in start..<end {
            let byte = bytes[index]
            if byte < 0x20 || byte > 0x7E { return nil }
            if byte == 0x20 { hasBlank = true }
            if byte == UInt8(ascii: "\\") { hasBackslash = true }
        }
        return hasBlank && hasBackslash ? nil : start..<end
    }

    /// The value multiplicity (PS3.5 §6.4): how many values there are; nil where that can't be told without reading
    /// them.
    public var multiplicity: Int? {
        guard let vr = self.vr, self.length != 0 else { return 0 }
        if let size = vr.valueSize {
            let length = self.length ?? 0
            // Where bytes are left over nobody can say what the numbers are.
            return length.isMultiple(of: size) ? length / size : 1
        }
        guard vr.isText, !vr.isSingleText else { return 1 }
        guard case .bytes(let bytes) = self.value else { return nil }
        if !vr.usesCharacterSet || !bytes.contains(where: { $0 >= 0x80 || $0 == 0x1B }) {
            return bytes.reduce(1) { $0 + ($1 == UInt8(ascii: "\\") ? 1 : 0) }
        }
        // In some character sets the second byte of a character is that of a backslash.
        let text = self.textDecoder.decode(bytes, vr: vr)
        return text.utf8.reduce(1) { $0 + ($1 == UInt8(ascii: "\\") ? 1 : 0) }
    }
}

/// Collects the lines of a dump while a parser goes over a file.
struct DumpRecorder {
    /// So many lines are handed over at once, or as many as have so many bytes of values.
    private static let fewest = 16_384
    private static let mostBytes = 4 << 20

    /// What isn't handed over yet.
    private(set) var elements: [DumpedElement] = []
    /// How often text had to be guessed, and how.
    private(set) var guesses: [TextGuess: Int] = [:]
    private let listener: (any ElementListener)?
    private let charset: FallbackCharacterSet?
    /// How many lines were handed over.
    private var handedOver = 0
    /// How many bytes the values have that aren't handed over.
    private var byteCount = 0
    private var characterSets: [(depth: Int, values: [String])] = []
    private var creators: [(depth: Int, creators: [Tag: String])] = []

    init(listener: (any ElementListener)?, charset: FallbackCharacterSet?) {
        self.listener = listener
        self.charset = charset
    }

    /// How many lines there are in all.
    var count: Int { self.handedOver + self.elements.count }
    /// Whether there is somebody to hand lines over to, and enough of them.
    var isFull: Bool {
        self.listener != nil && (self.elements.count >= Self.fewest || self.byteCount >= Self.mostBytes)
    }
    /// Whether there are more than may wait, whatever for.
    var isOverfull: Bool { self.elements.count >= 16 * Self.fewest || self.byteCount >= 4 * Self.mostBytes }

    /// Hands over what there is.
    mutating func handOver(isLast: Bool = false) {
        if isLast || self.listener != nil {
            for guess in self.elements.lazy.compactMap(\.guess) { self.guesses[guess, default: 0] += 1 }
        }
        guard let listener = self.listener, isLast || !self.elements.isEmpty else { return }
        listener.take(self.elements, isLast: isLast)
        self.handedOver += self.elements.count
        self.elements.removeAll(keepingCapacity: true)
        self.byteCount = 0
    }

    /// Takes back the lines behind the first so many, as far as they aren't handed over.
    mutating func removeAll(behind count: Int) {
        let first = max(0, count - self.handedOver)
        if first < self.elements.count { self.elements.removeSubrange(first...) }
    }

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
        while let last = self.creators.last, last.depth > depth { self.creators.removeLast() }
        if header.tag.isPrivateCreator, case .bytes(let bytes) = value, let creator = DataSet.privateCreator(bytes) {
            if self.creators.last?.depth != depth { self.creators.append((depth, [:])) }
            self.creators[self.creators.count - 1].creators[header.tag] = creator
        }
        var creator: String?
        if let block = header.tag.privateCreator, let last = self.creators.last, last.depth == depth {
            creator = last.creators[block]
        }
        if case .bytes(let bytes) = value { self.byteCount += bytes.count }
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
                specificCharacterSet: self.characterSets.last?.values ?? [],
                charset: self.charset,
                privateCreator: creator
            )
        )
    }
}
