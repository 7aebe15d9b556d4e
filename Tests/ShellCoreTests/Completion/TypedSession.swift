import PACSClient
import ShellLanguage
import TestSupport

@testable import ShellCore

/// A session whose line can be completed, with profiles of its own and without any terminal.
struct TypedSession {
    let session: Session
    let assistant: ShellAssistant
    private let directory: TemporaryDirectory

    init(profiles text: String = "", history: CommandHistory = CommandHistory()) throws {
        self.directory = try TemporaryDirectory("completion")
        var store = ProfileStore(path: try self.directory.write(text, to: "config.toml"))
        try store.load()
        self.session = Session(
            options: ShellOptions(),
            profiles: store,
            terminal: RecordingTerminal(isInteractive: true),
            history: history
        )
        self.assistant = ShellAssistant(session: self.session)
    }

    /// Runs commands, each given by its words.
    func run(_ commands: [String]...) async throws {
        for words in commands {
            let place = Place(file: "", line: 1, column: 1)
            guard let statement = Statement(words.map { Word($0, at: place) }) else { continue }
            let report = try await CommandParser.parse(statement).run(in: self.session)
            // What would be printed while it comes is taken as a whole.
            _ = try await report.parts?.make(.init(place: place, renderer: Renderer(format: .table))) { _ in }
        }
    }

    /// What Tab proposes where `¦` stands in the line.
    func completions(_ marked: String) -> Completions {
        let parts = marked.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
        let line = parts.joined()
        return self.assistant.completions(of: line, cursor: parts.first?.unicodeScalars.count ?? 0)
    }

    /// The lines that come of the proposals, the cursor marked again.
    func lines(_ marked: String) -> [String] {
        let parts = marked.split(separator: "¦", maxSplits: 1, omittingEmptySubsequences: false)
        let completions = self.completions(marked)
        let before = String(String.UnicodeScalarView((parts.first ?? "").unicodeScalars.prefix(completions.start)))
        return completions.candidates.map { before + $0.text + "¦" + (parts.count > 1 ? parts[1] : "") }
    }
}
