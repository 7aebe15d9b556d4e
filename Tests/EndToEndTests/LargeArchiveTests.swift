import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// A retrieval of more studies than anybody holds in memory; a million of them in `scripts/soak`.
    @Suite struct LargeArchiveTests {
        /// So many studies: more than are planned, or read from a journal, at once.
        private static let studies = 1200
        private static let counts = [("get", Soak.isOn ? 1_000_000 : studies), ("move", studies)]

        private struct Bench {
            let pacs: LargeArchive
            let pacsh: Pacsh
            var folder: String { "\(self.pacsh.directory)/out" }

            static func start(studies: Int) async throws -> Bench {
                let port = try Loopback.freePort()
                let pacs = try await LargeArchive.start(studies: studies, destination: port)
                let pacsh = try Pacsh([
                    "--no-rc", "--yes", "-p", "LARGE@127.0.0.1:\(pacs.port)", "--scp-port", String(port), "-o", "out",
                ])
                return Bench(pacs: pacs, pacsh: pacsh)
            }

            /// A list of all studies by their UIDs, or by their accession numbers.
            func list(_ studies: Int, byUID: Bool) throws -> String {
                let head = byUID ? "StudyInstanceUID" : "AccessionNumber"
                let lines = (1...studies).map { byUID ? "\(LargeArchive.root).\($0)" : "A\($0)" }
                return try self.pacsh.home.write(([head] + lines).joined(separator: "\n") + "\n", to: "list.txt")
            }

            /// The bytes of all journals.
            var journal: Int {
                TemporaryDirectory.files(below: "\(self.folder)/.pacsh/journal")
                    .map { (try? FileManager.default.attributesOfItem(atPath: $0)[.size] as? Int) ?? 0 }.reduce(0, +)
            }
        }

        @Test(arguments: Self.counts)
        func theFirstObjectIsHereBeforeTheListIsThroughAndAResumeGoesOnAtOnce(verb: String, all: Int) async throws {
            let isMillion = all > Self.studies
            let bench = try await Bench.start(studies: all)
            let list = try bench.list(all, byUID: true)
            let first = try bench.pacsh.start([verb, "--from", list, "--order", "listed"])
            var random = SeededGenerator(seed: 7)
            let moment = Int.random(in: all / 4...all / 2, using: &random)
            // Every thousandth request is told of.
            let told = moment > 100 ? max(100, moment / 1000 * 1000) : moment
            let isHere = await eventually(seconds: Double(60 + all / 100)) {
                bench.pacs.requests.contains { $0.kind == verb && $0.number >= told }
            }
            #expect(isHere, "\(first.errors.suffix(2000))")
            let queries = bench.pacs.requests.last { $0.kind == "find" }?.number ?? 0
            let begin = try #require(bench.pacs.requests.first { $0.kind == verb })
            let before = bench.pacs.requests.last { $0.kind == "find" && $0.time <= begin.time }?.number ?? 0
            #expect(before <= 4, "\(before) of \(2 * all) queries came before the first object was asked for")
            first.signal(9)
            let ended = try await first.wait(seconds: 30)
            #expect(ended.code == 137)

            let start = Date().timeIntervalSince1970
            let second = try bench.pacsh.start(["--format", "json", "resume"])
            _ = await eventually(seconds: 30) { bench.pacs.requests.contains { $0.time > start } }
            let next = try #require(bench.pacs.requests.first { $0.time > start } ?? nil)
            #expect(next.time - start < 10, "\(next.time - start) s until the first request")
            var peak = 0
            while second.isRunning {
                peak = max(peak, second.peakResidentBytes ?? 0)
                try await Task.sleep(for: .milliseconds(isMillion ? 2000 : 100))
            }
            let run = try await second.wait(seconds: 60)
            #expect(run.code == 0, "\(run.errors.suffix(2000))")
            let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
            #expect(document["outcome"]?.text == "complete" && document["failed"]?.whole == 0)
            #expect(document["expected"]?.whole == all, "\(document["expected"]?.whole ?? -1)")
            let received = (document["received"]?.whole ?? 0) + (document["skipped"]?.whole ?? 0)
            #expect(received == all, "\(received)")
            let done = try await bench.pacs.stop()
            // The one that was under way when the process was killed may have come twice.
            #expect(done["studies"] == all && (done["again"] ?? 2) <= 1, "\(done)")
            #expect((done["find"] ?? 0) < 2 * all + 2200, "\(done), \(queries) before the resume")
            #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == all)
            #expect(bench.journal <= 500 * max(all, 2000), "the journal takes \(bench.journal) bytes")
            if isMillion { #expect(peak < 150 << 20, "\(peak) bytes resident") }
            let jobs = try await bench.pacsh.run(["--format", "json", "jobs", "--all"])
            #expect(jobs.json[path: "jobs"].elements.first?["received"]?.whole == all, "\(jobs)")
        }

        @Test func linesThatWereNotLookedForAreLookedForByTheResume() async throws {
            let (all, bench) = (120, try await Bench.start(studies: 120))
            let list = try bench.list(all, byUID: false)
            let first = try bench.pacsh.start(["get", "--from", list])
            let isHere = await eventually(seconds: 60) {
                bench.pacs.requests.contains { $0.kind == "get" && $0.number == 20 }
            }
            #expect(isHere, "\(first.errors)")
            first.signal(9)
            _ = try await first.wait(seconds: 30)
            let run = try await bench.pacsh.run(["--format", "json", "resume"], seconds: 120)
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            let done = try await bench.pacs.stop()
            #expect(done["studies"] == all && (done["again"] ?? 2) <= 1, "\(done)")
            #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == all)
        }
    }
}
