import PACSClient
import Testing

@testable import PACSClient
@testable import ShellCore

/// Every remedy of the table of rules, typed into the situation that it is meant for.
///
/// One after the other, so that they take their time from no test that looks at the clock.
@Suite(.serialized, .timeLimit(.minutes(5))) struct RemedyTableTests {
    @Test func everyRuleHasASituation() {
        for rule in Diagnosis.rules {
            #expect(RemedySituation.all.contains { $0.isAbout(rule) }, "\(rule.codes) \(rule.cause)")
        }
        for situation in RemedySituation.all {
            #expect(Diagnosis.rules.count(where: situation.isAbout) == 1, "\(situation.testDescription)")
        }
    }

    @Test(arguments: RemedySituation.all) func whatTheRemedySaysIsAccepted(_ situation: RemedySituation) async throws {
        let typed = try await RemedySession(situation)
        for line in situation.before {
            let code = await typed.type(line)
            #expect(code == 0, "\(line): \(typed.terminal.error)")
        }
        for path in typed.files.prefix(1) { try situation.tamper(path) }
        let (facts, remedy) = try await Self.fail(situation, typed)
        let rule = try #require(Diagnosis.rules.first { $0.fits(facts) })
        #expect(situation.isAbout(rule), "\(rule.codes) \(rule.cause): \(typed.terminal.error)")
        #expect(remedy.hasPrefix(facts.filled(rule.remedy)), "the remedy isn't that of the table: \(remedy)")
        // What is said besides of every failure of its kind.
        let added = RemedyTests.quoted(in: String(remedy.dropFirst(facts.filled(rule.remedy).count)))
        let lines = RemedyTests.quoted(in: rule.remedy).map { facts.filled($0) }.map(situation.line)
        for line in lines + added.filter({ $0 == "diagnose" }) { await Self.expectAccepted(line, typed) }
        if case .nobody = situation.mending {} else { try await Self.expectMended(situation, typed) }
        for line in added where line != "diagnose" { await Self.expectAccepted(line, typed) }
        await typed.stop()
    }

    /// A command is no usage error, whatever comes of it.
    private static func expectAccepted(_ line: String, _ typed: RemedySession) async {
        let code = await typed.type(line)
        #expect(code != 2, "\(line): \(typed.terminal.error)")
    }

    /// Types the command that fails; what is known of its failure, and the remedy as it is printed.
    private static func fail(
        _ situation: RemedySituation,
        _ typed: RemedySession
    ) async throws -> (facts: FailureFacts, remedy: String) {
        if case .known(let facts) = situation.peer { return (facts, Diagnosis.of(facts).advice) }
        let code = await typed.type(situation.failing)
        #expect(code != 0, "\(situation.failing) works")
        let failure = try #require(typed.session.lastFailure, "\(typed.terminal.error)")
        return (failure.facts, failure.failure.remedy)
    }

    /// What was wrong is put right, by the commands that were typed or by the administrator of the PACS.
    private static func expectMended(_ situation: RemedySituation, _ typed: RemedySession) async throws {
        var pacs: FailingPACS?
        if case .administrator = situation.mending { pacs = try await typed.mend() }
        let then = situation.then ?? situation.failing
        let code = await typed.type(then)
        #expect(code == 0, "\(then): \(typed.terminal.error)")
        await pacs?.stop()
    }
}
