extension DataSetParser {
    // MARK: - Sequences and items

    mutating func openUndefined(_ header: Header) throws(DataSetError) {
        switch header.vr {
        case _ where header.tag == .pixelData: try self.readFragments(header)
        case .OB, .OD, .OF, .OL, .OV, .OW: try self.readFragments(header)
        case .SQ, .UN: try self.open(header, end: nil)
        default:
            // A tag that the dictionary takes for something else, used as a sequence.
            guard self.options.rules.strayDelimitersIgnored, self.reader.has(header.size + 4),
                self.reader.peek32(at: header.size) == 0xE000_FFFE
            else { throw self.error(.undefinedLength, header.tag) }
            try self.open(header, end: nil)
        }
    }

    mutating func open(_ header: Header, end: Int?) throws(DataSetError) {
        try self.count(header.tag)
        guard self.stack.count < DataSetReader.maximumDepth else { throw self.error(.tooDeep, header.tag) }
        let limit = self.stack.last.map { $0.itemEnd ?? $0.limit } ?? self.reader.count
        let dumpedBefore = self.dump?.elements.count ?? 0
        self.dump?.sequence(
            depth: self.stack.count,
            tag: header.tag,
            vr: header.vr,
            length: end.map { $0 - self.reader.offset - header.size }
        )
        self.reader.skip(header.size)
        let isUN = header.isUN || (self.encoding.isExplicit && header.vr == .UN)
        self.stack.append(
            OpenSequence(
                tag: header.tag,
                end: end,
                limit: end ?? limit,
                start: self.reader.offset,
                outerEncoding: self.encoding,
                outerElements: self.elements,
                outerLastTag: self.lastTag,
                dumpedBefore: dumpedBefore,
                attempt: isUN || header.vr == .UN ? 0 : nil
            )
        )
        self.elements = []
        self.lastTag = nil
        // The items of a UN element are implicit VR little endian in every syntax (PS3.5 §6.2.2, CP-246).
        if isUN { self.encoding = .implicitLittle }
    }

    mutating func continueSequence() throws(DataSetError) {
        let top = self.stack.count - 1
        let isUndefined = self.stack[top].end == nil
        let left = self.stack[top].limit - self.reader.offset
        if left == 0 {
            guard !isUndefined || self.options.rules.missingDelimitersAllowed else {
                throw self.error(.missingDelimiter, nil)
            }
            self.closeSequence()
            return
        }
        guard left >= 8, self.reader.has(8) else {
            guard self.options.rules.trailingBytesIgnored, self.reader.isZero(upTo: self.stack[top].limit) else {
                throw self.error(.truncated, nil)
            }
            self.reader.skip(left)
            return
        }
        let tag = self.peekTag()
        let length = self.reader.peek32(at: 4, bigEndian: self.encoding.isBigEndian)
        switch tag {
        case .item:
            try self.openItem(length, left: left)
        case .sequenceDelimitation where isUndefined:
            try self.checkDelimiter(length)
            self.reader.skip(8)
            self.closeSequence()
        case .itemDelimitation, .sequenceDelimitation:
            guard self.options.rules.strayDelimitersIgnored else { throw self.error(.unexpectedTag, nil) }
            self.reader.skip(8)
        default:
            guard isUndefined, !self.stack[top].items.isEmpty, self.options.rules.missingDelimitersAllowed else {
                throw self.error(.unexpectedTag, nil)
            }
            self.note("a sequence without its delimiter")
            self.closeSequence()
        }
    }

    private mutating func openItem(_ length: UInt32, left: Int) throws(DataSetError) {
        self.elementCount += 1
        if self.elementCount > self.options.maximumElements { throw self.error(.tooManyElements, nil) }
        let top = self.stack.count - 1
        let isUndefined = length == Self.undefined
        guard isUndefined || Int(length) <= left - 8 else {
            throw self.error(.lengthBeyondEnd, nil, number: Int(length))
        }
        self.dump?.item(depth: self.stack.count, length: isUndefined ? nil : Int(length))
        self.reader.skip(8)
        self.stack[top].isInItem = true
        self.stack[top].itemEnd = isUndefined ? nil : self.reader.offset + Int(length)
        self.elements = []
        self.lastTag = nil
    }

