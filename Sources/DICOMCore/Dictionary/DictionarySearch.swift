/// Finds elements of the data dictionary by number, keyword, name, or any part of a name.
package enum DictionarySearch {
    /// An element that was found.
    package struct Match: Sendable {
        /// The tag's eight digits, with `x` where a repeating group has any.
        package let digits: String
        /// What the dictionary says of it.
        package let entry: DataDictionary.Entry
        /// Whether it is what was asked for by its number, keyword or whole name.
        package let isExact: Bool

        /// The tag as `gggg,eeee`.
        package var tag: String { "\(self.digits.prefix(4)),\(self.digits.suffix(4))" }
    }

    /// The elements that all words are parts of: first those that are called so, then those that begin so, that have the
    /// words among their own, and the others; of equals the retired ones last, each in the order of the tags.
    ///
    /// A whole number finds that element alone.
    package static func elements(_ words: [String]) -> [Match] {
        let pattern = TagPattern(words)
        if let tag = pattern?.tag {
            return DataDictionary.entry(for: tag).map { [Match(digits: tag.digits, entry: $0, isExact: true)] } ?? []
        }
        let search = NameSearch(words)
        var found: [(rank: NameSearch.Rank, match: Match)] = []
        for (digits, entry) in DictionaryIndex.shared.allLines {
            let rank = search.rank(keyword: entry.keyword, name: entry.name)
            let isNumber = pattern?.matches(digits.utf8) ?? false
            guard let rank = isNumber ? NameSearch.Rank(whole: 1, parts: 0) : rank else { continue }
            found.append((rank, Match(digits: digits, entry: entry, isExact: rank.whole == 0)))
        }
        found.sort { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            if left.match.entry.isRetired != right.match.entry.isRetired { return right.match.entry.isRetired }
            return left.match.digits < right.match.digits
        }
        return found.map(\.match)
    }

    /// Words that find something and are spelled like those that were typed; nil where there are none.
    package static func suggestion(for words: [String]) -> [String]? {
        let words = words.flatMap { $0.split(separator: " ").map(String.init) }
        if words.count == 1, let keyword = DataDictionary.keywords(nearest: words[0], limit: 1).first {
            return [keyword]
        }
        var known: Set<String> = []
        for (_, entry) in DictionaryIndex.shared.allLines {
            for word in NameSearch.words(of: Array(entry.name.lowercased().utf8)) {
                known.insert(String(decoding: word, as: UTF8.self))
            }
        }
        let list = known.sorted()
        let corrected = words.map { word in
            self.elements([word]).isEmpty ? Spelling.nearest(word, in: list, limit: 1).first ?? word : word
        }
        return corrected != words && !self.elements(corrected).isEmpty ? corrected : nil
    }
}
