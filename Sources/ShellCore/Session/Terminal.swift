/// Where the shell's text goes and comes from.
///
/// The shell itself knows no terminal.
package protocol Terminal: AnyObject, Sendable {
    /// Whether a person sits there: standard input and output are a terminal.
    var isInteractive: Bool { get }
    /// Whether standard output is a terminal.
    var outputIsTerminal: Bool { get }
    /// Whether standard error is a terminal.
    var errorIsTerminal: Bool { get }
    /// Columns of the terminal; 80 where there is none.
    var width: Int { get }

    /// Writes results.
    func write(output text: String)
    /// Writes notices and errors; above the line being typed, where one is.
    func write(error text: String)
    /// Shows what a running command does, in place of what it showed before; `nil` takes it away. Nothing happens where
    /// standard error is no terminal.
    func progress(_ line: String?)
    /// Reads a line, into the history where it `isRemembered`; blocks a thread of its own, not the caller's.
    func readLine(prompt: String, isRemembered: Bool) async -> TerminalInput
    /// Ends the reading of a line from any thread: the line is dropped, or input ends where `end` is set.
    func interruptReading(end: Bool)
}

/// What came from the person at the terminal.
package enum TerminalInput: Sendable, Equatable {
    /// A line without its line break.
    case line(String)
    /// The line was dropped by Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfInput
}
