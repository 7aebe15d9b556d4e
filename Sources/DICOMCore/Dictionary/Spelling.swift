/// "Did you mean": finds the words that a mistyped one was perhaps meant to be.
package enum Spelling {
    /// The words nearest to one that is none of them, the likeliest first; upper and lower case are the same.
    ///
    /// Words that go on where the typed one, of three letters or more, ends come before all others; none comes that
    /// differs in more than a third of the letters.
    package static func nearest(_ word: String, in words: [String], limit: Int = 3) -> [String] {
        let typed = Array(word.lowercased().utf8.prefix(64))
        // The dashes of an option are no letters.
        let allowed = max(1, typed.drop { $0 == UInt8(ascii: "-") }.count / 3)
        return
            words.map { candidate -> (distance: Int, word: String) in
                let letters = Array(candidate.lowercased().utf8)
                let isBeginning = typed.count >= 3 && letters.starts(with: typed)
                return (isBeginning ? 0 : Self.distance(typed, letters, limit: allowed), candidate)
            }
            .filter { $0.distance <= allowed }
            .sorted { ($0.distance, $0.word) < ($1.distance, $1.word) }
            .prefix(limit).map(\.word)
    }

    /// How many letters must be typed, left out, changed or swapped to get from one word to another; `limit + 1` as soon
    /// as it's known to be more than `limit`.
    package static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        guard abs(left.count - right.count) <= limit else { return limit + 1 }
        var twoAbove: [Int] = []
        var above = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            current.reserveCapacity(right.count + 1)
            var best = row + 1
            for column in right.indices {
                var cost = min(above[column + 1] + 1, current[column] + 1)
                cost = min(cost, above[column] + (left[row] == right[column] ? 0 : 1))
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, twoAbove[column - 1] + 1)
                }
                current.append(cost)
                best = min(best, cost)
            }
            if best > limit { return limit + 1 }
            twoAbove = above
            above = current
        }
        return above[right.count]
    }
}
