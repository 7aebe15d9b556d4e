/// The rules for application entity titles (PS3.5 §6.2, VR AE).
package enum AETitle {
    /// Titles have at most 16 characters.
    package static let maximumLength = 16

    /// What is wrong with a title that a user typed, as a sentence; nil when it is good.
    package static func validate(_ text: String) -> String? {
        guard text.contains(where: { $0 != " " }) else { return "an AE title must not be empty" }
        for scalar in text.unicodeScalars {
            if scalar == "\\" { return "an AE title must not hold a backslash" }
            if scalar.value < 0x20 || scalar.value == 0x7F { return "an AE title must not hold a control character" }
            if scalar.value > 0x7F { return "an AE title holds ASCII characters only" }
        }
        let count = text.utf8.count
        guard count <= Self.maximumLength else {
            return "an AE title has at most \(Self.maximumLength) characters, this one has \(count)"
        }
        return nil
    }

    /// A title as it came over the wire, cut at the first NUL and without the spaces around it.
    ///
    /// It may hold anything else: it is a peer's text and must be escaped before it is shown.
    package static func clean(_ bytes: [UInt8]) -> String {
        let space = UInt8(ascii: " ")
        var slice = bytes.prefix { $0 != 0 }
        while slice.first == space { slice.removeFirst() }
        while slice.last == space { slice.removeLast() }
        return String(decoding: slice, as: UTF8.self)
    }

    /// The sixteen bytes of a title in a PDU, padded with spaces.
    package static func padded(_ title: String) -> [UInt8] {
        var bytes = Array(title.utf8.prefix(Self.maximumLength))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: Self.maximumLength - bytes.count))
        return bytes
    }
}
