import Synchronization
import SystemIO

/// Standard output and standard error as they share a terminal.
///
/// Progress lines give way to whatever else is written, and so does the line being typed: while there is one, the
/// editor writes what others have to say.
package final class TerminalStreams: Sendable {
    private struct State {
        /// The progress lines on the screen.
        var shown: [String] = []
        /// Whether the cursor stands at the start of a row, as far as we have written.
        var isAtRowStart = true
        /// Texts for the editor to write, and who tells it.
        var waiting: [String] = []
        var wakeEditor: (@Sendable () -> Void)?
    }

    /// Whether standard input is a terminal.
    package let inputIsTerminal = StandardStream.input.isTerminal
    /// Whether standard output is a terminal.
    package let outputIsTerminal = StandardStream.output.isTerminal
    /// Whether standard error is a terminal.
    package let errorIsTerminal = StandardStream.error.isTerminal
    private let movesCursor: Bool
    private let state = Mutex(State())
    /// Keep texts to a file or a pipe apart; whoever reads one must hold up neither the terminal nor the other.
    private let output = Mutex<SystemError?>(nil)
    private let error = Mutex(())

    /// Looks at the process's streams; without `movesCursor` no escape sequence is ever written.
    package init(movesCursor: Bool) {
        self.movesCursor = movesCursor
        if movesCursor, self.outputIsTerminal || self.errorIsTerminal { StandardStream.useUTF8() }
    }

    /// Columns and rows of the terminal; 80 and 24 where none says.
    package static func size() -> (columns: Int, rows: Int) { StandardStream.terminalSize ?? (80, 24) }

    /// What first kept results from being written to a file or a pipe that is still there.
    package var outputFailure: SystemError? { self.output.withLock(\.self) }

    /// Writes results; above the line being typed, where one is.
    package func write(output text: String) { self.write(text, to: .output, isTerminal: self.outputIsTerminal) }

    /// Writes notices and errors; above the line being typed, where one is.
    package func write(error text: String) { self.write(text, to: .error, isTerminal: self.errorIsTerminal) }

    private func write(_ text: String, to stream: StandardStream, isTerminal: Bool) {
        guard isTerminal, !text.isEmpty else {
            if stream == .error {
                self.error.withLock { _ in _ = stream.write(text) }
            } else {
                // What comes after a failure is written too: there may be room again.
                self.output.withLock { failure in
                    let now = stream.write(text)
                    failure = failure ?? now
                }
            }
            return
        }
        self.state.withLock { state in
            if let wake = state.wakeEditor {
                state.waiting.append(text)
                wake()
                return
            }
            stream.write(Self.erasing(state.shown) + text)
            state.isAtRowStart = text.hasSuffix("\n")
            if state.isAtRowStart { StandardStream.error.write(Self.drawing(state.shown)) } else { state.shown = [] }
        }
    }

    /// Writes a sequence that leaves the cursor where it is, such as a question to the terminal; not while a line is typed.
    package func write(sequence: String) {
        guard self.outputIsTerminal, self.movesCursor else { return }
        self.state.withLock { state in
            if state.wakeEditor == nil { StandardStream.output.write(sequence) }
        }
    }

    // MARK: - Progress

    /// Shows progress lines in place of the former ones; none takes them away.
    ///
    /// Nothing happens while a line is typed.
    package func progress(_ lines: [String]) {
        guard self.errorIsTerminal, self.movesCursor else { return }
        let size = Self.size()
        let clipped = lines.suffix(max(1, size.rows - 1)).map { CellWidth.clipped($0, to: size.columns - 1) }
        self.state.withLock { state in
            guard state.wakeEditor == nil, state.isAtRowStart, state.shown != clipped else { return }
            StandardStream.error.write(Self.erasing(state.shown) + Self.drawing(clipped))
            state.shown = clipped
        }
    }

    private static func drawing(_ lines: [String]) -> String { lines.joined(separator: "\n") }

    /// What takes progress lines away; the cursor stands behind the last one.
    private static func erasing(_ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        let columns = Self.size().columns
        let rows = lines.reduce(-1) { $0 + max(1, (CellWidth.of($1) + columns - 1) / columns) }
        return (rows > 0 ? "\u{1B}[\(rows)A" : "") + "\r\u{1B}[J"
    }

    // MARK: - The line being typed

    /// Gives the terminal to the editor; returns whether the cursor stands at the start of a row.
    ///
    /// `wake` is called from any thread when a text waits.
    func beginEditing(wake: @escaping @Sendable () -> Void) -> Bool {
        self.state.withLock { state in
            StandardStream.error.write(Self.erasing(state.shown))
            state.shown = []
            state.wakeEditor = wake
            return state.isAtRowStart
        }
    }

    /// The texts that the editor has to write.
    func takeWaiting() -> [String] {
        self.state.withLock { state in
            defer { state.waiting = [] }
            return state.waiting
        }
    }

    /// Takes the terminal back; the cursor stands in a row of its own.
    func endEditing() {
        self.state.withLock { state in
            for text in state.waiting { StandardStream.output.write(text) }
            state.isAtRowStart = state.waiting.last?.hasSuffix("\n") ?? true
            state.waiting = []
            state.wakeEditor = nil
        }
    }
}
