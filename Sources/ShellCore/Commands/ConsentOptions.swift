import ArgumentParser

/// The option of every command that asks before it does something.
struct ConsentOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("yes"),
        help: "Answer yes to its questions; sending to another system needs --yes=to. A list answers only these.",
        transform: Consent.init(parsing:)
    )
    var consent: Consent?

    /// Makes the options with no question answered.
    init() {}
}
