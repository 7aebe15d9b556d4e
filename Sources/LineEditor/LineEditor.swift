import Synchronization
import SystemIO

/// Lines from a person at a terminal, with editing and history by libedit, on a thread of its own.
///
/// Any thread may ask for a line, show text above the one being typed, or interrupt it; the editor itself is touched by
/// its own thread only, which a byte in a pipe wakes.
package final class LineEditor: Sendable {
    /// A line to be read.
    package struct Request: Sendable {
        /// What stands before the line.
        package var prompt: String
        /// What stands at the right margin while the line leaves room; empty for nothing.
        package var rightPrompt = ""
        /// What stands in the line at first; empty for nothing.
        package var text = ""
        /// The part of `text`, in Unicode scalars, that the first character typed replaces; the cursor stands at its start.
        package var selection: Range<Int>?
        /// Who helps with the line; a line that nobody helps with is an answer, which pasted lines don't give.
        package var helper: LineCompletion?
        /// Whether keys are vi's instead of Emacs's.
        package var usesViKeys = false

        /// Asks for a line.
        package init(prompt: String) { self.prompt = prompt }
    }

    /// What came of reading a line.
    package enum Input: Sendable, Equatable {
        /// A line without its line break.
        case line(String)
        /// It was dropped by an interrupt.
        case interrupted
        /// There is no more input.
        case endOfInput
    }

    /// A pasted line that waits for its turn.
    struct PastedLine: Sendable, Equatable {
        let text: String
        /// Whether it is taken as it is, without waiting for Enter.
        let isRun: Bool
    }

    /// What becomes of the lines that can be brought back.
    enum HistoryChange: Sendable {
        case replace([String])
        case add(String)
    }

    /// What other threads have left for the editor's.
    struct Mail: Sendable {
        var request: (Request, CheckedContinuation<Input, Never>)?
        var history: [HistoryChange] = []
        var pasted: [PastedLine] = []
        var isEditing = false
        var isInterrupted = false
        var isEnding = false
        var isResized = false
        var isResumed = false
        var stop: (@Sendable () -> Void)?
    }

    let mail = Mutex(Mail())
    let streams: TerminalStreams
    /// What was read while no line was edited.
    let keyboard: Keyboard
    let pipe: WakePipe

    /// Starts the editor's thread; nil where the system has no pipe or thread left.
    ///
    /// `isPlain` reads without editing.
    package init?(isPlain: Bool, streams: TerminalStreams, keyboard: Keyboard? = nil) {
        guard let pipe = WakePipe() else { return nil }
        self.pipe = pipe
        self.streams = streams
        self.keyboard = keyboard ?? Keyboard(streams: streams)
        let editor = self
        // The editor blocks, which a thread of the cooperative pool must not.
        guard CurrentProcess.startThread({ EditorThread(editor: editor, isPlain: isPlain).run() }) else { return nil }
    }

    /// Asks for a line.
    package func readLine(_ request: Request) async -> Input {
        await withCheckedContinuation { reply in
            self.mail.withLock { mail in
                mail.request = (request, reply)
                mail.isInterrupted = false
            }
            self.wake()
        }
    }

    /// Puts lines, the oldest first, in the place of those that the arrow keys bring back.
    package func setHistory(_ lines: [String]) { self.mail.withLock { $0.history = [.replace(lines)] } }

    /// Adds a line to those that the arrow keys bring back, before the next one is read.
    package func remember(_ line: String) { self.mail.withLock { $0.history.append(.add(line)) } }

    /// How many pasted lines wait to be run.
    package var pastedLines: Int { self.mail.withLock { $0.pasted.count { $0.isRun } } }

    /// Drops the pasted lines that wait.
    package func dropPastedLines() { self.mail.withLock { $0.pasted = [] } }

    /// Drops the line being typed and those that were pasted, or ends the input.
    package func interrupt(end: Bool) {
        self.mail.withLock { mail in
            mail.isInterrupted = true
            mail.pasted = []
            if end { mail.isEnding = true }
        }
        self.wake()
    }

    /// Says that the terminal's size changed, or that the process came back from a stop.
    package func terminalChanged(resumed: Bool) {
        self.mail.withLock { mail in
            if resumed { mail.isResumed = true } else { mail.isResized = true }
        }
        self.wake()
    }

    /// Stops the process by `action`, the terminal being as it was before the line; returns whether a line is typed.
    ///
    /// The editor's thread does it, and goes on with the line afterwards.
    package func stop(by action: @escaping @Sendable () -> Void) -> Bool {
        let isEditing = self.mail.withLock { mail -> Bool in
            if mail.isEditing { mail.stop = action }
            return mail.isEditing
        }
        if isEditing { self.wake() }
        return isEditing
    }

    /// Makes the editor's thread look at its mail and at what waits to be written.
    func wake() { self.pipe.wake() }
}
