import DICOMCore

/// The command part of a DIMSE message: elements of group 0000 in Implicit VR Little Endian (PS3.7 §6.3.1, §E.1).
///
/// The group length of a peer is never looked at; ours is always right. Elements of other groups are passed over.
package struct CommandSet: Sendable {
    /// Where the value of an element stands in `values`.
    private struct Entry: Sendable {
        var element: UInt16
        var value: Range<Int>
    }

    /// Real command sets have less than 1 KiB.
    package static let maximumLength = 65_536
    /// The Command Data Set Type that says that no data set follows; every other value says that one does.
    package static let noDataSet: UInt16 = 0x0101
    /// What we send when a data set follows.
    private static let dataSetFollows: UInt16 = 0x0001

    /// What the message asks for or answers.
    package let commandField: CommandField
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
        var cursor = ElementCursor(bytes.span.bytes, .implicitLittle)
        do throws(DataSetError) {
            while let header = try cursor.next() {
                guard header.tag.group == 0, header.tag.element != CommandElement.groupLength else { continue }
                Self.insert(Entry(element: header.tag.element, value: header.value), into: &entries)
            }
        } catch {
            throw Self.malformed(error, left: bytes.count - error.offset)
        }
        let entry = entries.first { $0.element == CommandElement.commandField }
        guard let entry, entry.value.count >= 2 else {
            throw DIMSEError(.missingField, "the command set has no Command Field (0000,0100)")
        }
        let field = NumberCoding.number16(bytes, at: entry.value.lowerBound)
        guard let commandField = CommandField(rawValue: field) else {
            throw DIMSEError(
                .unknownCommand,
                "the command field 0x\(Hexadecimal.digits(field, uppercase: true)) is unknown"
            )
        }
        self.commandField = commandField
        self.values = bytes
        self.entries = entries
    }

    private static func malformed(_ error: DataSetError, left: Int) -> DIMSEError {
        let name = error.path.first?.description ?? "an element"
        let problem =
            switch error.code {
            case .truncated: "\(left) bytes are left, too few for an element"
            case .lengthBeyondEnd: "\(name) claims \(error.number ?? 0) bytes, \(left) are left"
            case .undefinedLength: "\(name) has an undefined length"
            default: "\(name) can't be read"
            }
        return DIMSEError(.malformedCommand, "the command set at byte \(error.offset): \(problem)")
    }

    /// The bytes of the command set, group length first.
    package func encoded() -> [UInt8] {
        let encoding = ElementEncoding.implicitLittle
        let length = self.entries.reduce(0) { $0 + 8 + $1.value.count + $1.value.count % 2 }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(12 + length)
        encoding.appendHeader(Tag(0, CommandElement.groupLength), length: 4, to: &bytes)
        bytes += NumberCoding.bytes(UInt64(length), 4)
        for entry in self.entries {
            let isOdd = entry.value.count % 2 == 1
            encoding.appendHeader(Tag(0, entry.element), length: entry.value.count + (isOdd ? 1 : 0), to: &bytes)
            bytes += self.values[entry.value]
            if isOdd { bytes.append(0) }
        }
        return bytes
    }
}

// MARK: - Elements

extension CommandSet {
    /// The number in a US element; nil when it is absent or has no two bytes.
    func number(_ element: UInt16) -> UInt16? {
        guard let entry = self.entry(element), entry.value.count >= 2 else { return nil }
        return NumberCoding.number16(self.values, at: entry.value.lowerBound)
    }

    /// How many bytes the value of an element has; nil when it is absent.
    func length(_ element: UInt16) -> Int? { self.entry(element)?.value.count }

    /// The text of an element without padding; nil when it is absent or empty.
    func text(_ element: UInt16) -> String? {
        guard let entry = self.entry(element) else { return nil }
        var text = self.values[entry.value].prefix { $0 != 0 }
        while text.last == UInt8(ascii: " ") { text.removeLast() }
        while text.first == UInt8(ascii: " ") { text.removeFirst() }
        return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }

    /// The UID in an element; nil when it is absent or empty.
    func uid(_ element: UInt16) -> UID? { self.text(element).map { UID($0) } }

    /// The tags in an AT element (PS3.5 §6.2), without what is left of one that was cut; none where it is absent.
    func tags(_ element: UInt16) -> [Tag] {
        guard let entry = self.entry(element) else { return [] }
        return (0..<entry.value.count / 4).map { index in
            let start = entry.value.lowerBound + index * 4
            return Tag(
                NumberCoding.number16(self.values, at: start),
                NumberCoding.number16(self.values, at: start + 2)
            )
        }
    }

    /// Sets an AT element, or takes it away where there is no tag.
    mutating func set(_ element: UInt16, tags: [Tag]) {
        let numbers = tags.flatMap { [$0.group, $0.element] }
        self.set(element, tags.isEmpty ? nil : numbers.flatMap { NumberCoding.bytes(UInt64($0), 2) })
    }

    /// Sets a US element, or takes it away.
    mutating func set(_ element: UInt16, _ number: UInt16?) {
        self.set(element, number.map { NumberCoding.bytes(UInt64($0), 2) })
    }

    /// Sets a UI element, padded with a NUL, or takes it away.
    mutating func set(_ element: UInt16, _ uid: UID?) {
        self.set(element, uid.map { Array($0.string.utf8) }, padding: 0)
    }

    /// Sets an AE or LO element, padded with a space, or takes it away.
    mutating func set(_ element: UInt16, text: String?) {
        self.set(element, text.map { Array($0.utf8) }, padding: UInt8(ascii: " "))
    }

    private mutating func set(_ element: UInt16, _ bytes: [UInt8]?, padding: UInt8 = 0) {
        guard let bytes else { return self.entries.removeAll { $0.element == element } }
        let start = self.values.count
        self.values += bytes
        if bytes.count % 2 == 1 { self.values.append(padding) }
        Self.insert(Entry(element: element, value: start..<self.values.count), into: &self.entries)
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

    private func entry(_ element: UInt16) -> Entry? { self.entries.first { $0.element == element } }
}

extension CommandSet: Equatable {
    /// Command sets are equal when they hold the same elements, wherever these stood.
    package static func == (left: CommandSet, right: CommandSet) -> Bool {
        left.entries.elementsEqual(right.entries) {
            $0.element == $1.element && left.values[$0.value] == right.values[$1.value]
        }
    }
}

extension CommandSet: CustomStringConvertible {
    /// The message's name and number, such as `C-FIND-RQ 3`.
    package var description: String {
        let number = self.messageID ?? self.messageIDBeingRespondedTo
        return self.commandField.name + (number.map { " \($0)" } ?? "")
    }
}
