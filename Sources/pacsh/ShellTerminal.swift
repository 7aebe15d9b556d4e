import LineEditor
import ShellCore
import Synchronization

/// The process's terminal as the shell sees it; the editor starts with the first line that is read.
final class ShellTerminal: Terminal {
    private let streams = TerminalStreams()
    private let editor = Mutex<LineEditor?>(nil)
    private let isPlain: Bool

    /// Makes the terminal; `isPlain` leaves the line editor out.
    init(isPlain: Bool) { self.isPlain = isPlain }

    var isInteractive: Bool { self.streams.inputIsTerminal && self.streams.outputIsTerminal }
    var outputIsTerminal: Bool { self.streams.outputIsTerminal }
    var errorIsTerminal: Bool { self.streams.errorIsTerminal }
    var width: Int { TerminalStreams.size().columns }
    var height: Int { TerminalStreams.size().rows }

    func write(output text: String) { self.streams.write(output: text) }

    func write(error text: String) {
        if let editor = self.editor.withLock(\.self) { editor.show(text) } else { self.streams.write(error: text) }
    }

    func progress(_ lines: [String]) { self.streams.progress(lines.last) }

    func readLine(_ request: LineRequest) async -> TerminalInput {
        switch await self.startedEditor()?.readLine(prompt: request.prompt) {
        case .line(let text): return .line(text)
        case .interrupted: return .interrupted
        case .endOfInput, nil: return .endOfInput
        }
    }

    func setHistory(_ lines: [String]) {
        for line in lines { self.remember(line) }
    }

    func remember(_ line: String) { self.startedEditor()?.remember(line) }

    /// The editor; it starts when it is first needed.
    private func startedEditor() -> LineEditor? {
        self.editor.withLock { editor in
            if editor == nil { editor = LineEditor(isPlain: self.isPlain, streams: self.streams) }
            return editor
        }
    }

    func interruptReading(end: Bool) { self.editor.withLock(\.self)?.interrupt(end: end) }

    /// Passes on that the size changed or that the process was continued.
    func changed(resumed: Bool) { self.editor.withLock(\.self)?.terminalChanged(resumed: resumed) }
}
