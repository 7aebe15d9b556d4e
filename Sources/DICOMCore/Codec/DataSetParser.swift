/// One pass over the bytes of a data set.
///
/// Elements are found here; `DataSetBuilder` puts them together.
struct DataSetParser: ~Escapable {
    /// How often a UN value that can't be read as a sequence may send the parser back, so that bad ones cost little.
    private static let maximumRetries = 16

    var cursor: ElementCursor
    let options: ParsingOptions
    var builder: DataSetBuilder
    private var elementCount = 0
    private var retries = 0
    /// What Pixel Representation (0028,0103) said last.
    private var hasSignedPixels = false
    var stopped = false
    /// Whether `lastTag` of the options, or an outermost element after it, was met.
    private(set) var reachedLastTag = false
    /// The syntax that the first element shows, where it isn't the one declared.
    private(set) var shownSyntax: TransferSyntax?
    /// What was forgiven.
    private(set) var notes = ReadingNotes()
    /// The tag of the header's element before.
    private var previous: Tag?
    /// The element whose value goes past the end of what holds it.
    private var cut: ElementHeader?

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
            self.shownSyntax = shown.syntax
            // Of a file the header is to blame, which only its reader knows.
            if self.options.source == .association {
                let sentence = "the data set is in \(shown) although \(self.options.syntax.name) was agreed"
                self.note(.detectsWrongSyntax, sentence)
            }
        }
        while true {
            do {
                try self.run()
                return self.builder.outermost
            } catch {
                let isRead: Bool
                do { isRead = try self.retry(after: error) } catch {
                    self.keepWhatIsThere()
                    throw error
                }
                guard isRead else {
                    self.keepWhatIsThere()
                    throw error
                }
            }
        }
    }

    /// What was read before an error.
    var elementsSoFar: DataSet { self.builder.outermost }

    /// How elements are written where the parser is.
    var encoding: ElementEncoding { self.cursor.encoding }

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
        guard length <= left - header.size else {
            self.cut = header
            throw self.error(.lengthBeyondEnd, tag, number: length)
        }
        try self.readValue(header, length: length)
    }

    /// Whether the data set ends before an outermost element, because of what was asked for or because padding begins.
    private mutating func ends(before tag: Tag) throws(DataSetError) -> Bool {
        if let only = self.options.onlyGroup {
            defer { self.previous = tag }
            guard tag.group == only, let previous = self.previous else { return tag.group != only }
            // A header that begins anew, or goes on in implicit VR, stands in the data set.
            return tag <= previous || self.cursor.hasNoVR()
        }
        if let last = self.options.lastTag, tag > last {
            self.reachedLastTag = true
            return true
        }
        if tag.group == 2 {
            let sentence = "elements of group 0002, which belong to a file's header, in the data set"
            guard self.options.rules.headerInDataSetAllowed else { throw self.error(.unexpectedTag, tag) }
            self.note(.headerInDataSetAllowed, sentence, tag)
        }
        if tag == Tag(0x0008, 0x0010) {
            guard self.options.rules.acrNemaAllowed else { throw self.error(.unexpectedTag, tag) }
            self.note(.acrNemaAllowed, "the data set is of ACR-NEMA, the standard before DICOM", tag)
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
            if header.isUN {
                self.note(.unknownVRReadsAsUN, "a value representation that isn't known", tag)
            } else {
                self.note(
                    .implicitElementsAllowed,
                    "an element without value representation in an explicit VR data set",
                    tag
                )
            }
            return header
        }
        if !self.cursor.encoding.isExplicit {
            header.vr = self.implicitVR(of: tag)
        } else if header.isUN, header.length != nil, self.options.rules.knownUNReadsByDictionary, !tag.isPrivate {
            header.vr = DataDictionary.vr(of: tag)
            if header.vr != .UN { self.note(.knownUNReadsByDictionary, "a known element with the VR UN", tag) }
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
        if length & 1 == 1 {
            guard self.options.rules.oddLengthsAllowed else {
                throw self.error(.oddLength, header.tag, number: length)
            }
            self.note(.oddLengthsAllowed, "a value of odd length", header.tag)
        }
        let skipsSequence = header.vr == .SQ && self.builder.stack.isEmpty && self.options.skipsSequences
        if header.vr == .SQ, !skipsSequence { return try self.open(header) }
        try self.count(header.tag)
        self.cursor.skip(header.size)
        guard let bytes = try self.take(length, of: header, isWanted: !skipsSequence) else {
            self.builder.record(header, .skipped)
            let content = DataElement.Content.unread(UnreadValue(header.value))
            return self.append(DataElement(tag: header.tag, vr: header.vr, content: content))
        }
        var value = bytes
        self.correctOrder(&value, header)
        self.builder.record(header, .bytes(value))
        self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes(value)))
    }

    /// The bytes at the cursor, which goes behind them; nil where there are more than is asked for.
    private mutating func take(
        _ length: Int,
        of header: ElementHeader,
        isWanted: Bool = true
    ) throws(DataSetError) -> [UInt8]? {
        let limit = header.vr.isOpaque ? self.options.opaqueLimit : self.options.valueLimit
        guard isWanted, length <= limit else {
            self.cursor.skip(length)
            return nil
        }
        guard self.cursor.has(length) else { throw self.error(.truncated, header.tag) }
        return self.cursor.take(length)
    }

    mutating func append(_ element: DataElement) {
        if self.builder.stack.isEmpty, element.tag == self.options.lastTag {
            self.stopped = true
            self.reachedLastTag = true
        }
        if element.tag == .pixelRepresentation { self.hasSignedPixels = element.bytes.first == 1 }
        self.builder.append(element)
    }

    /// Counts an element or item, and refuses one too many or out of order.
    mutating func count(_ tag: Tag?) throws(DataSetError) {
        self.elementCount += 1
        if self.elementCount > self.options.maximumElements { throw self.error(.tooManyElements, tag) }
        guard let tag, let last = self.builder.current.elements.last?.tag, tag <= last else { return }
        guard self.options.rules.unorderedElementsAllowed else { throw self.error(.unordered, tag) }
        self.note(.unorderedElementsAllowed, "an element out of the order of the tags", tag)
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
            if isUndefined { self.note(.missingDelimitersAllowed, "a sequence without its delimiter") }
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
            self.note(.missingDelimitersAllowed, "a sequence without its delimiter")
            self.closeSequence()
        }
    }

    private mutating func openItem(left: Int) throws(DataSetError) {
        try self.count(nil)
        let length = self.cursor.length(at: 4)
        let header = ElementHeader(tag: .item, vr: .UN, length: length, size: 8, offset: self.cursor.offset)
        if let length, length > left - 8 {
            throw self.error(.lengthBeyondEnd, nil, number: length)
        }
        self.cursor.skip(8)
        self.builder.openItem(header)
    }

    private mutating func continueItem() throws(DataSetError) {
        let top = self.builder.stack.count - 1
        let itemEnd = self.builder.stack[top].itemEnd
        let limit = itemEnd ?? self.builder.stack[top].limit
        if self.cursor.offset < limit { return try self.readElement(end: limit, isUndefined: itemEnd == nil) }
        guard itemEnd != nil || self.options.rules.missingDelimitersAllowed else {
            throw self.error(.missingDelimiter, nil)
        }
        if itemEnd == nil { self.note(.missingDelimitersAllowed, "an item without its delimiter") }
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
            self.note(.missingDelimitersAllowed, "an item without its delimiter")
            return self.builder.closeItem()
        }
        guard tag == .itemDelimitation || tag == .sequenceDelimitation, self.options.rules.strayDelimitersIgnored else {
            throw self.error(.unexpectedTag, tag)
        }
        self.note(.strayDelimitersIgnored, "a delimiter where none was due")
        self.cursor.skip(8)
    }

    mutating func skipDelimiter() throws(DataSetError) {
        let length = self.cursor.length(at: 4)
        guard length == 0 || self.options.rules.strayDelimitersIgnored else {
            throw self.error(.lengthBeyondEnd, nil, number: length)
        }
        self.cursor.skip(8)
    }

    // MARK: - Values of UN that are no sequence

    /// Goes back to a UN value that couldn't be read as a sequence, and says whether there is another way to read it.
    private mutating func retry(after error: DataSetError) throws(DataSetError) -> Bool {
        guard self.options.rules.unreadableUNKeptAsBytes, error.code != .tooManyElements,
            self.retries < Self.maximumRetries, let sequence = self.builder.restartUnknown()
        else { return false }
        self.retries += 1
        self.cut = nil
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
        let tag = sequence.header.tag
        var header = sequence.header
        header.vr = .UN
        let bytes = try self.take(length, of: header)
        if known == nil { self.cursor.skip(8) }
        self.builder.dropSequence()
        self.cursor.encoding = sequence.outerEncoding
        self.note(
            .unreadableUNKeptAsBytes,
            "a value of VR UN that can't be read as the sequence it should be",
            tag
        )
        self.builder.record(header, bytes.map { .bytes($0) } ?? .skipped)
        let place = UnreadValue(sequence.start..<(sequence.start + length))
        self.append(DataElement(tag: tag, vr: .UN, content: bytes.map { .bytes($0) } ?? .unread(place)))
        return true
    }

    // MARK: - The rest

    /// Adds what there is of a value that isn't all there, and closes what is open.
    private mutating func keepWhatIsThere() {
        if let header = self.cut, let length = header.length {
            let end = self.builder.limit ?? self.cursor.count
            let present = max(0, end - header.value.lowerBound)
            self.cursor.rewind(to: header.value.lowerBound)
            let limit = header.vr.isOpaque ? self.options.opaqueLimit : self.options.valueLimit
            var value: [UInt8]?
            if present <= limit, self.cursor.has(present) {
                var bytes = self.cursor.take(present)
                self.correctOrder(&bytes, header)
                value = bytes
            }
            self.builder.record(header, value.map { .bytes($0) } ?? .skipped, missing: length - present)
            let place = UnreadValue(header.value.lowerBound..<(header.value.lowerBound + present))
            let content = value.map { DataElement.Content.bytes($0) } ?? .unread(place)
            if header.vr != .SQ { self.append(DataElement(tag: header.tag, vr: header.vr, content: content)) }
        }
        self.builder.closeAll()
    }

    private func correctOrder(_ value: inout [UInt8], _ header: ElementHeader) {
        if self.cursor.encoding.isBigEndian, !header.isUN, let width = header.vr.numberWidth {
            ByteSwap.swap(&value, width)
        }
    }

    mutating func note(_ leniency: Leniency, _ sentence: String, _ tag: Tag? = nil) {
        if self.notes.repeats(leniency, sentence) { return }
        let path = TagPath(steps: self.builder.steps(to: tag))
        self.notes.add(
            ReadingNote(leniency: leniency, sentence: sentence, path: path, offset: self.cursor.offset)
        )
    }

    /// An error at the cursor, in an element of the innermost open sequence or in that sequence itself.
    func error(_ code: DataSetError.Code, _ tag: Tag?, number: Int? = nil) -> DataSetError {
        DataSetError(code, steps: self.builder.steps(to: tag), offset: self.cursor.offset, number: number)
    }
}
