import DICOMCore
import NIOCore

/// Reads the fields of one association PDU and names the field and offset of whatever is wrong.
package struct PDUReader {
    /// The bytes of the part being read; its reader index starts at 0.
    private var buffer: ByteBuffer
    /// The PDU's name for messages.
    private let name: StaticString
    /// The offset of the part's first byte from the start of the PDU.
    private let base: Int

    /// The length of the header that every PDU has: type, reserved byte, length (PS3.8 §9.3.1).
    static let headerLength = 6

    /// Takes all readable bytes of a PDU's body, the part after its six byte header.
    init(body: inout ByteBuffer, name: StaticString) {
        self.buffer = body.readSlice(length: body.readableBytes) ?? ByteBuffer()
        self.name = name
        self.base = Self.headerLength
    }

    private init(buffer: ByteBuffer, name: StaticString, base: Int) {
        self.buffer = buffer
        self.name = name
        self.base = base
    }

    /// How many bytes are left in this part.
    var count: Int { self.buffer.readableBytes }
    /// Whether all was read.
    var isAtEnd: Bool { self.buffer.readableBytes == 0 }
    /// The offset of the next byte from the start of the PDU.
    var offset: Int { self.base + self.buffer.readerIndex }

    /// Reads a big endian number.
    mutating func integer<T: FixedWidthInteger>(_ field: StaticString, as type: T.Type = T.self) throws(PDUError) -> T {
        guard let value = self.buffer.readInteger(as: type) else { throw self.missing(field, T.bitWidth / 8) }
        return value
    }

    /// Reads bytes.
    mutating func bytes(_ length: Int, _ field: StaticString) throws(PDUError) -> [UInt8] {
        guard let bytes = self.buffer.readBytes(length: length) else { throw self.missing(field, length) }
        return bytes
    }

    /// Reads past bytes that are not tested on receipt.
    mutating func skip(_ length: Int, _ field: StaticString) throws(PDUError) {
        guard self.buffer.readSlice(length: length) != nil else { throw self.missing(field, length) }
    }

    /// Reads all that is left as a UID, without its padding.
    mutating func uid() -> UID { UID(self.text()) }

    /// Reads a UID of a length that a field before it gave.
    mutating func uid(_ length: Int, _ field: StaticString) throws(PDUError) -> UID {
        UID(String(decoding: try self.bytes(length, field), as: UTF8.self))
    }

    /// Reads all that is left.
    mutating func rest() -> [UInt8] { self.buffer.readBytes(length: self.count) ?? [] }

    /// Reads all that is left as text; bytes that are no UTF-8 become replacement characters.
    mutating func text() -> String {
        let view = self.buffer.readableBytesView
        self.buffer.moveReaderIndex(to: self.buffer.writerIndex)
        return String(decoding: view, as: UTF8.self)
    }

    /// Reads the header of an item and gives its type and its body (PS3.8 §9.3.2.1 and following).
    mutating func item(_ field: StaticString) throws(PDUError) -> (type: UInt8, body: PDUReader) {
        let type: UInt8 = try self.integer(field)
        let _: UInt8 = try self.integer(field)
        let length = Int(try self.integer(field, as: UInt16.self))
        let start = self.offset
        guard let slice = self.buffer.readSlice(length: length) else { throw self.missing(field, length) }
        return (type, PDUReader(buffer: slice, name: self.name, base: start))
    }

    /// Fails unless all was read.
    func finish(_ field: StaticString) throws(PDUError) {
        guard self.isAtEnd else { throw self.malformed(field, "\(self.count) bytes too many") }
    }

    /// An error about a field at the present offset.
    func malformed(_ field: StaticString, _ problem: String) -> PDUError {
        PDUError(.malformed, "\(self.name): \(field) at byte \(self.offset): \(problem)", offset: self.offset)
    }

    private func missing(_ field: StaticString, _ length: Int) -> PDUError {
        self.malformed(field, "\(length) bytes needed, \(self.count) left")
    }
}
