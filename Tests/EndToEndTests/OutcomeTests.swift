import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Exit codes and the `error` key, for what goes wrong at a PACS and for what the user typed wrong.
    @Suite struct OutcomeTests {
        @Test func aCalledTitleThatThePACSDoesNotKnow() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let pacs = try await DCMQRSCP.start(holding: samples.paths, stations: [Station(title: "PACSH", port: 9)])
            let pacsh = try Pacsh(["--format", "json"])
            let run = try await pacsh.run(["-p", "NOBODY@127.0.0.1:\(pacs.port)", "echo"])
            self.expectError(run, exit: 4, "association-rejected")
            #expect(run.json[path: "error", "result"].whole == 1)
            #expect(run.json[path: "error", "source"].whole == 1)
            #expect(run.json[path: "error", "reason"].whole == 7)
            #expect(run.errors.contains("Called AE Title Not Recognized"), "\(run)")
            #expect(run.errors.contains("hint: "), "\(run)")
            await pacs.stop()
        }

        @Test func aCallingTitleThatThePACSDoesNotKnow() async throws {
            let peer = try ScriptedPeer([.readUnit, .send([3, 0, 0, 0, 0, 4, 0, 1, 1, 3]), .stall(seconds: 100)])
            let run = try await Pacsh(["--format", "json", "--calling", "STRANGER"]).run(
                ["-p", "ANY@127.0.0.1:\(peer.port)", "echo"])
            self.expectError(run, exit: 4, "association-rejected")
            #expect(run.json[path: "error", "reason"].whole == 3)
            #expect(run.errors.contains("Calling AE Title Not Recognized"), "\(run)")
            #expect((run.json[path: "error", "remedy"].text ?? "").contains("STRANGER"), "\(run)")
            peer.stop()
        }

        @Test func nobodyListens() async throws {
            let port = try Loopback.freePort()
            let run = try await Pacsh(["--format", "json"]).run(["-p", "ANY@127.0.0.1:\(port)", "find", "PatientID=1"])
            self.expectError(run, exit: 4, "connect-refused")
            #expect(run.json["command"]?.text == "find")
        }

        @Test func aNameThatDoesNotExist() async throws {
            let run = try await Pacsh(["--format", "json"]).run(["-p", "ANY@no-such-host.invalid:104", "echo"])
            self.expectError(run, exit: 4, "resolve-failed")
        }

        @Test func aPeerThatAcceptsAndSaysNothing() async throws {
            let peer = try ScriptedPeer([.stall(seconds: 100)])
            let pacsh = try Pacsh(["--format", "json", "--set", "timeout.acse=0.5"])
            let run = try await pacsh.run(["-p", "ANY@127.0.0.1:\(peer.port)", "echo"], seconds: 60)
            self.expectError(run, exit: 4, "acse-timeout")
            #expect(run.errors.contains("timeout.acse"), "\(run)")
            peer.stop()
        }

        @Test func anUnknownMoveDestination() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let study = try #require(samples.studies.first)
            let other = Station(title: "OTHER", port: 9)
            let site = try await Site.start { _ in
                try await DCMQRSCP.start(holding: samples.paths, stations: [other])
            }
            let run = try await site.run("move", study)
            self.expectError(run, exit: 1, "destination-unknown")
            #expect(run.json["status"]?.text == "0xA801", "\(run)")
            #expect((run.json[path: "error", "remedy"].text ?? "").contains("PACSH"), "\(run)")
            #expect(TemporaryDirectory.files(below: "\(site.pacsh.directory)/dicom", withExtension: "dcm").isEmpty)
            await site.stop()

            // Orthanc says the same with another status: it lets us query under a title that it has, and move to none.
            let second = try await Site.start(options: ["--set", "scp.aet=ELSEWHERE"]) { station in
                try await Orthanc.start(stations: [station])
            }
            try await second.pacs.load(samples.paths)
            let same = try await second.run("move", study)
            self.expectError(same, exit: 1, "destination-unknown")
            await second.stop()
        }

        @Test func aPACSWhoseDeliveryCannotReachUs() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let study = try #require(samples.studies.first)
            let closed = try Loopback.freePort()
            let site = try await Site.start { _ in
                let station = Station(title: "PACSH", port: closed)
                return try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let run = try await site.run("move", study)
            self.expectError(run, exit: 6, "callback-failed")
            #expect(run.json["received"]?.whole == 0)
            #expect(run.json["outcome"]?.text == "failed")
            await site.stop()
        }

        @Test func objectsThatThePACSCannotDeliverAreAPartialResult() async throws {
            let all = try await SampleFiles.pydicom()
            let studies = Dictionary(grouping: all.files.filter { $0.modality == "OT" }, by: \.study)
            let baseline = "1.2.840.10008.1.2.4.50"
            let explicit = "1.2.840.10008.1.2.1"
            let mixed = try #require(
                studies.values.first { files in
                    files.contains { $0.syntax == baseline } && files.contains { $0.syntax == explicit }
                }
            )
            let samples = all.filter { mixed.contains($0) && ($0.syntax == baseline || $0.syntax == explicit) }
            let deliverable = samples.files.filter { $0.syntax == explicit }
            let study = try #require(samples.studies.first)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let run = try await site.run("move", study)
            self.expectError(run, exit: 6, "partial")
            #expect(run.json["outcome"]?.text == "partial", "\(run)")
            #expect(run.json["expected"]?.whole == samples.files.count, "\(run)")
            #expect(run.json["received"]?.whole == deliverable.count, "\(run)")
            #expect(Set(site.files().map(StoredFile.name)) == Set(deliverable.map(\.sop)))
            await site.stop()
        }

        @Test func whatIsWrongOnThisComputerIsSaidBeforeAnythingIsAsked() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let study = try #require(samples.studies.first)
            let (listener, port) = try Loopback.listen()
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let taken = try await site.run("--scp-port", String(port), "move", study)
            self.expectError(taken, exit: 5, "port-in-use")
            Loopback.close(listener)

            let file = try site.pacsh.home.write("a file", to: "work/occupied")
            for verb in ["move", "get"] {
                let run = try await site.run("-o", file, verb, study)
                self.expectError(run, exit: 5, "not-writable")
            }
            let requests = site.toPACS.recordings.flatMap { $0.messages(fromRequestor: true) }.map(\.commandField)
            #expect(!requests.contains(0x0021) && !requests.contains(0x0010), "objects were asked for")
            await site.stop()
        }

        @Test func aSelectorOutOfRangeSendsNothing() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 1)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let run = try await site.batch("find", "move 9")
            #expect(run.code == 2, "\(run)")
            #expect(run.jsonLines.last?[path: "error", "code"].text == "usage", "\(run)")
            let moves = site.toPACS.recordings.flatMap { $0.messages(fromRequestor: true) }
                .filter { $0.commandField == 0x0021 }
            #expect(moves.isEmpty)
            #expect(!TemporaryDirectory.exists("\(site.pacsh.directory)/dicom"))
            await site.stop()
        }

        @Test(arguments: [
            ["-p", "A@B@127.0.0.1:99999", "echo"],
            ["-p", "ANY@127.0.0.1:0", "echo"],
            ["-p", "SEVENTEENLETTERSX@127.0.0.1:104", "echo"],
            ["-p", "BACK\\SLASH@127.0.0.1:104", "echo"],
            ["-p", "ANY@127.0.0.1:104", "find", "--since", "2026-13-40"],
            ["-p", "ANY@127.0.0.1:104", "find", "NoSuchKeyword=1"],
            ["-p", "ANY@127.0.0.1:104", "find", "--id", ""],
            ["-p", "ANY@127.0.0.1:104", "move", "1-"],
            ["-p", "ANY@127.0.0.1:104", "move", "1.2.3.4", "--max-images", "many"],
            ["-p", "ANY@127.0.0.1:104", "frobnicate"],
            ["-p", "ANY@127.0.0.1:104", "echo", "--no-such-option"],
            ["-p", "no-such-profile", "echo"],
            ["--set", "timeout.acse=never", "-p", "ANY@127.0.0.1:104", "echo"],
            ["--set", "timeout.nothing=1", "-p", "ANY@127.0.0.1:104", "echo"],
            ["--config", "no-such-file.toml", "status"],
            ["-f", "no-such-file.pacsh"],
            ["echo"],
        ])
        func whatIsTypedWrongIsAUsageError(arguments: [String]) async throws {
            let run = try await Pacsh(["--format", "json"]).run(arguments, seconds: 60)
            #expect(run.code == 2, "\(arguments): \(run)")
            let code = run.json[path: "error", "code"].text
            #expect(code == "usage" || code == "unknown-profile", "\(arguments): \(run)")
            #expect(run.json[path: "error", "exit"].whole == 2, "\(arguments): \(run)")
            #expect(!run.errors.isEmpty)
        }

        @Test func aBatchIsCheckedWholeBeforeItsFirstCommand() async throws {
            let peer = try ScriptedPeer([.stall(seconds: 100)])
            let pacsh = try Pacsh(["-p", "ANY@127.0.0.1:\(peer.port)"])
            let script = try pacsh.home.write("echo\nfind nm\nfind --since nonsense\nfrobnicate\n", to: "bad.pacsh")
            for words in [["-f", script], ["--check", "-f", script]] {
                let run = try await pacsh.run(words, seconds: 60)
                #expect(run.code == 2, "\(run)")
                #expect(run.errors.contains("\(script):3:"), "\(run)")
                #expect(run.errors.contains("\(script):4:1"), "\(run)")
            }
            #expect(peer.received.isEmpty, "something was sent")
            peer.stop()
        }

        @Test func theFaultInAProfileFileIsPlaced() async throws {
            let pacsh = try Pacsh()
            let file = try pacsh.home.write("[profiles.a]\nhost = \"127.0.0.1\"\nport = \"many\"\n", to: "bad.toml")
            let run = try await pacsh.run(["--format", "json", "--config", file, "-p", "a", "echo"])
            #expect(run.code == 2, "\(run)")
            #expect(run.errors.contains("bad.toml:3"), "\(run)")
        }

        private func expectError(_ run: Pacsh.Run, exit: Int, _ code: String) {
            #expect(run.code == exit, "\(run)")
            #expect(run.json[path: "error", "code"].text == code, "\(run)")
            #expect(run.json[path: "error", "exit"].whole == exit, "\(run)")
            #expect(run.json[path: "error", "message"].text?.isEmpty == false, "\(run)")
            #expect(run.json[path: "error", "remedy"].text?.isEmpty == false, "\(run)")
            #expect(run.errors.contains("hint: "), "\(run)")
        }
    }
}
