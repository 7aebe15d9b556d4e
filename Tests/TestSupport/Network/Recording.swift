/// The bytes of one TCP connection, read as DICOM by a parser that shares nothing with the one under test.
package struct Recording: Sendable {
    /// Bytes that came in one read.
    package struct Piece: Sendable {
        /// Whether the side that opened the connection sent them.
        package var fromRequestor: Bool
        /// The bytes.
        package var bytes: [UInt8]
    }

    /// A protocol data unit.
    package struct Unit: Sendable {
        /// The PDU type: 1 request, 2 accept, 3 reject, 4 data, 5 and 6 release, 7 abort.
        package var type: UInt8
        /// What stands after the six bytes of the header.
        package var body: [UInt8]
    }

    /// A DIMSE message.
    package struct Message: Sendable {
        /// Whether the side that opened the connection sent it.
        package var fromRequestor: Bool
        /// The presentation context.
        package var context: UInt8
        /// (0000,0100): 0x0001 C-STORE-RQ, 0x8001 its response, 0x0020 C-FIND-RQ and so on.
        package var commandField: UInt16
        /// (0000,0900), nil in requests.
        package var status: UInt16?
        /// (0000,1000), the object that it is about.
        package var sopInstanceUID: String?
        /// The data set as it was sent.
        package var dataSet: [UInt8]
    }

    /// Everything in the order in which it passed.
    package var pieces: [Piece] = []

    /// The bytes of one side.
    package func bytes(fromRequestor: Bool) -> [UInt8] {
        self.pieces.filter { $0.fromRequestor == fromRequestor }.flatMap(\.bytes)
    }

    /// The whole PDUs of one side.
    package func units(fromRequestor: Bool) -> [Unit] {
        let bytes = self.bytes(fromRequestor: fromRequestor)
        var units: [Unit] = []
        var at = 0
        while bytes.count - at >= 6 {
            let length = Self.bigEndian(bytes[(at + 2)..<(at + 6)])
            guard bytes.count - at - 6 >= length else { break }
            units.append(Unit(type: bytes[at], body: Array(bytes[(at + 6)..<(at + 6 + length)])))
            at += 6 + length
        }
        return units
    }

    /// The recording without the data sets that one side sent: what the other side sent stays byte for byte.
    ///
    /// tshark 4.0 takes what it didn't understand of one side's compressed pixel data for the beginning of the other
    /// side's next message, and would call that malformed.
    package func withoutDataSets(fromRequestor side: Bool) -> Recording {
        var kept = Recording()
        var bytes: [UInt8] = []
        for piece in self.pieces {
            guard piece.fromRequestor == side else {
                kept.pieces.append(piece)
                continue
            }
            bytes += piece.bytes
            var at = 0
            while bytes.count - at >= 6 {
                let end = at + 6 + Self.bigEndian(bytes[(at + 2)..<(at + 6)])
                guard end <= bytes.count else { break }
                let isDataSet = bytes[at] == 4 && end - at > 11 && bytes[at + 11] & 1 == 0
                if !isDataSet { kept.pieces.append(Piece(fromRequestor: side, bytes: Array(bytes[at..<end]))) }
                at = end
            }
            bytes.removeFirst(at)
        }
        if !bytes.isEmpty { kept.pieces.append(Piece(fromRequestor: side, bytes: bytes)) }
        return kept
    }

    /// The whole DIMSE messages of one side.
    package func messages(fromRequestor: Bool) -> [Message] {
        var messages: [Message] = []
        var command: [UInt8] = []
        var dataSet: [UInt8] = []
        var open: Message?
        for unit in self.units(fromRequestor: fromRequestor) where unit.type == 4 {
            var at = 0
            while unit.body.count - at >= 6 {
                let length = Self.bigEndian(unit.body[at..<(at + 4)])
                guard length >= 2, unit.body.count - at - 4 >= length else { break }
                let control = unit.body[at + 5]
                let fragment = unit.body[(at + 6)..<(at + 4 + length)]
                if control & 1 == 1 {
                    command += fragment
                    if control & 2 == 2 {
                        let message = Self.message(command, context: unit.body[at + 4], fromRequestor: fromRequestor)
                        if Self.value(of: 0x0800, in: command).map(Self.littleEndian) == 0x0101 {
                            messages.append(message)
                        } else {
                            open = message
                        }
                        command = []
                    }
                } else {
                    dataSet += fragment
                    if control & 2 == 2, var message = open {
                        message.dataSet = dataSet
                        messages.append(message)
                        open = nil
                        dataSet = []
                    }
                }
                at += 4 + length
            }
        }
        return messages
    }

    /// The transfer syntax accepted in each presentation context.
    package var acceptedSyntaxes: [UInt8: String] {
        guard let accept = self.units(fromRequestor: false).first(where: { $0.type == 2 }) else { return [:] }
        var found: [UInt8: String] = [:]
        for (type, item) in Self.items(accept.body.dropFirst(68)) where type == 0x21 && item.count > 4 && item[2] == 0 {
            for (kind, syntax) in Self.items(item.dropFirst(4)) where kind == 0x40 {
                found[item[0]] = String(decoding: syntax.filter { $0 != 0 && $0 != 0x20 }, as: UTF8.self)
            }
        }
        return found
    }

    /// The abstract syntaxes proposed, in order.
    package var proposedSyntaxes: [String] {
        guard let request = self.units(fromRequestor: true).first(where: { $0.type == 1 }) else { return [] }
        return Self.items(request.body.dropFirst(68)).filter { $0.0 == 0x20 && $0.1.count > 4 }.flatMap { _, item in
            Self.items(item.dropFirst(4)).filter { $0.0 == 0x30 }.map { String(decoding: $0.1, as: UTF8.self) }
        }
    }

    private static func items(_ bytes: ArraySlice<UInt8>) -> [(UInt8, [UInt8])] {
        let bytes = Array(bytes)
        var found: [(UInt8, [UInt8])] = []
        var at = 0
        while bytes.count - at >= 4 {
            let length = self.bigEndian(bytes[(at + 2)..<(at + 4)])
            guard bytes.count - at - 4 >= length else { break }
            found.append((bytes[at], Array(bytes[(at + 4)..<(at + 4 + length)])))
            at += 4 + length
        }
        return found
    }

    private static func message(_ command: [UInt8], context: UInt8, fromRequestor: Bool) -> Message {
        Message(
            fromRequestor: fromRequestor,
            context: context,
            commandField: self.value(of: 0x0100, in: command).map { UInt16(self.littleEndian($0)) } ?? 0,
            status: self.value(of: 0x0900, in: command).map { UInt16(self.littleEndian($0)) },
            sopInstanceUID: self.value(of: 0x1000, in: command).map { value in
                String(decoding: value.filter { $0 != 0 && $0 != 0x20 }, as: UTF8.self)
            },
            dataSet: []
        )
    }

    /// The value of an element of group 0000, which is always implicit little endian.
    private static func value(of element: Int, in command: [UInt8]) -> ArraySlice<UInt8>? {
        var at = 0
        while command.count - at >= 8 {
            let number = self.littleEndian(command[(at + 2)..<(at + 4)])
            let length = self.littleEndian(command[(at + 4)..<(at + 8)])
            guard command.count - at - 8 >= length else { return nil }
            if number == element { return command[(at + 8)..<(at + 8 + length)] }
            at += 8 + length
        }
        return nil
    }

    private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }

    private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> Int { self.bigEndian(ArraySlice(bytes.reversed())) }
}
