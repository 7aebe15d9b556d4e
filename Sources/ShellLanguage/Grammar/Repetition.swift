/// `repeat N [--every 2s] [--until-ok|--while-ok] COMMAND`: how often and how long.
package struct Repetition: Sendable {
    /// When it ends before its count.
    package enum End: Sendable { case never, success, failure }

    /// How often at most.
    package internal(set) var count: Word
    /// The time from one start to the next.
    package internal(set) var interval: Word?
    /// When it ends before that.
    package internal(set) var end = End.never

    /// Reads the words behind `repeat`; says with how many words the command is preceded.
    static func read(_ words: [Word]) throws(UsageError) -> (repetition: Repetition, count: Int) {
        var count: Word?
        var interval: Word?
        var end = End.never
        var index = 0
        reading: while index < words.count {
            let word = words[index]
            switch word.text {
            case "--every":
                guard index + 1 < words.count else { throw UsageError("--every needs a time, such as 2s") }
                interval = words[index + 1]
                index += 1
            case "--until-ok", "--while-ok":
                guard end == .never else { throw UsageError("--until-ok and --while-ok can't be combined") }
                end = word.text == "--until-ok" ? .success : .failure
            case _ where word.text.hasPrefix("--every="):
                var value = word
                if case .text(let text)? = word.parts.first {
                    let rest = String(text.dropFirst("--every=".count))
                    value.parts[0] = .text(rest)
                    if rest.isEmpty { value.parts.removeFirst() }
                }
                interval = value
            case _ where count == nil: count = word
            default: break reading
            }
            index += 1
        }
        guard let count else {
            throw UsageError("needs a number and a command", hint: "for example: repeat 5 --every 2s echo")
        }
        let repetition = Repetition(count: count, interval: interval, end: end)
        if count.isLiteral { _ = try self.count(count.text) }
        if let interval, interval.isLiteral { _ = try TimeSpan.parsing(interval.text) }
        return (repetition, index)
    }

    /// The number of rounds.
    package static func count(_ text: String) throws(UsageError) -> Int {
        guard let count = Int(text), (1...1_000_000).contains(count) else {
            throw UsageError("takes a number from 1 to 1000000, not '\(text)'", word: text)
        }
        return count
    }
}
