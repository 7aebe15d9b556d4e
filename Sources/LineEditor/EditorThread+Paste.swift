import CLibedit
import Synchronization

extension EditorThread {
    /// Takes pasted text: one line goes into the line being typed, several are asked about before any of them runs.
    func paste(_ text: String) {
        let lines = PastedText(text).lines
        guard lines.count > 1 else {
            self.insert(lines.first ?? "")
            return
        }
        // An answer, or the pattern of a search, is one line.
        guard self.request.helper != nil, !self.line().text.contains("\n") else {
            self.insert(lines.joined(separator: " "))
            return
        }
        let isRun: Bool
        switch self.ask(about: lines) {
        case "r": isRun = true
        case "e": isRun = false
        default:
            self.refresh()
            return
        }
        self.refresh()
        self.insert(lines[0])
        self.editor.mail.withLock { mail in
            if mail.isInterrupted || mail.isEnding { return }
            mail.pasted = lines.dropFirst().map { .init(text: $0, isRun: isRun) } + mail.pasted
        }
        if isRun { self.typed = ["\n"] }
    }

    /// Puts the next pasted line, if one waits and may come now, into the line that begins.
    func beginWithPastedLine() {
        guard self.request.helper != nil else { return }
        let next = self.editor.mail.withLock { mail in mail.pasted.isEmpty ? nil : mail.pasted.removeFirst() }
        guard let next else { return }
        self.insert(next.text)
        if next.isRun { self.typed = ["\n"] }
    }

    private func insert(_ text: String) {
        guard let libedit = self.libedit, !text.isEmpty else { return }
        if self.line().text.contains("\n") {
            // A search holds its pattern in the line; it takes only what is typed.
            self.typed = Array(text.unicodeScalars)
        } else {
            self.redraw { _ = el_winsertstr(libedit, [wchar_t](wide: text)) }
        }
    }

    /// Shows pasted lines below the line being typed and asks what to do with them: `r`, `e` or `d`.
    ///
    /// The cursor stands at the start of a free row afterwards.
    private func ask(about lines: [String]) -> Unicode.Scalar {
        self.goToEnd()
        let size = TerminalStreams.size()
        let shown = lines.count <= size.rows - 4 ? lines.count : max(1, size.rows - 5)
        self.write("\n\(lines.count) lines were pasted:\n")
        for line in lines.prefix(shown) {
            self.write(CellWidth.clipped("  " + PastedText.shown(line), to: size.columns - 1) + "\n")
        }
        if shown < lines.count { self.write("  … and \(lines.count - shown) more\n") }
        self.write("(r)un them, (e)dit them one by one, or (d)rop them? ")
        while true {
            switch self.nextKey() {
            case "r", "R":
                self.write("run\n")
                return "r"
            case "e", "E":
                self.write("edit\n")
                return "e"
            case "d", "D", "n", "N", "q", "\u{1B}", "\u{7}", nil:
                self.write("drop\n")
                return "d"
            default: self.write("\u{7}")
            }
            cle_flush()
        }
    }
}
