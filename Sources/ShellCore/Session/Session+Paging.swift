import PACSClient

extension Session {
    /// Writes results; at the prompt, what is longer than the screen goes through the pager.
    func present(_ text: String, interrupts: Interrupts) async {
        let screen = ResultScreen(self, interrupts: interrupts)
        _ = await screen.write(text)
        await screen.finish()
    }

    /// Whether a text has more rows than the screen has beside the prompt.
    func isLongerThanScreen(_ text: String) -> Bool {
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
