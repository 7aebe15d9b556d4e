/// What is done where the bytes aren't what they should be.
extension DataSetParser {
    /// Finds a place where reading can go on after an error; throws the first one where there is none.
    mutating func goOn(after error: DataSetError) throws(DataSetError) {
        var error = error
        do throws(DataSetError) {
            // What breaks off at the end of everything was no sequence for nothing.
            let isCut = error.code == .missingDelimiter && self.cursor.remaining == 0
            if !isCut, try self.retry(after: error) { return }
        } catch let other {
            error = other
        }
        self.keepCutValue()
        self.damage = self.damage ?? error
        // Of what was agreed on nothing but the whole is of use.
        guard self.options.source == .file, !error.endsReading,
            let end = self.builder.closeToKnownEnd(from: self.cursor.offset, encoding: &self.cursor.encoding)
        else {
            self.builder.closeAll()
            throw self.damage ?? error
        }
        self.cursor.skip(end - self.cursor.offset)
    }

    /// Adds what there is of a value that isn't all there.
    private mutating func keepCutValue() {
        if let header = self.cut, let length = header.length {
            self.cut = nil
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
    }

    // MARK: - Lengths that contradict each other

    /// So many lengths are looked into: each may cost going back in the file.
    private static let mostContradictions = 16

    /// Lets the open sequences and items go on to the end of what they hold, where their own lengths are the wrong ones:
    /// no element begins where they end, and one does behind what they hold.
    ///
    /// What holds an item may hold further ones behind it.
    mutating func extend(to end: Int, after error: DataSetError, withItems: Bool = false) -> Bool {
        guard self.options.source == .file, let limit = self.builder.limit, limit < end, !self.builder.hasUnknown,
            self.contradictions < Self.mostContradictions
        else { return false }
        self.contradictions += 1
        let all = self.cursor.count
        let last = withItems ? self.endOfItems(from: end) : end
        guard last <= all, !self.cursor.standsElement(at: limit, before: all),
            self.cursor.standsElement(at: last, before: all)
        else { return false }
        self.damage = self.damage ?? error
        self.builder.extend(to: last)
        return true
    }

    /// Where the items end that follow one another from an offset on, as far as their lengths are known.
    private mutating func endOfItems(from offset: Int) -> Int {
        let start = self.cursor.offset
        defer { self.cursor.rewind(to: start) }
        self.cursor.skip(offset - start)
        while self.cursor.has(8), self.cursor.tag() == .item, let length = self.cursor.length(at: 4),
            length <= self.cursor.remaining - 8
        {
            self.cursor.skip(8 + length)
        }
        return max(offset, self.cursor.offset)
    }

    // MARK: - Values of UN that are no sequence

    /// Whether so much was read in vain that UN values aren't tried as sequences any more: twice all bytes is what values
    /// of known length can cost, and those of undefined length may not cost much more.
    var triesNoUnknown: Bool { self.bytesInVain / 4 > self.cursor.count }

    /// Goes back to a UN value that couldn't be read as a sequence, and says whether there is another way to read it.
    private mutating func retry(after error: DataSetError) throws(DataSetError) -> Bool {
        guard self.options.rules.unreadableUNKeptAsBytes, !error.endsReading,
            let sequence = self.builder.restartUnknown()
        else { return false }
        self.bytesInVain += self.cursor.offset - sequence.start
        self.cut = nil
        self.cursor.rewind(to: sequence.start)
        if sequence.attempt == 0, !self.triesNoUnknown {
            self.cursor.encoding = .explicitLittle
            return true
        }
        return try self.keepAsBytes(sequence)
    }

    /// Keeps an unreadable UN value as bytes: its length is known, or its delimiter ends it.
    mutating func keepAsBytes(_ sequence: DataSetBuilder.OpenSequence) throws(DataSetError) -> Bool {
        let known = sequence.end.map { $0 - sequence.start }
        guard
            let length = known
                ?? self.cursor.distanceToDelimiter(before: sequence.limit, isCancelled: self.options.isCancelled)
        else { return false }
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
        if let shortage = sequence.shortage { throw shortage }
        return true
    }
}
