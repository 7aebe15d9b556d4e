import ArgumentParser

/// The ways a report can be printed.
package enum OutputFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
    /// Columns for people.
    case table
    /// One JSON document a command, over several lines.
    case json
    /// One JSON document a command, on one line.
    case jsonl
    /// Comma separated values with a heading line (RFC 4180).
    case csv
    /// Unique identifiers only, one a line.
    case uid

    /// Whether the output is a JSON document.
    package var isJSON: Bool { self == .json || self == .jsonl }
}
