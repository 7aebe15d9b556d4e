/// What passed over one direction of a connection, read without pacsh's own decoders.
///
/// It takes what a forgiving reader would; at the first thing that can't be read it stops for good.
package struct DIMSEStream: Sendable {
    /// A whole DIMSE message.
    package struct Message: Sendable {
        /// The presentation context.
        package var contextID: UInt8
        /// The elements of the command set by their element number.
        package var command: [UInt16: [UInt8]]
        /// The data set, where one was announced.
        package var dataSet: [UInt8]?

        /// Command Field (0000,0100).
        package var field: Int { self.number(0x0100) ?? 0 }
        /// Message ID (0000,0110), or that of the request which is answered (0000,0120).
        package var messageID: Int { self.number(0x0110) ?? self.number(0x0120) ?? 0 }
        /// Status (0000,0900).
        package var status: Int? { self.number(0x0900) }
        /// Completed Suboperations (0000,1021) and those with warnings (0000,1023).
        package var sent: Int? { self.number(0x1021).map { $0 + (self.number(0x1023) ?? 0) } }

        /// A text of the command set without its padding.
        package func text(_ element: UInt16) -> String {
            String(decoding: (self.command[element] ?? []).filter { $0 != 0 && $0 != 0x20 }, as: UTF8.self)
        }

        /// The text of an outermost element of the data set in Explicit VR Little Endian; nil where it isn't there.
        package func value(_ group: UInt16, _ element: UInt16) -> String? {
            guard let bytes = self.dataSet else { return nil }
            var at = 0
            while at + 8 <= bytes.count {
                let tag = (DIMSEStream.number(bytes[at..<(at + 2)]), DIMSEStream.number(bytes[(at + 2)..<(at + 4)]))
                let isLong = ["OB", "OW", "SQ", "UN", "UT"].contains {
                    Array($0.utf8) == Array(bytes[(at + 4)..<(at + 6)])
                }
                if isLong, at + 12 > bytes.count { return nil }
                let field = isLong ? (at + 8)..<(at + 12) : (at + 6)..<(at + 8)
                let start = at + (isLong ? 12 : 8)
                let length = DIMSEStream.number(bytes[field])
                guard length <= bytes.count - start else { return nil }
                if tag == (Int(group), Int(element)) {
                    return String(
                        decoding: bytes[start..<(start + length)].filter { $0 != 0 && $0 != 0x20 },
                        as: UTF8.self
                    )
                }
                at = start + length
            }
            return nil
        }

        private func number(_ element: UInt16) -> Int? {
            guard let value = self.command[element], value.count >= 2 else { return nil }
            return DIMSEStream.number(value[..<2])
        }
    }

    /// What comes next in the stream.
    package enum Event: Sendable {
        /// An association PDU of a type, and its body.
        case unit(UInt8, [UInt8])
        /// A whole command set; the data set that it announces may come or not.
        case command(Message)
        /// A whole message.
        case message(Message)
    }

    private var input: [UInt8] = []
    /// How much of a P-DATA-TF is still to come: its PDVs count as they come, whatever becomes of the rest.
    private var dataRest = 0
    private var isBroken = false
    private var command: [UInt8] = []
    private var waiting: Message?

    /// Makes a stream at its start.
    package init() {}

    /// Takes bytes and gives what they completed.
    package mutating func append(_ bytes: [UInt8]) -> [Event] {
        self.input += bytes
        var events: [Event] = []
        while !self.isBroken, self.dataRest > 0 ? self.takeValue(&events) : self.takeUnit(&events) {}
        return events
    }

    /// Takes an association PDU or the head of a P-DATA-TF; false where more bytes are needed.
    private mutating func takeUnit(_ events: inout [Event]) -> Bool {
        guard self.input.count >= 6 else { return false }
        let length = self.input[2..<6].reduce(0) { $0 << 8 | Int($1) }
        let type = self.input[0]
        guard (1...7).contains(type), length <= 1 << 20 else {
            self.isBroken = true
            return false
        }
        if type == 4 {
            self.input.removeFirst(6)
            self.dataRest = length
            return true
        }
        guard self.input.count >= 6 + length else { return false }
        events.append(.unit(type, Array(self.input[6..<(6 + length)])))
        self.input.removeFirst(6 + length)
        return true
    }

    /// Takes a PDV; false where more bytes are needed.
    private mutating func takeValue(_ events: inout [Event]) -> Bool {
        guard self.input.count >= 6 else { return false }
        let length = self.input[..<4].reduce(0) { $0 << 8 | Int($1) }
        guard length >= 2, length <= self.dataRest - 4 else {
            self.isBroken = true
            return false
        }
        guard self.input.count >= 4 + length else { return false }
        let value = Array(self.input[6..<(4 + length)])
        let (context, control) = (self.input[4], self.input[5])
        self.input.removeFirst(4 + length)
        self.dataRest -= 4 + length
        self.take(value, context: context, control: control, &events)
        return true
    }

    private mutating func take(_ value: [UInt8], context: UInt8, control: UInt8, _ events: inout [Event]) {
        let isLast = control & 2 != 0
        if control & 1 != 0 {
            self.command += value
            guard isLast else { return }
            let message = Message(contextID: context, command: Self.elements(self.command))
            self.command = []
            events.append(.command(message))
            if Self.number((message.command[0x0800] ?? [1, 1])[...]) == 0x0101 {
                return events.append(.message(message))
            }
            self.waiting = message
            self.waiting?.dataSet = []
        } else {
            self.waiting?.dataSet? += value
            guard isLast, let message = self.waiting else { return }
            self.waiting = nil
            events.append(.message(message))
        }
    }

    /// The elements of group 0000 of a command set.
    private static func elements(_ bytes: [UInt8]) -> [UInt16: [UInt8]] {
        var elements: [UInt16: [UInt8]] = [:]
        var at = 0
        while at + 8 <= bytes.count {
            let length = self.number(bytes[(at + 4)..<(at + 8)])
            guard length <= bytes.count - at - 8 else { break }
            if bytes[at] == 0, bytes[at + 1] == 0 {
                elements[UInt16(self.number(bytes[(at + 2)..<(at + 4)]))] = Array(bytes[(at + 8)..<(at + 8 + length)])
            }
            at += 8 + length
        }
        return elements
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
