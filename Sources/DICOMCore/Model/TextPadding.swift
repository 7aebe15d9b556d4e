/// The bytes around a value that carry no meaning (PS3.5 §6.2).
enum TextPadding {
    /// Takes trailing spaces and NULs away, and leading spaces where the VR says that they don't count.
    static func trim(_ text: some StringProtocol, vr: VR) -> String {
        let text = Substring(text)
        let bytes = text.utf8
        var start = bytes.startIndex
        var end = bytes.endIndex
        while end > start {
            let before = bytes.index(before: end)
            guard bytes[before] == UInt8(ascii: " ") || bytes[before] == 0 else { break }
            end = before
        }
        if !Self.keepsLeadingSpaces(vr) {
            while start < end, bytes[start] == UInt8(ascii: " ") { start = bytes.index(after: start) }
        }
        return String(text[start..<end])
    }

    /// Whether spaces before a text count.
    static func keepsLeadingSpaces(_ vr: VR) -> Bool {
        switch vr {
        case .LT, .ST, .UC, .UT: true
        default: false
        }
    }
}
