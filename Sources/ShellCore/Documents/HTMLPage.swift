/// A page to hand to somebody else: self-contained, printable, without scripts, and nothing is loaded from anywhere.
struct HTMLPage: Sendable {
    /// The title of the window.
    var title: String
    /// The parts of the body, HTML each.
    var parts: [String] = []

    /// How a verdict, a stage or a study is marked.
    enum Tone: String, Sendable {
        case ok, warning, failed, skipped
    }

    /// A text as HTML.
    static func escaped(_ text: String) -> String {
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

    // MARK: - Parts

    /// Adds the heading and under it the verdict.
    mutating func add(heading: String, verdict: String, _ tone: Tone) {
        self.parts.append("<h1>\(Self.escaped(heading))</h1>")
        self.parts.append("<p class=\"verdict \(tone.rawValue)\">\(Self.escaped(verdict))</p>")
    }

    /// Adds names with their values.
    mutating func add(facts: [(name: String, value: String)]) {
        let lines = facts.map { "<dt>\(Self.escaped($0.name))</dt><dd>\(Self.escaped($0.value))</dd>" }
        self.parts.append("<dl>\n\(lines.joined(separator: "\n"))\n</dl>")
    }

    /// Adds a list under its heading; nothing where it is empty.
    mutating func add(list: [(name: String, text: String)], under heading: String) {
        guard !list.isEmpty else { return }
        let items = list.map { item in
            let name = item.name.isEmpty ? "" : "<strong>\(Self.escaped(item.name)).</strong> "
            return "<li>\(name)\(Self.escaped(item.text))</li>"
        }
        self.parts.append(
            "<h2>\(Self.escaped(heading))</h2>\n<ul>\n\(items.joined(separator: "\n"))\n</ul>"
        )
    }

    /// Adds a table under its heading.
    mutating func add(table: HTMLTable, under heading: String) {
        self.parts.append("<h2>\(Self.escaped(heading))</h2>\n\(table.html)")
    }

    /// Adds what stands small at the end.
    mutating func add(footer: String) { self.parts.append("<footer>\(Self.escaped(footer))</footer>") }

    // MARK: - The whole

    /// The whole page.
    var html: String {
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>\(Self.escaped(self.title))</title>
        <style>
        \(Self.style)
        </style>
        </head>
        <body>
        <main>
        \(self.parts.joined(separator: "\n"))
        </main>
        </body>
        </html>

        """
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
        small { color: #5a6875; }
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

/// A table of a page.
struct HTMLTable: Sendable {
    /// A cell.
    enum Cell: Sendable {
        /// What the row is about.
        case head(String)
        case text(String)
        /// A number or a time, at the right.
        case number(String)
        /// A word on a coloured ground.
        case mark(String, HTMLPage.Tone)
        /// A text with a smaller one below it.
        case lines(String, small: String)
    }

    /// The columns' names.
    var columns: [String]
    /// Which of them hold numbers.
    var numbers: Set<Int> = []
    var rows: [[Cell]] = []

    fileprivate var html: String {
        let head = self.columns.enumerated().map { index, name in
            "<th\(self.numbers.contains(index) ? " class=\"time\"" : "")>\(HTMLPage.escaped(name))</th>"
        }
        let rows = self.rows.map { "<tr>\($0.map(Self.html).joined())</tr>" }
        return """
            <table>
            <thead><tr>\(head.joined())</tr></thead>
            <tbody>
            \(rows.joined(separator: "\n"))
            </tbody>
            </table>
            """
    }

    private static func html(_ cell: Cell) -> String {
        switch cell {
        case .head(let text): "<th scope=\"row\">\(HTMLPage.escaped(text))</th>"
        case .text(let text): "<td>\(HTMLPage.escaped(text))</td>"
        case .number(let text): "<td class=\"time\">\(HTMLPage.escaped(text))</td>"
        case .mark(let text, let tone):
            "<td><span class=\"mark \(tone.rawValue)\">\(HTMLPage.escaped(text))</span></td>"
        case .lines(let text, let small):
            "<td>\(HTMLPage.escaped(text))<br><small>\(HTMLPage.escaped(small))</small></td>"
        }
    }
}