    mutating func continueItem() throws(DataSetError) {
        let top = self.stack.count - 1
        let itemEnd = self.stack[top].itemEnd
        let limit = itemEnd ?? self.stack[top].limit
        if self.reader.offset >= limit {
            guard itemEnd != nil || self.options.rules.missingDelimitersAllowed else {
                throw self.error(.missingDelimiter, nil)
            }
            self.closeItem()
            return
        }
        try self.readElement(end: limit, isUndefined: itemEnd == nil)
    }

    private mutating func closeItem() {
        let top = self.stack.count - 1
        self.stack[top].items.append(DataSet(ascending: self.elements))
        self.stack[top].isInItem = false
        self.elements = []
        self.lastTag = nil
    }

    private mutating func closeSequence() {
        let sequence = self.stack.removeLast()
        self.elements = sequence.outerElements
        self.lastTag = sequence.outerLastTag
        self.encoding = sequence.outerEncoding
        self.append(DataElement(tag: sequence.tag, vr: .SQ, content: .items(sequence.items)))
    }

    /// A tag of group FFFE where an element is due.
    mutating func readStrayDelimiter(_ tag: Tag, end: Int, isUndefined: Bool) throws(DataSetError) {
        let length = self.reader.peek32(at: 4, bigEndian: self.encoding.isBigEndian)
        if tag == .itemDelimitation, isUndefined {
            try self.checkDelimiter(length)
            self.reader.skip(8)
            self.closeItem()
            return
        }
        if isUndefined, tag == .sequenceDelimitation || tag == .item {
            guard self.options.rules.missingDelimitersAllowed else { throw self.error(.missingDelimiter, tag) }
            self.note("an item without its delimiter")
            self.closeItem()
            return
        }
        guard tag == .itemDelimitation || tag == .sequenceDelimitation, self.options.rules.strayDelimitersIgnored else {
            throw self.error(.unexpectedTag, tag)
        }
        self.note("a delimiter where none was due")
        self.reader.skip(8)
    }

    private func checkDelimiter(_ length: UInt32) throws(DataSetError) {
        guard length == 0 || self.options.rules.strayDelimitersIgnored else {
            throw self.error(.lengthBeyondEnd, nil, number: Int(length))
        }
    }

    // MARK: - Encapsulated pixel data

    /// Reads the offset table and the fragments (PS3.5 §A.4).
    private mutating func readFragments(_ header: Header) throws(DataSetError) {
        try self.count(header.tag)
        let limit = self.stack.last.map { $0.itemEnd ?? $0.limit } ?? self.reader.count
        self.reader.skip(header.size)
        var fragments: [[UInt8]] = []
        var lengths: [Int] = []
        while true {
            let left = limit - self.reader.offset
            if left < 8 || !self.reader.has(8) {
                guard self.options.rules.missingDelimitersAllowed, left <= 0 || self.reader.isZero(upTo: limit) else {
                    throw self.error(left <= 0 ? .missingDelimiter : .truncated, header.tag)
                }
                self.reader.skip(left)
                break
            }
            let tag = self.peekTag()
            let length = Int(self.reader.peek32(at: 4, bigEndian: self.encoding.isBigEndian))
            if tag == .sequenceDelimitation {
                try self.checkDelimiter(UInt32(truncatingIfNeeded: length))
                self.reader.skip(8)
                break
            }
            guard tag == .item else {
                // Excess bytes after the last fragment: what comes before them is whole.
                guard self.options.rules.trailingBytesIgnored, self.stack.isEmpty, !fragments.isEmpty else {
                    throw self.error(.unexpectedTag, header.tag)
                }
                self.note("bytes after the last fragment of the pixel data")
                self.stopped = true
                break
            }
            guard length <= left - 8 else { throw self.error(.lengthBeyondEnd, header.tag, number: length) }
            self.elementCount += 1
            if self.elementCount > self.options.maximumElements { throw self.error(.tooManyElements, header.tag) }
            self.reader.skip(8)
            if length > self.options.valueLimit {
                self.reader.skip(length)
                fragments.append([])
            } else {
                guard self.reader.has(length) else { throw self.error(.truncated, header.tag) }
                fragments.append(self.reader.take(length))
            }
            lengths.append(length)
        }
        self.dump?.fragments(depth: self.stack.count, tag: header.tag, vr: header.vr, lengths: lengths)
        let vr = header.vr == .SQ || header.vr == .UN || !self.encoding.isExplicit ? VR.OB : header.vr
        self.append(DataElement(tag: header.tag, vr: vr, content: .fragments(fragments)))
    }

