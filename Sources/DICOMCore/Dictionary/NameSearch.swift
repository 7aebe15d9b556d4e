/// How well typed words fit what something is called: all of them must be parts of it, in any case and order.
struct NameSearch {
    /// How well they fit; the better fit comes first.
    struct Rank: Comparable {
        /// Of all words together: 0 where they are the keyword or the name, 1 where it begins with them, else 2.
        let whole: Int
        /// Of each word by itself, in sum: 0 for the keyword or name, 1 for its beginning, 2 for a whole word of the name,
        /// 3 for the beginning of one, 4 for any other part.
        let parts: Int

        static func < (left: Rank, right: Rank) -> Bool { (left.whole, left.parts) < (right.whole, right.parts) }
    }

    /// The typed words in lower case.
    private let words: [[UInt8]]
    /// The same without anything between them, as keywords are made of names.
    private let joined: [UInt8]

    /// Takes the words; blanks in them separate words too.
    init(_ words: [String]) {
        self.words = words.flatMap { $0.lowercased().split(separator: " ") }.map { Array($0.utf8) }
        self.joined = self.words.flatMap(Self.letters)
    }

    /// The rank of what has a keyword and a name, and what else it is known by, such as a private creator; nil where a
    /// word is no part of either.
    func rank(keyword: String, name: String, also: String = "") -> Rank? {
        let name = Array(name.lowercased().utf8)
        let keyword = keyword.isEmpty ? Self.letters(name) : Array(keyword.lowercased().utf8)
        let also = Array(also.lowercased().utf8)
        let parts = Self.words(of: name)
        var sum = 0
        for word in self.words {
            guard let rank = Self.rank(of: word, keyword, name, parts) ?? (Self.contains(also, word) ? 4 : nil) else {
                return nil
            }
            sum += rank
        }
        if self.words.isEmpty { return nil }
        let isWhole = keyword == self.joined || Self.letters(name) == self.joined
        return Rank(whole: isWhole ? 0 : keyword.starts(with: self.joined) ? 1 : 2, parts: sum)
    }

    private static func rank(of word: [UInt8], _ keyword: [UInt8], _ name: [UInt8], _ parts: [[UInt8]]) -> Int? {
        if keyword == word || name == word { return 0 }
        if keyword.starts(with: word) || name.starts(with: word) { return 1 }
        if parts.contains(word) { return 2 }
        if parts.contains(where: { $0.starts(with: word) }) { return 3 }
        return Self.contains(keyword, word) || Self.contains(name, word) ? 4 : nil
    }

    /// The words of a name in lower case; `patient's` is `patient`.
    static func words(of name: [UInt8]) -> [[UInt8]] {
        name.split { !Self.isLetter($0) && $0 < 0x80 }.map(Array.init).filter { $0 != [UInt8(ascii: "s")] }
    }

    /// Letters and digits only.
    private static func letters(_ text: [UInt8]) -> [UInt8] { text.filter(Self.isLetter) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    private static func contains(_ text: [UInt8], _ part: [UInt8]) -> Bool {
        guard let first = part.first, text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0] == first && text[$0...].starts(with: part) }
    }
}
