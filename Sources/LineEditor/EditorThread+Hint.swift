import CLibedit

/// The grey text behind the line being typed.
struct ShownHint {
    /// The cells that it fills on the screen; 0 while it isn't there.
    var cells = 0
    /// The line that it belongs to, and what the helper said about it.
    var line: [Unicode.Scalar]?
    var text = ""
    /// What accepting it adds; empty where it only explains.
    var accepted = ""
    /// The line as it was when libedit got its last key.
    var keyLine: [Unicode.Scalar]?
}

extension EditorThread {
    /// The keys that accept a hint: →, End, ^F and ^E.
    private static let acceptingKeys = ["\u{1B}[C", "\u{1B}OC", "\u{1B}[F", "\u{1B}OF", "\u{6}", "\u{5}"]

    /// Shows the hint while the cursor stands at the end of a line that a key has changed.
    ///
    /// After a key that changed nothing libedit may wait for the rest of a command, to which hints don't apply.
    func showHint() {
        guard let helper = self.request.helper, self.hint.cells == 0 else { return }
        let (line, cursor) = self.line()
        guard !line.isEmpty, cursor == line.count, !line.contains("\n"), self.hint.keyLine != line else { return }
        if self.hint.line != line {
            let text = Self.text(line)
            self.hint.line = line
            self.hint.text = helper.hint(text)
            self.hint.accepted = self.hint.text.isEmpty ? "" : helper.accepted(text)
        }
        let text = CellWidth.clipped(self.hint.text, to: self.freeCells())
        self.hint.cells = CellWidth.of(text)
        if self.hint.cells > 0 { self.write("\u{1B}[90m\(text)\u{1B}[0m\u{1B}[\(self.hint.cells)D") }
    }

    /// The cells behind the line that nothing needs: one stays free, and so does one before the right prompt.
    private func freeCells() -> Int {
        let block = self.block()
        let right = self.rightPrompt.cells
        let isRightShown = right > 0 && block.end < block.columns && block.columns - block.end - right > 1
        return block.columns - block.column - 1 - (isRightShown ? right + 1 : 0)
    }

    /// Takes exactly the hint's cells away.
    func eraseHint() {
        if self.hint.cells > 0 { self.write("\u{1B}[\(self.hint.cells)X") }
        self.hint.cells = 0
    }

    /// Puts the hint into the line if a key that accepts it was pressed.
    func takesHint() -> Bool {
        guard self.hint.cells > 0, !self.hint.accepted.isEmpty,
            self.input.take(oneOf: Self.acceptingKeys)
        else { return false }
        self.typed = Array(self.hint.accepted.unicodeScalars)
        return true
    }

    /// Characters as a string.
    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
