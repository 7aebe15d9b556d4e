import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// A diagnosis as a page to hand to the PACS administrator: self-contained, printable, without patient data.
package struct DiagnosisPage: Sendable {
    /// How the page is written.
    package enum Format: Sendable {
        case html, markdown, text

        /// The format that a file's name ends in; nil for any other ending.
        package init?(fileName: String) {
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
    package init(_ report: DiagnosticReport) { self.report = report }

    /// Writes the page with mode 0600.
    package func write(to path: String, as format: Format) throws(PACSError) {
        try PACSError.writing(path, Array(self.contents(as: format).utf8))
    }

    /// The whole page.
    package func contents(as format: Format) -> String {
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
                "Register here as destination",
                "\(printable(self.report.ownTitle)), address \(self.report.ownAddress ?? "unknown"), "
                    + (self.report.ownPort == 0 ? "no fixed port yet" : "port \(self.report.ownPort)")
            ),
            ("Begun", CalendarTime(local: Int(self.report.startedAt)).iso8601),
            ("Program", "\(Implementation.versionName) (\(Implementation.classUID.string))"),
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

    private static func marked(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\`*_[]<>|#".contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }

    // MARK: - HTML

    private var html: String {
        let facts = self.facts.map { "<dt>\(Self.escaped($0.0))</dt><dd>\(Self.escaped($0.1))</dd>" }
        let remedies = self.remedies.map {
            "<li><strong>\(Self.escaped($0.title)).</strong> \(Self.escaped($0.text))</li>"
        }
        let stages = self.report.stages.map { stage in
            """
            <tr><th scope="row">\(Self.escaped(stage.title))</th>\
            <td><span class="mark \(stage.outcome.rawValue)">\(stage.outcome.rawValue)</span></td>\
            <td class="time">\(Self.milliseconds(stage))</td><td>\(Self.escaped(Self.detail(stage)))</td></tr>
            """
        }
        let toDo = remedies.isEmpty ? "" : "<h2>To be done</h2>\n<ul>\n\(remedies.joined(separator: "\n"))\n</ul>\n"
        return """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.heading): \(Self.escaped(printable(self.report.target.called)))</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <main>
            <h1>\(Self.heading)</h1>
            <p class="verdict \(self.report.verdict.rawValue)">\(Self.escaped(self.verdict))</p>
            <dl>
            \(facts.joined(separator: "\n"))
            </dl>
            \(toDo)<h2>Stages</h2>
            <table>
            <thead><tr><th>Stage</th><th>Outcome</th><th class="time">Time</th>\
            <th>What was asked and seen</th></tr></thead>
            <tbody>
            \(stages.joined(separator: "\n"))
            </tbody>
            </table>
            <footer>\(Self.escaped(Self.note))</footer>
            </main>
            </body>
            </html>

            """
    }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.append(character)
            }
        }
        return result
    }

    private static let style = """
        :root { color-scheme: light; }
        * { box-sizing: border-box; }
        body { margin: 0; background: #eef1f4; color: #1b2530; font: 15px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
        main { max-width: 62rem; margin: 2rem auto; padding: 2.5rem 3rem; background: #fff; border: 1px solid #d6dde4; border-radius: 6px; }
        h1 { margin: 0 0 1rem; font-size: 1.6rem; }
        h2 { margin: 2rem 0 .6rem; font-size: 1.1rem; }
        .verdict { margin: 0 0 1.5rem; padding: .7rem 1rem; border-left: 5px solid; border-radius: 3px; font-size: 1.1rem; font-weight: 600; }
        .verdict.ok { background: #e8f5ec; border-color: #2b8a4b; }
        .verdict.warning { background: #fdf4e0; border-color: #c98a12; }
        .verdict.failed { background: #fcebea; border-color: #c0392b; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1.5rem; margin: 0; }
        dt { color: #5a6875; }
        dd { margin: 0; font-weight: 500; overflow-wrap: anywhere; }
        ul { margin: 0; padding-left: 1.2rem; }
        li { margin: .35rem 0; }
        table { width: 100%; border-collapse: collapse; font-size: .93rem; }
        th, td { padding: .5rem .7rem; border-bottom: 1px solid #e3e8ed; text-align: left; vertical-align: top; }
        thead th { border-bottom: 2px solid #b9c4ce; color: #5a6875; font-weight: 600; }
        tbody th { width: 12.5rem; font-weight: 600; }
        td { overflow-wrap: anywhere; }
        .time { text-align: right; white-space: nowrap; }
        .mark { display: inline-block; min-width: 5.4rem; white-space: nowrap; padding: .05rem .5rem; border-radius: 3px; text-align: center; font-size: .82rem; font-weight: 600; border: 1px solid; }
        .mark.ok { background: #e8f5ec; border-color: #2b8a4b; color: #1d6636; }
        .mark.warning { background: #fdf4e0; border-color: #c98a12; color: #7d5404; }
        .mark.failed { background: #fcebea; border-color: #c0392b; color: #93261b; }
        .mark.skipped { background: #f2f4f6; border-color: #c3ccd4; color: #5a6875; }
        footer { margin-top: 2rem; padding-top: .8rem; border-top: 1px solid #e3e8ed; color: #5a6875; font-size: .85rem; }
        @page { margin: 16mm; }
        @media print {
        body { background: #fff; font-size: 10.5pt; }
        main { max-width: none; margin: 0; padding: 0; border: 0; }
        tr, li, .verdict { break-inside: avoid; }
        thead { display: table-header-group; }
        * { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        }
        """
}
