import PACSClient

extension Session {
    /// Writes results; at the prompt, what is longer than the screen goes through the pager.
    ///
    /// Meanwhile Ctrl-C belongs to the pager, notices wait, and SIGTERM ends it.
    func present(_ text: String, interrupts: Interrupts) async {
        guard self.isInteractive, self.isLongerThanScreen(text), let pager = Pager(setting: self.settings.pager ?? "")
        else {
            self.write(output: text, to: nil)
            return
        }
        self.progress.pause(true)
        self.notices.pause(true)
        let isShown = await pager.show(text) { stop in
            interrupts.begin(
                .init(cancel: { if interrupts.isTerminating { stop() } }, abort: {}, leave: {})
            )
        }
        _ = interrupts.end()
        if !isShown {
            self.notice("warning: the pager '\(pager.command)' can't be run; 'set pager off' does without one")
            self.write(output: text, to: nil)
        }
        self.notices.pause(false)
        self.progress.pause(false)
    }

    private func isLongerThanScreen(_ text: String) -> Bool {
        let width = max(1, self.terminal.width)
        var rows = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            rows += max(1, (DisplayWidth.ofStyled(line) + width - 1) / width)
            // The prompt needs a row too.
            if rows > self.terminal.height - 1 { return true }
        }
        return false
    }
}
