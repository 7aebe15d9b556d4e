extension Diagnosis {
    /// Failures of a retrieval to another system than this computer, which pacsh doesn't observe.
    static let destinationRules: [Rule] = [
        Rule(
            .destinationUnknown,
            when: { $0.isDestinationElsewhere },
            cause:
                "The PACS has no entry for the move destination {destination}, or doesn't reach it: its answer may mean "
                + "either.",
            remedy:
                "the PACS administrator must add {destination} with its address and port to the destinations of the PACS, or, "
                + "where it is there, see whether the PACS reaches it: the PACS log at this minute says which"
        ),
        Rule(
            .nothingReceived,
            when: { $0.isDestinationElsewhere && $0.sent != 0 },
            cause: "The PACS says that it sent the objects, and {destination} has none of them.",
            remedy:
                "the administrator of {destination} must see in its log at this minute what became of them; if nothing came "
                + "there, the PACS administrator must see where the entry of {destination} points to"
        ),
        Rule(
            .dimseFailure,
            when: both({ $0.isDestinationElsewhere }, either(status(0xA702), status(in: 0xC000...0xCFFF))),
            cause:
                "The PACS could not deliver: {destination} isn't reached, refuses the association or breaks it off, or the "
                + "PACS lacks what it needs.",
            remedy:
                "the administrator of {destination} must see whether it runs and lets the PACS in; the PACS log at this "
                + "minute names the reason"
        ),
        Rule(
            .dimseFailure,
            .partial,
            when: both({ $0.isDestinationElsewhere }, status(0xB000)),
            cause: "The PACS finished, but {destination} didn't take every object.",
            remedy:
                "the log of {destination} at this minute names the reason; with --at and a profile for {destination} the "
                + "same command asks it what it has, and sends only the rest"
        ),
    ]

    /// One condition or another.
    private static func either(_ one: @escaping Rule.Condition, _ other: @escaping Rule.Condition) -> Rule.Condition {
        { one($0) || other($0) }
    }
}
