import Foundation

/// One connection of a `ModelPACS` or a `ModelCaller`, used by one thread.
final class ModelLine {
    let descriptor: Int32
    /// The messages that went out whole.
    private(set) var sent: [DIMSEStream.Message] = []
    /// The command sets that went out whole, whatever became of their data sets.
    private(set) var commands: [DIMSEStream.Message] = []
    /// The accepted presentation context of a storage class.
    private(set) var storageContext: UInt8 = 1
    /// How many answers came to messages, by their command field and message ID.
    var answered: [[Int]: Int] = [:]
    private let mutate: ([UInt8]) -> [StreamMutation.Piece]
    private var outgoing = DIMSEStream()
    private var incoming = DIMSEStream()
    private var events: ArraySlice<DIMSEStream.Event> = []
    /// Whether nothing more is sent: the connection is to be closed.
    private(set) var isOver = false

    init(_ descriptor: Int32, mutate: @escaping ([UInt8]) -> [StreamMutation.Piece]) {
        self.descriptor = descriptor
        self.mutate = mutate
        // Whoever waits for an answer that doesn't come goes on after a while.
        var wait = timeval(tv_sec: 3, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    }

    /// What the peer sends next; nil at its end.
    func next() -> DIMSEStream.Event? {
        while self.events.isEmpty {
            let bytes = self.isOver ? [] : Loopback.readSome(self.descriptor)
            if bytes.isEmpty { return nil }
            let events = self.incoming.append(bytes).filter { event in
                if case .command = event { false } else { true }
            }
            self.events = events[...]
        }
        return self.events.popFirst()
    }

    /// Waits for the peer's end.
    func drain() { while !Loopback.readSome(self.descriptor).isEmpty {} }

    /// Sends a PDU as the mutation has it; false when the connection is over.
    @discardableResult
    func send(_ unit: [UInt8]) -> Bool {
        for piece in self.mutate(unit) where !self.isOver {
            switch piece {
            case .bytes(let bytes):
                guard Loopback.writeAll(self.descriptor, bytes) else {
                    self.isOver = true
                    return false
                }
                for event in self.outgoing.append(bytes) {
                    switch event {
                    case .command(let message): self.commands.append(message)
                    case .message(let message): self.sent.append(message)
                    case .unit: break
                    }
                }
            case .silence: self.drain()
            case .close:
                shutdown(self.descriptor, Int32(SHUT_WR))
                self.isOver = true
            case .reset: self.reset()
            }
        }
        return !self.isOver
    }

    /// Answers a request.
    func respond(
        to message: DIMSEStream.Message,
        status: UInt16,
        counters: [(element: UInt16, value: UInt16)] = [],
        dataSet: [UInt8]? = nil
    ) -> Bool {
        var elements: [(element: UInt16, value: UInt16)] = [
            (0x0100, UInt16(message.field | 0x8000)), (0x0120, UInt16(message.messageID)),
            (0x0800, dataSet == nil ? 0x0101 : 1), (0x0900, status),
        ]
        elements += counters
        return self.message(ScriptedPeer.command(elements), dataSet, context: message.contextID)
    }

    /// Sends a C-ECHO-RQ.
    func echo(messageID: Int) -> Bool {
        let command = ScriptedPeer.command([(0x0100, 0x0030), (0x0110, UInt16(messageID)), (0x0800, 0x0101)])
        return self.message(command, nil, context: 3)
    }

    /// Sends a C-STORE-RQ.
    func store(_ uid: String, _ dataSet: [UInt8], messageID: Int, context: UInt8) -> Bool {
        let elements: [(element: UInt16, value: UInt16)] = [
            (0x0100, 1), (0x0110, UInt16(messageID)), (0x0700, 0), (0x0800, 1),
        ]
        var command = ScriptedPeer.command(elements)
        for (element, text) in [(0x0002, "1.2.840.10008.5.1.4.1.1.20"), (0x1000, uid)] {
            var value = Array(text.utf8)
            if value.count % 2 == 1 { value.append(0) }
            command += [0, 0, UInt8(element & 0xff), UInt8(element >> 8), UInt8(value.count), 0, 0, 0] + value
        }
        return self.message(command, dataSet, context: context)
    }

    private func message(_ command: [UInt8], _ dataSet: [UInt8]?, context: UInt8) -> Bool {
        guard self.send(ScriptedPeer.data(context: context, isCommand: true, command)) else { return false }
        guard var rest = dataSet?[...] else { return true }
        while rest.count > Self.fragment {
            let part = Array(rest.prefix(Self.fragment))
            guard self.send(ScriptedPeer.data(context: context, isCommand: false, isLast: false, part)) else {
                return false
            }
            rest = rest.dropFirst(Self.fragment)
        }
        return self.send(ScriptedPeer.data(context: context, isCommand: false, Array(rest)))
    }

    private static let fragment = 2048

    /// Ends without an answer.
    func refuse(_ refusal: ModelPACS.Refusal) -> Bool {
        switch refusal {
        case .abort: self.send(ScriptedPeer.unit(7, [0, 0, 0, 0]))
        case .close: break
        case .reset: self.reset()
        case .release:
            self.send(ScriptedPeer.unit(5, [0, 0, 0, 0]))
            _ = self.next()
        }
        return false
    }

    private func reset() {
        var linger = linger(l_onoff: 1, l_linger: 0)
        setsockopt(self.descriptor, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
        self.isOver = true
    }

    // MARK: - Associations

    /// Accepts the contexts of an A-ASSOCIATE-RQ that propose Explicit VR Little Endian, and all roles.
    func accept(_ body: [UInt8]) -> Bool {
        var accepted: [UInt8] = []
        var refused: [UInt8] = []
        for (type, item) in Self.items(body.dropFirst(68)) where type == 0x20 && item.count > 4 {
            let id = item[item.startIndex]
            let syntaxes = Self.items(item.dropFirst(4)).map {
                (type: $0.type, text: String(decoding: $0.value, as: UTF8.self))
            }
            let isExplicit = syntaxes.contains { $0.type == 0x40 && $0.text == "1.2.840.10008.1.2.1" }
            if isExplicit { accepted.append(id) } else { refused.append(id) }
            let isStorage = syntaxes.contains { $0.type == 0x30 && $0.text == "1.2.840.10008.5.1.4.1.1.20" }
            if isStorage, isExplicit { self.storageContext = id }
        }
        let roles = Self.items(body.dropFirst(68)).filter { $0.type == 0x50 }.flatMap { Self.items($0.value) }
            .filter { $0.type == 0x54 }.map { Array($0.value) }
        return self.send(ScriptedPeer.accept(accepted, refused: refused, roles: roles))
    }

    private static func items(_ bytes: ArraySlice<UInt8>) -> [(type: UInt8, value: ArraySlice<UInt8>)] {
        var items: [(type: UInt8, value: ArraySlice<UInt8>)] = []
        var rest = bytes
        while rest.count >= 4 {
            let head = Array(rest.prefix(4))
            rest = rest.dropFirst(4)
            let length = Int(head[2]) << 8 | Int(head[3])
            items.append((head[0], rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        return items
    }
}
