import DICOMCore
import Foundation
import TestSupport
import Testing

/// Retrievals of what a search finds, while it still does.
extension EndToEnd.LargeArchiveTests {
    @Test func aSignalWhileThePACSStillListsIsNoEnd() async throws {
        let all = 30
        // The object that is under way comes whole: what isn't here is only in the list.
        let bench = try await Bench.start(studies: all, pause: 400_000, listPause: 100_000)
        let first = try bench.pacsh.start(["--format", "json", "get", "--find", "study"])
        let isHere = await eventually(seconds: 60) { bench.pacs.requests.contains { $0.kind == "get" } }
        #expect(isHere, "\(first.errors)")
        first.signal(SIGINT)
        let run = try await first.wait(seconds: 30)
        let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
        #expect(run.code == 130, "\(run)")
        #expect(document["outcome"]?.text == "cancelled", "\(run)")
        #expect(document["received"]?.whole == 1 && document["expected"]?.whole == nil, "\(run)")
        #expect(document[path: "error", "code"].text == "interrupted", "\(run)")
        #expect(document[path: "error", "message"].text?.hasPrefix("interrupted; 1 received") == true, "\(run)")
        let jobs = try await bench.pacsh.run(["--format", "json", "jobs", "--all"])
        #expect(jobs.json[path: "jobs"].elements.first?["state"]?.text == "partial", "\(jobs)")
        let second = try await bench.pacsh.run(["--format", "json", "resume"], seconds: 120)
        #expect(second.code == 0 && second.json["outcome"]?.text == "complete", "\(second)")
        #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == all)
        let done = try await bench.pacs.stop()
        #expect(done["studies"] == all && done["again"] == 0, "\(done)")
    }

    @Test func aSignalBetweenTwoPortionsIsNoEnd() async throws {
        let bench = try await Bench.start(studies: 40, listPause: 500_000)
        let first = try bench.pacsh.start(["--format", "json", "get", "--find", "study"])
        _ = await eventually(seconds: 60) { bench.pacs.requests.contains { $0.kind == "get" && $0.number == 3 } }
        try await Task.sleep(for: .milliseconds(200))
        first.signal(SIGINT)
        let run = try await first.wait(seconds: 30)
        let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
        #expect(run.code == 130 && document["outcome"]?.text == "cancelled", "\(run)")
        let message = document[path: "error", "message"].text ?? ""
        #expect(message.hasPrefix("interrupted; ") && message.contains("received"), "\(run)")
        #expect(!message.contains("nothing"), "\(message)")
        _ = try await bench.pacs.stop()
    }

    @Test(arguments: ["get", "move"]) func whatIsTakenAwayOfAnEarlierPortionIsMissedAndFetchedAgain(
        verb: String
    ) async throws {
        let all = 40
        let bench = try await Bench.start(studies: all, pause: 50_000, listPause: 50_000)
        let first = try bench.pacsh.start(["--format", "json", verb, "--find", "study"])
        let files = { TemporaryDirectory.files(below: bench.folder, withExtension: "dcm") }
        let isHere = await eventually(seconds: 60) { files().count >= 20 }
        #expect(isHere, "\(first.errors)")
        let taken = try #require(files().min { Self.age($0) > Self.age($1) })
        try FileManager.default.removeItem(atPath: taken)
        let run = try await first.wait(seconds: 60)
        let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
        #expect(run.code == 5 && document["outcome"]?.text == "partial", "\(run)")
        #expect(document["received"]?.whole == all - 1 && document["failed"]?.whole == 1, "\(run)")
        #expect(document[path: "error", "message"].text?.hasPrefix("1 object stored in ") == true, "\(run)")
        let second = try await bench.pacsh.run(["--format", "json", "resume"], seconds: 120)
        #expect(second.code == 0 && second.json["outcome"]?.text == "complete", "\(second)")
        #expect(second.json["expected"]?.whole == all && second.json["received"]?.whole == 1, "\(second)")
        #expect(files().count == all)
        let jobs = try await bench.pacsh.run(["jobs", "--all"])
        #expect(jobs.output.contains("\(all) of \(all)"), "\(jobs)")
        _ = try await bench.pacs.stop()
    }

    /// For how many seconds a file has been there.
    private static func age(_ path: String) -> Double {
        let made = try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        return -(made ?? .distantPast).timeIntervalSinceNow
    }

