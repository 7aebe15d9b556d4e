import Testing

@testable import LineEditor

/// What terminals answer when they are asked what pictures they can show.
@Suite struct TerminalAnswerTests {
    private static let kitty = "\u{1B}_Gi=31;OK\u{1B}\\"
    private static let refusal = "\u{1B}_Gi=31;ENOTSUPPORTED:no\u{1B}\\"

    private func answers(_ text: String) -> TerminalAnswers {
        var answers = TerminalAnswers()
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty, case .answer(let length) = answers.take(rest) { rest = rest.dropFirst(length) }
        #expect(rest.isEmpty)
        return answers
    }

    @Test("Each answer is read") func each() {
        let all = self.answers(Self.kitty + "\u{1B}[?1;0;1024S" + "\u{1B}[6;20;10t" + "\u{1B}[?62;4;22c")
        #expect(all.hasKitty && all.hasSixel && all.sixelColors == 1024 && all.isComplete)
        #expect(all.cell == .init(width: 10, height: 20))
        let none = self.answers(Self.refusal + "\u{1B}[?1;3S" + "\u{1B}[6;0;0t" + "\u{1B}[?64;14;24c")
        #expect(!none.hasKitty && !none.hasSixel && none.sixelColors == nil && none.cell == nil && none.isComplete)
        #expect(!self.answers("\u{1B}[?1;2c").hasSixel)
    }

    @Test("Every beginning of an answer waits for the rest, and a key isn't one")
    func beginnings() {
        for answer in [Self.kitty, "\u{1B}[?1;0;256S", "\u{1B}[6;20;10t", "\u{1B}[?62;4c"] {
            let bytes = Array(answer.utf8)
            for count in 1..<bytes.count {
                #expect(TerminalAnswers.piece(bytes[..<count]) == .partial, "\(answer) \(count)")
            }
            #expect(TerminalAnswers.piece(bytes[...]) == .answer(length: bytes.count))
            #expect(TerminalAnswers.piece((bytes + [0x61])[...]) == .answer(length: bytes.count))
        }
        for key in ["a", "\u{1B}[A", "\u{1B}[6~", "\u{1B}OP", "\u{1B}b", "\u{1B}[1;5C", "\u{1B}_x", "\u{1B}[200~x"] {
            #expect(TerminalAnswers.piece(Array(key.utf8)[...]) == .other, "\(key)")
        }
    }

    @Test("Late answers are no characters of the line, whole or in pieces, and typed ones between them are")
    func lateAnswers() {
        let text = "ab" + Self.kitty + "c" + "\u{1B}[?1;0;256S" + "\u{1B}[6;20;10t" + "d" + "\u{1B}[?62;4;22c" + "e"
        for size in [1, 2, 3, 7, 1000] {
            var input = InputBytes()
            input.expectsAnswers = true
            var typed = ""
            let bytes = Array(text.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                input.add(bytes[start..<min(bytes.count, start + size)])
                while case .character(let scalar)? = input.next() { typed.unicodeScalars.append(scalar) }
            }
            #expect(typed == "abcde" && !input.expectsAnswers, "\(size): \(typed)")
        }
    }

    @Test("Nothing is taken for an answer that nobody asked for") func unasked() {
        var input = InputBytes()
        input.add(Array("\u{1B}[?1c".utf8))
        #expect(input.next() == .character("\u{1B}") && input.next() == .character("["))
    }

    @Test("A key that begins like an answer is given when nothing follows") func keys() {
        var input = InputBytes()
        input.expectsAnswers = true
        input.add([0x1B])
        #expect(input.next() == nil && input.mayGoOn)
        #expect(input.next(isWhole: true) == .character("\u{1B}"))
    }
}
