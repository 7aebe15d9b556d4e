/// One pass over the bytes of a data set, with its own stack instead of recursion.
struct DataSetParser: ~Escapable {
    /// What is read, and how.
    struct Options: Sendable {
        /// The syntax that was agreed.
        var syntax: TransferSyntax
        /// What is forgiven.
        var rules: ReadingRules = .forgiving
        /// Longer values are passed over, their content left empty.
        var valueLimit: Int = .max
        /// The parse ends at the first outermost element with a greater tag.
        var lastTag: Tag?
        /// The parse ends at the first outermost element of another group.
        var onlyGroup: UInt16?
        /// Whether outermost sequences of defined length are passed over; for looking at a few elements only.
        var skipsSequences = false
        /// Whether more bytes may follow those that are there, so that zeros at their end are no padding.
        var isPartial = false
        /// How many elements there may be in all.
        var maximumElements = DataSetReader.maximumElements
    }

    /// A sequence that is being read, and what waits around it.
    struct OpenSequence {
        var tag: Tag
        /// The offset where the sequence ends; nil for an undefined length.
        var end: Int?
        /// The offset that nothing in the sequence may pass.
        var limit: Int
        /// The offset of its first item.
        var start: Int
        var items: [DataSet] = []
        var isInItem = false
        /// The end of the current item; nil for an undefined length.
        var itemEnd: Int?
        /// How the elements around the sequence are read.
        var outerEncoding: Encoding
        var outerElements: [DataElement]
        var outerLastTag: Tag?
        /// How many dump lines there were before the first item.
        var dumpedBefore: Int
        /// How often the value of a UN element was tried as a sequence; nil for any other VR.
        var attempt: Int?
    }

    /// How elements are written.
    struct Encoding: Equatable {
        var isExplicit: Bool
        var isBigEndian: Bool
        static let implicitLittle = Encoding(isExplicit: false, isBigEndian: false)
        static let explicitLittle = Encoding(isExplicit: true, isBigEndian: false)
    }

    /// An element's header.
    struct Header {
        var tag: Tag
        var vr: VR
        /// The value's length; nil when undefined.
        var length: Int?
        var size: Int
        /// Whether the value's numbers stand in little endian order whatever the syntax.
        var isUN = false
    }

    /// How often a UN value that can't be read as a sequence may send the parser back, so that bad ones cost little.
    static let maximumRetries = 16
    static let undefined: UInt32 = 0xFFFF_FFFF

    var reader: ByteReader
    let options: Options
    var encoding: Encoding
    var stack: [OpenSequence] = []
    var elements: [DataElement] = []
    var lastTag: Tag?
    var elementCount = 0
    var retries = 0
    /// What Pixel Representation (0028,0103) said last.
    var hasSignedPixels = false
    var stopped = false
    /// Whether `lastTag`, or an outermost element after it, was met.
    var reachedLastTag = false
    /// What was forgiven, one sentence each.
    var notes: [String] = []
    /// Every element in the order of the file, when asked for.
    var dump: DumpRecorder?

    /// Makes a parser for the bytes from `start` on.
    @_lifetime(copy bytes)
    init(
        _ bytes: RawSpan,
        source: (any PartialSource)? = nil,
        options: Options,
        dump: DumpRecorder? = nil,
        start: Int = 0
    ) {
        self.reader = ByteReader(bytes, source: source)
        self.reader.skip(start)
        self.options = options
        self.encoding = Encoding(
            isExplicit: options.syntax.isExplicitVR,
            isBigEndian: options.syntax.byteOrder == .big
        )
        self.dump = dump
    }

    /// Reads everything.
    mutating func parse() throws(DataSetError) -> DataSet {
        if self.options.rules.detectsWrongSyntax { self.detectSyntax() }
        self.elements.reserveCapacity(16)
        while !self.stopped {
            do {
                try self.run()
                break
            } catch {
                guard try self.retry(after: error) else { throw error }
            }
        }
        return DataSet(ascending: self.elements)
    }

    /// What was read before an error; for looking at a few elements of a data set that isn't all there.
    var elementsSoFar: DataSet { DataSet(ascending: self.stack.first?.outerElements ?? self.elements) }

