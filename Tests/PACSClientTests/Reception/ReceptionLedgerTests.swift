import DICOMCore
import DICOMNetwork
import Synchronization
import Testing

@testable import PACSClient

@Suite("The ledger of what arrives")
struct ReceptionLedgerTests {
    private static func object(_ number: Int, study: UID = "1") -> StoredObject {
        StoredObject(
            identity: ObjectIdentity(
                patientID: "P",
                studyInstanceUID: study,
                seriesInstanceUID: "1.1",
                sopClassUID: "1.2",
                sopInstanceUID: UID("1.1.\(number)")
            ),
            path: "/d/\(number).dcm",
            byteCount: 10,
            disposition: .stored,
            notes: [],
            origin: Self.incoming(isListed: true)
        )
    }

    private static func incoming(isListed: Bool) -> IncomingObject {
        IncomingObject(
            affectedSOPClassUID: "1.2",
            affectedSOPInstanceUID: "1.1.1",
            transferSyntax: .explicitVRLittleEndian,
            callingAETitle: "SENDER",
            calledAETitle: "ME",
            peerAddress: "192.0.2.7",
            isListedCaller: isListed,
            association: 1
        )
    }

    private static let attempt = ConnectionAttempt(
        association: 1,
        peerAddress: "192.0.2.7",
        callingAETitle: "SENDER",
        calledAETitle: "ME",
        proposed: ["1.2"]
    )

    @Test("What happened on any thread before a flush is counted once, in the ledger and for the retrieval")
    func counts() async {
        let ledger = ReceptionLedger(onNotice: { _ in })
        let tally = ArrivalTally(studies: ["1"])
        let token = ledger.enter(tally)
        let start = tally.mark
        ledger.record(.associationOpened(Self.attempt))
        await withTaskGroup(of: Void.self) { group in
            for part in 0..<8 {
                group.addTask { for number in 0..<500 { ledger.record(.stored(Self.object(part * 500 + number))) } }
            }
        }
        ledger.record(.associationClosed(1, .released, reason: "released"))
        await ledger.flush()
        #expect(ledger.counts == ReceptionCounts(associations: 1, rejected: 0, objects: 4000, bytes: 40_000))
        #expect(tally.totals.arrived == 4000 && tally.evidence(on: "1", since: start).callback == .admitted)
        #expect(ledger.log(1).first?.fate.hasSuffix(" objects, 40.0 KB, released") == true)
        ledger.leave(token)
        ledger.record(.stored(Self.object(1)))
        await ledger.flush()
        #expect(ledger.counts.objects == 4001 && tally.study("1").duplicates == 0 && tally.totals.received == 4000)
    }

    @Test("Who may come in and send is decided at once")
    func admission() {
        let ledger = ReceptionLedger(
            admission: CallerAdmission(accept: .requested, knownTitles: ["PACS"]),
            onNotice: { _ in }
        )
        let identity = Self.object(1).identity
        #expect(ledger.admit(Self.attempt) == .rejectCalling)
        let token = ledger.enter(ArrivalTally(studies: ["1"]))
        #expect(ledger.admit(Self.attempt) == .unlisted)
        #expect(ledger.judge(Self.incoming(isListed: false), identity) == nil)
        let other = Self.object(1, study: "2").identity
        #expect(ledger.judge(Self.incoming(isListed: false), other) == StoreRefusal(.notRequested))
        #expect(ledger.judge(Self.incoming(isListed: true), other) == nil)
        ledger.leave(token)
        #expect(ledger.judge(Self.incoming(isListed: false), identity) == StoreRefusal(.notRequested))
    }

    /// What is said of some events.
    private static func said(
        _ events: [ReceptionEvent],
        isForeground: Bool = false,
        awaiting study: UID? = nil
    ) async -> (lines: [String], counts: ReceptionCounts) {
        let told = Mutex<[String]>([])
        var admission = CallerAdmission(accept: .list(["A"]), knownTitles: [])
        admission.isForeground = isForeground
        let ledger = ReceptionLedger(admission: admission, onNotice: { text in told.withLock { $0.append(text) } })
        if let study { _ = ledger.enter(ArrivalTally(studies: [study])) }
        for event in events { ledger.record(event) }
        await ledger.flush()
        return (told.withLock(\.self), ledger.counts)
    }

