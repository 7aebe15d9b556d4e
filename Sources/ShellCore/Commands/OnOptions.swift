import ArgumentParser
import ShellLanguage

/// `--on`: other systems than the one selected, which stays selected.
struct OnOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("on"),
        help: "Ask these PACS, the one selected stays: profiles, @GROUP, AET@host:port with commas, or all."
    )
    var systems: [String] = []

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses a list with nothing in it.
    mutating func validate() throws {
        for list in self.systems where !list.isUnexpanded && Self.split(list).contains("") {
            throw UsageError(
                "--on has no system to ask",
                hint: "--on takes profiles, @GROUP, AET@host:port, or all",
                word: list
            )
        }
    }

    /// The words that name the systems; nil where the option isn't given.
    var words: [String]? { self.systems.isEmpty ? nil : self.systems.flatMap(Self.split) }

    private static func split(_ list: String) -> [String] {
        list.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
}
