/// What `pacsh --help` prints, and what the manual page says of how pacsh is started.
enum ProcessHelp {
    /// One way to start pacsh.
    struct Form: Sendable {
        /// What is typed.
        let usage: String
        /// What that does.
        let meaning: String
    }

    /// The ways to start it.
    static let forms = [
        Form(usage: "pacsh", meaning: "the prompt; a batch on standard input where that is no terminal"),
        Form(usage: "pacsh AET@host:port", meaning: "the prompt, with that PACS selected"),
        Form(usage: "pacsh COMMAND [ARG...]", meaning: "one command, then exit"),
        Form(usage: "pacsh -c 'cmd; cmd'", meaning: "commands from the argument (may be repeated)"),
        Form(
            usage: "pacsh -f FILE [ARG...]",
            meaning: "a batch file; also a first word with a / in it or ending in .pacsh"
        ),
        Form(
            usage: "pacsh demo-pacs [--port N] [--aet AET] [--destination AET=host:port] [--fault NAME]",
            meaning: "a demonstration PACS on 127.0.0.1, until interrupted"
        ),
        Form(
            usage: "pacsh completion bash|zsh|fish",
            meaning: "what makes a shell complete pacsh's words"
        ),
    ]

    /// The exit statuses, each with what it means.
    static let exitStatus: [(code: String, meaning: String)] = [
        ("0", "done"), ("1", "DICOM failure or no match"), ("2", "usage"), ("3", "a failed assertion"),
        ("4", "network"),
        ("5", "local"), ("6", "objects missing"), ("130", "interrupted"),
    ]

    /// The text of `--help`.
    static var text: String {
        let forms = self.forms.map { (name: $0.usage, text: $0.meaning) }
        let options = ProcessOption.all.map { (name: $0.usage, text: $0.abstract) }
        let status = "  " + self.exitStatus.map { "\($0.code) \($0.meaning)" }.joined(separator: ", ")
        let lines =
            ["pacsh: look at a PACS and bring studies home, at a prompt or from a batch.", "", "USAGE"]
            + self.rows(forms, column: 28) + ["", "OPTIONS (before the command or the file)"]
            + self.rows(options, column: 34) + ["", "EXIT STATUS"] + CommandHelp.wrapped(status, width: 80, indent: 2)
            + [
                "",
                "'pacsh help' lists the commands, 'pacsh help COMMAND' explains one; 'pacsh help --man' is the manual.",
                "",
            ]
        return lines.joined(separator: "\n")
    }

    /// A name and a text in each row; a longer name has its text in the next line.
    private static func rows(_ rows: [(name: String, text: String)], column: Int) -> [String] {
        rows.flatMap { name, text -> [String] in
            let wrapped = CommandHelp.wrapped(text, width: 96 - column - 3, indent: 0)
            let blanks = String(repeating: " ", count: column + 3)
            guard name.count <= column else { return ["  " + name] + wrapped.map { blanks + $0 } }
            let first = "  " + name + String(repeating: " ", count: column + 1 - name.count)
            return wrapped.enumerated().map { ($0.offset == 0 ? first : blanks) + $0.element }
        }
    }
}
