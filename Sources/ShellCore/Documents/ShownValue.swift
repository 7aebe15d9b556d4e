import DICOMCore

/// Values as people read them, and as programs do.
///
/// People see what a value is even where there is no text of it: how many items or fragments, how many bytes weren't
/// read. A program gets values only: an opaque value in Base64 (PS3.18 §F.2.7), a sequence as the JSON that documents
/// have, and nothing for what wasn't read.
enum ShownValue {
    /// The bytes of an opaque value in hexadecimal.
    static func hex(_ bytes: [UInt8]) -> String {
        var text: [UInt8] = []
        self.appendHex(bytes, to: &text)
        return String(decoding: text, as: UTF8.self)
    }

    /// Appends the bytes of an opaque value in hexadecimal.
    static func appendHex(_ bytes: [UInt8], to text: inout [UInt8]) {
        let digits: StaticString = "0123456789abcdef"
        for (index, byte) in bytes.enumerated() {
            if index > 0 { text.append(UInt8(ascii: " ")) }
            text.append(digits.utf8Start[Int(byte >> 4)])
            text.append(digits.utf8Start[Int(byte & 0xF)])
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

    /// The value of an element for a program.
    static func data(_ element: DataElement, in holder: DataSet) -> String {
        switch element.content {
        case .items: JSONValue.array(holder.items(element.tag).map { $0.attributes() }).serialized()
        case .fragments, .unread: ""
        case .bytes(let bytes): holder.string(element.tag) ?? Base64.encode(bytes)
        }
    }
}

extension TagPath {
    /// The value as text, for people or for programs; empty where there is none.
    func shownText(in dataSet: DataSet, isForPeople: Bool) -> String {
        guard let holder = self.holder(in: dataSet), let element = holder[self.lastTag] else { return "" }
        return isForPeople ? ShownValue.text(element, in: holder) : ShownValue.data(element, in: holder)
    }

    /// The value for a document; nil where the attribute is absent.
    func json(in dataSet: DataSet) -> JSONValue? {
        guard let holder = self.holder(in: dataSet), let element = holder[self.lastTag] else { return nil }
        var alone = DataSet([element])
        alone.inheritedCharacterSet = holder.specificCharacterSet
        alone.fallbackCharacterSet = holder.fallbackCharacterSet
        guard case .object(let members) = alone.attributes() else { return nil }
        return members.first?.value ?? .null
    }
}
