import ArgumentParser
import DICOMQuery
import PACSClient
import ShellLanguage

/// How a query is cut into several that a PACS answers in full.
struct SplitOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("split"),
        help: "Cut the query into C-FINDs that the PACS answers in full: by day, week, month, auto, or Patient id."
    )
    var way: String?
    @Flag(name: .customLong("continue"), help: "Go on with a split query of this session that ended before its end.")
    var isContinued = false

    /// Makes the options with nothing asked for.
    init() {}

    /// Refuses a way that there isn't.
    mutating func validate() throws {
        guard let way = self.way, !way.isUnexpanded, QuerySplit(rawValue: way) == nil else { return }
        throw UsageError("'\(way)' is no way to split", hint: "--split takes day, week, month, auto or id", word: way)
    }

    /// The way; nil where the query isn't cut.
    var split: QuerySplit? { self.way.flatMap { QuerySplit(rawValue: $0) } }
}
