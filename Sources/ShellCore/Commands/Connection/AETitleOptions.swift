import ArgumentParser
import PACSClient
import ShellLanguage

/// Other AE titles for one try.
struct AETitleOptions: ParsableArguments, Sendable {
    @Option(name: .long, help: "Our AE title, for this command only.")
    var calling: String?
    @Option(name: .long, help: "The AE title to call, for this command only.")
    var called: String?

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses what is no AE title.
    mutating func validate() throws {
        for (option, title) in [("--calling", self.calling), ("--called", self.called)] {
            guard let title, !title.isUnexpanded, let problem = AETitleRule.problem(with: title) else { continue }
            throw UsageError("\(option): \(problem)", word: title)
        }
    }
}
