import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `whoami`: the text to have registered at the PACS.
struct WhoamiCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show what the PACS administrator must register: our AE title, address and port.",
        discussion: """
            The address is the one that faces the PACS, or what scp.advertise names where others know this computer by \
            another one, as in a container. Nothing is sent for it but a name look-up. A PACS sends what a C-MOVE asks for to \
            the one address and port that it knows for an AE title: of N processes that share a selection by --shard each \
            needs a title, and on one computer a port, of its own. --shard I/N lists them all, and how part I is started.
            """
    )

    /// Examples for `help whoami`.
    static let examples = ["whoami", "whoami --shard 2/4"]

    @Option(
        name: .long,
        help: "List the AE title and port that each of N parts needs: I/N.",
        transform: RunOptions.shard
    )
    var shard: Shard?

    @OptionGroup var outputOptions: OutputOptions

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Tells it.
    func run(in session: Session) async throws -> Report {
        let connection = try session.requireConnection()
        let own = try await connection.registration(listener: session.scp)
        let called = connection.target.called
        if let shard { return try Self.report(own, shard, called: called) }
        let lines =
            ["to be registered at \(called):"]
            + own.items.map { "  \($0.label.padded(to: 10))\($0.value)" }
        var warnings: [String] = []
        if own.port == 0 {
            warnings.append("scp.port is 0: a PACS needs a port that stays the same ('set scp.port 11112')")
        }
        if let scp = session.scp, scp.isUnreachable(facing: own.address) {
            warnings.append("the SCP that runs listens on \(scp.listening), where the PACS cannot reach it")
        }
        return Report(
            command: "whoami",
            document: [
                "command": "whoami", "aet": .string(own.title), "calling": .string(own.calling),
                "address": .string(own.address ?? ""), "port": .integer(own.port), "called": .string(called),
                "advertised": .bool(own.isAdvertised), "doubt": own.doubt.map { .string($0) } ?? .null,
                "text": .string(lines.joined(separator: "\n")),
            ],
            summary: lines,
            warnings: warnings
        )
    }

    /// What each of the parts needs.
    private static func report(_ own: Registration, _ shard: Shard, called: String) throws -> Report {
        let parts = (1...shard.count).compactMap { Shard(index: $0, count: shard.count) }
        let registrations = parts.compactMap { own.part($0) }
        guard registrations.count == shard.count, let mine = own.part(shard) else {
            throw UsageError(
                "\(shard.count) parts from port \(own.port) on need ports above 65535",
                hint: "set scp.port to a lower one"
            )
        }
        var table = Table(columns: [
            .init(key: "shard", title: "Part", importance: 9), .init(key: "aet", title: "AE title", importance: 8),
            .init(key: "address", title: "Address", importance: 6),
            .init(key: "port", title: "Port", importance: 7, alignment: .right),
        ])
        var documents: [JSONValue] = []
        for (part, one) in zip(parts, registrations) {
            table.rows.append(["\(part)", one.title, one.address ?? "", String(one.port)])
            documents.append([
                "shard": .string("\(part)"), "aet": .string(one.title), "address": .string(one.address ?? ""),
                "port": .integer(one.port),
            ])
        }
        let start = "pacsh --set scp.aet=\(mine.title) --scp-port \(mine.port)"
        var warnings: [String] = []
        if own.port == 0 {
            warnings.append("scp.port is 0: a PACS needs a port that stays the same ('set scp.port 11112')")
        }
        return Report(
            command: "whoami",
            head: ["to be registered at \(called), each with the address of its computer:"],
            table: table,
            document: [
                "command": "whoami", "aet": .string(mine.title), "calling": .string(mine.calling),
                "address": .string(mine.address ?? ""), "port": .integer(mine.port), "called": .string(called),
                "advertised": .bool(mine.isAdvertised), "doubt": mine.doubt.map { .string($0) } ?? .null,
                "shard": .string("\(shard)"), "shards": .array(documents), "start": .string(start),
            ],
            summary: ["part \(shard): \(start), then move with --shard \(shard)"],
            warnings: warnings
        )
    }
}
