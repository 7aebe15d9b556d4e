import LineEditor
import ShellCore
import Synchronization
import SystemIO

/// The process's terminal as the shell sees it; the editor starts with the first line that is read.
final class ShellTerminal: Terminal {
    private let streams: TerminalStreams
    private let editor = Mutex<LineEditor?>(nil)
    let keyboard: Keyboard
    let isPlain: Bool

    /// Makes the terminal; `isPlain` leaves the line editor and every escape sequence out.
    init(isPlain: Bool) {
        self.isPlain = isPlain
        self.streams = TerminalStreams(movesCursor: !isPlain)
        self.keyboard = Keyboard(streams: self.streams)
    }

    var isInteractive: Bool { self.streams.inputIsTerminal && self.streams.outputIsTerminal }
    var outputIsTerminal: Bool { self.streams.outputIsTerminal }
    var errorIsTerminal: Bool { self.streams.errorIsTerminal }
    var width: Int { TerminalStreams.size().columns }
    var height: Int { TerminalStreams.size().rows }

    var editorVersion: String? { LineEditor.libraryVersion }

    /// What kept results from being written.
    var outputFailure: SystemError? { self.streams.outputFailure }

    func write(output text: String) { self.streams.write(output: text) }

    func write(error text: String) { self.streams.write(error: text) }

    func progress(_ lines: [String]) { self.streams.progress(lines) }

    func readLine(_ request: LineRequest) async -> TerminalInput {
        var edited = LineEditor.Request(prompt: request.prompt)
        edited.rightPrompt = request.rightPrompt
        edited.text = request.text
        edited.selection = request.selection
        edited.usesViKeys = request.usesViKeys
        edited.helper = request.assistant.map(LineCompletion.init)
        switch await self.startedEditor()?.readLine(edited) {
        case .line(let text): return .line(text)
        case .interrupted: return .interrupted
        case .endOfInput, nil: return .endOfInput
        }
    }

    func readUnseenLine(_ prompt: String) async -> TerminalInput {
        let keyboard = self.keyboard
        let line = try? await OwnThread.run { isCancelled in
            keyboard.readUnseenLine(prompt, isCancelled: isCancelled)
        }
        if Task.isCancelled { return .interrupted }
        return (line ?? nil).map { .line($0) } ?? .endOfInput
    }

    func setHistory(_ lines: [String]) { self.startedEditor()?.setHistory(lines) }

    func remember(_ line: String) { self.startedEditor()?.remember(line) }

    /// The editor; it starts when it is first needed.
    private func startedEditor() -> LineEditor? {
        self.editor.withLock { editor in
            if editor == nil {
                editor = LineEditor(isPlain: self.isPlain, streams: self.streams, keyboard: self.keyboard)
            }
            return editor
        }
    }

    func interruptReading(end: Bool) { self.editor.withLock(\.self)?.interrupt(end: end) }

    var pastedLines: Int { self.editor.withLock(\.self)?.pastedLines ?? 0 }

    func dropPastedLines() { self.editor.withLock(\.self)?.dropPastedLines() }

    /// Passes on that the size changed or that the process was continued.
    func changed(resumed: Bool) {
        self.keyboard.wake()
        self.editor.withLock(\.self)?.terminalChanged(resumed: resumed)
    }

    /// Stops the process by `action`, with the screen and the terminal's modes in order.
    func stop(by action: @escaping @Sendable () -> Void) {
        if let editor = self.editor.withLock(\.self), editor.stop(by: action) { return }
        self.progress([])
        self.keyboard.pausing(action)
    }
}

extension LineCompletion {
    /// The shell's assistant as the editor asks it.
    init(_ assistant: any LineAssistant) {
        self.init(
            complete: { line, cursor in
                let completions = assistant.completions(of: line, cursor: cursor)
                return (
                    completions.start,
                    completions.candidates.map { Candidate(text: $0.text, label: $0.label, detail: $0.detail) }
                )
            },
            hint: { assistant.hint(for: $0) },
            accepted: { assistant.accepted(hintFor: $0) }
        )
    }
}
