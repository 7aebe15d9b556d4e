/// Wildcard matching: `*` stands for any text, `?` for one character (PS3.4 §C.2.2.2.4).
enum Wildcard {
    /// Whether the whole text fits the pattern.
    ///
    /// The time is at most the product of both lengths.
    static func matches(_ text: String, _ pattern: String) -> Bool {
        guard pattern.utf8.contains(where: { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }) else {
            return text == pattern
        }
        let text = Array(text)
        let pattern = Array(pattern)
        var position = 0
        var index = 0
        var star: (index: Int, position: Int)?
        while position < text.count {
            if index < pattern.count, pattern[index] == "*" {
                star = (index, position)
                index += 1
            } else if index < pattern.count, pattern[index] == "?" || pattern[index] == text[position] {
                index += 1
                position += 1
            } else if let last = star {
                star = (last.index, last.position + 1)
                index = last.index + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        while index < pattern.count, pattern[index] == "*" { index += 1 }
        return index == pattern.count
    }
}
