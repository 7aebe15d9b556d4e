import Synchronization

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

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
    package let inputIsTerminal = isatty(STDIN_FILENO) == 1
    /// Whether standard output is a terminal.
    package let outputIsTerminal = isatty(STDOUT_FILENO) == 1
    /// Whether standard error is a terminal.
    package let errorIsTerminal = isatty(STDERR_FILENO) == 1
    private let movesCursor: Bool
    private let state = Mutex(State())
    /// Keep texts to a file or a pipe apart; whoever reads one must hold up neither the terminal nor the other.
    private let output = Mutex(())
    private let error = Mutex(())

    /// Looks at the process's streams; without `movesCursor` no escape sequence is ever written.
    package init(movesCursor: Bool) {
        self.movesCursor = movesCursor
        if movesCursor, self.outputIsTerminal || self.errorIsTerminal { Self.useUTF8() }
    }

    /// Makes the system count and convert characters as UTF-8, whatever the environment says.
    ///
    /// Without it libedit would drop every character beyond ASCII.
    private static func useUTF8() {
        setlocale(LC_CTYPE, "")
        for name in ["C.UTF-8", "en_US.UTF-8", "UTF-8"] {
            if String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8" { return }
            setlocale(LC_CTYPE, name)
        }
    }

    /// Columns and rows of the terminal; 80 and 24 where none says.
    package static func size() -> (columns: Int, rows: Int) {
        var size = winsize()
        for descriptor in [STDOUT_FILENO, STDERR_FILENO, STDIN_FILENO] {
            if ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
                return (Int(size.ws_col), Int(size.ws_row))
            }
        }
        return (80, 24)
    }

    /// Writes results; above the line being typed, where one is.
    package func write(output text: String) { self.write(text, to: STDOUT_FILENO, isTerminal: self.outputIsTerminal) }

    /// Writes notices and errors; above the line being typed, where one is.
    package func write(error text: String) { self.write(text, to: STDERR_FILENO, isTerminal: self.errorIsTerminal) }

    private func write(_ text: String, to descriptor: Int32, isTerminal: Bool) {
        guard isTerminal, !text.isEmpty else {
            if descriptor == STDERR_FILENO {
                self.error.withLock { _ in Self.write(text, to: descriptor) }
            } else {
                self.output.withLock { _ in Self.write(text, to: descriptor) }
            }
            return
        }
        self.state.withLock { state in
            if let wake = state.wakeEditor {
                state.waiting.append(text)
                wake()
                return
            }
            Self.write(Self.erasing(state.shown) + text, to: descriptor)
            state.isAtRowStart = text.hasSuffix("\n")
            if state.isAtRowStart { Self.write(Self.drawing(state.shown), to: STDERR_FILENO) } else { state.shown = [] }
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
            Self.write(Self.erasing(state.shown) + Self.drawing(clipped), to: STDERR_FILENO)
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
            Self.write(Self.erasing(state.shown), to: STDERR_FILENO)
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
            for text in state.waiting { Self.write(text, to: STDOUT_FILENO) }
            state.isAtRowStart = state.waiting.last?.hasSuffix("\n") ?? true
            state.waiting = []
            state.wakeEditor = nil
        }
    }

    /// Writes all of a text, however slow its reader is.
    ///
    /// A reader that has gone away is not told about.
    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { bytes in
            var rest = bytes[...]
            while !rest.isEmpty {
                let slice = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[rest.startIndex...])
                #if canImport(Glibc)
                let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
                #else
                let count = Darwin.write(descriptor, slice.baseAddress, slice.count)
                #endif
                if count >= 0 {
                    rest = rest.dropFirst(count)
                } else if errno == EAGAIN {
                    var polled = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    _ = poll(&polled, 1, 1000)
                } else if errno != EINTR {
                    return
                }
            }
        }
    }
}
