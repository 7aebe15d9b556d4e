import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What follows a retrieval follows it too when it is resumed: `--on-study` and `--report`.
    @Suite struct ResumeFollowUpTests {
        @Test func aResumedJobRunsTheProgramAndWritesAReportOfItsOwn() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 30, kilobytes: 32)
            let site = try await Site.start(pause: 0.01) { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let folder = site.pacsh.directory
            let program = "\(folder)/hook"
            try Pacsh.write(
                "#!/bin/sh\necho \"$1 $PACSH_STUDY_UID $PACSH_RECEIVED\" >> \"\(folder)/ran\"\n",
                to: program
            )
            try TemporaryDirectory.makeExecutable(program)
            let study = samples.studies[0]
            let words = [
                "get", study, "-o", "dicom", "--report", "night.csv", "--on-study", "./hook", "--on-study-arg", "a b",
            ]
            for (signal, report) in [(Int32(9), ""), (2, "night.csv")] {
                let process = try site.pacsh.start(signal == 9 ? words : ["resume", "J1"])
                let count = site.files().count
                let began = await eventually(seconds: 30) { site.files().count > count + 3 }
                #expect(began, "\(process.errors)")
                process.signal(signal)
                _ = try await process.wait(seconds: 30)
                #expect(TemporaryDirectory.exists("\(folder)/night.csv") == !report.isEmpty)
            }
            let before = site.files().count
            #expect(before < 30 && !TemporaryDirectory.exists("\(folder)/night-2.csv"))
            let rest = try await site.pacsh.run(["resume", "J1", "--format", "json"])
            #expect(rest.code == 0 && rest.json["onStudy"]?.elements.count == 1, "\(rest)")
            #expect(rest.errors.contains("report written to") && rest.errors.contains("night-2.csv"), "\(rest)")
            let ran = String(decoding: TemporaryDirectory.bytes(of: "\(folder)/ran") ?? [], as: UTF8.self)
            #expect(ran.contains("a b \(study)"), "\(ran)")
            #expect(TemporaryDirectory.permissions(of: "\(folder)/night-2.csv") == 0o600)
            // Given anew.
            TemporaryDirectory.remove(site.files()[0])
            let other = try await site.pacsh.run(["get", study, "-o", "dicom", "--on-study", "/bin/false"])
            #expect(other.code == 0, "\(other)")
            let missing = try await site.pacsh.run(["resume", "J1", "--on-study", "./none"])
            #expect(missing.code == 2 && missing.errors.contains("is no program that can be run"), "\(missing)")
            let taken = try await site.pacsh.run(["resume", "J1", "--report", "night.csv"])
            #expect(taken.code == 2 && taken.errors.contains("never replaces a file"), "\(taken)")
            await site.stop()
        }
    }
}
