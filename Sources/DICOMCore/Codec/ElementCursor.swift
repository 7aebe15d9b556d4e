/// A cursor over the elements of a data set that somebody else sent; nothing is read that isn't there, and no value is
/// touched before it is asked for.
///
/// `next` goes over elements of known length one by one; the parser of data sets uses the same headers with its own
/// rules for lengths. The bytes may be loaded piece by piece: `available` is how far they are there, `count` how far
/// they go, and a `PartialSource` fetches what is missing. Without one everything is there from the start.
package struct ElementCursor: ~Escapable {
    private let bytes: RawSpan
    private let source: (any PartialSource)?
    /// The next byte to be read, from the beginning of all bytes.
    private(set) var offset = 0
    /// The bytes before this offset can be read at once.
    private var available: Int
    /// The end of all bytes.
    let count: Int
    /// How the headers are written, which may change at any element.
    var encoding: ElementEncoding

    /// Reads elements from the beginning of bytes.
    @_lifetime(copy bytes)
    package init(_ bytes: RawSpan, _ encoding: ElementEncoding) { self.init(bytes, encoding, source: nil) }

    /// Reads elements from `start` on.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, _ encoding: ElementEncoding, source: (any PartialSource)?, start: Int = 0) {
        self.bytes = bytes
        self.source = source
        self.count = bytes.byteCount
        self.available = source == nil ? bytes.byteCount : 0
        self.encoding = encoding
        self.skip(start)
    }

    // MARK: - Elements

    /// The header of the next element, behind whose value the cursor goes; nil at the end of the bytes.
    ///
    /// Throws for a value that isn't all there, and for what only `DataSetReader` understands: undefined lengths, items,
    /// delimiters and unknown VRs. The error's number is the length that is wrong, or what is left of the bytes.
    package mutating func next() throws(DataSetError) -> ElementHeader? {
        let left = self.remaining
        if left == 0 { return nil }
        let header: ElementHeader
        do { header = try self.header(left: left) } catch {
            throw DataSetError(error, offset: self.offset, number: left)
        }
        let offset = header.offset + header.size
        guard header.tag.group != Tag.item.group else { throw self.error(.unexpectedTag, header, at: header.offset) }
        guard let length = header.length else { throw self.error(.undefinedLength, header, at: offset) }
        guard length <= left - header.size else { throw self.error(.lengthBeyondEnd, header, at: offset) }
        self.offset = offset + length
        return header
    }

    private func error(_ code: DataSetError.Code, _ header: ElementHeader, at offset: Int) -> DataSetError {
        DataSetError(code, path: [header.tag], offset: offset, number: header.length)
    }

    /// The header at the cursor, which stays; `left` is what may be read of the bytes.
    ///
    /// Throws `truncated` where the bytes end inside the header, and `unknownVR` where no VR is although one is due.
    @inline(__always)
    mutating func header(left: Int) throws(DataSetError.Code) -> ElementHeader {
        guard left >= 8, self.has(8) else { throw .truncated }
        // One load for all eight bytes costs less than one for each field.
        let bytes = self.load(at: 0, as: UInt64.self)
        let group = self.encoding.ordered(UInt16(truncatingIfNeeded: bytes))
        let tag = Tag(group, self.encoding.ordered(UInt16(truncatingIfNeeded: bytes >> 16)))
        guard self.encoding.isExplicit, group != Tag.item.group else {
            let length = self.encoding.ordered(UInt32(truncatingIfNeeded: bytes >> 32))
            return ElementHeader(tag: tag, vr: .UN, length: Self.known(length), size: 8, offset: self.offset)
        }
        guard let vr = VR(UInt8(truncatingIfNeeded: bytes >> 32), UInt8(truncatingIfNeeded: bytes >> 40)) else {
            throw .unknownVR
        }
        guard vr.hasLongLength else {
            let length = self.encoding.ordered(UInt16(truncatingIfNeeded: bytes >> 48))
            return ElementHeader(tag: tag, vr: vr, length: Int(length), size: 8, offset: self.offset)
        }
        guard left >= 12, self.has(12) else { throw .truncated }
        let length = self.length(at: 8)
        return ElementHeader(tag: tag, vr: vr, length: length, size: 12, offset: self.offset, isUN: vr == .UN)
    }

    /// A tag at a distance from the cursor, which stays; its four bytes must be there.
    @inline(__always)
    func tag(at distance: Int = 0) -> Tag { Tag(self.number16(at: distance), self.number16(at: distance + 2)) }

    /// A length of four bytes at a distance from the cursor, which stays; nil for an undefined one.
    @inline(__always)
    func length(at distance: Int) -> Int? {
        Self.known(self.encoding.ordered(self.load(at: distance, as: UInt32.self)))
    }

    @inline(__always)
    private static func known(_ length: UInt32) -> Int? { length == .max ? nil : Int(length) }

    // MARK: - Bytes

    /// How many bytes are left.
    var remaining: Int { self.count - self.offset }

    /// Whether so many bytes are left; loads them where they come piece by piece.
    @inline(__always)
    mutating func has(_ length: Int) -> Bool {
        if length <= self.available - self.offset { return true }
        return length <= self.count - self.offset && self.fetch(length)
    }

    @inline(never)
    private mutating func fetch(_ length: Int) -> Bool {
        guard let source = self.source, let available = source.load(from: self.offset, length: length) else {
            return false
        }
        self.available = available
        return length <= available - self.offset
    }

    /// Two bytes at a distance from the cursor, which stays; they must be there.
    @inline(__always)
    func number16(at distance: Int) -> UInt16 { self.encoding.ordered(self.load(at: distance, as: UInt16.self)) }

    /// Four bytes at a distance from the cursor, which stays; they must be there.
    @inline(__always)
    func number32(at distance: Int) -> UInt32 { self.encoding.ordered(self.load(at: distance, as: UInt32.self)) }

    /// Whether an explicit VR element is due and an implicit one, of less than 65,536 bytes, stands there.
    mutating func hasNoVR() -> Bool {
        self.encoding.isExplicit && self.has(8) && !VR.isWritten(self.byte(at: 4), self.byte(at: 5))
            && self.number16(at: 6) == 0
    }

    /// One byte at a distance from the cursor, which stays; it must be there.
    @inline(__always)
    func byte(at distance: Int) -> UInt8 { self.load(at: distance, as: UInt8.self) }

    /// A little endian number at a distance from the cursor; traps where the caller didn't make sure of its bytes, so
    /// that no load leaves the span.
    @inline(__always)
    private func load<Number: FixedWidthInteger & BitwiseCopyable>(at distance: Int, as type: Number.Type) -> Number {
        let width = MemoryLayout<Number>.size
        precondition(distance >= 0 && distance <= self.available - self.offset - width, "ElementCursor: unchecked read")
        return Number(littleEndian: self.bytes.unsafeLoadUnaligned(fromByteOffset: self.offset + distance, as: type))
    }

    /// Moves the cursor; never past the end.
    @inline(__always)
    mutating func skip(_ length: Int) { self.offset += min(max(0, length), self.remaining) }

    /// Goes back to an offset where the cursor was before.
    mutating func rewind(to offset: Int) {
        self.offset = min(max(0, offset), self.count)
        if self.source != nil { self.available = self.offset }
    }

    /// Takes so many bytes out, which must be there.
    @inline(__always)
    mutating func take(_ length: Int) -> [UInt8] {
        guard length > 0, self.has(length) else { return [] }
        let start = self.offset
        self.offset += length
        return self.bytes.extracting(start..<(start + length)).withUnsafeBytes { Array($0) }
    }

    /// Whether all bytes from the cursor to an offset are zero.
    ///
    /// Judges at most 64 KiB, so that it costs nothing.
    mutating func isZero(upTo end: Int) -> Bool {
        let length = min(end - self.offset, 65_536)
        guard length >= 0, self.has(length) else { return false }
        for distance in 0..<length where self.byte(at: distance) != 0 { return false }
        return true
    }

    /// How far a sequence delimiter is from the cursor, which stays; nil where there is none before an offset,
    /// or nobody waits for it any more.
    mutating func distanceToDelimiter(before limit: Int, isCancelled: () -> Bool) -> Int? {
        let start = self.offset
        defer { self.rewind(to: start) }
        while limit - self.offset >= 8, self.has(8) {
            if (self.offset - start) & 0xF_FFFF == 0xF_FFFF, isCancelled() { return nil }
            if self.tag() == .sequenceDelimitation, self.length(at: 4) == 0 { return self.offset - start }
            self.skip(1)
        }
        return nil
    }

    /// Whether the bytes at the cursor are those of a text.
    mutating func begins(with text: String) -> Bool { self.begins(with: Array(text.utf8)) }

    /// Whether these bytes are at the cursor.
    mutating func begins(with bytes: [UInt8]) -> Bool {
        self.has(bytes.count) && zip(0..., bytes).allSatisfy { self.byte(at: $0) == $1 }
    }
}

/// Fetches bytes of a large file shortly before they are read.
package protocol PartialSource: AnyObject {
    /// Makes the bytes from an offset on readable, at least `length` of them; returns where the readable bytes end,
    /// nil when they can't be had.
    func load(from offset: Int, length: Int) -> Int?
}
