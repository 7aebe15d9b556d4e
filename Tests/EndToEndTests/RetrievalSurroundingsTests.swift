import DICOMCore
import Foundation
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
    /// What goes wrong around a retrieval and isn't the PACS's doing: a clear error, the exit status for it, nothing lost.
    @Suite struct RetrievalSurroundingsTests {
        private static let root = LargeArchive.root

        /// A PACS that takes its time for each object, and a pacsh that stores into `out`.
        private struct Bench {
            let pacs: LargeArchive
            let pacsh: Pacsh

            static func start(studies: Int = 40, pause: Int = 0) async throws -> Bench {
                let pacs = try await LargeArchive.start(studies: studies, destination: 1, pause: pause)
                let pacsh = try Pacsh([
                    "--no-rc", "--yes", "--format", "json", "-p", "LARGE@127.0.0.1:\(pacs.port)", "-o", "out",
                ])
                return Bench(pacs: pacs, pacsh: pacsh)
            }

            func path(_ name: String) -> String { "\(self.pacsh.directory)/\(name)" }

            func objects(_ folder: String = "out") -> Int {
                TemporaryDirectory.files(below: self.path(folder), withExtension: "dcm").count
            }

            var journal: String {
                get throws {
                    let journals = TemporaryDirectory.files(
                        below: self.path("out/.pacsh/journal"),
                        withExtension: "sqlite"
                    )
                    return try #require(journals.first)
                }
            }

            func list(_ studies: ClosedRange<Int>) throws -> String {
                let lines = ["StudyInstanceUID"] + studies.map { "\(LargeArchive.root).\($0)" }
                return try self.pacsh.home.write(lines.joined(separator: "\n") + "\n", to: "list.txt")
            }

            /// Changes a journal as another program would.
            func change(_ journal: String, _ statement: String) async throws {
                let script = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute(sys.argv[2]); c.commit()"
                _ = try await Programs.run("python3", ["-c", script, journal, statement])
            }

            /// Starts a retrieval of a list, and kills it when some of it is here.
            func killOne(_ list: String) async throws {
                let run = try self.pacsh.start(["get", "--from", list])
                #expect(await eventually(seconds: 30) { self.objects() >= 5 }, "\(run.errors)")
                run.signal(9)
                _ = try await run.wait(seconds: 30)
            }
        }

        @Test func aJournalOfANewerVersionIsLeftAloneAndSaid() async throws {
            let bench = try await Bench.start(pause: 20_000)
            try await bench.killOne(bench.list(1...40))
            let journal = try bench.journal
            try await bench.change(journal, "PRAGMA user_version = 99")
            let before = try Data(contentsOf: URL(fileURLWithPath: journal))
            let resumed = try await bench.pacsh.run(["resume"])
            #expect(resumed.code == 5 && resumed.json[path: "error", "code"].text == "journal", "\(resumed)")
            #expect(resumed.errors.contains("was written by a newer pacsh (schema 99"), "\(resumed)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: journal)) == before)
            // The command itself goes on, in a journal of its own.
            let again = try await bench.pacsh.run(["get", "--from", bench.list(1...40)])
            #expect(again.code == 0 && bench.objects() == 40, "\(again)")
            _ = try await bench.pacs.stop()
        }

        @Test(arguments: [
            ("-o ro", "Read-only file system"), ("-o size=64k", "no space is left"),
        ])
        func withoutAPlaceForItsJournalNothingIsBegun(options: String, words: String) async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl", "-o", "out"])
            // Mounted for this process alone: it goes away with it.
            let script =
                "mkdir -p out/.pacsh/journal && mount -t tmpfs \(options) none out/.pacsh/journal && exec \"$@\""
            let run = try await pacsh.run(
                ["-c", "demo start --port 0; find nm --limit 1; get 1"],
                through: [Programs.path("unshare"), "-m", "/bin/sh", "-c", script, "sh"]
            )
            #expect(run.code == 5, "\(run)")
            #expect(run.jsonLines.last?[path: "error", "code"].text == "journal", "\(run)")
            #expect(run.errors.contains("can't be written: \(words)"), "\(run)")
            #expect(TemporaryDirectory.files(below: "\(pacsh.directory)/out", withExtension: "dcm").isEmpty)
        }

        @Test func aClockThatWasSetBackMeanwhileChangesNothing() async throws {
            let bench = try await Bench.start(pause: 20_000)
            try await bench.killOne(bench.list(1...40))
            // As if the first run had been a year from now.
            try await bench.change(try bench.journal, "UPDATE job SET started = started + 31536000")
            try await bench.change(try bench.journal, "UPDATE stored SET time = time + 31536000")
            let resumed = try await bench.pacsh.run(["resume"], seconds: 60)
            #expect(resumed.code == 0 && resumed.json["outcome"]?.text == "complete", "\(resumed)")
            #expect(bench.objects() == 40)
            let jobs = try await bench.pacsh.run(["jobs", "--all"]).json[path: "jobs"].elements
            #expect(jobs.map { $0["state"]?.text } == ["complete"])
            let verified = try await bench.pacsh.run(["verify"])
            #expect(verified.code == 0, "\(verified)")
            let done = try await bench.pacs.stop()
            #expect((done["again"] ?? 9) <= 1, "\(done)")
        }

        @Test(arguments: ["renamed", "removed"])
        func anOutputDirectoryThatGoesAwayEndsTheRun(how: String) async throws {
            let bench = try await Bench.start(pause: 30_000)
            let run = try bench.pacsh.start(["get", "--from", bench.list(1...40)])
            #expect(await eventually(seconds: 30) { bench.objects() >= 5 }, "\(run.errors)")
            try FileManager.default.moveItem(atPath: bench.path("out"), toPath: bench.path("elsewhere"))
            let kept = bench.objects("elsewhere")
            if how == "removed" { try FileManager.default.removeItem(atPath: bench.path("elsewhere")) }
            let ending = try await run.wait(seconds: 30)
            #expect(ending.code == 5, "\(ending.errors)")
            #expect(ending.errors.contains("renamed") && ending.errors.contains("removed"), "\(ending.errors)")
            #expect(ending.errors.contains("put them back where they were"), "\(ending.errors)")
            #expect(!ending.errors.contains("permissions"), "\(ending.errors)")
            if how == "renamed" { #expect(bench.objects("elsewhere") >= kept) }
            let again = try await bench.pacsh.run(["get", "--from", bench.list(1...40)], seconds: 60)
            #expect(again.code == 0 && bench.objects() == 40, "\(again)")
            _ = try await bench.pacs.stop()
        }

        @Test func aDirectoryInPlaceOfAFileCostsThatObjectAlone() async throws {
            let bench = try await Bench.start()
            let study = "\(Self.root).4"
            let file = bench.path("out/P0/\(study)/\(study).1/\(study).1.1.dcm")
            try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: true)
            let run = try await bench.pacsh.run(["get", "--from", bench.list(3...6)])
            #expect(run.code == 6 && run.json[path: "error", "code"].text == "partial", "\(run)")
            #expect(run.errors.contains("a folder has the name of the object's file"), "\(run)")
            #expect(run.json["received"]?.whole == 3, "\(run)")
            #expect(Path.isFolder(file))
            try FileManager.default.removeItem(atPath: file)
            let again = try await bench.pacsh.run(["resume"])
            #expect(again.code == 0 && Path.exists(file) && !Path.isFolder(file), "\(again)")
            _ = try await bench.pacs.stop()
        }

        @Test func aLinkThatWasPlantedInTheLayoutIsNotFollowed() async throws {
            let bench = try await Bench.start()
            for folder in ["target", "out"] {
                try FileManager.default.createDirectory(
                    atPath: bench.path(folder),
                    withIntermediateDirectories: true
                )
            }
            try FileManager.default.createSymbolicLink(
                atPath: bench.path("out/P0"),
                withDestinationPath: "../target"
            )
            let run = try await bench.pacsh.run(["get", "\(Self.root).5"])
            #expect(run.code == 5 && run.json[path: "error", "code"].text == "not-writable", "\(run)")
            #expect(run.errors.contains("out can't be written (Cannot store the file: Not a directory)"), "\(run)")
            #expect(bench.objects("target") == 0 && bench.objects() == 0)
            _ = try await bench.pacs.stop()
        }

        @Test func twoJobsOverTheSameStudiesFetchEachOfThemOnce() async throws {
            let bench = try await Bench.start(pause: 50_000)
            let list = try bench.list(1...20)
            let first = try bench.pacsh.start(["get", "--from", list])
            #expect(await eventually(seconds: 30) { bench.objects() >= 3 }, "\(first.errors)")
            let second = try await bench.pacsh.run(["get", "--from", list], seconds: 60)
            let ended = try await first.wait(seconds: 60)
            for (code, errors) in [(second.code, second.errors), (Int(ended.code), ended.errors)] where code != 0 {
                #expect(code == 6 && errors.contains("incomplete") || errors.contains("another pacsh"), "\(errors)")
            }
            #expect(bench.objects() == 20)
            let done = try await bench.pacs.stop()
            #expect(done["again"] == 0 && done["studies"] == 20, "\(done)")
            let verified = try await bench.pacsh.run(["verify"])
            #expect(verified.code == 0, "\(verified)")
        }

        @Test func aListWithoutTheColumnIsAUsageError() async throws {
            let bench = try await Bench.start()
            let list = try bench.list(1...3)
            let run = try await bench.pacsh.run(["retrieve", "--from", list, "--column", "Accession"])
            #expect(run.code == 2 && run.errors.contains("its columns are StudyInstanceUID"), "\(run)")
            #expect(bench.pacs.requests.isEmpty && !Path.exists(bench.path("out")))
            _ = try await bench.pacs.stop()
        }
    }
}
