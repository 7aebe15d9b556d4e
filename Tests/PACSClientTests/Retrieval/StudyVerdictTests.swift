import DICOMCore
import DICOMNetwork
import DICOMWire
import Testing

@testable import PACSClient

@Suite("Verdict on a retrieval")
struct StudyVerdictTests {
    private static func counters(_ completed: Int?, _ failed: Int?, _ warning: Int? = 0) -> SubOperations {
        SubOperations(remaining: nil, completed: completed, failed: failed, warning: warning)
    }

    private static func arrivals(_ uids: [UID], received: Int? = nil) -> ArrivalTally.Study {
        var study = ArrivalTally.Study()
        study.arrived = Set(uids)
        study.received = received ?? uids.count
        study.duplicates = uids.count - study.received
        return study
    }

    private static func answer(
        _ status: UInt16? = nil,
        _ counters: SubOperations = SubOperations(),
        failedUIDs: [UID] = [],
        pendingSeen: Bool = false,
        callback: RetrieveAnswer.Callback = .none,
        error: PACSError? = nil
    ) -> RetrieveAnswer {
        let reply = status.map {
            RetrieveReply(
                status: DIMSEStatus(code: $0),
                subOperations: counters,
                failedSOPInstanceUIDs: failedUIDs
            )
        }
        return RetrieveAnswer(reply: reply, pendingSeen: pendingSeen, callback: callback, error: error)
    }

    @Test("The elements that the PACS finds at fault stand in the error of the retrieval")
    func offendingElements() {
        let remark = StatusRemark("no such key", errorID: 3, offendingElements: [.studyInstanceUID])
        let reply = RetrieveReply(status: DIMSEStatus(code: 0xA900), remark: remark)
        let evidence = StudyEvidence(study: "1", expected: ["a"], answers: [RetrieveAnswer(reply: reply)])
        let ended = StudyVerdict(on: evidence).ended
        let words = "\"no such key\", offending element (0020,000D) StudyInstanceUID, error ID 3"
        #expect(ended?.message.hasSuffix(", \(words)") == true, "\(ended as Any)")
        #expect(ended?.facts.offendingElements == [.studyInstanceUID] && ended?.facts.errorID == 3)
        #expect(ended?.facts.errorComment == "no such key")
    }

    @Test("Where the destination says what it has, that counts and not what the PACS claims")
    func foundAtDestination() {
        func judge(_ found: Set<UID>?, skipped: Set<UID> = [], _ answer: RetrieveAnswer) -> StudyVerdict {
            var evidence = StudyEvidence(
                study: "1",
                expected: ["a", "b", "c"],
                skipped: skipped,
                answers: [answer],
                isObserved: false
            )
            evidence.found = found
            if found == nil { evidence.silence = PACSError(.dimseFailure, "no C-FIND") }
            return StudyVerdict(on: evidence)
        }
        let claimed = Self.answer(0, Self.counters(3, 0))
        let all = judge(["b", "c"], skipped: ["a"], claimed)
        #expect(all.isComplete && all.found == 3 && all.received == nil && all.failed == 0 && all.skipped == 1)
        let short = judge(["a"], claimed)
        #expect(!short.isComplete && short.found == 1 && short.missing == ["b", "c"] && short.failed == 2)
        #expect(RetrievalOutcome.word(of: [short]) == .partial)
        let none = judge([], claimed)
        #expect(!none.isComplete && RetrievalOutcome.word(of: [none]) == .failed)
        let failed = judge(["a", "b", "c"], Self.answer(0xB000, Self.counters(2, 1)))
        #expect(failed.isComplete && failed.found == 3)
        let silent = judge(nil, claimed)
        #expect(silent.isComplete && silent.found == nil && silent.isChecked)
        #expect(silent.warnings.contains { $0.contains("reported by the PACS only") })
        let partial = judge(nil, Self.answer(0xB000, Self.counters(2, 1)))
        #expect(!partial.isComplete && partial.failed == 1)
    }

    private static func judge(
        _ expected: [UID]?,
        skipped: Set<UID> = [],
        arrivals: ArrivalTally.Study = .init(),
        _ answers: [RetrieveAnswer],
        isObserved: Bool = true,
        stop: RetrievalCause? = nil
    ) -> StudyVerdict {
        StudyVerdict(
            on: StudyEvidence(
                study: "1",
                expected: expected,
                skipped: skipped,
                arrivals: arrivals,
                answers: answers,
                isObserved: isObserved,
                stop: stop
            )
        )
    }

    private static func code(_ verdicts: [StudyVerdict]) -> String? {
        let (word, cause) = RetrievalOutcome.judge(verdicts)
        let outcome = RetrievalOutcome(command: "move", word: word, studies: verdicts)
        return cause.map { PACSError($0, of: outcome, destination: nil, port: nil).code }
    }

