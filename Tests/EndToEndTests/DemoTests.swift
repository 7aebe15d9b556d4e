import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// The demonstration PACS as a process of its own, looked at with other people's tools too.
    @Suite struct DemoTests {
        /// A running `demo-pacs`, and a pacsh that is registered there.
        private struct Demo {
            let process: ChildProcess
            let port: Int
            let pacsh: Pacsh

            static func start(_ options: [String] = []) async throws -> Demo {
                let home = try Pacsh(["--no-rc"])
                let deliveries = try Loopback.freePort()
                let process = try home.start(
                    ["--format", "json", "demo-pacs", "--port", "0", "--destination", "PACSH=127.0.0.1:\(deliveries)"]
                        + options
                )
                let receiver = try await Receiver.listening(home, process)
                let pacsh = try Pacsh([
                    "-p", "DEMO@127.0.0.1:\(receiver.port)", "--scp-port", String(deliveries), "--yes", "--no-rc",
                    "--format", "jsonl", "--set", "timeout.grace=0.5", "--set", "timeout.retrieve=3",
                    "--set", "timeout.acse=\(options.contains("silent") ? 3 : 30)",
                ])
                return Demo(process: process, port: receiver.port, pacsh: pacsh)
            }

            func stop() async throws {
                self.process.signal(15)
                let ending = try await self.process.wait(seconds: 60)
                #expect(ending.code == 0, "\(ending)")
            }
        }

        @Test func itAgreesToRelationalQueriesOnly() async throws {
            let demo = try await Demo.start()
            let run = try await demo.pacsh.run(["find", "series", "Modality=NM", "--relational"])
            #expect(run.code == 0, "\(run)")
            let studies = try await demo.pacsh.run(["find", "series", "Modality=NM"])
            #expect(run.json["count"] == studies.json["count"], "\(run)\(studies)")
            let fuzzy = try await demo.pacsh.run(["find", "--patient", "X", "--fuzzy"])
            #expect(fuzzy.code == 1, "\(fuzzy)")
            #expect(fuzzy.json[path: "error", "code"].text == "no-accepted-context", "\(fuzzy)")
            let unagreed = try await Programs.ending(
                "findscu",
                [
                    "-v", "-S", "-aec", "DEMO", "-k", "QueryRetrieveLevel=SERIES", "-k", "Modality=NM", "127.0.0.1",
                    String(demo.port),
                ]
            )
            #expect(
                (unagreed.output + unagreed.errors).contains("DataSetDoesNotMatchSOPClass"),
                "\(unagreed.output)\(unagreed.errors)"
            )
            try await demo.stop()
        }

        @Test func theLogOfARetrievalsOwnReceiverStays() async throws {
            let run = try await Pacsh(["--format", "jsonl", "--no-rc"]).run([
                "-c", "demo start --port 0; set scp.port 0; find nm --limit 1; move 1; scp log; status",
            ])
            #expect(run.code == 0, "\(run)")
            let log = run.jsonLines.first { $0["log"] != nil } ?? .null
            #expect(log[path: "log"].elements.last?["calling"]?.text == "DEMO", "\(run)")
            #expect(log[path: "log"].elements.last?["fate"]?.text?.contains("released") == true, "\(run)")
            #expect(run.jsonLines.last?["scpLog"] == true && run.jsonLines.last?["scpRunning"] == false, "\(run)")
        }

        @Test func logsRetrievalsInOneLineEachAndJobsTellHowFarTheyAre() async throws {
            let pacsh = try Pacsh(["--no-rc", "--log-file", "log"])
            let run = try await pacsh.run([
                "-c", "demo start --port 0; find nm", "-c", "get 1 -o out", "-c", "get 2 -o out &", "-c", "wait", "-c",
                "jobs --format jsonl",
            ])
            #expect(run.code == 0, "\(run)")
            #expect(run.output.contains(#/"received":1,"expected":1,"directory":".*out"/#), "\(run)")
            let bytes = try #require(TemporaryDirectory.bytes(of: pacsh.directory + "/log"))
            let text = String(decoding: bytes, as: UTF8.self)
            let lines = text.split(separator: "\n").filter { $0.contains("received") }
            #expect(lines.count == 2, "\(text)")
            let counts = #/ info get 1 -o .*: complete, received 3, expected 3, .*failed 0, .*bytes \d+ \(/#
            #expect(lines.first?.contains(counts) == true, "\(text)")
        }

        @Test func itHoldsAMixedArchiveThatDCMTKCanRead() async throws {
            let demo = try await Demo.start()
            let found = try await demo.pacsh.run(["find"])
            #expect(found.code == 0, "\(found)")
            let count = try #require(found.json["count"]?.whole)
            #expect(count >= 15, "\(found)")
            let names = found.json[path: "results"].elements.compactMap { $0[path: "attributes", "PatientName"].text }
            #expect(names.contains { $0.unicodeScalars.contains { $0.value >= 0x3040 } }, "no Japanese name")
            let dcmtk = try await Programs.ending(
                "findscu",
                [
                    "-S", "-aec", "DEMO", "-k", "QueryRetrieveLevel=STUDY", "-k", "StudyInstanceUID", "-v", "127.0.0.1",
                    String(demo.port),
                ]
            )
            #expect(dcmtk.code == 0)
            let answers = (dcmtk.output + dcmtk.errors).split(separator: "\n").filter { $0.contains("Pending") }
            #expect(answers.count == count, "\(dcmtk.output)\(dcmtk.errors)")
            let echo = try await Programs.ending("echoscu", ["-aec", "DEMO", "127.0.0.1", String(demo.port)])
            #expect(echo.code == 0)
            for verb in ["move", "get"] {
                let run = try await demo.pacsh.run(["-o", verb, "-c", "find nm", "-c", "\(verb) 1-3"])
                #expect(run.code == 0, "\(run)")
                #expect(run.jsonLines.last?["outcome"]?.text == "complete", "\(run)")
                let folder = "\(demo.pacsh.directory)/\(verb)"
                let files = TemporaryDirectory.files(below: folder, withExtension: "dcm")
                #expect(files.count == run.jsonLines.last?["received"]?.whole)
                try await StoredFile.expectReadable(below: folder, count: files.count)
            }
            try await demo.stop()
        }

        /// A fault, the command that meets it, and what that must end in.
        static let faults: [(fault: String, command: String, exit: Int, codes: [String])] = [
            ("reject-called", "echo", 4, ["association-rejected"]),
            ("reject-calling", "echo", 4, ["association-rejected"]),
            ("abort-on-find", "find", 4, ["association-aborted"]),
            ("move-destination-unknown", "move end", 1, ["destination-unknown"]),
            ("callback-blocked", "move end", 6, ["callback-failed", "nothing-received"]),
            ("move-partial", "move end", 6, ["partial"]),
            ("damaged-objects", "move end", 6, ["partial"]),
            ("silent", "echo", 4, ["acse-timeout", "dimse-timeout"]),
        ]

        @Test(arguments: Self.faults.indices) func aNamedFaultEndsInItsCode(index: Int) async throws {
            let (fault, command, exit, codes) = Self.faults[index]
            let demo = try await Demo.start(["--fault", fault])
            let commands = command.hasPrefix("move") ? ["find", command] : [command]
            let run = try await demo.pacsh.run(commands.flatMap { ["-c", $0] }, seconds: 60)
            #expect(run.code == exit, "\(fault): \(run)")
            #expect(codes.contains(run.jsonLines.last?[path: "error", "code"].text ?? ""), "\(fault): \(run)")
            #expect(run.errors.contains("hint: "), "\(fault): \(run)")
            try await demo.stop()
        }

        @Test func demoStartServesTheSameProcess() async throws {
            let port = try Loopback.freePort()
            let pacsh = try Pacsh(["--no-rc", "--scp-port", String(port), "--format", "jsonl", "--yes"])
            let run = try await pacsh.run([
                "-c", "demo start --port 0", "-c", "echo", "-c", "find nm", "-c", "move 1", "-c", "get 2",
                "-c", "demo status", "-c", "demo stop",
            ])
            #expect(run.code == 0, "\(run)")
            #expect(run.jsonLines.filter { $0["outcome"]?.text == "complete" }.count == 2, "\(run)")
        }

        @Test func quickstartRunsTheTour() async throws {
            let run = try await Programs.ending(
                "/bin/bash",
                ["\(Programs.checkout)/scripts/quickstart", "--with", try Pacsh.executable()]
            )
            #expect(run.code == 0, "\(run.output)\(run.errors)")
            let place = run.output.split(separator: "\n").first { $0.contains(" files are under ") }
            let words = try #require(place, "\(run.output)").split(separator: " ")
            let folder = try #require(words.first { $0.hasPrefix("/") }).trimmingSuffix(",")
            #expect(!TemporaryDirectory.files(below: folder, withExtension: "dcm").isEmpty)
            TemporaryDirectory.remove(folder.removingLastComponent)
        }
    }
}

extension StringProtocol {
    /// Without what stands at its end, if it stands there.
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        self.hasSuffix(suffix) ? String(self.dropLast(suffix.count)) : String(self)
    }

    /// A path without its last component.
    fileprivate var removingLastComponent: String { "/" + self.split(separator: "/").dropLast().joined(separator: "/") }
}
