/// One pass over the bytes of a data set.
///
/// Elements are found here; `DataSetBuilder` puts them together.
struct DataSetParser: ~Escapable {
    /// How often a UN value that can't be read as a sequence may send the parser back, so that bad ones cost little.
    private static let maximumRetries = 16

    private var cursor: ElementCursor
    private let options: ParsingOptions
    private var builder: DataSetBuilder
    private var elementCount = 0
    private var retries = 0
    /// What Pixel Representation (0028,0103) said last.
    private var hasSignedPixels = false
    private var stopped = false
    /// Whether `lastTag` of the options, or an outermost element after it, was met.
    private(set) var reachedLastTag = false
    /// What was forgiven, one sentence each.
    private(set) var notes: [String] = []

    /// Makes a parser for the bytes from `start` on.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, source: (any PartialSource)? = nil, options: ParsingOptions, start: Int = 0) {
        self.cursor = ElementCursor(bytes, ElementEncoding(options.syntax), source: source, start: start)
        self.options = options
        self.builder = DataSetBuilder(dumps: options.dumps)
    }

    /// Reads everything.
    mutating func parse() throws(DataSetError) -> DataSet {
        if self.options.rules.detectsWrongSyntax, let shown = self.cursor.shownEncoding() {
            self.cursor.encoding = shown
            self.note("the data set is in \(shown) although \(self.options.syntax.name) was agreed")
        }
        while true {
            do {
                try self.run()
                return self.builder.outermost
            } catch {
                guard try self.retry(after: error) else { throw error }
            }
        }
    }

    /// What was read before an error; for looking at a few elements of a data set that isn't all there.
    var elementsSoFar: DataSet { self.builder.outermost }

    /// Every element in the order of the file, when asked for.
    var dumped: [DumpedElement] { self.builder.dump?.elements ?? [] }

    /// How far the parser got.
    var offset: Int { self.cursor.offset }

    private mutating func run() throws(DataSetError) {
        while !self.stopped {
            let top = self.builder.stack.count - 1
            if top < 0 {
                if self.cursor.remaining == 0 { return }
                try self.readElement(end: self.cursor.count, isUndefined: false)
            } else if self.builder.stack[top].isInItem {
                try self.continueItem()
            } else {
                try self.continueSequence()
            }
        }
    }

    // MARK: - Elements

    private mutating func readElement(end: Int, isUndefined: Bool) throws(DataSetError) {
        let left = end - self.cursor.offset
        guard left >= 8, self.cursor.has(8) else { return try self.endWithBytesLeft(end) }
        let tag = self.cursor.tag()
        if tag.group == Tag.item.group { return try self.readStrayDelimiter(tag, isUndefined: isUndefined) }
        if self.builder.stack.isEmpty, try self.ends(before: tag) {
            self.stopped = true
            return
        }
        let header = try self.readHeader(tag, left: left)
        guard let length = header.length else { return try self.openUndefined(header) }
        guard length <= left - header.size else { throw self.error(.lengthBeyondEnd, tag, number: length) }
        try self.readValue(header, length: length)
    }

    /// Whether the data set ends before an outermost element, because of what was asked for or because padding begins.
    private mutating func ends(before tag: Tag) throws(DataSetError) -> Bool {
        if let only = self.options.onlyGroup, tag.group != only { return true }
        if let last = self.options.lastTag, tag > last {
            self.reachedLastTag = true
            return true
        }
        if self.builder.current.elements.isEmpty { return false }
        if tag.group == 0 { return self.ignoresTrailingBytes && self.cursor.isZero(upTo: self.cursor.count) }
        guard tag == .dataSetTrailingPadding || tag == Tag(0xFFFC, 0xFFFC) else { return false }
        // Padding says that nothing of use follows; it is kept where it is whole.
        let header = try self.readHeader(tag, left: self.cursor.remaining)
        if let length = header.length, length <= self.cursor.remaining - header.size { return false }
        guard self.options.rules.trailingBytesIgnored else {
            throw self.error(.lengthBeyondEnd, tag, number: header.length)
        }
        return true
    }

    private var ignoresTrailingBytes: Bool { self.options.rules.trailingBytesIgnored && !self.options.isPartial }

    private mutating func endWithBytesLeft(_ end: Int) throws(DataSetError) {
        let left = end - self.cursor.offset
        guard self.ignoresTrailingBytes, self.cursor.isZero(upTo: end) else {
            throw self.error(.truncated, nil, number: left)
        }
        self.cursor.skip(left)
    }

    /// The header at the cursor, with the VR that its value is read by.
    private mutating func readHeader(_ tag: Tag, left: Int) throws(DataSetError) -> ElementHeader {
        var header: ElementHeader
        do throws(DataSetError.Code) {
            header = try self.cursor.header(left: left)
        } catch {
            guard error == .unknownVR, let header = self.cursor.headerWithoutVR(left: left, self.options.rules) else {
                throw self.error(error, tag)
            }
            if !header.isUN { self.note("an element without value representation in an explicit VR data set") }
            return header
        }
        if !self.cursor.encoding.isExplicit {
            header.vr = self.implicitVR(of: tag)
        } else if header.isUN, header.length != nil, self.options.rules.knownUNReadsByDictionary, !tag.isPrivate {
            header.vr = DataDictionary.vr(of: tag)
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

    private mutating func readValue(_ header: ElementHeader, length: Int) throws(DataSetError) {
        if length & 1 == 1, !self.options.rules.oddLengthsAllowed {
            throw self.error(.oddLength, header.tag, number: length)
        }
        let skipsSequence = header.vr == .SQ && self.builder.stack.isEmpty && self.options.skipsSequences
        if header.vr == .SQ, !skipsSequence { return try self.open(header) }
        try self.count(header.tag)
        self.cursor.skip(header.size)
        guard let bytes = try self.take(length, of: header.tag, isWanted: !skipsSequence) else {
            self.builder.record(header, .skipped)
            return self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes([])))
        }
        var value = bytes
        if self.cursor.encoding.isBigEndian, !header.isUN, let width = header.vr.numberWidth {
            ByteSwap.swap(&value, width)
        }
        self.builder.record(header, .bytes(value))
        self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes(value)))
    }

    /// The bytes at the cursor, which goes behind them; nil where there are more than is asked for.
    private mutating func take(_ length: Int, of tag: Tag, isWanted: Bool = true) throws(DataSetError) -> [UInt8]? {
        guard isWanted, length <= self.options.valueLimit else {
            self.cursor.skip(length)
            return nil
        }
        guard self.cursor.has(length) else { throw self.error(.truncated, tag) }
        return self.cursor.take(length)
    }

    private mutating func append(_ element: DataElement) {
        if self.builder.stack.isEmpty, element.tag == self.options.lastTag {
            self.stopped = true
            self.reachedLastTag = true
        }
        if element.tag == .pixelRepresentation { self.hasSignedPixels = element.bytes.first == 1 }
        self.builder.append(element)
    }

    /// Counts an element or item, and refuses one too many or out of order.
    private mutating func count(_ tag: Tag?) throws(DataSetError) {
        self.elementCount += 1
        if self.elementCount > self.options.maximumElements { throw self.error(.tooManyElements, tag) }
        guard !self.options.rules.unorderedElementsAllowed, let tag,
            let last = self.builder.current.elements.last?.tag, tag <= last
        else { return }
        throw self.error(.unordered, tag)
    }

    // MARK: - Sequences and items

    private mutating func openUndefined(_ header: ElementHeader) throws(DataSetError) {
        switch header.vr {
        case _ where header.tag == .pixelData: try self.readFragments(header)
        case .OB, .OD, .OF, .OL, .OV, .OW: try self.readFragments(header)
        case .SQ, .UN: try self.open(header)
        default:
            // A tag that the dictionary takes for something else, used as a sequence.
            guard self.options.rules.strayDelimitersIgnored, self.cursor.has(header.size + 4),
                self.cursor.tag(at: header.size) == .item
            else { throw self.error(.undefinedLength, header.tag) }
            try self.open(header)
        }
    }

    private mutating func open(_ header: ElementHeader) throws(DataSetError) {
        try self.count(header.tag)
        guard self.builder.stack.count < DataSetReader.maximumDepth else { throw self.error(.tooDeep, header.tag) }
        let isUN = header.isUN || (self.cursor.encoding.isExplicit && header.vr == .UN)
        self.builder.open(header, limit: self.builder.limit ?? self.cursor.count, encoding: self.cursor.encoding)
        self.cursor.skip(header.size)
        // The items of a UN element are implicit VR little endian in every syntax (PS3.5 §6.2.2, CP-246).
        if isUN { self.cursor.encoding = .implicitLittle }
    }

    private mutating func continueSequence() throws(DataSetError) {
        let top = self.builder.stack.count - 1
        let isUndefined = self.builder.stack[top].end == nil
        let limit = self.builder.stack[top].limit
        let left = limit - self.cursor.offset
        if left == 0 {
            guard !isUndefined || self.options.rules.missingDelimitersAllowed else {
                throw self.error(.missingDelimiter, nil)
            }
            return self.closeSequence()
        }
        guard left >= 8, self.cursor.has(8) else {
            guard self.options.rules.trailingBytesIgnored, self.cursor.isZero(upTo: limit) else {
                throw self.error(.truncated, nil)
            }
            return self.cursor.skip(left)
        }
        switch self.cursor.tag() {
        case .item: try self.openItem(left: left)
        case .sequenceDelimitation where isUndefined:
            try self.skipDelimiter()
            self.closeSequence()
        case .itemDelimitation, .sequenceDelimitation:
            guard self.options.rules.strayDelimitersIgnored else { throw self.error(.unexpectedTag, nil) }
            self.cursor.skip(8)
        default:
            guard isUndefined, self.builder.hasItems, self.options.rules.missingDelimitersAllowed else {
                throw self.error(.unexpectedTag, nil)
            }
            self.note("a sequence without its delimiter")
            self.closeSequence()
        }
    }

    private mutating func openItem(left: Int) throws(DataSetError) {
        try self.count(nil)
        let length = self.cursor.length(at: 4)
        if let length, length > left - 8 { throw self.error(.lengthBeyondEnd, nil, number: length) }
        self.cursor.skip(8)
        self.builder.openItem(length: length, at: self.cursor.offset)
    }

    private mutating func continueItem() throws(DataSetError) {
        let top = self.builder.stack.count - 1
        let itemEnd = self.builder.stack[top].itemEnd
        let limit = itemEnd ?? self.builder.stack[top].limit
        if self.cursor.offset < limit { return try self.readElement(end: limit, isUndefined: itemEnd == nil) }
        guard itemEnd != nil || self.options.rules.missingDelimitersAllowed else {
            throw self.error(.missingDelimiter, nil)
        }
        self.builder.closeItem()
    }

    private mutating func closeSequence() {
        let (element, encoding) = self.builder.closeSequence()
        self.cursor.encoding = encoding
        self.append(element)
    }

    /// A tag of group FFFE where an element is due.
    private mutating func readStrayDelimiter(_ tag: Tag, isUndefined: Bool) throws(DataSetError) {
        if tag == .itemDelimitation, isUndefined {
            try self.skipDelimiter()
            return self.builder.closeItem()
        }
        if isUndefined, tag == .sequenceDelimitation || tag == .item {
            guard self.options.rules.missingDelimitersAllowed else { throw self.error(.missingDelimiter, tag) }
            self.note("an item without its delimiter")
            return self.builder.closeItem()
        }
        guard tag == .itemDelimitation || tag == .sequenceDelimitation, self.options.rules.strayDelimitersIgnored else {
            throw self.error(.unexpectedTag, tag)
        }
        self.note("a delimiter where none was due")
        self.cursor.skip(8)
    }

    private mutating func skipDelimiter() throws(DataSetError) {
        let length = self.cursor.length(at: 4)
        guard length == 0 || self.options.rules.strayDelimitersIgnored else {
            throw self.error(.lengthBeyondEnd, nil, number: length)
        }
        self.cursor.skip(8)
    }

    // MARK: - Encapsulated pixel data

    /// Reads the offset table and the fragments (PS3.5 §A.4).
    private mutating func readFragments(_ header: ElementHeader) throws(DataSetError) {
        try self.count(header.tag)
        let limit = self.builder.limit ?? self.cursor.count
        self.cursor.skip(header.size)
        var fragments: [[UInt8]] = []
        var lengths: [Int] = []
        while true {
            let left = limit - self.cursor.offset
            if left < 8 || !self.cursor.has(8) {
                guard self.options.rules.missingDelimitersAllowed, left <= 0 || self.cursor.isZero(upTo: limit) else {
                    throw self.error(left <= 0 ? .missingDelimiter : .truncated, header.tag)
                }
                self.cursor.skip(left)
                break
            }
            let tag = self.cursor.tag()
            if tag == .sequenceDelimitation {
                try self.skipDelimiter()
                break
            }
            guard tag == .item else {
                // Excess bytes after the last fragment: what comes before them is whole.
                guard self.options.rules.trailingBytesIgnored, self.builder.stack.isEmpty, !fragments.isEmpty else {
                    throw self.error(.unexpectedTag, header.tag)
                }
                self.note("bytes after the last fragment of the pixel data")
                self.stopped = true
                break
            }
            let length = self.cursor.length(at: 4)
            guard let length, length <= left - 8 else { throw self.error(.lengthBeyondEnd, header.tag, number: length) }
            try self.count(header.tag)
            self.cursor.skip(8)
            fragments.append(try self.take(length, of: header.tag) ?? [])
            lengths.append(length)
        }
        let isOpaque = header.vr == .SQ || header.vr == .UN || !self.cursor.encoding.isExplicit
        let vr = isOpaque ? VR.OB : header.vr
        self.builder.record(header, .fragments(lengths))
        self.append(DataElement(tag: header.tag, vr: vr, content: .fragments(fragments)))
    }

    // MARK: - Values of UN that are no sequence

    /// Goes back to a UN value that couldn't be read as a sequence, and says whether there is another way to read it.
    private mutating func retry(after error: DataSetError) throws(DataSetError) -> Bool {
        guard self.options.rules.unreadableUNKeptAsBytes, error.code != .tooManyElements,
            self.retries < Self.maximumRetries, let sequence = self.builder.restartUnknown()
        else { return false }
        self.retries += 1
        self.cursor.rewind(to: sequence.start)
        if sequence.attempt == 0 {
            self.cursor.encoding = .explicitLittle
            return true
        }
        return try self.keepAsBytes(sequence)
    }

    /// Keeps an unreadable UN value as bytes: its length is known, or its delimiter ends it.
    private mutating func keepAsBytes(_ sequence: DataSetBuilder.OpenSequence) throws(DataSetError) -> Bool {
        let known = sequence.end.map { $0 - sequence.start }
        guard let length = known ?? self.cursor.distanceToDelimiter(before: sequence.limit) else { return false }
        let bytes = try self.take(length, of: sequence.tag)
        if known == nil { self.cursor.skip(8) }
        self.builder.dropSequence()
        self.cursor.encoding = sequence.outerEncoding
        self.note("a value of VR UN that can't be read as the sequence it should be")
        let header = ElementHeader(tag: sequence.tag, vr: .UN, length: length, size: 0, offset: sequence.start)
        self.builder.record(header, bytes.map { .bytes($0) } ?? .skipped)
        self.append(DataElement(tag: sequence.tag, vr: .UN, content: .bytes(bytes ?? [])))
        return true
    }

    // MARK: - The rest

    private mutating func note(_ sentence: String) {
        if !self.notes.contains(sentence) { self.notes.append(sentence) }
    }

    /// An error at the cursor, in an element of the innermost open sequence or in that sequence itself.
    func error(_ code: DataSetError.Code, _ tag: Tag?, number: Int? = nil) -> DataSetError {
        DataSetError(
            code,
            path: self.builder.stack.map(\.tag) + (tag.map { [$0] } ?? []),
            offset: self.cursor.offset,
            number: number
        )
    }
}
