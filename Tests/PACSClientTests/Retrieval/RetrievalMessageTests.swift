import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMWire
import Testing

@testable import PACSClient

@Suite("What is said of a retrieval that brought too little")
struct RetrievalMessageTests {
    private static func verdict(
        _ status: UInt16,
        _ counters: SubOperations = SubOperations(completed: 0, failed: 2),
        comment: String? = nil,
        callback: RetrieveAnswer.Callback = .none,
        isObserved: Bool = true,
        found: Set<UID>? = nil
    ) -> StudyVerdict {
        let reply = RetrieveReply(
            status: DIMSEStatus(code: status),
            remark: StatusRemark(comment),
            subOperations: counters
        )
        var evidence = StudyEvidence(
            study: "1",
            expected: ["a", "b"],
            answers: [RetrieveAnswer(reply: reply, callback: callback)],
            isObserved: isObserved
        )
        evidence.found = found
        if isObserved { evidence.delivery = DeliveryEvidence(listening: "127.0.0.1 port 104") }
        return StudyVerdict(on: evidence)
    }

    private static func error(_ verdict: StudyVerdict, destination: String? = "US", port: Int? = 104) throws
        -> PACSError
    {
        let (word, cause) = RetrievalOutcome.judge([verdict])
        var outcome = RetrievalOutcome(command: "move", word: word, studies: [verdict])
        outcome.totals = RetrievalTotals(of: [verdict])
        return PACSError(try #require(cause), of: outcome, destination: destination, port: port)
    }

    @Test("A comment that names another reason takes the blame off the network", arguments: [0xA702, 0xB000, 0xC000])
    func otherReason(status: Int) throws {
        let error = try Self.error(Self.verdict(UInt16(status), comment: "Study is OFFLINE"))
        #expect(error.code == "nothing-received" && error.exit == 6)
        #expect(error.message.hasPrefix("the PACS says \"Study is OFFLINE\" (0x"), "\(error.message)")
        #expect(error.message.hasSuffix("), and nothing arrived"), "no word of connections: \(error.message)")
        #expect(!error.remedy.contains("TCP") && error.remedy.contains("comment"))
        for comment in [
            nil, " ", "Association to US failed", "Unable to perform sub-operations", "Failed", "C-STORE timeout",
        ] {
            let error = try Self.error(Self.verdict(UInt16(status), comment: comment))
            #expect(error.code == "callback-failed" && error.remedy.contains("TCP"), "\(comment ?? "")")
        }
        let rejected = try Self.error(Self.verdict(UInt16(status), comment: "Study is OFFLINE", callback: .rejected))
        #expect(rejected.code == "callback-failed", "what our SCP saw counts more")
    }

    @Test("What a comment speaks of")
    func comments() {
        for text in ["Study is offline", "Quota exceeded", "Compressed transfer syntax not accepted", "No such study"] {
            #expect(ErrorComment(text).givesOtherReason, "\(text)")
        }
        for text in ["Failed to connect to US", "Connection refused", "Association rejected", "Host unreachable"] {
            #expect(ErrorComment(text).isAboutConnection && !ErrorComment(text).givesOtherReason, "\(text)")
        }
        for text in ["", "Error", "Sub-operations failed", "Out of resources", "Unknown AE"] {
            #expect(!ErrorComment(text).givesOtherReason, "\(text)")
        }
        #expect(ErrorComment("Destination US temporarily disabled").isAboutSuspension)
        #expect(!ErrorComment("Destination US is unknown").isAboutSuspension)
    }

    @Test("0xC000 that speaks of a connection has the hint about port and firewall")
    func unreached() throws {
        let error = try Self.error(Self.verdict(0xC000, SubOperations(), comment: "Failed to connect to US"))
        #expect(error.code == "dimse-failure")
        #expect(error.message.hasSuffix("\"Failed to connect to US\"; no connection reached 127.0.0.1 port 104"))
        #expect(error.remedy.contains("'US' with 127.0.0.1 port 104") && error.remedy.contains("must allow TCP"))
    }

    @Test("0xA801 of a destination that is turned off has both in its hint")
    func suspended() throws {
        let error = try Self.error(
            Self.verdict(0xA801, SubOperations(), comment: "Destination US temporarily disabled")
        )
        #expect(error.code == "destination-unknown")
        #expect(
            error.remedy.contains("turn 'US' on again") && error.remedy.contains("add it with this computer's address")
        )
    }

