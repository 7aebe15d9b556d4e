import ArgumentParser
import ShellLanguage

/// The ways a report can be printed.
package enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Columns for people, which fit the terminal.
    case table
    /// The same with every column, and nothing cut.
    case wide
    /// One block a row, one line a column.
    case vertical
    /// One JSON document a command, over several lines.
    case json
    /// One JSON document a command, on one line.
    case jsonl
    /// The data sets themselves, an array of the DICOM JSON Model (PS3.18 annex F).
    case dicomjson
    /// Comma separated values with a heading line (RFC 4180).
    case csv
    /// Tab separated values with a heading line.
    case tsv
    /// Unique identifiers only, one a line.
    case uid

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
