import DICOMCore
import PACSClient
import ShellLanguage

/// Turns a report into text.
///
/// The only place that knows how anything looks.
struct Renderer: Sendable {
    var format: OutputFormat
    /// Columns of the terminal; nil where output is none, and nothing is cut.
    var width: Int?
    /// Whether escape sequences for colour may be written.
    var color = false
    /// Columns of the terminal that sentences go to, which are broken at their blanks there; nil where it is none.
    var errorWidth: Int?
    /// Whether failures stand out by colour.
    var errorColor = false
    /// Whether `***` stands in place of what says who a patient is, for output that others will read.
    ///
    /// Sentences of ours have no patient data anyway.
    var masksIdentifyingValues = false

    /// Text for standard output and standard error, each whole lines or empty.
    struct Text: Sendable, Equatable {
        /// The results.
        var output = ""
        /// Warnings and errors.
        var error = ""
    }

    /// Renders what a command reports.
    ///
    /// A failure in it is `at` a place when it comes from a batch.
    ///
    /// A `remark` says why the failure doesn't count.
    func render(_ report: Report, at place: Place? = nil, remark: String? = nil) -> Text {
        var text = Text()
        var failure = report.failure.map { Failure($0, at: place) }
        failure?.remark = remark
        for warning in report.warnings { text.error += self.broken("warning: \(printableLine(warning))") }
        if let failure { text.error += self.sentence(failure, command: report.command) }
        if report.isPrinted { return text }
        if report.isRemark, self.width == nil, self.format == .table || self.format == .wide {
            text.error += report.summary.map { self.broken(printableLine($0)) }.joined()
            return text
        }
        switch report.isProse && !self.format.isJSON ? .table : self.format {
        case .table: text.output = self.text(report, report.linesSayAll ? [] : self.layout(width: self.width, report))
        case .wide: text.output = self.text(report, report.linesSayAll ? [] : self.layout(width: nil, report))
        case .vertical:
            let table = self.data(of: report)
            let lines = table.map { VerticalLayout(color: self.color).lines($0) } ?? []
            text.output = self.text(report, lines, isAlone: report.linesSayAll || report.table == nil)
        case .json, .jsonl: text.output = self.document(report, failure) + "\n"
        case .dicomjson: text.output = report.dataSets.map { self.dataSets($0) } ?? ""
        case .csv: text.output = self.data(of: report).map { DelimitedText.commaSeparated($0) } ?? ""
        case .tsv: text.output = self.data(of: report).map { DelimitedText.tabSeparated($0) } ?? ""
        case .uid:
            // At patient level it is the Patient ID.
            for uid in report.uids {
                let isMasked = self.masksIdentifyingValues && !UID(uid).isValid
                text.output += (isMasked ? Masking.mask : printableLine(uid)) + "\n"
            }
        }
        return text
    }

    /// Renders a failure that has no report.
    func render(_ failure: Failure, command: String) -> Text {
        var text = Text(error: self.sentence(failure, command: command))
        if self.format.isJSON {
            let document = Self.document(.object([]), command: command, failure: failure)
            text.output = document.serialized(pretty: self.format == .json) + "\n"
        }
        return text
    }

    private func sentence(_ failure: Failure, command: String) -> String {
        failure.lines(command: command).enumerated()
            .map { self.broken($1, style: self.errorColor && $0 == 0 ? .red : nil) }.joined()
    }

    /// A sentence as lines that fit the terminal.
    private func broken(_ sentence: String, style: Style? = nil) -> String {
        let lines = self.errorWidth.map { wrapped(sentence, to: $0, indent: 2) } ?? [sentence]
        return lines.map { (style?($0) ?? $0) + "\n" }.joined()
    }

    // MARK: - Parts

    /// A line of prose, broken where the terminal ends.
    func line(_ text: String) -> String { self.fitting(text).map { $0 + "\n" }.joined() }

    /// The line before the rows that belong to a file.
    func heading(_ path: String) -> String {
        let text = printableLine(self.masksIdentifyingValues ? Masking.path(path) : path)
        let line = self.width.map { elided(text, to: $0) } ?? text
        return (self.color ? Style.bold(line) : line) + "\n"
    }

    /// A value of a document as it may be shown.
    func masked(_ value: JSONValue) -> JSONValue { self.masksIdentifyingValues ? Masking.json(value) : value }

    // MARK: - For people

    private func layout(width: Int?, _ report: Report) -> [String] {
        let table = report.table.map { self.masked($0) }
        return table.map { TableLayout(width: width, color: self.color).lines($0) } ?? []
    }

    /// Head, rows and summary; the rows without the lines where these would only say the same again.
    private func text(_ report: Report, _ rows: [String], isAlone: Bool = false) -> String {
        let head = self.masksIdentifyingValues ? report.maskedHead ?? report.head : report.head
        let isAlone = isAlone && !rows.isEmpty
        let lines =
            (isAlone ? [] : head.flatMap { self.fitting($0) }) + rows
            + (isAlone ? [] : report.summary.flatMap { self.fitting($0) })
        return lines.map { $0 + "\n" }.joined()
    }

    /// A line of prose as lines that fit the terminal; what goes on stands further in than it began.
    private func fitting(_ line: String) -> [String] {
        let line = printableLine(line)
        guard let width = self.width else { return [line] }
        return wrapped(line, to: width, indent: line.prefix { $0 == " " }.count + 2)
    }

    // MARK: - For programs

    /// The rows for programs; a command that failed and has no rows has none.
    private func data(of report: Report) -> Table? {
        let table = report.table ?? (report.failure == nil ? Table(report.document) : nil)
        return table.map { self.masked($0) }
    }

    private func masked(_ table: Table) -> Table { self.masksIdentifyingValues ? Masking.table(table) : table }

    private func document(_ report: Report, _ failure: Failure?) -> String {
        let frame = Self.document(self.masked(report.documentFrame), command: report.command, failure: failure)
        guard let rows = report.documentRows else { return frame.serialized(pretty: self.format == .json) }
        return frame.serialized(pretty: self.format == .json, filling: rows.key, count: rows.count) { index in
            self.masked(rows.make(index))
        }
    }

    private static func document(_ document: JSONValue, command: String, failure: Failure?) -> JSONValue {
        guard case .object(var members) = document else { return document }
        if members.first?.key != "command" {
            members.removeAll { $0.key == "command" }
            members.insert(.init("command", .string(command)), at: 0)
        }
        if let failure {
            members.removeAll { $0.key == "error" }
            members.append(.init("error", failure.json))
        }
        return .object(members)
    }

    /// An array of the DICOM JSON Model, one data set a line.
    private func dataSets(_ dataSets: Report.Elements<JSONValue>) -> String {
        if dataSets.count == 0 { return "[]\n" }
        var text = "[\n"
        for index in 0..<dataSets.count {
            text += self.masked(dataSets.make(index)).serialized()
            text += index + 1 < dataSets.count ? ",\n" : "\n"
        }
        return text + "]\n"
    }
}
