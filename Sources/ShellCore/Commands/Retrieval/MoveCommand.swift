import ArgumentParser
import PACSClient
import ShellLanguage

/// `move`: retrieves by C-MOVE, to ourselves or to another system.
struct MoveCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "move",
        abstract: "Retrieve studies, series or objects by C-MOVE, to this computer or to another system.",
        discussion: """
            The PACS sends to our Storage SCP, which is started when none runs and stopped afterwards. What is here \
            already is skipped. The verdict compares what the PACS promised with what was stored. With --to another \
            system nothing can be observed, unless --at names the profile by which that system can be asked: what it has \
            already is left out then, and the verdict says what was found there.

            \(ListOptions.discussion)

            \(SearchOptions.discussion)
            """
    )

    static let examples = [
        "move 3 --dry-run", "move 1-5", "move all --max-studies 100 --modality NM", "move 3 --to WS2",
        "move all --to WS2 --at ws2 --retry 2",
        "move --from list.csv --column 'Accession No' --one",
    ]

    @OptionGroup var options: RetrieveOptions

    @Option(
        name: [.customLong("to"), .customLong("aem", withSingleDash: true)],
        help: "AE title to send to; without it the objects come to this computer."
    )
    var destination: String?

    @Option(name: .customLong("at"), help: "With --to: the profile, or AET@host:port, by which that system is asked.")
    var place: String?

    @Flag(name: .long, help: "With --at: compare object by object where numbers would do.")
    var deep = false

    @OptionGroup var formatOptions: OutputOptions

    var format: OutputFormat? { self.formatOptions.format }

    init() {}

    mutating func validate() throws {
        if self.destination == nil, self.place != nil { throw UsageError("--at needs --to: it asks the destination") }
        if self.place == nil, self.deep { throw UsageError("--deep needs --at: it is about what the destination has") }
        if let place = self.place, place.isEmpty { throw UsageError("--at takes a profile, not nothing") }
        guard let destination = self.destination, !destination.isUnexpanded else { return }
        if let problem = AETitleRule.problem(with: destination) { throw UsageError("--to: \(problem)") }
        if self.options.runOptions.rate != nil {
            throw UsageError("--to another system and --rate can't be combined: nothing passes here")
        }
        if self.options.runOptions.known == .skip {
            throw UsageError("--to another system and --known can't be combined: the journal knows what came here")
        }
        if self.options.output != nil {
            throw UsageError("--to another system and -o can't be combined: nothing is stored here")
        }
        if self.options.hook.program != nil {
            throw UsageError("--to another system and --on-study can't be combined: nothing is stored here")
        }
    }

    func run(in session: Session) async throws -> Report {
        let settings = session.settings
        let own = session.scp?.aeTitle ?? settings.scpAETitle ?? settings.calling
        let destination = self.destination == own ? nil : self.destination
        let check = try self.place.map { try session.destinationCheck($0, isDeep: self.deep) }
        if destination == nil, check != nil {
            throw UsageError("--to \(own) is this computer, which needs no --at", hint: "leave out --to and --at")
        }
        return try await Retrieval(
            session: session,
            options: self.options,
            method: .move(destination: destination),
            check: check
        )
        .run()
    }
}