    mutating func run() throws(DataSetError) {
        while !self.stopped {
            if self.stack.isEmpty {
                if self.reader.remaining == 0 { return }
                try self.readElement(end: self.reader.count, isUndefined: false)
            } else if self.stack[self.stack.count - 1].isInItem {
                try self.continueItem()
            } else {
                try self.continueSequence()
            }
        }
    }

    // MARK: - Elements

    mutating func readElement(end: Int, isUndefined: Bool) throws(DataSetError) {
        let left = end - self.reader.offset
        guard left >= 8, self.reader.has(8) else {
            try self.endWithBytesLeft(end)
            return
        }
        let group = self.reader.peek16(at: 0, bigEndian: self.encoding.isBigEndian)
        let tag = Tag(group, self.reader.peek16(at: 2, bigEndian: self.encoding.isBigEndian))
        if group == 0xFFFE {
            try self.readStrayDelimiter(tag, end: end, isUndefined: isUndefined)
            return
        }
        if self.stack.isEmpty {
            if let only = self.options.onlyGroup, group != only {
                self.stopped = true
                return
            }
            if let last = self.options.lastTag, tag > last {
                self.stopped = true
                self.reachedLastTag = true
                return
            }
            if group == 0, self.lastTag != nil, self.ignoresTrailingBytes, self.reader.isZero(upTo: end) {
                self.stopped = true
                return
            }
            if tag == .dataSetTrailingPadding || tag == Tag(0xFFFC, 0xFFFC), self.lastTag != nil {
                try self.stopAtPadding(tag)
                return
            }
        }
        let header = try self.readHeader(tag, left: left)
        if let length = header.length {
            guard length <= left - header.size else { throw self.error(.lengthBeyondEnd, tag, number: length) }
            try self.readValue(header, length: length)
        } else {
            try self.openUndefined(header)
        }
    }

    /// Trailing padding says that nothing of use follows; it is kept where it is whole.
    mutating func stopAtPadding(_ tag: Tag) throws(DataSetError) {
        let header = try self.readHeader(tag, left: self.reader.remaining)
        if let length = header.length, length <= self.reader.remaining - header.size {
            try self.readValue(header, length: length)
            return
        }
        guard self.options.rules.trailingBytesIgnored else {
            throw self.error(.lengthBeyondEnd, tag, number: header.length)
        }
        self.stopped = true
    }

    private var ignoresTrailingBytes: Bool { self.options.rules.trailingBytesIgnored && !self.options.isPartial }

    mutating func endWithBytesLeft(_ end: Int) throws(DataSetError) {
        let left = end - self.reader.offset
        guard self.ignoresTrailingBytes, self.reader.isZero(upTo: end) else {
            throw self.error(.truncated, nil, number: left)
        }
        self.reader.skip(left)
    }

    mutating func readHeader(_ tag: Tag, left: Int) throws(DataSetError) -> Header {
        let isBig = self.encoding.isBigEndian
        guard self.encoding.isExplicit else {
            let length = self.reader.peek32(at: 4)
            return Header(
                tag: tag,
                vr: self.implicitVR(of: tag),
                length: length == Self.undefined ? nil : Int(length),
                size: 8
            )
        }
        let first = self.reader.peek8(at: 4)
        let second = self.reader.peek8(at: 5)
        guard let vr = VR(first, second) else { return try self.readHeaderWithoutVR(tag, first, second, left: left) }
        guard vr.hasLongLength else {
            let length = self.reader.peek16(at: 6, bigEndian: isBig)
            return Header(tag: tag, vr: vr, length: Int(length), size: 8)
        }
        guard left >= 12, self.reader.has(12) else { throw self.error(.truncated, tag) }
        let length = self.reader.peek32(at: 8, bigEndian: isBig)
        var header = Header(tag: tag, vr: vr, length: length == Self.undefined ? nil : Int(length), size: 12)
        if vr == .UN {
            header.isUN = true
            if header.length != nil, self.options.rules.knownUNReadsByDictionary, !tag.isPrivate {
                header.vr = DataDictionary.vr(of: tag)
            }
        }
        return header
    }

