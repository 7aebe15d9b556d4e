import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage
import SystemIO

/// The options of a command whose outcome may be kept in a file.
struct ReportOptions: ParsableArguments, Sendable {
    @Option(
        name: .customLong("report"),
        help: "Write what was asked, came and is missing into a new file: FILE.json, FILE.csv or FILE.html."
    )
    var file: String?

    @Flag(name: .customLong("full"), help: "Name patients in an HTML report too.")
    var isFull = false

    /// Makes the options with no report.
    init() {}

    /// How a report is written, by the ending of its file's name.
    enum Format: String, CaseIterable, Sendable {
        case json, csv, html
    }

    /// The format that the file's name ends in; nil where there is no file.
    var format: Format? {
        let name = self.file?.lowercased() ?? ""
        return Format.allCases.first { name.hasSuffix(".\($0.rawValue)") }
    }

    /// Refuses a name that says no format.
    mutating func validate() throws {
        if self.file == nil, self.isFull { throw UsageError("--full belongs to a report: --report FILE.html") }
        guard let file = self.file, !file.isUnexpanded, self.format == nil else { return }
        throw UsageError("--report takes a name that ends in .json, .csv or .html, not '\(file)'", word: file)
    }

    /// Finds out, before anything is sent, whether the report can be written: its file is a new one.
    func check() throws {
        guard let file = self.file else { return }
        if Path.exists(file) {
            throw UsageError(
                "\(file) exists, and a report never replaces a file",
                hint: "give the report a new name, or remove that file",
                word: file
            )
        }
        let folder = Path.parent(of: file) ?? "."
        do throws(SystemError) {
            // A folder is not made for it: its name would be a slip.
            guard try Path.status(folder).isFolder else { throw SystemError.notAFolder }
            try Path.checkWritable(folder: folder)
        } catch {
            throw PACSError.unwritable(file, error)
        }
    }

    /// Writes the report in its format, and says where it is; nil where none was asked for.
    func write(
        json: @autoclosure () -> JSONValue,
        csv: @autoclosure () -> String,
        html: @autoclosure () -> String
    ) throws(PACSError) -> String? {
        guard let file = self.file, let format = self.format else { return nil }
        let text =
            switch format {
            case .json: json().serialized(pretty: true) + "\n"
            case .csv: csv()
            case .html: html()
            }
        do throws(SystemError) {
            try PrivateFile.writeNew(Array(text.utf8), to: file)
        } catch {
            throw .unwritable(file, error)
        }
        return "report written to \(file)"
    }
}
