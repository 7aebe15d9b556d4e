import ArgumentParser
import PACSClient
import ShellLanguage

extension OutputFormat: ExpressibleByArgument {
    /// Whether the output is a JSON document of our own, which has an `error` key where something failed.
    var isJSON: Bool { self == .json || self == .jsonl }

    /// Whether people read it, who see what isn't data too.
    var isForPeople: Bool { self == .table || self == .wide || self == .vertical }

    /// Whether it shows rows and columns.
    var hasRows: Bool { self.isForPeople || self == .csv || self == .tsv }

    /// All names in a sentence.
    static let names: String = {
        let names = Self.allCases.map(\.rawValue)
        return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
    }()
}

extension ShellCommand {
    /// Refuses a format that the command was asked for in its own words and can't have anything to print in.
    func checkFormat() throws(UsageError) {
        guard self.format == .dicomjson, !Self.hasDataSets else { return }
        throw UsageError(
            "'\(Self.configuration.commandName ?? "")' has no data sets to print as dicomjson",
            hint: "--format json prints its own document",
            word: OutputFormat.dicomjson.rawValue
        )
    }
}
