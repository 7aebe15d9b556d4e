import ArgumentParser
import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// `link SEL DIR --layout TEMPLATE`: what is here, once more under names that people read.
struct LinkCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Give retrieved objects second names that people read.",
        discussion: """
            Hard links are made below DIR, so nothing is copied, and what is deleted there stays in the output directory. \
            The layout has attributes in braces and slashes between folders; the files are named by their Instance \
            Number, or by the last part where that ends in .dcm. Nothing is replaced: a name that is taken gets a number.
            """
    )

    static let examples = [
        "link 3 ~/review", "link all ./review --layout '{PatientID}/{StudyDate}/{SeriesNumber}'",
    ]

    static let valueKinds: [String: ValueKind] = [
        "<subject>": .selectorOrFile, "<directory>": .directory, "--layout": .free("TEMPLATE"),
    ]

    @Argument(help: "Rows, UIDs as STUDY[/SERIES[/SOP]], or a directory.")
    var subject: String
    @Argument(help: "The directory below which the links are made.")
    var directory: String
    @Option(name: .long, help: "The links' folders, for example '{PatientID}/{StudyDate}'.")
    var layout = LinkLayout.standard
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions
    private var prepared = Prepared<LinkLayout>()

    var format: OutputFormat? { self.outputOptions.format }

    /// Longer values are no names, in bytes.
    private static let longestValue = 1024

    mutating func validate() throws {
        if self.directory.isEmpty { throw UsageError("link takes a directory, not nothing") }
        if self.layout.isUnexpanded { return }
        do throws(LinkLayout.Fault) {
            self.prepared.set(try LinkLayout(parsing: self.layout))
        } catch {
            throw UsageError(
                "--layout: \(error.message)",
                hint: "for example '\(LinkLayout.standard)'",
                word: self.layout
            )
        }
    }

    func run(in session: Session) async throws -> Report {
        let layout = try self.prepared.get()
        let directory = LocalWords.expanded(self.directory)
        try self.check(directory, output: session.scp?.directory ?? session.settings.output, in: session)
        let found = try await LocalObjects.find(self.subject, self.rowOptions.scope, in: session)
        let objects = found.objects
        guard !objects.isEmpty else {
            session.notice("link: nothing of it is here")
            return Self.report([], directory, layout, problems: [], failure: found.failure)
        }
        let progress = session.progressLine()
        defer { progress.end() }
        let mode = session.settings.outputMode
        let made = try await OwnThread.run { isCancelled in
            try Self.link(objects, below: directory, layout, mode, isCancelled) {
                progress.show("link: \($0) of \(objects.count)")
            }
        }
        return Self.report(
            made.links,
            directory,
            layout,
            problems: made.problems,
            failure: made.failure ?? found.failure
        )
    }

    /// Refuses a directory among the objects themselves, and a link, which may lead anywhere.
    private func check(_ directory: String, output: String, in session: Session) throws(UsageError) {
        if Path.isLink(directory) {
            throw UsageError(
                "\(directory) is a symbolic link, which isn't followed",
                hint: "name the directory that it leads to: \(Path.resolved(directory))",
                word: self.directory
            )
        }
        func isBelow(_ folder: String) -> Bool { "\(Path.absolute(directory))/".hasPrefix("\(Path.absolute(folder))/") }
        let hint = "choose a directory beside it, on the same file system"
        if isBelow(output) {
            throw UsageError(
                "\(directory) is in the output directory \(output), where only received objects belong",
                hint: hint,
                word: self.directory
            )
        }
        if let source = LocalObjects.directory(self.subject, in: session), isBelow(source) {
            throw UsageError(
                "\(directory) is in \(source), whose objects are to be linked",
                hint: hint,
                word: self.directory
            )
        }
    }

    /// What was made, and what kept it from being more.
    private struct Made: Sendable {
        var links: [(object: LocalObject, result: LinkTree.Result)] = []
        /// Files that can't be read as objects, and why.
        var problems: [(file: String, problem: String)] = []
        var failure: PACSError?
    }

    private static func link(
        _ objects: [LocalObject],
        below directory: String,
        _ layout: LinkLayout,
        _ mode: OutputMode,
        _ isCancelled: () -> Bool,
        _ onProgress: (Int) -> Void
    ) throws -> Made {
        var made = Made()
        do throws(SystemError) {
            let tree = try LinkTree(directory: directory, layout: layout, mode: mode)
            for (index, object) in objects.enumerated() {
                if isCancelled() {
                    made.failure = PACSError(.interrupted, "interrupted; the links made so far stay")
                    break
                }
                if index % 100 == 99 { onProgress(index + 1) }
                let dataSet: DataSet
                do throws(DICOMFileError) {
                    dataSet = try DICOMFile(path: object.path).readDataSet(valuesUpTo: Self.longestValue)
                } catch {
                    made.problems.append((object.path, "\(error)"))
                    continue
                }
                made.links.append((object, try tree.link(object, dataSet)))
            }
        } catch  where error == .crossesFileSystems {
            made.failure = PACSError(
                .notWritable,
                "\(printable(directory)) is on another file system than the objects, and hard links don't reach there",
                remedy: "choose a directory on the file system of the output directory, or copy the files"
            )
        } catch {
            made.failure = .unwritable(directory, error)
        }
        return made
    }

    // MARK: - The report

    private static func report(
        _ links: [(object: LocalObject, result: LinkTree.Result)],
        _ directory: String,
        _ layout: LinkLayout,
        problems: [(file: String, problem: String)],
        failure: PACSError?
    ) -> Report {
        let new = links.count { if case .linked = $0.result { true } else { false } }
        var failure = failure
        if failure == nil, let first = problems.first {
            failure = PACSError(
                FailureFacts(.notReadable, service: .local),
                "\(Magnitude.count(problems.count, "file")) can't be read and got no link: \(first.problem)",
                remedy: "'dump FILE' says what is wrong with it; moved away, the next retrieval brings it anew"
            )
        }
        let already = links.count - new
        let there = already > 0 ? ", \(already) \(already == 1 ? "was" : "were") there already" : ""
        var report = Report(
            command: "link",
            table: Table(
                columns: [
                    .init(key: "path", title: "Link", importance: 9), .init(key: "file", title: "File", importance: 5),
                ],
                rows: links.map { [$0.result.path, $0.object.path] }
            ),
            document: [
                "command": "link", "directory": .string(directory), "layout": .string(layout.text),
                "linked": .integer(new), "present": .integer(already),
                "links": .array(links.map { ["file": .string($0.object.path), "path": .string($0.result.path)] }),
                "problems": .array(problems.map { ["file": .string($0.file), "problem": .string($0.problem)] }),
            ],
            uids: links.map(\.object.sopInstanceUID.string),
            summary: ["\(Magnitude.count(new, "link")) made below \(directory)\(there)"],
            failure: failure
        )
        report.linesSayAll = true
        report.ownValues = links.map(\.result.path)
        report.count = links.count
        return report
    }
}
