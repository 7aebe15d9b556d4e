import DICOMCore
import DICOMQuery

/// What is to be said about the rows of a query, one sentence each, without patient data.
enum QueryNotes {
    static func about(
        _ collector: RowCollector,
        of request: QueryRequest,
        notFollowed: Int,
        charset: FallbackCharacterSet?
    ) -> [String] {
        let rows = collector.rows
        let all = Magnitude.count(rows.count, "row")
        let remarkable = rows.filter(\.hasRemarks)
        var notes: [String] = []
        for name in self.names(remarkable.map(\.mismatch)) {
            let count = remarkable.count { $0.mismatch.contains(name) }
            notes.append(
                "the PACS ignored \(name): \(count) of \(all) "
                    + "\(count == 1 ? "contradicts it; it is" : "contradict it; they are") marked, "
                    + "and 'all', ranges and 'end' leave \(count == 1 ? "it" : "them") out"
            )
        }
        for name in collector.incomparable.sorted() {
            let count = remarkable.count { $0.unverified.contains(name) }
            notes.append(
                "what came back for \(name) can't be compared: \(count) of \(all) could not be checked"
            )
        }
        if collector.otherSteps > 0 {
            let steps = QueryLevel.worklist.text(collector.otherSteps)
            notes.append("\(steps) of these items don't fit the query and are no rows of their own; 'show' has them")
        }
        let stepless = request.level == .worklist ? rows.count { $0.step == nil } : 0
        if stepless > 0 {
            notes.append(
                "\(self.rows(stepless)) came without a scheduled step that can be read (ScheduledProcedureStepSequence)"
            )
        }
        let unreturned = self.names(remarkable.map(\.unverified)).filter { !collector.incomparable.contains($0) }
        if !unreturned.isEmpty {
            let count = remarkable.count { !Set(unreturned).isDisjoint(with: $0.unverified) }
            notes.append(
                "the PACS did not return \(unreturned.joined(separator: ", ")): \(count) of \(all) could not be checked"
            )
        }
        if notFollowed > 0 {
            notes.append("\(self.rows(notFollowed)) above that contradict the query: not followed")
        }
        let duplicates = remarkable.reduce(0) { $0 + $1.duplicates }
        if duplicates > 0 { notes.append("the PACS sent \(self.rows(duplicates)) again; each is shown once") }
        let conflicting = remarkable.count(where: \.conflicting)
        if conflicting > 0 {
            notes.append("\(conflicting) rows share a unique key with a row of other values; they are flagged")
        }
        if collector.unreadable > 0 {
            let isOne = collector.unreadable == 1
            notes.append(
                "\(isOne ? "1 match" : "\(collector.unreadable) matches") could not be read and \(isOne ? "is" : "are") not shown"
            )
        }
        let noun = collector.empty == 1 ? "1 pending response" : "\(collector.empty) pending responses"
        if collector.empty > 0 {
            notes.append("\(noun) of the PACS had no data set, so there is nothing to show")
        }
        let missing = rows.compactMap { $0.missingKey(at: request.level) }
        for tag in Set(missing).sorted() {
            notes.append(
                "the PACS left out \(DataDictionary.keyword(for: tag)) in \(missing.count { $0 == tag }) of \(all): "
                    + "they can be shown, but not retrieved or walked down"
            )
        }
        let sent = Identifier.terms(for: request.allKeys, preferring: charset)
        if let charset, let terms = charset.definedTerms, let other = sent.first, sent != terms {
            notes.append("\(charset.name) (charset) lacks letters of the query, so it was sent in \(other)")
        }
        notes += collector.guesses.sentences(charset: charset) { self.rows($0) }
        if request.isModelReplaced {
            notes.append("patients were asked for under the patient root; the study root has no such level")
        }
        return notes
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    /// Each name once, in the order in which they come.
    private static func names(_ lists: [[String]]) -> [String] {
        var seen: Set<String> = []
        return lists.joined().filter { seen.insert($0).inserted }
    }
}
