import Synchronization

@testable import ShellCore

/// A terminal that keeps what is written to it and answers from a list.
final class RecordingTerminal: Terminal {
    private struct State {
        var output = ""
        var error = ""
        var answers: [TerminalInput] = []
        var prompts: [String] = []
        var recalled: [String] = []
        var remembered: [String] = []
    }

    let isInteractive: Bool
    let outputIsTerminal: Bool
    let errorIsTerminal = false
    let width: Int
    let height = 24
    private let state: Mutex<State>

    init(answers: [TerminalInput] = [], isInteractive: Bool = false, width: Int = 80) {
        self.isInteractive = isInteractive
        self.outputIsTerminal = isInteractive
        self.width = width
        self.state = Mutex(State(answers: answers))
    }

    var output: String { self.state.withLock(\.output) }
    var error: String { self.state.withLock(\.error) }
    var prompts: [String] { self.state.withLock(\.prompts) }
    /// The lines of earlier sessions that were handed over.
    var recalled: [String] { self.state.withLock(\.recalled) }
    /// The lines that the arrow keys bring back.
    var remembered: [String] { self.state.withLock(\.remembered) }

    func write(output text: String) { self.state.withLock { $0.output += text } }
    func write(error text: String) { self.state.withLock { $0.error += text } }
    func progress(_ lines: [String]) {}
    func setHistory(_ lines: [String]) { self.state.withLock { $0.recalled = lines } }
    func remember(_ line: String) { self.state.withLock { $0.remembered.append(line) } }
    func interruptReading(end: Bool) {}

    func readLine(_ request: LineRequest) async -> TerminalInput {
        self.state.withLock { state in
            state.prompts.append(request.prompt)
            return state.answers.isEmpty ? .endOfInput : state.answers.removeFirst()
        }
    }
}
