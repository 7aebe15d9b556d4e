/// A word that the language itself understands: it stands where a command's name does.
package struct GrammarWord: Sendable, Equatable {
    /// The word.
    package let name: String
    /// What stands behind it.
    package let usage: String
    /// What it does, in a few words.
    package let abstract: String
    /// What else is to be known.
    package let discussion: String
    /// Lines that can be typed as they stand.
    package let examples: [String]
    /// Whether another command follows.
    package let precedesCommand: Bool

    /// All of them, in the order that `help` lists them.
    package static let all: [GrammarWord] = [
        .letWord, .capture, .alias, .assert, .expect, .repeatWord, .watch, .each,
    ]

    /// The word with a name.
    package static func named(_ name: String) -> GrammarWord? { self.all.first { $0.name == name } }

    static let letWord = GrammarWord(
        name: "let",
        usage: "let NAME = VALUE",
        abstract: "Set a variable.",
        discussion:
            "$NAME and ${NAME} stand for it, outside quotes and in \"…\". $env:NAME is a variable of the environment.",
        examples: ["let ward = 'NM%'", "let since = 7d"],
        precedesCommand: false
    )
    static let capture = GrammarWord(
        name: "capture",
        usage: "capture NAME = COMMAND",
        abstract: "Set a variable to the one value that a command yields.",
        discussion: """
            A list yields the UIDs of its rows, 'show SELECTOR KEY' and 'dump FILE KEY' the value, 'set KEY' the setting. \
            It is a fault when there is none or more than one.
            """,
        examples: ["capture study = find nm --since 1d --limit 1", "capture id = show 1 PatientID"],
        precedesCommand: true
    )
    static let alias = GrammarWord(
        name: "alias",
        usage: "alias NAME = COMMAND",
        abstract: "Give a command a name of your own.",
        discussion: """
            {1}, {2} … in it are the arguments, {*} all of them; without any of these they go to its end. \
            Quote it as a whole to name several commands: 'find nm && move all'.
            """,
        examples: ["alias nm = find nm --since {1}", "alias bring = 'move {1} --dry-run && move {1}'"],
        precedesCommand: false
    )
    static let assert = GrammarWord(
        name: "assert",
        usage: "assert LEFT OPERATOR RIGHT [MESSAGE]\n       assert tag SELECTOR KEY OPERATOR VALUE [MESSAGE]",
        abstract: "Fail with exit status 3 unless something holds.",
        discussion: """
            Operators are == != < <= > >= in matches, each a word of its own. 'in' takes a list with commas, in which A..B is \
            a range of numbers; 'matches' takes a regular expression. 'assert tag' must hold for every selected row.
            """,
        examples: [
            "assert $count > 0 \"nothing found\"", "assert $status in 0x0000,0xB000", "assert tag all Modality == NM",
        ],
        precedesCommand: false
    )
    static let expect = GrammarWord(
        name: "expect",
        usage: "expect fail|reject|status 0xHHHH COMMAND",
        abstract: "Succeed only if a command fails as it must.",
        discussion:
            "'reject' is a rejected association, 'status' a final status of the PACS. Otherwise the exit status is 3.",
        examples: ["expect reject echo --calling STRANGER", "expect status 0xA801 move 1 --to NOBODY"],
        precedesCommand: true
    )
    static let repeatWord = GrammarWord(
        name: "repeat",
        usage: "repeat N [--every TIME] [--until-ok|--while-ok] COMMAND",
        abstract: "Run a command several times and count.",
        discussion:
            "It ends with how many were sent, ok and lost, and with the shortest, mean, 95th percentile and longest time.",
        examples: ["repeat 10 --every 1s echo", "repeat 30 --every 10s --until-ok echo"],
        precedesCommand: true
    )
    static let watch = GrammarWord(
        name: "watch",
        usage: "watch [TIME] [--times N] COMMAND",
        abstract: "Run a command again and again until Ctrl-C.",
        discussion:
            "It waits 2 s, or TIME, in between. Rows of a list that are new are marked +, rows that have gone -.",
        examples: ["watch 10s find nm --date today", "watch scp status"],
        precedesCommand: true
    )
    static let each = GrammarWord(
        name: "each",
        usage: "each SELECTOR do COMMAND\n       each --from FILE do COMMAND",
        abstract: "Run a command for every row, or for every line of a file.",
        discussion: """
            {} in the command's words is the row by its UIDs, or the line. The rows are taken once, at the start. Only the one \
            command behind 'do' belongs to it.
            """,
        examples: ["each 1-3 do move {} --dry-run", "each --from patients.txt do find --id {}"],
        precedesCommand: true
    )
}
