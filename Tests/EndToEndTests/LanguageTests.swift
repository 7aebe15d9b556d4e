import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Batches that use the whole language, against PACS and typed at the prompt.
    @Suite struct LanguageTests {
        private static let batch = "\(Programs.checkout)/Tests/Fixtures/language/everything.pacsh"

        @Test func aBatchOfTheWholeLanguageRunsAgainstTheDemonstrationPACS() async throws {
            let demo = try await DemoSite.start()
            let run = try await demo.pacsh.run(["-f", Self.batch, demo.folder.path], seconds: 120)
            #expect(run.code == 0, "\(run)")
            try self.expectDocuments(run.jsonLines.filter { $0["command"] != nil }, studies: 13)
            try await demo.stop()
        }

        @Test func aBatchOfTheWholeLanguageRunsAgainstDCMQRSCP() async throws {
            let samples = try await SampleFiles.archive(nm: 3, ct: 1, pt: 1, objects: 2)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let folder = try TemporaryDirectory("everything")
            let run = try await site.pacsh.run(["--format", "jsonl", "-f", Self.batch, folder.path], seconds: 180)
            #expect(run.code == 0, "\(run)")
            try self.expectDocuments(run.jsonLines.filter { $0["command"] != nil }, studies: 5)
            await site.stop()
        }

        @Test func theSameBatchTypedAtThePromptGivesTheSameDocuments() async throws {
            let demo = try await DemoSite.start()
            let batch = try await demo.pacsh.run(["-f", Self.batch, demo.folder.path], seconds: 120)
            #expect(batch.code == 0, "\(batch)")
            // Both begin with nothing here.
            TemporaryDirectory.remove(demo.folder.path("dicom"))
            let home = try Pacsh()
            let typed = try await Programs.ending(
                "python",
                [Programs.script("typed.py"), try Pacsh.executable(), Self.batch, demo.folder.path]
                    + demo.pacsh.options.filter { $0 != "--no-rc" },
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"),
                ],
                seconds: 180
            )
            let lines = typed.output.split(separator: "\n").map(String.init)
            #expect(lines.last == "exit 0", "\(typed)")
            let expected = batch.jsonLines.filter { $0["command"] != nil }.map(Self.comparable)
            let shown = lines.dropLast().compactMap { JSONValue(parsing: $0) }.map(Self.comparable)
            #expect(expected.count > 60)
            #expect(shown.count == expected.count)
            for (index, (left, right)) in zip(expected, shown).enumerated() where left != right {
                Issue.record("document \(index): \(left.serialized())\nat the prompt: \(right.serialized())")
                break
            }
            try await demo.stop()
        }

        /// What the batch reports, whatever PACS it asks.
        private func expectDocuments(_ documents: [JSONValue], studies: Int) throws {
            let names = documents.compactMap { $0["command"]?.text }
            #expect(names.count { $0 == "repeat" } == 5)
            #expect(names.count { $0 == "echo" } >= 30)
            let firstFind = try #require(documents.first { $0["command"]?.text == "find" })
            #expect(firstFind["count"]?.whole == studies)
            let transfers = documents.filter { ["move", "get"].contains($0["command"]?.text) }
            #expect(transfers.count { $0["outcome"]?.text == "complete" } >= 5)
            let watched = documents.filter { $0["new"] != nil }
            #expect(watched.count == 2 && watched.allSatisfy { $0[path: "gone"].elements.isEmpty })
            // Failures that were ignored or expected say so, and nothing else failed.
            for document in documents {
                guard let error = document["error"] else { continue }
                let isAnnounced = error["ignored"] == .bool(true) || error["expected"] == .bool(true)
                let isAlternative = ["dump", "expect", "sleep"].contains(document["command"]?.text)
                #expect(isAnnounced || isAlternative, "\(document.serialized())")
            }
        }

        /// A document without what differs from one run to the next.
        private static func comparable(_ document: JSONValue) -> JSONValue {
            switch document {
            case .object(let members):
                return .object(
                    members.filter { !Self.changing.contains($0.key) }.map { .init($0.key, Self.comparable($0.value)) }
                )
            case .array(let elements): return .array(elements.map(Self.comparable))
            default: return document
            }
        }

        private static let changing: Set<String> = [
            "rttMs", "minMs", "avgMs", "maxMs", "p95Ms", "elapsedMs", "localAddress", "peerAddress", "port", "scpPort",
            "message", "time", "file",
        ]
    }
}

/// A demonstration PACS as a process of its own, a pacsh that is registered there, and a folder for what is written.
struct DemoSite {
    let process: ChildProcess
    let pacsh: Pacsh
    let folder: TemporaryDirectory
    /// The options that select the PACS.
    let address: String

    static func start(_ options: [String] = []) async throws -> DemoSite {
        let home = try Pacsh(["--no-rc"])
        let deliveries = try Loopback.freePort()
        let process = try home.start(
            ["--format", "json", "demo-pacs", "--port", "0", "--destination", "PACSH=127.0.0.1:\(deliveries)"] + options
        )
        let receiver = try await Receiver.listening(home, process)
        let address = "DEMO@127.0.0.1:\(receiver.port)"
        let pacsh = try Pacsh([
            "-p", address, "--scp-port", String(deliveries), "--yes", "--no-rc", "--format", "jsonl",
        ])
        return DemoSite(process: process, pacsh: pacsh, folder: try TemporaryDirectory("everything"), address: address)
    }

    func stop() async throws {
        self.process.signal(15)
        let ending = try await self.process.wait(seconds: 60)
        #expect(ending.code == 0, "\(ending)")
    }
}
