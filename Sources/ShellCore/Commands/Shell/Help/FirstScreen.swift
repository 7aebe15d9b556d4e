/// What `help` shows by itself: the tasks of a newcomer, on one screen of 24 lines of 80 columns.
enum FirstScreen {
    /// One line: what somebody wants, what to type for it, and what that does.
    struct Row {
        /// What somebody wants.
        let task: String
        /// What to type for it.
        let example: String
        /// What that does.
        let meaning: String
    }

    /// The rows by task; those of commands that aren't there are left out.
    static var rows: [Row] {
        self.all.filter { row in
            let name = String(row.example.prefix { $0 != " " })
            return name == "pacsh" || CommandTable.entries.contains { $0.name == name }
        }
    }

    private static let all: [Row] = [
        Row(task: "Connect", example: "connect AET@host:port", meaning: "select a PACS; 'profile add' keeps it"),
        Row(task: "Connect", example: "echo", meaning: "does it answer?"),
        Row(task: "Connect", example: "demo start", meaning: "or a PACS inside pacsh, to try things on"),
        Row(task: "Look", example: "find nm --since 7d", meaning: "studies of a modality since last week"),
        Row(task: "Look", example: "find --patient 'DOE*'", meaning: "of a patient; --id, --accession, KEY=VALUE"),
        Row(task: "Look", example: "series 3", meaning: "the series of row 3; 'images 3/1' goes on"),
        Row(task: "Look", example: "show 3", meaning: "all that is known of row 3"),
        Row(task: "Fetch", example: "get 3", meaning: "over our own connection, into ./dicom"),
        Row(task: "Fetch", example: "move 1-5,8 -o DIR", meaning: "the PACS sends; it must know us ('whoami')"),
        Row(task: "Fetch", example: "move all --dry-run", meaning: "only say what would come"),
        Row(task: "Receive", example: "scp start", meaning: "take what others send; 'scp log', 'scp stop'"),
        Row(task: "Trouble", example: "diagnose", meaning: "tries every step and says who must do what"),
        Row(task: "Trouble", example: "whoami", meaning: "what must be registered at the PACS"),
        Row(task: "Trouble", example: "help troubleshooting", meaning: "what goes wrong, and what to do about it"),
        Row(task: "Repeat", example: "history", meaning: "what was typed; 'history -o FILE 3-9'"),
        Row(task: "Repeat", example: "source FILE", meaning: "run a file of commands; see 'help language'"),
    ]

    /// The screen's lines.
    static var lines: [String] {
        let widest = self.rows.map(\.example.count).max() ?? 0
        var before = ""
        let rows = self.rows.map { row in
            defer { before = row.task }
            return Self.padded(row.task == before ? "" : row.task, to: 9) + Self.padded(row.example, to: widest + 2)
                + row.meaning
        }
        let topics = HelpTopic.all.map(\.name).filter { $0 != "commands" }.joined(separator: ", ")
        let more = "More: 'help commands', 'help COMMAND', 'set -a'; help on \(topics)."
        return ["pacsh finds studies in a PACS and brings them home. Tab completes everything.", ""] + rows
            + [""] + CommandHelp.wrapped(more, width: 80, indent: 0)
            + ["Ctrl-C stops what runs; 'quit' or Ctrl-D leaves."]
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
