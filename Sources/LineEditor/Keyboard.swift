import Synchronization
import SystemIO

/// Keys and answers of the terminal while no line is edited: what is asked of it, and the key that ends a moving picture.
///
/// The threads that call it wait; none may be of the cooperative pool.
package final class Keyboard: Sendable {
    fileprivate struct State {
        /// How the keyboard was before keys were to arrive at once; nil while they aren't.
        var mode: KeyboardMode?
        /// Whether pictures have the screen.
        var hasScreen = false
        var answers: TerminalAnswers?
        /// What was typed and is none of the answers: the editor's.
        var typed: [UInt8] = []
        /// The beginning of an answer whose end hasn't come.
        var rest: [UInt8] = []
    }

    private let streams: TerminalStreams
    private let state = Mutex(State())
    /// Ends a wait for a key.
    private let pipe = WakePipe()

    /// Goes to the alternate screen, which is empty, and hides the cursor; and back.
    private static let screenOn = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J"
    private static let screenOff = "\u{1B}[?25h\u{1B}[?1049l"

    /// Makes the keyboard of the process's terminal; nothing is read yet.
    package init(streams: TerminalStreams) { self.streams = streams }

    // MARK: - Answers

    /// What the terminal says of itself, asked once; what hasn't come within the time counts as no.
    ///
    /// `wrap` is done to what only the terminal outside of a multiplexer understands. Where an answer is missing, keys go on
    /// arriving unseen until `settle`, so that it isn't echoed.
    package func answers(within milliseconds: Int, wrap: (String) -> String) -> TerminalAnswers {
        if let known = self.state.withLock(\.answers) { return known }
        self.state.withLock { $0.answers = TerminalAnswers() }
        guard self.streams.inputIsTerminal, self.streams.outputIsTerminal, self.begin() else {
            return TerminalAnswers()
        }
        self.streams.write(sequence: TerminalAnswers.question(wrap: wrap))
        self.awaitAnswers(within: milliseconds)
        if !self.isAwaitingAnswers { self.end() }
        return self.state.withLock { $0.answers ?? TerminalAnswers() }
    }

    /// Whether answers may still come, which are no keys.
    package var isAwaitingAnswers: Bool {
        self.state.withLock { state in state.mayAnswer }
    }

    /// Waits for answers that are late, so that they aren't left to the program that reads the terminal next.
    package func settle(within milliseconds: Int) {
        guard self.isAwaitingAnswers, self.begin() else { return }
        self.awaitAnswers(within: milliseconds)
        self.end()
    }

    private func awaitAnswers(within milliseconds: Int) {
        let clock = ContinuousClock()
        let deadline = clock.now + .milliseconds(milliseconds)
        while self.isAwaitingAnswers {
            let left = Int32((deadline - clock.now) / .milliseconds(1))
            let input = StandardStream.input.rawValue
            if left <= 0 || Readiness.wait(for: [input], milliseconds: left).isTimeOver { return }
            guard let bytes = StandardStream.input.read() else { continue }
            if bytes.isEmpty { return }
            self.state.withLock { $0.take(bytes) }
        }
    }

    /// Gives what was typed while the terminal was asked, and puts its mode back: a line is edited from now on.
    func takeTyped() -> [UInt8] {
        self.end()
        return self.state.withLock { state in
            defer { (state.typed, state.rest) = ([], []) }
            return state.typed + state.rest
        }
    }

    // MARK: - Secrets

    /// Reads a line whose letters are not shown, up to Enter; nil where it is given up by Ctrl-D, by `isCancelled`, or
    /// because the terminal is gone.
    ///
    /// What was typed behind Enter is the editor's.
    package func readUnseenLine(_ prompt: String, isCancelled: () -> Bool) -> String? {
        guard self.streams.outputIsTerminal, self.begin() else { return nil }
        // Shown whatever TERM is: nobody may wonder what is waited for.
        StandardStream.output.write(prompt)
        defer {
            StandardStream.output.write("\n")
            self.end()
        }
        var line: [UInt8] = []
        let input = StandardStream.input.rawValue
        while !isCancelled() {
            if Readiness.wait(for: [input], milliseconds: 100).isTimeOver { continue }
            guard let bytes = StandardStream.input.read() else { continue }
            if bytes.isEmpty { return nil }
            for (index, byte) in bytes.enumerated() {
                switch byte {
                case 0x0A, 0x0D:
                    self.state.withLock { $0.typed += bytes[(index + 1)...] }
                    return String(decoding: line, as: UTF8.self)
                case 0x04 where line.isEmpty: return nil
                case 0x08, 0x7F:
                    // The bytes behind the first one of a letter go with it.
                    while let last = line.popLast(), last & 0xC0 == 0x80 {}
                case 0x15: line = []
                default: line.append(byte)
                }
            }
        }
        return nil
    }

    // MARK: - Keys

    /// Makes keys arrive at once and unseen, and gives the screen to pictures where it is wanted; false where standard input
    /// is no terminal.
    @discardableResult
    package func begin(withScreen: Bool = false) -> Bool {
        let mode = KeyboardMode.readingKeys()
        self.state.withLock { state in
            state.mode = state.mode ?? mode
            guard withScreen, !state.hasScreen else { return }
            state.hasScreen = true
            self.streams.write(sequence: Self.screenOn)
        }
        return mode != nil
    }

    /// Puts the terminal back as it was.
    package func end() {
        self.state.withLock { state in
            if state.hasScreen { self.streams.write(sequence: Self.screenOff) }
            state.hasScreen = false
            state.mode?.restore()
            state.mode = nil
        }
    }

    /// Does something with the terminal as it was, such as stopping the process.
    package func pausing(_ action: () -> Void) {
        let (wasReading, hadScreen) = self.state.withLock { ($0.mode != nil, $0.hasScreen) }
        self.end()
        action()
        if wasReading || hadScreen { self.begin(withScreen: hadScreen) }
    }

    /// Draws from the upper left corner of the screen that pictures have; nothing happens where they have none.
    package func draw(_ text: String) {
        self.state.withLock { state in
            if state.hasScreen { self.streams.write(sequence: "\u{1B}[H" + text) }
        }
    }

    /// Waits for a key; false when the time is over, or `wake` was called.
    ///
    /// Answers that are late are no keys.
    package func waitForKey(milliseconds: Int) -> Bool {
        let input = StandardStream.input.rawValue
        let isReading = self.state.withLock { $0.mode != nil }
        let descriptors = (isReading ? [input] : []) + (self.pipe.map { [$0.number] } ?? [])
        let (ready, _) = Readiness.wait(for: descriptors, milliseconds: Int32(clamping: milliseconds))
        if let pipe = self.pipe, ready.contains(pipe.number) { pipe.drain() }
        guard ready.contains(input), let bytes = StandardStream.input.read() else { return false }
        if bytes.isEmpty { return true }
        return self.state.withLock { state in
            guard state.mayAnswer else { return true }
            state.take(bytes)
            // The key is what it was pressed for, and nothing of a line.
            defer { state.typed = [] }
            return !state.typed.isEmpty
        }
    }

    /// Ends a wait for a key.
    package func wake() { self.pipe?.wake() }
}

extension Keyboard.State {
    /// Whether answers may still come.
    var mayAnswer: Bool { self.answers.map { !$0.isComplete } ?? false }

    /// Takes bytes apart into answers and what was typed.
    mutating func take(_ bytes: [UInt8]) {
        var rest = (self.rest + bytes)[...]
        self.rest = []
        while let first = rest.first {
            switch self.answers?.take(rest) ?? .other {
            case .answer(let length): rest = rest.dropFirst(length)
            case .partial:
                self.rest = Array(rest)
                return
            case .other:
                self.typed.append(first)
                rest = rest.dropFirst()
            }
        }
    }
}
