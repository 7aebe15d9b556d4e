import ArgumentParser
import DICOMCore
import ShellLanguage

/// `record FILE` and `record off`: writes the commands that run into a batch file.
package struct RecordCommand: ShellCommand {
    package static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Record the commands that run into a file that can be run again.",
        discussion: """
            Each command is written as it was typed, one a line; one that failed gets a '-' before it, so that the replayed \
            batch goes on as the session did. The file is readable by you alone, and nothing in it is masked.
            """
    )

    /// Examples for `help record`.
    package static let examples = ["record morning.pacsh", "record off"]

    @Argument(help: "The file, or off.")
    var file: String

    /// Makes the command for ArgumentParser.
    package init() {}

    /// Begins or ends.
    package func run(in session: Session) async throws -> Report {
        let former = session.transcript.recordPath
        try session.transcript.setRecord(self.file == "off" ? nil : self.file)
        if self.file == "off", former == nil { session.notice("nothing was being recorded") }
        return Report(
            command: "record",
            document: [
                "command": "record",
                "file": self.file == "off" ? former.map { .string($0) } ?? .null : .string(self.file),
                "recording": .bool(self.file != "off"),
            ]
        )
    }
}
