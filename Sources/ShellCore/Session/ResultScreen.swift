import PACSClient

/// Writes a command's results to standard output as they come; at the prompt, what is longer than the screen goes
/// through the pager.
///
/// While there is a pager Ctrl-C belongs to it, notices wait, and SIGTERM ends it.
actor ResultScreen {
    private let session: Session
    private let interrupts: Interrupts
    /// The pager that is run once there is more than the screen holds; nil where there is none.
    private let pager: Pager?
    /// What isn't shown yet, or was shown by a pager of which nobody knows yet whether it runs.
    private var held = ""
    private var paging: (texts: TextChannel, task: Task<Bool, Never>)?

    /// A pager that can't be run has said so before it was given so many bytes.
    private static let keptForFallback = 4 << 20

    /// Makes a screen; nothing is written yet.
    init(_ session: Session, interrupts: Interrupts) {
        self.session = session
        self.interrupts = interrupts
        self.pager = session.isInteractive ? Pager(setting: session.settings.pager ?? "") : nil
    }

    /// Writes whole lines; false where the person has left the pager and doesn't want the rest.
    func write(_ text: String) async -> Bool {
        guard let pager = self.pager else {
            self.session.write(output: text, to: nil)
            return true
        }
        if let paging = self.paging {
            if self.held.utf8.count < Self.keptForFallback { self.held += text }
            return await paging.texts.send(text)
        }
        self.held += text
        guard self.session.isLongerThanScreen(self.held) else { return true }
        return await self.start(pager).send(self.held)
    }

    /// Writes what is held, or waits until the person has left the pager.
    func finish() async {
        guard let paging = self.paging else {
            if !self.held.isEmpty { self.session.write(output: self.held, to: nil) }
            self.held = ""
            return
        }
        paging.texts.finish()
        let isShown = await paging.task.value
        self.interrupts.takeBack()
        if !isShown {
            let command = self.pager?.command ?? ""
            self.session.notice("warning: the pager '\(command)' can't be run; 'set pager off' does without one")
            self.session.write(output: self.held, to: nil)
        }
        self.session.notices.pause(false)
        self.session.progress.pause(false)
        self.paging = nil
    }

    private func start(_ pager: Pager) -> TextChannel {
        self.session.progress.pause(true)
        self.session.notices.pause(true)
        let texts = TextChannel()
        let interrupts = self.interrupts
        interrupts.lend(to: .init(cancel: {}, abort: {}, leave: {}))
        let task = Task {
            defer { texts.close() }
            return await pager.show(texts) { stop in
                interrupts.takeBack()
                interrupts.lend(
                    to: .init(cancel: { if interrupts.isTerminating { stop() } }, abort: {}, leave: {})
                )
            }
        }
        self.paging = (texts, task)
        return texts
    }
}
