/// Encapsulated pixel data.
extension DataSetParser {
    /// A longer Basic Offset Table isn't read, in bytes: no object has so many frames.
    private static let longestOffsetTable = 4 << 20

    /// Goes over the offset table and the fragments (PS3.5 §A.4), which are read where they aren't too long together.
    mutating func readFragments(_ header: ElementHeader) throws(DataSetError) {
        try self.count(header.tag)
        if header.tag == .pixelData { try self.checkPixels(header, areEncapsulated: true) }
        let limit = self.builder.limit ?? self.cursor.count
        self.cursor.skip(header.size)
        let start = self.cursor.offset
        var list = FragmentList()
        var end: FragmentsEnd?
        do throws(DataSetError) {
            while end == nil { end = try self.passFragment(of: header, limit: limit, &list) }
        } catch {
            // What comes before the damage is whole; of the last fragment what there is.
            if error.code == .lengthBeyondEnd, limit - self.cursor.offset > 8 {
                list.items.append((self.cursor.offset + 8)..<limit)
            }
            self.append(header, list, from: start)
            throw error
        }
        if end == .delimiter { try self.skipDelimiter() }
        self.append(header, list, from: start)
    }

    /// What ends encapsulated pixel data.
    private enum FragmentsEnd { case delimiter, other }

    /// Passes over one item; returns what ends them instead, where there is no further one.
    private mutating func passFragment(
        of header: ElementHeader,
        limit: Int,
        _ list: inout FragmentList
    ) throws(DataSetError) -> FragmentsEnd? {
        let left = limit - self.cursor.offset
        if left < 8 || !self.cursor.has(8) {
            let isCut = self.isCutAtEnd && (!self.builder.stack.isEmpty || list.items.isEmpty || self.lacksFrames(list))
            guard self.options.rules.missingDelimitersAllowed, !isCut, left <= 0 || self.cursor.isZero(upTo: limit)
            else {
                throw self.error(left <= 0 ? .missingDelimiter : .truncated, header.tag)
            }
            self.note(.missingDelimitersAllowed, "encapsulated pixel data without its delimiter", header.tag)
            self.cursor.skip(left)
            return .other
        }
        let tag = self.cursor.tag()
        if tag == .sequenceDelimitation { return .delimiter }
        guard tag == .item else {
            // Padding may follow; what else does is more of the pixel data than a length says.
            guard self.options.rules.missingDelimitersAllowed, self.builder.stack.isEmpty, !list.items.isEmpty,
                tag == Tag(0, 0) || tag == .dataSetTrailingPadding
            else {
                throw self.error(.unexpectedTag, header.tag)
            }
            self.note(.missingDelimitersAllowed, "encapsulated pixel data without its delimiter", header.tag)
            return .other
        }
        let length = self.cursor.length(at: 4)
        guard let length, length <= left - 8 else { throw self.error(.lengthBeyondEnd, header.tag, number: length) }
        try self.count(header.tag)
        self.cursor.skip(8)
        if list.items.isEmpty { try self.readOffsetTable(length, &list) }
        list.items.append(self.cursor.offset..<(self.cursor.offset + length))
        self.cursor.skip(length)
        return nil
    }

    /// Whether there are fewer fragments than frames, so that pixel data without its delimiter was cut between two; the
    /// frames of a film are one stream (PS3.5 §A.4).
    private func lacksFrames(_ list: FragmentList) -> Bool {
        guard !self.options.syntax.isFilm, let frames = self.frameCount else { return false }
        return frames > list.fragments.count
    }

    /// Reads the Basic Offset Table at the cursor, which stays.
    private mutating func readOffsetTable(_ length: Int, _ list: inout FragmentList) throws(DataSetError) {
        guard length <= Self.longestOffsetTable, self.cursor.has(length) else { return }
        list.basicOffsets = stride(from: 0, to: length - length % 4, by: 4).map { self.cursor.number32(at: $0) }
    }

    /// Adds encapsulated pixel data, whose fragments begin at an offset and end at the cursor.
    private mutating func append(_ header: ElementHeader, _ list: FragmentList, from start: Int) {
        let isOpaque = header.vr == .SQ || header.vr == .UN || !self.cursor.encoding.isExplicit
        let vr = isOpaque ? VR.OB : header.vr
        let end = list.items.last?.upperBound ?? start
        self.builder.record(header, .fragments(list))
        self.append(DataElement(tag: header.tag, vr: vr, content: self.fragments(list, start..<end)))
    }

    private mutating func fragments(_ list: FragmentList, _ bytes: Range<Int>) -> DataElement.Content {
        let unread = DataElement.Content.unread(UnreadValue(bytes, fragments: list))
        guard bytes.count <= self.options.opaqueLimit else { return unread }
        let behind = self.cursor.offset
        self.cursor.rewind(to: bytes.lowerBound)
        defer { self.cursor.skip(behind - self.cursor.offset) }
        guard self.cursor.has(bytes.count) else { return unread }
        return .fragments(
            list.items.map { item in
                self.cursor.skip(item.lowerBound - self.cursor.offset)
                return self.cursor.take(item.count)
            }
        )
    }
}
