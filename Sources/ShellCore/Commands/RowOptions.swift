import ArgumentParser

/// The options of every command that takes a selector: which rows it may take besides those that fit.
struct RowOptions: ParsableArguments, Sendable {
    @Flag(name: .long, help: "Ask the PACS that is selected, whatever PACS the rows are of.")
    var force = false

    @Flag(name: .long, help: "Take rows that contradict the query too.")
    var mismatched = false

    /// Makes the options with nothing asked for.
    init() {}

    /// The rows that they allow.
    var scope: RowScope { RowScope(otherProfiles: self.force, mismatched: self.mismatched) }
}
