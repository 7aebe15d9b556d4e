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
            // Nobody turns the pages of what is longer than the screen.
            var pacsh = demo.pacsh
            pacsh.options += ["--set", "pager=off"]
            let batch = try await pacsh.run(["-f", Self.batch, demo.folder.path], seconds: 120)
            #expect(batch.code == 0, "\(batch)")
            // Both begin with nothing here.
            TemporaryDirectory.remove(demo.folder.path("dicom"))
            let home = try Pacsh()
            let typed = try await Programs.ending(
                "python",
                [Programs.script("typed.py"), try Pacsh.executable(), Self.batch, demo.folder.path]
                    + pacsh.options.filter { $0 != "--no-rc" },
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"),
                ],
                seconds: 180
            )
            let lines = typed.output.split(separator: "\n").map(String.init)
            #expect(lines.last == "exit 0", "\(typed)")
            // A cancelled job reports when it is over, before or after the command that cancelled it.
            func isInOrder(_ document: JSONValue) -> Bool {
                document["command"] != nil && document["command"]?.text != "sleep"
            }
            let expected = batch.jsonLines.filter(isInOrder).map(Self.comparable)
            let shown = lines.dropLast().compactMap { JSONValue(parsing: $0) }.filter(isInOrder).map(Self.comparable)
            #expect(expected.count > 60)
            #expect(shown.count == expected.count)
            for (index, (left, right)) in zip(expected, shown).enumerated() where left != right {
                Issue.record("document \(index): \(left.serialized())\nat the prompt: \(right.serialized())")
                break
            }
            try await demo.stop()
        }

        @Test func aRecordedSessionSendsTheSameWhenItIsRunAgain() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 2)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let folder = try TemporaryDirectory("record")
            let commands = [
                "let who = P001", "echo -n 2", "find nm --since 20000101", "show 1", "series 1", "find --id $who",
                "find --id 'no such' --require", "nonsense", "-show 99", "find series StudyInstanceUID=1.2.3",
                "repeat 2 echo", "release", "find image StudyInstanceUID=1.2.3 SeriesInstanceUID=1.2.4 && echo",
                "get 7 || find --limit 99", "find ct; get 1 -o '\(folder.path("dicom"))'",
            ]
            let typed = try await Programs.ending(
                "python",
                [
                    Programs.script("recorded.py"), try Pacsh.executable(), folder.path("session.pacsh"),
                    commands.joined(separator: "\n"),
                ] + site.pacsh.options.filter { $0 != "--no-rc" },
                environment: [
                    "HOME": folder.path, "XDG_CONFIG_HOME": folder.path("config"),
                    "XDG_STATE_HOME": folder.path("state"),
                ],
                seconds: 120
            )
            #expect(typed.output == "exit 0\n", "\(typed)")
            let first = site.toPACS.recordings
            TemporaryDirectory.remove(folder.path("dicom"))
            let replayed = try await site.pacsh.run(["-f", folder.path("session.pacsh")])
            #expect(replayed.code == 0, "\(replayed)")
            let second = Array(site.toPACS.recordings.dropFirst(first.count))
            #expect(first.count >= 3 && first.count == second.count)
            for (left, right) in zip(first, second) {
                let sent = left.units(fromRequestor: true)
                let again = right.units(fromRequestor: true)
                #expect(sent.map(\.type) == again.map(\.type))
                #expect(sent.map(\.body) == again.map(\.body))
            }
            await site.stop()
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
                // A small answer may be whole before our C-CANCEL arrives.
                let hides = document["truncated"] == true ? Self.changing.union(["status"]) : Self.changing
                return .object(
                    members.filter { !hides.contains($0.key) }.map { .init($0.key, Self.comparable($0.value)) }
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
