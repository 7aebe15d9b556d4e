/// One pass over the bytes of a data set.
///
/// Elements are found here; `DataSetBuilder` puts them together.
struct DataSetParser: ~Escapable {
    var cursor: ElementCursor
    let options: ParsingOptions
    var builder: DataSetBuilder
    var elementCount = 0
    /// How many bytes the values have that were read.
    private var bytesTaken = 0
    /// How many bytes were read in vain, as sequences in UN values that are none.
    var bytesInVain = 0
    /// How often a length that contradicts another one was looked into.
    var contradictions = 0
    /// What Pixel Representation (0028,0103) says, and how deep it stands: nested images have their own.
    private var pixelSigns: [(depth: Int, isSigned: Bool)] = []
    /// What Number of Frames (0028,0008) says.
    private(set) var frameCount: Int?
    var stopped = false
    /// Whether `lastTag` of the options, or an outermost element after it, was met.
    private(set) var reachedLastTag = false
    /// The syntax that the first element shows, where it isn't the one declared.
    private(set) var shownSyntax: TransferSyntax?
    /// What was forgiven.
    private(set) var notes = ReadingNotes()
    /// Where the header ends by its group length.
    private var headerEnd = 0
    /// The tag of the header's element before.
    private var previous: Tag?
    /// The element whose value goes past the end of what holds it.
    var cut: ElementHeader?
    /// The first thing that is wrong, after which reading went on.
    var damage: DataSetError?
    var isDone = false

