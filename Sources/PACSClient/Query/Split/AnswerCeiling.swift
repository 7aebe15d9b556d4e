/// What is known of the most matches that a PACS sends in answer to one C-FIND.
///
/// Few say that they stop there. One that does is believed; of any other no answer is whole that has as many matches as
/// the largest: only what stays below is.
struct AnswerCeiling: Sendable {
    /// Numbers at which systems are known to end their answers.
    static let usual: Set<Int> = [
        100, 200, 250, 256, 300, 400, 500, 512, 1000, 1024, 2000, 2048, 2500, 3000, 4000, 4096, 5000, 10_000,
    ]
    /// No system ends its answers before so many matches without a word.
    static let least = 20

    /// The most matches that came so far in one answer.
    private(set) var most = 0
    /// Whether there were more than the largest answer had: part of it brought what was not in it.
    private(set) var isProven = false
    /// Whether the PACS says when an answer isn't whole.
    private(set) var isAnnounced = false

    /// Takes an answer; `isPart` says whether all of it should have been in an earlier one.
    mutating func take(_ answer: PieceAnswer, isPart: Bool) {
        if answer.isCut { self.isAnnounced = true }
        if answer.matches > self.most { (self.most, self.isProven) = (answer.matches, false) }
        if isPart, !answer.newIDs.isEmpty, !self.isAnnounced { self.isProven = true }
    }

    /// Whether an answer that was taken may not be whole; `isStrict` doubts every number, else only those that are known
    /// for it.
    func isReached(by answer: PieceAnswer, isStrict: Bool) -> Bool {
        if answer.isCut { return true }
        guard !self.isAnnounced, answer.matches >= Self.least, answer.matches == self.most else { return false }
        return isStrict || self.isSure(of: answer)
    }

    /// Whether there is more reason to doubt an answer than that it is the largest.
    func isSure(of answer: PieceAnswer) -> Bool {
        answer.isCut || self.isProven || Self.usual.contains(answer.matches)
    }

    /// The number to be told: that at which the answers ended.
    var told: Int? { self.isProven || self.isAnnounced ? self.most : nil }
}
