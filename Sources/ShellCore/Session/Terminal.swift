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
    /// Rows of the terminal; 24 where there is none.
    var height: Int { get }

    /// The version of libedit, which edits the lines; nil where nothing does.
    var editorVersion: String? { get }

    /// Writes results; above the line being typed, where one is.
    func write(output text: String)
    /// Writes notices and errors; above the line being typed, where one is.
    func write(error text: String)
    /// Shows what running commands do, a line each, in place of what was shown before; none takes it away.
    ///
    /// Nothing happens where standard error is no terminal, or while a line is typed.
    func progress(_ lines: [String])
    /// Reads a line; blocks a thread of its own, not the caller's.
    func readLine(_ request: LineRequest) async -> TerminalInput
    /// Reads a line whose letters are not shown, and that nothing keeps; blocks a thread of its own, not the caller's.
    func readUnseenLine(_ prompt: String) async -> TerminalInput
    /// Puts lines, the oldest first, in the place of those that the arrow keys bring back.
    func setHistory(_ lines: [String])
    /// Adds a line to those that the arrow keys bring back.
    func remember(_ line: String)
    /// Ends the reading of a line from any thread: the line is dropped, or input ends where `end` is set.
    func interruptReading(end: Bool)
    /// How many pasted lines wait to be run.
    var pastedLines: Int { get }
    /// Drops the pasted lines that wait.
    func dropPastedLines()

    /// What it can show of a picture; it is asked once, and what it doesn't say soon counts as no.
    ///
    /// Not asked, it tells what it knows without: enough for pictures made of characters.
    func pictureAbilities(asked: Bool) async -> PictureAbilities
    /// Waits a moment for what it may still answer, so that nobody else reads that.
    func settleAnswers() async
    /// Gives the whole screen to pictures: what is on it comes back afterwards, and keys arrive at once and unseen.
    func beginPictures()
    /// Draws from the upper left corner of the screen that pictures have.
    func draw(_ text: String)
    /// Waits for a key; false when the time is over, the task is cancelled, or the size has changed.
    func waitForKey(_ time: Duration) async -> Bool
    /// Gives the screen back.
    func endPictures()
}

extension Terminal {
    /// There is no editor.
    package var editorVersion: String? { nil }
    /// Nobody types.
    package func readUnseenLine(_ prompt: String) async -> TerminalInput { .endOfInput }
    /// Nothing is pasted.
    package var pastedLines: Int { 0 }
    /// There are none.
    package func dropPastedLines() {}
    /// None but characters.
    package func pictureAbilities(asked: Bool) async -> PictureAbilities { PictureAbilities() }
    /// Nothing was asked.
    package func settleAnswers() async {}
    /// There is no screen.
    package func beginPictures() {}
    /// There is no screen.
    package func draw(_ text: String) {}
    /// There is no screen.
    package func endPictures() {}

    /// No key ever comes.
    package func waitForKey(_ time: Duration) async -> Bool {
        try? await Task.sleep(for: time)
        return false
    }
}

/// A line to be read.
package struct LineRequest: Sendable {
    /// What stands before the line.
    package var prompt: String
    /// What stands at the right margin while it doesn't get in the way; empty for nothing.
    package var rightPrompt = ""
    /// What stands in the line at first; empty for nothing.
    package var text = ""
    /// The part of `text`, in Unicode scalars, that the first character typed replaces; the cursor stands at its start.
    package var selection: Range<Int>?
    /// Who completes the line and hints at what may follow; nil where neither is wanted, as in a question.
    package var assistant: (any LineAssistant)?
    /// Whether keys are vi's instead of Emacs's.
    package var usesViKeys = false

    /// Asks for a line.
    package init(prompt: String) { self.prompt = prompt }
}

/// What came from the person at the terminal.
package enum TerminalInput: Sendable, Equatable {
    /// A line without its line break.
    case line(String)
    /// It was dropped by Ctrl-C.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfInput
}
