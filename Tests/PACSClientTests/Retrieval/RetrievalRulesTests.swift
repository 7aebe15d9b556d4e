import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Testing

@testable import PACSClient

@Suite("Retrieval rules")
struct RetrievalRulesTests {
    private static func counters(_ completed: Int?, _ failed: Int?) -> SubOperations {
        SubOperations(remaining: nil, completed: completed, failed: failed, warning: nil)
    }

    /// Whether the wait is over after an answer; without a status the association was lost.
    private static func isOver(
        _ status: UInt16?,
        _ counters: SubOperations = SubOperations(),
        expected: Int?,
        stored: Int,
        callback: RetrieveAnswer.Callback = .admitted
    ) -> Bool {
        let reply = status.map { RetrieveReply(status: DIMSEStatus(code: $0), subOperations: counters) }
        let error = status == nil ? PACSError(.connectionLost, "lost") : nil
        let answer = RetrieveAnswer(reply: reply, callback: callback, error: error)
        return GracePeriod(answer: answer, expected: expected).isOver(stored: stored)
    }

    @Test("No grace once the objects stored equal the expected number, else the claimed one")
    func graceOver() {
        #expect(Self.isOver(0, expected: 3, stored: 3))
        #expect(Self.isOver(0xB000, Self.counters(2, 1), expected: 3, stored: 2))
        #expect(Self.isOver(0, Self.counters(2, 0), expected: nil, stored: 2))
        #expect(Self.isOver(0, Self.counters(0, 0), expected: nil, stored: 0, callback: .none))
        #expect(Self.isOver(0xA702, Self.counters(0, 3), expected: 3, stored: 0, callback: .none))
    }

    @Test("Success or missing counters with fewer objects than expected are waited for")
    func graceForTheRest() {
        #expect(!Self.isOver(0, Self.counters(3, 0), expected: 3, stored: 1))
        #expect(!Self.isOver(0, Self.counters(0, 0), expected: 3, stored: 0, callback: .none))
        #expect(!Self.isOver(0xB000, expected: 3, stored: 1))
        #expect(!Self.isOver(0xB000, Self.counters(2, 1), expected: 3, stored: 1))
        #expect(!Self.isOver(0, Self.counters(3, 0), expected: nil, stored: 1))
        #expect(!Self.isOver(0, expected: nil, stored: 1))
    }

