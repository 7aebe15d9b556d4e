import DICOMCore
import Testing

@testable import PACSClient

@Suite("Remedies")
struct DiagnosisTests {
    @Test("Every code has a rule that fits without further facts", arguments: PACSError.Code.allCases)
    func everyCode(_ code: PACSError.Code) {
        #expect(Diagnosis.rules.contains { $0.fits(FailureFacts(code)) })
        let error = PACSError(code, "it failed")
        #expect(!error.remedy.isEmpty)
        #expect(!Diagnosis.of(error.facts).cause.isEmpty)
    }

    @Test("A rejection of the called title names it and says who must act")
    func calledTitle() {
        var facts = FailureFacts(.associationRejected)
        facts.reject = .init(result: 1, source: 1, reason: 7)
        facts.called = "WRONG"
        let error = PACSError(facts, "rejected")
        #expect(error.remedy.contains("'WRONG'") && error.remedy.contains("administrator"))
        #expect(error.json["result"] == 1 && error.json["source"] == 1 && error.json["reason"] == 7)
        #expect(error.json["exit"] == 4 && error.json["code"] == "association-rejected")
    }

    @Test("A rejection of our title points to the text for the administrator")
    func callingTitle() {
        var facts = FailureFacts(.associationRejected)
        facts.reject = .init(result: 1, source: 1, reason: 3)
        facts.calling = "ME"
        #expect(PACSError(facts, "").remedy.contains("whoami"))
    }

    @Test(
        "The exit status follows the code",
        arguments: [
            (PACSError.Code.noMatch, 1), (.unknownProfile, 2), (.assertion, 3), (.tlsExpected, 4), (.portInUse, 5),
            (.partial, 6), (.interrupted, 130),
        ]
    )
    func exits(_ code: PACSError.Code, _ exit: Int) { #expect(PACSError(code, "").exit == exit) }

    @Test("A status is shown with four digits")
    func hex() {
        #expect(PACSError.hex(0) == "0x0000")
        #expect(PACSError.hex(0xA801) == "0xA801")
    }
}
