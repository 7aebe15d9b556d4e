import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// The main job, with each of the real PACS: echo, find, plan, move, get.
    @Suite struct RealPACSTests {
        @Test(arguments: ["study", "patient"])
        func dcmqrscp(model: String) async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 3)
            let site = try await Site.start(options: ["--set", "model=\(model)"]) { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            try await self.doTheMainJob(at: site, samples)
            await site.stop()
        }

        @Test func dcmqrscpKeepsBytesWhereToldTo() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 0, objects: 2)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station], options: ["+B"])
            }
            for verb in ["move", "get"] {
                let run = try await site.batch("find", "\(verb) all", output: verb)
                #expect(run.code == 0, "\(run)")
                let files = Dictionary(uniqueKeysWithValues: site.files(verb).map { (StoredFile.name(of: $0), $0) })
                for sample in samples.files {
                    let file = try #require(files[sample.sop], "\(run)")
                    let (stored, source) = (StoredFile(path: file), StoredFile(path: sample.path))
                    #expect(stored?.transferSyntax == source?.transferSyntax)
                    #expect(stored?.dataSet == source?.dataSet)
                }
            }
            await site.stop()
        }

        @Test func orthanc() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 3)
            let site = try await Site.start { try await Orthanc.start(stations: [$0]) }
            #expect(try await site.pacs.load(samples.paths).count == samples.files.count)
            try await self.doTheMainJob(at: site, samples)
            await site.stop()
        }

        @Test func qrscp() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 3)
            let site = try await Site.start { try await PynetdicomQRSCP.start(stations: [$0]) }
            #expect(try await site.pacs.load(samples.paths).count == samples.files.count)
            try await self.doTheMainJob(at: site, samples)
            await site.stop()
        }

        @Test func ctn() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 3)
            let site = try await Site.start { station in
                let pacs = try await CTNArchive.start(stations: [station])
                try await pacs.store(samples.paths)
                return pacs
            }
            try await self.doTheMainJob(at: site, samples)
            await site.stop()
        }

        @Test func orthancLetsAnUnregisteredTitleEchoButNotQuery() async throws {
            let pacs = try await Orthanc.start(stations: [Station(title: "SOMEBODY", port: 9)])
            let pacsh = try Pacsh(["-p", pacs.address, "--calling", "STRANGER", "--format", "json"])
            let echo = try await pacsh.run(["echo"])
            #expect(echo.code == 0, "\(echo)")
            #expect(echo.json["ok"]?.whole == 1)
            let find = try await pacsh.run(["find", "PatientID=1"])
            #expect(find.code == 4, "\(find)")
            #expect(find.json[path: "error", "code"].text == "association-aborted")
            let remedy = find.json[path: "error", "remedy"].text ?? ""
            #expect(remedy.contains("STRANGER") || remedy.contains("AE title"), "\(find)")
            await pacs.stop()
        }

        private func doTheMainJob(at site: Site, _ samples: SampleFiles) async throws {
            try await self.lookAround(at: site, samples)
            try await self.retrieve(at: site, samples, "move")
            try await self.retrieve(at: site, samples, "get")
            try await site.expectWellFormedTraffic()
        }

        private func lookAround(at site: Site, _ samples: SampleFiles) async throws {
            let echo = try await site.run("echo", "-n", "3")
            #expect(echo.code == 0, "\(echo)\n\(site.pacs.log)")
            #expect(echo.json["command"]?.text == "echo")
            #expect(echo.json["status"]?.text == "0x0000")
            #expect(echo.json["sent"]?.whole == 3 && echo.json["ok"]?.whole == 3)
            #expect(echo.json[path: "rttMs"].elements.count == 3)

            let find = try await site.run("find")
            #expect(find.code == 0, "\(find)\n\(site.pacs.log)")
            #expect(find.json["level"]?.text == "study")
            #expect(find.json["count"]?.whole == samples.studies.count, "\(find)")
            let rows = find.json[path: "results"].elements
            #expect(Set(rows.compactMap { $0[path: "attributes", "StudyInstanceUID"].text }) == Set(samples.studies))
            let names = rows.compactMap { $0[path: "attributes", "PatientName"].text }
            #expect(names.contains { $0.lowercased().hasPrefix("müller") }, "\(find)")

            let nothing = try await site.run("find", "PatientID=NOBODY")
            #expect(nothing.code == 0, "\(nothing)")
            #expect(nothing.json["count"]?.whole == 0)
            let required = try await site.run("find", "PatientID=NOBODY", "--require")
            #expect(required.code == 1)
            #expect(required.json[path: "error", "code"].text == "no-match")

            let walk = try await site.batch("find PatientID=P002", "series 1", "images 1/1")
            #expect(walk.code == 0, "\(walk)")
            try #require(walk.jsonLines.count == 3, "\(walk)")
            #expect(walk.jsonLines[1][path: "level"].text == "series")
            #expect(walk.jsonLines[1][path: "count"].whole == 2)
            #expect(walk.jsonLines[2][path: "level"].text == "image")
            #expect(walk.jsonLines[2][path: "count"].whole == 3)

            let patients = try await site.run("find", "patient")
            #expect(patients.code == 0, "\(patients)")
            #expect(patients.json["count"]?.whole == Set(samples.files.map(\.patientID)).count)
        }

        private func retrieve(at site: Site, _ samples: SampleFiles, _ verb: String) async throws {
            let count = samples.files.count
            let plan = try await site.batch("find", "\(verb) all --dry-run", output: verb)
            #expect(plan.code == 0, "\(plan)")
            #expect(plan.jsonLines.last?["outcome"]?.text == "dry-run")
            #expect(plan.jsonLines.last?["planned"]?.whole == count, "\(plan)")
            #expect(!TemporaryDirectory.exists("\(site.pacsh.directory)/\(verb)"), "a dry run left something behind")

            let before = (asked: site.toPACS.recordings.count, delivered: site.toUs.recordings.count)
            let run = try await site.batch("find", "\(verb) all", output: verb)
            #expect(run.code == 0, "\(run)\n\(site.pacs.log.suffix(2000))")
            let report = run.jsonLines.last ?? .null
            #expect(report["command"]?.text == verb)
            #expect(report["outcome"]?.text == "complete")
            #expect(report["received"]?.whole == count && report["expected"]?.whole == count, "\(run)")
            #expect(report[path: "studies"].elements.count == samples.studies.count)
            #expect(report[path: "files"].elements.count == count)
            #expect(Set(site.files(verb).map(StoredFile.name)) == Set(samples.files.map(\.sop)))
            if verb == "move" {
                let delivered = Array(site.toUs.recordings.dropFirst(before.delivered))
                try site.expectStoredAsSent(delivered, fromRequestor: true, folder: verb)
            } else {
                let asked = Array(site.toPACS.recordings.dropFirst(before.asked))
                try site.expectStoredAsSent(asked, fromRequestor: false, folder: verb)
            }
            try await site.expectReadable(folder: verb)
            StoredFile.expectPrivate(below: "\(site.pacsh.directory)/\(verb)")
            let sample = try #require(samples.files.first)
            let place = "\(verb)/\(sample.patientID)/\(sample.study)/\(sample.series)/\(sample.sop).dcm"
            #expect(TemporaryDirectory.exists("\(site.pacsh.directory)/\(place)"))

            let again = try await site.batch("find", "\(verb) all", output: verb)
            #expect(again.code == 0, "\(again)")
            #expect(again.jsonLines.last?["received"]?.whole == 0, "\(again)")
            #expect(again.jsonLines.last?["skipped"]?.whole == count, "\(again)")
        }
    }
}
