import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Faults of the delivery from a real PACS to us, as `diagnose --callback` tells them.
    @Suite struct CallbackFaultTests {
        @Test func itWorksAndLeavesNothingBehind() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 2)
            for start in [Self.dcmqrscp(samples), Self.orthanc, Self.qrscp] {
                let site = try await Site.start(start)
                if !(site.pacs is DCMQRSCP) { try await site.pacs.load(samples.paths) }
                let run = try await site.run("diagnose", "--callback")
                #expect(run.code == 0 && run.json["verdict"]?.text == "ok", "\(run)\n\(site.pacs.log.suffix(2000))")
                #expect(run.json["failedAt"] == .null)
                Fault.expectStages(run)
                let detail = Fault.stage("callback", of: run)["detail"]?.text ?? ""
                #expect(detail.contains("stored by an association of '\(site.pacs.title)'"), "\(run)")
                #expect(detail.contains("deleted again"), "\(run)")
                #expect(site.files().isEmpty && !TemporaryDirectory.exists("\(site.pacsh.directory)/dicom"))
                let stores = site.toUs.recordings.flatMap { $0.messages(fromRequestor: true) }
                #expect(stores.filter { $0.commandField == 0x0001 }.count == 1, "\(run)")
                for name in ["resolve", "connect", "identify", "association", "echo", "contexts", "query", "callback"] {
                    #expect(run.errors.contains("\(name): ok"), "\(run)")
                }

                let kept = try await site.run("diagnose", "--callback", "--keep")
                #expect(kept.code == 0, "\(kept)")
                #expect(site.files().count == 1, "\(kept)")
                await site.stop()
            }
        }

        @Test func withTheSessionsReceiver() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let site = try await Site.start(Self.dcmqrscp(samples))
            let run = try await site.batch("scp start", "diagnose --callback", "scp log", "scp status")
            #expect(run.code == 0, "\(run)")
            try #require(run.jsonLines.count == 4, "\(run)")
            let detail = run.jsonLines[1][path: "stages"].elements.last?["detail"]?.text ?? ""
            #expect(detail.contains("deleted again"), "\(run)")
            #expect(site.files().isEmpty)
            let knock = run.jsonLines[2][path: "log"].elements.last ?? .null
            #expect(knock["calling"]?.text == "DCMQR" && knock["called"]?.text == "PACSH", "\(run)")
            #expect(knock["fate"]?.text?.contains("1 object") == true, "\(run)")
            #expect((knock["contexts"]?.whole ?? 0) > 0 && !knock[path: "proposed"].elements.isEmpty, "\(run)")
            let time = knock["time"]?.text ?? ""
            #expect(time.count == 25 && Array(time)[10] == "T", "\(time) is no ISO 8601 time")
            await site.stop()
        }

        @Test func anUnknownDestination() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let other = Station(title: "OTHER", port: 9)
            let site = try await Site.start { _ in try await DCMQRSCP.start(holding: samples.paths, stations: [other]) }
            Fault(
                "unknown destination at dcmqrscp",
                "callback",
                "destination-unknown",
                says: ["0xA801 Move Destination Unknown", "no entry for the move destination 'PACSH'"],
                remedy: ["must add 'PACSH'", "whoami"]
            ).expect(try await site.run("diagnose", "--callback"))
            await site.stop()

            let second = try await Site.start(options: ["--set", "scp.aet=ELSEWHERE"], Self.orthanc)
            try await second.pacs.load(samples.paths)
            Fault(
                "unknown destination at Orthanc",
                "callback",
                "destination-unknown",
                says: ["0xC000", "Orthanc"],
                remedy: ["look for 'ELSEWHERE' among the destinations", "it must be added", "must allow TCP"]
            ).expect(try await second.run("diagnose", "--callback"))
            await second.stop()
        }

        @Test func aDestinationWithTheWrongPort() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let closed = try Loopback.freePort()
            let site = try await Site.start { _ in
                try await DCMQRSCP.start(holding: samples.paths, stations: [Station(title: "PACSH", port: closed)])
            }
            Fault(
                "destination known with the wrong port",
                "callback",
                "callback-failed",
                says: ["0xA702", "no connection reached 127.0.0.1 port"],
                remedy: ["compare the entry 'PACSH' with 127.0.0.1 port", "network administrator must allow TCP"]
            ).expect(try await site.run("diagnose", "--callback"))
            await site.stop()
        }

        @Test func whatOurReceiverDoesNotTake() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let strict = try await Site.start(options: ["--set", "scp.accept=NOBODY"], Self.dcmqrscp(samples))
            Fault(
                "the PACS's AE title isn't let in",
                "callback",
                "callback-failed",
                says: ["'DCMQR' connected from 127.0.0.1", "rejected"],
                remedy: ["set scp.accept DCMQR"]
            ).expect(try await strict.run("diagnose", "--callback"))
            await strict.stop()

            let syntax = "1.2.840.10008.1.2.4.70"
            let choosy = try await Site.start(options: ["--set", "scp.syntax=\(syntax)"], Self.dcmqrscp(samples))
            let run = try await choosy.run("diagnose", "--callback")
            #expect(run.code == 6 && run.json["failedAt"]?.text == "callback", "\(run)")
            #expect(
                ["nothing-received", "callback-failed"].contains(run.json[path: "error", "code"].text ?? ""),
                "\(run)"
            )
            let stage = Fault.stage("callback", of: run)
            #expect(stage["detail"]?.text?.contains("refused were: ") == true, "\(run)")
            #expect(stage["remedy"]?.text?.contains("scp.syntax") == true, "\(run)")
            await choosy.stop()
        }

        @Test func whatIsWrongOnThisComputer() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let site = try await Site.start(Self.dcmqrscp(samples))
            let (listener, port) = try Loopback.listen()
            Fault(
                "our port is taken",
                "callback",
                "port-in-use",
                says: ["port \(port)", "in use"],
                remedy: ["set scp.port"]
            ).expect(try await site.run("--scp-port", String(port), "diagnose", "--callback"))
            Loopback.close(listener)
            let file = try site.pacsh.home.write("a file", to: "work/occupied")
            Fault(
                "an output directory that is a file",
                "callback",
                "not-writable",
                says: ["occupied"],
                remedy: ["set output DIR"]
            ).expect(try await site.run("-o", file, "diagnose", "--callback", "--keep"))
            await site.stop()
        }

        @Test func anEmptyArchive() async throws {
            let site = try await Site.start(Self.orthanc)
            let run = try await site.run("diagnose", "--callback")
            #expect(run.code == 0, "\(run)")
            #expect(Fault.stage("callback", of: run)["outcome"]?.text == "skipped", "\(run)")
            #expect(Fault.stage("callback", of: run)["detail"]?.text?.contains("no object") == true, "\(run)")
            await site.stop()
        }

        /// The demonstration's faults of delivery.
        static let demo: [(fault: String, expected: Fault)] = [
            (
                "move-destination-unknown",
                Fault(
                    "move-destination-unknown",
                    "callback",
                    "destination-unknown",
                    says: ["0xA801"],
                    remedy: ["must add 'PACSH'"]
                )
            ),
            (
                "callback-blocked",
                Fault(
                    "callback-blocked",
                    "callback",
                    "callback-failed",
                    says: ["no connection reached"],
                    remedy: ["network administrator"]
                )
            ),
        ]

        @Test(arguments: Self.demo.indices) func theDemonstrationsFaults(index: Int) async throws {
            let (fault, expected) = Self.demo[index]
            let home = try Pacsh(["--no-rc"])
            let port = try Loopback.freePort()
            let process = try home.start([
                "--format", "json", "demo-pacs", "--port", "0", "--destination", "PACSH=127.0.0.1:\(port)", "--fault",
                fault,
            ])
            let demo = try await Receiver.listening(home, process)
            expected.expect(
                try await Diagnosing.run(
                    "DEMO@127.0.0.1:\(demo.port)",
                    ["--callback"],
                    settings: ["scp.port": String(port)],
                    patience: "20"
                )
            )
            try await demo.stop()
        }

        // MARK: - The page for the administrator

        @Test func theReportHasNoPatientData() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let folder = try TemporaryDirectory("planted")
            let file = folder.path("planted.dcm")
            try TemporaryDirectory.copy(try #require(samples.paths.first), to: file)
            let texts = [
                "(0010,0010)", "(0010,0020)", "(0008,0050)", "(0008,0080)", "(0008,0081)", "(0008,0090)", "(0008,1010)",
                "(0008,1030)", "(0008,103e)", "(0008,1040)", "(0008,1050)", "(0008,1060)", "(0008,1070)", "(0010,1000)",
                "(0010,1001)", "(0010,1040)", "(0010,1060)", "(0010,2154)", "(0010,2160)", "(0010,21b0)", "(0010,4000)",
                "(0018,1030)", "(0020,0010)", "(0020,4000)", "(0032,1032)", "(0032,1060)", "(0040,0253)", "(0040,0254)",
                "(0040,1001)",
            ]
            let plants = texts.flatMap { ["-i", "\($0)=PLANTED"] } + ["-i", "(0010,0030)=19870605"]
            try await Programs.run("dcmodify", ["-nb"] + plants + [file])
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: [file], stations: [station])
            }
            for ending in ["html", "md", "txt"] {
                for options in [["--callback"], ["--callback", "--probe", "--keep"]] {
                    let page = "report.\(ending)"
                    let words = ["--format", "json", "diagnose", "--report", page] + options
                    let run = try await site.pacsh.run(words)
                    #expect(run.code == 0, "\(run)")
                    let path = "\(site.pacsh.directory)/\(page)"
                    #expect(TemporaryDirectory.permissions(of: path) == 0o600)
                    let text = String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self)
                    for secret in ["PLANTED", "19870605"] {
                        #expect(!text.contains(secret), "\(ending): \(text)")
                        #expect(!run.output.contains(secret) && !run.errors.contains(secret), "\(run)")
                    }
                    for known in ["DCMQR", "PACSH", "127.0.0.1", "C-MOVE", "C-ECHO"] {
                        #expect(text.contains(known), "\(known) is missing in \(text)")
                    }
                }
            }
            // Nothing that a page loads from elsewhere.
            let bytes = TemporaryDirectory.bytes(of: "\(site.pacsh.directory)/report.html") ?? []
            let html = String(decoding: bytes, as: UTF8.self)
            for outside in ["http://", "https://", "<script", "src=", "@import", "url("] {
                #expect(!html.contains(outside))
            }
            let refused = try await site.run("diagnose", "--report", "report.pdf")
            #expect(refused.code == 2, "\(refused)")
            let unwritable = try await site.run("diagnose", "--report", "report.html/inside.html")
            #expect(unwritable.code == 5 && unwritable.json["verdict"]?.text == "ok", "\(unwritable)")
            #expect(unwritable.json[path: "error", "code"].text == "not-writable", "\(unwritable)")
            await site.stop()
        }

        @Test func theReportLeavesOutWhatThePACSWritesIntoItsErrors() async throws {
            let comment = Array("No patient <b>PLANTED^NAME".utf8)
            var response = ScriptedPeer.command([(0x0100, 0x8030), (0x0120, 1), (0x0800, 0x0101), (0x0900, 0x0110)])
            response += [0, 0, 2, 9, UInt8(comment.count), 0, 0, 0] + comment
            let peer = try ScriptedPeer([
                .readUnit, .send(ScriptedPeer.accept([1, 3, 5])), .readUnit,
                .send(ScriptedPeer.data(context: 1, isCommand: true, response)), .stall(seconds: 20),
            ])
            let pacsh = try Pacsh(["-p", "A<B&\"C@127.0.0.1:\(peer.port)", "--format", "json"])
            let run = try await pacsh.run(["diagnose", "--report", "r.html"])
            #expect(run.code == 1, "\(run)")
            let html = String(decoding: TemporaryDirectory.bytes(of: "\(pacsh.directory)/r.html") ?? [], as: UTF8.self)
            #expect(html.contains("0x0110") && !html.contains("PLANTED"), "\(html)")
            #expect(html.contains("A&lt;B&amp;&quot;C") && !html.contains("A<B"), "\(html)")
            peer.stop()
        }

        // MARK: - PACS

        private static func dcmqrscp(_ samples: SampleFiles) -> (Station) async throws -> any RunningPACS {
            { station in try await DCMQRSCP.start(holding: samples.paths, stations: [station]) }
        }

        private static let orthanc: @Sendable (Station) async throws -> any RunningPACS = {
            try await Orthanc.start(stations: [$0])
        }

        private static let qrscp: @Sendable (Station) async throws -> any RunningPACS = {
            try await PynetdicomQRSCP.start(stations: [$0])
        }
    }
}