    @Test func aCappedSearchThatIsResumedEndsAtItsCap() async throws {
        let (all, cap) = (60, 20)
        let bench = try await Bench.start(studies: all, listPause: 50_000)
        let first = try bench.pacsh.start(["get", "--find", "study", "--max-studies", String(cap)])
        let isHere = await eventually(seconds: 60) {
            bench.pacs.requests.contains { $0.kind == "get" && $0.number == 4 }
        }
        #expect(isHere, "\(first.errors)")
        first.signal(9)
        _ = try await first.wait(seconds: 30)
        let run = try await bench.pacsh.run(["--format", "json", "resume"], seconds: 120)
        #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
        #expect(run.json["expected"]?.whole == cap, "\(run)")
        #expect(run.json["leftOut"]?["studies"] == .null, "\(run)")
        #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == cap)
        let done = try await bench.pacs.stop()
        #expect(done["studies"] == cap && (done["again"] ?? 2) <= 1, "\(done)")
    }

    @Test func aSearchThatFailsOnTheWayLeavesARetrievalPartial() async throws {
        let bench = try await Bench.start(studies: 60, listPause: 20_000, options: ["--list-failure", "30"])
        let run = try await bench.pacsh.run(["--format", "json", "get", "--find", "study"])
        #expect(run.code == 6, "\(run)")
        #expect(run.json["outcome"]?.text == "partial" && run.json["received"]?.whole == 30, "\(run)")
        #expect(run.json["expected"]?.whole == nil, "\(run)")
        #expect(run.json[path: "error", "code"].text == "partial", "\(run)")
        let message = run.json[path: "error", "message"].text ?? ""
        #expect(message.contains("30 received") && message.contains("0xA700"), "\(message)")
        _ = try await bench.pacs.stop()
        let nothing = try await bench.pacsh.run(["--format", "json", "get", "--find", "study"])
        #expect(nothing.code == 4 && nothing.json[path: "error", "code"].text == "connect-refused", "\(nothing)")
    }

    @Test(arguments: [1, 2]) func aPACSThatGrantsFewAssociationsListsToTheEndAndThenSends(few: Int) async throws {
        let all = 30
        let bench = try await Bench.start(
            studies: all,
            listPause: 600_000,
            options: ["--associations", String(few)]
        )
        let run = try await bench.pacsh.run(["--format", "json", "get", "--find", "study"], seconds: 120)
        #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
        #expect(run.json["received"]?.whole == all, "\(run)")
        // Where two are granted the second may do.
        if few == 1 { #expect(run.errors.contains("waiting for the search's end"), "\(run)") }
        let done = try await bench.pacs.stop()
        #expect(done["studies"] == all && done["again"] == 0, "\(done)")
    }

    @Test func aRowThatNamesNoStudyIsAWarningAndUnderRequireAFailure() async throws {
        let bench = try await Bench.start(studies: 5, options: ["--nameless", "3"])
        let run = try await bench.pacsh.run(["--format", "json", "get", "--find", "study"])
        #expect(run.code == 0 && run.json["received"]?.whole == 4, "\(run)")
        let warnings = run.json[path: "warnings"].elements.compactMap(\.text)
        #expect(warnings.contains { $0.hasPrefix("1 row of the PACS can't be used") }, "\(run)")
        let strict = try await bench.pacsh.run(["--format", "json", "get", "--find", "study", "--require"])
        #expect(strict.code == 1 && strict.json[path: "error", "code"].text == "no-match", "\(strict)")
        _ = try await bench.pacs.stop()
    }

    @Test func twoSearchesIntoOneDirectoryBringEachStudyOnceAndMissNone() async throws {
        let all = 60
        let bench = try await Bench.start(studies: all, pause: 20_000, listPause: 2000)
        let runs = try (0..<2).map { _ in try bench.pacsh.start(["--format", "json", "get", "--find", "study"]) }
        for process in runs {
            let run = try await process.wait(seconds: 120)
            let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
            #expect(run.code == 0 && document["outcome"]?.text == "complete", "\(run)")
            #expect(document["expected"]?.whole == all && document["failed"]?.whole == 0, "\(run)")
            #expect((document["received"]?.whole ?? 0) + (document["skipped"]?.whole ?? 0) == all, "\(run)")
        }
        let jobs = try await bench.pacsh.run(["--format", "json", "jobs", "--all"])
        #expect(jobs.json[path: "jobs"].elements.allSatisfy { $0["state"]?.text == "complete" }, "\(jobs)")
        let done = try await bench.pacs.stop()
        #expect(done["studies"] == all && done["again"] == 0, "\(done)")
    }
}
