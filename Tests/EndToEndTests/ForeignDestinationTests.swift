import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `move --to` a DCMTK storescp that takes objects, refuses, hangs up or is slow: what the PACS says of it is told as
    /// what the PACS says.
    @Suite struct ForeignDestinationTests {
        /// A dcmqrscp that sends to a storescp with these options.
        private func move(
            _ options: [String],
            settings: [String] = []
        ) async throws -> (run: Pacsh.Run, kept: Int) {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 4, kilobytes: 64)
            let folder = try TemporaryDirectory("storescp")
            let port = try Loopback.freePort()
            let destination = try ChildProcess(
                Programs.path("storescp"),
                options + ["-od", folder.path, String(port)],
                environment: Programs.peerEnvironment()
            )
            try await Loopback.waitUntilListening(port: port, process: destination)
            let pacs = try await DCMQRSCP.start(
                holding: samples.paths,
                stations: [Station(title: "STORESCP", port: port)]
            )
            let pacsh = try Pacsh(["--no-rc", "-p", pacs.address, "--format", "json", "--yes=to"] + settings)
            let run = try await pacsh.run(["move", samples.studies[0], "--to", "STORESCP"])
            let kept = folder.files().count
            await pacs.stop()
            await destination.stop()
            return (run, kept)
        }

        @Test(arguments: [["--sleep-after", "1"], []]) func whatItTakesIsThePACSsWord(options: [String]) async throws {
            // The PACS says nothing while the destination takes its time, and each object is progress.
            let (run, kept) = try await self.move(options, settings: ["--set", "timeout.retrieve=10"])
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["received"] == .null && run.json["failed"]?.whole == 0, "\(run)")
            let verdict = run.json["studies"]?.elements.first?["verdict"]?.text ?? ""
            #expect(verdict.hasPrefix("reported by the PACS, not observed") && verdict.contains("4 sent"), "\(run)")
            #expect(kept == 4)
        }

        @Test(arguments: ["--refuse", "--abort-after", "--abort-during"])
        func whatItRefusesIsNoSuccess(option: String) async throws {
            let (run, _) = try await self.move([option])
            #expect(run.code == 1 && run.json["outcome"]?.text == "failed", "\(run)")
            #expect(run.json["received"] == .null && run.json["failed"]?.whole == 4, "\(run)")
            let study = run.json["studies"]?.elements.first ?? .null
            #expect(study["missing"]?.elements.count == 4, "\(run)")
            #expect(study[path: "cause", "code"].text == "dimse-failure", "\(run)")
            let error = run.json["error"] ?? .null
            #expect(error["code"]?.text == "dimse-failure" && error["status"]?.text == "0xA702", "\(run)")
            // Whoever runs the destination must look, too, not only the PACS's administrator.
            #expect(error["remedy"]?.text?.contains("the administrator of 'STORESCP'") == true, "\(run)")
        }

        @Test func oneThatHangsRunsIntoTheTimerAndIsNamed() async throws {
            let (run, _) = try await self.move(["--sleep-during", "5"], settings: ["--set", "timeout.retrieve=1"])
            #expect(run.code == 4, "\(run)")
            #expect(run.json["received"] == .null && run.json["failed"] == .null, "\(run)")
            let error = run.json["error"] ?? .null
            #expect(error["code"]?.text == "dimse-timeout" && error["timer"]?.text == "timeout.retrieve", "\(run)")
            #expect(error["remedy"]?.text?.contains("whether it can reach 'STORESCP'") == true, "\(run)")
        }
    }
}