    @Test("That an object differs or is odd is told once for each study and sender, unless a retrieval tells it")
    func oddities() async {
        func odd(
            _ number: Int,
            _ study: UID,
            _ disposition: StoredObject.Disposition,
            _ notes: [String]
        ) -> ReceptionEvent {
            var object = Self.object(number, study: study)
            (object.disposition, object.notes) = (disposition, notes)
            return .stored(object)
        }
        let note = "the request names another SOP Instance UID; the data set's is used"
        let events = [
            odd(1, "1", .keptBeside, []), odd(2, "1", .keptBeside, []), odd(3, "2", .keptBeside, [note]),
            odd(4, "1", .stored, [note]), odd(5, "1", .stored, []), odd(5, "1", .duplicate, []),
        ]
        let beside = "differs from the one here; kept beside it"
        let (lines, counts) = await Self.said(events)
        #expect(
            lines == [
                "1.1.1 from SENDER at 192.0.2.7: \(beside)", "1.1.3 from SENDER at 192.0.2.7: \(beside); \(note)",
                "1.1.4 from SENDER at 192.0.2.7: \(note)",
            ]
        )
        #expect(counts.objects == 5 && counts.keptBeside == 3 && counts.duplicates == 1 && counts.bytes == 50)
        #expect(await Self.said(events, awaiting: "1").lines.count == 1, "only that of study 2")
    }

    @Test("Who knocks without DICOM is told of once for each address and kind, unless a retrieval waits")
    func strays() async {
        let events: [ReceptionEvent] = [
            .connectionWithoutRequest(Self.attempt, .closed, what: "the connection was closed"),
            .connectionWithoutRequest(Self.attempt, .tls, what: "192.0.2.7:5 doesn't speak DICOM: it speaks TLS"),
            .connectionWithoutRequest(Self.attempt, .tls, what: "192.0.2.7:6 doesn't speak DICOM: it speaks TLS"),
            .connectionWithoutRequest(Self.attempt, .closed, what: "the connection was closed"),
        ]
        #expect(
            await Self.said(events).lines
                == ["192.0.2.7: the connection was closed", "192.0.2.7:5 doesn't speak DICOM: it speaks TLS"]
        )
        #expect(await Self.said(events, awaiting: "1").lines.isEmpty)
    }

    @Test("What would let a caller in is what can be typed, and nothing for one without a title")
    func remedies() async {
        func line(_ title: String, isForeground: Bool) async -> String? {
            var attempt = Self.attempt
            attempt.callingAETitle = title
            let event = ReceptionEvent.associationRejected(attempt, .callingTitle, reason: "no")
            return await Self.said([event], isForeground: isForeground).lines.first
        }
        #expect(
            await line("B", isForeground: false)
                == "rejected B at 192.0.2.7: no; `set scp.accept B,A` would let it in"
        )
        #expect(await line("B", isForeground: true) == "rejected B at 192.0.2.7: no; `--accept B,A` would let it in")
        #expect(
            await line("", isForeground: true)
                == "rejected a caller without an AE title at 192.0.2.7: no; whoever configures the sender must give it one"
        )
    }

    @Test("A caller is let in beside those that are let in now")
    func adding() {
        let cases: [(SCPAccept, String)] = [
            (.list(["A", "B"]), "X,A,B"), (.list(["X"]), "X"), (.requested, "X,ONE,TWO"), (.configured, "X,ONE,TWO"),
            (.any, "X"),
        ]
        for (accept, text) in cases {
            #expect(CallerAdmission(accept: accept, knownTitles: ["TWO", "ONE"]).adding("X") == text)
        }
    }

    @Test("A refusal is told once, by its reason, without patient data; a file that isn't durable each time")
    func notices() async {
        let told = Mutex<[String]>([])
        let ledger = ReceptionLedger(onNotice: { text in told.withLock { $0.append(text) } })
        let object = Self.incoming(isListed: false)
        for _ in 0..<3 {
            ledger.record(.refused(StoreRefusal(.notRequested), object))
            ledger.record(.refused(StoreRefusal(.diskFull), object))
            ledger.record(.refused(StoreRefusal(.damaged), object))
            for reason: StoreRefusal.Reason in [.noIdentity, .noIdentifiers, .noDataSet, .wrongContext] {
                ledger.record(.refused(StoreRefusal(reason), object))
            }
            ledger.record(.notDurable(file: "1/1.1/1.1.1.dcm", reason: "Input/output error"))
        }
        await ledger.flush()
        let lines = told.withLock { $0 }
        #expect(lines.count == 10, "\(lines)")
        #expect(
            lines.contains("refused 1.1.1 from SENDER (0xA900): No SOP Instance UID in the data set or the request")
        )
        for status in ["0x0122", "0xC000"] { #expect(lines.contains { $0.contains("from SENDER (\(status)): ") }) }
        #expect(lines.contains { $0.hasSuffix("from SENDER (0xC000): The data set cannot be read") })
        #expect(lines.count { $0.contains("wasn't asked for; `set scp.accept SENDER` would take them") } == 1)
        #expect(lines.count { $0.contains("(0xA700): No space left on the receiving disk") } == 1)
        #expect(lines.count { $0 == "1/1.1/1.1.1.dcm couldn't be forced onto the disk: Input/output error" } == 3)
    }
}
