import DICOMCore
import DICOMNetwork
import DICOMWire

/// What is known of one study when its retrieval has ended: what was expected, what the PACS claims, what was stored.
package struct StudyEvidence: Sendable {
    /// Study Instance UID.
    package var study: UID
    /// What shall be here afterwards; nil when the PACS wouldn't list it.
    package var expected: [UID]?
    /// How many objects the PACS says there are of what it wouldn't list; nil where it gives no number.
    package var counted: Int?
    /// What was here before and wasn't asked for.
    package var skipped: Set<UID> = []
    /// How many objects were left out because they were received before and have been taken away.
    package var known = 0
    /// What arrived at our SCP or over C-GET.
    package var arrivals = ArrivalTally.Study()
    /// How each request was answered, in order; fewer than planned when the retrieval ended early.
    package var answers: [RetrieveAnswer]
    /// How many requests were planned.
    package var planned = 1
    /// Whether the objects came to ourselves.
    package var isObserved = true
    /// What of it the destination says it has, asked afterwards; nil where it wasn't asked, or doesn't say.
    package var found: Set<UID>?
    /// Why the destination doesn't say what it has; nil where it does, or wasn't asked.
    package var silence: PACSError?
    /// What our SCP saw meanwhile; nil where nothing was to come to it.
    package var delivery: DeliveryEvidence?
    /// Why what was named wasn't asked for: the PACS doesn't list it, or not well enough.
    package var absence: PACSError?
    /// Whether it was left to another run of pacsh.
    package var isElsewhere = false
    /// Why the retrieval ended before its last request, if it did.
    package var stop: RetrievalCause?

    /// Whether it is known, and not only said by the PACS, what has come to where it was sent.
    var isKnown: Bool { self.isObserved || (self.found != nil && self.expected != nil) }

    /// What has come to where it was sent, as far as that is known.
    private var delivered: Set<UID> { self.arrivals.arrived.union(self.found ?? []) }

    /// How many objects are here, or by the PACS's word at the other system, of a study that isn't listed.
    private var unlistedHere: Int {
        self.isObserved ? self.arrivals.arrived.union(self.skipped).count : self.claim.sent ?? 0
    }

    /// How many objects shall be here: those listed, else as many as the PACS counts.
    ///
    /// A PACS's count may be off. One that is exceeded is wrong and nothing to be expected. One that isn't reached is no
    /// proof that something is missing; but with a count and no list nobody can say that all came, whatever the counters
    /// of the C-MOVE come to, so the study isn't complete.
    var expectedCount: Int? {
        self.expected?.count ?? self.counted.flatMap { self.unlistedHere > $0 ? nil : $0 }
    }

    /// How many objects, without a list, are here less than the PACS counts.
    private var shortOfCount: Int {
        guard self.expected == nil, let counted = self.counted else { return 0 }
        return max(counted - self.unlistedHere, 0)
    }

    /// That more came than the PACS counts, in a sentence; nil where that isn't so.
    var excessNote: String? {
        guard self.expected == nil, let counted = self.counted, self.unlistedHere > counted else { return nil }
        return "the PACS counts \(Magnitude.count(counted, "object")) and sent \(self.unlistedHere)"
    }

    /// Whether something was asked of the PACS, or nothing had to be.
    var wasAsked: Bool { !self.answers.isEmpty || self.planned == 0 }

    /// The answers round by round; each round asked for what those before it hadn't brought.
    private var rounds: [[RetrieveAnswer]] {
        let last = self.answers.map(\.round).max() ?? 0
        return (0...last).map { round in self.answers.filter { $0.round == round } }.filter { !$0.isEmpty }
    }

    /// What the PACS says, all its answers together: what failed is what the last round didn't bring.
    var claim: StudyVerdict.Claim {
        let rounds = self.rounds
        let last = rounds.last ?? []
        let sent = rounds.map { round in Self.sum(round.map { $0.counters?.sent }) }
        return StudyVerdict.Claim(
            status: DIMSEStatus.worst(last.compactMap(\.status)),
            // Without a list each round asked for everything again.
            sent: self.expected == nil ? sent.compactMap(\.self).max() : Self.sum(sent),
            failed: Self.sum(last.map { $0.counters?.failed }),
            remark: last.lazy.compactMap(\.reply?.remark).first { !$0.isEmpty } ?? StatusRemark()
        )
    }

    /// The answers of the last round.
    var lastAnswers: [RetrieveAnswer] { self.rounds.last ?? [] }

    /// Whether some of the requests planned at first were never sent.
    var isCutShort: Bool { self.answers.count { $0.round == 0 } < self.planned }

    /// What was expected and isn't here; without a list, what the PACS named as failed and didn't arrive.
    var missing: [UID] {
        guard let expected = self.expected, self.isKnown else {
            let damaged = self.damaged
            return self.failedUIDs.filter { !self.arrivals.arrived.contains($0) && !damaged.contains($0) } + damaged
        }
        let delivered = self.delivered
        return expected.filter { !self.skipped.contains($0) && !delivered.contains($0) }
    }

    /// What came of the study and wasn't expected; nothing where nobody knows what was.
    ///
    /// What an object is its data set says (interop.md, names): one that has another SOP Instance UID than it was asked
    /// for by is another object.
    var unexpected: [UID] {
        guard let expected = self.expected else { return [] }
        return self.arrivals.arrived.subtracting(expected).sorted()
    }

    /// What came damaged and not whole as well.
    var damaged: [UID] {
        self.arrivals.damaged.keys.filter { !self.arrivals.arrived.contains($0) && !self.skipped.contains($0) }.sorted()
    }

    private var failedUIDs: [UID] { self.lastAnswers.flatMap { $0.reply?.failedSOPInstanceUIDs ?? [] } }

    /// How many objects came less than they should have; nil when nobody knows.
    var failed: Int? {
        guard self.isKnown else { return self.claim.failed }
        if self.expected != nil { return self.missing.count }
        // The PACS may count what came damaged as sent or as failed: it is one and the same object.
        let whole = self.missing.count - self.damaged.count
        let short = self.shortOfCount
        return self.claim.failed.map { max(max($0, whole) + self.shortOfClaim, self.missing.count, short) }
            ?? (short > 0 ? max(self.missing.count, short) : nil)
    }

    /// Whether at least one object is known to be missing.
    var hasMissing: Bool {
        if self.absence != nil { return true }
        let claim = self.claim
        guard self.isKnown else {
            let isShort = self.expectedCount.map { $0 > (claim.sent ?? $0) } ?? false
            return (claim.failed ?? 0) > 0 || isShort
        }
        guard self.expected == nil else { return !self.missing.isEmpty }
        // 0xB000 without counters: something failed, but nobody says how much.
        let isUncounted = self.lastAnswers.contains { $0.status == 0xB000 && $0.counters?.failed == nil }
        return !self.missing.isEmpty || (self.failed ?? 0) > 0 || self.shortOfClaim > 0 || isUncounted
            || self.shortOfCount > 0
    }

    /// How many objects, without a list, arrived less than the PACS says it sent.
    ///
    /// An object that was sent twice is one here and two there.
    private var shortOfClaim: Int {
        let sent = self.claim.sent ?? 0
        let repeats = self.rounds.filter { round in Self.sum(round.map { $0.counters?.sent }) == sent }
            .map { round in round.reduce(0) { $0 + $1.repeats } }
        return max(sent - self.arrivals.arrived.count - (repeats.max() ?? 0), 0)
    }

    /// The sum of the counters that all answers have; nil where one has none.
    private static func sum(_ counters: [Int?]) -> Int? { counters.isEmpty ? nil : RetrievalTotals.sum(counters) }
}
