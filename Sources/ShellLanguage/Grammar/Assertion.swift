/// `assert LEFT OP RIGHT ["message"]` and `assert tag SELECTOR KEYWORD OP VALUE ["message"]`.
package struct Assertion: Sendable {
    /// What is compared.
    package enum Subject: Sendable {
        /// A word.
        case word(Word)
        /// An attribute of rows.
        case attribute(selector: Word, key: Word)
    }

    /// What is compared.
    package let subject: Subject
    /// How.
    package let comparison: Comparison
    /// What it is compared with.
    package let expected: Word
    /// What to say when it doesn't hold.
    package let message: Word?

    /// Reads the words behind `assert`; `checkingKey` refuses what names no attribute.
    init(_ words: [Word], checkingKey: (String) throws(UsageError) -> Void) throws(UsageError) {
        var rest = words[...]
        let isTag = words.first?.text == "tag" && (words.count < 2 || Comparison(words[1]) == nil)
        if isTag {
            guard words.count >= 3 else { throw Self.incomplete }
            self.subject = .attribute(selector: words[1], key: words[2])
            rest = rest.dropFirst(3)
            if words[1].isLiteral { _ = try Selector(parsing: words[1].text, allowsOddUIDs: true) }
            if words[2].isLiteral { try checkingKey(words[2].text) }
        } else {
            guard let left = rest.popFirst() else { throw Self.incomplete }
            self.subject = .word(left)
        }
        guard let operation = rest.popFirst() else { throw Self.incomplete }
        guard let comparison = Comparison(operation) else {
            throw UsageError(
                "'\(operation.text)' compares nothing",
                hint:
                    "the operators are \(Comparison.allCases.map(\.rawValue).joined(separator: " ")), each a word of its own",
                word: operation.text
            )
        }
        guard let expected = rest.popFirst() else { throw Self.incomplete }
        self.comparison = comparison
        self.expected = expected
        self.message = rest.popFirst()
        if let extra = rest.first {
            throw UsageError(
                "'\(extra.text)' is one word too many",
                hint: "quote a message or a value that has blanks in it",
                word: extra.text
            )
        }
        if expected.isLiteral, comparison == .matches { _ = try Comparison.pattern(expected.text) }
    }

    private static let incomplete = UsageError(
        "needs something to compare, an operator and a value",
        hint: "for example: assert $count > 0 \"nothing found\", or assert tag all Modality == NM"
    )
}
