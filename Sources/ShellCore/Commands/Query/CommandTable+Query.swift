extension CommandTable {
    /// Connecting to a PACS, asking it, and looking at what it said.
    static let queryCommands: [Entry] = [
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
        Entry("find", FindCommand.self),
        Entry("series", SeriesCommand.self),
        Entry("images", ImagesCommand.self),
        Entry("show", ShowCommand.self),
        Entry("results", ResultsCommand.self),
        Entry("columns", ColumnsCommand.self),
        Entry("dump", DumpCommand.self),
    ]
}
