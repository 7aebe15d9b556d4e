import ArgumentParser
import PACSClient
import ShellLanguage

extension OutputFormat: ExpressibleByArgument {
    /// Whether the output is a JSON document of our own, which has an `error` key where something failed.
    package var isJSON: Bool { self == .json || self == .jsonl }

    /// All names in a sentence.
    package static let names: String = {
        let names = Self.allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }()
}

extension ShellCommand {
    /// Refuses a format that the command was asked for in its own words and can't have anything to print in.
    package func checkFormat() throws(UsageError) {
        guard self.format == .dicomjson, !Self.hasDataSets else { return }
        throw UsageError(
            "'\(Self.configuration.commandName ?? "")' has no data sets to print as dicomjson",
            hint: "--format json prints its own document",
            word: OutputFormat.dicomjson.rawValue
        )
    }
}
