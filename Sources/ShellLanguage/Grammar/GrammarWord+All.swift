extension GrammarWord {
    static let letWord = GrammarWord(
        "let",
        "Give a variable a value.",
        usage: "NAME = VALUE",
        discussion: """
            $NAME and ${NAME} stand for it, outside quotes and in "…"; $env:NAME is a variable of the environment, $1 an \
            argument of the batch. Without words it lists the variables.
            """,
        examples: ["let since = 7d", "let name = 'DOE^JOHN M'"],
        steps: [.value(.free("NAME")), .word("="), .rest(.free("VALUE"))]
    )
    static let capture = GrammarWord(
        "capture",
        "Put the one value that a command yields into a variable.",
        usage: "NAME = COMMAND",
        discussion: """
            A list yields the UIDs of its rows, 'show SELECTOR KEY' and 'dump FILE KEY' the value, 'set KEY' the setting. It \
            is a fault when there is none or more than one.
            """,
        examples: ["capture study = find nm --since 1d --limit 1", "capture id = show 1 PatientID"],
        carriesStatement: true,
        steps: [.value(.free("NAME")), .word("="), .command]
    )
    static let alias = GrammarWord(
        "alias",
        "Give a command with its words a name of its own.",
        usage: "NAME = COMMAND",
        discussion: """
            {1}, {2} … in it are the arguments, {*} all of them; without any of these they go to its end. Quote it as a whole \
            to name several commands. Without words it lists the aliases.
            """,
        examples: ["alias nm = find nm --since {1}", "alias bring = 'move {1} --dry-run && move {1}'"],
        steps: [.value(.free("NAME")), .word("="), .command]
    )
    static let assert = GrammarWord(
        "assert",
        "Fail with exit status 3 unless a condition holds.",
        usage: "LEFT OP RIGHT [\"MESSAGE\"] | tag SEL KEY OP VALUE [\"MESSAGE\"]",
        discussion: """
            OP is one of == != < <= > >= in matches, a word of its own. 'in' takes a list with commas, in which A..B is a range \
            of numbers; 'matches' finds a regular expression. 'assert tag' must hold for every selected row.
            """,
        examples: [
            "assert 1 <= 2 \"numbers compare as numbers\"", "assert tag all Modality == NM",
        ],
        steps: [
            .choice([("tag", [.selector, .keyword(descends: false)])], else: .free("EXPR")),
            .value(.words(Self.operators)), .rest(.free("VALUE")),
        ]
    )
    static let expect = GrammarWord(
        "expect",
        "Turn a failure that must happen into success.",
        usage: "fail|reject|status 0xHHHH COMMAND",
        discussion: """
            'reject' is a rejected association, 'status' a final status of the PACS. When it doesn't happen the exit status is 3.
            """,
        examples: ["expect reject echo --calling STRANGER", "expect status 0xA801 move 1 --to NOBODY --yes=to"],
        carriesStatement: true,
        steps: [.choice([("fail", []), ("reject", []), ("status", [.free("0xHHHH")])], else: nil), .command]
    )
    static let repeatWord = GrammarWord(
        "repeat",
        "Run a command several times and count how it went.",
        usage: "N [--every TIME] [--until-ok|--while-ok] COMMAND",
        discussion: """
            It ends with how many were sent, ok and lost, and with the shortest, mean, 95th percentile and longest time.
            """,
        examples: ["repeat 10 --every 1s echo", "repeat 30 --every 10s --until-ok echo"],
        carriesStatement: true,
        steps: [
            .value(.free("N")),
            .options([("--every", .free("TIME")), ("--until-ok", nil), ("--while-ok", nil)]), .command,
        ]
    )
    static let watch = GrammarWord(
        "watch",
        "Run a command again and again until it is interrupted.",
        usage: "[TIME] [--times N] COMMAND",
        discussion: """
            It waits 2 s, or TIME, in between. Rows of a list that are new are marked +, rows that have gone -.
            """,
        examples: ["watch 10s find nm --date today", "watch scp status"],
        carriesStatement: true,
        steps: [.span, .options([("--times", .free("N"))]), .command]
    )
    static let each = GrammarWord(
        "each",
        "Run a command for every row of a selection or every line of a file.",
        usage: "SEL [--force] [--mismatched]|--from FILE do COMMAND",
        discussion: """
            {} in the command's words is the row by its UIDs, or the line. The rows are taken once, at the start. Only the one \
            command behind 'do' belongs to it. --force asks the PACS that is selected, --mismatched takes rows that contradict the \
            query.
            """,
        examples: ["each 1-3 do move {} --dry-run", "each all do series {}"],
        carriesStatement: true,
        steps: [.choice([("--from", [.file])], else: .selector), .word("do"), .command]
    )
}
