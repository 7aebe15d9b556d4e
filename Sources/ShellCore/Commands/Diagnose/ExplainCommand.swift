import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `explain`: what a code of a failure means, what typically causes it, and what to try.
struct ExplainCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a status, a rejection, an abort, an error number, a TLS alert or an error code.",
        discussion: """
            CODE is a DIMSE status (0xA801, A801), a rejection as result/source/reason (1/1/7), an abort as source/reason \
            (2/6), an error of the system (ECONNREFUSED or its number), a TLS alert (unknown_ca or its number), one of \
            pacsh's own error codes (connect-refused), or `last` for the last failure.
            """
    )

    static let examples = ["explain 0xA801", "explain 1/1/7", "explain connect-refused", "explain last"]

    @Argument(help: "The code, or last.")
    var code: [String]
    @OptionGroup var outputOptions: OutputOptions

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<code>": .words(["last"])]

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Refuses what stands for nothing.
    mutating func validate() throws {
        let text = self.text
        guard !text.contains("$"), text != "last" else { return }
        if Explanation.of(text).isEmpty { throw Self.unknown(text) }
    }

    /// Looks it up.
    func run(in session: Session) async throws -> Report {
        let text = self.text
        var head: [String] = []
        let found: [Explanation]
        if text == "last" {
            guard let last = session.lastFailure else {
                throw UsageError("no command has failed in this session", hint: "'explain CODE' takes any code")
            }
            found = Explanation.of(last.facts)
            head = last.failure.lines(command: last.command) + ["cause: \(Diagnosis.of(last.facts).cause)", ""]
        } else {
            found = Explanation.of(text)
            if found.isEmpty { throw Self.unknown(text) }
        }
        return Report(
            command: "explain",
            head: head + Self.lines(found),
            document: [
                "command": "explain", "code": .string(text), "explanations": .array(found.map(\.document)),
            ]
        )
    }

    private var text: String {
        // `1 / 1 / 7` and `errno 111` are one code.
        let words = self.code.joined(separator: " ")
        return words.lowercased() == "last" ? "last" : words
    }

    private static func unknown(_ text: String) -> UsageError {
        let near = Spelling.nearest(text, in: PACSError.Code.allCases.map(\.rawValue)).first
        return UsageError(
            "'\(text)' is no code that is known here",
            hint: near.map { "did you mean \($0)?" }
                ?? "0xA801, 1/1/7 (rejection), 2/6 (abort), ECONNREFUSED, unknown_ca, connect-refused, or last",
            word: text
        )
    }

    /// Explanations as lines for people.
    static func lines(_ explanations: [Explanation]) -> [String] {
        var lines: [String] = []
        var rest = explanations[...]
        while let explanation = rest.first {
            // What means the same for several services is said once.
            let alike = rest.prefix { $0.name == explanation.name && $0.meaning == explanation.meaning }
            rest = rest.dropFirst(alike.count)
            if !lines.isEmpty { lines.append("") }
            let services = alike.compactMap(\.service).joined(separator: ", ")
            let service = services.isEmpty ? "" : " (\(services))"
            lines.append("\(explanation.code)\(service)  \(explanation.name)")
            lines.append("  \(explanation.meaning)")
            lines += Self.list("typical causes:", explanation.causes) + Self.list("to try:", explanation.advice)
        }
        return lines
    }

    private static func list(_ title: String, _ items: [String]) -> [String] {
        items.isEmpty ? [] : ["  " + title] + items.map { "    - " + $0 }
    }
}
