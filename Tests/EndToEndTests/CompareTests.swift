import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Two archives that shall have the same are compared.
    @Suite struct CompareTests {
        /// Orthanc and dcmqrscp, loaded the same but for five planted differences.
        @Test func orthancAgainstDcmqrscpShowsExactlyWhatWasPlanted() async throws {
            let samples = try await SampleFiles.archive(nm: 4, ct: 3, pt: 2, objects: 2)
            let studies = samples.studies
            try #require(studies.count == 9)
            let port = try Loopback.freePort()
            let station = Station(title: Site.title, port: port)
            // Two studies only there, one only here, one with an object more here, one with another description here.
            let (onlyThere, onlyHere, more) = (Set(studies[0...1]), studies[2], studies[3])
            let lacking = try #require(samples.files.first { $0.study == more })
            let there = samples.files.filter { $0.study != onlyHere && $0.sop != lacking.sop }
            let changed = try TemporaryDirectory("changed")
            let described = try samples.files.filter { $0.study == studies[4] }.enumerated().map { index, file in
                let copy = changed.path("\(index).dcm")
                try TemporaryDirectory.write(try #require(TemporaryDirectory.bytes(of: file.path)), to: copy)
                return copy
            }
            _ = try await Programs.run("dcmodify", ["-nb", "-m", "(0008,1030)=Planted"] + described)
            let here =
                samples.files.filter { !onlyThere.contains($0.study) && $0.study != studies[4] }.map(\.path) + described
            let orthanc = try await Orthanc.start(stations: [station])
            try await orthanc.load(here)
            let archive = try await DCMQRSCP.start(holding: there.map(\.path), stations: [station])
            let pacsh = try Pacsh([
                "--calling", Site.title, "--scp-port", String(port), "--yes", "--no-rc", "--format", "jsonl",
            ])
            func run(_ commands: String...) async throws -> Pacsh.Run {
                try await pacsh.run(
                    commands.flatMap { ["-c", $0] }.map {
                        $0.replacing("[ORTHANC]", with: "\(orthanc.title)@127.0.0.1:\(orthanc.port)")
                            .replacing("[ARCHIVE]", with: "\(archive.title)@127.0.0.1:\(archive.port)")
                    },
                    seconds: 120
                )
            }
            let lists = ["find PatientName=* --on [ARCHIVE] --as there", "find PatientName=* --on [ORTHANC] --as here"]
            let compared = try await run(lists[1], lists[0], "compare @here @there")
            let document = compared.lastDocument
            #expect(compared.code == 1 && document["error"]?["code"] == "differs", "\(compared)")
            #expect(document["level"] == "study" && document["same"]?.whole == 5, "\(compared)")
            let uids = { (key: String) in Set(document[path: key].elements.compactMap { $0["uid"]?.text }) }
            #expect(uids("onlyFirst") == [onlyHere], "\(compared)")
            #expect(uids("onlySecond") == onlyThere, "\(compared)")
            // dcmqrscp counts no objects, which is said; only their list tells.
            #expect(uids("different") == [studies[4]], "\(compared)")
            #expect(compared.errors.contains("no row of @there tells NumberOfStudyRelatedInstances"), "\(compared)")
            let deep = try await run(lists[1], lists[0], "compare @here @there --deep")
            let pairs = deep.lastDocument[path: "different"].elements
            #expect(Set(pairs.compactMap { $0["uid"]?.text }) == [more, studies[4]], "\(deep)")
            let pair = try #require(pairs.first { $0["uid"]?.text == more })
            #expect(pair["objectsOnlyFirst"]?.elements.compactMap(\.text) == [lacking.sop], "\(deep)")
            #expect(deep.lastDocument["same"]?.whole == 4)

            // What only one has is brought from where it is; what differs only where that is said.
            let moved = try await run(lists[1], lists[0], "-compare @here @there --deep", "move all")
            #expect(moved.code == 0, "\(moved)")
            #expect(
                Set(moved.lastDocument[path: "studies"].elements.compactMap { $0["StudyInstanceUID"]?.text })
                    == onlyThere.union([onlyHere]),
                "\(moved)"
            )
            #expect(moved.errors.contains("left out because they differ between the lists"), "\(moved)")
            let different = try await run(
                lists[1],
                lists[0],
                "-compare @here @there --deep --only different",
                "move all --dry-run"
            )
            #expect(different.lastDocument[path: "studies"].elements.count == 4, "each of both PACS: \(different)")
            await archive.stop()
            await orthanc.stop()
        }

        /// 32 bytes a row stand in memory, whatever is in the rows: lists of three million stay under 256 MB.
        @Test func longFilesStandInMemoryByTheirKeysOnly() async throws {
            let count = 60_000
            func list(skipping skipped: Int, changing changed: Int) -> String {
                var text = "n,StudyDate,PatientName,StudyDescription,NumberOfStudyRelatedInstances,StudyInstanceUID\n"
                for number in 1...count where number != skipped {
                    let description = String(repeating: "x", count: 64 + number % 64)
                    text += "\(number),20260101,Name\(number)^Given,\(description),\(number == changed ? 2 : 1),"
                    text += "1.2.840.113619.2.55.3.604688119.\(number)\n"
                }
                return text
            }
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            try Pacsh.write(list(skipping: 7, changing: 0), to: "\(pacsh.directory)/a.csv")
            try Pacsh.write(list(skipping: 59_000, changing: 30_000), to: "\(pacsh.directory)/b.csv")
            let process = try pacsh.start(["-c", "-compare a.csv b.csv", "-c", "sleep 1"])
            var peak = 0
            while let bytes = process.peakResidentBytes {
                peak = max(peak, bytes)
                try await Task.sleep(for: .milliseconds(20))
            }
            let end = try await process.wait(seconds: 60)
            #expect(end.code == 0)
            // The program itself takes 40 MB, and the rows as they stand in the files 24 MB.
            #expect(peak > 10 << 20 && peak < 60 << 20, "\(peak >> 20) MB")
        }
    }
}
