import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// A dcmqrscp whose processes are stopped, for a while or for good: its connections stay open and silent.
    @Suite struct StoppedPACSTests {
        private static let objects = 60

        /// Its listening process and the one that serves us.
        private static func signal(_ pacs: any RunningPACS, _ number: Int32) {
            let path = "/proc/\(pacs.process.pid)/task/\(pacs.process.pid)/children"
            let children = TemporaryDirectory.bytes(of: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
            for child in children.split(separator: " ").compactMap({ pid_t($0) }) { kill(child, number) }
            pacs.process.signal(number)
        }

        private static func site(_ options: [String]) async throws -> (site: Site, study: String) {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: self.objects, kilobytes: 64)
            let site = try await Site.start(deliveryPause: 0.01, options: options) { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            return (site, samples.studies[0])
        }

        /// Starts a retrieval, and stops the PACS when some of it is here.
        private static func retrieving(_ verb: String, at site: Site, _ study: String) async throws -> ChildProcess {
            let process = try site.pacsh.start(["--format", "json", verb, study])
            #expect(await eventually(seconds: 30) { site.files().count >= 5 }, "\(process.errors)")
            self.signal(site.pacs, SIGSTOP)
            return process
        }

        @Test(arguments: ["move", "get"]) func aPauseShorterThanTheTimersChangesNothing(verb: String) async throws {
            let (site, study) = try await Self.site([])
            let process = try await Self.retrieving(verb, at: site, study)
            try await Task.sleep(for: .seconds(2))
            #expect(process.isRunning && site.files().count < Self.objects)
            Self.signal(site.pacs, SIGCONT)
            let ending = try await process.wait(seconds: 60)
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(ending.code == 0 && document["outcome"]?.text == "complete", "\(ending)")
            #expect(document["received"]?.whole == Self.objects && site.files().count == Self.objects, "\(ending)")
            await site.stop()
        }

        @Test(arguments: ["move", "get"]) func oneForGoodIsPartialAndIsGoneOnWith(verb: String) async throws {
            let (site, study) = try await Self.site(["--set", "timeout.retrieve=1.5", "--set", "timeout.grace=0.5"])
            let process = try await Self.retrieving(verb, at: site, study)
            let ending = try await process.wait(seconds: 30)
            let document = JSONValue(parsing: ending.output) ?? .null
            #expect(ending.code == 6 && document["outcome"]?.text == "partial", "\(ending)")
            let here = site.files().count
            #expect(document["received"]?.whole == here && here >= 5 && here < Self.objects, "\(ending)")
            let verdict = document["studies"]?.elements.first ?? .null
            #expect(verdict[path: "cause", "code"].text == "dimse-timeout", "\(ending)")
            #expect(verdict["missing"]?.elements.count == Self.objects - here, "\(ending)")
            // Nobody answers a new association either: it is told which step had no answer.
            let echo = try await site.run("--set", "timeout.acse=0.5", "echo")
            #expect(echo.code == 4 && echo.json[path: "error", "code"].text == "acse-timeout", "\(echo)")
            Self.signal(site.pacs, SIGCONT)
            let rest = try await site.run("resume", "J1")
            #expect(rest.code == 0 && rest.json["outcome"]?.text == "complete", "\(rest)")
            #expect(site.files().count == Self.objects, "\(rest)")
            #expect(rest.json["skipped"]?.whole == here, "\(rest)")
            await site.stop()
        }
    }
}
