/// Sequences and items (PS3.5 §7.5).
extension DataSetParser {
    mutating func openUndefined(_ header: ElementHeader) throws(DataSetError) {
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

    mutating func open(_ header: ElementHeader, shortage: DataSetError? = nil) throws(DataSetError) {
        try self.count(header.tag)
        guard self.builder.stack.count < DataSetReader.maximumDepth else { throw self.error(.tooDeep, header.tag) }
        let isUN = header.isUN || (self.cursor.encoding.isExplicit && header.vr == .UN)
        let limit = self.builder.limit ?? self.cursor.count
        self.builder.open(header, limit: limit, encoding: self.cursor.encoding, shortage: shortage)
        self.cursor.skip(header.size)
        guard isUN else { return }
        if self.triesNoUnknown, let sequence = self.builder.stack.last {
            guard try self.keepAsBytes(sequence) else { throw self.error(.missingDelimiter, nil) }
            return
        }
        // The items of a UN element are implicit VR little endian in every syntax (PS3.5 §6.2.2, CP-246).
        self.cursor.encoding = .implicitLittle
    }

    mutating func continueSequence() throws(DataSetError) {
        let top = self.builder.stack.count - 1
        let shortage = self.builder.stack[top].shortage
        let isUndefined = self.builder.stack[top].end == nil || shortage != nil
        let limit = self.builder.stack[top].limit
        let left = limit - self.cursor.offset
        if left == 0 {
            if let shortage { throw shortage }
            let isCut = self.isCutAtEnd && (self.builder.stack.count > 1 || !self.builder.hasItems)
            guard !isUndefined || self.options.rules.missingDelimitersAllowed && !isCut else {
                throw self.error(.missingDelimiter, nil)
            }
            if isUndefined { self.note(.missingDelimitersAllowed, "a sequence without its delimiter") }
            return self.closeSequence()
        }
        guard left >= 8, self.cursor.has(8) else {
            guard self.options.rules.trailingBytesIgnored, self.cursor.isZero(upTo: limit) else {
                throw self.error(.truncated, nil)
            }
            self.note(.trailingBytesIgnored, "zeros at the end of a sequence")
            return self.cursor.skip(left)
        }
        switch self.cursor.tag() {
        case .item: try self.openItem(left: left)
        case .sequenceDelimitation where isUndefined:
            self.damage = self.damage ?? shortage
            try self.skipDelimiter()
            self.closeSequence()
        case .itemDelimitation, .sequenceDelimitation:
            guard self.options.rules.strayDelimitersIgnored else { throw self.error(.unexpectedTag, nil) }
            self.cursor.skip(8)
        default:
            guard isUndefined, self.builder.hasItems, self.options.rules.missingDelimitersAllowed else {
                throw self.error(.unexpectedTag, nil)
            }
            self.damage = self.damage ?? shortage
            self.note(.missingDelimitersAllowed, "a sequence without its delimiter")
            self.closeSequence()
        }
    }

    /// Whether what is open at the end of the bytes was cut there, as far as it isn't whole: nothing around it has an end
    /// that is known.
    ///
    /// Of a message the end is told by who sends it, so there it is no cut.
    var isCutAtEnd: Bool { self.options.source == .file && !self.builder.hasKnownEnd }

    private mutating func openItem(left: Int) throws(DataSetError) {
        try self.count(nil)
        let length = self.cursor.length(at: 4)
        let header = ElementHeader(tag: .item, vr: .UN, length: length, size: 8, offset: self.cursor.offset)
        var shortage = (length ?? 0) > left - 8 ? self.error(.lengthBeyondEnd, nil, number: length) : nil
        if let error = shortage {
            if self.options.source == .association { throw error }
            if self.extend(to: header.value.upperBound, after: error, withItems: true) { shortage = nil }
        }
        self.cursor.skip(8)
        self.builder.openItem(header, shortage: shortage)
        self.forgetPixelSign(from: self.builder.stack.count)
        guard self.options.rules.detectsWrongSyntax, !self.builder.hasUnknown, self.cursor.showsVR() else { return }
        self.note(.detectsWrongSyntax, "items in explicit VR in a data set in implicit VR")
        self.cursor.encoding = .explicitLittle
    }

    mutating func continueItem() throws(DataSetError) {
        let top = self.builder.stack.count - 1
        let itemEnd = self.builder.stack[top].itemEnd
        let limit = itemEnd ?? self.builder.stack[top].limit
        if self.cursor.offset < limit {
            // A delimiter shows that a length beyond the end is no length.
            let isUndefined = itemEnd == nil || self.builder.stack[top].itemShortage != nil
            return try self.readElement(end: limit, isUndefined: isUndefined)
        }
        if let shortage = self.builder.stack[top].itemShortage { throw shortage }
        guard itemEnd != nil || self.options.rules.missingDelimitersAllowed && !self.isCutAtEnd else {
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
    mutating func readStrayDelimiter(_ tag: Tag, isUndefined: Bool) throws(DataSetError) {
        if isUndefined, let shortage = self.builder.stack.last?.itemShortage { self.damage = self.damage ?? shortage }
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
        guard let length, length > 0 else { return self.cursor.skip(8) }
        self.note(.strayDelimitersIgnored, "a delimiter with a length")
        // The length is a mistake, unless so many bytes stand there.
        let (limit, end) = (self.builder.limit ?? self.cursor.count, self.cursor.offset + 8)
        let isThere =
            !self.cursor.standsElement(at: end, before: limit)
            && self.cursor.standsElement(at: end + length, before: limit)
        self.cursor.skip(isThere ? 8 + length : 8)
    }
}
