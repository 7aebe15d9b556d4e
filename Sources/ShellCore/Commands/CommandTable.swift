import ArgumentParser
import DICOMCore
import ShellLanguage

/// All commands by name.
///
/// The shell looks a name up here and has that one type parse the rest.
enum CommandTable {
    /// One command: its name as typed and the type that parses it.
    struct Entry: Sendable {
        /// The name; equal to the type's `configuration.commandName`.
        let name: String
        /// The command.
        let type: any ShellCommand.Type

        /// The name in the type's own declaration.
        var declaredName: String { self.type.configuration.commandName ?? "" }
        /// What the command does, in a few words.
        var abstract: String { self.type.configuration.abstract }

        init(_ name: String, _ type: any ShellCommand.Type) {
            self.name = name
            self.type = type
        }
    }

    /// The commands in the order that `help` lists them.
    static let entries = [
        // The shell itself.
        Entry("set", SetCommand.self),
        Entry("unset", UnsetCommand.self),
        Entry("source", SourceCommand.self),
        Entry("sleep", SleepCommand.self),
        Entry("jobs", JobsCommand.self),
        Entry("wait", WaitCommand.self),
        Entry("cancel", CancelCommand.self),
        Entry("job", JobCommand.self),
        Entry("record", RecordCommand.self),
        Entry("tee", TeeCommand.self),
        Entry("demo", DemoCommand.self),
        Entry("history", HistoryCommand.self),
        Entry("help", HelpCommand.self),
        Entry("version", VersionCommand.self),
        Entry("quit", QuitCommand.self),
        // Connecting to a PACS, and finding out why it won't.
        Entry("connect", ConnectCommand.self),
        Entry("profile", ProfileCommand.self),
        Entry("open", OpenCommand.self),
        Entry("release", ReleaseCommand.self),
        Entry("abort", AbortCommand.self),
        Entry("status", StatusCommand.self),
        Entry("whoami", WhoamiCommand.self),
        Entry("contexts", ContextsCommand.self),
        Entry("echo", EchoCommand.self),
        Entry("diagnose", DiagnoseCommand.self),
        Entry("explain", ExplainCommand.self),
        Entry("error", ErrorCommand.self),
        Entry("trace", TraceCommand.self),
        // Asking it, and looking at what it said.
        Entry("find", FindCommand.self),
        Entry("series", SeriesCommand.self),
        Entry("images", ImagesCommand.self),
        Entry("show", ShowCommand.self),
        Entry("sort", SortCommand.self),
        Entry("filter", FilterCommand.self),
        Entry("back", BackCommand.self),
        Entry("chart", ChartCommand.self),
        Entry("results", ResultsCommand.self),
        Entry("columns", ColumnsCommand.self),
        Entry("dump", DumpCommand.self),
        Entry("diff", DiffCommand.self),
        Entry("view", ViewCommand.self),
        Entry("tag", TagCommand.self),
        Entry("uid", UIDCommand.self),
        // Bringing objects home, and the Storage SCP that takes them.
        Entry("move", MoveCommand.self),
        Entry("get", GetCommand.self),
        Entry("retrieve", RetrieveCommand.self),
        Entry("resume", ResumeCommand.self),
        Entry("verify", VerifyCommand.self),
        Entry("scp", ScpCommand.self),
        Entry("files", FilesCommand.self),
        Entry("link", LinkCommand.self),
    ]

    /// What people type first, as they know it from other programs, and the command that it is here.
    ///
    /// An alias may have such a name.
    static let synonyms = [
        "exit": "quit", "q": "quit", "\\q": "quit", "bye": "quit", "?": "help", "disconnect": "release", "ping": "echo",
    ]

    /// Names of other programs that no command has, and what is to be typed here.
    private static let counterparts = [
        "ls": "'find' lists what the PACS has, 'show' the list last shown, '!ls' this computer's files",
        "cd": "'set output DIR' chooses the directory that receives objects",
        "clear": "Ctrl-L clears the screen", "cls": "Ctrl-L clears the screen",
        "findscu": "'connect AET@host:port', then 'find', which takes -k, -P and -S as findscu does",
        "echoscu": "'connect AET@host:port', then 'echo'",
        "movescu": "'connect AET@host:port', then 'move', which takes -k, -P, -S, -aem and -od",
        "getscu": "'connect AET@host:port', then 'get', which takes -k, -P, -S and -od",
        "storescp": "'scp start' receives objects, and 'move' starts it by itself",
        "dcmdump": "'dump FILE' shows what is in a file",
        "completion": "'pacsh completion bash' is for the system's shell; here Tab completes by itself",
    ]

    /// The command with this name, or the error that suggests one.
    static func command(named name: String) throws(UsageError) -> any ShellCommand.Type {
        let wanted = self.synonyms[name] ?? name
        if let entry = Self.entries.first(where: { $0.name == wanted }) { return entry.type }
        let near = Spelling.nearest(name, in: Self.entries.map(\.name) + GrammarWord.all.map(\.name)).first
        throw UsageError(
            "there is no command '\(name)'",
            hint: Self.counterparts[name] ?? near.map { "did you mean \($0)?" } ?? "'help' lists the commands"
        )
    }
}
