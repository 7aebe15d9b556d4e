import ArgumentParser
import DICOMArchive
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// `verify [SEL|DIR]`: checks the files of an output directory, and against the PACS whether all are there.
struct VerifyCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check every file below the output directory, and against the PACS whether all are there.",
        discussion: """
            Each file is read to its last element, and its header, name and place are compared with its content. What is \
            damaged or another object than its name says is no longer taken for present: the next retrieval brings it \
            again, and the good file takes the name. Nothing is deleted. With --against-pacs the objects of each study \
            are compared with what the PACS lists. After journals were lost or damaged, --rebuild enters the files that \
            no journal has into a new one. A directory without objects is a failure if it was named; the \
            output directory may have none yet. Any problem, or an object that is missing, is exit status 1.
            """
    )

    static let examples = [
        "verify", "verify ./dicom", "verify 3 --against-pacs", "verify --rebuild", "verify --report night.json",
    ]

    static let valueKinds: [String: ValueKind] = ["<subject>": .selectorOrFile]

    @Argument(help: "A directory, or studies by a selector; the output directory without it.")
    var subject: String?
    @Flag(name: .long, help: "Ask the PACS for the objects of each study, and name what is missing or extra.")
    var againstPacs = false
    @Flag(name: .long, help: "Enter the good files that no journal has, with their SHA-256, into a new journal.")
    var rebuild = false
    @OptionGroup var reportOptions: ReportOptions
    @OptionGroup var rowOptions: RowOptions
    @OptionGroup var outputOptions: OutputOptions

    var format: OutputFormat? { self.outputOptions.format }

    mutating func validate() throws {
        guard let subject = self.subject, !LocalWords.isPath(subject), TagPath(parsing: subject) != nil else { return }
        throw UsageError(
            "'\(subject)' is a key, and verify takes none: it checks whole files",
            hint: "'dump DIR \(subject)' shows it of each; ./\(subject) is a directory of that name",
            word: subject
        )
    }

    func run(in session: Session) async throws -> Report {
        try self.reportOptions.check()
        let (directory, systems) = try await self.subject(in: session)
        if self.againstPacs, systems == nil { _ = try await session.requireAssociation() }
        let selections = systems.map { StudySelection.merging($0.flatMap(\.targets)) }
        let rebuilding = self.rebuild ? self.rebuilding(directory, session) : nil
        let result = try await self.result(directory, selections, rebuilding, in: session)
        var document = VerifyDocument(
            directory: directory,
            output: self.output(directory, session),
            selected: selections?.map(\.study),
            result: result
        )
        document.mayBeEmpty = self.subject == nil
        do throws(JournalError) {
            document.rebuilt = try await rebuilding?.finish()
            document.result.settleJournals(rebuilding?.settleDamaged() ?? [])
        } catch {
            document.failure = PACSError(error)
        }
        if self.againstPacs {
            do throws(PACSError) {
                document.comparison = try await self.comparison(of: result, systems, in: session)
            } catch {
                document.failure = document.failure ?? error
            }
        }
        var report = document.report
        do throws(PACSError) {
            let written = try self.reportOptions.write(
                json: report.document,
                csv: VerifySheet(document: document).text,
                html: VerifyPage(document: document, namesPatients: self.reportOptions.isFull).html
            )
            if let written { session.notice(written) }
        } catch {
            report.failure = report.failure ?? error
        }
        return report
    }

    /// Compares what is here with what the PACS lists, each study with the one that its row came from.
    private func comparison(
        of result: VerificationResult,
        _ systems: Selected?,
        in session: Session
    ) async throws(PACSError) -> ArchiveComparison {
        let line = session.progressLine()
        defer { line.end() }
        var comparison = ArchiveComparison()
        var target = session.target
        do {
            for (key, targets) in systems ?? [(nil, [])] {
                target = try session.system(key)
                let selections = systems == nil ? result.selections : StudySelection.merging(targets)
                comparison.add(
                    try await session.asking(systemOf: key) {
                        try await session.requireAssociation().compare(
                            result,
                            selections: selections,
                            model: session.settings.model
                        ) { line.show("verify: \($0)") }
                    }
                )
            }
            return comparison
        } catch {
            throw PACSError(any: error, service: .find, target: target)
        }
    }

    // MARK: - What is checked

    /// What was selected, by the key of the system that it is of; nil for the one selected.
    private typealias Selected = [(key: String?, targets: [RetrievalTarget])]

    /// The directory, and what was selected of it; nil for all of it.
    private func subject(in session: Session) async throws -> (String, Selected?) {
        let output = session.scp?.directory ?? session.settings.output
        guard let subject = self.subject else {
            // It is made when the first object comes.
            return (Path.exists(output) ? try Self.existing(output) : output, nil)
        }
        let isPath = LocalWords.isPath(subject)
        let path = LocalWords.expanded(subject)
        let isThere = Path.exists(path)
        if isPath || !Selector.isSelector(subject) || (session.results == nil && isThere) {
            return (try Self.existing(path), nil)
        }
        let selection = try await Selector(parsing: subject).resolve(in: session, self.rowOptions.scope)
        let systems = self.rowOptions.force ? [(nil, selection.rows)] : selection.bySystem(in: session)
        return (output, try systems.map { ($0.key, try $0.rows.map { try $0.target(patientID: nil) }) })
    }

    private static func existing(_ path: String) throws(UsageError) -> String {
        guard Path.exists(path) else {
            throw UsageError("there is no directory \(path)", hint: "name a directory, or set output", word: path)
        }
        guard Path.isFolder(path) else {
            throw UsageError("\(path) is no directory", hint: "'dump' shows a single file", word: path)
        }
        return path
    }

    /// The output directory that a directory is or lies in, as `VerifyDocument` takes it.
    private func output(_ directory: String, _ session: Session) -> String? {
        // What was set by an option or in the session is forgotten when the command is typed elsewhere.
        let forgotten: [SettingLayers.Layer] = [.process, .session]
        let isKept = !forgotten.map(\.rawValue).contains(session.layers.origin(of: "output"))
        if isKept, directory == session.scp?.directory ?? session.settings.output { return nil }
        if Path.isFolder("\(directory)/.pacsh") { return directory }
        // The folder of a patient, a study or a series: retrievals store above it.
        var place = Path.resolved(Path.absolute(directory))
        for _ in 0..<3 {
            guard let parent = Path.parent(of: place), parent != place else { break }
            place = parent
            if Path.isFolder("\(place)/.pacsh") { return place }
        }
        return ""
    }

    // MARK: - The files

    private func rebuilding(_ directory: String, _ session: Session) -> JournalRebuilding {
        JournalRebuilding(
            root: directory,
            program: "pacsh \(Implementation.version)",
            durability: session.settings.durability,
            hashes: session.settings.journalHash == .sha256
        )
    }

    private func result(
        _ directory: String,
        _ selections: [StudySelection]?,
        _ rebuilding: JournalRebuilding?,
        in session: Session
    ) async throws -> VerificationResult {
        if self.subject == nil, !Path.exists(directory) { return VerificationResult() }
        let scope = selections.map { selections in
            Verification.Scope(
                studies: Dictionary(selections.map { ($0.study, $0.series.map { Set($0.map(\.uid)) }) }) { one, _ in one
                }
            )
        }
        let result = Mutex(VerificationResult())
        let line = session.progressLine()
        defer { line.end() }
        await Verification(directory: directory, scope: scope).run { file in
            rebuilding?.add(file)
            let (checked, problems) = result.withLock { result in
                result.add(file)
                return (result.checked, result.problems.count)
            }
            guard checked > 0, checked % 100 == 0 else { return }
            line.show("verify: \(Magnitude.count(checked, "file")) checked, \(Magnitude.count(problems, "problem"))")
        }
        AuditActivity.current?.reads(result.withLock { $0.here.keys.sorted() + $0.mendable })
        try Task.checkCancellation()
        return result.withLock { result in
            result.finish()
            return result
        }
    }
}

extension VerificationResult {
    /// The studies that are here, to be compared with the PACS.
    fileprivate var selections: [StudySelection] {
        let studies = Set(self.here.keys).union(self.mendable)
        return StudySelection.merging(
            studies.filter { !$0.string.isEmpty }.sorted().map {
                RetrievalTarget(patientID: self.patientIDs[$0], study: $0)
            }
        )
    }
}
