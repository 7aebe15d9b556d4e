import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// A file system that fills up in the middle of a retrieval, and perhaps gets room again.
    @Suite struct FullDiskTests {
        /// Retrieves two studies of the demonstration PACS, 0.9 MB, into 0.5 MB; after a while there is room, if at all.
        private func run(_ retrieval: String, roomAfter seconds: Double?) async throws -> Pacsh.Run {
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl", "--set", "scp.port=0", "-o", "full/dicom"])
            let grow = seconds.map { "(sleep \($0); mount -o remount,size=900m full) </dev/null >/dev/null 2>&1 & " }
            // Mounted for this process alone: it goes away with it.
            let script =
                "mkdir -p full && mount -t tmpfs -o size=500k none full && { \(grow ?? "")exec \"$@\"; }"
            return try await pacsh.run(
                ["-c", "demo start --port 0; find nm --limit 2; \(retrieval); verify"],
                through: [Programs.path("unshare"), "-m", "/bin/sh", "-c", script, "sh"]
            )
        }

        @Test(arguments: ["get", "move"])
        func withoutAWaitTheRetrievalIsPausedAndCanBeResumed(verb: String) async throws {
            let run = try await self.run("-\(verb) 2,1 --order listed", roomAfter: nil)
            let document = try #require(run.jsonLines.first { $0["command"]?.text == verb }, "\(run)")
            #expect(document["outcome"]?.text == "paused", "\(run)")
            #expect(document[path: "error", "code"].text == "disk-full", "\(run)")
            #expect(document[path: "error", "exit"].whole == 5, "\(run)")
            #expect(document[path: "error", "remedy"].text?.contains("resume J1") == true, "\(run)")
            let received = try #require(document["received"]?.whole)
            #expect((1...3).contains(received), "\(run)")
            // What is there is whole, and nothing else lies about.
            let verify = try #require(run.jsonLines.last, "\(run)")
            #expect(verify["outcome"]?.text == "ok", "\(run)")
            #expect(verify["valid"]?.whole == received, "\(run)")
        }

        @Test(arguments: ["get", "move", "retrieve"])
        func roomIsWaitedForAndThenAllComes(verb: String) async throws {
            let run = try await self.run("\(verb) 2,1 --order listed --disk-wait 30s", roomAfter: 1.5)
            #expect(run.code == 0, "\(run)")
            let document = try #require(run.jsonLines.first { $0["command"]?.text == verb }, "\(run)")
            #expect(document["outcome"]?.text == "complete", "\(run)")
            #expect(document["received"]?.whole == 4, "\(run)")
            #expect(document["duplicates"]?.whole == 0, "\(run)")
            #expect(run.errors.contains("the retrieval waits until there is room"), "\(run)")
            #expect(run.errors.contains("there is room in full/dicom again; the retrieval goes on"), "\(run)")
            #expect(run.jsonLines.last?["valid"]?.whole == 4, "\(run)")
        }
    }
}
