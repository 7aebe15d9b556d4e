import DICOMArchive
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// What `verify` found, as a table with its summary and as the document of the command.
struct VerifyDocument {
    /// The directory as it was named.
    let directory: String
    /// The output directory that it is or lies in, as a retrieval takes it with -o; nil where retrievals store there
    /// without being told, and empty where it is in no output directory.
    let output: String?
    /// Whether it may have no object in it: where retrievals store without being told, nothing may have come yet.
    var mayBeEmpty = false
    /// The studies that were selected; nil where all of the directory is meant.
    var selected: [UID]?
    /// What was found on the disk.
    var result: VerificationResult
    /// What the PACS lists in comparison; nil where it wasn't asked.
    var comparison: ArchiveComparison?
    /// The journal that was made of the files, by its path below the directory, and how many are in it; nil where that
    /// wasn't wanted, and without a path where no file had to be entered.
    var rebuilt: (path: String?, files: Int)?
    /// Why the PACS couldn't be asked, or the journal not be written.
    var failure: PACSError?

    /// So many files are named one by one in the table.
    private static let mostRows = 1000
    /// So many objects that are missing, or extra, are named one by one for people.
    private static let mostUIDs = 20

    var report: Report {
        var report = Report(
            command: "verify",
            head: self.head(masked: false),
            table: self.table,
            document: self.json,
            uids: (self.comparison?.missing ?? []).map(\.string),
            summary: self.rebuiltLines + [self.summary],
            failure: self.error,
            warnings: self.warnings
        )
        report.maskedHead = self.head(masked: true)
        report.linesSayAll = true
        report.count = self.result.problems.count
        report.verdict = self.isGood ? "ok" : "failed"
        return report
    }

    private var isGood: Bool {
        guard self.failure == nil, self.result.problems.isEmpty, !self.isEmpty, self.absent.isEmpty else {
            return false
        }
        // Where the PACS doesn't say what there is, nobody can say that it is all here.
        return self.comparison.map { $0.missing.isEmpty && $0.unknown.isEmpty } ?? true
    }

    /// Whether there was nothing to be checked although there should have been.
    private var isEmpty: Bool { self.result.checked == 0 && !self.mayBeEmpty }

    /// The selected studies of which there is no file.
    private var absent: [UID] { (self.selected ?? []).filter { !self.result.studies.contains($0) } }

    // MARK: - For people

    /// What there is to say of one file, series or object.
    struct Line {
        /// What it is: `problem`, `note`, `absent`, `difference`, `missing` or `extra`.
        var kind: String
        var subject: String
        var sentence: String
        var tone: Table.Tone
    }

    private var lines: [Line] { self.lines(mostRows: Self.mostRows, mostUIDs: Self.mostUIDs) }

    /// All there is to say, but no more than so many lines of a kind.
    func lines(mostRows: Int, mostUIDs: Int) -> [Line] {
        var lines = self.result.problems.prefix(mostRows).map {
            Line(kind: "problem", subject: self.path($0), sentence: $0.sentence, tone: .bad)
        }
        lines += self.result.notes.prefix(max(0, mostRows - lines.count)).map {
            Line(kind: "note", subject: self.path($0), sentence: "note: \($0.sentence)", tone: .warning)
        }
        lines += self.absent.prefix(mostUIDs).map {
            Line(kind: "absent", subject: $0.string, sentence: "no file of the study is here", tone: .bad)
        }
        guard let comparison = self.comparison else { return lines }
        lines += comparison.differences.prefix(mostRows).map { difference in
            let here = "\(Magnitude.count(difference.here, "object")) here, \(difference.listed) at the PACS"
            let tone: Table.Tone = difference.here < difference.listed ? .bad : .warning
            let subject = "\(difference.study)/\(difference.series)"
            return Line(kind: "difference", subject: subject, sentence: here, tone: tone)
        }
        lines += comparison.missing.prefix(mostUIDs).map {
            Line(kind: "missing", subject: $0.string, sentence: "missing", tone: .bad)
        }
        lines += comparison.extra.prefix(mostUIDs).map {
            Line(kind: "extra", subject: $0.string, sentence: "extra: the PACS doesn't list it", tone: .warning)
        }
        return lines
    }

    /// The lines for people: a path is too long for a column.
    private func head(masked: Bool) -> [String] {
        var head = self.lines.map { "\(masked ? Masking.path($0.subject) : $0.subject): \($0.sentence)" }
        let missing = self.comparison?.missing.count ?? 0
        if missing > Self.mostUIDs {
            head.append("\(missing - Self.mostUIDs) more are missing; --format uid names all of them")
        }
        return head
    }

    private var table: Table? {
        let lines = self.lines
        guard !lines.isEmpty else { return nil }
        var table = Table(columns: [
            .init(key: "file", title: "File", importance: 8),
            .init(key: "problem", title: "Problem", importance: 9, role: .verdict),
        ])
        table.rows = lines.map { [$0.subject, $0.sentence] }
        for (index, line) in lines.enumerated() { table.tones[index] = line.tone }
        return table
    }

    /// The result in one sentence.
    var summary: String {
        var text = "\(self.isGood ? "ok" : "failed"): \(Magnitude.count(self.result.checked, "file")) checked"
        text += ", \(self.result.valid) valid"
        let problems = self.result.problems.count
        text += problems == 0 ? ", no problem" : ", \(Magnitude.count(problems, "problem"))"
        if let comparison = self.comparison {
            text += ", \(comparison.missing.count) missing, \(comparison.extra.count) extra"
        }
        return "\(text), in \(self.directory)"
    }

