import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// What follows the verdict of a retrieval: the program of `--on-study`, the file of `--report`.
struct RetrievalAftermath: Sendable {
    let session: Session
    /// The file that the outcome is written to.
    private let report: ReportOptions
    /// What is run for the studies that come; nil where nothing is.
    private let program: StudyProgram?

    /// What the options ask for, checked before anything is sent.
    init(_ report: ReportOptions, _ hook: HookOptions, in session: Session) throws {
        try report.check()
        self.session = session
        self.report = report
        self.program = try hook.found(in: session)
    }

    /// What the options ask for, else what was asked for when a job was begun; a report is a new file each time.
    init(_ report: ReportOptions, _ hook: HookOptions, else recorded: FollowUp, in session: Session) throws {
        var (report, hook) = (report, hook)
        if hook.program == nil {
            hook.program = recorded.program
            hook.arguments = recorded.arguments
        }
        if report.file == nil, let file = recorded.report {
            report.file = Self.unused(file)
            report.isFull = report.isFull || recorded.isReportFull
        }
        try self.init(report, hook, in: session)
    }

    /// What a journal keeps of it, so that whoever resumes the job does the same.
    var followUp: FollowUp {
        var followUp = FollowUp()
        followUp.program = self.program?.path
        followUp.arguments = self.program?.arguments ?? []
        followUp.report = self.report.file.map(Path.absolute)
        followUp.isReportFull = self.report.isFull
        return followUp
    }

    /// The name of a report, with a number before its ending where there is such a file.
    private static func unused(_ file: String) -> String {
        guard Path.exists(file), let dot = file.lastIndex(of: ".") else { return file }
        var number = 2
        while Path.exists("\(file[..<dot])-\(number)\(file[dot...])") { number += 1 }
        return "\(file[..<dot])-\(number)\(file[dot...])"
    }

    // MARK: - The program

    /// Runs the program for each study of which something has come, one after the other; nil where there is none.
    func runs(on outcome: RetrievalOutcome) async -> [StudyProgram.Run]? {
        guard let program else { return nil }
        guard let directory = outcome.directory else { return [] }
        var runs: [StudyProgram.Run] = []
        for study in outcome.studies where (study.received ?? 0) > 0 {
            // An interrupt ends the retrieval, and what would follow it.
            if Task.isCancelled { break }
            let notice = StudyNotice(
                study: study.study,
                directory: await Self.folder(of: study.study, below: directory),
                received: study.received ?? 0,
                expected: study.expected,
                failed: study.failed,
                outcome: RetrievalOutcome.word(of: [study]).rawValue
            )
            let run = await program.run(for: notice)
            program.say(run, in: self.session)
            runs.append(run)
        }
        return runs
    }

    /// The folder of a study that is here: that of its first object.
    private static func folder(of study: UID, below directory: String) async -> String {
        let objects = try? await OwnThread.run { _ in
            try StoredFiles.objects(ofStudy: study, patientID: nil, below: directory)
        }
        return objects?.first.flatMap { Path.parent(of: $0.path) }.flatMap(Path.parent) ?? directory
    }

    // MARK: - The report

    /// Writes the file of the report; one that can't be written is a failure, though all else went well.
    func write(
        _ outcome: RetrievalOutcome,
        of targets: [Target],
        labels: [UID: RowLabel] = [:],
        list: RetrievalList? = nil,
        into report: inout Report
    ) {
        let record = RetrievalRecord(
            outcome: outcome,
            targets: targets,
            startedAt: WallClock.now - outcome.elapsed.milliseconds / 1000,
            labels: labels,
            list: list
        )
        let document = report.document
        do throws(PACSError) {
            let line = try self.report.write(
                json: document.adding(report.failure),
                csv: RetrievalSheet(record: record).text,
                html: RetrievalPage(record: record, namesPatients: self.report.isFull).html
            )
            if let line { self.session.notice(line) }
        } catch {
            if let failure = report.failure { report.warnings.append(failure.message) }
            report.failure = error
        }
    }
}

extension JSONValue {
    /// A document with the failure that it is about, as it is printed.
    fileprivate func adding(_ failure: PACSError?) -> JSONValue {
        guard case .object(let members) = self, let failure else { return self }
        return .object(members + [.init("error", Failure(failure).json)])
    }
}
