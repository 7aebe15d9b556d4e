import DICOMCore
import PACSClient
import ShellLanguage

/// One option of the process itself, which stands before the command: what `--help`, the manual page, completion and the
/// hint at a mistyped one know of it.
struct ProcessOption: Sendable {
    /// Its names with their dashes, the one that help shows first.
    let names: [String]
    /// What it takes; nil for a flag.
    let value: ValueKind?
    /// What stands for the value in help, where the kind's own placeholder says too little.
    let shownValue: String?
    /// Whether it may stand alone, and its value follows after `=` only.
    let standsAlone: Bool
    /// What it does, in a sentence.
    let abstract: String

    private init(
        _ names: [String],
        takes value: ValueKind? = nil,
        shownAs shownValue: String? = nil,
        standsAlone: Bool = false,
        _ abstract: String
    ) {
        self.names = names
        self.value = value
        self.shownValue = shownValue
        self.standsAlone = standsAlone
        self.abstract = abstract
    }

    /// What stands for its value; empty for a flag.
    var placeholder: String { self.shownValue ?? self.value?.placeholder ?? "" }

    /// All its names with its value, as help shows them.
    var usage: String {
        let names = self.names.joined(separator: ", ")
        if self.value == nil { return names }
        return self.standsAlone ? "\(names)[=\(self.placeholder)]" : "\(names) \(self.placeholder)"
    }

    /// The option of a name.
    static func named(_ name: String) -> ProcessOption? { self.all.first { $0.names.contains(name) } }

    /// All of them, in the order in which help shows them.
    static let all: [ProcessOption] = [
        ProcessOption(["-p", "--profile"], takes: .system, shownAs: "NAME|AET@host:port", "The PACS to talk to."),
        ProcessOption(["-c"], takes: .free("COMMANDS"), "Run these commands; may be repeated."),
        ProcessOption(["-f", "--file"], takes: .file, "Run a batch file; what follows are its arguments."),
        ProcessOption(["--config"], takes: .file, "The profiles, instead of ~/.config/pacsh/config.toml."),
        ProcessOption(["--set"], takes: .settingPair, shownAs: "key=value", "A setting ('pacsh set -a' shows them)."),
        ProcessOption(
            ["--format"],
            takes: .words(OutputFormat.allCases.map(\.rawValue)),
            shownAs: "FORMAT",
            "How to print results: \(OutputFormat.names)."
        ),
        ProcessOption(["--let"], takes: .free("name=value"), "A variable ($name)."),
        ProcessOption(["--check"], "Parse everything, report all faults, send nothing."),
        ProcessOption(
            ["--keep-going"],
            "Run all of a batch; the exit status is that of the first failure."
        ),
        ProcessOption(["--echo"], "Show each command before it runs."),
        ProcessOption(["--full"], "Show identifying values where standard error is no terminal."),
        ProcessOption(["--no-shell"], "Turn off > >> | and !"),
        ProcessOption(["-v", "--verbose"], "Show what passes on the associations."),
        ProcessOption(["-d", "--debug"], "Show what passes on the associations, data sets too."),
        ProcessOption(
            ["--log-level"],
            takes: .words(SessionLog.Level.allCases.map(\.rawValue)),
            shownAs: "LEVEL",
            "What to log: error, warning, info or debug."
        ),
        ProcessOption(["--log-file"], takes: .file, "Where to log, instead of standard error."),
        ProcessOption(
            ["--yes"],
            takes: .list(Consent.words),
            standsAlone: true,
            "Answer yes to every question but that of --to, or to those of many,patient,all,callback,view,to only."
        ),
        ProcessOption(["--no-rc"], "Leave the file rc beside the profiles alone."),
        ProcessOption(["--no-history"], "Keep no lines, and bring none back."),
        ProcessOption(["--calling", "-aet"], takes: .ownTitle, "Our AE title."),
        ProcessOption(["-aec"], takes: .calledTitle, "The called AE title, in place of the profile's."),
        ProcessOption(["--scp-port"], takes: .free("N"), "The port of our Storage SCP."),
        ProcessOption(["-o", "--output", "-od"], takes: .directory, "Where received objects go."),
        ProcessOption(["-to"], takes: .free("SECONDS"), "Seconds to wait for the TCP connection."),
        ProcessOption(["-ta"], takes: .free("SECONDS"), "Seconds to wait for the association."),
        ProcessOption(["-td"], takes: .free("SECONDS"), "Seconds to wait for a response."),
        ProcessOption(["-pdu"], takes: .free("BYTES"), "The largest PDU that we announce."),
        ProcessOption(["--no-color"], "No colour."),
        ProcessOption(["--no-edit"], "A plain reader instead of the line editor."),
        ProcessOption(["--version"], "Print the version and end; with -v the commit and the libraries too."),
        ProcessOption(["--licenses"], "Print the licences of what pacsh is built with and end."),
        ProcessOption(["-h", "--help"], "Print a summary of this and end."),
    ]
}
