import DICOMCore
import DICOMQuery
import DICOMWire

extension QueryRun {
    /// Sends the C-FINDs of a level that is cut up, until nothing is left of it.
    mutating func collectPieces(
        of first: SplitCourse,
        _ level: QueryLevel,
        below above: [QueryKey],
        parents: RowParents,
        into collector: inout RowCollector
    ) async throws(PACSError) {
        var course = first
        defer { self.course = course }
        let checks = self.plan.checks(at: level, below: above)
        let passes = self.plan.passes(at: level)
        let onRow = self.rowTaker(at: level)
        while let (pass, piece) = course.next() {
            collector.begin(piece)
            self.onPiece(collector.rows.count, piece.text)
            let identifier = self.plan.identifier(
                at: level,
                below: above,
                pass: passes[pass],
                charset: self.charset,
                piece: piece
            )
            let number = self.sent
            let answer = try await self.exchange(identifier) { bytes, syntax in
                let goesOn = collector.add(bytes, syntax, checks: checks, parents: parents, pass: number)
                if let onRow { collector.handOn(to: onRow) }
                return goesOn
            }
            let isCut = !collector.isTruncated && Self.isCut(answer)
            if !isCut { try self.judge(answer) { collector.isTruncated } }
            if collector.isTruncated { return }
            course.take(collector.ended(isCut: isCut))
        }
        if let failure = course.failure(status: self.result.status) {
            self.result.failure = self.result.failure ?? failure
            self.result.isNotWhole = true
        }
    }

    /// Whether the PACS says that it stopped before the end although nobody asked for that: out of resources (PS3.4
    /// §C.4.1.1.4), or cancelled by itself.
    static func isCut(_ answer: FindAnswer) -> Bool {
        let status = DIMSEStatus(code: answer.status)
        return status.category == .cancel || (0xA700...0xA7FF).contains(answer.status)
    }

    /// What to do where the PACS stopped before the end, and the query can be cut.
    func remedyOfCut(_ answer: FindAnswer) -> String? {
        guard Self.isCut(answer), let split = self.request.possibleSplit else { return nil }
        return
            "the rows that came are not all there are: 'find … --split \(split.rawValue)' asks in pieces that the PACS "
            + "answers in full; or narrow the query, or have the PACS administrator raise its limit on C-FIND answers"
    }

    /// What is to be said where the PACS may have ended its answer before the end without a word.
    func doubt(_ answer: PieceAnswer) -> String? {
        guard AnswerCeiling.usual.contains(answer.matches), let split = self.request.possibleSplit else { return nil }
        return
            "the PACS sent exactly \(answer.matches) matches, a number at which many end their answers without a word: "
            + "there may be more; 'find … --split \(split.rawValue)' asks in pieces"
    }
}
