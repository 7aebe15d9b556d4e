import DICOMCore
import NIOCore

/// The command part of a DIMSE message: elements of group 0000 in Implicit VR Little Endian (PS3.7 §6.3.1, §E.1).
///
/// The group length of a peer is never looked at; ours is always right.
public struct CommandSet: Sendable {
    /// Where the value of an element stands in `values`.
    private struct Entry: Sendable {
        var element: UInt16
        var start: Int
        var count: Int
    }

    /// Real command sets have less than 1 KiB.
    package static let maximumLength = 65_536
    /// The Command Data Set Type that says that no data set follows; every other value says that one does.
    package static let noDataSet: UInt16 = 0x0101
    /// What we send when a data set follows.
    private static let dataSetFollows: UInt16 = 0x0001
    /// Tag and length of an element in Implicit VR.
    private static let headerLength = 8

    /// What the message asks for or answers.
    public let commandField: CommandField
    /// The values, and perhaps what stood between them on the wire.
    private var values: [UInt8]
    /// The elements but for the group length, in ascending order.
    private var entries: [Entry]

    /// Makes a command set without any other element.
    package init(_ commandField: CommandField, hasDataSet: Bool = false) {
        self.commandField = commandField
        self.values = []
        self.values.reserveCapacity(256)
        self.entries = []
        self.entries.reserveCapacity(12)
        self.set(CommandElement.commandField, commandField.rawValue)
        self.set(CommandElement.dataSetType, hasDataSet ? Self.dataSetFollows : Self.noDataSet)
    }

    /// Reads a command set, all of it.
    package init(decoding bytes: [UInt8]) throws(DIMSEError) {
        var entries: [Entry] = []
        entries.reserveCapacity(12)
        var field: UInt16?
        var position = 0
        while position < bytes.count {
            guard bytes.count - position >= Self.headerLength else {
                throw Self.malformed(position, "\(bytes.count - position) bytes are left, too few for an element")
            }
            let group = Self.number16(bytes, position)
            let element = Self.number16(bytes, position + 2)
            let length = Int(Self.number16(bytes, position + 4)) | Int(Self.number16(bytes, position + 6)) << 16
            position += Self.headerLength
            guard group == 0 else {
                throw Self.malformed(position - Self.headerLength, "an element of group 0x\(hexadecimal(group))")
            }
            guard length <= bytes.count - position else {
                throw Self.malformed(
                    position,
                    "(0000,\(hexadecimal(element))) claims \(length) bytes, \(bytes.count - position) are left"
                )
            }
            if element == CommandElement.commandField, length >= 2 { field = Self.number16(bytes, position) }
            if element != CommandElement.groupLength {
                Self.insert(Entry(element: element, start: position, count: length), into: &entries)
            }
            position += length
        }
        guard let field else { throw DIMSEError(.missingField, "the command set has no Command Field (0000,0100)") }
        guard let commandField = CommandField(rawValue: field) else {
            throw DIMSEError(.unknownCommand, "the command field 0x\(hexadecimal(field)) is unknown")
        }
        self.commandField = commandField
        self.values = bytes
        self.entries = entries
    }

    /// The bytes of the command set, group length first.
    package func encoded() -> [UInt8] {
        var buffer = ByteBuffer()
        buffer.reserveCapacity(self.encodedLength)
        self.encode(into: &buffer)
        return Array(buffer.readableBytesView)
    }

    /// How many bytes the command set takes.
    package var encodedLength: Int {
        Self.headerLength + 4 + self.entries.reduce(0) { $0 + Self.headerLength + $1.count + $1.count % 2 }
    }

    /// Writes the command set, group length first.
    package func encode(into buffer: inout ByteBuffer) {
        let length = self.encodedLength - Self.headerLength - 4
        buffer.writeMultipleIntegers(
            UInt16(0),
            CommandElement.groupLength,
            UInt32(4),
            UInt32(clamping: length),
            endianness: .little
        )
        for entry in self.entries {
            buffer.writeMultipleIntegers(
                UInt16(0),
                entry.element,
                UInt32(clamping: entry.count + entry.count % 2),
                endianness: .little
            )
            buffer.writeBytes(self.values[entry.start..<entry.start + entry.count])
            if entry.count % 2 == 1 { buffer.writeInteger(UInt8(0)) }
        }
    }
}

