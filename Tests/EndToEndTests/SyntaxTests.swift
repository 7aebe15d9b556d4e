import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Every transfer syntax of pydicom's test files, by C-MOVE and C-GET, stored as it was sent.
    @Suite struct SyntaxTests {
        @Test func everySampleFromOrthanc() async throws {
            let samples = try await SampleFiles.pydicom()
            let site = try await Site.start { try await Orthanc.start(stations: [$0]) }
            try await self.bringEverything(from: site, samples)
            await site.stop()
        }

        @Test func everySampleFromQRSCP() async throws {
            let samples = try await SampleFiles.pydicom()
            let site = try await Site.start { try await PynetdicomQRSCP.start(stations: [$0]) }
            try await self.bringEverything(from: site, samples)
            await site.stop()
        }

        @Test func uncompressedSamplesFromDCMQRSCP() async throws {
            let uncompressed = ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2"]
            let samples = try await SampleFiles.pydicom().filter {
                uncompressed.contains($0.syntax) && ["MR", "CT", "US"].contains($0.modality)
            }
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            for verb in ["move", "get"] {
                let before = (asked: site.toPACS.recordings.count, delivered: site.toUs.recordings.count)
                let run = try await site.batch("find", "\(verb) all", output: verb, seconds: 300)
                #expect(run.code == 0, "\(run)")
                #expect(Set(site.files(verb).map(StoredFile.name)) == Set(samples.files.map(\.sop)), "\(run)")
                if verb == "move" {
                    let delivered = Array(site.toUs.recordings.dropFirst(before.delivered))
                    try site.expectStoredAsSent(delivered, fromRequestor: true, folder: verb)
                } else {
                    let asked = Array(site.toPACS.recordings.dropFirst(before.asked))
                    try site.expectStoredAsSent(asked, fromRequestor: false, folder: verb)
                }
            }
            await site.stop()
        }

        @Test func dcmqrscpSendsCompressedObjectsOnlyWhereItProposesTheirSyntax() async throws {
            let baseline = "1.2.840.10008.1.2.4.50"
            let all = try await SampleFiles.pydicom()
            let first = try #require(all.files.first { $0.syntax == baseline })
            let samples = all.filter { $0.study == first.study && $0.syntax == baseline }

            let unwilling = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let partial = try await unwilling.run("move", first.study, seconds: 120)
            #expect(partial.code != 0, "\(partial)")
            #expect(partial.json["outcome"]?.text == "failed", "\(partial)")
            #expect(unwilling.files().isEmpty)
            await unwilling.stop()

            let willing = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station], options: ["-xy"])
            }
            let whole = try await willing.run("move", first.study, seconds: 120)
            #expect(whole.code == 0, "\(whole)")
            #expect(Set(willing.files().map(StoredFile.name)) == Set(samples.files.map(\.sop)), "\(whole)")
            #expect(willing.files().allSatisfy { StoredFile(path: $0)?.transferSyntax == baseline })
            await willing.stop()
        }

        private func bringEverything(from site: Site, _ samples: SampleFiles) async throws {
            // A PACS may take an object and not list it (qrscp does so with values that its database refuses).
            let loaded = try await site.pacs.load(samples.paths)
            let taken = Set(try await site.pacs.held(of: loaded, asking: Site.title))
            let held = samples.files.filter { taken.contains($0.path) }
            #expect(held.count >= 140, "the PACS took only \(held.count) of \(samples.files.count)")
            #expect(Set(held.map(\.syntax)).count >= 8)
            for verb in ["move", "get"] {
                let before = (asked: site.toPACS.recordings.count, delivered: site.toUs.recordings.count)
                let run = try await site.batch("find", "\(verb) all", output: verb, seconds: 300)
                let arrived = Dictionary(site.files(verb).map { (StoredFile.name(of: $0), $0) }) { first, _ in first }
                let missing = held.filter { arrived[$0.sop] == nil }
                #expect(missing.isEmpty, "\(verb): \(missing.map(\.path))\n\(run)")
                for sample in held {
                    guard let file = arrived[sample.sop] else { continue }
                    #expect(StoredFile(path: file)?.transferSyntax == sample.syntax, "\(verb) \(sample.path)")
                }
                #expect(run.code == 0, "\(run)")
                if verb == "move" {
                    let delivered = Array(site.toUs.recordings.dropFirst(before.delivered))
                    try site.expectStoredAsSent(delivered, fromRequestor: true, folder: verb)
                } else {
                    let asked = Array(site.toPACS.recordings.dropFirst(before.asked))
                    try site.expectStoredAsSent(asked, fromRequestor: false, folder: verb)
                }
                try await site.expectReadable(folder: verb)
            }
            try await site.expectWellFormedTraffic()
        }
    }
}
