/// A change of what a correct peer sends, which follows from its seed alone.
///
/// It counts the PDUs of a whole session, over all connections, and acts on one of them or from one on.
package struct StreamMutation: Sendable, CustomStringConvertible {
    /// What is done in place of sending a PDU.
    package enum Piece: Sendable {
        /// Send bytes.
        case bytes([UInt8])
        /// Send nothing more until the peer ends the connection.
        case silence
        /// Close the connection.
        case close
        /// Close it with a reset.
        case reset
    }

    /// What is changed.
    package enum Kind: String, Sendable, CaseIterable {
        case none, bits, unitLength, valueLength, elementLength, value, truncated, reordered, repeated, singleBytes
        case context, messageID, status, counters, unasked, unit, hugeClaim, dropped, merged
    }

    /// What is changed.
    package let kind: Kind
    /// The number of the PDU from 0.
    package let place: Int
    private var random: SeededGenerator
    private var count = 0
    private var held: [UInt8]?

    /// No change.
    package static let none = StreamMutation(.none, place: 0, random: SeededGenerator(seed: 0))

    /// The mutation of a seed, somewhere in the first so many PDUs.
    package init(seed: Int, within units: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let kind = Kind.allCases.randomElement(using: &random) ?? .none
        let place = Int.random(in: 0..<units, using: &random)
        self.init(kind, place: place, random: random)
    }

    private init(_ kind: Kind, place: Int, random: SeededGenerator) {
        self.kind = kind
        self.place = place
        self.random = random
    }

    /// Its kind and place.
    package var description: String { "\(self.kind.rawValue) at PDU \(self.place)" }

    /// What is sent in place of the next PDU.
    package mutating func pieces(of unit: [UInt8]) -> [Piece] {
        defer { self.count += 1 }
        if self.kind == .singleBytes, self.count >= self.place { return unit.map { .bytes([$0]) } }
        if let held = self.held {
            self.held = nil
            return self.kind == .merged ? [.bytes(held + unit)] : [.bytes(unit), .bytes(held)]
        }
        return self.count == self.place ? self.changed(unit) : [.bytes(unit)]
    }

    private mutating func changed(_ unit: [UInt8]) -> [Piece] {
        var bytes = unit
        switch self.kind {
        case .none, .singleBytes: break
        case .bits:
            for _ in 0..<Int.random(in: 1...8, using: &self.random) {
                bytes[self.index(bytes)] ^= 1 << UInt8.random(in: 0..<8, using: &self.random)
            }
        case .unitLength: self.setLength(&bytes, at: 2)
        case .valueLength: if bytes[0] == 4 { self.setLength(&bytes, at: 6) }
        case .elementLength:
            if let element = self.element(bytes) { self.setElementLength(&bytes, element) }
        case .value:
            guard let element = self.element(bytes) else { break }
            for index in element.value {
                bytes[index] = [0x1b, 0x07, 0x9b, 0x0a, 0x00, 0xff, 0x41, 0x5c].randomElement(using: &self.random) ?? 0
            }
        case .truncated:
            let end = [Piece.close, .reset, .silence].randomElement(using: &self.random) ?? .close
            return [.bytes(Array(bytes.prefix(self.index(bytes)))), end]
        case .reordered:
            self.held = bytes
            return []
        case .merged where Self.announcesData(bytes):
            self.held = bytes
            return []
        case .merged: break
        case .repeated: return Array(repeating: .bytes(bytes), count: Int.random(in: 2...40, using: &self.random))
        case .context: if bytes.count > 10, bytes[0] == 4 { bytes[10] = UInt8.random(in: 0...9, using: &self.random) }
        case .messageID: self.set(&bytes, [0x0110, 0x0120], to: [0, 1, 2, 3, 7, 255, 65_535])
        case .status:
            self.set(
                &bytes,
                [0x0900],
                to: [0, 0xff00, 0xff01, 0xfe00, 0xb000, 0xb007, 0xa700, 0xa702, 0xa801, 0xc000, 0x0122, 0x0001, 0x0107]
            )
        case .counters:
            for counter in [0x1020, 0x1021, 0x1022, 0x1023] where Bool.random(using: &self.random) {
                self.set(&bytes, [UInt16(counter)], to: [0, 1, 2, 3, 4, 5, 65_535])
            }
        case .unasked: return self.around(bytes, self.unasked())
        case .unit: return self.around(bytes, self.unit())
        case .hugeClaim: bytes.replaceSubrange(2..<6, with: [0x7f, 0xff, 0xff, 0xf0])
        case .dropped: return []
        }
        return [.bytes(bytes)]
    }

    private mutating func around(_ bytes: [UInt8], _ other: [UInt8]) -> [Piece] {
        switch Int.random(in: 0..<3, using: &self.random) {
        case 0: [.bytes(other), .bytes(bytes)]
        case 1: [.bytes(bytes), .bytes(other)]
        default: [.bytes(bytes + other)]
        }
    }

    /// A message that nobody asked for.
    private mutating func unasked() -> [UInt8] {
        let field: UInt16 =
            [0x8030, 0x8020, 0x8021, 0x8010, 0x8001, 0x0001, 0x0030, 0x0fff].randomElement(using: &self.random)
            ?? 0x8030
        let status: UInt16 = [0, 0xff00, 0xc000].randomElement(using: &self.random) ?? 0
        let id = UInt16.random(in: 0...4, using: &self.random)
        let context = UInt8.random(in: 0...9, using: &self.random)
        let number: UInt16 = field & 0x8000 == 0 ? 0x0110 : 0x0120
        return ScriptedPeer.data(
            context: context,
            isCommand: true,
            ScriptedPeer.command([(0x0100, field), (number, id), (0x0800, 0x0101), (0x0900, status)])
        )
    }

    /// A PDU that isn't due.
    private mutating func unit() -> [UInt8] {
        let units: [[UInt8]] = [
            ScriptedPeer.unit(5, [0, 0, 0, 0]), ScriptedPeer.unit(6, [0, 0, 0, 0]), ScriptedPeer.unit(7, [0, 0, 0, 0]),
            ScriptedPeer.unit(7, [0, 0, 2, 1]), ScriptedPeer.unit(3, [0, 1, 1, 7]), ScriptedPeer.accept([1, 3]),
            ScriptedPeer.unit(0x55, [1, 2, 3]), ScriptedPeer.unit(4, []),
            ScriptedPeer.request(called: "PACSH", storing: "1.2"),
        ]
        return units.randomElement(using: &self.random) ?? []
    }

    // MARK: - Places

    private mutating func index(_ bytes: [UInt8]) -> Int {
        Int.random(in: 0..<max(1, bytes.count), using: &self.random)
    }

    /// Makes a length of four bytes another one.
    private mutating func setLength(_ bytes: inout [UInt8], at place: Int) {
        guard bytes.count >= place + 4 else { return }
        let old = bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) }
        let new = [old + 1, old - 1, old + 8, old * 2, 0, 1, 5, 0xffff_ffff].randomElement(using: &self.random) ?? 0
        for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: new >> (24 - 8 * index)) }
    }

    /// An element of a message, in implicit VR for a command set and in explicit VR for a data set.
    private struct Element {
        var number: UInt16
        var length: Range<Int>
        var value: Range<Int>
    }

    private mutating func element(_ bytes: [UInt8]) -> Element? {
        Self.elements(bytes).randomElement(using: &self.random)
    }

    private static func elements(_ bytes: [UInt8]) -> [Element] {
        guard bytes.count > 12, bytes[0] == 4 else { return [] }
        let isCommand = bytes[11] & 1 != 0
        var elements: [Element] = []
        var at = 12
        while at + 8 <= bytes.count {
            let length = isCommand ? (at + 4)..<(at + 8) : (at + 6)..<(at + 8)
            let count = bytes[length].reversed().reduce(0) { $0 << 8 | Int($1) }
            let end = min(at + 8 + count, bytes.count)
            let number = UInt16(bytes[at + 2]) | UInt16(bytes[at + 3]) << 8
            elements.append(Element(number: number, length: length, value: (at + 8)..<end))
            at += 8 + count
        }
        return elements
    }

    /// Whether a data set follows a command set, so that another PDU comes without a wait.
    private static func announcesData(_ bytes: [UInt8]) -> Bool {
        guard bytes.count > 12, bytes[0] == 4, bytes[11] & 1 != 0,
            let type = self.elements(bytes).first(where: { $0.number == 0x0800 })
        else { return false }
        return Array(bytes[type.value]) != [1, 1]
    }

    private mutating func setElementLength(_ bytes: inout [UInt8], _ element: Element) {
        let old = element.value.count
        let new =
            [old + 1, old + 2, max(0, old - 1), old * 3, 0, 4, 0xffff, 0xffff_ffff].randomElement(using: &self.random)
            ?? 0
        for (shift, index) in element.length.enumerated() {
            bytes[index] = UInt8(truncatingIfNeeded: new >> (8 * shift))
        }
    }

    /// Gives an element of a command set another number.
    private mutating func set(_ bytes: inout [UInt8], _ numbers: [UInt16], to values: [Int]) {
        guard bytes.count > 12, bytes[0] == 4, bytes[11] & 1 != 0,
            let element = Self.elements(bytes).first(where: { numbers.contains($0.number) }), element.value.count >= 2
        else { return }
        let value = values.randomElement(using: &self.random) ?? 0
        bytes[element.value.lowerBound] = UInt8(truncatingIfNeeded: value)
        bytes[element.value.lowerBound + 1] = UInt8(truncatingIfNeeded: value >> 8)
    }
}