    /// Makes a parser for the bytes from `start` on.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, source: (any PartialSource)? = nil, options: ParsingOptions, start: Int = 0) {
        self.cursor = ElementCursor(bytes, ElementEncoding(options.syntax), source: source, start: start)
        self.options = options
        self.builder = DataSetBuilder(options)
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
            do throws(DataSetError) {
                try self.run()
                self.isDone = true
                if let damage = self.damage { throw damage }
                return self.builder.outermost
            } catch {
                if self.isDone { throw error }
                try self.goOn(after: error)
            }
        }
    }

    /// What was read before an error.
    var elementsSoFar: DataSet { self.builder.outermost }

    /// How elements are written where the parser is.
    var encoding: ElementEncoding { self.cursor.encoding }

    /// Every element in the order of the file, when asked for.
    var dumped: [DumpedElement] { self.builder.dump?.elements ?? [] }

    /// How often listed text had to be guessed, and how.
    var guesses: [TextGuess: Int] { self.builder.dump?.guesses ?? [:] }

    /// Hands over what is left of the list to who takes it.
    mutating func finishList() { self.builder.finishList() }

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

    mutating func readElement(end: Int, isUndefined: Bool) throws(DataSetError) {
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
        if length > left - header.size {
            let error = self.error(.lengthBeyondEnd, tag, number: length)
            if self.extend(to: header.value.upperBound, after: error) {
                return try self.readValue(header, length: length)
            }
            // What there is of a file's sequence can be read.
            if header.vr == .SQ, self.options.source == .file { return try self.open(header, shortage: error) }
            self.cut = header
            throw error
        }
        try self.readValue(header, length: length)
    }

    /// Whether the data set ends before an outermost element, because of what was asked for or because padding begins.
    private mutating func ends(before tag: Tag) throws(DataSetError) -> Bool {
        if let only = self.options.onlyGroup {
            guard tag.group == only else { return !self.isAmongHeader(only) }
            defer { self.previous = tag }
            guard let previous = self.previous else { return false }
            // A header that begins anew, or goes on in implicit VR, stands in the data set.
            return tag <= previous && self.cursor.offset >= self.headerEnd || self.cursor.hasNoVR()
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
        if tag.group == 0 {
            guard self.ignoresTrailingBytes, self.cursor.isZero(upTo: self.cursor.count) else { return false }
            self.note(.trailingBytesIgnored, "zeros after the last element")
            return true
        }
        if self.builder.lastTag == nil { return false }
        guard tag == .dataSetTrailingPadding || tag == Tag(0xFFFC, 0xFFFC) else { return false }
        // Padding says that nothing of use follows; it is kept where it is whole.
        let header = try self.readHeader(tag, left: self.cursor.remaining)
        if let length = header.length, length <= self.cursor.remaining - header.size { return false }
        guard self.options.rules.trailingBytesIgnored else {
            throw self.error(.lengthBeyondEnd, tag, number: header.length)
        }
        self.note(.trailingBytesIgnored, "padding after the last element that breaks off", tag)
        return true
    }

    /// Whether an element of another group stands before the header's end, with one of the header's or its end behind it:
    /// its tag is damaged.
    private mutating func isAmongHeader(_ group: UInt16) -> Bool {
        let left = self.headerEnd - self.cursor.offset
        guard left > 0, let header = try? self.cursor.header(left: self.cursor.remaining), let length = header.length
        else { return false }
        // The last one of the header, unless its length counts elements that are the data set's.
        if header.size + length == left, !header.tag.isPrivate, DataDictionary.knownVR(of: header.tag) == nil {
            return true
        }
        guard length < left, self.cursor.has(header.size + length + 2) else { return false }
        return self.cursor.number16(at: header.size + length) == group
    }

    private var ignoresTrailingBytes: Bool { self.options.rules.trailingBytesIgnored && !self.options.isPartial }

    private mutating func endWithBytesLeft(_ end: Int) throws(DataSetError) {
        let left = end - self.cursor.offset
        guard self.ignoresTrailingBytes, self.cursor.isZero(upTo: end) else {
            throw self.error(.truncated, nil, number: left)
        }
        self.note(.trailingBytesIgnored, "zeros after the last element")
        self.cursor.skip(left)
    }

    /// The header at the cursor, with the VR that its value is read by.
    private mutating func readHeader(_ tag: Tag, left: Int) throws(DataSetError) -> ElementHeader {
        var header: ElementHeader
        var isCalledUN = true
        do throws(DataSetError.Code) {
            header = try self.cursor.header(left: left)
            if self.options.rules.otherLengthFormAllowed, let other = self.headerInOtherForm(header, left: left) {
                let (found, due) = other.size == 8 ? ("two", "four") : ("four", "two")
                let sentence = "a length of \(found) bytes where \(header.vr.rawValue) has \(due)"
                self.note(.otherLengthFormAllowed, sentence, tag)
                header = other
            }
        } catch {
            guard error == .unknownVR, let readable = self.cursor.headerWithoutVR(left: left, self.options.rules) else {
                throw self.error(error, tag)
            }
            guard readable.isUN else {
                self.note(
                    .implicitElementsAllowed,
                    "an element without value representation in an explicit VR data set",
                    tag
                )
                return readable
            }
            self.note(.unknownVRReadsAsUN, "a value representation that isn't known", tag)
            header = readable
            isCalledUN = false
        }
        if !self.cursor.encoding.isExplicit {
            header.vr = tag.isPrivate ? self.privateVR(of: header) : self.implicitVR(of: tag)
            // What is no sequence after all is kept as bytes.
            if tag.isPrivate, header.vr == .SQ { header.isUN = true }
        } else if header.isUN, header.vr == .UN, header.length != nil, self.options.rules.knownUNReadsByDictionary {
            // What a known element with an unknown VR is read as must be what it is read as once it is written as UN.
            header.vr = tag.isPrivate ? self.privateVR(of: header) : self.implicitVR(of: tag)
            if header.vr != .UN, isCalledUN {
                self.note(.knownUNReadsByDictionary, "a known element with the VR UN", tag)
            }
        }
        // Numbers with an unknown or damaged VR are in the data set's order of bytes.
        if !isCalledUN, header.vr != .SQ { header.isUN = false }
        return header
    }

    /// The VR that the private dictionary has for an element without one, if its length fits; else UN.
    private func privateVR(of header: ElementHeader) -> VR {
        let tag = header.tag
        if tag.isPrivateCreator { return .LO }
        if tag.element == 0 { return .UL }
        guard let creator = self.builder.current.privateCreator(of: tag),
            let vr = PrivateDictionary.vr(of: tag, creator: creator)
        else { return .UN }
        // Vendors change their elements; numbers of another width are none.
        if vr.isBinaryNumber, let width = vr.numberWidth, (header.length ?? 1) % width != 0 { return .UN }
        return vr
    }

    /// The header with its length in the other form, where the VR's own makes no sense.
    @inline(__always)
    private mutating func headerInOtherForm(_ header: ElementHeader, left: Int) -> ElementHeader? {
        guard self.cursor.encoding.isExplicit, !self.options.isPartial,
            header.size == 12 ? self.cursor.number16(at: 6) != 0 : header.length == 0
        else { return nil }
        return self.cursor.headerInOtherForm(header, left: left)
    }

    /// The dictionary's VR; SS for the pixel values of signed pixels, which the dictionary leaves open.
    private func implicitVR(of tag: Tag) -> VR {
        let vr = DataDictionary.vr(of: tag)
        guard vr == .US, tag.isPixelValue else { return vr }
        let depth = self.builder.stack.count
        return self.pixelSigns.last { $0.depth <= depth }?.isSigned == true ? .SS : .US
    }

    /// Forgets what was said of the pixels of an image that stands so deep.
    mutating func forgetPixelSign(from depth: Int) {
        while let last = self.pixelSigns.last, last.depth >= depth { self.pixelSigns.removeLast() }
    }

    private mutating func readValue(_ header: ElementHeader, length: Int) throws(DataSetError) {
        if length & 1 == 1 {
            guard self.options.rules.oddLengthsAllowed else {
                throw self.error(.oddLength, header.tag, number: length)
            }
            self.note(.oddLengthsAllowed, "a value of odd length", header.tag)
        }
        if let size = header.vr.valueSize, length % size != 0 {
            guard self.options.rules.partialNumbersAllowed else {
                throw self.error(.partialNumber, header.tag, number: length)
            }
            let sentence = "a value whose length isn't a multiple of the \(size) bytes that \(header.vr.rawValue) needs"
            self.note(.partialNumbersAllowed, sentence, header.tag)
        }
        if header.tag == .pixelData, length > 0 { try self.checkPixels(header, areEncapsulated: false) }
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
        if self.options.dumps { self.builder.record(header, .bytes(value)) }
        self.append(DataElement(tag: header.tag, vr: header.vr, content: .bytes(value)))
    }

    /// Compares how the image's pixel data is written with what the syntax asks; an icon may have another encoding.
    mutating func checkPixels(_ header: ElementHeader, areEncapsulated: Bool) throws(DataSetError) {
        guard self.builder.stack.isEmpty, let asked = self.options.syntax.isEncapsulated, asked != areEncapsulated
        else {
            return
        }
        guard self.options.rules.pixelEncodingMismatchAllowed else { throw self.error(.pixelEncoding, header.tag) }
        let (found, other) = areEncapsulated ? ("encapsulated", "native") : ("native", "encapsulated")
        let sentence = "\(found) pixel data although it is \(other) in \(self.options.syntax.name)"
        self.note(.pixelEncodingMismatchAllowed, sentence, header.tag)
    }

    /// The bytes at the cursor, which goes behind them; nil where there are more than is asked for.
    mutating func take(
        _ length: Int,
        of header: ElementHeader,
        isWanted: Bool = true
    ) throws(DataSetError) -> [UInt8]? {
        let limit = header.vr.isOpaque ? self.options.opaqueLimit : self.options.valueLimit
        guard isWanted, length <= limit, length <= self.options.valueBytes - self.bytesTaken else {
            self.cursor.skip(length)
            return nil
        }
        guard self.cursor.has(length) else { throw self.error(.truncated, header.tag) }
        self.bytesTaken += length
        return self.cursor.take(length)
    }

    mutating func append(_ element: DataElement) {
        if self.builder.stack.isEmpty, element.tag == self.options.lastTag {
            self.stopped = true
            self.reachedLastTag = true
        }
        if self.options.onlyGroup != nil, element.tag == .fileMetaInformationGroupLength, element.bytes.count == 4 {
            self.headerEnd = self.cursor.offset + Int(NumberCoding.value(of: element.bytes[...]))
        }
        if element.tag == .pixelRepresentation {
            let depth = self.builder.stack.count
            self.forgetPixelSign(from: depth)
            self.pixelSigns.append((depth, element.bytes.first == 1))
        }
        if element.tag == .numberOfFrames, self.builder.stack.isEmpty {
            self.frameCount = DataSet([element]).integer(.numberOfFrames)
        }
        self.builder.append(element)
    }

    /// Counts an element or item, and refuses one too many or out of order.
    mutating func count(_ tag: Tag?) throws(DataSetError) {
        self.elementCount += 1
        if self.elementCount > self.options.maximumElements {
            throw self.error(.tooManyElements, tag, number: self.options.maximumElements)
        }
        if self.elementCount & 0xFFF == 0, self.options.isCancelled() { throw self.error(.cancelled, tag) }
        guard let tag, let last = self.builder.lastTag, tag <= last else { return }
        guard self.options.rules.unorderedElementsAllowed else { throw self.error(.unordered, tag) }
        let isRepeated = tag == last || self.builder.current[tag] != nil
        let sentence = "the same element twice, of which the later one counts"
        self.note(
            .unorderedElementsAllowed,
            isRepeated ? sentence : "an element out of the order of the tags",
            tag
        )
    }

    // MARK: - The rest

    func correctOrder(_ value: inout [UInt8], _ header: ElementHeader) {
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
        var error = DataSetError(
            code,
            steps: self.builder.steps(to: tag),
            offset: self.cursor.offset,
            number: number
        )
        if code == .lengthBeyondEnd {
            error.holder = self.builder.holder(endOfAll: self.cursor.count, isItem: tag == nil)
        }
        return error
    }
}
