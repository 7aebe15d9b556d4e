/// `watch [2s] [--times N] COMMAND`: runs a command again and again until it is interrupted.
package struct Watch: Sendable {
    /// The time from one end to the next start.
    package internal(set) var interval: Word?
    /// How often; nil: until it is interrupted.
    package internal(set) var times: Word?

    /// What `watch` waits unless it is told.
    package static let standardInterval = Duration.seconds(2)

    /// Reads the words behind `watch`; says with how many words the command is preceded.
    static func read(_ words: [Word]) throws(UsageError) -> (watch: Watch, count: Int) {
        var watch = Watch()
        var index = 0
        while index < words.count {
            let word = words[index]
            if word.text == "--times" {
                guard index + 1 < words.count else { throw UsageError("--times needs a number") }
                watch.times = words[index + 1]
                if words[index + 1].isLiteral { _ = try Repetition.count(words[index + 1].text) }
                index += 2
            } else if watch.interval == nil, !word.isLiteral || TimeSpan.parse(word.text) != nil {
                watch.interval = word
                index += 1
            } else {
                break
            }
        }
        return (watch, index)
    }
}
