import DICOMCore
import PACSClient
import ShellLanguage

/// The process's own options, read from its words before the command's.
struct ShellOptions: Sendable, Equatable {
    /// Where commands come from.
    enum Source: Sendable, Equatable {
        /// The prompt on a terminal, else standard input as a batch.
        case standardInput
        /// One command, its words as the system's shell gave them.
        case words([String])
        /// Texts of `-c`, in order.
        case texts([String])
        /// A batch file.
        case file(String)
        /// The demonstration PACS as a process of its own.
        case demoPACS([String])
        /// `--help`.
        case help
        /// `--version`, with `-v` the libraries too.
        case version(isVerbose: Bool)
        /// `--licenses`.
        case licences
        /// `completion` with its words.
        case completion([String])
    }

    /// One `--set` or an option that stands for one.
    struct Setting: Sendable, Equatable {
        /// The setting's key.
        var key: String
        var text: String
    }

    /// Where commands come from.
    var source: Source = .standardInput
    /// A profile's name or `AET@host:port`.
    var profile: String?
    /// The configuration file, where it isn't the usual one.
    var config: String?
    /// What `--let` said, in the order given.
    var lets: [Setting] = []
    /// The arguments of the batch file.
    var arguments: [String] = []
    /// Settings in the order given.
    var settings: [Setting] = []
    /// The called AE title (`-aec`), in place of the profile's.
    var called: String?
    /// The output format of commands that don't say one.
    var format: OutputFormat?
    /// Whether to look only, and run nothing.
    var check = false
    /// Whether a batch goes on after a failing command.
    var keepGoing = false
    /// Whether each command is shown before it runs.
    var echo = false
    /// Whether `>`, `>>`, `|` and `!` are off.
    var noShell = false
    /// Whether identifying values are shown where standard error is no terminal.
    var full = false
    /// How much is logged.
    var logLevel: SessionLog.Level?
    /// Whether what passes on the associations is told from the start; with the level debug, data sets too.
    var traces = false
    /// The file that is logged into; standard error where only a level is given.
    var logFile: String?
    /// How the log is written; nil where that isn't said.
    var logFormat: LogRecord.Format?
    /// The file that counters are written to.
    var metricsFile: String?
    /// Whether the system's journal reads standard error; decided when the process starts.
    var isInJournal = false
    /// The questions that are answered beforehand.
    var consent = Consent()
    /// Whether the file `rc` is left alone at the prompt.
    var noRC = false
    /// Whether lines typed at the prompt are neither read from the history's file nor written to it.
    var noHistory = false
    /// Whether colour is off.
    var noColor = false
    /// Whether the line editor is off.
    var noEdit = false
    /// Whether commands come from the prompt; decided when the process starts.
    var isPrompt = false

    /// Whether the command writes the configuration file, which then needs not be there.
    var makesConfiguration: Bool {
        if case .words(let words) = self.source {
            words.starts(with: ["profile", "add"]) || words.first == "setup"
        } else {
            false
        }
    }

    /// Whether the command only explains: whoever mends a configuration that can't be read needs it most.
    var onlyExplains: Bool {
        guard case .words(let words) = self.source, let name = words.first else { return false }
        return ["help", "completion", "version"].contains(name)
    }

    /// Makes the options of a process that was given none.
    init() {}
}

extension ShellOptions {
    /// Reads a process's words (without its own name).
    ///
    /// The options end at the first word that isn't one; what follows belongs to the command or the file.
    init(parsing arguments: [String]) throws(UsageError) {
        self.init()
        var words = Words(rest: arguments[...])
        var texts: [String] = []
        var file: String?
        reading: while let word = words.rest.first {
            if word == "--" {
                words.rest.removeFirst()
                break
            }
            guard word.hasPrefix("-"), word != "-" else { break }
            words.rest.removeFirst()
            let option = try words.splitValue(off: word)
            switch option {
            case "-c": texts.append(try words.next(after: option, what: "commands"))
            case "-f", "--file":
                file = try words.next(after: option, what: "a batch file")
                break reading
            case "-h", "--help":
                self.source = .help
                return
            case "--version":
                self.source = .version(isVerbose: arguments.contains { $0 == "-v" || $0 == "--verbose" })
                return
            case "--licenses":
                self.source = .licences
                return
            default: try self.read(option, from: &words)
            }
            try words.expectNoValueLeft(of: option)
        }
        try self.chooseSource(texts: texts, file: file, rest: Array(words.rest))
    }

    private mutating func chooseSource(texts: [String], file: String?, rest: [String]) throws(UsageError) {
        if !texts.isEmpty {
            guard file == nil, rest.isEmpty else {
                throw UsageError("-c can't be combined with a command or a file ('\(file ?? rest.first ?? "")')")
            }
            self.source = .texts(texts)
        } else if let file {
            self.arguments = rest
            self.source = .file(file)
        } else if let first = rest.first {
            if first == "demo-pacs" {
                self.source = .demoPACS(Array(rest.dropFirst()))
            } else if first == "completion" {
                self.source = .completion(Array(rest.dropFirst()))
            } else if first.contains("/") || first.hasSuffix(".pacsh") {
                self.arguments = Array(rest.dropFirst())
                self.source = .file(first)
            } else if let at = first.firstIndex(of: "@"), at != first.startIndex, rest.count == 1 {
                self.profile = first
            } else {
                self.source = .words(rest)
            }
        }
    }

