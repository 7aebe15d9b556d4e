import ArgumentParser
import DICOMCore
import ShellLanguage

/// `tee FILE [--full]` and `tee off`: writes everything that is shown into a file as well.
struct TeeCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "tee",
        abstract: "Write all that is shown into a file as well.",
        discussion: """
            Commands, results, notices and errors. Identifying values are masked unless --full is given. The file is readable by \
            you alone.
            """
    )

    /// Examples for `help tee`.
    static let examples = ["tee session.txt", "tee session.txt --full", "tee off"]

    @Argument(help: "The file, or off.")
    var file: String
    @Flag(name: .long, help: "Mask nothing.")
    var full = false

    /// Refuses what makes no sense.
    mutating func validate() throws {
        if self.file == "off", self.full { throw UsageError("'tee off' takes no --full") }
    }

    /// Begins or ends.
    func run(in session: Session) async throws -> Report {
        let former = session.transcript.teePath
        // What was said until now belongs into the file that is closed.
        session.settleNotices()
        try session.transcript.setTee(self.file == "off" ? nil : self.file, isFull: self.full)
        if self.file == "off", former == nil { session.notice("nothing was being written along") }
        return Report(
            command: "tee",
            document: [
                "command": "tee", "file": self.file == "off" ? former.map { .string($0) } ?? .null : .string(self.file),
                "writing": .bool(self.file != "off"),
            ]
        )
    }
}
