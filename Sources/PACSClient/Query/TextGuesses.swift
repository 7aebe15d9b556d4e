import DICOMCore

/// How text was read that isn't in the character set it declares, and in how many rows or values of files.
package struct TextGuesses: Sendable {
    /// So many terms that peers declared are named, and so many kinds of guesses kept: peers choose both.
    private static let (mostNames, mostKinds) = (3, 1_000)

    private struct Places: Sendable {
        var count = 0
        var sources: [TextGuess.Source: Int] = [:]
        var declared: Set<String> = []
    }

    private var places: [TextGuess.Reason: Places] = [:]

    package init() {}

    /// Whether all text was as declared.
    package var isEmpty: Bool { self.places.isEmpty }

    /// Takes what had to be guessed in one row.
    package mutating func add(_ guesses: [TextGuess: Int]) { self.add(guesses, times: 1) }

    /// Takes what was guessed elsewhere.
    package mutating func add(_ other: TextGuesses) {
        for (reason, more) in other.places {
            var places = self.places[reason] ?? Places()
            places.count += more.count
            places.sources.merge(more.sources, uniquingKeysWith: +)
            places.declared.formUnion(more.declared.prefix(Self.mostKinds))
            self.places[reason] = places
        }
    }

    /// Takes what had to be guessed in the values of a file, each counted.
    package mutating func addValues(_ guesses: [TextGuess: Int]) { self.add(guesses, times: nil) }

    private mutating func add(_ guesses: [TextGuess: Int], times: Int?) {
        if guesses.isEmpty { return }
        for reason in TextGuess.Reason.allCases {
            let those = guesses.filter { $0.key.reason == reason }
            if those.isEmpty { continue }
            var places = self.places[reason] ?? Places()
            places.count += times ?? those.values.reduce(0, +)
            for source in Set(those.keys.map(\.source)) where places.sources.count < Self.mostKinds {
                let count = those.reduce(0) { $0 + ($1.key.source == source ? $1.value : 0) }
                places.sources[source, default: 0] += times ?? count
            }
            for guess in those.keys where places.declared.count < Self.mostKinds {
                places.declared.insert(guess.declared.joined(separator: "\\"))
            }
            self.places[reason] = places
        }
    }

    /// What is to be said, one sentence for each reason; `noun` words a count of rows or values.
    package func sentences(charset: FallbackCharacterSet?, noun: (Int) -> String) -> [String] {
        TextGuess.Reason.allCases.compactMap { reason in
            self.places[reason].map { self.sentence(reason, $0, charset, noun) }
        }
    }

    private func sentence(
        _ reason: TextGuess.Reason,
        _ places: Places,
        _ charset: FallbackCharacterSet?,
        _ noun: (Int) -> String
    ) -> String {
        let names = places.declared.sorted().prefix(Self.mostNames).map { printable($0) }.joined(separator: ", ")
        let declared = names + (places.declared.count > Self.mostNames ? " …" : "")
        let what =
            switch reason {
            case .undeclared: "\(noun(places.count)) with letters beyond ASCII and no character set declared"
            case .unknown: "\(noun(places.count)) whose declared character set isn't known (\(declared))"
            case .unfit: "\(noun(places.count)) whose text can't be in the declared character set (\(declared))"
            case .overridden: "\(noun(places.count)) whose declared character set was overridden (\(declared))"
            }
        let sources = places.sources.sorted { ($1.value, $0.key.name) < ($0.value, $1.key.name) }
        let readings =
            sources.count == 1
            ? "as \(printable(sources[0].key.name))"
            : sources.map { "as \(printable($0.key.name)) in \($0.value)" }.joined(separator: ", ")
        return "\(what): read \(readings)\(self.advice(places, charset))"
    }

    /// What can be done about letters that are wrong.
    private func advice(_ places: Places, _ charset: FallbackCharacterSet?) -> String {
        let unreliable = places.sources.keys.contains { $0 == .latin1 }
        guard unreliable else { return "" }
        guard let charset else { return "; 'set charset' names another where the letters are wrong" }
        return "; the bytes aren't \(printable(charset.name)) (charset)"
    }
}
