import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `whoami --shard`: what has to be registered so that N processes can share a selection by C-MOVE.
    @Suite struct WhoamiShardTests {
        private func whoami(_ shard: String, _ options: String...) async throws -> Pacsh.Run {
            let pacsh = try Pacsh(["--no-rc", "-p", "PACS@127.0.0.1:104", "--format", "json"] + options)
            return try await pacsh.run(["whoami", "--shard", shard])
        }

        @Test func eachPartHasATitleAndAPortOfItsOwn() async throws {
            let run = try await self.whoami("2/12", "--calling", "NIGHTLYTRANSFERS", "--scp-port", "11200")
            #expect(run.code == 0, "\(run)")
            let parts = run.json["shards"]?.elements ?? []
            #expect(parts.count == 12, "\(run)")
            let titles = parts.compactMap { $0["aet"]?.text }
            #expect(titles.first == "NIGHTLYTRANSFE01" && titles.last == "NIGHTLYTRANSFE12", "\(titles)")
            #expect(Set(titles).count == 12 && titles.allSatisfy { $0.utf8.count <= 16 }, "\(titles)")
            #expect(parts.compactMap { $0["port"]?.whole } == Array(11_200...11_211), "\(run)")
            #expect(parts.compactMap { $0["shard"]?.text }.last == "12/12", "\(run)")
            #expect(run.json["aet"]?.text == "NIGHTLYTRANSFE02" && run.json["port"]?.whole == 11_201, "\(run)")
            #expect(run.json["shard"]?.text == "2/12" && run.json["address"]?.text == "127.0.0.1", "\(run)")
            // What it says can be typed.
            let start = try #require(run.json["start"]?.text).split(separator: " ").dropFirst().map(String.init)
            let pacsh = try Pacsh(["--no-rc", "-p", "PACS@127.0.0.1:104", "--format", "json"] + start)
            let own = try await pacsh.run(["whoami"])
            #expect(own.json["aet"]?.text == "NIGHTLYTRANSFE02" && own.json["port"]?.whole == 11_201, "\(own)")
        }

        @Test(arguments: ["0/0", "5/4", "0/4", "x", "1/", "-1/4", "1/10001", ""])
        func whatIsNoPartIsAUsageError(shard: String) async throws {
            let run = try await self.whoami(shard)
            #expect(run.code == 2 && run.json[path: "error", "code"].text == "usage", "\(run)")
        }

        @Test func portsThatDoNotExistAreAUsageError() async throws {
            let run = try await self.whoami("1/100", "--scp-port", "65500")
            #expect(run.code == 2 && run.errors.contains("above 65535"), "\(run)")
        }
    }
}
