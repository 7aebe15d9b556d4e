import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `move --to AET --at PROFILE`: from one archive to another, which is asked what it has before and after.
    @Suite struct DestinationTests {
        /// Two archives, and pacsh, which may ask both.
        private struct Pair {
            let samples: SampleFiles
            let source: any RunningPACS
            let destination: any RunningPACS
            /// What the source sends.
            let between: RecordingProxy
            /// What pacsh asks the destination.
            let asking: RecordingProxy
            let pacsh: Pacsh

            /// Starts them; the destination holds some of the files, and `make` makes the source.
            static func start(
                _ samples: SampleFiles,
                destination: any RunningPACS,
                pause: Double = 0,
                _ make: (Station) async throws -> any RunningPACS
            ) async throws -> Pair {
                let between = try RecordingProxy(to: destination.port, pauseFromRequestor: pause)
                let asking = try RecordingProxy(to: destination.port)
                let source = try await make(Station(title: destination.title, port: between.port))
                let pacsh = try Pacsh(["--no-rc", "-p", source.address, "--yes=to,many", "--format", "json"])
                try Pacsh.write(
                    "[profiles.other]\nhost = \"127.0.0.1\"\nport = \(asking.port)\ncalled = \"\(destination.title)\"\n",
                    to: "\(pacsh.home.path)/config/pacsh/config.toml"
                )
                return Pair(
                    samples: samples,
                    source: source,
                    destination: destination,
                    between: between,
                    asking: asking,
                    pacsh: pacsh
                )
            }

            /// dcmqrscp to dcmqrscp.
            static func dcmtk(_ samples: SampleFiles, holding held: [String], pause: Double = 0) async throws -> Pair {
                let other = try await DCMQRSCP.start(holding: held, stations: [])
                return try await self.start(samples, destination: other, pause: pause) { station in
                    try await DCMQRSCP.start(holding: samples.paths, stations: [station])
                }
            }

            func move(_ words: String..., seconds: Double = 90) async throws -> Pacsh.Run {
                let studies = self.samples.studies
                return try await self.pacsh.run(
                    ["move", studies[0], "--to", self.destination.title] + words,
                    seconds: seconds
                )
            }

            /// SOP Instance UIDs of what was sent, each as often as it was.
            var sent: [String] {
                self.between.recordings.flatMap { $0.messages(fromRequestor: true) }
                    .filter { $0.commandField == 0x0001 }.compactMap(\.sopInstanceUID)
            }

            /// How many C-FINDs the destination was asked.
            var finds: Int {
                self.asking.recordings.flatMap { $0.messages(fromRequestor: true) }.count { $0.commandField == 0x0020 }
            }

            func stop() async {
                self.between.stop()
                self.asking.stop()
                await self.source.stop()
                await self.destination.stop()
            }
        }

        private static func samples(_ objects: Int = 12) async throws -> SampleFiles {
            try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: objects, kilobytes: 16)
        }

        @Test(arguments: [false, true]) func whatIsThereIsSkippedAndWhatCameIsFound(isDeep: Bool) async throws {
            let samples = try await Self.samples()
            let half = samples.paths.prefix(5)
            let pair = try await Pair.dcmtk(samples, holding: Array(half))
            let words = ["--at", "other"] + (isDeep ? ["--deep"] : [])
            let dry = try await pair.pacsh.run(["move", samples.studies[0], "--to", "DCMQR", "--dry-run"] + words)
            #expect(dry.code == 0 && dry.json["planned"]?.whole == 7, "\(dry)")
            #expect(pair.sent.isEmpty && !TemporaryDirectory.exists(pair.pacsh.home.path("state/pacsh/jobs")))
            let run = try await pair.pacsh.run(["move", samples.studies[0], "--to", "DCMQR"] + words)
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["received"] == .null && run.json["directory"] == .null, "\(run)")
            let counts = ["expected", "found", "skipped", "failed"].map { run.json[$0]?.whole }
            #expect(counts == [12, 12, 5, 0], "\(run)")
            let study = run.json["studies"]?.elements.first ?? .null
            #expect(study["verdict"]?.text?.hasPrefix("found at the destination: 12 of 12 objects") == true, "\(run)")
            #expect(study["received"] == .null && study["missing"]?.elements.isEmpty == true, "\(run)")
            let rest = Set(samples.files.map(\.sop)).subtracting(samples.files.prefix(5).map(\.sop))
            #expect(Set(pair.sent) == rest && pair.sent.count == 7)
            let held = try await pair.destination.held(of: samples.paths, asking: "PACSH")
            #expect(held.count == 12)
            let again = try await pair.pacsh.run(["move", samples.studies[0], "--to", "DCMQR"] + words)
            #expect(again.code == 0 && again.json["skipped"]?.whole == 12 && pair.sent.count == 7, "\(again)")
            #expect(again.json["found"]?.whole == 12, "\(again)")
            await pair.stop()
        }

        @Test func orthancToDCMTK() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 5)
            let other = try await DCMQRSCP.start(holding: Array(samples.paths.prefix(3)), stations: [])
            let pair = try await Pair.start(samples, destination: other) { station in
                let orthanc = try await Orthanc.start(stations: [station, Station(title: "PACSH", port: 9)])
                try await orthanc.load(samples.paths)
                return orthanc
            }
            let run = try await pair.pacsh.run(
                ["--format", "jsonl", "-c", "find StudyInstanceUID= --limit 100; move all --to DCMQR --at other"]
            )
            #expect(run.code == 0, "\(run)")
            let document = run.jsonLines.last ?? .null
            #expect(document["found"]?.whole == samples.files.count && document["skipped"]?.whole == 3, "\(run)")
            let held = try await pair.destination.held(of: samples.paths, asking: "PACSH")
            #expect(held.count == samples.files.count)
            #expect(Set(pair.sent).count == pair.sent.count && pair.sent.count == samples.files.count - 3)
            await pair.stop()
        }

        @Test func aDestinationThatRefusesQueriesLeavesOnlyThePACSsWord() async throws {
            let samples = try await Self.samples(4)
            let pair = try await Pair.start(samples, destination: try await Orthanc.start(stations: [])) { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let run = try await pair.move("--at", "other")
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["received"] == .null && run.json["found"] == .null, "\(run)")
            let verdict = run.json["studies"]?.elements.first?["verdict"]?.text ?? ""
            #expect(verdict.hasPrefix("reported by the PACS only"), "\(run)")
            #expect(run.errors.contains("doesn't say what it has"), "\(run)")
            let warnings = run.json["warnings"]?.elements.compactMap(\.text) ?? []
            #expect(warnings.contains { $0.contains("reported by the PACS only") }, "\(run)")
            #expect(pair.sent.count == 4)
            await pair.stop()
        }

        @Test func anArchiveThatIsGoneWhenItIsAskedAfterwardsIsSaidSo() async throws {
            let samples = try await Self.samples()
            let pair = try await Pair.dcmtk(samples, holding: [], pause: 0.02)
            let process = try pair.pacsh.start(["move", samples.studies[0], "--to", "DCMQR", "--at", "other"])
            let began = await eventually(seconds: 30) { pair.sent.count >= 2 }
            #expect(began, "\(process.errors)")
            pair.asking.stop()
            let ending = try await process.wait(seconds: 60)
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(document["outcome"]?.text == "complete" && document["found"] == .null, "\(ending)")
            let verdict = document["studies"]?.elements.first?["verdict"]?.text ?? ""
            #expect(verdict.hasPrefix("reported by the PACS only"), "\(ending)")
            await pair.stop()
        }

        @Test func aSourceThatClaimsTooMuchIsFoundOutAndAskedAgain() async throws {
            for retries in [0, 1] {
                let samples = try await Self.samples()
                let other = try await DCMQRSCP.start(holding: [], stations: [])
                let pair = try await Pair.start(samples, destination: other) { station in
                    try await FaultyPACS.start(
                        holding: samples.paths,
                        foreign: samples.paths[0],
                        station: station.port,
                        fault: "overcounts"
                    )
                }
                let run = try await pair.pacsh.run(
                    [
                        "--set", "timeout.grace=0.5", "move", samples.studies[0], "--to", "DCMQR", "--at", "other",
                        "--retry", "\(retries)",
                    ]
                )
                let found = run.json["found"]?.whole ?? 0
                if retries == 0 {
                    #expect(run.code == 6 && run.json["outcome"]?.text == "partial" && found < 12, "\(run)")
                    #expect(run.json["studies"]?.elements.first?["missing"]?.elements.count == 12 - found, "\(run)")
                    #expect(run.errors.contains("'resume J1' goes on with it"), "\(run)")
                    let rest = try await pair.pacsh.run(["resume", "J1"])
                    #expect(rest.code == 0 && rest.json["found"]?.whole == 12, "\(rest)")
                    #expect(rest.json["skipped"]?.whole == found, "\(rest)")
                } else {
                    #expect(run.code == 0 && found == 12, "\(run)")
                }
                #expect(Set(pair.sent).count == 12 && pair.sent.count == 12, "\(pair.sent)")
                await pair.stop()
            }
        }

        @Test(arguments: [true, false]) func whatWasKilledIsGoneOnWith(isChecked: Bool) async throws {
            let samples = try await SampleFiles.archive(nm: 3, ct: 0, pt: 0, objects: 8, kilobytes: 16)
            let pair = try await Pair.dcmtk(samples, holding: [], pause: 0.02)
            let at = isChecked ? " --at other" : ""
            let process = try pair.pacsh.start(["-c", "find StudyInstanceUID= --limit 100; move all --to DCMQR\(at)"])
            // The first study is there, and the second one under way.
            let began = await eventually(seconds: 60) { pair.sent.count >= 11 }
            #expect(began, "\(process.errors)")
            process.signal(9)
            _ = try await process.wait(seconds: 30)
            let jobs = try await pair.pacsh.run(["jobs", "--all"])
            let job = jobs.json["jobs"]?.elements.first ?? .null
            #expect(job["state"]?.text == "partial" && job["killed"] == true, "\(jobs)")
            #expect(job["directory"] == .null && job["to"]?.text == "DCMQR", "\(jobs)")
            // What the source was told to send it sends.
            var before = -1
            while before != pair.sent.count {
                before = pair.sent.count
                try await Task.sleep(for: .seconds(1))
            }
            var pacsh = pair.pacsh
            pacsh.options[3] = "--yes=many"
            let unasked = try await pacsh.run(["resume", "J1"])
            #expect(unasked.code == 2 && unasked.errors.contains("--yes=to"), "\(unasked)")
            let rest = try await pair.pacsh.run(["resume", "J1"], seconds: 90)
            #expect(rest.code == 0 && rest.json["outcome"]?.text == "complete", "\(rest)")
            #expect(rest.json["job"]?.text == "J1")
            let held = try await pair.destination.held(of: samples.paths, asking: "PACSH")
            let all = samples.files.count
            #expect(held.count == all)
            let times = Dictionary(grouping: pair.sent) { $0 }.mapValues(\.count)
            #expect(times.count == all)
            if isChecked {
                #expect(pair.sent.count == all, "sent twice: \(times.filter { $0.value > 1 })")
            } else {
                // What was under way is sent again, what was complete isn't.
                let again = Set(samples.files.filter { (times[$0.sop] ?? 0) > 1 }.map(\.study))
                #expect(again.count <= 1, "\(times)")
            }
            let after = try await pair.pacsh.run(["jobs", "--all"])
            #expect(after.json["jobs"]?.elements.first?["state"]?.text == "complete", "\(after)")
            #expect(after.json["jobs"]?.elements.first?["received"]?.whole == all, "\(after)")
            await pair.stop()
        }

        @Test(
            arguments: [
                (["--at", "other"], "--at needs --to"), (["--to", "X", "--deep"], "--deep needs --at"),
                (["--to", "X", "--at", ""], "--at takes a profile"), (["--to", "X", "--at", "nobody"], "nobody"),
                (["--to", "PACSH", "--at", "A@h:1"], "is this computer"),
            ]
        )
        func whatCannotBeMeantIsAUsageError(words: [String], sentence: String) async throws {
            let pacsh = try Pacsh(["--no-rc", "-p", "A@127.0.0.1:1", "--yes"])
            let run = try await pacsh.run(["move", "1.2.3"] + words)
            #expect(run.code == 2 && run.errors.contains(sentence), "\(run)")
        }
    }
}