    // MARK: - Values of UN that are no sequence

    /// Goes back to a UN value that couldn't be read as a sequence, and says whether there is another way to read it.
    mutating func retry(after error: DataSetError) throws(DataSetError) -> Bool {
        guard self.options.rules.unreadableUNKeptAsBytes, error.code != .tooManyElements,
            self.retries < Self.maximumRetries, let index = self.stack.firstIndex(where: { $0.attempt != nil })
        else { return false }
        self.retries += 1
        let sequence = self.stack[index]
        self.stack.removeSubrange((index + 1)...)
        self.stack[index].items = []
        self.stack[index].isInItem = false
        self.stack[index].attempt = (sequence.attempt ?? 0) + 1
        self.elements = []
        self.lastTag = nil
        self.dump?.elements.removeSubrange((sequence.dumpedBefore + 1)...)
        self.reader.rewind(to: sequence.start)
        if sequence.attempt == 0 {
            self.encoding = .explicitLittle
            return true
        }
        return self.keepAsBytes(sequence)
    }

    /// Keeps an unreadable UN value as bytes: its length is known, or its delimiter ends it.
    private mutating func keepAsBytes(_ sequence: OpenSequence) -> Bool {
        var length = (sequence.end ?? 0) - sequence.start
        if sequence.end == nil {
            length = 0
            while true {
                guard length + 8 <= sequence.limit - sequence.start, self.reader.has(8) else { return false }
                if self.reader.peek32(at: 0) == 0xE0DD_FFFE, self.reader.peek32(at: 4) == 0 { break }
                self.reader.skip(1)
                length += 1
            }
            self.reader.rewind(to: sequence.start)
        }
        let isKept = length <= self.options.valueLimit
        guard !isKept || self.reader.has(length) else { return false }
        let bytes = isKept ? self.reader.take(length) : []
        if !isKept { self.reader.skip(length) }
        if sequence.end == nil { self.reader.skip(8) }
        self.stack.removeLast()
        self.elements = sequence.outerElements
        self.lastTag = sequence.outerLastTag
        self.encoding = sequence.outerEncoding
        self.dump?.elements.removeSubrange(sequence.dumpedBefore...)
        if isKept {
            self.dump?.value(depth: self.stack.count, tag: sequence.tag, vr: .UN, bytes: bytes)
        } else {
            self.dump?.skipped(depth: self.stack.count, tag: sequence.tag, vr: .UN, length: length)
        }
        self.note("a value of VR UN that can't be read as the sequence it should be")
        self.append(DataElement(tag: sequence.tag, vr: .UN, content: .bytes(bytes)))
        return true
    }

    // MARK: - The rest

    private func peekTag() -> Tag {
        let isBig = self.encoding.isBigEndian
        return Tag(self.reader.peek16(at: 0, bigEndian: isBig), self.reader.peek16(at: 2, bigEndian: isBig))
    }

    mutating func note(_ sentence: String) {
        if !self.notes.contains(sentence) { self.notes.append(sentence) }
    }

    func error(_ code: DataSetError.Code, _ tag: Tag?, number: Int? = nil) -> DataSetError {
        DataSetError(
            code,
            path: self.stack.map(\.tag) + (tag.map { [$0] } ?? []),
            offset: self.reader.offset,
            number: number
        )
    }
}
