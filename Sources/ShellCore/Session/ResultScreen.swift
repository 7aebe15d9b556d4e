import PACSClient

/// Writes a command's results to standard output as they come; at the prompt, what is longer than the screen goes
/// through the pager.
///
/// Where they take their time what is there is shown without it, and once the screen is full the pager gets all of it.
///
/// While there is a pager Ctrl-C belongs to it, notices wait, and SIGTERM ends it.
actor ResultScreen {
    private let session: Session
    private let interrupts: Interrupts
    /// The pager that is run once there is more than the screen holds; nil where there is none.
    private let pager: Pager?
    /// What isn't shown yet, or was shown by a pager of which nobody knows yet whether it runs.
    private var held = ""
    /// How many bytes of what is held are on the screen without a pager.
    private var shownBytes = 0
    /// Shows what is held after a moment.
    private var patience: Task<Void, Never>?
    /// Whether the line that the terminal echoed Ctrl-C in has been left.
    private(set) var hasLeftLine = false
    private var paging: (texts: TextChannel, task: Task<Bool, Never>)?

    /// A pager that can't be run has said so before it was given so many bytes.
    private static let keptForFallback = 4 << 20
    /// So long results that don't fill the screen wait for more.
    private static let pause = Duration.milliseconds(400)

    /// Makes a screen; nothing is written yet.
    init(_ session: Session, interrupts: Interrupts) {
        self.session = session
        self.interrupts = interrupts
        self.pager = session.isInteractive ? Pager(setting: session.settings.pager ?? "") : nil
    }

    /// Writes whole lines; false where the person has left the pager and doesn't want the rest.
    func write(_ text: String) async -> Bool {
        if Task.isCancelled, !self.hasLeftLine, self.paging == nil, self.session.terminal.outputIsTerminal {
            self.hasLeftLine = true
            self.session.write(error: "\n")
        }
        guard let pager = self.pager else {
            self.session.write(output: text, to: nil)
            return true
        }
        if let paging = self.paging {
            if self.held.utf8.count < Self.keptForFallback { self.held += text }
            return await paging.texts.send(text)
        }
        self.held += text
        guard self.session.isLongerThanScreen(self.held) else {
            if self.shownBytes > 0 { self.showHeld() } else { self.showSoon() }
            return true
        }
        return await self.start(pager).send(self.held)
    }

    /// Writes what is held, or waits until the person has left the pager.
    func finish() async {
        self.patience?.cancel()
        if let paging = self.paging {
            paging.texts.finish()
            if await !paging.task.value {
                let command = self.pager?.command ?? ""
                self.session.notice("warning: the pager '\(command)' can't be run; 'set pager off' does without one")
                self.showHeld()
            }
            self.paging = nil
        } else {
            self.showHeld()
        }
        (self.held, self.shownBytes) = ("", 0)
    }

    private func showSoon() {
        guard self.patience == nil else { return }
        self.patience = Task {
            guard (try? await Task.sleep(for: Self.pause)) != nil, self.paging == nil else { return }
            self.showHeld()
        }
    }

    /// Shows what is held and isn't on the screen.
    private func showHeld() {
        let rest = self.held.utf8.dropFirst(self.shownBytes)
        if !rest.isEmpty { self.session.write(output: String(Substring(rest)), to: nil) }
        self.shownBytes = self.held.utf8.count
    }

    /// The person has left the pager, while the command may still go on.
    private func pagerEnded() {
        self.interrupts.takeBack()
        self.session.notices.pause(false)
        self.session.progress.pause(false)
    }

    private func start(_ pager: Pager) -> TextChannel {
        self.session.progress.pause(true)
        self.session.notices.pause(true)
        let texts = TextChannel()
        let interrupts = self.interrupts
        interrupts.lend(to: .init(cancel: {}, abort: {}, leave: {}))
        let task = Task {
            defer { texts.close() }
            let isShown = await pager.show(texts) { stop in
                interrupts.takeBack()
                interrupts.lend(
                    to: .init(cancel: { if interrupts.isTerminating { stop() } }, abort: {}, leave: {})
                )
            }
            self.pagerEnded()
            return isShown
        }
        self.paging = (texts, task)
        return texts
    }
}
