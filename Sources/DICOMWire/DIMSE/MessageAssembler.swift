import NIOCore

/// Puts fragments together to messages: command sets whole, data sets passed on piece by piece (PS3.7 §6.3.1, PS3.8 §E).
package struct MessageAssembler: Sendable {
    /// What fragments make up.
    package enum Event: Equatable, Sendable {
        /// A whole command set; its data set follows if it says so.
        case command(CommandSet, contextID: UInt8)
        /// Bytes of the data set that belongs to the last command.
        case data(ByteBuffer, isLast: Bool, contextID: UInt8)
    }

    private enum Position {
        case betweenMessages
        case command(contextID: UInt8)
        case dataSet(contextID: UInt8)
    }

    private var position = Position.betweenMessages
    private var command = ByteBuffer()

    /// Makes an assembler at the start of an association.
    package init() {}

    /// Whether no message is incomplete.
    package var isBetweenMessages: Bool {
        if case .betweenMessages = self.position { true } else { false }
    }

    /// Takes a fragment; nil when a command set needs more of them.
    package mutating func append(_ fragment: PDVFragment) throws(DIMSEError) -> Event? {
        fragment.isCommand ? try self.appendCommand(fragment) : try self.appendData(fragment)
    }

    private mutating func appendCommand(_ fragment: PDVFragment) throws(DIMSEError) -> Event? {
        switch self.position {
        case .betweenMessages: self.position = .command(contextID: fragment.contextID)
        case .command(fragment.contextID): break
        case .command(let contextID): throw Self.contextChanged(from: contextID, to: fragment.contextID)
        case .dataSet:
            throw DIMSEError(.missingDataSet, "a command set came where the announced data set should be")
        }
        guard fragment.bytes.readableBytes <= CommandSet.maximumLength - self.command.readableBytes else {
            throw DIMSEError(
                .commandTooLong,
                "the command set is longer than the limit of \(CommandSet.maximumLength) bytes"
            )
        }
        guard fragment.isLast else {
            self.command.writeImmutableBuffer(fragment.bytes)
            return nil
        }
        let bytes: [UInt8]
        if self.command.readableBytes == 0 {
            bytes = Array(fragment.bytes.readableBytesView)
        } else {
            self.command.writeImmutableBuffer(fragment.bytes)
            bytes = Array(self.command.readableBytesView)
            self.command = ByteBuffer()
        }
        let command = try CommandSet(decoding: bytes)
        self.position = command.hasDataSet ? .dataSet(contextID: fragment.contextID) : .betweenMessages
        return .command(command, contextID: fragment.contextID)
    }

    private mutating func appendData(_ fragment: PDVFragment) throws(DIMSEError) -> Event? {
        switch self.position {
        case .dataSet(fragment.contextID):
            if fragment.isLast { self.position = .betweenMessages }
            return .data(fragment.bytes, isLast: fragment.isLast, contextID: fragment.contextID)
        case .dataSet(let contextID): throw Self.contextChanged(from: contextID, to: fragment.contextID)
        case .betweenMessages, .command:
            throw DIMSEError(.unexpectedDataSet, "a data set came where a command set should be")
        }
    }

    private static func contextChanged(from old: UInt8, to new: UInt8) -> DIMSEError {
        DIMSEError(.contextChanged, "a message began in presentation context \(old) and went on in \(new)")
    }
}