    /// The dictionary's VR; SS for the pixel values of signed pixels, which the dictionary leaves open.
    private func implicitVR(of tag: Tag) -> VR {
        let vr = DataDictionary.vr(of: tag)
        guard tag.group == 0x0028, vr == .US else { return vr }
        switch tag.element {
        case 0x0104...0x0111, 0x0120, 0x0121, 0x3002: return self.hasSignedPixels ? .SS : .US
        default: return vr
        }
    }

    /// Two letters of a VR to come, or an element without VR.
    mutating func readHeaderWithoutVR(
        _ tag: Tag,
        _ first: UInt8,
        _ second: UInt8,
        left: Int
    ) throws(DataSetError) -> Header {
        let isBig = self.encoding.isBigEndian
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        let areLetters = letters.contains(first) && letters.contains(second)
        let isBlank = first == second && [0, UInt8(ascii: " "), UInt8(ascii: "?"), UInt8(ascii: "-")].contains(first)
        if areLetters || isBlank, self.options.rules.unknownVRReadsAsUN {
            // Every VR since 1993 has the long form; its two reserved bytes are zero.
            if areLetters, left >= 12, self.reader.has(12), self.reader.peek16(at: 6) == 0 {
                let length = self.reader.peek32(at: 8, bigEndian: isBig)
                if Int(length) <= left - 12 {
                    return Header(tag: tag, vr: .UN, length: Int(length), size: 12, isUN: true)
                }
            }
            let length = Int(self.reader.peek16(at: 6, bigEndian: isBig))
            if length <= left - 8 {
                let vr = areLetters ? VR.UN : DataDictionary.vr(of: tag)
                return Header(tag: tag, vr: vr == .SQ ? .UN : vr, length: length, size: 8, isUN: true)
            }
        }
        let length = self.reader.peek32(at: 4, bigEndian: isBig)
        if !areLetters, self.options.rules.implicitElementsAllowed, length == Self.undefined || Int(length) <= left - 8
        {
            self.note("an element without value representation in an explicit VR data set")
            return Header(
                tag: tag,
                vr: DataDictionary.vr(of: tag),
                length: length == Self.undefined ? nil : Int(length),
                size: 8
            )
        }
        throw self.error(.unknownVR, tag)
    }

    mutating func readValue(_ header: Header, length: Int) throws(DataSetError) {
        if length & 1 == 1, !self.options.rules.oddLengthsAllowed {
            throw self.error(.oddLength, header.tag, number: length)
        }
        let isSkippable = self.stack.isEmpty && self.options.skipsSequences
        if header.vr == .SQ, !isSkippable {
            try self.open(header, end: self.reader.offset + header.size + length)
            return
        }
        try self.count(header.tag)
        if length > self.options.valueLimit || (header.vr == .SQ && isSkippable) {
            self.reader.skip(header.size)
            self.dump?.skipped(depth: self.stack.count, tag: header.tag, vr: header.vr, length: length)
            self.reader.skip(length)
            self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes([])))
            return
        }
        guard self.reader.has(header.size + length) else { throw self.error(.truncated, header.tag) }
        self.reader.skip(header.size)
        var bytes = self.reader.take(length)
        if self.encoding.isBigEndian, !header.isUN, let width = header.vr.numberWidth { ByteSwap.swap(&bytes, width) }
        self.dump?.value(depth: self.stack.count, tag: header.tag, vr: header.vr, bytes: bytes)
        self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes(bytes)))
    }

    mutating func append(_ element: DataElement) {
        let tag = element.tag
        if self.stack.isEmpty, tag == self.options.lastTag {
            self.stopped = true
            self.reachedLastTag = true
        }
        if tag.element == 0 { return }
        if tag == .pixelRepresentation { self.hasSignedPixels = element.bytes.first == 1 }
        if let last = self.lastTag, tag <= last {
            var dataSet = DataSet(ascending: self.elements)
            self.elements = []
            dataSet.set(element)
            self.elements = dataSet.elements
        } else {
            self.elements.append(element)
            self.lastTag = tag
        }
    }

    /// Counts an element, and refuses one too many or out of order.
    mutating func count(_ tag: Tag) throws(DataSetError) {
        self.elementCount += 1
        if self.elementCount > self.options.maximumElements { throw self.error(.tooManyElements, tag) }
        if let last = self.lastTag, tag <= last, !self.options.rules.unorderedElementsAllowed {
            throw self.error(.unordered, tag)
        }
    }
}
