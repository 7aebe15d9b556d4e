import CLibedit

extension EditorThread {
    /// Completes the word before the cursor: puts in what is certain and lists what isn't.
    ///
    /// Returns what libedit has to do next.
    func complete() -> UInt8 {
        guard let helper = self.request.helper, let libedit = self.libedit else { return UInt8(CC_ERROR) }
        let (line, cursor) = self.line()
        let (start, candidates) = helper.complete(Self.text(line), cursor)
        guard !candidates.isEmpty, (0...cursor).contains(start) else { return UInt8(CC_ERROR) }
        let word = Array(line[start..<cursor])
        let common = CandidateList.commonPrefix(candidates)
        if common != word, candidates.count == 1 || common.count >= word.count {
            self.redraw {
                el_deletestr(libedit, Int32(word.count))
                _ = el_winsertstr(libedit, [wchar_t](wide: common))
            }
        }
        if candidates.count > 1 {
            self.goToEnd()
            self.write("\n")
            self.list(candidates)
            self.refresh()
        }
        return UInt8(CC_NORM)
    }

    /// Lists candidates a screen at a time, many only if they are wanted.
    private func list(_ candidates: [LineCompletion.Candidate]) {
        if candidates.count > CandidateList.limit {
            guard self.agrees(to: "\(candidates.count) possibilities; show them all? [y/N] ") else { return }
        }
        let size = TerminalStreams.size()
        let page = max(1, size.rows - 1)
        var left = page
        for row in CandidateList.rows(candidates, columns: size.columns) {
            if left == 0 {
                self.write("--more--")
                let key = self.nextKey()
                self.write("\r\u{1B}[K")
                switch key {
                case " ", "\t": left = page
                case "\r", "\n": left = 1
                default: return
                }
            }
            self.write(row + "\n")
            left -= 1
        }
    }

    /// Asks a question that y, a blank or Tab agrees to.
    private func agrees(to question: String) -> Bool {
        self.write(question)
        let isAgreed = [" ", "\t", "y", "Y"].contains(self.nextKey())
        self.write("\r\u{1B}[K")
        return isAgreed
    }
}
