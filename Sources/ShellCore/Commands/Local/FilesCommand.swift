import ArgumentParser
import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage

/// `files SEL|DIR`: the paths of what is here.
struct FilesCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "files",
        abstract: "Print the paths of retrieved objects.",
        discussion: """
            Of rows, what is here of them below the output directory; of a directory, all DICOM files in it and below it. \
            Nothing is sent. Files that were found damaged are left out.
            """
    )

    static let examples = ["files 3", "files all", "files ./dicom", "files 3/2 | wc -l"]

    static let valueKinds: [String: ValueKind] = ["<subject>": .selectorOrFile]

    @Argument(help: "Rows, UIDs as STUDY[/SERIES[/SOP]], or a directory.")
    var subject: String
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions

    var format: OutputFormat? { self.outputOptions.format }

    func run(in session: Session) async throws -> Report {
        let found = try await LocalObjects.find(self.subject, self.rowOptions.scope, in: session)
        let objects = found.objects
        if objects.isEmpty { session.notice("files: nothing of it is here") }
        let paths = objects.map(\.path)
        var report = Report(
            command: "files",
            head: paths,
            table: Table(columns: [.init(key: "file", title: "File", importance: 9)], rows: paths.map { [$0] }),
            document: [
                "command": "files", "count": .integer(paths.count), "files": .array(paths.map { .string($0) }),
            ],
            uids: objects.map(\.sopInstanceUID.string),
            failure: found.failure
        )
        report.maskedHead = paths.map(Masking.path)
        report.linesSayAll = true
        report.ownValues = paths
        return report
    }
}
