import PACSClient

/// The process's own options, read from its words before the command's.
package struct ShellOptions: Sendable, Equatable {
    /// Where commands come from.
    package enum Source: Sendable, Equatable {
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
        /// `--version`.
        case version
    }

    /// One `--set` or an option that stands for one.
    package struct Setting: Sendable, Equatable {
        /// The setting's key.
        package var key: String
        /// Its text.
        package var text: String
    }

    /// Where commands come from.
    package var source: Source = .standardInput
    /// A profile's name or `AET@host:port`.
    package var profile: String?
    /// The configuration file, where it isn't the usual one.
    package var config: String?
    /// What `--let` said, in the order given.
    package var lets: [Setting] = []
    /// The arguments of the batch file.
    package var arguments: [String] = []
    /// Settings in the order given.
    package var settings: [Setting] = []
    /// The called AE title (`-aec`), in place of the profile's.
    package var called: String?
    /// The output format of commands that don't say one.
    package var format: OutputFormat?
    /// Whether to look only, and run nothing.
    package var check = false
    /// Whether a batch goes on after a failing command.
    package var keepGoing = false
    /// Whether each command is shown before it runs.
    package var echo = false
    /// Whether `>`, `>>`, `|` and `!` are off.
    package var noShell = false
    /// Whether identifying values are shown where standard error is no terminal.
    package var full = false
    /// How much is logged.
    package var logLevel: SessionLog.Level?
    /// The file that is logged into; standard error where only a level is given.
    package var logFile: String?
    /// Whether every confirmation is given.
    package var yes = false
    /// Whether the file `rc` is left alone at the prompt.
    package var noRC = false
    /// Whether lines typed at the prompt are neither read from the history's file nor written to it.
    package var noHistory = false
    /// Whether colour is off.
    package var noColor = false
    /// Whether the line editor is off.
    package var noEdit = false
    /// Whether commands come from the prompt; decided when the process starts.
    package var isPrompt = false

    /// Whether the command writes the configuration file, which then needs not be there.
    var makesConfiguration: Bool {
        if case .words(let words) = self.source { words.starts(with: ["profile", "add"]) } else { false }
    }

    /// Makes the options of a process that was given none.
    package init() {}
}
