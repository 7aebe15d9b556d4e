import DICOMCore
import Foundation
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
    /// A retrieval of more studies than anybody holds in memory; a million of them in `scripts/soak`.
    @Suite struct LargeArchiveTests {
        /// So many studies: more than are planned, or read from a journal, at once.
        private static let studies = 1200
        /// From a list, and as the PACS names them.
        private static let retrievals = [
            ("get", false, studies), ("move", false, studies), ("move", true, studies),
            ("get", true, Soak.isOn ? 1_000_000 : studies),
        ]

        struct Bench {
            let pacs: LargeArchive
            let pacsh: Pacsh
            var folder: String { "\(self.pacsh.directory)/out" }

            static func start(
                studies: Int,
                pause: Int = 0,
                listPause: Int = 0,
                options: [String] = [],
                consent: [String] = ["--yes"]
            ) async throws -> Bench {
                let port = try Loopback.freePort()
                let pacs = try await LargeArchive.start(
                    studies: studies,
                    destination: port,
                    pause: pause,
                    listPause: listPause,
                    options: options
                )
                let pacsh = try Pacsh(
                    consent + [
                        "--no-rc", "-p", "LARGE@127.0.0.1:\(pacs.port)", "--scp-port", String(port), "-o", "out",
                    ]
                )
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

        @Test(arguments: Self.retrievals)
        func theFirstObjectIsHereBeforeTheListIsThroughAndAResumeGoesOnAtOnce(
            verb: String,
            isSearch: Bool,
            all: Int
        ) async throws {
            let isMillion = all > Self.studies
            let bench = try await Bench.start(studies: all, listPause: isSearch && !isMillion ? 500 : 0)
            let list = try isSearch ? [] : ["--from", bench.list(all, byUID: true), "--order", "listed"]
            let first = try bench.pacsh.start([verb] + (isSearch ? ["--find", "study"] : list))
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
            if isSearch {
                // Where there is none yet, it isn't through even now.
                let listed = bench.pacs.requests.first { $0.kind == "list" }?.time ?? .infinity
                #expect(begin.time < listed, "the first object came \(begin.time - listed) s after the list")
            }
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

        @Test func aSearchThatWasNotThroughIsAskedAgainByTheResume() async throws {
            let all = 600
            let bench = try await Bench.start(studies: all, listPause: 10_000)
            let first = try bench.pacsh.start(["get", "--find", "study"])
            let isHere = await eventually(seconds: 60) {
                bench.pacs.requests.contains { $0.kind == "get" && $0.number == 40 }
            }
            #expect(isHere, "\(first.errors)")
            first.signal(9)
            _ = try await first.wait(seconds: 30)
            #expect(!bench.pacs.requests.contains { $0.kind == "list" })
            let run = try await bench.pacsh.run(["--format", "json", "resume"], seconds: 120)
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["expected"]?.whole == all)
            let done = try await bench.pacs.stop()
            #expect(done["studies"] == all && (done["again"] ?? 2) <= 1, "\(done)")
            #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == all)
            let again = try await bench.pacsh.run(["--format", "json", "resume"])
            #expect(again.code == 0 && again.json["outcome"]?.text == "nothing", "\(again)")
        }

        @Test func aSessionThatHasAJournalThereGoesOnWithALargeJobOfAnother() async throws {
            let bench = try await Bench.start(studies: Self.studies)
            let list = try bench.list(Self.studies - 1, byUID: true)
            let first = try bench.pacsh.start(["get", "--from", list])
            let isHere = await eventually(seconds: 60) {
                bench.pacs.requests.contains { $0.kind == "get" && $0.number == 100 }
            }
            #expect(isHere, "\(first.errors)")
            // What comes next is in the journal by then.
            try await Task.sleep(for: .seconds(1))
            first.signal(9)
            _ = try await first.wait(seconds: 30)
            let own = "get \(LargeArchive.root).\(Self.studies)"
            let run = try await bench.pacsh.run(
                ["--format", "jsonl", "-c", "\(own); resume J1; \(own) --refetch"],
                seconds: 120
            )
            #expect(run.code == 0, "\(run)")
            let resumed = run.jsonLines.dropLast().last
            #expect(resumed?["outcome"]?.text == "complete" && resumed?["expected"]?.whole == Self.studies - 1)
            #expect(TemporaryDirectory.files(below: bench.folder, withExtension: "dcm").count == Self.studies)
            let journals = TemporaryDirectory.files(below: "\(bench.folder)/.pacsh/journal", withExtension: "sqlite")
            #expect(journals.count == 2, "\(journals)")
            _ = try await bench.pacs.stop()
        }

        @Test func whatMustBeAskedFirstIsAskedBeforeAnythingComes() async throws {
            let bench = try await Bench.start(studies: 30, listPause: 1000, consent: [])
            let all = try await bench.pacsh.run(["get", "--find", "study"])
            #expect(all.code == 2 && all.errors.contains("This asks for everything in the PACS"), "\(all)")
            let many = try await bench.pacsh.run(["get", "--find", "StudyDate=20260102"])
            #expect(many.code == 2 && many.errors.contains("This retrieves 30 studies"), "\(many)")
            #expect(!Path.exists(bench.folder))
            let capped = try await bench.pacsh.run(["--format", "json", "get", "--find", "study", "--max-studies", "7"])
            #expect(capped.code == 0 && capped.json["received"]?.whole == 7, "\(capped)")
            let dry = try await bench.pacsh.run([
                "--yes=all", "--format", "json", "get", "--find", "study", "--dry-run",
            ])
            #expect(dry.code == 0 && dry.json["planned"]?.whole == 23, "\(dry)")
            let consent = "--yes=many,all"
            let newest = try await bench.pacsh.run([consent, "get", "--find", "study", "--order", "newest"])
            #expect(newest.code == 0, "\(newest)")
            let requests = bench.pacs.requests
            let listed = try #require(requests.last { $0.kind == "list" })
            #expect(requests.filter { $0.kind == "get" && $0.number > 7 }.allSatisfy { $0.time > listed.time })
            let done = try await bench.pacs.stop()
            #expect(done["studies"] == 30 && done["again"] == 0 && done["get"] == 30, "\(done)")
        }

        @Test func aKeyThatThePACSIgnoresBringsNoStudyThatContradictsIt() async throws {
            let bench = try await Bench.start(studies: 25)
            let other = try await bench.pacsh.run(["get", "--find", "study", "--since", "2026-03-01"])
            #expect(other.code == 0 && other.errors.contains("no study matches the query"), "\(other)")
            #expect(other.errors.contains("contradict the query: 25 rows"), "\(other)")
            let modality = try await bench.pacsh.run(["get", "--find", "CT", "--require"])
            #expect(modality.code == 1, "\(modality)")
            #expect(!Path.exists(bench.folder), "nothing is made where nothing is found")
            let own = try await bench.pacsh.run(["--format", "json", "get", "--find", "OT", "CT"])
            #expect(own.code == 0 && own.json["received"]?.whole == 25, "\(own)")
            let done = try await bench.pacs.stop()
            #expect(done["get"] == 25 && done["again"] == 0, "\(done)")
        }

        @Test func aPACSThatDiesWhileItListsLeavesAJobToBeResumed() async throws {
            let bench = try await Bench.start(studies: 300, listPause: 20_000)
            let first = try bench.pacsh.start(["--format", "json", "get", "--find", "study"])
            _ = await eventually(seconds: 60) { bench.pacs.requests.contains { $0.kind == "get" && $0.number == 10 } }
            _ = try await bench.pacs.stop()
            let run = try await first.wait(seconds: 60)
            let document = Pacsh.Run(code: Int(run.code), output: run.output, errors: "").json
            #expect(run.code == 6, "\(run.errors)")
            #expect(document["outcome"]?.text != "complete" && document["expected"]?.whole == nil, "\(run.output)")
            let jobs = try await bench.pacsh.run(["--format", "json", "jobs", "--all"])
            #expect(jobs.json[path: "jobs"].elements.first?["state"]?.text == "partial", "\(jobs)")
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
