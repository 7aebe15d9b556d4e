import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Retrievals that end early, and `resume`.
    @Suite struct ResumeTests {
        /// A PACS that is slow enough for its deliveries to be cut off.
        private struct Slow {
            let samples: SampleFiles
            let pacs: DCMQRSCP
            let toPACS: RecordingProxy
            let toUs: RecordingProxy
            let pacsh: Pacsh

            static func start(_ verb: String, objects: Int = 60) async throws -> Slow {
                let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: objects, kilobytes: 64)
                let port = try Loopback.freePort()
                let toUs = try RecordingProxy(to: port, pauseFromRequestor: verb == "move" ? 0.01 : 0)
                let pacs = try await DCMQRSCP.start(
                    holding: samples.paths,
                    stations: [Station(title: "PACSH", port: toUs.port)]
                )
                let toPACS = try RecordingProxy(to: pacs.port, pause: verb != "move" ? 0.01 : 0)
                let pacsh = try Pacsh([
                    "-p", "DCMQR@127.0.0.1:\(toPACS.port)", "--scp-port", String(port), "--yes", "--no-rc",
                ])
                return Slow(samples: samples, pacs: pacs, toPACS: toPACS, toUs: toUs, pacsh: pacsh)
            }

            /// The files under final names.
            var files: [String] { TemporaryDirectory.files(below: "\(self.pacsh.directory)/out", withExtension: "dcm") }

            /// SOP Instance UIDs of the objects that crossed so far, each as often as it did.
            func sent(_ verb: String) -> [String] {
                let recordings = verb == "move" ? self.toUs.recordings : self.toPACS.recordings
                return recordings.flatMap { $0.messages(fromRequestor: verb == "move") }
                    .filter { $0.commandField == 0x0001 }.compactMap(\.sopInstanceUID)
            }

            /// How many C-FINDs were asked so far.
            var finds: Int {
                self.toPACS.recordings.flatMap { $0.messages(fromRequestor: true) }.count { $0.commandField == 0x0020 }
            }

            /// Starts a command, and ends it by a signal when so many files are there.
            func cutOff(_ words: [String], by signal: Int32, at count: Int) async throws -> ChildProcess.Ending {
                let process = try self.pacsh.start(words)
                let began = await eventually(seconds: 60) { self.files.count >= count }
                #expect(began, "\(process.errors)")
                process.signal(signal)
                return try await process.wait(seconds: 60)
            }

            func stop() async {
                self.toPACS.stop()
                self.toUs.stop()
                await self.pacs.stop()
            }
        }

        @Test(arguments: ["move", "get"])
        func whatIsKilledAgainAndAgainIsFinishedWithoutFetchingTwice(verb: String) async throws {
            let slow = try await Slow.start(verb)
            let all = Set(slow.samples.files.map(\.sop))
            let study = slow.samples.studies
            _ = try await slow.cutOff(["-c", "\(verb) \(study[0]) -o out", "-c", "quit"], by: 9, at: 1)
            var known = slow.files
            for step in 1...Soak.rounds(3) {
                let jobs = try await slow.pacsh.run(["jobs", "--all", "--format", "json"])
                let job = jobs.json[path: "jobs"].elements.first ?? .null
                #expect(job["job"]?.text == "J1" && job["state"]?.text == "partial", "\(jobs)")
                #expect(job["killed"] == true && job["expected"]?.whole == 60, "\(jobs)")
                #expect(slow.files.count < 60)
                let finds = slow.finds
                _ = try await slow.cutOff(["resume"], by: 9, at: known.count + 4 * step)
                #expect(slow.finds == finds, "what is known was asked for again")
                #expect(Set(known).isSubset(of: slow.files))
                known = slow.files
                for file in known { #expect(StoredFile(path: file) != nil, "\(file)") }
            }
            let before = slow.sent(verb).count
            let here = Set(known.map(StoredFile.name))
            let run = try await slow.pacsh.run(["resume", "J1", "--format", "json"], seconds: 120)
            #expect(run.code == 0, "\(run)")
            #expect(run.json["command"]?.text == verb && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["job"]?.text == "J1")
            #expect(run.json["expected"]?.whole == 60 && run.json["skipped"]?.whole == known.count, "\(run)")
            let fetched = slow.sent(verb).dropFirst(before)
            #expect(here.isDisjoint(with: fetched), "fetched twice")
            #expect(Set(slow.files.map(StoredFile.name)) == all.intersection(Self.objects(of: study[0], slow.samples)))
            try await StoredFile.expectReadable(below: "\(slow.pacsh.directory)/out", count: 60)
            let jobs = try await slow.pacsh.run(["jobs", "--all", "--format", "json"])
            let job = jobs.json[path: "jobs"].elements.first ?? .null
            #expect(job["state"]?.text == "complete" && job["received"]?.whole == 60, "\(jobs)")
            await slow.stop()
        }

        private static func objects(of study: String, _ samples: SampleFiles) -> Set<String> {
            Set(samples.files.filter { $0.study == study }.map(\.sop))
        }

        @Test func whatWasInterruptedSaysHowToGoOnAndSeveralOfItAreListed() async throws {
            let slow = try await Slow.start("move")
            let study = slow.samples.studies
            let first = try await slow.cutOff(["--format", "json", "move", study[0], "-o", "out"], by: 2, at: 3)
            #expect(first.code == 130, "\(first)")
            #expect(JSONValue(parsing: first.output)?["job"]?.text == "J1", "\(first)")
            #expect(first.errors.contains("'resume J1' goes on with it"), "\(first)")
            let count = slow.files.count
            let second = try await slow.cutOff(["move", study[1], "-o", "out"], by: 2, at: count + 3)
            #expect(second.code == 130, "\(second)")
            let many = try await slow.pacsh.run(["resume", "--format", "json"])
            #expect(many.code == 2, "\(many)")
            #expect(many.errors.contains("hint: name one: 'resume J1', 'resume J2'"), "\(many)")
            for job in ["J1", "J2"] {
                let run = try await slow.pacsh.run(["resume", job])
                #expect(run.code == 0, "\(run)")
            }
            #expect(slow.files.count == slow.samples.files.count)
            let none = try await slow.pacsh.run(["resume", "--format", "json"])
            #expect(none.code == 0 && none.errors.contains("nothing to resume"), "\(none)")
            #expect(none.json == ["command": "resume", "outcome": "nothing", "jobs": []], "\(none)")
            for (word, code) in [("J7", 2), ("2", 2), ("x", 2), ("J1", 0)] {
                let run = try await slow.pacsh.run(["resume", word])
                #expect(run.code == code, "\(word): \(run)")
            }
            await slow.stop()
        }

        @Test(arguments: ["move", "get"])
        func theSessionThatStoppedAJobGoesOnWithIt(verb: String) async throws {
            let slow = try await Slow.start(verb)
            let run = try await slow.pacsh.run(
                [
                    "--keep-going", "--format", "jsonl", "-c", "\(verb) \(slow.samples.studies[0]) -o out &",
                    "-c", "sleep 500ms", "-c", "job 1 stop", "-c", "wait all", "-c", "resume", "-c", "resume",
                ],
                seconds: 120
            )
            let documents = run.jsonLines
            let ended = documents.last { $0["command"]?.text == verb } ?? .null
            #expect(ended["outcome"]?.text == "complete" && ended["job"]?.text == "J1", "\(run)")
            #expect(ended["expected"]?.whole == 60 && ended["error"] == nil, "\(run)")
            let skipped = try #require(ended["skipped"]?.whole, "\(run)")
            #expect(ended["received"]?.whole == 60 - skipped && skipped < 60, "\(run)")
            #expect(documents.last?["outcome"]?.text == "nothing", "\(run)")
            #expect(slow.files.count == 60)
            let jobs = try await slow.pacsh.run(["jobs", "--all", "--format", "json"])
            let job = jobs.json[path: "jobs"].elements.first ?? .null
            #expect(job["state"]?.text == "complete" && job["received"]?.whole == 60, "\(jobs)")
            await slow.stop()
        }

        @Test func whatFailedWithNothingReceivedIsUnfinished() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--keep-going", "--format", "jsonl"])
            let port = try Loopback.freePort()
            func session(_ fault: String, _ commands: String...) async throws -> Pacsh.Run {
                let words = ["demo start --port \(port) \(fault)", "set scp.port 0"] + commands
                return try await pacsh.run(words.flatMap { ["-c", $0] }, seconds: 60)
            }
            let fault = "--fault move-destination-unknown"
            let failed = try await session(fault, "find nm --limit 1", "move 1 -o out", "resume")
            let documents = failed.jsonLines.suffix(2)
            #expect(documents.map { $0["command"]?.text } == ["move", "move"], "\(failed)")
            #expect(documents.map { $0["outcome"]?.text } == ["failed", "failed"], "\(failed)")
            #expect(documents.map { $0["job"]?.text } == ["J1", "J1"], "\(failed)")
            let codes = documents.map { $0[path: "error", "code"].text }
            #expect(codes == ["destination-unknown", "destination-unknown"], "\(failed)")
            let rest = try await session("", "resume")
            let whole = rest.jsonLines.last ?? .null
            #expect(rest.code == 0 && whole["outcome"]?.text == "complete" && whole["job"]?.text == "J1", "\(rest)")
            let count = try #require(whole["received"]?.whole, "\(rest)")
            #expect(count > 0 && count == whole["expected"]?.whole, "\(rest)")
            let files = TemporaryDirectory.files(below: "\(pacsh.directory)/out", withExtension: "dcm")
            #expect(files.count == count)
        }

        @Test func whatAJournalLacksIsSoughtInTheOutputDirectory() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl"])
            try pacsh.home.makeFolder("work/out/.pacsh")
            try Pacsh.write("in the way", to: "\(pacsh.directory)/out/.pacsh/journal")
            let run = try await pacsh.run(["-c", "demo start --port 0; find nm --limit 1; get 1 -o out"])
            let error = run.jsonLines.last?["error"] ?? .null
            #expect(run.code == 5 && error["code"]?.text == "journal", "\(run)")
            let remedy = error["remedy"]?.text ?? ""
            #expect(remedy.contains("output directory") && !remedy.contains("state directory"), "\(run)")
        }

        @Test func aRunningJobIsToldByItsLockAndIsNotResumed() async throws {
            let slow = try await Slow.start("get")
            let process = try slow.pacsh.start(["get", slow.samples.studies[0], "-o", "out"])
            let began = await eventually(seconds: 60) { slow.files.count >= 3 }
            #expect(began)
            let jobs = try await slow.pacsh.run(["jobs", "--all", "--format", "json"])
            #expect(jobs.json[path: "jobs"].elements.first?["state"]?.text == "running", "\(jobs)")
            let run = try await slow.pacsh.run(["resume", "J1"])
            #expect(run.code == 2 && run.errors.contains("runs already"), "\(run)")
            process.signal(9)
            _ = try await process.wait(seconds: 60)
            // Another process may have its number now; what counts is the lock.
            let after = try await slow.pacsh.run(["jobs", "--all", "--format", "json"])
            #expect(after.json[path: "jobs"].elements.first?["state"]?.text == "partial", "\(after)")
            // A journal that a newer pacsh wrote is left alone.
            let folder = "\(slow.pacsh.directory)/out/.pacsh/journal"
            let journal = try #require(TemporaryDirectory.files(below: folder, withExtension: "sqlite").first)
            let script = """
                import sqlite3, sys
                database = sqlite3.connect(sys.argv[1])
                print(database.execute('PRAGMA user_version').fetchone()[0])
                database.execute('PRAGMA user_version=' + sys.argv[2])
                """
            let version = try await Programs.run("python", ["-c", script, journal, "99"])
            let count = slow.files.count
            let newer = try await slow.pacsh.run(["resume", "--format", "json"])
            #expect(newer.code == 5 && newer.json[path: "error", "code"].text == "journal", "\(newer)")
            #expect(newer.errors.contains("newer pacsh") && slow.files.count == count, "\(newer)")
            _ = try await Programs.run("python", ["-c", script, journal, String(version.prefix { $0.isNumber })])
            let rest = try await slow.pacsh.run(["resume"])
            #expect(rest.code == 0 && slow.files.count == 60, "\(rest)")
            await slow.stop()
        }

        @Test func twoAtOnceInOneDirectoryFetchEachStudyOnce() async throws {
            let home = try Pacsh(["--no-rc"])
            let demo = try home.start(["--format", "json", "demo-pacs", "--port", "0"])
            let pacs = try await Receiver.listening(home, demo)
            let slow = try RecordingProxy(to: pacs.port, pause: 0.15)
            var pacsh = try Pacsh(["--no-rc", "--yes", "-p", "DEMO@127.0.0.1:\(slow.port)"])
            let folder = "\(pacsh.directory)/out"
            // A PET/CT of 42 objects.
            let study = "2.25.183610238264218309817446018342213409601.1.7"
            let first = try pacsh.start(["get", study, "-o", "out", "--format", "json"])
            let began = await eventually(seconds: 60) {
                TemporaryDirectory.files(below: folder, withExtension: "dcm").count >= 3
            }
            #expect(began)
            pacsh.options[3] = "DEMO@127.0.0.1:\(pacs.port)"
            let alone = try await pacsh.run(["get", study, "-o", "out", "--format", "json"])
            #expect(alone.code == 6, "\(alone)")
            let message = alone.json[path: "error", "message"].text ?? ""
            #expect(message.contains("another pacsh is fetching"), "\(alone)")
            let both = try await pacsh.run(["--format", "jsonl", "-c", "find StudyInstanceUID=; get all -o out"])
            #expect(both.code == 6, "\(both)")
            let counts = ["expected", "received", "duplicates"].map { both.jsonLines.last?[$0]?.whole }
            #expect(counts == [151, 109, 0], "\(both)")
            let ending = try await first.wait(seconds: 120)
            #expect(ending.code == 0, "\(ending)")
            let own = JSONValue(parsing: ending.output) ?? .null
            #expect(own["received"]?.whole == 42 && own["duplicates"]?.whole == 0, "\(ending)")
            let rest = try await pacsh.run(["resume", "J3", "--format", "json"])
            #expect(rest.code == 0 && rest.json["received"]?.whole == 0, "\(rest)")
            #expect(TemporaryDirectory.files(below: folder, withExtension: "dcm").count == 151)
            let locks = TemporaryDirectory.files(below: "\(folder)/.pacsh/studies")
            #expect(locks.isEmpty, "\(locks)")
            slow.stop()
            demo.signal(15)
            _ = try await demo.wait(seconds: 60)
        }

        @Test func aProfileThatHasChangedIsRefusedUnlessForced() async throws {
            let slow = try await Slow.start("get")
            var pacsh = slow.pacsh
            pacsh.options = ["--no-rc", "--yes"]
            let config = "\(pacsh.home.path)/config/pacsh/config.toml"
            func profile(port: Int) -> String {
                "[profiles.ward]\nhost = \"127.0.0.1\"\nport = \(port)\ncalled = \"DCMQR\"\n"
            }
            try Pacsh.write(profile(port: slow.toPACS.port), to: config)
            let process = try pacsh.start(["-p", "ward", "get", slow.samples.studies[0], "-o", "out"])
            _ = await eventually(seconds: 60) { slow.files.count >= 3 }
            process.signal(9)
            _ = try await process.wait(seconds: 60)
            let opened = slow.toPACS.recordings.count
            try Pacsh.write(profile(port: 1), to: config)
            let refused = try await pacsh.run(["resume"])
            #expect(refused.code == 2 && refused.errors.contains("profile ward has changed"), "\(refused)")
            #expect(slow.toPACS.recordings.count == opened, "something was sent")
            let forced = try await pacsh.run(["resume", "--force"])
            #expect(forced.code == 0, "\(forced)")
            #expect(slow.files.count == 60)
            await slow.stop()
        }

        @Test func withoutAJournalNothingIsBegunAndADryRunMakesNone() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl"])
            let dry = try await pacsh.run([
                "-c", "demo start --port 0 --format uid; find nm --format uid; get 1 --dry-run -o out",
            ])
            #expect(dry.code == 0, "\(dry)")
            #expect(!TemporaryDirectory.exists("\(pacsh.directory)/out"))
            #expect(!TemporaryDirectory.exists(pacsh.home.path("state/pacsh/jobs")))
            try pacsh.home.makeFolder("work/out/.pacsh")
            try Pacsh.write("in the way", to: "\(pacsh.directory)/out/.pacsh/journal")
            for verb in ["get", "move"] {
                let run = try await pacsh.run([
                    "-c",
                    "demo start --port 0 --format uid; set scp.port 0 --format uid; find nm --format uid; \(verb) 1 -o out",
                ])
                #expect(run.code == 5, "\(run)")
                #expect(run.jsonLines.last?[path: "error", "code"].text == "journal", "\(run)")
                #expect(TemporaryDirectory.files(below: pacsh.directory, withExtension: "dcm").isEmpty)
            }
            let jobs = try await pacsh.run(["jobs", "--all"])
            #expect(jobs.json[path: "jobs"].elements.isEmpty, "\(jobs)")
        }
    }
}