    @Test("All expected objects here: complete")
    func complete() {
        let verdict = Self.judge(
            ["a", "b"],
            arrivals: Self.arrivals(["a", "b"]),
            [Self.answer(0, Self.counters(2, 0), callback: .admitted)]
        )
        #expect(verdict.isComplete)
        #expect(verdict.received == 2)
        #expect(verdict.failed == 0)
        #expect(verdict.missing.isEmpty)
        #expect(verdict.warnings.isEmpty)
        #expect(RetrievalOutcome.judge([verdict]).word == .complete)
    }

    @Test("What was odd about an object is in the verdict and among its warnings")
    func notes() {
        var arrivals = Self.arrivals(["a", "b"])
        arrivals.notes.add(["the data set has an odd length and may be cut short"])
        let verdict = Self.judge(
            ["a", "b"],
            arrivals: arrivals,
            [Self.answer(0, Self.counters(2, 0), callback: .admitted)]
        )
        let note = "1 object: the data set has an odd length and may be cut short"
        #expect(verdict.isComplete)
        #expect(verdict.notes == [note])
        #expect(verdict.warnings == [note])
    }

    @Test("0xB000 although all objects are safe: complete, with a warning")
    func warningButSafe() {
        let verdict = Self.judge(
            ["a", "b"],
            skipped: ["b"],
            arrivals: Self.arrivals(["a"]),
            [Self.answer(0xB000, Self.counters(0, 1), callback: .admitted)]
        )
        #expect(verdict.isComplete)
        #expect(verdict.skipped == 1)
        #expect(verdict.warnings.count == 1)
    }

    @Test("Duplicates count as here, not as received")
    func duplicates() {
        let verdict = Self.judge(
            ["a", "b"],
            arrivals: Self.arrivals(["a", "b"], received: 0),
            [Self.answer(0, Self.counters(2, 0), callback: .admitted)]
        )
        #expect(verdict.isComplete)
        #expect(verdict.received == 0)
        #expect(verdict.duplicates == 2)
    }

    @Test(
        "Some here and some missing: partial, whatever the status",
        arguments: [0x0000, 0xB000, 0xA702, 0xA801, 0xC000, 0xFE00]
    )
    func partial(status: Int) {
        let answer = Self.answer(UInt16(status), Self.counters(1, 2), callback: .admitted)
        let verdict = Self.judge(["a", "b", "c"], arrivals: Self.arrivals(["a"]), [answer])
        #expect(verdict.missing == ["b", "c"])
        #expect(verdict.failed == 2)
        #expect(Self.code([verdict]) == "partial")
        #expect(RetrievalOutcome.judge([verdict]).word == .partial)
    }

    @Test("Success and nothing arrived: nothing-received")
    func nothing() {
        let verdict = Self.judge(["a"], [Self.answer(0, Self.counters(1, 0))])
        #expect(Self.code([verdict]) == "nothing-received")
        #expect(RetrievalOutcome.judge([verdict]).word == .failed)
        let unknown = Self.judge(nil, [Self.answer(0)])
        #expect(Self.code([unknown]) == "nothing-received")
        #expect(unknown.expected == nil)
        #expect(unknown.failed == nil)
    }

    @Test("The three faces of an unknown destination")
    func unknownDestination() {
        let aborted = PACSError(.associationAborted, "aborted")
        for answer in [Self.answer(0xA801), Self.answer(0xC000), Self.answer(error: aborted)] {
            #expect(Self.code([Self.judge(["a"], [answer])]) == "destination-unknown")
        }
    }

    @Test("0xC000 after pending responses or after a connection is no unknown destination")
    func otherC000() {
        let pending = Self.answer(0xC000, Self.counters(0, 1), pendingSeen: true)
        #expect(Self.code([Self.judge(["a"], [pending])]) == "callback-failed")
        let connected = Self.answer(0xC000, callback: .admitted)
        #expect(Self.code([Self.judge(["a"], [connected])]) == "dimse-failure")
    }

    @Test("The PACS reports failure and nobody came in: callback-failed", arguments: [0xA702, 0xB000])
    func callback(status: Int) {
        var answer = Self.answer(UInt16(status), Self.counters(0, 2))
        #expect(Self.code([Self.judge(["a", "b"], [answer])]) == "callback-failed")
        answer.callback = .connected
        #expect(Self.code([Self.judge(["a", "b"], [answer])]) == "callback-failed")
        answer.callback = .admitted
        #expect(Self.code([Self.judge(["a", "b"], [answer])]) == "nothing-received")
    }

