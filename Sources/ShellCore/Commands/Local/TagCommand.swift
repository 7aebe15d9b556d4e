import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `tag WORD…`: elements of the data dictionary by number, keyword, name, or any part of a name.
struct TagCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Look up elements in the data dictionary, private ones too.",
        discussion: """
            A tag in any spelling finds that element; words find those whose keyword or name has all of them, in any case \
            and order, the nearest first; of private elements the creator's words count too. Nothing is sent. 'capture' gets the tag where one element has exactly this name.
            """
    )

    static let examples = ["tag PatientName", "tag 0018,1074", "tag dose total", "tag 0054", "tag siemens csa header"]

    static let valueKinds: [String: ValueKind] = ["<words>": .dictionaryWord]

    @Argument(help: "A tag, a keyword, or parts of a name.")
    var words: [String]
    @OptionGroup var outputOptions: OutputOptions

    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        if self.words.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw UsageError("an empty word finds nothing", hint: "name a part of a keyword, or a tag")
        }
    }

    func run(in session: Session) async throws -> Report {
        let words = self.words
        let found = try await OwnThread.run { _ in DictionarySearch.elements(words) }
        var table = Table(columns: [
            .init(key: "tag", title: "Tag", importance: 9), .init(key: "vr", title: "VR", importance: 9),
            .init(key: "vm", title: "VM", importance: 7), .init(key: "keyword", title: "Keyword", importance: 8),
            .init(key: "name", title: "Name", importance: 6),
            .init(key: "retired", title: "Retired", importance: 5, hidesWhenEmpty: true),
            .init(key: "creator", title: "Creator", importance: 5, hidesWhenEmpty: true),
        ])
        table.rows = found.map { match in
            [
                "(\(match.tag))", match.vr.rawValue, match.vm, match.keyword, match.name,
                match.isRetired ? "retired" : "", match.creator ?? "",
            ]
        }
        var report = Report(
            command: "tag",
            table: table,
            document: [
                "command": "tag", "count": .integer(found.count),
                "tags": .array(found.map(Self.document)),
            ],
            uids: found.map(\.tag)
        )
        let exact = found.filter(\.isExact)
        if exact.count == 1 { report.ownValues = exact.map(\.tag) }
        if found.isEmpty {
            let suggestion = try await OwnThread.run { _ in DictionarySearch.suggestion(for: words) }
            report.failure = .nothingFound("the data dictionary has no element", "tag", words, suggestion)
        }
        return report
    }

    private static func document(_ match: DictionarySearch.Match) -> JSONValue {
        let creator: [JSONValue.Member] = match.creator.map { [.init("creator", .string($0))] } ?? []
        return .object(
            [
                .init("tag", .string(match.tag)), .init("vr", .string(match.vr.rawValue)),
                .init("vm", .string(match.vm)), .init("keyword", .string(match.keyword)),
                .init("name", .string(match.name)),
            ] + creator + [.init("retired", .bool(match.isRetired))]
        )
    }
}

extension PACSError {
    /// No entry of a dictionary has these words.
    static func nothingFound(
        _ sentence: String,
        _ command: String,
        _ words: [String],
        _ suggestion: [String]?
    ) -> PACSError {
        PACSError(
            FailureFacts(.noMatch, service: .local),
            "\(sentence) '\(words.joined(separator: " "))'",
            remedy: suggestion.map { "did you mean '\(command) \($0.joined(separator: " "))'?" }
                ?? (words.count > 1 ? "fewer words find more" : nil)
        )
    }
}
