import DICOMCore

/// Turns a report into text.
///
/// The only place that knows how anything looks.
package struct Renderer: Sendable {
    /// The format.
    package var format: OutputFormat
    /// Columns of the terminal; nil where output is none, and nothing is cut.
    package var width: Int?
    /// Whether escape sequences for colour may be written.
    package var color: Bool
    /// Whether identifying values are masked.
    package var masksIdentifyingValues = false

    /// Makes a renderer.
    package init(format: OutputFormat, width: Int? = nil, color: Bool = false) {
        self.format = format
        self.width = width
        self.color = color
    }

    /// Text for standard output and standard error, each whole lines or empty.
    package struct Text: Sendable, Equatable {
        /// The results.
        package var output = ""
        /// Warnings and errors.
        package var error = ""
    }

    /// Renders what a command reports.
    ///
    /// A failure in it is `at` a place when it comes from a batch.
    ///
    /// A `remark` says why the failure doesn't count.
    package func render(_ report: Report, at place: Place? = nil, remark: String? = nil) -> Text {
        var text = Text()
        var failure = report.failure.map { Failure($0, at: place) }
        failure?.remark = remark
        for warning in report.warnings { text.error += "warning: \(printableLine(warning))\n" }
        if let failure { text.error += self.sentence(failure, command: report.command) }
        if report.isPrinted { return text }
        switch self.format {
        case .table:
            var lines = report.head.map { printableLine($0) }
            if let table = report.table { lines += TableLayout(width: self.width, color: self.color).lines(table) }
            lines += report.summary.map { printableLine($0) }
            text.output = lines.map { $0 + "\n" }.joined()
        case .json, .jsonl:
            text.output = self.serialized(Self.document(report.document, command: report.command, failure: failure))
        case .csv: text.output = report.table.map(Self.commaSeparated) ?? ""
        case .uid: for uid in report.uids { text.output += printableLine(uid) + "\n" }
        }
        return text
    }

    /// Renders a failure that has no report.
    package func render(_ failure: Failure, command: String) -> Text {
        var text = Text(error: self.sentence(failure, command: command))
        if self.format.isJSON {
            text.output = self.serialized(Self.document(.object([]), command: command, failure: failure))
        }
        return text
    }

    private func sentence(_ failure: Failure, command: String) -> String {
        failure.lines(command: command).map { $0 + "\n" }.joined()
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

    private func serialized(_ document: JSONValue) -> String {
        Self.visible(document.serialized(pretty: self.format == .json)) + "\n"
    }

    /// JSON allows raw C1 controls and bidirectional marks in strings; a terminal would obey them, so they are escaped.
    private static func visible(_ json: String) -> String {
        guard json.unicodeScalars.contains(where: { !$0.isASCII && Self.isTreacherous($0) }) else { return json }
        var text = ""
        for scalar in json.unicodeScalars {
            if !scalar.isASCII, Self.isTreacherous(scalar) {
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text
    }

    private static func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x7F...0x9F, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
        default: false
        }
    }

    /// CSV of RFC 4180 with LF line ends; cells are printable, so a value never breaks a line.
    private static func commaSeparated(_ table: Table) -> String {
        let rows = [table.columns.map(\.key)] + table.rows
        return rows.map { row in
            row.map { cell in
                let text = printableLine(cell)
                guard text.contains(where: { $0 == "," || $0 == "\"" || $0 == " " }) else { return text }
                var quoted = "\""
                for character in text { quoted += character == "\"" ? "\"\"" : String(character) }
                return quoted + "\""
            }
            .joined(separator: ",") + "\n"
        }
        .joined()
    }
}
