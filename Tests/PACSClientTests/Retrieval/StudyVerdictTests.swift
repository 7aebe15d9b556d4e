import DICOMCore
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

    private static func code(_ outcomes: [StudyOutcome]) -> String? {
        OverallVerdict.judge(outcomes).cause.map { OverallVerdict.error($0, studies: outcomes, command: "move").code }
    }

    @Test("All expected objects here: complete")
    func complete() {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            arrivals: Self.arrivals(["a", "b"]),
            replies: [OrderReply(status: 0, claimed: Self.counters(2, 0), knocked: true)]
        ).judge()
        #expect(outcome.isComplete)
        #expect(outcome.received == 2)
        #expect(outcome.failed == 0)
        #expect(outcome.missing.isEmpty)
        #expect(outcome.warnings.isEmpty)
        #expect(OverallVerdict.judge([outcome]).word == .complete)
    }

    @Test("What was odd about an object is in the verdict, the warnings and the document")
    func notes() {
        var arrivals = Self.arrivals(["a", "b"])
        arrivals.notes.add(["the data set has an odd length and may be cut short"])
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            arrivals: arrivals,
            replies: [OrderReply(status: 0, claimed: Self.counters(2, 0), knocked: true)]
        ).judge()
        let note = "1 object: the data set has an odd length and may be cut short"
        #expect(outcome.isComplete)
        #expect(outcome.verdict.hasSuffix("; note: \(note)"))
        #expect(outcome.warnings == [note])
        #expect(outcome.json["notes"] == [.string(note)])
    }

    @Test("0xB000 although all objects are safe: complete, with a warning")
    func warningButSafe() {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            skipped: ["b"],
            arrivals: Self.arrivals(["a"]),
            replies: [OrderReply(status: 0xB000, claimed: Self.counters(0, 1), knocked: true)]
        ).judge()
        #expect(outcome.isComplete)
        #expect(outcome.skipped == 1)
        #expect(outcome.warnings.count == 1)
    }

    @Test("Duplicates count as here, not as received")
    func duplicates() {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            arrivals: Self.arrivals(["a", "b"], received: 0),
            replies: [OrderReply(status: 0, claimed: Self.counters(2, 0), knocked: true)]
        ).judge()
        #expect(outcome.isComplete)
        #expect(outcome.received == 0)
        #expect(outcome.duplicates == 2)
    }

    @Test(
        "Some here and some missing: partial, whatever the status",
        arguments: [0x0000, 0xB000, 0xA702, 0xA801, 0xC000, 0xFE00]
    )
    func partial(status: Int) {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a", "b", "c"],
            arrivals: Self.arrivals(["a"]),
            replies: [OrderReply(status: UInt16(status), claimed: Self.counters(1, 2), knocked: true)]
        ).judge()
        #expect(outcome.missing == ["b", "c"])
        #expect(outcome.failed == 2)
        #expect(Self.code([outcome]) == "partial")
        #expect(OverallVerdict.judge([outcome]).word == .partial)
    }

    @Test("Success and nothing arrived: nothing-received")
    func nothing() {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a"],
            replies: [OrderReply(status: 0, claimed: Self.counters(1, 0))]
        ).judge()
        #expect(Self.code([outcome]) == "nothing-received")
        #expect(OverallVerdict.judge([outcome]).word == .failed)
        let unknown = StudyVerdict(study: "1", expected: nil, replies: [OrderReply(status: 0)]).judge()
        #expect(Self.code([unknown]) == "nothing-received")
        #expect(unknown.expected == nil)
        #expect(unknown.failed == nil)
    }

    @Test("The three faces of an unknown destination")
    func unknownDestination() {
        let aborted = PACSError(.associationAborted, "aborted")
        let replies = [OrderReply(status: 0xA801), OrderReply(status: 0xC000), OrderReply(error: aborted)]
        for reply in replies {
            let outcome = StudyVerdict(study: "1", expected: ["a"], replies: [reply]).judge()
            #expect(Self.code([outcome]) == "destination-unknown")
        }
    }

    @Test("0xC000 after pending responses or after a knock is no unknown destination")
    func otherC000() {
        let pending = OrderReply(status: 0xC000, claimed: Self.counters(0, 1), pendingSeen: true)
        #expect(Self.code([StudyVerdict(study: "1", expected: ["a"], replies: [pending]).judge()]) == "callback-failed")
        let knocked = OrderReply(status: 0xC000, knocked: true)
        #expect(Self.code([StudyVerdict(study: "1", expected: ["a"], replies: [knocked]).judge()]) == "dimse-failure")
    }

    @Test("The PACS reports failure and nobody knocked: callback-failed", arguments: [0xA702, 0xB000])
    func callback(status: Int) {
        let reply = OrderReply(status: UInt16(status), claimed: Self.counters(0, 2), pendingSeen: false)
        #expect(
            Self.code([StudyVerdict(study: "1", expected: ["a", "b"], replies: [reply]).judge()]) == "callback-failed"
        )
        var knocked = reply
        knocked.knocked = true
        knocked.admitted = true
        #expect(
            Self.code([StudyVerdict(study: "1", expected: ["a", "b"], replies: [knocked]).judge()])
                == "nothing-received"
        )
    }

    @Test("Precedence: interrupted, local, partial, specific, status")
    func precedence() {
        let full = PACSError(.diskFull, "full")
        var verdict = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            arrivals: Self.arrivals(["a"]),
            replies: [OrderReply(status: 0xA702)],
            isInterrupted: true,
            localError: full
        )
        #expect(Self.code([verdict.judge()]) == "interrupted")
        #expect(OverallVerdict.judge([verdict.judge()]).word == .cancelled)
        verdict.isInterrupted = false
        #expect(Self.code([verdict.judge()]) == "disk-full")
        verdict.localError = nil
        #expect(Self.code([verdict.judge()]) == "partial")
        verdict.arrivals = .init()
        verdict.replies = [OrderReply(status: 0x0110, knocked: true)]
        #expect(Self.code([verdict.judge()]) == "dimse-failure")
    }

    @Test("One study complete and another refused: partial")
    func acrossStudies() {
        let good = StudyVerdict(
            study: "1",
            expected: ["a"],
            arrivals: Self.arrivals(["a"]),
            replies: [OrderReply(status: 0, knocked: true)]
        ).judge()
        let bad = StudyVerdict(study: "2", expected: ["b"], replies: [OrderReply(status: 0xA801)]).judge()
        #expect(Self.code([good, bad]) == "partial")
        #expect(Self.code([bad]) == "destination-unknown")
    }

    @Test("Without a list the PACS's counters decide; missing counters are unknown")
    func counters() {
        func judge(_ reply: OrderReply, _ arrived: [UID]) -> StudyOutcome {
            StudyVerdict(study: "1", expected: nil, arrivals: Self.arrivals(arrived), replies: [reply]).judge()
        }
        #expect(judge(OrderReply(status: 0, claimed: Self.counters(2, 0), knocked: true), ["a", "b"]).isComplete)
        #expect(judge(OrderReply(status: 0, knocked: true), ["a"]).isComplete)
        let short = judge(OrderReply(status: 0, claimed: Self.counters(3, 0), knocked: true), ["a"])
        #expect(Self.code([short]) == "partial")
        #expect(short.failed == 2)
        #expect(short.verdict.hasPrefix("partial: 1 object here, 2 missing"))
        let failed = judge(
            OrderReply(status: 0xB000, claimed: Self.counters(1, 1), failedUIDs: ["z"], knocked: true),
            ["a"]
        )
        #expect(failed.missing == ["z"])
        #expect(failed.failed == 1)
        #expect(Self.code([failed]) == "partial")
        #expect(Self.code([judge(OrderReply(status: 0xB000, knocked: true), ["a"])]) == "partial")
        #expect(judge(OrderReply(status: 0xB000, claimed: Self.counters(0, 0, 1), knocked: true), ["a"]).isComplete)
    }

    @Test("To another system: received is unknown and the verdict says so")
    func reported() {
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a"],
            replies: [OrderReply(status: 0, claimed: Self.counters(1, 0))],
            isObserved: false
        ).judge()
        #expect(outcome.received == nil)
        #expect(outcome.isComplete)
        #expect(outcome.verdict.hasPrefix("reported by the PACS, not observed"))
        #expect(outcome.json["received"] == .null)
        let partial = StudyVerdict(
            study: "1",
            expected: ["a", "b"],
            replies: [OrderReply(status: 0xB000, claimed: Self.counters(1, 1))],
            isObserved: false
        ).judge()
        #expect(Self.code([partial]) == "partial")
        let none = StudyVerdict(
            study: "1",
            expected: ["a"],
            replies: [OrderReply(status: 0, claimed: Self.counters(0, 0))],
            isObserved: false
        ).judge()
        #expect(Self.code([none]) == "nothing-received")
    }

    @Test("Another Patient ID makes the verdict a warning, not a failure")
    func identity() {
        var arrivals = Self.arrivals(["a"])
        arrivals.identityMismatch = ["a"]
        let outcome = StudyVerdict(
            study: "1",
            expected: ["a"],
            arrivals: arrivals,
            replies: [OrderReply(status: 0, knocked: true)]
        ).judge()
        #expect(outcome.isComplete)
        #expect(outcome.identityMismatch == ["a"])
        #expect(outcome.verdict.contains("warning"))
        #expect(outcome.warnings.count == 1)
    }

    @Test("The document has the keys of the contract")
    func document() {
        let study = StudyVerdict(
            study: "1.2",
            expected: ["a"],
            arrivals: Self.arrivals(["a"]),
            replies: [OrderReply(status: 0, knocked: true)]
        ).judge()
        let json = RetrievalOutcome(
            command: "move",
            outcome: .complete,
            status: 0,
            directory: "/d",
            studies: [study],
            bytes: 10,
            elapsedMs: 1.5,
            files: ["/d/x.dcm"]
        ).json
        for key in [
            "command", "outcome", "status", "directory", "studies", "expected", "received", "skipped", "failed",
            "bytes",
            "elapsedMs", "files",
        ] {
            #expect(json[key] != nil, "\(key)")
        }
        #expect(json["status"] == "0x0000")
        #expect(json["planned"] == nil)
        #expect(RetrievalOutcome(command: "get", outcome: .dryRun, planned: 3).json["planned"] == 3)
    }
}
