/// Wildcard matching: `*` stands for any text, `?` for one character (PS3.4 §C.2.2.2.4).
package enum Wildcard {
    /// Whether a text has wildcards in it.
    package static func isWild(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "?") }
    }

    /// Whether a text has nothing but wildcards and blanks in it, and the separators of names and values between them:
    /// it says no more than an empty one.
    package static func isOnly(_ text: String) -> Bool {
        let bytes = text.utf8
        return bytes.allSatisfy(self.saysNothing.contains) && (self.isWild(text) || bytes.allSatisfy { $0 == 0x20 })
    }

    private static let saysNothing = Set("*?^=\\ ".utf8)

    /// Whether the whole text fits the pattern.
    ///
    /// The time is at most the product of both lengths.
    package static func matches(_ text: String, _ pattern: String) -> Bool {
        guard self.isWild(pattern) else { return text == pattern }
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
                // The last star takes one character more; earlier ones need not change.
                star = (last.index, last.position + 1)
                index = last.index + 1
                position = last.position + 1
            } else {
                return false
            }
        }
        return pattern[index...].allSatisfy { $0 == "*" }
    }
}
