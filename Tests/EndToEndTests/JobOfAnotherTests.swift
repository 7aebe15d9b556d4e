import DICOMCore
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
    /// `job J1`: a retrieval of another pacsh of this user is paused, slowed and stopped.
    @Suite struct JobOfAnotherTests {
        /// A PET/CT of 42 objects.
        private static let study = "2.25.183610238264218309817446018342213409601.1.7"
        private static let objects = 42

        /// A PACS that is slow, and two pacsh of one user.
        private struct Bench {
            let demo: ChildProcess
            let proxy: RecordingProxy
            let pacsh: Pacsh

            static func start() async throws -> Bench {
                let home = try Pacsh(["--no-rc"])
                let demo = try home.start(["--format", "json", "demo-pacs", "--port", "0"])
                let pacs = try await Receiver.listening(home, demo)
                let proxy = try RecordingProxy(to: pacs.port, pause: 0.02)
                let pacsh = try Pacsh(["--no-rc", "--yes", "-p", "DEMO@127.0.0.1:\(proxy.port)"])
                return Bench(demo: demo, proxy: proxy, pacsh: pacsh)
            }

            var files: [String] { TemporaryDirectory.files(below: "\(self.pacsh.directory)/out", withExtension: "dcm") }

            /// Starts a retrieval, and returns when some of it is here.
            func retrieve(_ more: String...) async throws -> ChildProcess {
                let words = ["get", JobOfAnotherTests.study, "-o", "out", "--format", "json"] + more
                let process = try self.pacsh.start(words)
                let began = await eventually(seconds: 60) { self.files.count >= 3 || !process.isRunning }
                #expect(began && process.isRunning, "\(process.errors)")
                return process
            }

            /// Gives a command to the other pacsh; it answers within two seconds beside its own start.
            func tell(_ words: String...) async throws -> Pacsh.Run {
                let start = ContinuousClock.now
                let run = try await self.pacsh.run(["--format", "json"] + words)
                #expect(start.duration(to: .now) < .seconds(4), "\(words): \(run)")
                return run
            }

            func listed() async throws -> JSONValue {
                try await self.tell("jobs", "--all").json[path: "jobs"].elements.first ?? .null
            }

            var socket: String { self.pacsh.home.path("state/pacsh/control/J1") }

            func stop() async throws {
                self.proxy.stop()
                self.demo.signal(15)
                _ = try await self.demo.wait(seconds: 60)
            }
        }

        @Test func itIsWaitedFor() async throws {
            let bench = try await Bench.start()
            let process = try await bench.retrieve()
            let early = try await bench.pacsh.run(["--format", "json", "wait", "J1", "--timeout", "0.3s"])
            #expect(early.code == 4 && early.json[path: "error", "code"].text == "wait-timeout", "\(early)")
            let waited = try await bench.pacsh.run(["--format", "json", "wait", "J1"], seconds: 60)
            #expect(waited.code == 0 && waited.json["jobs"]?.whole == 1, "\(waited)")
            #expect(bench.files.count == Self.objects)
            _ = try await process.wait(seconds: 30)

            let second = try await bench.retrieve("--refetch")
            let socket = bench.pacsh.home.path("state/pacsh/control/J2")
            #expect(await eventually(seconds: 30) { Path.exists(socket) }, "\(second.errors)")
            second.signal(9)
            _ = try await second.wait(seconds: 30)
            let killed = try await bench.pacsh.run(["wait", "J2"], seconds: 30)
            #expect(killed.code == 6 && killed.errors.contains("resume J2"), "\(killed)")
            let none = try await bench.pacsh.run(["wait", "J9"])
            #expect(none.code == 2 && none.errors.contains("there is no job J9"), "\(none)")
            try await bench.stop()
        }

        @Test func itIsPausedSlowedAndGoesOn() async throws {
            let bench = try await Bench.start()
            let process = try await bench.retrieve()
            #expect(TemporaryDirectory.permissions(of: bench.socket) == 0o600)
            #expect(TemporaryDirectory.permissions(of: bench.pacsh.home.path("state/pacsh/control")) == 0o700)
            let paused = try await bench.tell("job", "J1", "pause")
            #expect(paused.code == 0 && paused.json["job"]?.text == "J1", "\(paused)")
            #expect(paused.json["state"]?.text == "paused" && paused.json["held"]?.text == "paused", "\(paused)")
            try await Task.sleep(for: .seconds(2))
            let count = bench.files.count
            #expect(count < Self.objects)
            let job = try await bench.listed()
            #expect(job["state"]?.text == "paused" && job["received"]?.whole == count, "\(job)")
            #expect(job["expected"]?.whole == Self.objects && job["killed"] == false, "\(job)")
            try await Task.sleep(for: .seconds(1))
            #expect(bench.files.count == count, "something came while it was paused")

            let slowed = try await bench.tell("job", "J1", "rate", "300KB/s")
            #expect(slowed.code == 0 && slowed.json["rate"]?.whole == 300_000, "\(slowed)")
            #expect(try await bench.listed()["rate"]?.whole == 300_000)
            for (words, code) in [(["rate", "off"], 0), (["go"], 0), (["pause", "now"], 2), ([], 2)] {
                let run = try await bench.pacsh.run(["job", "J1"] + words)
                #expect(run.code == code, "\(words): \(run)")
            }
            let ending = try await process.wait(seconds: 120)
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(ending.code == 0 && document["outcome"]?.text == "complete", "\(ending)")
            #expect(document["received"]?.whole == Self.objects && document["duplicates"]?.whole == 0, "\(ending)")
            #expect(bench.files.count == Self.objects && !TemporaryDirectory.exists(bench.socket))
            #expect(try await bench.listed()["state"]?.text == "complete")
            let late = try await bench.tell("job", "J1", "pause")
            #expect(late.code == 2 && late.errors.contains("J1 doesn't run: it is complete"), "\(late)")
            try await bench.stop()
        }

        @Test(arguments: [["job", "J1", "stop"], ["cancel", "J1"]])
        func itIsStoppedAndCanBeResumed(words: [String]) async throws {
            let bench = try await Bench.start()
            let process = try await bench.retrieve("--parallel", "2")
            let low = try await bench.tell("job", "J1", "rate", "300KB/s")
            #expect(low.code == 2 && low.errors.contains("less than 256.0 KB/s"), "\(low)")
            let stopped = try await bench.pacsh.run(words)
            #expect(stopped.code == 0, "\(stopped)")
            let ending = try await process.wait(seconds: 30)
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(ending.code == 130 && document["outcome"]?.text == "cancelled", "\(ending)")
            #expect(!TemporaryDirectory.exists(bench.socket))
            #expect(try await bench.listed()["state"]?.text == "partial")
            let nothing = try await bench.tell("cancel", "J1")
            #expect(nothing.code == 0 && nothing.json["jobs"]?.elements.isEmpty == true, "\(nothing)")
            let rest = try await bench.pacsh.run(["resume", "J1", "--format", "json"])
            #expect(rest.code == 0 && bench.files.count == Self.objects, "\(rest)")
            try await bench.stop()
        }

        @Test func whatAKilledOneLeftBehindIsSaidAndRemoved() async throws {
            let bench = try await Bench.start()
            let process = try await bench.retrieve()
            let forgotten = try await bench.tell("jobs", "forget", "J1")
            #expect(forgotten.code == 2 && forgotten.errors.contains("'job J1 stop' ends it"), "\(forgotten)")
            process.signal(9)
            _ = try await process.wait(seconds: 30)
            #expect(TemporaryDirectory.exists(bench.socket))
            let run = try await bench.tell("job", "J1", "pause")
            #expect(run.code == 2 && run.errors.contains("the pacsh that worked on it was killed"), "\(run)")
            #expect(run.errors.contains("'resume J1' goes on with it"), "\(run)")
            // The next one clears up.
            let other = try await bench.pacsh.run([
                "get", "2.25.183610238264218309817446018342213409601.1.1", "-o", "b",
            ])
            #expect(other.code == 0 && !TemporaryDirectory.exists(bench.socket), "\(other)")
            let count = bench.files.count
            let gone = try await bench.tell("jobs", "forget", "J1")
            #expect(gone.code == 0 && gone.json["forgotten"]?.elements.map(\.text) == ["J1"], "\(gone)")
            #expect(try await bench.listed()["job"]?.text == "J2")
            #expect(bench.files.count == count)
            let unknown = try await bench.tell("job", "J1", "pause")
            #expect(unknown.code == 2 && unknown.errors.contains("there is no job J1"), "\(unknown)")
            try await bench.stop()
        }

        @Test func oneThatDoesNotAnswerOrIsElsewhereIsSaidSo() async throws {
            let bench = try await Bench.start()
            let process = try await bench.retrieve()
            process.signal(19)
            let silent = try await bench.tell("job", "J1", "pause")
            #expect(silent.code == 5 && silent.errors.contains("doesn't answer"), "\(silent)")
            #expect(try await bench.listed()["state"]?.text == "running")
            process.signal(18)
            // As a state directory that several computers share has it.
            let path = bench.pacsh.home.path("state/pacsh/jobs/1")
            let entry = String(decoding: try #require(TemporaryDirectory.bytes(of: path)), as: UTF8.self)
            let host = try #require(JSONValue(parsing: String(entry.split(separator: "\n").last ?? ""))?["host"]?.text)
            try Pacsh.write(entry.replacing("\"\(host)\"", with: "\"elsewhere\""), to: path)
            for words in [["job", "J1", "stop"], ["cancel", "J1"]] {
                let run = try await bench.pacsh.run(words)
                #expect(run.code == 2 && run.errors.contains("runs on another computer, elsewhere"), "\(run)")
            }
            let ending = try await process.wait(seconds: 120)
            #expect(ending.code == 0 && bench.files.count == Self.objects, "\(ending)")
            try await bench.stop()
        }

        @Test func aJobOfThisSessionHasBothNames() async throws {
            let bench = try await Bench.start()
            let words = [
                "get \(Self.study) -o out &", "sleep 1", "job J1 pause", "jobs", "cancel J7", "job J1 go", "wait J1",
                "job J1 pause", "jobs",
            ]
            let run = try await bench.pacsh.run(
                ["--keep-going", "--format", "jsonl"] + words.flatMap { ["-c", $0] },
                seconds: 120
            )
            #expect(run.code == 2 && bench.files.count == Self.objects, "\(run)")
            let lists = run.jsonLines.filter { $0["command"]?.text == "jobs" }
                .compactMap { $0["jobs"]?.elements.first }
            #expect(lists.map { $0["state"]?.text } == ["paused", "done"], "\(run)")
            #expect(lists.map { $0["name"]?.text } == ["J1", "J1"], "\(run)")
            #expect(run.errors.contains("there is no job J7") && run.errors.contains("J1 doesn't run"), "\(run)")
            try await bench.stop()
        }
    }
}
