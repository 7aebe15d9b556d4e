import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `job`: a retrieval in the background is paused, slowed, and goes on.
    @Suite struct JobControlTests {
        private func run(_ lines: String) async throws -> Pacsh.Run {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl", "--set", "scp.port=0", "-o", "out"])
            return try await pacsh.run(["-c", "demo start --port 0; find nm --limit 4; \(lines)"])
        }

        @Test(arguments: ["get", "move"])
        func aPausedJobGoesOnWithWhatIsMissing(verb: String) async throws {
            let run = try await self.run(
                """
                \(verb) 4,1 --rate 300KB/s --order listed &; sleep 0.5; job 1 pause; sleep 1; jobs; job 1 rate off; \
                job 1 go; wait 1; jobs
                """
            )
            #expect(run.code == 0, "\(run)")
            let states = run.jsonLines.filter { $0["command"]?.text == "jobs" }
                .compactMap { $0["jobs"]?.elements.first?["state"]?.text }
            #expect(states == ["paused", "done"], "\(run)")
            let document = try #require(run.jsonLines.first { $0["command"]?.text == verb }, "\(run)")
            #expect(document["outcome"]?.text == "complete", "\(run)")
            #expect(document["received"]?.whole == 21, "\(run)")
            let controls = run.jsonLines.filter { $0["command"]?.text == "job" }.compactMap { $0["state"]?.text }
            #expect(controls == ["paused", "paused", "running"], "\(run)")
        }

        @Test(arguments: ["get", "move"])
        func aRateHoldsForWhatASearchFindsToo(verb: String) async throws {
            let began = ContinuousClock.now
            let run = try await self.run("\(verb) --find study --rate 1MB/s --max-studies 6")
            let seconds = began.duration(to: .now) / .seconds(1)
            #expect(run.code == 0, "\(run)")
            let document = try #require(run.jsonLines.first { $0["command"]?.text == verb }, "\(run)")
            let megabytes = Double(document["bytes"]?.whole ?? 0) / 1e6
            #expect(megabytes > 3, "\(run)")
            // What a second of silence saves up may come at once.
            #expect(seconds > megabytes - 1.5, "\(seconds) s for \(megabytes) MB")
        }

        @Test func aStoppedJobKeepsWhatIsWhole() async throws {
            let run = try await self.run(
                "-get 4,1 --rate 300KB/s --order listed &; sleep 0.5; job 1 stop; -wait 1; verify"
            )
            let document = try #require(run.jsonLines.first { $0["command"]?.text == "get" }, "\(run)")
            #expect(document["outcome"]?.text == "cancelled", "\(run)")
            #expect(run.jsonLines.last?["outcome"]?.text == "ok", "\(run)")
            #expect(run.jsonLines.last?["valid"]?.whole == document["received"]?.whole, "\(run)")
        }

        @Test(
            arguments: [
                ("job 7 pause", "there is no job 7"), ("job 1", "what to do with the job is missing"),
                ("job 1 rate", "rate takes one rate, or off"), ("job 1 rate 5", "isn't a rate of at least 256.0 KB/s"),
                ("job 1 rate 1KB/s", "isn't a rate of at least 256.0 KB/s"), ("job 1 pause now", "takes nothing more"),
                ("get 1 --rate 100KB/s", "leaves an association less than 256.0 KB/s"),
                ("get 1 --rate 1MB/s --parallel 8", "leaves an association less than 256.0 KB/s"),
                ("move 1 --to WS --rate 1MB/s", "can't be combined"), ("get 1 --window 20:00", "isn't a window"),
                ("get 1 --shard 0/0", "is no part of a selection"), ("get 1 --order fast", "isn't an order"),
                ("get 1 --parallel 0", "from 1 to 64"),
                ("get 1 --retry -1", "--retry takes a number from 0 to 100, not -1"),
                ("get 1 --max-studies -1", "--max-studies takes a number from 1, not -1"),
                ("get 1 --max-studies 0", "--max-studies takes a number from 1, not 0"),
                ("move 1 --max-images 0", "--max-images takes a number from 1, not 0"),
            ]
        )
        func whatCannotBeMeantIsAUsageError(command: String, words: String) async throws {
            let run = try await Pacsh(["--no-rc"]).run(["--check", "-c", command])
            let isChecked = !command.contains("job 7")
            #expect(!isChecked || run.code == 2, "\(run)")
            #expect(!isChecked || run.errors.contains(words), "\(run)")
        }
    }
}
