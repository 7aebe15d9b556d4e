import DICOMCore
import Testing

@testable import PACSClient

@Suite("Remedies")
struct DiagnosisTests {
    @Test("Every code has a rule that fits without further facts", arguments: PACSError.Code.allCases)
    func everyCode(_ code: PACSError.Code) {
        #expect(Diagnosis.rules.contains { $0.fits(FailureFacts(code)) })
        let error = PACSError(code, "it failed")
        // Who pressed Ctrl-C needs no advice, and an assertion says all that there is.
        #expect(error.remedy.isEmpty == [.interrupted, .assertion].contains(code))
        #expect(!Diagnosis.of(error.facts).cause.isEmpty)
    }

    @Test("A rejection of the called title names it and says who must act")
    func calledTitle() {
        var facts = FailureFacts(.associationRejected)
        facts.reject = .init(result: 1, source: 1, reason: 7)
        facts.called = "WRONG"
        let error = PACSError(facts, "rejected")
        #expect(error.remedy.contains("'WRONG'") && error.remedy.contains("administrator"))
        #expect(error.exit == 4 && error.code == "association-rejected")
    }

    @Test("A rejection of the called title names ours too: dcmqrscp answers an unknown one so")
    func bothTitles() {
        var facts = FailureFacts(.associationRejected)
        facts.reject = .init(result: 1, source: 1, reason: 7)
        facts.called = "WRONG"
        facts.calling = "ME"
        #expect(Diagnosis.of(facts).cause.contains("'ME'") && Diagnosis.of(facts).remedy.contains("'ME'"))
    }

    @Test("Every sentence of the table has its titles and places filled in")
    func filled() {
        for rule in Diagnosis.rules {
            for text in [rule.cause, rule.remedy].map(FailureFacts(rule.codes[0]).filled) {
                #expect(!text.isEmpty || [[.interrupted], [.assertion]].contains(rule.codes))
                #expect(!text.contains("{") && !text.contains("}"), "\(text)")
            }
        }
    }

    @Test("The three faces of an unknown destination are told apart")
    func destinations() {
        let causes = [0xA801, 0xC000, nil].map { status in
            Diagnosis.of(FailureFacts(.destinationUnknown, service: .move, status: status, destination: "ME")).cause
        }
        #expect(Set(causes).count == 3 && causes.allSatisfy { $0.contains("'ME'") })
    }

    @Test("A failure takes over what is known of the system, and the remedy with it")
    func completed() {
        let error = PACSError(FailureFacts(.dimseFailure, service: .find, status: 0x0124), "refused")
        let target = Target(host: "::1", port: 104, called: "PACS", calling: "ME")
        let completed = error.completed(by: target)
        #expect(completed.remedy.contains("'ME'") && completed.facts.peer == "[::1]:104")
        let special = PACSError(.usage, "no", remedy: "do this").completed(by: target)
        #expect(special.remedy == "do this")
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
