/// The bits of a scan of a JPEG stream, without the zeros that are stuffed in (ITU-T T.81 §F.2.2.5).
struct JPEGBits: ~Copyable {
    private let bytes: [UInt8]
    /// The next byte to be read.
    private(set) var index: Int
    private var buffer: UInt64 = 0
    /// How many bits of the buffer aren't used yet.
    private var count = 0
    /// How many of them are no bits of the stream, but zeros behind its end.
    private var invented = 0

    /// Reads the bits from an index on.
    init(_ bytes: [UInt8], from index: Int) {
        self.bytes = bytes
        self.index = index
    }

    private mutating func fill() {
        while self.count <= 48 {
            var byte: UInt8 = 0
            if self.index < self.bytes.count, self.bytes[self.index] != 0xFF {
                byte = self.bytes[self.index]
                self.index += 1
            } else if self.index + 1 < self.bytes.count, self.bytes[self.index + 1] == 0 {
                byte = 0xFF
                self.index += 2
            } else {
                // A marker, or the end: what is still asked for isn't there.
                self.invented += 8
            }
            self.buffer = self.buffer << 8 | UInt64(byte)
            self.count += 8
        }
    }

    /// Takes so many bits, at most 16, as a number; throws where they aren't there.
    mutating func take(_ length: Int) throws(ImageError) -> Int {
        if length == 0 { return 0 }
        if self.count < length { self.fill() }
        self.count -= length
        guard self.count >= self.invented else { throw Self.ended }
        return Int(truncatingIfNeeded: self.buffer >> UInt64(self.count)) & (1 << length - 1)
    }

    /// Takes the next symbol of a table.
    mutating func symbol(_ table: JPEGHuffmanTable) throws(ImageError) -> Int {
        if self.count < 16 { self.fill() }
        let quick = Int(truncatingIfNeeded: self.buffer >> UInt64(self.count - JPEGHuffmanTable.quickBits))
        let entry = table.quick[quick & (1 << JPEGHuffmanTable.quickBits - 1)]
        if entry != 0 {
            self.count -= Int(entry >> 8)
            guard self.count >= self.invented else { throw Self.ended }
            return Int(entry & 0xFF)
        }
        var length = JPEGHuffmanTable.quickBits + 1
        while length <= 16 {
            let code = Int(truncatingIfNeeded: self.buffer >> UInt64(self.count - length)) & (1 << length - 1)
            if code <= table.greatest[length] {
                self.count -= length
                guard self.count >= self.invented else { throw Self.ended }
                let index = code + table.offsets[length]
                guard table.symbols.indices.contains(index) else { break }
                return Int(table.symbols[index])
            }
            length += 1
        }
        throw ImageError(.notDecoded, "the JPEG stream has a code that is in none of its tables")
    }

    /// Takes a number of so many bits, whose highest bit says that it is positive (ITU-T T.81 §F.2.2.1).
    mutating func difference(_ length: Int) throws(ImageError) -> Int {
        if length == 0 { return 0 }
        let value = try self.take(length)
        return value < 1 << (length - 1) ? value - (1 << length) + 1 : value
    }

    /// Goes behind the restart marker that is due; throws where there is another one, or none.
    mutating func restart() throws(ImageError) {
        self.buffer = 0
        self.count = 0
        self.invented = 0
        while self.index + 1 < self.bytes.count {
            if self.bytes[self.index] == 0xFF, self.bytes[self.index + 1] != 0, self.bytes[self.index + 1] != 0xFF {
                guard (0xD0...0xD7).contains(self.bytes[self.index + 1]) else { break }
                self.index += 2
                return
            }
            self.index += 1
        }
        throw Self.ended
    }

    private static var ended: ImageError { ImageError(.notDecoded, "the JPEG stream ends before its last pixel") }
}
