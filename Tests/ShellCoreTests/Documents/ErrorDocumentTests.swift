import DICOMCore
import PACSClient
import Testing

@testable import ShellCore

@Suite struct ErrorDocumentTests {
    private func document(_ change: (inout FailureFacts) -> Void, code: PACSError.Code) -> JSONValue {
        var facts = FailureFacts(code, service: .find)
        change(&facts)
        return Failure(PACSError(facts, "it failed")).json
    }

    @Test("An error has its numbers, of a rejection, an abort or a response")
    func numbers() {
        let rejected = self.document({ $0.reject = .init(result: 1, source: 1, reason: 7) }, code: .associationRejected)
        #expect(rejected["code"] == "association-rejected" && rejected["exit"] == 4)
        #expect(rejected["result"] == 1 && rejected["source"] == 1 && rejected["reason"] == 7)
        let aborted = self.document({ $0.abort = .init(source: 2, reason: 6) }, code: .associationAborted)
        #expect(aborted["result"] == nil && aborted["source"] == 2 && aborted["reason"] == 6)
        let failed = self.document(
            {
                $0.status = 0xA700
                $0.errorComment = "too many"
                $0.offendingElements = [.studyInstanceUID, .patientID]
                $0.errorID = 7
                $0.timer = "timeout.dimse"
                $0.tlsAlert = 48
            },
            code: .dimseFailure
        )
        #expect(failed["status"] == "0xA700" && failed["errorComment"] == "too many")
        #expect(failed["offendingElements"] == ["0020,000D", "0010,0020"] && failed["errorID"] == 7)
        #expect(rejected["offendingElements"] == nil && rejected["errorID"] == nil)
        #expect(failed["timer"] == "timeout.dimse" && failed["alert"] == 48)
        for document in [rejected, aborted, failed] {
            #expect(document["message"] == "it failed" && document["remedy"] != nil && document["cause"] != nil)
        }
    }
}
