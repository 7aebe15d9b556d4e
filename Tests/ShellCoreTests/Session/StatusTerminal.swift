import Synchronization

@testable import ShellCore

/// A terminal that keeps what it was told to show on standard error: notices, and every state of the progress lines.
final class StatusTerminal: Terminal {
    private struct State {
        var notices = ""
        var progress: [[String]] = []
    }

    let isInteractive = false
    let outputIsTerminal = false
    let errorIsTerminal: Bool
    let width: Int
    let height: Int
    private let state = Mutex(State())

    init(errorIsTerminal: Bool = true, width: Int = 80, height: Int = 24) {
        self.errorIsTerminal = errorIsTerminal
        self.width = width
        self.height = height
    }

    var notices: [String] { self.state.withLock { $0.notices.split(separator: "\n").map(String.init) } }
    var progress: [[String]] { self.state.withLock(\.progress) }

    func write(output text: String) {}
    func write(error text: String) { self.state.withLock { $0.notices += text } }
    func progress(_ lines: [String]) { self.state.withLock { $0.progress.append(lines) } }
    func setHistory(_ lines: [String]) {}
    func remember(_ line: String) {}
    func interruptReading(end: Bool) {}
    func readLine(_ request: LineRequest) async -> TerminalInput { .endOfInput }
}
