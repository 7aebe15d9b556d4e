import PACSClient
import ShellLanguage
import SystemIO

/// The prompt: lines that a person types, each run before the next is read.
struct Prompt {
    private let session: Session
    private let interpreter: Interpreter
    private let interrupts: Interrupts
    private let assistant: ShellAssistant
    /// Where the file `rc` is looked for.
    private let directory: String

    /// Makes the prompt of an interpreter's session.
    init(_ interpreter: Interpreter, directory: String) {
        self.session = interpreter.session
        self.interpreter = interpreter
        self.interrupts = interpreter.interrupts
        self.assistant = ShellAssistant(session: interpreter.session)
        self.directory = directory
    }

    /// Says how to begin, no line wider than the terminal.
    private func greet() {
        var lines = ["No PACS is selected: 'connect AET@host:port' selects it, 'profile add' keeps it."]
        if self.session.profiles.profiles.isEmpty {
            lines.append("'setup' asks three questions, tries the PACS and keeps it.")
        }
        lines.append("To try pacsh without a PACS: 'demo start', then 'find'.")
        lines.append("'help' lists the commands, 'help COMMAND' explains one, 'quit' or Ctrl-D leaves.")
        for line in lines.flatMap({ wrapped($0, to: self.session.terminal.width, indent: 2) }) {
            self.session.write(output: line + "\n")
        }
    }

    /// Reads and runs lines until the person leaves; returns the exit status.
    func run() async -> Int32 {
        let terminal = self.session.terminal
        self.interrupts.whenIdle(staysOnQuit: true) { terminate in terminal.interruptReading(end: terminate) }
        if self.session.target == nil {
            self.greet()
        }
        if let code = await self.runFirstFile() { return code }
        self.session.recallHistory()
        var unfinished = ""
        while !self.interrupts.isTerminating {
            let read = await self.readStatementText(beginningWith: unfinished)
            unfinished = ""
            guard let text = read else {
                if await self.mayLeave() { break }
                continue
            }
            let moment = WallClock.seconds
            let profile = self.session.target?.name
            let ending = await self.runStatementText(text)
            let line = Lexer.joiningLines(text)
            self.session.keepInHistory(line, typedAt: moment, profile: profile, exit: ending.code)
            if case .quit(let code) = ending, await self.mayLeave() {
                await self.leave()
                return code
            }
            if ending.code != 0 {
                await self.askAboutPastedLines()
                if MaskedLine.mask(in: line) != nil { unfinished = line }
            }
        }
        await self.leave()
        return self.interrupts.isTerminating ? 130 : 0
    }

    /// Whether the prompt may be left: running jobs would be cancelled, so that is asked.
    private func mayLeave() async -> Bool {
        let running = self.session.jobs.running.count
        guard running > 0, !self.interrupts.isTerminating else { return true }
        do {
            try await self.session.confirm(
                running == 1 ? "A job runs and would be cancelled" : "\(running) jobs run and would be cancelled",
                as: nil
            )
            return true
        } catch {
            return false
        }
    }

    /// Asks whether the pasted lines behind a statement that failed shall run; they were meant to follow it.
    private func askAboutPastedLines() async {
        let terminal = self.session.terminal
        let count = terminal.pastedLines
        guard count > 0 else { return }
        let rest = count == 1 ? "1 pasted line is" : "\(count) pasted lines are"
        do {
            try await self.session.confirm("That failed, and \(rest) left", as: nil)
        } catch {
            terminal.dropPastedLines()
            self.session.write(error: "the rest of what was pasted is dropped\n")
        }
    }

    /// Cancels jobs and cleans up.
    private func leave() async {
        self.session.jobs.interrupt(self.session.jobs.running)
        _ = await self.session.waitForJobs(self.interrupts)
        await self.session.close(self.interrupts)
    }

    private func runStatementText(_ text: String) async -> Interpreter.Ending {
        var reader = ProgramReader(showsPlaces: false, context: self.session.readingContext())
        let program = reader.read(bytes: Array(text.utf8), named: "prompt")
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return .failed(2)
        }
        return await self.interpreter.run(program)
    }

    /// Runs the file `rc` beside the configuration; returns an exit status if it says `quit`.
    private func runFirstFile() async -> Int32? {
        let path = self.directory.isEmpty ? "rc" : self.directory + "/rc"
        guard !self.session.options.noRC, Path.exists(path) else { return nil }
        var reader = ProgramReader(showsPlaces: true, context: self.session.readingContext())
        let program = reader.read(file: path)
        guard reader.faults.isEmpty else {
            self.interpreter.report(reader.faults)
            return nil
        }
        guard case .quit(let code) = await self.interpreter.run(program) else { return nil }
        await self.session.close(self.interrupts)
        return code
    }

    /// Reads a line and what a `\` at its end continues; nil at the end of input.
    ///
    /// The line begins with a `given` one, whose masked value is to be typed again.
    private func readStatementText(beginningWith given: String) async -> String? {
        var text = ""
        var isFirst = true
        while true {
            let prompt = PromptText(session: self.session)
            var request = LineRequest(prompt: text.isEmpty ? prompt.left : "> ")
            request.rightPrompt = text.isEmpty ? prompt.right : ""
            request.usesViKeys = self.session.settings.usesViKeys
            request.assistant = self.assistant
            if text.isEmpty, isFirst {
                request.text = given
                request.selection = MaskedLine.mask(in: given)
            }
            isFirst = false
            switch await self.session.terminal.readLine(request) {
            case .endOfInput: return nil
            case .interrupted: text = ""
            case .line(let line):
                text += line
                if line.hasSuffix("\\") {
                    text += "\n"
                    continue
                }
                let whole = Lexer.joiningLines(text)
                if CommandHistory.keeps(whole) { self.session.terminal.remember(whole) }
                return text
            }
        }
    }
}