// MARK: - Elements

extension CommandSet {
    /// The number in a US element; nil when it is absent or has no two bytes.
    func number(_ element: UInt16) -> UInt16? {
        guard let entry = self.entry(element), entry.count >= 2 else { return nil }
        return Self.number16(self.values, entry.start)
    }

    /// The text of an element without padding; nil when it is absent or empty.
    func text(_ element: UInt16) -> String? {
        guard let entry = self.entry(element) else { return nil }
        var slice = self.values[entry.start..<entry.start + entry.count].prefix { $0 != 0 }
        while slice.last == UInt8(ascii: " ") { slice.removeLast() }
        while slice.first == UInt8(ascii: " ") { slice.removeFirst() }
        return slice.isEmpty ? nil : String(decoding: slice, as: UTF8.self)
    }

    /// The UID in an element; nil when it is absent or empty.
    func uid(_ element: UInt16) -> UID? { self.text(element).map { UID($0) } }

    /// Sets a US element, or takes it away.
    mutating func set(_ element: UInt16, _ number: UInt16?) {
        guard let number else { return self.remove(element) }
        self.set(element, [UInt8(truncatingIfNeeded: number), UInt8(truncatingIfNeeded: number >> 8)])
    }

    /// Sets a UI element, padded with a NUL, or takes it away.
    mutating func set(_ element: UInt16, _ uid: UID?) {
        guard let uid else { return self.remove(element) }
        var bytes = Array(uid.string.utf8)
        if bytes.count % 2 == 1 { bytes.append(0) }
        self.set(element, bytes)
    }

    /// Sets an AE or LO element, padded with a space, or takes it away.
    mutating func set(_ element: UInt16, text: String?) {
        guard let text else { return self.remove(element) }
        var bytes = Array(text.utf8)
        if bytes.count % 2 == 1 { bytes.append(UInt8(ascii: " ")) }
        self.set(element, bytes)
    }

    private mutating func set(_ element: UInt16, _ bytes: [UInt8]) {
        let entry = Entry(element: element, start: self.values.count, count: bytes.count)
        self.values.append(contentsOf: bytes)
        Self.insert(entry, into: &self.entries)
    }

    private mutating func remove(_ element: UInt16) {
        self.entries.removeAll { $0.element == element }
    }

    /// Keeps the entries ascending; of two with the same element the later one stays.
    private static func insert(_ entry: Entry, into entries: inout [Entry]) {
        guard let last = entries.last, last.element >= entry.element else { return entries.append(entry) }
        let index = entries.firstIndex { $0.element >= entry.element } ?? entries.endIndex
        if entries[index].element == entry.element {
            entries[index] = entry
        } else {
            entries.insert(entry, at: index)
        }
    }

    private func entry(_ element: UInt16) -> Entry? {
        self.entries.first { $0.element == element }
    }

    private func bytes(_ entry: Entry) -> ArraySlice<UInt8> { self.values[entry.start..<entry.start + entry.count] }

    private static func number16(_ bytes: [UInt8], _ index: Int) -> UInt16 {
        UInt16(bytes[index]) | UInt16(bytes[index + 1]) << 8
    }

    private static func malformed(_ offset: Int, _ problem: String) -> DIMSEError {
        DIMSEError(.malformedCommand, "the command set at byte \(offset): \(problem)")
    }

    /// The command set as a data set, for showing it.
    public var dataSet: DataSet {
        DataSet(
            ascending: self.entries.map { entry in
                DataElement(
                    tag: Tag(0, entry.element),
                    vr: CommandElement.vr(of: entry.element),
                    content: .bytes(Array(self.bytes(entry)))
                )
            }
        )
    }
}

extension CommandSet: Equatable {
    /// Command sets are equal when they hold the same elements, wherever these stood.
    public static func == (left: CommandSet, right: CommandSet) -> Bool {
        left.entries.elementsEqual(right.entries) {
            $0.element == $1.element && left.bytes($0) == right.bytes($1)
        }
    }
}

extension CommandSet: CustomStringConvertible {
    /// The message's name and number, such as `C-FIND-RQ 3`.
    public var description: String {
        let number = self.messageID ?? self.messageIDBeingRespondedTo
        return self.commandField.name + (number.map { " \($0)" } ?? "")
    }
}
