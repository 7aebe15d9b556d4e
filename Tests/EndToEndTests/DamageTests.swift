import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Objects whose data set isn't whole although their sender says so.
    @Suite struct DamageTests {
        /// A process of its own for each test, with the demonstration PACS in it.
        private static func pacsh() throws -> Pacsh {
            try Pacsh([
                "--no-rc", "--yes", "--format", "jsonl", "-o", "in", "--scp-port", String(try Loopback.freePort()),
            ])
        }

        private static func names(_ pacsh: Pacsh) -> [String] {
            TemporaryDirectory.files(below: "\(pacsh.directory)/in", withExtension: "dcm").map(StoredFile.name)
        }

        @Test(arguments: ["move", "get"]) func whatIsCutIsKeptAsideAndAskedForAgain(verb: String) async throws {
            let pacsh = try Self.pacsh()
            let cut = try await pacsh.run(["-c", "demo start --port 0 --fault damaged-objects; find nm; \(verb) 1"])
            #expect(cut.code == 6, "\(cut)")
            let document = try #require(cut.jsonLines.last)
            #expect(document["outcome"]?.text == "partial", "\(cut)")
            #expect(document[path: "error", "code"].text == "partial", "\(cut)")
            let study = try #require(document["studies"]?.elements.first)
            let damaged = study[path: "damaged"].elements.compactMap(\.text)
            #expect(!damaged.isEmpty, "\(cut)")
            #expect(damaged == study[path: "missing"].elements.compactMap(\.text), "\(cut)")
            #expect(study[path: "cause", "code"].text == "damaged", "\(cut)")
            #expect(study["verdict"]?.text?.contains("damaged") == true, "\(cut)")
            #expect(cut.errors.contains("goes past the end of the data set in PixelData"), "\(cut)")
            let names = Self.names(pacsh)
            for uid in damaged {
                #expect(names.count { $0.hasPrefix("\(uid).damaged-") } == 1, "\(names)")
                #expect(!names.contains(uid), "\(names)")
            }

            let whole = try await pacsh.run(["-c", "demo start --port 0; find nm; \(verb) 1"])
            #expect(whole.code == 0, "\(whole)")
            #expect(whole.jsonLines.last?["received"]?.whole == damaged.count, "\(whole)")
            let after = Self.names(pacsh)
            #expect(Set(names).isSubset(of: after), "something was deleted")
            #expect(after.count == names.count + damaged.count)
        }

        @Test func whereNothingIsWholeTheCodeIsDamaged() async throws {
            let pacsh = try Self.pacsh()
            let run = try await pacsh.run([
                "-c", "demo start --port 0 --fault damaged-objects; find nm; series 1; images 1; move 1",
            ])
            #expect(run.code == 6, "\(run)")
            #expect(["damaged", "partial"].contains(run.jsonLines.last?[path: "error", "code"].text), "\(run)")
        }

        @Test func withRefuseNothingOfItIsKept() async throws {
            let pacsh = try Self.pacsh()
            let run = try await pacsh.run([
                "-c", "set scp.damaged refuse; demo start --port 0 --fault damaged-objects; find nm; move 1; scp log",
            ])
            #expect(run.code == 6, "\(run)")
            #expect(!Self.names(pacsh).contains { $0.contains("damaged") })
            #expect(run.errors.contains("(0xC000): data set ends inside (7FE0,0010)"), "\(run)")
        }

        @Test func aSenderThatIsNotAskedForAnythingGetsAWarning() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let sample = try #require(samples.files.first)
            let bytes = try #require(TemporaryDirectory.bytes(of: sample.path))
            let folder = try TemporaryDirectory("cut")
            try TemporaryDirectory.write(Array(bytes.dropLast(10)), to: folder.path("cut.dcm"))
            let receiver = try await Receiver.start()
            let proxy = try RecordingProxy(to: receiver.port)
            _ = try await receiver.pynetdicom([folder.path("cut.dcm")], to: proxy.port)
            let answer = proxy.recordings.flatMap { $0.messages(fromRequestor: false) }.first {
                $0.commandField == 0x8001
            }
            #expect(answer?.status == 0xB007)
            #expect(receiver.files.count == 1)
            #expect(receiver.files.allSatisfy { $0.contains("/\(sample.sop).damaged-") }, "\(receiver.files)")
            try await receiver.stop()
        }
    }
}
