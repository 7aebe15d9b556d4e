import NIOCore

/// Bytes of a presentation data value as they arrived: a whole PDV, or the part that one socket read brought.
package struct PDVFragment: Hashable, Sendable {
    /// The presentation context.
    package var contextID: UInt8
    /// Whether the bytes belong to a command set, else to a data set.
    package var isCommand: Bool
    /// Whether the last byte here is the last of the command set or data set.
    package var isLast: Bool
    /// The bytes, a slice of what the socket delivered.
    package var bytes: ByteBuffer

    package init(contextID: UInt8, isCommand: Bool, isLast: Bool, bytes: ByteBuffer) {
        self.contextID = contextID
        self.isCommand = isCommand
        self.isLast = isLast
        self.bytes = bytes
    }
}
