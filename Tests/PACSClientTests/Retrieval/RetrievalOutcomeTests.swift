import DICOMCore
import Testing

@testable import PACSClient

/// What a retrieval as a whole came to.
@Suite struct RetrievalOutcomeTests {
    @Test("An answer that an entry has too where nobody listens is no reproach; a clear one is")
    func doubtfulDestination() {
        for (status, isClear) in [(0xA801, true), (0xC000, false), (nil, false)] as [(UInt16?, Bool)] {
            let outcome = RetrievalOutcome(command: "move", word: .failed)
            let error = PACSError(.destinationUnknown(status: status), of: outcome, destination: "US", port: 11112)
            #expect(error.code == "destination-unknown" && error.exit == 1)
            #expect(error.message.hasPrefix("the PACS doesn't know the move destination \"US\""), "\(error.message)")
            #expect(error.message.contains("or doesn't reach it") == !isClear, "\(error.message)")
            for words in ["scp log", "the Error Comment", "must allow TCP"] {
                #expect(error.remedy.contains(words) == !isClear, "\(words): \(error.remedy)")
            }
        }
    }

    @Test("What one portion of a plan lacks isn't forgotten where a later one lacks nothing")
    func dryRunInPortions() {
        func plan(_ absence: PACSError?) -> RetrievalOutcome {
            var planner = RetrievalPlanner(modalities: [])
            var study = planner.plan(
                StudySelection.merging([RetrievalTarget(study: "1")])[0],
                listing: StudyListing(series: []),
                here: []
            )
            if let absence { study.leave(because: absence) }
            return .dryRun("move", RetrievalPlan(studies: [study], directory: "/data"))
        }
        let missing = PACSError(.noMatch, "the PACS doesn't list it")
        for portions in [[missing, nil], [nil, missing]] {
            var sum = RetrievalOutcome.nothing("move")
            for absence in portions { sum.add(plan(absence)) }
            #expect(sum.error?.code == "no-match" && sum.word == .dryRun, "\(sum)")
        }
    }
}