    @Test("Precedence: interrupted, local, partial, specific, status")
    func precedence() {
        let local = RetrievalCause.local(PACSError(.diskFull, "full"))
        for causes in [[local, .interrupted], [.interrupted, local]] {
            let stop = RetrievalCause.first(of: causes)
            let verdict = Self.judge(["a", "b"], arrivals: Self.arrivals(["a"]), [Self.answer(0xA702)], stop: stop)
            #expect(Self.code([verdict]) == "interrupted")
            #expect(RetrievalOutcome.judge([verdict]).word == .cancelled)
        }
        let full = Self.judge(["a", "b"], arrivals: Self.arrivals(["a"]), [Self.answer(0xA702)], stop: local)
        #expect(Self.code([full]) == "disk-full")
        #expect(RetrievalOutcome.judge([full]).word == .paused)
        #expect(
            Self.code([Self.judge(["a", "b"], arrivals: Self.arrivals(["a"]), [Self.answer(0xA702)])]) == "partial"
        )
        #expect(Self.code([Self.judge(["a", "b"], [Self.answer(0x0110, callback: .admitted)])]) == "dimse-failure")
    }

    @Test("A study that its retrieval didn't come to is judged by what ended it")
    func notAskedFor() {
        let unknown = RetrievalCause.destinationUnknown(status: 0xA801)
        let verdict = Self.judge(["a"], [], stop: unknown)
        #expect(!verdict.wasAsked)
        #expect(Self.code([verdict]) == "destination-unknown")
        #expect(Self.judge(["a"], [Self.answer(0xA801)]).wasAsked)
    }

    @Test("One study complete and another refused: partial")
    func acrossStudies() {
        let good = Self.judge(["a"], arrivals: Self.arrivals(["a"]), [Self.answer(0, callback: .admitted)])
        let bad = Self.judge(["b"], [Self.answer(0xA801)])
        #expect(Self.code([good, bad]) == "partial")
        #expect(Self.code([bad]) == "destination-unknown")
    }

    @Test("Without a list the PACS's counters decide; missing counters are unknown")
    func counters() {
        func judge(_ answer: RetrieveAnswer, _ arrived: [UID]) -> StudyVerdict {
            Self.judge(nil, arrivals: Self.arrivals(arrived), [answer])
        }
        #expect(judge(Self.answer(0, Self.counters(2, 0), callback: .admitted), ["a", "b"]).isComplete)
        let unknown = judge(Self.answer(0, callback: .admitted), ["a"])
        #expect(Self.code([unknown]) == "unknown-total" && RetrievalOutcome.judge([unknown]).word == .unknown)
        let whole = Self.judge(["b"], arrivals: Self.arrivals(["b"]), [Self.answer(0, callback: .admitted)])
        #expect(RetrievalOutcome.judge([whole, unknown]).word == .unknown)
        let nothing = Self.judge(["c"], [Self.answer(0, callback: .admitted)])
        #expect(RetrievalOutcome.judge([nothing, unknown]).word == .partial)
        let short = judge(Self.answer(0, Self.counters(3, 0), callback: .admitted), ["a"])
        #expect(Self.code([short]) == "partial")
        #expect(short.failed == 2)
        #expect(short.here == 1)
        let failed = judge(Self.answer(0xB000, Self.counters(1, 1), failedUIDs: ["z"], callback: .admitted), ["a"])
        #expect(failed.missing == ["z"])
        #expect(failed.failed == 1)
        #expect(Self.code([failed]) == "partial")
        #expect(Self.code([judge(Self.answer(0xB000, callback: .admitted), ["a"])]) == "partial")
        #expect(judge(Self.answer(0xB000, Self.counters(0, 0, 1), callback: .admitted), ["a"]).isComplete)
    }

    @Test("What is here already and comes again counts once")
    func comesAgain() {
        let verdict = Self.judge(
            ["a", "b", "c"],
            skipped: ["a", "b"],
            arrivals: Self.arrivals(["a", "b"], received: 0),
            [Self.answer(0, Self.counters(2, 0), callback: .admitted)]
        )
        #expect(verdict.here == 2 && verdict.skipped == 2 && verdict.received == 0 && verdict.duplicates == 2)
        #expect(verdict.missing == ["c"] && verdict.failed == 1)
        #expect(Self.code([verdict]) == "partial")
        var damaged = ArrivalTally.Study()
        damaged.arrived = ["a"]
        damaged.damaged = ["b": DataSetError(.truncated, offset: 0)]
        let kept = Self.judge(["a", "b"], skipped: ["a"], arrivals: damaged, [Self.answer(0, Self.counters(2, 0))])
        #expect(kept.here == 1 && kept.failed == 1 && kept.damaged == ["b"])
    }

    @Test("Without a list the PACS's count is what is expected; one that is exceeded is none")
    func counted() {
        func judge(_ count: Int, _ arrived: [UID], _ counters: SubOperations, isObserved: Bool = true) -> StudyVerdict {
            StudyVerdict(
                on: StudyEvidence(
                    study: "1",
                    expected: nil,
                    counted: count,
                    arrivals: Self.arrivals(arrived),
                    answers: [Self.answer(0, counters, callback: isObserved ? .admitted : .none)],
                    isObserved: isObserved
                )
            )
        }
        let short = judge(2, ["a"], Self.counters(1, 0))
        #expect(Self.code([short]) == "partial" && RetrievalOutcome.judge([short]).word == .partial)
        #expect(short.expected == 2 && short.isCounted && short.here == 1 && short.failed == 1)
        let whole = judge(2, ["a", "b"], Self.counters(2, 0))
        #expect(whole.isComplete && whole.expected == 2 && whole.failed == 0 && whole.notes.isEmpty)
        let more = judge(2, ["a", "b", "c"], Self.counters(3, 0))
        #expect(more.isComplete && more.expected == nil && !more.isCounted)
        #expect(more.notes == ["the PACS counts 2 objects and sent 3"] && more.warnings == more.notes)
        #expect(Self.code([judge(2, [], Self.counters(0, 0))]) == "nothing-received")
        // A count is no counter: with neither list nor counters it stays unknown whether all came, unless less is here.
        #expect(Self.code([judge(2, ["a", "b"], Self.counters(nil, nil))]) == "unknown-total")
        let uncounted = judge(2, ["a"], Self.counters(nil, nil))
        #expect(Self.code([uncounted]) == "partial" && uncounted.failed == 1)
        #expect(Self.code([judge(2, [], Self.counters(1, 0), isObserved: false)]) == "partial")
        #expect(judge(2, [], Self.counters(2, 0), isObserved: false).isComplete)
        #expect(judge(2, [], Self.counters(3, 0), isObserved: false).isComplete)
    }

    @Test("To another system: received is unknown, and what the PACS says decides")
    func reported() {
        let verdict = Self.judge(["a"], [Self.answer(0, Self.counters(1, 0))], isObserved: false)
        #expect(verdict.received == nil)
        #expect(verdict.isComplete)
        #expect(verdict.claim.sent == 1)
        let partial = Self.judge(["a", "b"], [Self.answer(0xB000, Self.counters(1, 1))], isObserved: false)
        #expect(Self.code([partial]) == "partial")
        let none = Self.judge(["a"], [Self.answer(0, Self.counters(0, 0))], isObserved: false)
        #expect(Self.code([none]) == "nothing-received")
    }

    @Test("Ten thousand verdicts take a few megabytes, not tens of them")
    func size() { #expect(MemoryLayout<StudyVerdict>.stride <= 512) }

    @Test("What wasn't expected, and what came once more with other bytes, is no expected object that is here")
    func besides() {
        let other = Self.judge(["a"], arrivals: Self.arrivals(["b"]), [Self.answer(0, callback: .admitted)])
        #expect(other.here == 0 && other.unexpected == ["b"] && other.missing == ["a"] && other.failed == 1)
        #expect(Self.code([other]) == "partial")
        #expect(other.warnings.contains { $0.hasPrefix("1 object wasn't expected") })
        let late = Self.judge(["a"], arrivals: Self.arrivals(["a", "b"]), [Self.answer(0, callback: .admitted)])
        #expect(late.isComplete && late.here == 1 && late.received == 2 && late.unexpected == ["b"])
        var arrivals = Self.arrivals(["a"])
        arrivals.keptBeside = 1
        arrivals.received = 2
        let twice = Self.judge(["a"], arrivals: arrivals, [Self.answer(0, callback: .admitted)])
        #expect(twice.isComplete && twice.here == 1 && twice.versions == 1)
        let totals = RetrievalTotals(of: [other, late, twice])
        #expect(totals.here == 2 && totals.unexpected == 2 && totals.versions == 1)
        let unlisted = Self.judge(nil, arrivals: Self.arrivals(["a"]), [Self.answer(0, Self.counters(1, 0))])
        #expect(unlisted.here == 1 && unlisted.unexpected.isEmpty)
    }

    @Test("Another Patient ID is listed and makes a warning, not a failure")
    func identity() {
        var arrivals = Self.arrivals(["a"])
        arrivals.identityMismatch = ["a"]
        let verdict = Self.judge(["a"], arrivals: arrivals, [Self.answer(0, callback: .admitted)])
        #expect(verdict.isComplete)
        #expect(verdict.identityMismatch == ["a"])
        #expect(verdict.warnings.count == 1)
    }
}
