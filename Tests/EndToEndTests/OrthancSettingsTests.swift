import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Orthanc as people set it up: other encodings, lists that it cuts, objects that it replaces or doesn't.
    @Suite struct OrthancSettingsTests {
        private static func site(_ samples: SampleFiles, _ settings: [String: String]) async throws -> Site {
            let site = try await Site.start { try await Orthanc.start(stations: [$0], settings: settings) }
            #expect(try await site.pacs.load(samples.paths).count == samples.files.count)
            return site
        }

        @Test(arguments: ["Utf8", "Latin1", "Latin2"])
        func namesAreReadInTheEncodingOfItsAnswers(encoding: String) async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 1)
            let site = try await Self.site(samples, ["DefaultEncoding": "\"\(encoding)\""])
            for words in [["find"], ["find", "--patient", "Müller1*"]] {
                let find = try await site.pacsh.run(["--format", "json"] + words)
                #expect(find.code == 0, "\(find)")
                let names = find.json[path: "results"].elements.compactMap {
                    $0[path: "attributes", "PatientName"].text
                }
                #expect(
                    names.sorted() == Array(["Müller1^Test", "Müller2^Test"].prefix(words.count == 1 ? 2 : 1)),
                    "\(find)"
                )
            }
            await site.stop()
        }

        @Test func aListThatItCutsIsSaidToBeCut() async throws {
            let samples = try await SampleFiles.archive(nm: 3, ct: 2, pt: 0, objects: 4)
            let site = try await Self.site(samples, ["LimitFindResults": "2", "LimitFindInstances": "3"])
            let find = try await site.run("find")
            #expect(find.code == 1 && find.json["status"]?.text == "0xFE00", "\(find)")
            #expect(find.json["count"]?.whole == 2 && find.json["truncated"] == .bool(true), "\(find)")
            #expect(find.json[path: "error", "remedy"].text?.contains("are not all there are") == true, "\(find)")
            // What it may list in full is whole.
            let narrow = try await site.run("find", "PatientID=P001")
            #expect(narrow.code == 0 && narrow.json["truncated"] == .bool(false), "\(narrow)")
            // Four objects of which it lists three: the list is no measure of what must come, the PACS's count is.
            let get = try await site.run("get", samples.studies[0])
            #expect(get.code == 0 && get.json["expected"]?.whole == 4 && get.json["received"]?.whole == 4, "\(get)")
            #expect(site.files().count == 4, "\(get)")
            let warnings = get.json["warnings"]?.elements.compactMap(\.text) ?? []
            #expect(warnings.contains { $0.contains("0xFE00") }, "\(get)")
            await site.stop()
        }

        @Test(arguments: [true, false]) func anObjectThatItReplacesIsKeptBeside(isReplacing: Bool) async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let site = try await Self.site(samples, ["OverwriteInstances": String(isReplacing)])
            let study = samples.studies[0]
            #expect(try await site.run("get", study).code == 0)
            let before = site.files().map { TemporaryDirectory.bytes(of: $0) }
            #expect(before.count == 2)

            let changed = try TemporaryDirectory("changed")
            try TemporaryDirectory.copy(samples.paths[0], to: changed.path("other.dcm"))
            try await Programs.run("dcmodify", ["-nb", "-i", "(0010,0040)=F", changed.path("other.dcm")])
            #expect(try await site.pacs.load([changed.path("other.dcm")]).count == 1)
            // It is here already, so nothing is asked for.
            let again = try await site.run("get", study)
            #expect(again.code == 0 && again.json["skipped"]?.whole == 2, "\(again)")
            let run = try await site.run("get", study, "--refetch")
            #expect(run.code == 0, "\(run)")
            let beside = site.files().filter { $0.contains(".dup-") }
            #expect(beside.count == (isReplacing ? 1 : 0), "\(run)")
            let kept = site.files().filter { !$0.contains(".dup-") }
            #expect(kept.map { TemporaryDirectory.bytes(of: $0) } == before)
            if let file = beside.first {
                #expect(StoredFile(path: file)?.dataSet == StoredFile(path: changed.path("other.dcm"))?.dataSet)
                #expect(run.json["warnings"]?.elements.isEmpty == false, "\(run)")
            }
            await site.stop()
        }
    }
}
