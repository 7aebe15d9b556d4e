/// Finds elements of the data dictionary and of the private ones by number, keyword, name, or any part of a name.
package enum DictionarySearch {
    /// An element that was found.
    package struct Match: Sendable {
        /// The tag's eight digits, with `x` where a repeating group or a private block has any.
        package let digits: String
        /// The keyword; empty for private elements and a few retired ones.
        package let keyword: String
        /// The name.
        package let name: String
        /// The value representation.
        package let vr: VR
        /// The value multiplicity, such as `1` or `1-n`.
        package let vm: String
        /// Whether the standard has retired the element.
        package let isRetired: Bool
        /// The creator of a private element; nil for the standard's.
        package let creator: String?
        /// Whether it is the standard's and what was asked for by its number, keyword or whole name.
        package let isExact: Bool

        /// The tag as `gggg,eeee`.
        package var tag: String { "\(self.digits.prefix(4)),\(self.digits.suffix(4))" }

        fileprivate init(_ digits: String, _ entry: DataDictionary.Entry, isExact: Bool) {
            self.digits = digits
            self.keyword = entry.keyword
            self.name = entry.name
            self.vr = entry.vr
            self.vm = entry.vm
            self.isRetired = entry.isRetired
            self.creator = nil
            self.isExact = isExact
        }

        fileprivate init(_ entry: PrivateDictionary.Entry) {
            self.digits = entry.pattern
            self.keyword = ""
            self.name = entry.name
            self.vr = entry.vr
            self.vm = entry.vm
            self.isRetired = false
            self.creator = entry.creator
            self.isExact = false
        }
    }

    /// The elements that all words are parts of, the best first.
    ///
    /// The standard's come before private ones; of each first those that are called so, then those that begin so, that have
    /// the words among their own, and the others; of equals the retired ones last, each in the order of the tags. A word
    /// may be a part of a private element's creator instead. A whole number finds that element alone; of a private one,
    /// what each creator has there.
    package static func elements(_ words: [String]) -> [Match] {
        let pattern = TagPattern(words)
        if let tag = pattern?.tag, let entry = DataDictionary.entry(for: tag), !tag.isPrivate || tag.element < 0x1000 {
            return [Match(tag.digits, entry, isExact: true)]
        }
        let search = NameSearch(words)
        var found: [(rank: NameSearch.Rank, match: Match)] = []
        for (digits, entry) in DictionaryIndex.shared.allLines where pattern?.tag == nil {
            let rank = search.rank(keyword: entry.keyword, name: entry.name)
            let isNumber = pattern?.matches(digits.utf8) ?? false
            guard let rank = isNumber ? NameSearch.Rank(whole: 1, parts: 0) : rank else { continue }
            found.append((rank, Match(digits, entry, isExact: rank.whole == 0)))
        }
        for entry in PrivateDictionary.entries {
            let rank = pattern?.tag == nil ? search.rank(keyword: "", name: entry.name, also: entry.creator) : nil
            let isNumber = pattern?.hasOddGroup == true && pattern?.matches(entry.pattern.utf8) == true
            guard let rank = isNumber ? NameSearch.Rank(whole: 1, parts: 0) : rank else { continue }
            found.append((rank, Match(entry)))
        }
        found.sort { left, right in
            let (leftCreator, rightCreator) = (left.match.creator ?? "", right.match.creator ?? "")
            if leftCreator.isEmpty != rightCreator.isEmpty { return leftCreator.isEmpty }
            if left.rank != right.rank { return left.rank < right.rank }
            if left.match.isRetired != right.match.isRetired { return right.match.isRetired }
            return (left.match.digits, leftCreator) < (right.match.digits, rightCreator)
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
