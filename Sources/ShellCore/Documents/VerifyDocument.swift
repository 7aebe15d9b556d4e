import DICOMArchive
import DICOMCore
import PACSClient

/// What `verify` found, as a table with its summary and as the document of the command.
struct VerifyDocument {
    /// The directory as it was named.
    let directory: String
    /// Whether retrievals store there in any session, so that a command need not name it.
    let isOutput: Bool
    /// What was found on the disk.
    let result: VerificationResult
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
        guard self.failure == nil, self.result.problems.isEmpty else { return false }
        // Where the PACS doesn't say what there is, nobody can say that it is all here.
        return self.comparison.map { $0.missing.isEmpty && $0.unknown.isEmpty } ?? true
    }

    // MARK: - For people

    /// What there is to say of one file, series or object.
    private struct Line {
        var subject: String
        var sentence: String
        var tone: Table.Tone
    }

    private var lines: [Line] {
        var lines = self.result.problems.prefix(Self.mostRows).map {
            Line(subject: self.path($0), sentence: $0.sentence, tone: .bad)
        }
        lines += self.result.notes.prefix(max(0, Self.mostRows - lines.count)).map {
            Line(subject: self.path($0), sentence: "note: \($0.sentence)", tone: .warning)
        }
        guard let comparison = self.comparison else { return lines }
        lines += comparison.differences.prefix(Self.mostRows).map { difference in
            let here = "\(Magnitude.count(difference.here, "object")) here, \(difference.listed) at the PACS"
            let tone: Table.Tone = difference.here < difference.listed ? .bad : .warning
            return Line(subject: "\(difference.study)/\(difference.series)", sentence: here, tone: tone)
        }
        lines += comparison.missing.prefix(Self.mostUIDs).map {
            Line(subject: $0.string, sentence: "missing", tone: .bad)
        }
        lines += comparison.extra.prefix(Self.mostUIDs).map {
            Line(subject: $0.string, sentence: "extra: the PACS doesn't list it", tone: .warning)
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

    private var summary: String {
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
        (self.comparison?.unknown ?? []).prefix(20).map { study, reason in
            "study \(study) can't be compared: the PACS doesn't list it (\(printable(reason)))"
        }
    }

    private var error: PACSError? {
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
        return PACSError(.verifyFailed, parts.joined(separator: ", "), remedy: self.remedy)
    }

    /// The command that mends what is missing or damaged.
    private var remedy: String {
        let incomplete = self.comparison?.incomplete ?? []
        let studies = self.result.mendable + incomplete.filter { !self.result.mendable.contains($0) }
        guard !studies.isEmpty else {
            return self.result.problems.isEmpty
                ? "the PACS administrator can allow queries at series and image level"
                : "look at the files that are named: no retrieval mends them"
        }
        let named = studies.prefix(20).map(\.string).joined(separator: ",")
        let rest = studies.count > 20 ? " (and \(studies.count - 20) more studies)" : ""
        let place = self.isOutput ? "" : " -o '\(self.directory)'"
        return "retrieve \(named)\(place)\(rest)"
    }

    private func path(_ finding: VerificationResult.Finding) -> String { "\(self.directory)/\(finding.path)" }

    // MARK: - For programs

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
