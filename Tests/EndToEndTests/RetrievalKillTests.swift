import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// A transfer that is killed again and again.
    @Suite struct RetrievalKillTests {
        private static let objects = 500

        @Test(arguments: ["move", "get"])
        func whateverTheMomentNothingIsLostOrHalfThere(verb: String) async throws {
            var random = SeededGenerator(seed: verb == "move" ? 1 : 2)
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: Self.objects, kilobytes: 4)
            let sent = Dictionary(uniqueKeysWithValues: samples.files.map { ($0.sop, StoredFile(path: $0.path)) })
            let isMove = verb == "move"
            // Slow enough that a moment falls where it is meant to.
            let site = try await Site.start(pause: isMove ? 0 : 0.004, deliveryPause: isMove ? 0.004 : 0) { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let study = try #require(samples.studies.first)
            let moments = (Soak.isOn ? 200 : 10) / 2
            var known: Set<String> = []
            var recorded = 0
            for moment in 1...moments {
                let words = moment == 1 ? [verb, study, "-o", "dicom"] : ["resume"]
                let process = try site.pacsh.start(words)
                // Anywhere between its start and its share of what is left, and then a few milliseconds on. The last
                // objects are left alone: a process that has ended can't be killed.
                let share = 2 * max(Self.objects - 20 - known.count, 0) / (moments - moment + 2)
                let goal = known.count + Int.random(in: (moment == 1 ? 1 : 0)...share, using: &random)
                _ = await eventually(seconds: 30) { site.files().count >= goal }
                try await Task.sleep(for: .microseconds(Int.random(in: 0...30_000, using: &random)))
                process.signal(9)
                let ending = try await process.wait(seconds: 30)
                #expect(ending.code == 137, "\(ending)")

                let files = site.files()
                let names = Set(files.map(StoredFile.name))
                #expect(names.count == files.count && names.isSuperset(of: known))
                for file in files where !known.contains(StoredFile.name(of: file)) {
                    let name = StoredFile.name(of: file)
                    let stored = StoredFile(path: file)
                    #expect(stored != nil && stored?.dataSet == sent[name]??.dataSet, "\(moment): \(name)")
                }
                let recordings = isMove ? site.toUs.recordings : site.toPACS.recordings
                let acknowledged = recordings.dropFirst(recorded).flatMap { $0.messages(fromRequestor: !isMove) }
                    .filter { $0.commandField == 0x8001 && $0.status == 0 }.compactMap(\.sopInstanceUID)
                #expect(names.isSuperset(of: acknowledged), "\(moment): \(Set(acknowledged).subtracting(names))")
                recorded = recordings.count
                known = names
                let verify = try await site.pacsh.run(["verify", "dicom", "--format", "json"])
                #expect(verify.json["valid"]?.whole == known.count || known.isEmpty, "\(moment): \(verify)")
            }
            #expect(recorded > 0 && !known.isEmpty)
            let run = try await site.pacsh.run(["resume", "--format", "json"], seconds: 120)
            #expect(run.code == 0 && run.json["outcome"]?.text == "complete", "\(run)")
            #expect(run.json["skipped"]?.whole == known.count, "\(known.count); \(run)")
            #expect(run.json["duplicates"]?.whole == 0, "\(run)")
            let files = site.files()
            #expect(files.count == Self.objects && Set(files.map(StoredFile.name)) == Set(samples.files.map(\.sop)))
            let all = TemporaryDirectory.files(below: "\(site.pacsh.directory)/dicom")
            #expect(!all.contains { $0.hasSuffix(".part") }, "\(all.filter { $0.hasSuffix(".part") })")
            await site.stop()
        }
    }
}
