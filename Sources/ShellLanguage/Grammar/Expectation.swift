/// `expect fail|reject|status 0xHHHH COMMAND`: the failure that must happen.
package enum Expectation: Sendable {
    /// Any failure.
    case failure
    /// The association is rejected.
    case rejection
    /// A final status.
    case status(Word)

    /// Reads the words behind `expect`; says with how many words the command is preceded.
    static func read(_ words: [Word]) throws(UsageError) -> (expectation: Expectation, count: Int) {
        let forms = "expect fail COMMAND, expect reject COMMAND or expect status 0xA801 COMMAND"
        guard let kind = words.first else { throw UsageError("what must happen is missing", hint: forms) }
        switch kind.text {
        case "fail": return (.failure, 1)
        case "reject": return (.rejection, 1)
        case "status":
            guard words.count >= 2 else { throw UsageError("a status is missing", hint: forms) }
            if words[1].isLiteral { _ = try self.status(words[1].text) }
            return (.status(words[1]), 2)
        default: throw UsageError("'\(kind.text)' can't be expected", hint: forms, word: kind.text)
        }
    }

    /// A status as it is typed: four hexadecimal digits, with or without `0x`.
    package static func status(_ text: String) throws(UsageError) -> UInt16 {
        let digits = text.hasPrefix("0x") || text.hasPrefix("0X") ? text.dropFirst(2) : text[...]
        guard digits.count == 4, let status = UInt16(digits, radix: 16) else {
            throw UsageError(
                "'\(text)' isn't a status",
                hint: "write four hexadecimal digits, such as 0xA801",
                word: text
            )
        }
        return status
    }
}
