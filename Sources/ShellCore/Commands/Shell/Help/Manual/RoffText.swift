import DICOMCore

/// Text in the language of man(7), of which every character that means something there is escaped.
struct RoffText {
    private(set) var lines: [String] = []

    /// Lines are broken at this width where words allow it, for those who read the source.
    private static let width = 78

    /// The text.
    var text: String { self.lines.map { $0 + "\n" }.joined() }

    /// Begins a page.
    mutating func title(_ name: String, section: Int, day: DICOMDate, version: String) {
        let digits = "\(day)"
        let dashed = "\(digits.prefix(4))-\(digits.dropFirst(4).prefix(2))-\(digits.dropFirst(6))"
        self.lines.append(
            ".TH \(Self.escaped(name.uppercased())) \(section) \"\(dashed)\" \"\(Self.escaped(version))\""
        )
    }

    /// Begins a section.
    mutating func section(_ title: String) { self.lines.append(".SH \(Self.escaped(title))") }

    /// Begins a part of a section.
    mutating func subsection(_ title: String) { self.lines.append(".SS \(Self.escaped(title))") }

    /// Adds paragraphs, which line breaks separate.
    mutating func prose(_ text: String) {
        for paragraph in text.split(separator: "\n") {
            let isFirst = self.lines.last.map { $0.hasPrefix(".SH") || $0.hasPrefix(".SS") } ?? true
            if !isFirst { self.lines.append(".PP") }
            self.lines += Self.filled(paragraph)
        }
    }

    /// Adds a word or an option with what it means.
    mutating func item(_ tag: String, _ text: String) {
        self.lines += [".TP", "\\fB\(Self.escaped(tag))\\fR"] + Self.filled(text[...])
    }

    /// Adds lines that stay as they are.
    mutating func block(_ lines: [String]) {
        if self.lines.last?.hasPrefix(".S") != true { self.lines.append(".PP") }
        self.lines += [".nf", ".RS 2"]
        self.lines += lines.map { $0.isEmpty ? "\\&" : Self.guarded(Self.escaped($0)) }
        self.lines += [".RE", ".fi"]
    }

    /// Text with a line for each sentence, broken between words where it is long.
    private static func filled(_ text: Substring) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in text.split(separator: " ").map({ self.escaped(String($0)) }) {
            let isEndOfSentence = line.last.map { ".:?".contains($0) } ?? false
            if !line.isEmpty, isEndOfSentence || line.count + word.count >= self.width {
                lines.append(line)
                line = ""
            }
            line += (line.isEmpty ? "" : " ") + word
        }
        return (lines + [line]).filter { !$0.isEmpty }.map(self.guarded)
    }

    /// A line that begins with what would be a request.
    private static func guarded(_ line: String) -> String { line.hasPrefix(".") ? "\\&" + line : line }

    /// Text whose characters stand for themselves.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": escaped += "\\e"
            case "-": escaped += "\\-"
            case "'": escaped += "\\(aq"
            case "`": escaped += "\\(ga"
            case "^": escaped += "\\(ha"
            case "~": escaped += "\\(ti"
            case "\"": escaped += "\\(dq"
            case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                escaped += "\\[u\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)]"
            }
        }
        return escaped
    }
}
