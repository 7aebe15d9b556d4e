extension CommandTable {
    /// Connecting to a PACS, asking it, and looking at what it said.
    static let queryCommands: [Entry] = []
}
