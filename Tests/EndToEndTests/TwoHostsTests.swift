import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Two computers, as two network namespaces with names of their own are, that retrieve into one directory.
    @Suite struct TwoHostsTests {
        /// What makes a computer of a process, with a PACS of its own that holds what all demonstration PACS hold.
        private static func host(_ name: String) throws -> [String] {
            let script = "hostname \(name) && ip link set lo up && exec \"$@\""
            return [try Programs.path("unshare"), "--net", "--uts", "/bin/sh", "-c", script, "sh"]
        }

        @Test func eachStudyIsFetchedOnceAndBothJournalsAreReadTogether() async throws {
            let homes = try [Pacsh(["--no-rc", "--yes"]), Pacsh(["--no-rc", "--yes"])]
            let output = try TemporaryDirectory("shared")
            let words = { (command: String) in
                ["--format", "jsonl", "-o", output.path, "-c", "demo start --port 0; find --limit 1000; \(command)"]
            }
            let processes = try zip(homes, ["ct-reading", "research"]).map { home, name in
                try home.start(words("get all --pause 0.05s"), through: try Self.host(name))
            }
            var documents: [JSONValue] = []
            for process in processes {
                let ending = try await process.wait(seconds: 120)
                // One may end while the other is still fetching a study that it left to it.
                #expect([0, 6].contains(ending.code), "\(ending)")
                documents.append(Pacsh.Run(code: Int(ending.code), output: ending.output, errors: "").lastDocument)
            }
            let files = TemporaryDirectory.files(below: output.path, withExtension: "dcm")
            #expect(!files.isEmpty && Set(files.map(StoredFile.name)).count == files.count)
            let received = documents.compactMap { $0["received"]?.whole }
            #expect(received.count == 2 && received.reduce(0, +) == files.count, "\(received), \(files.count) files")
            #expect(received.allSatisfy { $0 > 0 }, "\(received)")
            #expect(documents.allSatisfy { $0["duplicates"]?.whole == 0 })
            let journals = TemporaryDirectory.files(below: "\(output.path)/.pacsh/journal", withExtension: "sqlite")
                .compactMap { $0.split(separator: "/").last.map(String.init) }
            #expect(
                journals.count == 2
                    && Set(journals.compactMap { $0.split(separator: "-").first }) == ["ct", "research"]
            )

            // A third computer finds everything here, and that the journals together know each file's hash.
            let third = try Pacsh(["--no-rc", "--yes"])
            let verify = try await third.run(
                words("verify all --against-pacs"),
                seconds: 120,
                through: try Self.host("third")
            )
            #expect(verify.code == 0 && verify.lastDocument["valid"]?.whole == files.count, "\(verify)")
            #expect(verify.lastDocument["missing"] == [] && verify.lastDocument["extra"] == [], "\(verify)")
            // What has been taken away is known from whichever journal has it.
            for file in files { TemporaryDirectory.remove(file) }
            let again = try await third.run(words("get all --known skip"), through: try Self.host("third"))
            #expect(again.code == 0 && again.lastDocument["known"]?.whole == files.count, "\(again)")
            #expect(TemporaryDirectory.files(below: output.path, withExtension: "dcm").isEmpty)
        }
    }
}
