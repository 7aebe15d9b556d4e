import DICOMCore
import ShellLanguage
import SystemIO

/// Reads whole texts: batch files, standard input, and files of values.
enum TextFile {
    /// The largest batch; more is a mistake, such as naming an image.
    private static let sizeLimit = 64 << 20

    static func read(_ path: String) throws(UsageError) -> [UInt8] {
        try Self.read(named: path) { () throws(SystemError) in try File.contents(of: path, limit: Self.sizeLimit) }
    }

    /// Reads standard input to its end.
    static func readStandardInput() throws(UsageError) -> [UInt8] {
        try Self.read(named: "stdin") { () throws(SystemError) in
            try StandardStream.input.readAll(limit: Self.sizeLimit)
        }
    }

    private static func read(
        named name: String,
        _ contents: () throws(SystemError) -> [UInt8]?
    ) throws(UsageError) -> [UInt8] {
        do throws(SystemError) {
            if let bytes = try contents() { return bytes }
        } catch {
            throw UsageError("can't read \(printable(name)): \(error)")
        }
        throw UsageError("\(name) is too large for a batch")
    }

    /// The values in a file, one a line: without the blanks around them, and without empty lines.
    static func lines(of path: String) throws(UsageError) -> [String] {
        do throws(UsageError) {
            let text = try self.text(of: path)
            return text.split(separator: "\n").map { String($0.trimmingBlanks) }.filter { !$0.isEmpty }
        } catch {
            var error = error
            if error.hint.isEmpty {
                error.hint = "'each --from FILE do COMMAND' takes a text file with a value in each line"
            }
            throw error
        }
    }

    /// The text of a file, each line's end a line feed.
    static func text(of path: String) throws(UsageError) -> String {
        let bytes = try self.read(path)
        do throws(UsageError) {
            return try PlainText.decode(bytes, file: path)
        } catch {
            // The statement has a place of its own.
            throw UsageError((error.place.map { "\($0): " } ?? "") + error.message, hint: error.hint)
        }
    }

    /// The directory that a file is in, without a slash at its end; empty for the current one.
    static func directory(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "" }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
