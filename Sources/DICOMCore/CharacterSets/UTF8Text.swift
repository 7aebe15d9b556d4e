/// A text as it is put together, in UTF-8: several times as fast as a string that grows by scalars.
struct UTF8Text {
    private var bytes: [UInt8] = []

    /// Makes an empty text with room for so many bytes.
    init(capacity: Int) { self.bytes.reserveCapacity(capacity) }

    /// The text so far.
    var string: String { String(decoding: self.bytes, as: UTF8.self) }

    /// Adds an ASCII character.
    mutating func append(ascii byte: UInt8) { self.bytes.append(byte) }

    /// Adds a character.
    mutating func append(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x80 {
            self.bytes.append(UInt8(truncatingIfNeeded: value))
            return
        }
        if value < 0x800 {
            self.bytes.append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
        } else {
            if value < 0x10000 {
                self.bytes.append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
            } else {
                self.bytes.append(0xF0 | UInt8(truncatingIfNeeded: value >> 18))
                self.bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 12 & 0x3F))
            }
            self.bytes.append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
        }
        self.bytes.append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    }
}
