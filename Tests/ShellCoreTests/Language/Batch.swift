@testable import ShellCore

/// A batch that needs no PACS.
enum Batch {
    /// A finished run.
    struct Run {
        let code: Int32
        let output: String
        let error: String
    }

    /// Runs the process's words.
    static func run(words: [String], terminal: RecordingTerminal = RecordingTerminal()) async -> Run {
        let code = await Shell.main(
            arguments: ["--config", "/dev/null", "--no-rc"] + words,
            environment: [:],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return Run(code: code, output: terminal.output, error: terminal.error)
    }

    /// Runs a text.
    static func run(_ text: String, _ options: String...) async -> Run {
        await self.run(words: options + ["-c", text])
    }
}