    @Test("Of another system nothing is said that nobody has seen")
    func elsewhere() throws {
        func error(_ verdict: StudyVerdict) throws -> PACSError {
            try Self.error(verdict, destination: "ARCH2", port: nil)
        }
        let nothing = SubOperations(completed: 0, failed: 0, warning: 0)
        let none = try error(Self.verdict(0, nothing, isObserved: false))
        #expect(none.message == "the PACS reported 0x0000 Success, but says that it sent nothing")
        let sent = SubOperations(completed: 2, failed: 0, warning: 0)
        let gone = try error(Self.verdict(0, sent, isObserved: false, found: []))
        #expect(gone.message == "the PACS reported 0x0000 Success, but the destination has nothing of it")
        #expect(gone.remedy.hasPrefix("the administrator of 'ARCH2'"))
        let some = Self.verdict(0xB000, SubOperations(completed: 1, failed: 1, warning: 0), isObserved: false)
        #expect(try error(some).message.contains("; what arrived isn't observed, 2 expected"))
        #expect(RetrievalTotals(of: [some]).description == "what arrived isn't observed, 2 expected")
    }

    @Test("\"But nothing arrived\" is said of a Success only; what the PACS lists isn't unknown to it")
    func nothingArrived() throws {
        let success = try Self.error(Self.verdict(0, SubOperations(completed: 0, failed: 0, warning: 0)))
        #expect(success.message.hasPrefix("the PACS reported 0x0000 Success, but nothing arrived"))
        #expect(success.remedy.contains("offline") && !success.remedy.contains("has nothing"))
        let failure = try Self.error(Self.verdict(0xA702, callback: .admitted))
        #expect(failure.message.contains("Sub-operations, and nothing arrived"), "\(failure.message)")
    }

    @Test("0xA801 after objects of the same run doesn't say that the entry is missing")
    func unknownAfterDelivery() throws {
        var evidence = StudyEvidence(study: "1", expected: ["a", "b"], answers: [])
        evidence.arrivals.arrived = ["a"]
        let reply = RetrieveReply(status: DIMSEStatus(code: 0xA801), subOperations: SubOperations())
        evidence.answers = [RetrieveAnswer(reply: reply, callback: .admitted)]
        #expect(try Self.error(StudyVerdict(on: evidence)).remedy.contains("must add 'US'"), "it was here before")
        evidence.arrivals.received = 1
        let error = try Self.error(StudyVerdict(on: evidence))
        #expect(error.code == "partial" && !error.remedy.contains("must add") && error.remedy.contains("'get'"))
    }

    @Test("Objects of other studies that came over the association are told of")
    func otherStudy() {
        var evidence = StudyEvidence(study: "1", expected: ["a", "b"], answers: [])
        evidence.arrivals.arrived = ["a"]
        let reply = RetrieveReply(status: .success, subOperations: SubOperations(completed: 2, failed: 0))
        evidence.answers = [RetrieveAnswer(reply: reply, callback: .admitted)]
        evidence.delivery = DeliveryEvidence(others: 1)
        let ending = StudyVerdict(on: evidence).ending?.message
        #expect(ending == "the PACS ended the C-MOVE as a success after 1 object of it and 1 of other studies")
    }

    @Test("An output directory that can't be made is not-writable, a journal in it that can't is journal")
    func place() {
        #expect(PACSError(JournalError(.placeNotWritable, "the directory x cannot be written")).code == "not-writable")
        #expect(PACSError(JournalError(.notWritable, "the journal y can't be written")).code == "journal")
    }
}
