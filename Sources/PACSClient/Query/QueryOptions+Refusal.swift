import DICOMQuery

extension QueryOptions {
    /// The options as a script knows them, in the order of their bytes (PS3.4 §C.5.1.1).
    package var names: [String] {
        let all: [(QueryOptions, String)] = [
            (.relational, "relational"), (.combinedDateTime, "combinedDateTime"), (.fuzzy, "fuzzy"),
            (.timezone, "timezone"),
        ]
        return all.filter { self.contains($0.0) }.map(\.1)
    }

    /// The options in a sentence.
    package var words: String {
        let all: [(QueryOptions, String)] = [
            (.relational, "relational queries"), (.combinedDateTime, "combined ranges of date and time"),
            (.fuzzy, "fuzzy matching of names"), (.timezone, "times in another time zone"),
        ]
        return all.filter { self.contains($0.0) }.map(\.1).joined(separator: " and ")
    }

    /// What to do where they aren't agreed on.
    fileprivate var wayOut: String {
        let ways: [(QueryOptions, String)] = [
            (
                .relational,
                "leave out --relational: pacsh then walks down from the studies, which --date or --id keep short"
            ),
            (.combinedDateTime, "leave out --combined: the times then count on each of the days"),
            (.fuzzy, "leave out --fuzzy and use wildcards, as in 'ME?ER*'"),
            (.timezone, "leave out TimezoneOffsetFromUTC: dates and times are then those of the PACS"),
        ]
        return ways.filter { self.contains($0.0) }.map(\.1).joined(separator: "; ")
    }
}

extension PACSError {
    /// The failure of a query that isn't sent, because a system didn't agree to read it as it is meant.
    init(refused options: QueryOptions, isAnswered: Bool, target: Target) {
        let how = isAnswered ? "it answered no" : "it did not answer the extended negotiation"
        self.init(
            FailureFacts(.noAcceptedContext, service: .find),
            "the PACS did not agree to \(options.words) (\(how)), so the query was not sent",
            remedy: options.wayOut
        )
        self = self.completed(by: target)
    }
}
