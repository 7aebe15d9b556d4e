import DICOMCore

/// Finds the words that a misspelt one was perhaps meant to be.
package enum Spelling {
    /// The words nearest to `word`, at most three, none that differs in more than a third of its letters.
    package static func nearest(_ word: String, in words: [String]) -> [String] {
        let typed = Array(word.lowercased().utf8.prefix(64))
        let allowed = max(1, typed.count / 3)
        return
            words.map { candidate -> (distance: Int, word: String) in
                let letters = Array(candidate.lowercased().utf8)
                let isBeginning = typed.count >= 3 && letters.starts(with: typed)
                return (isBeginning ? 0 : EditDistance.between(typed, letters, limit: allowed), candidate)
            }
            .filter { $0.distance <= allowed }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
            .prefix(3).map(\.word)
    }
}
