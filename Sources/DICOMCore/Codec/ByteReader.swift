/// A cursor over bytes that somebody else sent; nothing is read that isn't there.
///
/// The bytes may be loaded piece by piece: `available` is how far they are there, `count` how far they go, and a
/// `PartialSource` fetches what is missing. Without one everything is there from the start.
struct ByteReader: ~Escapable {
    private let bytes: RawSpan
    private let source: (any PartialSource)?
    /// Where the next byte is read.
    private(set) var offset = 0
    /// The bytes before this offset can be read at once.
    private var available: Int
    /// The end of all bytes.
    let count: Int

    /// Reads bytes from their beginning.
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, source: (any PartialSource)? = nil) {
        self.bytes = bytes
        self.source = source
        self.count = bytes.byteCount
        self.available = source == nil ? bytes.byteCount : 0
    }

    /// How many bytes are left.
    var remaining: Int { self.count - self.offset }

    /// Whether so many bytes are left; loads them where they come piece by piece.
    @inline(__always)
    mutating func has(_ length: Int) -> Bool {
        if length <= self.available - self.offset { return true }
        return length <= self.count - self.offset && self.load(length)
    }

    @inline(never)
    private mutating func load(_ length: Int) -> Bool {
        guard let source = self.source, let available = source.load(from: self.offset, length: length) else {
            return false
        }
        self.available = available
        return length <= available - self.offset
    }

    /// Two bytes at a distance from the cursor, which stays; they must be there.
    @inline(__always)
    func peek16(at distance: Int, bigEndian: Bool = false) -> UInt16 {
        let value = self.bytes.unsafeLoadUnaligned(fromByteOffset: self.checked(distance, 2), as: UInt16.self)
        return bigEndian ? UInt16(bigEndian: value) : UInt16(littleEndian: value)
    }

    /// Four bytes at a distance from the cursor, which stays; they must be there.
    @inline(__always)
    func peek32(at distance: Int, bigEndian: Bool = false) -> UInt32 {
        let value = self.bytes.unsafeLoadUnaligned(fromByteOffset: self.checked(distance, 4), as: UInt32.self)
        return bigEndian ? UInt32(bigEndian: value) : UInt32(littleEndian: value)
    }

    /// One byte at a distance from the cursor, which stays; it must be there.
    @inline(__always)
    func peek8(at distance: Int) -> UInt8 {
        self.bytes.unsafeLoadUnaligned(fromByteOffset: self.checked(distance, 1), as: UInt8.self)
    }

    /// The offset to load from; 0 when the caller didn't make sure of the bytes, so that no load leaves the span.
    @inline(__always)
    private func checked(_ distance: Int, _ width: Int) -> Int {
        precondition(distance >= 0 && distance <= self.available - self.offset - width, "ByteReader: unchecked read")
        return self.offset + distance
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
        for distance in 0..<length where self.peek8(at: distance) != 0 { return false }
        return true
    }
}

/// Fetches bytes of a large file shortly before they are read.
protocol PartialSource {
    /// Makes the bytes from an offset on readable, at least `length` of them; returns where the readable bytes end,
    /// nil when they can't be had.
    func load(from offset: Int, length: Int) -> Int?
}
