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
        var output = ""
        let error = self.write(report, at: place, remark: remark) { output += $0 }
        return Text(output: output, error: error)
    }

    /// Renders what a command reports, the results piece by piece, so that a long list never stands in memory
    /// as text; gives what belongs on standard error.
    func write(
        _ report: Report,
        at place: Place? = nil,
        remark: String? = nil,
        to write: (String) -> Void
    ) -> String {
        var failure = report.failure.map { Failure($0, at: place) }
        failure?.remark = remark
        var error = report.warnings.map { self.broken("warning: \(printableLine($0))") }.joined()
        if let failure { error += self.sentence(failure, command: report.command) }
        if report.isPrinted { return error }
        let isRead = self.width != nil
        if !isRead, self.format.isForPeople {
            error += report.remarks.map { self.broken(printableLine($0)) }.joined()
        }
        let trailer = report.summary + (isRead ? report.remarks : [])
        var lines = LineGatherer()
        switch report.isProse && !self.format.isJSON ? .table : self.format {
        case .table, .wide:
            let width = self.format == .wide ? nil : self.width
            self.prose(self.head(of: report)) { lines.add($0, write) }
            if !report.linesSayAll, let (table, rows) = self.rows(of: report) {
                TableLayout(width: width, color: self.color).write(table, rows: rows) { lines.add($0, write) }
            }
            self.prose(trailer) { lines.add($0, write) }
        case .vertical:
            let found = self.data(of: report)
            // Head and summary would only say the same again.
            let isAlone = found.map { !$0.rows.isEmpty } ?? false && (report.linesSayAll || report.tableFrame == nil)
            if !isAlone { self.prose(self.head(of: report)) { lines.add($0, write) } }
            if let (table, rows) = found {
                VerticalLayout(color: self.color).write(table, rows: rows) { lines.add($0, write) }
            }
            if !isAlone { self.prose(trailer) { lines.add($0, write) } }
        case .json, .jsonl:
            self.document(report, failure, to: write)
            lines.add("", write)
        case .dicomjson:
            if let long = report.longDataSet {
                lines.add("[", write)
                lines.finish(write)
                withoutActuallyEscaping(write) { write in
                    var writer = JSONTextWriter(indent: nil, to: write)
                    long.writeModel(self.mask, &writer)
                    writer.finish()
                }
                lines.add("\n]", write)
            } else if let dataSets = report.dataSets {
                self.write(dataSets) { lines.add($0, write) }
            }
        case .csv:
            if let (table, rows) = self.data(of: report) {
                DelimitedText.writeCommaSeparated(table, rows: rows, isForTerminal: self.width != nil) {
                    lines.add($0, write)
                }
            }
        case .tsv:
            if let (table, rows) = self.data(of: report) {
                DelimitedText.writeTabSeparated(table, rows: rows) { lines.add($0, write) }
            }
        case .uid:
            // At patient level it is the Patient ID.
            for uid in report.uids {
                let isMasked = self.masksIdentifyingValues && !UID(uid).isValid
                lines.add(isMasked ? Masking.mask : printableLine(uid), write)
            }
        }
        lines.finish(write)
        return error
    }

    /// Gathers lines into pieces.
    private struct LineGatherer {
        private static let pieceSize = 64 << 10
        private var piece = ""

        mutating func add(_ line: String, _ write: (String) -> Void) {
            self.piece += line
            self.piece += "\n"
            if self.piece.utf8.count >= Self.pieceSize { self.finish(write) }
        }

        mutating func finish(_ write: (String) -> Void) {
            if !self.piece.isEmpty { write(self.piece) }
            self.piece.removeAll(keepingCapacity: true)
        }
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

    /// The same for what is written member by member.
    var mask: JSONMask? { self.masksIdentifyingValues ? Masking.members : nil }

    // MARK: - For people

    private func head(of report: Report) -> [String] {
        self.masksIdentifyingValues ? report.maskedHead ?? report.head : report.head
    }

    private func prose(_ lines: [String], to write: (String) -> Void) {
        for line in lines { self.fitting(line).forEach(write) }
    }

    /// A line of prose as lines that fit the terminal; what goes on stands further in than it began.
    private func fitting(_ line: String) -> [String] {
        let line = printableLine(line)
        guard let width = self.width else { return [line] }
        return wrapped(line, to: width, indent: line.prefix { $0 == " " }.count + 2)
    }

    // MARK: - For programs

    /// The rows for programs; a command that failed and has no rows has none.
    private func data(of report: Report) -> (table: Table, rows: AnyRandomAccessCollection<[String]>)? {
        if let found = self.rows(of: report) { return found }
        guard report.failure == nil, let table = Table(report.document).map({ self.masked($0) }) else { return nil }
        return (table, AnyRandomAccessCollection(table.rows))
    }

    /// The table and its rows, which may be made one by one while they are gone over.
    private func rows(of report: Report) -> (table: Table, rows: AnyRandomAccessCollection<[String]>)? {
        guard let table = report.tableFrame else { return nil }
        guard var rows = report.tableRows else {
            let table = self.masked(table)
            return (table, AnyRandomAccessCollection(table.rows))
        }
        if self.masksIdentifyingValues {
            let (make, mask) = (rows.make, Masking.row(of: table.columns))
            rows.make = { mask(make($0)) }
        }
        return (self.masked(table), AnyRandomAccessCollection(rows))
    }

    private func masked(_ table: Table) -> Table { self.masksIdentifyingValues ? Masking.table(table) : table }

    private func document(_ report: Report, _ failure: Failure?, to write: (String) -> Void) {
        let frame = Self.document(self.masked(report.documentFrame), command: report.command, failure: failure)
        let isPretty = self.format == .json
        withoutActuallyEscaping(write) { write in
            if let rows = report.documentRows {
                frame.write(pretty: isPretty, filling: rows.key, to: write) { writer in
                    writer.array { writer in
                        for row in rows { writer.element { $0.value(self.masked(row)) } }
                    }
                }
            } else if let long = report.longDataSet {
                frame.write(pretty: isPretty, filling: long.key, to: write) { long.writeAttributes(self.mask, &$0) }
            } else {
                write(frame.serialized(pretty: isPretty))
            }
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
    private func write(_ dataSets: Report.Elements<JSONValue>, to line: (String) -> Void) {
        if dataSets.isEmpty { return line("[]") }
        line("[")
        for (index, dataSet) in dataSets.enumerated() {
            line(self.masked(dataSet).serialized() + (index + 1 < dataSets.count ? "," : ""))
        }
        line("]")
    }
}
