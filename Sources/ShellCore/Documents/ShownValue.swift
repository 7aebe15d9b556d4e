import DICOMCore

/// Values as people read them.
enum ShownValue {
    /// The bytes of an opaque value in hexadecimal.
    static func hex(_ bytes: [UInt8]) -> String {
        let digits: StaticString = "0123456789abcdef"
        return String(unsafeUninitializedCapacity: max(0, bytes.count * 3 - 1)) { buffer in
            var position = 0
            for byte in bytes {
                if position > 0 {
                    buffer[position] = UInt8(ascii: " ")
                    position += 1
                }
                buffer[position] = digits.utf8Start[Int(byte >> 4)]
                buffer[position + 1] = digits.utf8Start[Int(byte & 0xF)]
                position += 2
            }
            return position
        }
    }

    /// UIDs with the names of those that are registered.
    static func named(_ uids: String) -> String {
        uids.split(separator: "\\", omittingEmptySubsequences: false).map { uid in
            UIDRegistry.name(of: UID(String(uid))).map { "\(uid) (\($0))" } ?? String(uid)
        }.joined(separator: "\\")
    }

    /// A value that stands in the file and wasn't read.
    static func unread(_ length: Int?) -> String { length.map { "(\($0) bytes, not read)" } ?? "(not read)" }

    /// Encapsulated pixel data.
    static func fragments(_ count: Int, bytes: Int) -> String {
        "\(count == 1 ? "1 fragment" : "\(count) fragments"), \(bytes) bytes"
    }

    /// A sequence.
    static func items(_ count: Int) -> String { count == 1 ? "1 item" : "\(count) items" }

    /// The value of an element as it is shown, without a name of its UIDs; `holder` is the data set that it stands in.
    static func text(_ element: DataElement, in holder: DataSet) -> String {
        switch element.content {
        case .items(let items): self.items(items.count)
        case .fragments(let fragments):
            self.fragments(max(0, fragments.count - 1), bytes: fragments.dropFirst().reduce(0) { $0 + $1.count })
        case .unread(let value):
            value.fragments.map { self.fragments($0.fragments.count, bytes: $0.byteCount) }
                ?? self.unread(value.bytes.count)
        case .bytes(let bytes): holder.string(element.tag) ?? self.hex(bytes)
        }
    }
}

extension TagPath {
    /// The value as text; empty where there is none.
    func shownText(in dataSet: DataSet) -> String {
        guard let holder = self.holder(in: dataSet), let element = holder[self.lastTag] else { return "" }
        return ShownValue.text(element, in: holder)
    }

    /// The value for a document; nil where the attribute is absent.
    func json(in dataSet: DataSet) -> JSONValue? {
        guard let holder = self.holder(in: dataSet), let element = holder[self.lastTag] else { return nil }
        var alone = DataSet([element])
        alone.inheritedCharacterSet = holder.specificCharacterSet
        guard case .object(let members) = alone.attributes() else { return nil }
        return members.first?.value ?? .null
    }
}
