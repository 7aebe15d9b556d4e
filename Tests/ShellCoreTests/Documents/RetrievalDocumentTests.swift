import DICOMCore
import DICOMQuery
import DICOMWire
import ShellLanguage
import Testing

@testable import PACSClient
@testable import ShellCore

@Suite("Document of a retrieval")
struct RetrievalDocumentTests {
    private static func json(_ outcome: RetrievalOutcome) -> JSONValue {
        RetrievalDocument(outcome: outcome).report.document
    }

    private static func study(_ json: JSONValue) -> JSONValue? {
        guard case .array(let studies)? = json["studies"] else { return nil }
        return studies.first
    }

    private static func verdict(_ change: (inout StudyVerdict) -> Void) -> StudyVerdict {
        var verdict = StudyVerdict(study: "1.2", expected: 3, here: 3, received: 3, failed: 0)
        change(&verdict)
        return verdict
    }

    @Test("Studies that are counted but not listed are told as a number")
    func unlisted() {
        var outcome = RetrievalOutcome(command: "get", word: .complete, status: 0, directory: "/d")
        outcome.count(complete: 3, objects: 5)
        let json = Self.json(outcome)
        #expect(json["unlisted"] == 3)
        #expect(json["skipped"] == 5)
    }

    @Test("The document has the keys of the contract")
    func keys() {
        var outcome = RetrievalOutcome(command: "move", word: .complete, status: 0, directory: "/d")
        outcome.studies = [Self.verdict { _ in }]
        outcome.totals = RetrievalTotals(of: outcome.studies, bytes: 10)
        outcome.elapsed = .microseconds(1540)
        outcome.files = ["/d/x.dcm"]
        let json = Self.json(outcome)
        #expect(json["status"] == "0x0000")
        #expect(json["planned"] == nil)
        #expect(json["bytes"] == 10)
        #expect(json["elapsedMs"] == .number(1.5))
        guard case .object(let members) = json, case .object(let study)? = Self.study(json) else {
            Issue.record("\(json.serialized())")
            return
        }
        #expect(
            members.map(\.key) == [
                "command", "outcome", "status", "directory", "studies", "expected", "received", "skipped", "failed",
                "duplicates", "unexpected", "plannedBytes", "bytes", "elapsedMs", "files", "warnings",
            ]
        )
        #expect(
            study.map(\.key) == [
                "StudyInstanceUID", "expected", "received", "skipped", "failed", "duplicates", "missing",
                "damaged", "identityMismatch", "notes", "cause", "verdict",
            ]
        )
    }

    @Test("Of a study that wasn't asked for it is said why")
    func notAskedFor() {
        func sentence(_ cause: RetrievalCause) -> String {
            Self.verdict { verdict in
                verdict.here = 0
                verdict.wasAsked = false
                verdict.cause = cause
            }
            .sentence
        }
        let refused = PACSError(.connectRefused, "nothing listens there")
        #expect(
            sentence(.failed(refused))
                == "not asked for: twice in a row nothing listens there; 0 of 3 objects are here"
        )
        #expect(
            sentence(.local(PACSError(.diskFull, "the disk is full"))).hasPrefix("not asked for: the disk is full;")
        )
        #expect(sentence(.destinationUnknown(status: 0xA801)).contains("doesn't know the move destination;"))
        #expect(sentence(.callbackFailed(status: 0xA702)).contains("couldn't reach our SCP twice in a row;"))
    }

    @Test("What came besides the expected objects is told apart from them")
    func besides() {
        let study = Self.verdict {
            $0.here = 2
            $0.unexpected = ["9.9"]
            $0.failed = 1
            $0.cause = .partial
        }
        #expect(study.sentence.hasPrefix("partial: 2 of 3 objects are here and 1 more that wasn't expected, 1 missing"))
        let twice = Self.verdict {
            $0.here = 3
            $0.versions = 1
        }
        #expect(twice.sentence.hasPrefix("complete: 3 of 3 objects are here and 1 with other bytes kept beside"))
    }

    @Test("A dry run counts what is planned, in all and study by study")
    func dryRun() {
        var study = PlannedStudy(
            study: "1.2",
            expected: ["a", "b", "c"],
            hints: StudySelection(study: "1.2")
        )
        study.skipped = ["a"]
        var unknown = study
        unknown.expected = nil
        let json = Self.json(.dryRun("get", RetrievalPlan(studies: [study])))
        #expect(json["outcome"] == "dry-run")
        #expect(json["planned"] == 2)
        #expect(json["received"] == 0)
        #expect(Self.study(json)?["planned"] == 2)
        #expect(Self.study(json)?["verdict"] == "planned: 2 objects")
        let open = Self.json(.dryRun("get", RetrievalPlan(studies: [unknown])))
        #expect(open["planned"] == .null)
        #expect(Self.study(open)?["planned"] == nil)
        #expect(Self.study(open)?["verdict"] == "planned: number unknown")
    }

    @Test("What nobody knows is null: numbers that no PACS gave, and what went to another system")
    func unknown() {
        let failed = Self.json(.failed("move", PACSError(.connectRefused, "refused")))
        #expect(failed["expected"] == .null && failed["failed"] == .null && failed["received"] == 0)
        var outcome = RetrievalOutcome(command: "move", word: .complete)
        outcome.studies = [Self.verdict { $0.received = nil }]
        outcome.totals = RetrievalTotals(of: outcome.studies)
        #expect(Self.json(outcome)["received"] == .null)
        #expect(Self.study(Self.json(outcome))?["received"] == .null)
    }

    @Test("A single study's verdict is the message of the failure; of several their number is")
    func partial() {
        let study = Self.verdict {
            $0.here = 1
            $0.received = 1
            $0.failed = 2
            $0.cause = .partial
        }
        func message(_ studies: [StudyVerdict]) -> String? {
            var outcome = RetrievalOutcome(command: "move", word: .partial, studies: studies)
            outcome.totals = RetrievalTotals(of: studies)
            outcome.error = PACSError(.partial, of: outcome, destination: nil, port: nil)
            let report = RetrievalDocument(outcome: outcome).report
            #expect(report.failure?.remedy == outcome.error?.remedy)
            return report.failure?.message
        }
        #expect(message([study]) == "partial: 1 of 3 objects is here, 2 missing; 1 received, 3 expected")
        #expect(message([study, study]) == "2 of 2 studies are incomplete; 2 received, 6 expected")
        let whole = Self.verdict { $0.received = 3 }
        #expect(message([study, whole])?.hasPrefix("1 of 2 studies is incomplete; ") == true)
    }

    @Test("Warnings that were said before aren't said again, but stand in the document")
    func warnings() {
        var outcome = RetrievalOutcome(command: "move", word: .complete)
        outcome.warnings = ["a", "b"]
        let report = RetrievalDocument(outcome: outcome, saidWarnings: ["a"]).report
        #expect(report.warnings == ["b"])
        #expect(report.document["warnings"] == ["a", "b"])
    }

    // MARK: - Verdicts

    private static let fault = PACSError(.connectionLost, "the connection was lost")

    private static let sentences: [(change: @Sendable (inout StudyVerdict) -> Void, sentence: String)] = [
        ({ _ in }, "complete: 3 of 3 objects are here"),
        ({ $0.skipped = 2 }, "complete: 3 of 3 objects are here (2 were here already)"),
        ({ $0.skipped = 1 }, "complete: 3 of 3 objects are here (1 was here already)"),
        ({ $0.expected = 0 }, "nothing to retrieve"),
        (
            { $0.identityMismatch = ["a"] },
            "complete: 3 of 3 objects are here; warning: 1 of another Patient ID"
        ),
        ({ $0.notes = ["1 object: odd"] }, "complete: 3 of 3 objects are here; note: 1 object: odd"),
        (
            { $0.notes = ["1 object: odd", "2 objects: cut", "2 objects: odd"] },
            "complete: 3 of 3 objects are here; note: 1 object: odd (and 2 more)"
        ),
        (
            {
                $0.expected = nil
                $0.cause = .unknownTotal
            }, "unknown: 3 objects received, the PACS gave no number to compare with"
        ),
        (
            {
                $0.expected = nil
                $0.here = 1
                $0.claim.sent = 1
            }, "complete: 1 object received, as many as the PACS sent"
        ),
        (
            {
                $0.expected = nil
                $0.received = 0
                $0.claim.sent = 3
            }, "complete: 3 objects here, 0 of them received now, as many as the PACS sent"
        ),
        ({ $0.isCounted = true }, "complete: 3 of 3 objects that the PACS counts are here"),
        ({ $0.cause = .interrupted }, "cancelled: 3 of 3 objects are here"),
        ({ $0.cause = .local(Self.fault) }, "failed: the connection was lost; 3 of 3 objects are here"),
        (
            {
                $0.cause = .interrupted
                $0.wasAsked = false
                $0.expected = nil
                $0.here = 0
            }, "not asked for: interrupted; 0 objects here"
        ),
        (
            {
                $0.cause = .partial
                $0.failed = nil
                $0.claim.status = 0xB000
                $0.claim.sent = 2
                $0.claim.failed = 1
                $0.claim.comment = "disk\u{1B}"
            },
            "partial: 3 of 3 objects are here, some missing (the PACS reported \(PACSError.named(0xB000)), 2 sent, "
                + "1 failed, \"disk\(printable("\u{1B}"))\")"
        ),
        (
            {
                $0.cause = .destinationUnknown(status: 0xA801)
                $0.claim.status = 0xA801
            },
            "failed: the PACS doesn't know the move destination (the PACS reported 0xA801 Move Destination Unknown)"
        ),
        ({ $0.cause = .callbackFailed(status: 0xA702) }, "failed: the PACS couldn't reach our SCP"),
        ({ $0.cause = .failed(Self.fault) }, "failed: the connection was lost"),
        ({ $0.cause = .nothingReceived(status: 0) }, "failed: nothing arrived"),
        ({ $0.cause = .status(0x0110, StatusRemark()) }, "failed: 3 of 3 objects are here"),
        (
            {
                $0.received = nil
                $0.claim.status = 0
                $0.claim.sent = 3
            }, "reported by the PACS, not observed (the PACS reported \(PACSError.named(0)), 3 sent)"
        ),
    ]

    @Test("Each verdict has its sentence")
    func sentences() {
        for (change, sentence) in Self.sentences { #expect(Self.verdict(change).sentence == sentence) }
    }
}
