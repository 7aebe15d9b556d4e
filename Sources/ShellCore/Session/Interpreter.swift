import PACSClient
import Synchronization

/// Runs programs against a session and prints what their commands report.
package struct Interpreter: Sendable {
    /// How a program ended.
    package enum Ending: Sendable, Equatable {
        /// All of it ran.
        case finished
        /// A command failed; the exit status.
        case failed(Int32)
        /// An interrupt ended the running command; the exit status.
        case interrupted(Int32)
        /// `quit`; the exit status.
        case quit(Int32)
    }

    /// The session.
    package let session: Session
    private let interrupts: Interrupts

    /// Makes an interpreter.
    package init(session: Session, interrupts: Interrupts) {
        self.session = session
        self.interrupts = interrupts
    }

    /// Runs a program up to its first failing command.
    package func run(_ program: Program) async -> Ending {
        for (index, step) in program.steps.enumerated() {
            if self.interrupts.isTerminating { return .interrupted(130) }
            if let quit = step.command as? QuitCommand { return .quit(quit.code) }
            let ending: Ending
            if let sourced = step.sourced {
                ending = await self.run(sourced)
            } else {
                ending = await self.run(step)
            }
            switch ending {
            case .finished: continue
            case .failed, .quit: return ending
            case .interrupted(let code):
                // A command may end in good order on an interrupt, but the commands after it didn't run.
                return .interrupted(code == 0 && index + 1 < program.steps.count ? 130 : code)
            }
        }
        return .finished
    }

    /// Runs one command as a task of its own, so that an interrupt can cancel it.
    private func run(_ step: Program.Step) async -> Ending {
        let session = self.session
        let command = step.command
        let task = Task { try await command.run(in: session) }
        let outcome = Outcome()
        let waiting = Task { outcome.settle(await task.result) }
        self.interrupts.begin(
            Interrupts.Handlers(
                cancel: {
                    task.cancel()
                    // The command may be waiting for an answer.
                    session.terminal.interruptReading(end: false)
                },
                abort: { Task { await session.abort() } },
                leave: { outcome.settle(.failure(CancellationError())) }
            )
        )
        let result = await outcome.value()
        waiting.cancel()
        let isInterrupted = self.interrupts.end()
        session.abortHook = nil
        let code = await self.print(result, of: step, isInterrupted: isInterrupted)
        if isInterrupted { return .interrupted(code) }
        return code == 0 ? .finished : .failed(code)
    }

    /// Prints a command's report or failure; returns its exit status.
    private func print(_ result: Result<Report, any Error>, of step: Program.Step, isInterrupted: Bool) async -> Int32 {
        // The terminal has echoed ^C where the cursor stood.
        if isInterrupted, self.session.terminal.outputIsTerminal { self.session.terminal.write(error: "\n") }
        let renderer = self.renderer(for: step.command.format)
        let name = step.statement.name
        let text: Renderer.Text
        let code: Int
        switch result {
        case .success(let report):
            text = renderer.render(report, at: step.place)
            code = report.failure?.exit ?? 0
        case .failure(let error):
            var failure = Failure(error, at: step.place)
            if isInterrupted, failure.exit != 130, failure.exit != 2 { failure = .interrupted(at: step.place) }
            text = renderer.render(failure, command: name)
            code = failure.exit
        }
        if !text.output.isEmpty { await self.session.present(text.output, interrupts: self.interrupts) }
        if !text.error.isEmpty { self.session.terminal.write(error: text.error) }
        return Int32(truncatingIfNeeded: code)
    }

    /// Prints the faults of a text that isn't run.
    package func report(_ faults: [ProgramReader.Fault]) {
        var hasDocument = false
        for fault in faults {
            var renderer = self.renderer(for: fault.format)
            // One document a run: the first fault's; all sentences go to standard error.
            if hasDocument { renderer.format = .table }
            let text = renderer.render(fault.failure, command: fault.command)
            if !text.output.isEmpty {
                self.session.terminal.write(output: text.output)
                hasDocument = true
            }
            self.session.terminal.write(error: text.error)
        }
    }

    private func renderer(for format: OutputFormat?) -> Renderer {
        let terminal = self.session.terminal
        let settings = self.session.settings
        let chosen = format ?? self.session.options.format ?? OutputFormat(rawValue: settings.text("format")) ?? .table
        return Renderer(
            format: chosen,
            width: terminal.outputIsTerminal ? terminal.width : nil,
            color: self.session.usesColor
        )
    }
}

/// A result that is settled once and awaited once.
private final class Outcome: Sendable {
    private enum State {
        case empty
        case waiting(CheckedContinuation<Result<Report, any Error>, Never>)
        case settled(Result<Report, any Error>)
        case taken
    }

    private let state = Mutex(State.empty)

    /// Settles the result; later calls change nothing.
    func settle(_ result: Result<Report, any Error>) {
        let waiting = self.state.withLock { state -> CheckedContinuation<Result<Report, any Error>, Never>? in
            switch state {
            case .empty: state = .settled(result)
            case .waiting(let continuation):
                state = .taken
                return continuation
            case .settled, .taken: break
            }
            return nil
        }
        waiting?.resume(returning: result)
    }

    /// Waits for the result.
    func value() async -> Result<Report, any Error> {
        await withCheckedContinuation { continuation in
            let ready = self.state.withLock { state -> Result<Report, any Error>? in
                if case .settled(let result) = state {
                    state = .taken
                    return result
                }
                state = .waiting(continuation)
                return nil
            }
            if let ready { continuation.resume(returning: ready) }
        }
    }
}