    @Test(
        "No grace after a refusal without a sub-operation, nor without an association",
        arguments: [0x0122, 0x0124, 0xA702, 0xA801, 0xA900, 0xC001, nil] as [UInt16?]
    )
    func graceAfterRefusal(status: UInt16?) {
        #expect(Self.isOver(status, expected: 3, stored: 0, callback: .none))
        #expect(Self.isOver(status, Self.counters(0, 0), expected: 3, stored: 0, callback: .none))
        // Where the PACS has come in, something may be on its way.
        if status != 0xA801 { #expect(!Self.isOver(status, expected: 3, stored: 0, callback: .admitted)) }
        let unsent = RetrieveAnswer(error: PACSError(.connectRefused, "refused"), wasSent: false)
        #expect(GracePeriod(answer: unsent, expected: 3).isOver(stored: 0))
        // A count prolongs the wait after an early Success, and never ends it.
        let early = RetrieveAnswer(reply: .init(status: .success, subOperations: .init(completed: 1, failed: 0)))
        #expect(!GracePeriod(answer: early, expected: nil, counted: 2).isOver(stored: 1))
        #expect(GracePeriod(answer: early, expected: nil).isOver(stored: 1))
        let silent = RetrieveAnswer(reply: .init(status: .success, subOperations: .init()))
        #expect(!GracePeriod(answer: silent, expected: nil, counted: 1).isOver(stored: 1))
    }

    @Test("What is waited for is said with what the PACS reports")
    func graceSentence() {
        func sentence(_ status: UInt16?, _ counters: SubOperations, expected: Int?, stored: Int) -> String {
            let reply = status.map { RetrieveReply(status: DIMSEStatus(code: $0), subOperations: counters) }
            return GracePeriod(answer: RetrieveAnswer(reply: reply), expected: expected)
                .sentence(stored: stored, limit: "10")
        }
        #expect(
            sentence(0, Self.counters(3, 0), expected: 3, stored: 0)
                == "the PACS reports 3 of 3 sent, none has arrived; waiting up to 10 s for 3 objects"
        )
        #expect(
            sentence(0, Self.counters(3, 0), expected: nil, stored: 1)
                == "the PACS reports 3 sent, 1 has arrived; waiting up to 10 s for 2 objects"
        )
        #expect(
            sentence(0, SubOperations(), expected: nil, stored: 2)
                == "the PACS reports 0x0000 Success, 2 have arrived; waiting up to 10 s for what may still come"
        )
        #expect(
            sentence(nil, SubOperations(), expected: 3, stored: 2)
                == "the request ended without a final response, 2 have arrived; waiting up to 10 s for 1 object"
        )
    }

    @Test("Images get the native and the compressed syntaxes, reports the native ones, unknown classes all")
    func syntaxes() {
        let images = StorageContexts.syntaxes(for: "1.2.840.10008.5.1.4.1.1.20")
        #expect(images.contains("1.2.840.10008.1.2.4.90"))
        #expect(images.contains("1.2.840.10008.1.2.5"))
        #expect(StorageContexts.syntaxes(for: "1.2.840.10008.5.1.4.1.1.88.33") == StorageContexts.nativeSyntaxes)
        #expect(StorageContexts.syntaxes(for: "1.2.3.4.5") == StorageContexts.imageSyntaxes)
        #expect(Set(images).count == images.count)
    }

    private static func study(_ uid: UID, classes: [UID?]) -> PlannedStudy {
        let instances = classes.enumerated().map { StudyListing.Instance(uid: UID("\(uid).1.\($0)"), sopClass: $1) }
        var planner = RetrievalPlanner()
        return planner.plan(
            StudySelection.merging([RetrievalTarget(study: uid)])[0],
            listing: StudyListing(series: [.init(uid: UID("\(uid).1"), modality: "NM", instances: instances)]),
            here: []
        )
    }

    @Test("Studies whose classes fit share one association")
    func oneBatch() {
        let batches = GetBatch.batches(for: [
            Self.study("1", classes: ["1.2.840.10008.5.1.4.1.1.20"]),
            Self.study("2", classes: ["1.2.840.10008.5.1.4.1.1.2"]),
        ])
        #expect(batches.count == 1)
        #expect(batches.first?.classes.count == 2)
        #expect(batches.first?.work.flatMap(\.requests).map(\.level) == [.study, .study])
    }

    @Test("More than 128 contexts make associations one after the other; no object is asked for twice")
    func severalBatches() {
        let classes = (1...20).map { UID("1.2.3.\($0)") }
        let batches = GetBatch.batches(for: [Self.study("1", classes: classes)])
        #expect(batches.count == 3)
        for batch in batches {
            #expect(StorageContexts.pairCount(batch.classes) <= StorageContexts.maximumPairs)
        }
        let asked = batches.flatMap(\.work).flatMap(\.requests).flatMap(\.instances)
        #expect(asked.count == 20)
        #expect(Set(asked).count == 20)
    }

    @Test("Without SOP classes the row's, then the modality's, then the usual ones are proposed")
    func fallbacks() {
        #expect(Self.study("1", classes: [nil]).storageClasses.first == "1.2.840.10008.5.1.4.1.1.20")
        var planner = RetrievalPlanner()
        let hinted = RetrievalTarget(study: "1", sopClasses: ["1.2.840.10008.5.1.4.1.1.4"])
        let refused = planner.plan(StudySelection.merging([hinted])[0], listing: StudyListing(series: nil), here: [])
        #expect(refused.storageClasses == ["1.2.840.10008.5.1.4.1.1.4"])
        let bare = planner.plan(
            StudySelection.merging([RetrievalTarget(study: "1")])[0],
            listing: StudyListing(series: nil),
            here: []
        )
        #expect(bare.storageClasses == StorageContexts.fallbackClasses)
        #expect(StorageContexts.pairCount(StorageContexts.fallbackClasses) <= StorageContexts.maximumPairs)
    }

    @Test("scp.accept decides who comes in")
    func admission() {
        let requested = CallerAdmission(accept: .requested, knownTitles: ["PACS"])
        #expect(requested.decide(callingAETitle: "PACS", isMoveRunning: false) == .listed)
        #expect(requested.decide(callingAETitle: "NODE2", isMoveRunning: false) == .rejectCalling)
        #expect(requested.decide(callingAETitle: "NODE2", isMoveRunning: true) == .unlisted)
        let configured = CallerAdmission(accept: .configured, knownTitles: ["PACS"])
        #expect(configured.decide(callingAETitle: "NODE2", isMoveRunning: true) == .rejectCalling)
        #expect(
            CallerAdmission(accept: .any, knownTitles: []).decide(callingAETitle: "X", isMoveRunning: false) == .listed
        )
        let list = CallerAdmission(accept: .list(["A"]), knownTitles: ["PACS"])
        #expect(list.decide(callingAETitle: "A", isMoveRunning: false) == .listed)
        #expect(list.decide(callingAETitle: "PACS", isMoveRunning: true) == .rejectCalling)
        #expect(list.decide(callingAETitle: "a", isMoveRunning: false) == .rejectCalling)
    }

    @Test("The SCP listens where the PACS can reach it, and nowhere else unless told")
    func addresses() {
        #expect(ListenAddress.choose(bind: nil, facing: "10.0.0.5", pacsHost: "pacs")?.addresses == ["10.0.0.5"])
        let alone = ListenAddress.choose(bind: nil, facing: nil, pacsHost: nil)
        #expect(alone?.addresses == ["127.0.0.1"])
        #expect(alone?.remark != nil)
        #expect(ListenAddress.choose(bind: "any", facing: nil, pacsHost: nil)?.addresses == ["0.0.0.0", "::"])
        #expect(ListenAddress.choose(bind: "any", facing: nil, pacsHost: nil)?.remark != nil)
        #expect(ListenAddress.choose(bind: "localhost", facing: nil, pacsHost: nil)?.addresses == ["127.0.0.1", "::1"])
        #expect(ListenAddress.choose(bind: "pacs.example", facing: nil, pacsHost: nil) == nil)
        #expect(ListenAddress.choose(bind: "fe80::1%eth0", facing: nil, pacsHost: nil)?.addresses == ["fe80::1%eth0"])
        #expect(ListenAddress.isUnreachable(listening: ["127.0.0.1"], facing: "10.0.0.5"))
        #expect(!ListenAddress.isUnreachable(listening: ["127.0.0.1", "10.0.0.5"], facing: "10.0.0.5"))
        #expect(!ListenAddress.isUnreachable(listening: ["127.0.0.1"], facing: "127.0.0.1"))
    }

    @Test("The association log forgets the oldest and keeps the order")
    func knocks() {
        var log = AssociationLog()
        for number in 0..<(AssociationLog.capacity + 5) {
            let attempt = ConnectionAttempt(association: number, peerAddress: "p")
            log.enter(.associationOpened(attempt), at: Double(number))
        }
        log.enter(.associationClosed(AssociationLog.capacity + 4, .released, reason: "released"), at: 0)
        let last = log.last(3)
        #expect(last.map(\.time) == [1002, 1003, 1004])
        #expect(last.last?.fate == "0 objects, 0 B, released")
        #expect(log.last(5000).count == AssociationLog.capacity)
        #expect(log.last(5000).first?.time == 5)
    }

    @Test("The tally counts distinct objects, keeps other studies apart and notes other patients")
    func tally() {
        let tally = ArrivalTally(studies: ["1"], patientIDs: ["1": "P1"])
        func object(
            _ sop: UID,
            study: UID = "1",
            patient: String = "P1",
            _ disposition: StoredObject.Disposition = .stored
        ) {
            let stored = StoredObject(
                identity: ObjectIdentity(
                    patientID: patient,
                    studyInstanceUID: study,
                    seriesInstanceUID: "1.1",
                    sopClassUID: "1.2",
                    sopInstanceUID: sop
                ),
                path: "/d/\(sop).dcm",
                byteCount: 100,
                disposition: disposition,
                notes: ["odd"],
                origin: IncomingObject(
                    affectedSOPClassUID: "1.2",
                    affectedSOPInstanceUID: sop,
                    transferSyntax: .explicitVRLittleEndian,
                    callingAETitle: "PACS",
                    calledAETitle: "ME",
                    peerAddress: "127.0.0.1"
                )
            )
            tally.record(.stored(stored))
        }
        object("a")
        object("a", .duplicate)
        object("b", patient: "P2")
        object("x", study: "2")
        #expect(tally.study("1").arrived == ["a", "b"])
        #expect(tally.study("1").received == 2)
        #expect(tally.study("1").duplicates == 1)
        #expect(tally.study("1").identityMismatch == ["b"])
        #expect(tally.study("1").notes.lines == ["2 objects: odd"])
        #expect(tally.totals.unexpected == 1)
        #expect(tally.totals.bytes == 200)
        #expect(tally.totals.files == ["/d/a.dcm", "/d/b.dcm"])
        #expect(tally.arrivedCount("1", of: ["b", "c"]) == 1)
    }
}
