/// The ways a report can be printed (`format`).
package enum OutputFormat: String, CaseIterable, Sendable {
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
}

/// When results are coloured (`color`).
package enum ColorUse: String, CaseIterable, Sendable {
    /// On a terminal, unless the environment says otherwise.
    case auto
    /// Always.
    case on
    /// Never.
    case off
}

/// How pictures are shown on the terminal (`image`).
package enum ImageRendering: String, CaseIterable, Sendable {
    /// By the best that the terminal says it has.
    case auto
    /// By kitty's graphics protocol.
    case kitty
    /// As sixels.
    case sixel
    /// As half blocks in the colours that the terminal has.
    case blocks
    /// As characters, without colour.
    case ascii
}

/// What the history's file gets (`history`).
package enum HistorySaving: String, CaseIterable, Sendable {
    /// The lines as they were typed.
    case full
    /// The lines without what identifies a patient.
    case redact
    /// Nothing.
    case off
}

/// How much is said of arriving objects and associations (`notices`).
package enum NoticeMode: String, CaseIterable, Sendable {
    /// Every line, within the limit.
    case all
    /// Sums in place of single objects.
    case summary
    /// Nothing.
    case off
}
