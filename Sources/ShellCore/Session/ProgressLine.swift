import PACSClient

/// One line about something that takes long, shown while it goes on; any thread may write it.
///
/// It goes away with `end`, or when nobody holds it any more.
final class ProgressLine: Sendable {
    private let board: ProgressBoard
    private let number: Int
    /// What stands before the text: the job's number.
    private let label: String

    init(board: ProgressBoard, number: Int, job: Int?) {
        self.board = board
        self.number = number
        self.label = job.map { "[\($0)] " } ?? ""
    }

    deinit { self.end() }

    /// Shows a text in place of the former one.
    func show(_ text: String) {
        let text = self.label + printableLine(text)
        self.board.show(self.number) { width in width.map { clipped(text, to: $0) } ?? text }
    }

    /// Shows how far a transfer is; `verb` is the command.
    func show(_ progress: RetrievalProgress, of verb: String) {
        let text = ProgressText(verb: self.label + printableLine(verb), progress: progress)
        self.board.show(self.number, isTransfer: true) { text.line(width: $0) }
    }

    /// Shows nothing for now.
    func clear() { self.board.clear(self.number) }

    /// Whether something else shows how far it is.
    var hasCompany: Bool { self.board.shows(besides: self.number) }

    /// Takes the line away.
    func end() { self.board.end(self.number) }
}

extension Session {
    /// Shows what a command waits for, from the second second on and while nothing else shows how far it is, until the
    /// task is cancelled.
    func showWaiting(of command: String) -> Task<Void, Never> {
        let line = self.progressLine()
        return Task {
            defer { line.end() }
            var begin: ContinuousClock.Instant?
            while (try? await Task.sleep(for: .milliseconds(200))) != nil {
                guard let awaited = self.connection?.awaited, !line.hasCompany else {
                    begin = nil
                    line.clear()
                    continue
                }
                let start = begin ?? .now
                begin = start
                let seconds = Int(start.duration(to: .now) / .seconds(1))
                if seconds >= 1 { line.show("\(command): waiting for \(awaited), \(seconds) s") }
            }
        }
    }

    /// A line for the progress of what the current task does; the number of its job stands before it.
    func progressLine() -> ProgressLine { self.progress.line(job: RunningJob.number) }
}
