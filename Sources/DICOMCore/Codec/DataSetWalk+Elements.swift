/// What one step of the walk makes of the header at hand.
extension DataSetWalk {
    /// The longest value that the first element of a data set has in practice, in bytes.
    private static let longestFirstValue = 65_536

    /// Goes over one header, whose longest form is there unless the data set ends; returns its length in bytes.
    mutating func step(_ bytes: RawSpan) -> Int {
        var cursor = ElementCursor(bytes, self.encoding)
        if self.isSearching { return self.search(&cursor) }
        if let sequence = self.open.last, !sequence.isInItem { return self.continueSequence(&cursor, sequence) }
        self.correctEncoding(&cursor)
        let tag = cursor.tag()
        if tag.group == Tag.item.group { return self.passDelimiter(tag) }
        if self.open.isEmpty, self.last != nil, tag == Tag(0, 0), cursor.isZero(upTo: 8) {
            self.beginPadding()
            return 8
        }
        return self.passElement(&cursor, tag)
    }

    /// Takes the encoding that the element at hand shows, at the beginning and in values of VR UN.
    private mutating func correctEncoding(_ cursor: inout ElementCursor) {
        if self.offset == 0, let shown = cursor.shownEncoding(longest: Self.longestFirstValue) {
            self.note("the data set is in \(shown) although \(self.agreed.name) was agreed")
            self.encoding = shown
        } else if self.open.last?.isUnknown == true, VR(cursor.byte(at: 4), cursor.byte(at: 5)) != nil {
            // As a length these two letters would be of a value longer than any that stands there.
            self.encoding = .explicitLittle
        } else if !self.open.isEmpty, cursor.showsVR() {
            self.note("items in explicit VR in a data set in implicit VR")
            self.encoding = .explicitLittle
        }
        cursor.encoding = self.encoding
    }

    // MARK: - Elements

    private mutating func passElement(_ cursor: inout ElementCursor, _ tag: Tag) -> Int {
        var header: ElementHeader
        var hasVR = self.encoding.isExplicit
        do throws(DataSetError.Code) {
            header = try cursor.header(left: cursor.remaining)
        } catch {
            // How far the bytes reach depends on how they come, so nothing may depend on what is behind the header.
            guard error == .unknownVR,
                let readable = cursor.headerWithoutVR(left: .max, .forgiving, looksAhead: false)
            else {
                return self.fail(error, tag, number: error == .truncated ? cursor.remaining : nil)
            }
            if !readable.isUN { self.note("an element without value representation in an explicit VR data set") }
            header = readable
            // Two letters may be a VR to come.
            hasVR = VR.isWritten(cursor.byte(at: 4), cursor.byte(at: 5))
        }
        if self.open.isEmpty {
            guard self.isPlausible(header, hasVR: hasVR) else {
                return self.fail(hasVR || !self.encoding.isExplicit ? .unordered : .unknownVR, tag)
            }
            if tag.group == 2 { self.note("elements of group 0002, which belong to a file's header, in the data set") }
        }
        guard let length = header.length else { return self.openSequence(header, &cursor) }
        self.begin(header, length: length)
        if length > 0, BoundedWalk.isSequence(header, &cursor), !self.open.contains(where: \.isUnknown) {
            self.lookInside(header, length: length)
        }
        return header.size
    }

    /// Whether an outermost element may stand where it does.
    ///
    /// Elements that grow with their tags always may. Some systems write known or private ones behind greater ones; what
    /// else seems to stand there is the middle of a value whose length is wrong.
    private func isPlausible(_ header: ElementHeader, hasVR: Bool) -> Bool {
        let tag = header.tag
        guard let last = self.last else { return true }
        let isKnown = tag.isPrivate ? tag.group > 8 && tag.element >= 0x10 : DataDictionary.knownVR(of: tag) != nil
        guard hasVR || !self.encoding.isExplicit else { return isKnown && tag > last }
        if tag >= last { return true }
        if self.encoding.isExplicit { return isKnown }
        // Small numbers of pixel data look like an empty element.
        let shortest = last >= .pixelData ? 1 : 0
        return isKnown && (shortest...Self.longestFirstValue).contains(header.length ?? shortest)
    }

    // MARK: - Sequences and items

    private mutating func openSequence(_ header: ElementHeader, _ cursor: inout ElementCursor) -> Int {
        guard self.open.count < DataSetReader.maximumDepth else { return self.fail(.tooDeep, header.tag) }
        self.passed(header.tag)
        let isUnknown = self.encoding.isExplicit && header.vr == .UN && header.tag != .pixelData
        let holdsFragments: Bool =
            switch header.vr {
            case .OB, .OD, .OF, .OL, .OV, .OW: true
            default: header.tag == .pixelData
            }
        self.open.append(
            OpenSequence(
                tag: header.tag,
                outerEncoding: self.encoding,
                holdsFragments: holdsFragments,
                isUnknown: isUnknown
            )
        )
        // The items of a UN element are implicit VR little endian in every syntax (PS3.5 §6.2.2, CP-246).
        if isUnknown { self.encoding = .implicitLittle }
        return header.size
    }

    private mutating func continueSequence(_ cursor: inout ElementCursor, _ sequence: OpenSequence) -> Int {
        let tag = cursor.tag()
        switch tag {
        case .item:
            self.open[self.open.count - 1].itemCount += 1
            if sequence.holdsFragments { self.fragmentCount += 1 }
            guard let length = cursor.length(at: 4) else {
                guard !sequence.holdsFragments else { return self.fail(.lengthBeyondEnd, nil) }
                self.open[self.open.count - 1].isInItem = true
                return 8
            }
            let header = ElementHeader(tag: tag, vr: .UN, length: length, size: 8, offset: 0)
            self.begin(header, length: length)
            let isSequence = !sequence.holdsFragments && !self.open.contains(where: \.isUnknown)
            if isSequence, length > 0 { self.lookInside(header, length: length) }
            return 8
        case .sequenceDelimitation:
            self.closeSequence()
            return 8
        case .itemDelimitation:
            return 8
        default:
            let isEnd = !sequence.holdsFragments || tag == Tag(0, 0) || tag == .dataSetTrailingPadding
            guard sequence.hasItems, isEnd else { return self.fail(.unexpectedTag, nil) }
            self.note("a sequence without its delimiter")
            self.closeSequence()
            return 0
        }
    }

    private mutating func closeSequence() {
        guard let sequence = self.open.popLast() else { return }
        self.encoding = sequence.outerEncoding
    }

    /// A tag of group FFFE where an element is due.
    private mutating func passDelimiter(_ tag: Tag) -> Int {
        guard !self.open.isEmpty else {
            guard tag == .itemDelimitation || tag == .sequenceDelimitation else {
                return self.fail(.unexpectedTag, tag)
            }
            self.note("a delimiter where none was due")
            return 8
        }
        self.open[self.open.count - 1].isInItem = false
        if tag == .itemDelimitation { return 8 }
        guard tag == .item || tag == .sequenceDelimitation else { return self.fail(.unexpectedTag, tag) }
        self.note("an item without its delimiter")
        return 0
    }

    /// Looks for the delimiter of a value of VR UN that is no sequence, byte by byte.
    private mutating func search(_ cursor: inout ElementCursor) -> Int {
        guard cursor.tag() == .sequenceDelimitation, cursor.length(at: 4) == 0 else { return 1 }
        self.isSearching = false
        self.closeSequence()
        return 8
    }
}
