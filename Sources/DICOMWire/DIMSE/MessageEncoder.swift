import NIOCore

/// Cuts messages into P-DATA-TF PDUs (PS3.8 §9.3.5, §E).
///
/// Command set and data set go in PDUs of their own, since some peers drop the connection when they share one. All of a
/// message stands in one buffer, so that it is one write. Fragments are even.
package enum MessageEncoder {
    /// The bytes of a PDU header, and of the PDV item header that follows it.
    private static let pduHeaderLength = 6
    private static let valueHeaderLength = 6

    /// The longest fragment for a peer's maximum length, which counts the PDV item header but not the PDU's.
    package static func fragmentLength(maximumLength: Int) -> Int {
        max(2, (maximumLength - Self.valueHeaderLength) & ~1)
    }

    /// Encodes a message.
    package static func encode(
        command: CommandSet,
        dataSet: [UInt8]? = nil,
        contextID: UInt8,
        maximumLength: Int,
        allocator: ByteBufferAllocator = ByteBufferAllocator()
    ) -> ByteBuffer {
        let fragment = Self.fragmentLength(maximumLength: maximumLength)
        let commandBytes = command.encoded()
        var buffer = allocator.buffer(
            capacity: Self.encodedLength(commandBytes.count, fragment)
                + (dataSet.map { Self.encodedLength($0.count, fragment) } ?? 0)
        )
        Self.write(commandBytes, isCommand: true, contextID, fragment, into: &buffer)
        if let dataSet { Self.write(dataSet, isCommand: false, contextID, fragment, into: &buffer) }
        return buffer
    }

    /// Appends a command set or data set as fragments, each in a PDU of its own.
    private static func write(
        _ bytes: [UInt8],
        isCommand: Bool,
        _ contextID: UInt8,
        _ fragment: Int,
        into buffer: inout ByteBuffer
    ) {
        var rest = bytes[...]
        repeat {
            let part = rest.prefix(fragment)
            rest = rest.dropFirst(part.count)
            Self.writeHeader(of: part.count, contextID, isCommand: isCommand, isLast: rest.isEmpty, into: &buffer)
            buffer.writeBytes(part)
        } while !rest.isEmpty
    }

    private static func encodedLength(_ count: Int, _ fragment: Int) -> Int {
        count + (count / fragment + 1) * (Self.pduHeaderLength + Self.valueHeaderLength)
    }

    private static func writeHeader(
        of count: Int,
        _ contextID: UInt8,
        isCommand: Bool,
        isLast: Bool,
        into buffer: inout ByteBuffer
    ) {
        buffer.writeMultipleIntegers(
            PDUType.data.rawValue,
            UInt8(0),
            UInt32(clamping: count + Self.valueHeaderLength),
            UInt32(clamping: count + 2),
            contextID,
            UInt8((isCommand ? 1 : 0) | (isLast ? 2 : 0))
        )
    }
}
