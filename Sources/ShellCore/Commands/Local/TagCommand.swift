import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `tag WORD…`: elements of the data dictionary by number, keyword, name, or any part of a name.
struct TagCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Look up elements in the data dictionary.",
        discussion: """
            A tag in any spelling finds that element; words find those whose keyword or name has all of them, in any case \
            and order, the nearest first. Nothing is sent. 'capture' gets the tag where one element has exactly this name.
            """
    )

    static let examples = ["tag PatientName", "tag 0018,1074", "tag dose total", "tag 0054"]

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
        ])
        table.rows = found.map { match in
            let entry = match.entry
            return [
                "(\(match.tag))", entry.vr.rawValue, entry.vm, entry.keyword, entry.name,
                entry.isRetired ? "retired" : "",
            ]
        }
        var report = Report(
            command: "tag",
            table: table,
            document: [
                "command": "tag", "count": .integer(found.count),
                "tags": .array(
                    found.map { match in
                        [
                            "tag": .string(match.tag), "vr": .string(match.entry.vr.rawValue),
                            "vm": .string(match.entry.vm), "keyword": .string(match.entry.keyword),
                            "name": .string(match.entry.name), "retired": .bool(match.entry.isRetired),
                        ]
                    }
                ),
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
