import NIOCore

/// How many operations may be outstanding at once (PS3.7 §D.3.3.3); 0 means without limit.
package struct AsynchronousOperationsWindow: Hashable, Sendable {
    /// Operations that the sender may invoke.
    package var invoked: UInt16
    /// Operations that the sender may perform.
    package var performed: UInt16

    /// Makes the sub-item.
    package init(invoked: UInt16, performed: UInt16) {
        self.invoked = invoked
        self.performed = performed
    }

    /// Decodes the sub-item's body.
    init(decoding item: inout PDUReader) throws(PDUError) {
        self.invoked = try item.integer("operations invoked")
        self.performed = try item.integer("operations performed")
        try item.finish("asynchronous operations window")
    }

    /// Writes the sub-item.
    func encode(into buffer: inout ByteBuffer) {
        buffer.writeItem(PDUItemType.asynchronousOperationsWindow) { buffer in
            buffer.writeInteger(self.invoked)
            buffer.writeInteger(self.performed)
        }
    }
}