    private mutating func read(_ option: String, from words: inout Words) throws(UsageError) {
        switch option {
        case "-p", "--profile": self.profile = try words.next(after: option, what: "a profile or AET@host:port")
        case "--config": self.config = try words.next(after: option, what: "a file")
        case "--set":
            let pair = try words.next(after: option, what: "key=value")
            guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
                throw UsageError("--set needs key=value, not '\(pair)'", hint: "for example --set timeout.dimse=120")
            }
            self.settings.append(
                Setting(key: String(pair[..<equals]), text: String(pair[pair.index(after: equals)...]))
            )
        case "--let":
            let pair = try words.next(after: option, what: "name=value")
            guard let equals = pair.firstIndex(of: "="), equals != pair.startIndex else {
                throw UsageError("--let needs name=value, not '\(pair)'", hint: "for example --let id=4711")
            }
            let name = String(pair[..<equals])
            try VariableName.check(name, word: pair)
            self.lets.append(Setting(key: name, text: String(pair[pair.index(after: equals)...])))
        case "--log-level":
            let name = try words.next(after: option, what: "a level")
            guard let level = SessionLog.Level(rawValue: name) else {
                throw UsageError(
                    "there is no log level '\(name)'",
                    hint: "levels are \(SessionLog.Level.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            self.logLevel = self.traces ? max(self.logLevel ?? level, level) : level
        case "-v", "--verbose": self.raiseLogging(to: .info)
        case "-d", "--debug": self.raiseLogging(to: .debug)
        case "--log-file": self.logFile = try words.next(after: option, what: "a file")
        case "--log-format":
            let name = try words.next(after: option, what: "a format")
            guard let format = LogRecord.Format(rawValue: name) else {
                throw UsageError(
                    "there is no log format '\(name)'",
                    hint: "formats are \(LogRecord.Format.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            self.logFormat = format
        case "--metrics-file": self.metricsFile = try words.next(after: option, what: "a file")
        case "--keep-going": self.keepGoing = true
        case "--echo": self.echo = true
        case "--no-shell": self.noShell = true
        case "--full": self.full = true
        case "--format":
            let name = try words.next(after: option, what: "a format")
            guard let format = OutputFormat(rawValue: name) else {
                throw UsageError(
                    "there is no format '\(name)'",
                    hint: "formats are \(OutputFormat.allCases.map(\.rawValue).joined(separator: ", "))"
                )
            }
            self.format = format
        case "--check": self.check = true
        case "--yes": self.consent = self.consent.union(try words.takeValue().map(Consent.init(parsing:)) ?? .usual)
        case "--no-rc": self.noRC = true
        case "--no-history": self.noHistory = true
        case "--no-color":
            self.noColor = true
            self.settings.append(Setting(key: "color", text: "off"))
        case "--no-edit": self.noEdit = true
        case "-aec": self.called = try words.next(after: option, what: "an AE title")
        default:
            guard let key = Self.settingKeys[option] else { throw Self.unknown(option) }
            self.settings.append(Setting(key: key, text: try words.next(after: option, what: "a value")))
        }
    }

    /// DCMTK's `-v` and `-d`: what passes on the associations is told too.
    private mutating func raiseLogging(to level: SessionLog.Level) {
        self.logLevel = max(self.logLevel ?? level, level)
        self.traces = true
    }

    /// Options that are another spelling of a setting; DCMTK's among them.
    private static let settingKeys = [
        "--calling": "calling", "-aet": "calling", "--scp-port": "scp.port", "-o": "output", "--output": "output",
        "-od": "output",
        "-to": "timeout.connect", "-ta": "timeout.acse", "-td": "timeout.dimse", "-pdu": "pdu.max",
    ]

    private static func unknown(_ option: String) -> UsageError {
        let near = Spelling.nearest(option, in: ProcessOption.all.flatMap(\.names)).first
        return UsageError(
            "there is no process option '\(option)'",
            hint: near.map { "did you mean \($0)?" } ?? "'pacsh --help' lists them; a command's options follow its name"
        )
    }

    /// The words still to be read, and the value of an option written as `--option=value`.
    private struct Words {
        var rest: ArraySlice<String>
        var value: String?

        mutating func splitValue(off word: String) throws(UsageError) -> String {
            self.value = nil
            guard word.hasPrefix("--"), let equals = word.firstIndex(of: "=") else { return word }
            self.value = String(word[word.index(after: equals)...])
            return String(word[..<equals])
        }

        /// The value of an option that may stand without one; nil where it does.
        mutating func takeValue() -> String? {
            defer { self.value = nil }
            return self.value
        }

        mutating func next(after option: String, what: String) throws(UsageError) -> String {
            guard let value = self.takeValue() ?? self.rest.popFirst() else {
                throw UsageError("\(option) needs \(what)")
            }
            // The commands of -c are read as such.
            if value.isMasked, option != "-c" { throw .masked(value) }
            return value
        }

        func expectNoValueLeft(of option: String) throws(UsageError) {
            guard let value = self.value else { return }
            throw UsageError("\(option) takes no value ('\(value)')")
        }
    }
}
