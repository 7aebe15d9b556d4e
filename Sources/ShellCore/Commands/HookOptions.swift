import ArgumentParser
import PACSClient
import ShellLanguage

/// The options of a command that runs a program for each study that has come.
struct HookOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("on-study"),
        help:
            "Run this program, without a shell, for each study that has come; PACSH_STUDY_UID, PACSH_STUDY_DIR and more are in its environment."
    )
    var program: String?

    @Option(
        name: .customLong("on-study-arg"),
        parsing: .unconditionalSingleValue,
        help: "An argument of that program; may be given several times."
    )
    var arguments: [String] = []

    /// Makes the options with no program.
    init() {}

    /// Refuses what can't be meant.
    mutating func validate() throws {
        if self.program == nil, !self.arguments.isEmpty {
            throw UsageError("--on-study-arg belongs to a program: --on-study PROGRAM")
        }
        if let program = self.program, program.isEmpty { throw UsageError("--on-study takes a program, not nothing") }
    }

    /// The program, found before anything is sent; nil where none was asked for.
    func found(in session: Session) throws(UsageError) -> StudyProgram? {
        guard let program = self.program else { return nil }
        if session.options.noShell {
            throw UsageError("--no-shell turns programs off, --on-study too", word: program)
        }
        return try StudyProgram(program, arguments: self.arguments, timeout: session.settings.hookTimeout)
    }
}
