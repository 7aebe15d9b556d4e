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
        Self.write(
            commandBytes[...],
            isCommand: true,
            endsMessagePart: true,
            contextID: contextID,
            maximumLength: maximumLength,
            into: &buffer
        )
        if let dataSet {
            Self.write(
                dataSet[...],
                isCommand: false,
                endsMessagePart: true,
                contextID: contextID,
                maximumLength: maximumLength,
                into: &buffer
            )
        }
        return buffer
    }

    /// Appends bytes of a command set or data set as fragments, each in a PDU of its own.
    ///
    /// To send a data set in pieces, give each piece but the last an even number of bytes and no `endsMessagePart`.
    package static func write(
        _ bytes: ArraySlice<UInt8>,
        isCommand: Bool,
        endsMessagePart: Bool,
        contextID: UInt8,
        maximumLength: Int,
        into buffer: inout ByteBuffer
    ) {
        let fragment = Self.fragmentLength(maximumLength: maximumLength)
        buffer.reserveCapacity(minimumWritableBytes: Self.encodedLength(bytes.count, fragment))
        var rest = bytes
        repeat {
            let part = rest.prefix(fragment)
            rest = rest.dropFirst(part.count)
            let isLast = rest.isEmpty && endsMessagePart
            Self.writeHeader(of: part.count, contextID, isCommand: isCommand, isLast: isLast, into: &buffer)
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
