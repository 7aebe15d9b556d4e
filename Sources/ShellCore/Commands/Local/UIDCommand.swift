import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `uid WORD…|--new [N]`: registered UIDs by number or any part of their names, or new ones.
struct UIDCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "uid",
        abstract: "Look up registered UIDs, or make new ones.",
        discussion: """
            A whole UID finds its name; words find the UIDs whose number or name has all of them, the nearest first. --new \
            makes a UID under 2.25 that nobody else has, or N of them. Nothing is sent. 'capture' gets the UID where one has \
            exactly this name.
            """
    )

    static let examples = ["uid 1.2.840.10008.1.2.1", "uid nuclear medicine", "uid --new", "capture study = uid --new"]

    static let valueKinds: [String: ValueKind] = ["<words>": .free("WORD")]

    @Argument(help: "A UID, or parts of a number or name; with --new how many.")
    var words: [String] = []
    @Flag(name: .long, help: "Make a new UID, or as many as the number says.")
    var new = false
    @OptionGroup var outputOptions: OutputOptions

    /// More than these are made at once by nobody.
    private static let mostNew = 100_000

    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        if self.new {
            guard let word = self.words.first, !word.isUnexpanded else { return }
            guard self.words.count == 1, let count = Int(word), (1...Self.mostNew).contains(count) else {
                throw UsageError(
                    "--new makes 1 to \(Self.mostNew) UIDs, not '\(self.words.joined(separator: " "))'",
                    hint: "'uid --new 3' makes three",
                    word: word
                )
            }
        } else if self.words.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) {
            throw UsageError(
                "which UID is meant?",
                hint: "give a UID or part of its name; 'uid --new' makes one"
            )
        }
    }

    func run(in session: Session) async throws -> Report {
        if self.new {
            let count = self.words.first.flatMap { Int($0) } ?? 1
            return Self.report(made: (0..<count).map { _ in UID.unique() })
        }
        let words = self.words
        let found = try await OwnThread.run { _ in UIDRegistry.search(words) }
        var table = Table(columns: [
            .init(key: "uid", title: "UID", importance: 9), .init(key: "name", title: "Name", importance: 8),
            .init(key: "kind", title: "Kind", importance: 6),
            .init(key: "retired", title: "Retired", importance: 5, hidesWhenEmpty: true),
        ])
        table.rows = found.map { [$0.uid.string, $0.name, $0.kind.text, $0.isRetired ? "retired" : ""] }
        var report = Report(
            command: "uid",
            table: table,
            document: [
                "command": "uid", "count": .integer(found.count),
                "uids": .array(
                    found.map { match in
                        [
                            "uid": .string(match.uid.string), "name": .string(match.name),
                            "kind": .string(match.kind.text), "retired": .bool(match.isRetired),
                        ]
                    }
                ),
            ],
            uids: found.map(\.uid.string)
        )
        let exact = found.filter(\.isExact)
        if exact.count == 1 { report.ownValues = exact.map(\.uid.string) }
        if found.isEmpty {
            let suggestion = try await OwnThread.run { _ in UIDRegistry.suggestion(for: words) }
            report.failure = .nothingFound("no UID is registered as", "uid", words, suggestion)
        }
        return report
    }

    private static func report(made uids: [UID]) -> Report {
        let texts = uids.map(\.string)
        var report = Report(
            command: "uid",
            head: texts,
            table: Table(columns: [.init(key: "uid", title: "UID", importance: 9)], rows: texts.map { [$0] }),
            document: [
                "command": "uid", "count": .integer(uids.count),
                "uids": .array(texts.map { ["uid": .string($0)] }),
            ],
            uids: texts
        )
        report.linesSayAll = true
        return report
    }
}

extension UIDRegistry.Kind {
    /// The kind in words.
    fileprivate var text: String {
        switch self {
        case .transferSyntax: "transfer syntax"
        case .sopClass: "SOP class"
        case .metaSOPClass: "meta SOP class"
        case .other: "other"
        }
    }
}
