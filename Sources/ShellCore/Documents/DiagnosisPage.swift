import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// A diagnosis as a page to hand to the PACS administrator: self-contained, printable, without patient data.
struct DiagnosisPage: Sendable {
    /// How the page is written.
    enum Format: Sendable {
        case html, markdown, text

        /// The format that a file's name ends in; nil for any other ending.
        init?(fileName: String) {
            let name = fileName.lowercased()
            if name.hasSuffix(".html") || name.hasSuffix(".htm") {
                self = .html
            } else if name.hasSuffix(".md") {
                self = .markdown
            } else if name.hasSuffix(".txt") {
                self = .text
            } else {
                return nil
            }
        }
    }

    private let report: DiagnosticReport

    /// Makes the page of a diagnosis.
    init(_ report: DiagnosticReport) { self.report = report }

    /// Writes the page with mode 0600.
    func write(to path: String, as format: Format) throws(PACSError) {
        try PACSError.writing(path, Array(self.contents(as: format).utf8))
    }

    /// The whole page.
    func contents(as format: Format) -> String {
        switch format {
        case .html: self.html
        case .markdown: self.markdown
        case .text: self.text
        }
    }

    // MARK: - What it says

    private static let heading = "DICOM connection report"
    private static let note =
        "Made by pacsh's 'diagnose'. This page has no patient data in it: texts that the PACS sends with a failure are "
        + "left out, because such texts may quote what was asked for."

    /// The facts at the head of the page.
    private var facts: [(String, String)] {
        let target = self.report.target
        return [
            ("PACS", "\(printable(target.called)) at \(printable(target.peer))"),
            ("Our AE title", printable(target.calling)),
            (
                "To be registered at the PACS",
                self.report.registration.items.map { "\($0.label) \($0.value)" }.joined(separator: "; ")
            ),
            ("Our computer", printable(HostName.own ?? "without a name")),
            ("Begun", CalendarTime(local: Int(self.report.startedAt)).iso8601),
            (
                "Program",
                "pacsh \(Implementation.version), \(Implementation.versionName) (\(Implementation.classUID.string))"
            ),
        ]
    }

    /// The verdict in a few words.
    private var verdict: String {
        switch self.report.verdict {
        case .ok: "Everything that was looked at works"
        case .warning: "It works, with reservations"
        case .failed: "It fails at: \(self.report.failed?.title ?? "")"
        case .skipped: "Nothing was looked at"
        }
    }

    /// What is to be done, stage by stage.
    private var remedies: [(title: String, text: String)] {
        self.report.stages.filter { !$0.remedy.isEmpty }.map { stage in
            let text = Self.shareable(stage.remedy, stage)
            return (stage.title, text.prefix(1).uppercased() + text.dropFirst() + ".")
        }
    }

    /// A stage's text without what the PACS wrote into its Error Comment.
    private static func shareable(_ text: String, _ stage: DiagnosticStage) -> String {
        guard let comment = stage.failure?.facts.errorComment, !comment.isEmpty else { return printable(text) }
        return printable(text.replacing(comment, with: "(text left out)"))
    }

    private static func detail(_ stage: DiagnosticStage) -> String { self.shareable(stage.detail, stage) }

    private static func milliseconds(_ stage: DiagnosticStage) -> String {
        stage.outcome == .skipped ? "" : "\(Int(stage.elapsedMs.rounded())) ms"
    }

    // MARK: - Text

    private var text: String {
        var lines = [Self.heading, String(repeating: "=", count: Self.heading.count), "", self.verdict, ""]
        lines += self.facts.map { "\($0.0): \($0.1)" }
        for stage in self.report.stages {
            let time = Self.milliseconds(stage)
            lines += ["", "[\(stage.outcome.rawValue)] \(stage.title)\(time.isEmpty ? "" : " (\(time))")"]
            lines.append("    " + Self.detail(stage))
            if !stage.remedy.isEmpty { lines.append("    to do: " + Self.shareable(stage.remedy, stage)) }
        }
        return (lines + ["", Self.note, ""]).joined(separator: "\n")
    }

    // MARK: - Markdown

    private var markdown: String {
        var lines = ["# \(Self.heading)", "", "**\(Self.marked(self.verdict))**", ""]
        lines += self.facts.map { "- \($0.0): \(Self.marked($0.1))" }
        if !self.remedies.isEmpty {
            lines += ["", "## To be done", ""]
            lines += self.remedies.map { "- \($0.title): \(Self.marked($0.text))" }
        }
        lines += ["", "## Stages", "", "| Stage | Outcome | Time | What was asked and seen |", "|---|---|---|---|"]
        lines += self.report.stages.map { stage in
            "| \(stage.title) | \(stage.outcome.rawValue) | \(Self.milliseconds(stage)) | \(Self.marked(Self.detail(stage))) |"
        }
        return (lines + ["", Self.note, ""]).joined(separator: "\n")
    }

    static func marked(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>|#".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    // MARK: - HTML

    private var html: String {
        var page = HTMLPage(title: "\(Self.heading): \(printable(self.report.target.called))")
        let tone = HTMLPage.Tone(rawValue: self.report.verdict.rawValue) ?? .skipped
        page.add(heading: Self.heading, verdict: self.verdict, tone)
        page.add(facts: self.facts.map { (name: $0.0, value: $0.1) })
        page.add(list: self.remedies.map { (name: $0.title, text: $0.text) }, under: "To be done")
        var table = HTMLTable(columns: ["Stage", "Outcome", "Time", "What was asked and seen"], numbers: [2])
        table.rows = self.report.stages.map { stage in
            [
                .head(stage.title),
                .mark(stage.outcome.rawValue, HTMLPage.Tone(rawValue: stage.outcome.rawValue) ?? .skipped),
                .number(Self.milliseconds(stage)), .text(Self.detail(stage)),
            ]
        }
        page.add(table: table, under: "Stages")
        page.add(footer: Self.note)
        return page.html
    }
}
