import CLibedit

/// What happens when the terminal changes under the line being typed.
extension EditorThread {
    /// Draws the line for the terminal's new size.
    ///
    /// Most terminals wrap anew what they show, some cut it off and leave the cursor where it was; its column tells
    /// which it was. One that doesn't answer is taken to have cut.
    func resize() {
        guard let libedit = self.libedit else { return }
        let former = self.block()
        let columns = TerminalStreams.size().columns
        let wrapped = self.block(columns: columns)
        el_resize(libedit)
        self.columns = columns
        var rows = former.row
        if wrapped.row != former.row {
            let kept = min(former.column, columns - 1)
            if wrapped.column == kept {
                rows = min(former.row, wrapped.row)
            } else if let column = self.askForColumn(), column != kept {
                rows = wrapped.row
            }
        }
        self.redraw(rows: rows)
    }

    /// Asks the terminal for the column of its cursor; nil when no answer comes soon.
    private func askForColumn() -> Int? {
        self.input.expectReport()
        self.write("\u{1B}[6n")
        cle_flush()
        for _ in 0..<20 {
            if let column = self.input.takeReport() { return column }
            if self.wait(for: [Self.keyboard], milliseconds: 10) == .input, !self.input.fill() { return nil }
        }
        return nil
    }

    /// Stops the process with the terminal as it was before, and goes on with the line below what is there then.
    func stop(by action: () -> Void) {
        guard let libedit = self.libedit else { return }
        self.goToEnd()
        self.write("\n" + Self.pasteOff)
        cle_flush()
        _ = cle_prepare(libedit, 0)
        action()
        self.resume()
    }

    /// Goes on with the line after a stop; others have used the terminal.
    func resume() {
        guard let libedit = self.libedit else { return }
        _ = cle_prepare(libedit, 0)
        _ = cle_prepare(libedit, 1)
        el_resize(libedit)
        self.columns = TerminalStreams.size().columns
        self.hint.cells = 0
        self.write(Self.pasteOn + "\r\u{1B}[J")
        self.refresh()
    }
}
