extension UIDRegistry {
    /// An identifier that was found.
    package struct Match: Sendable {
        /// The identifier.
        package let uid: UID
        /// Its registered name.
        package let name: String
        /// What it stands for.
        package let kind: Kind
        /// Whether the standard has retired it.
        package let isRetired: Bool
        /// Whether it is what was asked for by its number or whole name.
        package let isExact: Bool
    }

    /// The identifiers that all words are parts of, by number or name: first those that are called so, then those that
    /// begin so, and the others; of equals the retired ones last.
    ///
    /// A whole number finds that identifier alone.
    package static func search(_ words: [String]) -> [Match] {
        if words.count == 1, let match = self.match(UID(words[0]), isExact: true) { return [match] }
        let search = NameSearch(words)
        var found: [(rank: NameSearch.Rank, match: Match)] = []
        for uid in self.all {
            guard let match = self.match(uid, isExact: false) else { continue }
            // A keyword such as CTImageStorage is the name without blanks.
            guard let rank = search.rank(keyword: "", name: match.name, also: uid.string) else { continue }
            found.append(
                (rank, rank.whole == 0 ? self.match(uid, isExact: true) ?? match : match)
            )
        }
        found.sort { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            if left.match.isRetired != right.match.isRetired { return right.match.isRetired }
            return left.match.uid < right.match.uid
        }
        return found.map(\.match)
    }

    /// Words that find something and are spelled like those that were typed; nil where there are none.
    package static func suggestion(for words: [String]) -> [String]? {
        let words = words.flatMap { $0.split(separator: " ").map(String.init) }
        var known: Set<String> = []
        for uid in self.all {
            for word in NameSearch.words(of: Array((self.name(of: uid) ?? "").lowercased().utf8)) {
                known.insert(String(decoding: word, as: UTF8.self))
            }
        }
        let list = known.sorted()
        let corrected = words.map { word in
            self.search([word]).isEmpty ? Spelling.nearest(word, in: list, limit: 1).first ?? word : word
        }
        return corrected != words && !self.search(corrected).isEmpty ? corrected : nil
    }

    private static func match(_ uid: UID, isExact: Bool) -> Match? {
        guard let name = self.name(of: uid), let kind = self.kind(of: uid) else { return nil }
        return Match(uid: uid, name: name, kind: kind, isRetired: self.isRetired(uid), isExact: isExact)
    }
}
