/// Cuts a query by what the Patient IDs begin with, until each piece is answered in full: decides what to ask next by
/// what was answered.
///
/// Which characters there are is known from the IDs found so far. At each place all digits are asked for where one was
/// seen, and all letters of its case where one was; at the first place that tells IDs apart all digits and capital letters
/// in any case. A beginning that all IDs share is left open, so that it restricts nothing.
struct IDSplit: Sendable {
    private enum Stage: Sendable { case whole, sample(IDSample), walk }

    private var stage = Stage.whole
    /// What is left, the next last.
    private var patterns: [IDPattern] = []
    /// The IDs found, with how many rows each has.
    private var found: [[Character]: Int] = [:]
    /// IDs that were found for another modality before.
    private var others: Set<[Character]> = []
    private var isFirstPlace = true
    /// What is known of the PACS's answers.
    var ceiling = AnswerCeiling()
    /// What fills an answer and can't be cut any further.
    private(set) var full: [QueryPiece] = []
    /// Whether the PACS doesn't look at patterns of Patient IDs.
    private(set) var isIgnored = false
    /// Whether the PACS left out of an answer what it had found before.
    private(set) var isUnsteady = false
    /// IDs with characters that can't stand in a pattern, where they would have to.
    private(set) var unaskable: Set<[Character]> = []
    /// Whether anything had to be cut.
    var isCut: Bool { if case .whole = self.stage { false } else { true } }

    /// The same from the beginning, for another modality.
    var again: IDSplit {
        var again = IDSplit()
        again.ceiling = self.ceiling
        again.others = self.others.union(self.found.keys)
        return again
    }

    /// The piece to ask next, again until it was answered; nil where none is left.
    mutating func next() -> QueryPiece? {
        switch self.stage {
        case .whole: return .ids("")
        case .sample(let sample): return .ids(sample.value)
        case .walk:
            // What is known to hold more than one answer needs no question.
            while self.ceiling.most > 0, let pattern = self.patterns.last, pattern.isOpen,
                self.rows(of: pattern) >= self.ceiling.most
            {
                self.patterns.removeLast()
                self.cut(pattern)
            }
            return self.patterns.last.map { .ids($0.value) }
        }
    }

    /// Takes what was answered to the piece.
    mutating func take(_ answer: PieceAnswer) {
        for id in answer.newIDs where !id.isEmpty { self.found[Array(id), default: 0] += 1 }
        self.ceiling.take(answer, isPart: self.isCut)
        let isReached = self.ceiling.isReached(by: answer, isStrict: true)
        if answer.isOfEverything {
            self.isIgnored = true
            self.full.append(.ids(""))
            (self.stage, self.patterns) = (.walk, [])
            return
        }
        switch self.stage {
        case .whole:
            // Nothing left, or a first look at how the IDs are spread.
            self.stage = .walk
            guard isReached else { return }
            if let sample = IDSample(of: self.found) {
                self.stage = .sample(sample)
            } else {
                self.cut(IDPattern())
            }
        case .sample(let sample):
            if isReached, let longer = sample.longer {
                self.stage = .sample(longer)
            } else {
                self.stage = .walk
                self.cut(IDPattern())
            }
        case .walk:
            guard let pattern = self.patterns.popLast() else { return }
            if !isReached, answer.matches * 2 < self.rows(of: pattern) { self.isUnsteady = true }
            guard isReached else { return }
            if pattern.isOpen {
                self.cut(pattern)
            } else if self.ceiling.isSure(of: answer) {
                self.full.append(.ids(pattern.value))
            }
        }
    }

    private func rows(of pattern: IDPattern) -> Int {
        self.found.reduce(0) { $0 + (pattern.matches($1.key) ? $1.value : 0) }
    }

    /// Puts what a pattern is made of in its place.
    private mutating func cut(_ whole: IDPattern) {
        let ids = self.others.union(self.found.keys).filter(whole.matches)
        var pattern = whole
        var parts = whole.characters.isEmpty ? [] : [whole.closed]
        // A beginning that all share need not be asked for.
        while ids.count > 1, ids.allSatisfy({ $0.count > pattern.characters.count }),
            Set(ids.map { $0[pattern.characters.count] }).count == 1
        {
            pattern = pattern.appending(nil)
            parts.append(pattern.closed)
        }
        let place = pattern.characters.count
        let seen = Set(ids.filter { $0.count > place }.map { $0[place] })
        for id in ids where id.count > place && !IDPattern.isAskable(id[place]) {
            self.unaskable.insert(id)
            parts.append(IDPattern(characters: id.map { IDPattern.isAskable($0) ? $0 : nil }, isOpen: false))
        }
        parts += self.alphabet(of: seen).map { pattern.appending($0) }
        self.isFirstPlace = false
        self.patterns += parts.reversed()
    }

    /// The characters to ask for at a place where these were seen, those first.
    private func alphabet(of seen: Set<Character>) -> [Character] {
        var alphabet = seen.filter(IDPattern.isAskable).sorted()
        for characters in ["0123456789", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"] {
            let isLower = characters.first == "a"
            guard !seen.isDisjoint(with: characters) || (self.isFirstPlace && !isLower) else { continue }
            alphabet += characters.filter { !seen.contains($0) }
        }
        return alphabet
    }
}
