extension CommandTable {
    /// Bringing objects home, and the Storage SCP that takes them.
    static let retrievalCommands = [
        Entry("move", MoveCommand.self),
        Entry("get", GetCommand.self),
        Entry("scp", ScpCommand.self),
    ]
}
