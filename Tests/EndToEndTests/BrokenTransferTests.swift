import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Transfers from a real PACS that are cut, reset, held up or doubled on the way, and `resume` after each.
    @Suite struct BrokenTransferTests {
        /// A place in the traffic of a plain transfer.
        private struct Place {
            /// Whether it is on an association that the PACS opens.
            var isOfThePACS: Bool
            var fault: RelayFault
        }

        private static let objects = Soak.isOn ? 200 : 8
        /// How many PDU boundaries and how many other bytes are tried, all together; all boundaries in a soak.
        private static let counts = Soak.isOn ? (boundaries: Int.max, bytes: 250) : (boundaries: 8, bytes: 6)

        private static let timers = ["connect": 5, "acse": 3, "dimse": 3, "retrieve": 3, "grace": 0.5, "release": 0.5]

        @Test(.timeLimit(.minutes(600)), arguments: ["move", "get"])
        func whereverItBreaksTheVerdictIsTrueAndResumeCompletes(verb: String) async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: Self.objects, kilobytes: 8)
            let sent = Dictionary(
                uniqueKeysWithValues: samples.files.map { ($0.sop, StoredFile(path: $0.path)?.dataSet) }
            )
            let study = try #require(samples.studies.first)
            let site = try await Site.start { station in
                try await DCMQRSCP.start(holding: samples.paths, stations: [station])
            }
            let words = ["--format", "json"] + Self.timers.flatMap { ["--set", "timeout.\($0.key)=\($0.value)"] }

            let plain = try Pacsh(site.pacsh.options)
            let whole = try await plain.run(words + [verb, study, "-o", "dicom"])
            #expect(whole.code == 0, "\(whole)")
            let places = Self.places(in: site, seed: verb == "move" ? 1 : 2)
            if Soak.isOn { print("\(verb): \(places.count) places") }
            for (number, place) in places.enumerated() {
                if Soak.isOn, number % 50 == 49 { print("\(verb): \(number + 1) places tried") }
                let about = "\(verb), \(place.isOfThePACS ? "delivery" : "query"), \(place.fault)"
                let round = Site(
                    pacs: site.pacs,
                    pacsh: try Pacsh(site.pacsh.options),
                    toPACS: site.toPACS,
                    toUs: site.toUs
                )
                (place.isOfThePACS ? site.toUs : site.toPACS).arm(place.fault)
                let first = try await round.pacsh.run(words + [verb, study, "-o", "dicom"], seconds: 90)
                site.toUs.arm(nil)
                site.toPACS.arm(nil)
                Self.expectTruth(first, round.files(), sent, about)

                // What was never begun is no job.
                let wasBegun = !first.json[path: "studies"].elements.isEmpty
                let again = wasBegun ? ["resume"] : [verb, study, "-o", "dicom"]
                let second = try await round.pacsh.run(["--format", "json"] + again, seconds: 90)
                #expect(second.code == 0, "\(about): \(first)\n\(second)")
                let files = round.files()
                Self.expectTruth(second, files, sent, about)
                #expect(Set(files.map(StoredFile.name)) == Set(sent.keys), "\(about): \(first)\n\(second)")
                let all = TemporaryDirectory.files(below: "\(round.pacsh.directory)/dicom")
                #expect(!all.contains { $0.hasSuffix(".part") }, "\(about): \(all)")
            }
            await site.stop()
        }

        /// Only whole objects stand under final names, and success means that all of them do.
        private static func expectTruth(
            _ run: Pacsh.Run,
            _ files: [String],
            _ sent: [String: [UInt8]?],
            _ about: String
        ) {
            #expect(run.code <= 6, "\(about): \(run)")
            #expect(run.code == 0 || run.json["error"] != nil, "\(about): \(run)")
            for file in files {
                let stored = StoredFile(path: file)?.dataSet
                #expect(stored != nil && stored == sent[StoredFile.name(of: file)] ?? nil, "\(about): \(file)")
            }
            if run.code == 0 { #expect(files.count == sent.count, "\(about): \(run)") }
        }

        // MARK: - Places

        /// A sample of the places at which the transfer that passed can break, or all of them.
        private static func places(in site: Site, seed: UInt64) -> [Place] {
            var random = SeededGenerator(seed: seed)
            var boundaries: [Place] = []
            var streams: [(place: Place, length: Int)] = []
            for (isOfThePACS, recordings) in [(false, site.toPACS.recordings), (true, site.toUs.recordings)] {
                for (connection, recording) in recordings.enumerated() {
                    for fromRequestor in [true, false] {
                        func place(_ offset: Int, _ action: RelayFault.Action) -> Place {
                            let fault = RelayFault(
                                connection: connection,
                                fromRequestor: fromRequestor,
                                offset: offset,
                                action: action
                            )
                            return Place(isOfThePACS: isOfThePACS, fault: fault)
                        }
                        var offset = 0
                        for unit in recording.units(fromRequestor: fromRequestor) {
                            let length = unit.body.count + 6
                            boundaries.append(place(offset, Self.action(&random, duplicating: length)))
                            offset += length
                        }
                        streams.append((place(0, .cut), offset))
                    }
                }
            }
            let bytes = (0..<Self.counts.bytes).compactMap { _ -> Place? in
                guard let stream = streams.filter({ $0.length > 0 }).randomElement(using: &random) else { return nil }
                var place = stream.place
                place.fault.offset = Int.random(in: 0..<stream.length, using: &random)
                place.fault.action = Self.action(&random, duplicating: Int.random(in: 1...4096, using: &random))
                return place
            }
            if Soak.isOn { return Soak.share(boundaries + bytes) }
            return Array(boundaries.shuffled(using: &random).prefix(Self.counts.boundaries)) + bytes
        }

        private static func action(_ random: inout SeededGenerator, duplicating length: Int) -> RelayFault.Action {
            // The long delay is over the timers.
            let all: [RelayFault.Action] = [.cut, .reset, .cut, .reset, .delay(0.3), .delay(4), .duplicate(length)]
            return all.randomElement(using: &random) ?? .cut
        }
    }
}