    private var rebuiltLines: [String] {
        guard let rebuilt else { return [] }
        guard let path = rebuilt.path else { return ["every good file is in a journal already: none was rebuilt"] }
        let files = rebuilt.files == 1 ? "1 file is" : "\(rebuilt.files) files are"
        return ["\(files) in a new journal, \(self.directory)/\(path)"]
    }

    private var warnings: [String] {
        if self.mayBeEmpty, self.result.checked == 0, self.result.problems.isEmpty {
            return ["there is no object's file in \(self.directory) yet: nothing was checked"]
        }
        return (self.comparison?.unknown ?? []).prefix(20).map { study, reason in
            "study \(study) can't be compared: the PACS doesn't list it (\(printable(reason)))"
        }
    }

    /// Why it isn't all good; nil where it is.
    var error: PACSError? {
        guard self.failure == nil, !self.isGood else { return self.failure }
        var parts: [String] = []
        let problems = self.result.problems.count
        if problems > 0 {
            parts.append("\(Magnitude.count(problems, "problem")) in \(Magnitude.count(self.result.checked, "file"))")
        }
        if let missing = self.comparison?.missing.count, missing > 0 {
            parts.append("\(Magnitude.count(missing, "object")) missing")
        }
        if let unknown = self.comparison?.unknown, !unknown.isEmpty {
            let studies = Set(unknown.map(\.study)).count
            parts.append("\(studies == 1 ? "1 study" : "\(studies) studies") can't be compared")
        }
        if self.isEmpty || !self.absent.isEmpty { parts.append(self.emptiness) }
        let isOnlyEmpty = parts.count == 1 && self.result.problems.isEmpty && self.comparison?.missing.isEmpty ?? true
        let code: PACSError.Code = isOnlyEmpty && parts == [self.emptiness] ? .noMatch : .verifyFailed
        return PACSError(
            FailureFacts(code, service: .local),
            parts.joined(separator: ", "),
            remedy: self.remedy
        )
    }

    /// What there is nothing of.
    private var emptiness: String {
        let absent = self.absent
        guard let first = absent.first else { return "there is no object's file in \(self.directory)" }
        let more = absent.count > 1 ? " and of \(Magnitude.count(absent.count - 1, "other study"))" : ""
        return "there is no file of study \(printable(first.string))\(more) in \(self.directory)"
    }

    /// The command that mends what is missing or damaged.
    private var remedy: String {
        let journals = self.result.hasDamagedJournal ? "verify\(self.subject) --rebuild" : nil
        var studies = self.result.mendable
        for study in (self.comparison?.incomplete ?? []) + self.absent where !studies.contains(study) {
            studies.append(study)
        }
        guard !studies.isEmpty else {
            if let journals, self.result.hasOnlyJournalFaults { return journals }
            if !self.result.problems.isEmpty { return "look at the files that are named: no retrieval mends them" }
            return self.isEmpty
                ? "'verify DIR' takes another directory; 'set output DIR' names the one where retrievals store"
                : "the PACS administrator can allow queries at series and image level"
        }
        let named = studies.prefix(20).map(\.string).joined(separator: ",")
        let rest = studies.count > 20 ? " (and \(studies.count - 20) more studies)" : ""
        let retrieve = "retrieve \(named)"
        let mending = journals.map { " && \($0)" } ?? ""
        switch self.output {
        case nil: return "\(retrieve)\(mending)\(rest)"
        case ""?:
            return "no retrieval stores in \(self.directory), so none mends its files; "
                + "'\(retrieve)' brings good ones into the output directory\(rest)"
        case let output?: return "\(retrieve) -o \(Quoting.quoted(output))\(mending)\(rest)"
        }
    }

    /// The directory as `verify` has to be told of it.
    private var subject: String {
        switch self.output {
        case nil: ""
        case ""?: " \(Quoting.quoted(Path.absolute(self.directory)))"
        case let output?: " \(Quoting.quoted(Path.absolute(output)))"
        }
    }

    private func path(_ finding: VerificationResult.Finding) -> String { "\(self.directory)/\(finding.path)" }

    // MARK: - For programs

    /// The document of the command, without its error.
    private var json: JSONValue {
        func uids(_ list: [UID]?) -> JSONValue { list.map { .array($0.map { .string($0.string) }) } ?? .null }
        return .object([
            .init("command", "verify"), .init("outcome", .string(self.isGood ? "ok" : "failed")),
            .init("directory", .string(self.directory)), .init("checked", .integer(self.result.checked)),
            .init("valid", .integer(self.result.valid)),
            .init(
                "problems",
                .array(self.result.problems.map { ["file": .string(self.path($0)), "problem": .string($0.sentence)] })
            ),
            .init(
                "notes",
                .array(self.result.notes.map { ["file": .string(self.path($0)), "note": .string($0.sentence)] })
            ),
            .init("missing", uids(self.comparison?.missing)), .init("extra", uids(self.comparison?.extra)),
            .init(
                "differences",
                self.comparison.map { comparison in
                    .array(
                        comparison.differences.map {
                            [
                                "StudyInstanceUID": .string($0.study.string),
                                "SeriesInstanceUID": .string($0.series.string), "here": .integer($0.here),
                                "listed": .integer($0.listed),
                            ]
                        }
                    )
                } ?? .null
            ),
            .init(
                "rebuilt",
                self.rebuilt.map { rebuilt in
                    [
                        "journal": rebuilt.path.map { .string("\(self.directory)/\($0)") } ?? .null,
                        "files": .integer(rebuilt.files),
                    ]
                } ?? .null
            ),
        ])
    }
}
