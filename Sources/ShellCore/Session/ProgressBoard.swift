import Synchronization

/// Puts the progress of everything that runs at once into the lines that the terminal shows.
///
/// Where standard error is no terminal, a plain line is written now and then instead: none in the first half minute,
/// then fewer and fewer, so that a log shows that something goes on and stays short.
final class ProgressBoard: Sendable {
    /// A line in the width given; the whole of it without one.
    typealias Text = @Sendable (_ width: Int?) -> String

    private struct Line {
        var text: Text?
        let job: Int?
        var isTransfer = false
        var began: ContinuousClock.Instant
        var said: ContinuousClock.Instant
        var timesSaid = 0
    }

    private struct State {
        var lines: [Int: Line] = [:]
        var next = 0
        var isPaused = false
        /// What became of an interrupt of the command in the foreground.
        var interruption: String?
    }

    private let terminal: any Terminal
    private let interval: Duration
    private let state = Mutex(State())
    /// How many plain lines one command may write.
    static let mostPlainLines = 20

    /// Makes a board without lines; `interval` is the time to the first plain line.
    init(terminal: any Terminal, interval: Duration = .seconds(30)) {
        self.terminal = terminal
        self.interval = interval
    }

    /// A new line, which shows nothing yet.
    func line(job: Int?) -> ProgressLine {
        let number = self.state.withLock { state in
            state.next += 1
            state.lines[state.next] = Line(job: job, began: .now, said: .now)
            return state.next
        }
        return ProgressLine(board: self, number: number, job: job)
    }

    /// Whether a transfer shows how far it is.
    var showsTransfer: Bool { self.state.withLock { $0.lines.values.contains(where: \.isTransfer) } }

    /// Whether another line than this one shows something.
    func shows(besides number: Int) -> Bool {
        self.state.withLock { $0.lines.contains { $0.key != number && $0.value.text != nil } }
    }

    /// Shows nothing in the line for now.
    func clear(_ number: Int) {
        self.state.withLock { state in
            guard state.lines[number]?.text != nil else { return }
            state.lines[number]?.text = nil
            self.draw(state)
        }
    }

    /// Shows in place of how far the command in the foreground is what its interrupt does; nil says that it is over.
    func interrupted(_ text: String?) {
        self.state.withLock { state in
            guard state.interruption != text else { return }
            state.interruption = text
            // Its own lines end a moment later, and have nothing to say any more.
            if text == nil {
                for (number, line) in state.lines where line.job == nil { state.lines[number]?.text = nil }
            }
            self.draw(state)
        }
    }

    /// Takes everything away while something else has the screen, or puts it back.
    func pause(_ isPaused: Bool) {
        self.state.withLock { state in
            state.isPaused = isPaused
            self.draw(state)
        }
    }

    func show(_ number: Int, isTransfer: Bool = false, _ text: @escaping Text) {
        let plain = self.state.withLock { state -> String? in
            guard var line = state.lines[number] else { return nil }
            line.text = text
            line.isTransfer = line.isTransfer || isTransfer
            defer { state.lines[number] = line }
            guard !self.terminal.errorIsTerminal else {
                state.lines[number] = line
                self.draw(state)
                return nil
            }
            let now = ContinuousClock.now
            guard line.timesSaid < Self.mostPlainLines, now - line.said >= self.pause(after: line, at: now) else {
                return nil
            }
            line.said = now
            line.timesSaid += 1
            return text(nil)
        }
        if let plain { self.terminal.write(error: plain + "\n") }
    }

    /// How long to be quiet after the last plain line: longer the longer it takes.
    private func pause(after line: Line, at now: ContinuousClock.Instant) -> Duration {
        max(self.interval, (line.said - line.began) / 2)
    }

    func end(_ number: Int) {
        self.state.withLock { state in
            guard let line = state.lines.removeValue(forKey: number), line.text != nil else { return }
            self.draw(state)
        }
    }

    /// Shows all lines, the oldest first; where there are many the last one counts the rest.
    private func draw(_ state: State) {
        guard self.terminal.errorIsTerminal else { return }
        var texts: [Text] = []
        if !state.isPaused {
            if let text = state.interruption { texts.append { width in width.map { clipped(text, to: $0) } ?? text } }
            texts += state.lines.sorted { $0.key < $1.key }.map(\.value)
                .filter { $0.job != nil || state.interruption == nil }.compactMap(\.text)
        }
        // The last column stays free: some terminals wrap as soon as it is written.
        let width = max(1, self.terminal.width - 1)
        let room = max(1, self.terminal.height / 2)
        var lines = texts.prefix(texts.count > room ? room - 1 : room).map { $0(width) }
        if texts.count > lines.count { lines.append(clipped("… and \(texts.count - lines.count) more", to: width)) }
        self.terminal.progress(lines)
    }
}
