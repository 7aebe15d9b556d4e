import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// `verify`, with a real PACS beside it.
    @Suite struct VerifyTests {
        /// A PACS; pynetdicom's refuses lists of UIDs.
        enum Peer: String, CaseIterable {
            case orthanc, dcmqrscp, qrscp

            /// How its objects are fetched here.
            var verb: String { ["retrieve", "move", "get"][Self.allCases.firstIndex(of: self) ?? 0] }
        }

        @Test(arguments: Peer.allCases, [true, false])
        func whatIsMissingOrCorruptIsNamedAndExactlyThatIsMended(peer: Peer, byResume: Bool) async throws {
            let verb = peer.verb
            let samples = try await SampleFiles.archive(nm: 1, ct: 1, pt: 0, objects: 20)
            let site = try await Site.start { station in
                switch peer {
                case .orthanc: try await Orthanc.start(stations: [station])
                case .dcmqrscp: try await DCMQRSCP.start(holding: samples.paths, stations: [station])
                case .qrscp: try await PynetdicomQRSCP.start(stations: [station])
                }
            }
            if peer != .dcmqrscp { try await site.pacs.load(samples.paths) }
            let first = try await site.batch("find", "\(verb) all")
            #expect(first.code == 0, "\(first)")
            let good = try await site.batch("verify", "find", "verify all --against-pacs")
            #expect(good.code == 0, "\(good)")
            #expect(good.jsonLines.first?["checked"]?.whole == samples.files.count, "\(good)")
            #expect(good.jsonLines.first?["missing"] == .null, "\(good)")
            #expect(good.jsonLines.last?["missing"]?.elements.isEmpty == true, "\(good)")
            #expect(good.jsonLines.last?["extra"]?.elements.isEmpty == true, "\(good)")

            let files = site.files().sorted()
            let before = Dictionary(uniqueKeysWithValues: files.map { ($0, TemporaryDirectory.bytes(of: $0) ?? []) })
            let gone = Array(files[0..<4])
            for file in gone { TemporaryDirectory.remove(file) }
            let (cut, swapped, flipped) = (files[10], files[11], files[13])
            let corrupt = [cut, swapped, flipped]
            var bytes = before[flipped] ?? []
            bytes[bytes.count - 100] ^= 0x10
            try TemporaryDirectory.write(bytes, to: flipped)
            try TemporaryDirectory.write((before[cut] ?? []).dropLast(7), to: cut)
            try TemporaryDirectory.write(before[files[12]] ?? [], to: swapped)

            let bad = try await site.batch("find", "verify all --against-pacs")
            #expect(bad.code == 1, "\(bad)")
            let document = try #require(bad.jsonLines.last)
            #expect(document["outcome"]?.text == "failed", "\(bad)")
            #expect(document[path: "error", "code"].text == "verify-failed", "\(bad)")
            let named = document[path: "problems"].elements.compactMap { $0["file"]?.text }
            #expect(Set(named.map(StoredFile.name)) == Set(corrupt.map(StoredFile.name)), "\(bad)")
            let missing = document[path: "missing"].elements.compactMap(\.text)
            #expect(Set(missing) == Set((gone + corrupt).map(StoredFile.name)), "\(bad)")
            let command = try #require(document[path: "error", "remedy"].text, "\(bad)")
            #expect(command.hasPrefix("retrieve "), "\(bad)")
            #expect(bad.errors.contains("hint: \(command)"), "\(bad)")

            let mending = byResume ? "resume J1" : "\(verb) all"
            let mend = try await site.batch("find", mending, "verify all --against-pacs")
            #expect(mend.code == 0, "\(mend)")
            #expect(mend.jsonLines[1]["received"]?.whole == 7, "\(mend)")
            for (file, bytes) in before where !corrupt.contains(file) && !gone.contains(file) {
                #expect(TemporaryDirectory.bytes(of: file) == bytes, "\(file)")
            }
            for file in gone + corrupt {
                #expect(StoredFile(path: file)?.dataSet == before[file].flatMap(Self.dataSet), "\(file)")
            }
            #expect(site.files().count == files.count + corrupt.count, "what was corrupt is kept aside")
            await site.stop()
        }

        /// What stands behind the meta header.
        private static func dataSet(_ file: [UInt8]) -> [UInt8]? {
            guard file.count > 144 else { return nil }
            let length = file[140..<144].reversed().reduce(0) { $0 << 8 | Int($1) }
            return Array(file[(144 + length)...])
        }

        @Test func aDirectoryIsCheckedWithoutAPACS() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl", "-o", "in"])
            let fetched = try await pacsh.run(["-c", "demo start --port 0; find nm; get 1-3"])
            #expect(fetched.code == 0, "\(fetched)")
            let good = try await pacsh.run(["verify"])
            #expect(good.code == 0, "\(good)")
            #expect(good.json["outcome"]?.text == "ok", "\(good)")
            let files = TemporaryDirectory.files(below: "\(pacsh.directory)/in", withExtension: "dcm")
            #expect(good.json["valid"]?.whole == files.count, "\(good)")
            let file = try #require(files.first)
            try TemporaryDirectory.write((TemporaryDirectory.bytes(of: file) ?? []).dropLast(1), to: file)
            let bad = try await pacsh.run(["verify", "./in", "--report", "report.json"])
            #expect(bad.code == 1, "\(bad)")
            #expect(bad.json[path: "problems"].elements.count == 1, "\(bad)")
            let report = "\(pacsh.directory)/report.json"
            #expect(TemporaryDirectory.permissions(of: report) == 0o600)
            let written = TemporaryDirectory.bytes(of: report).flatMap {
                JSONValue(parsing: String(decoding: $0, as: UTF8.self))
            }
            #expect(written?["checked"]?.whole == files.count)
            let again = try await pacsh.run(["verify", "./in", "--report", "report.json"])
            #expect(again.code == 2, "a report was replaced: \(again)")
            #expect(!bad.errors.contains("DEMO-"), "a Patient ID on standard error: \(bad)")
        }

        @Test func aJournalThatWasLostOrDamagedIsRebuiltFromTheFiles() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl", "-o", "in"])
            let fetched = try await pacsh.run(["-c", "demo start --port 0; find nm; get 1"])
            #expect(fetched.code == 0, "\(fetched)")
            let folder = "\(pacsh.directory)/in/.pacsh/journal"
            let files = TemporaryDirectory.files(below: "\(pacsh.directory)/in", withExtension: "dcm").sorted()
            for journal in TemporaryDirectory.files(below: folder, withExtension: "sqlite") {
                try TemporaryDirectory.write(Array("no database, as a broken disk left it".utf8), to: journal)
            }
            let damaged = TemporaryDirectory.files(below: folder, withExtension: "sqlite")
            #expect(damaged.count == 1)
            let named = try await pacsh.run(["verify", "./in"])
            #expect(named.code == 1, "\(named)")
            #expect(
                named.json[path: "problems"].elements.compactMap { $0["file"]?.text }
                    == damaged.map {
                        "./in/.pacsh/journal/\($0.split(separator: "/").last ?? "")"
                    },
                "\(named)"
            )
            let remedy = try #require(named.json[path: "error", "remedy"].text, "\(named)")
            #expect(remedy.hasPrefix("verify ") && remedy.hasSuffix("/in --rebuild"), "\(named)")
            let rebuilt = try await pacsh.run(["-c", remedy])
            #expect(rebuilt.code == 0, "\(rebuilt)")
            let good = try await pacsh.run(["verify", "./in"])
            #expect(good.code == 0, "\(good)")
            let aside = TemporaryDirectory.files(below: folder, withExtension: "damaged")
            #expect(aside == damaged.map { "\($0).damaged" }, "nothing is deleted")
            #expect(rebuilt.json[path: "rebuilt", "files"].whole == files.count, "\(rebuilt)")
            let journal = try #require(rebuilt.json[path: "rebuilt", "journal"].text, "\(rebuilt)")
            #expect(TemporaryDirectory.permissions(of: journal) == 0o600)
            #expect(TemporaryDirectory.files(below: folder, withExtension: "sqlite").count == 1)
            #expect(rebuilt.json[path: "notes"].elements.count == 1, "the damaged one is told: \(rebuilt)")

            // One bit of a value, which nothing but the journal can tell.
            let changed = try #require(files.first)
            var bytes = try #require(TemporaryDirectory.bytes(of: changed))
            bytes[bytes.count - 1] ^= 1
            try TemporaryDirectory.write(bytes, to: changed)
            let again = try await pacsh.run(["verify", "--rebuild"])
            #expect(again.code == 1, "\(again)")
            #expect(again.json[path: "problems"].elements.count == 1, "\(again)")
            #expect(again.json[path: "rebuilt", "journal"] == .null, "nothing was entered twice: \(again)")
            #expect(TemporaryDirectory.files(below: folder, withExtension: "sqlite").count == 1)
        }

        @Test func whereNothingIsThereIsNothingGood() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl", "-o", "in"])
            let fetched = try await pacsh.run(["-c", "demo start --port 0; find nm; get 1"])
            #expect(fetched.code == 0, "\(fetched)")
            try pacsh.home.makeFolder("work/empty")
            for words in [["./empty"], ["1.2.99"], ["1.2.99/1.2.99.1"]] {
                let run = try await pacsh.run(["verify"] + words)
                #expect(run.code == 1, "\(words): \(run)")
                #expect(run.json["outcome"]?.text == "failed", "\(words): \(run)")
                #expect(run.json[path: "error", "code"].text == "no-match", "\(words): \(run)")
            }
            // Where retrievals store without being told, a first night may have brought nothing.
            for directory in ["empty", "none"] {
                let first = try await pacsh.run(["-o", directory, "verify"])
                #expect(first.code == 0 && first.json["outcome"]?.text == "ok", "\(first)")
                #expect(first.json["checked"] == 0 && first.errors.contains("nothing was checked"), "\(first)")
                #expect(!FileManager.default.fileExists(atPath: pacsh.home.path("work/none")), "nothing is made")
            }
            let unknown = try await pacsh.run(["verify", "1.2.99"])
            #expect(unknown.json[path: "error", "remedy"].text == "retrieve 1.2.99 -o in", "\(unknown)")
        }

        @Test func theRemedyNamesTheDirectoryWhereARetrievalMends() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl"])
            let fetched = try await pacsh.run(["-c", "demo start --port 0; find nm; get 1 -o \"it's in\""])
            #expect(fetched.code == 0, "\(fetched)")
            let output = "\(pacsh.directory)/it's in"
            let file = try #require(TemporaryDirectory.files(below: output, withExtension: "dcm").first)
            try TemporaryDirectory.write((TemporaryDirectory.bytes(of: file) ?? []).dropLast(1), to: file)
            let study = try #require(file.split(separator: "/").dropLast(2).last)
            let patient = "it's in/" + (file.split(separator: "/").dropLast(3).last ?? "")
            for (directory, place) in [("it's in", "\"./it's in\""), (patient, "\"\(output)\"")] {
                let run = try await pacsh.run(["verify", "./\(directory)"])
                #expect(run.code == 1, "\(run)")
                #expect(run.json[path: "error", "remedy"].text == "retrieve \(study) -o \(place)", "\(run)")
            }
            // Files of somebody else: nothing that is retrieved takes their place.
            let foreign = try pacsh.home.makeFolder("work/foreign")
            try TemporaryDirectory.copy(file, to: "\(foreign)/1.2.3.dcm")
            let run = try await pacsh.run(["verify", "./foreign"])
            #expect(run.code == 1, "\(run)")
            #expect(run.json[path: "error", "remedy"].text?.contains("-o") == false, "\(run)")
            #expect(run.json[path: "error", "remedy"].text?.contains("none mends") == true, "\(run)")
            // What the remedy says is typed.
            let remedy = "retrieve \(study) -o \"\(output)\""
            let mend = try await pacsh.run(["-c", "demo start --port 0; \(remedy)", "-c", "verify \"./it's in\""])
            #expect(mend.code == 0, "\(mend)")
        }

        @Test func reportsAreWrittenInThreeForms() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl", "-o", "in"])
            let fetched = try await pacsh.run(["-c", "demo start --port 0; find nm; get 1"])
            #expect(fetched.code == 0, "\(fetched)")
            let file = try #require(
                TemporaryDirectory.files(below: "\(pacsh.directory)/in", withExtension: "dcm").first
            )
            try TemporaryDirectory.write((TemporaryDirectory.bytes(of: file) ?? []).dropLast(1), to: file)
            let reports = ["r.csv", "r.html", "full.html --full"]
            let runs = try await pacsh.run(["-c", reports.map { "-verify --report \($0)" }.joined(separator: "; ")])
            #expect(runs.code == 0, "\(runs)")
            func text(_ name: String) -> String {
                String(decoding: TemporaryDirectory.bytes(of: "\(pacsh.directory)/\(name)") ?? [], as: UTF8.self)
            }
            #expect(text("r.csv").hasPrefix("kind,subject,sentence\nproblem,in/"), "\(text("r.csv"))")
            #expect(text("r.html").contains("damaged: ") && text("r.html").contains(StoredFile.name(of: file)))
            #expect(!text("r.html").contains("DEMO-0") && text("full.html").contains("DEMO-0"))
        }

        @Test func whatWasReceivedBeforeAndIsGoneIsFetchedAgainOrLeftOut() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "--format", "jsonl", "-o", "in"])
            func run(_ command: String) async throws -> Pacsh.Run {
                try await pacsh.run(["-c", "demo start --port 0; find nm; \(command)"])
            }
            func files() -> [String] {
                TemporaryDirectory.files(below: "\(pacsh.directory)/in", withExtension: "dcm").sorted()
            }
            let first = try await run("get 1,2")
            #expect(first.code == 0, "\(first)")
            let all = files()
            // One is taken away, one is damaged where it lies: only the first is left out.
            TemporaryDirectory.remove(all[0])
            try TemporaryDirectory.write((TemporaryDirectory.bytes(of: all[1]) ?? []).dropLast(1), to: all[1])
            let dry = try await run("get 1,2 --known skip --dry-run")
            #expect(dry.jsonLines.last?["planned"]?.whole == 1, "\(dry)")
            #expect(dry.jsonLines.last?["known"]?.whole == 1, "\(dry)")
            let skipping = try await run("get 1,2 --known skip")
            #expect(skipping.code == 0, "\(skipping)")
            #expect(skipping.jsonLines.last?["outcome"]?.text == "complete", "\(skipping)")
            #expect(skipping.jsonLines.last?["received"]?.whole == 1, "\(skipping)")
            #expect(skipping.jsonLines.last?["known"]?.whole == 1, "\(skipping)")
            #expect(skipping.errors.contains("1 known from before"), "\(skipping)")
            #expect(!files().contains(all[0]))
            for file in all { TemporaryDirectory.remove(file) }
            let nothing = try await run("get 1,2 --known skip --require")
            #expect(nothing.code == 0, "\(nothing)")
            #expect(nothing.jsonLines.last?["received"]?.whole == 0, "\(nothing)")
            #expect(nothing.jsonLines.last?["known"]?.whole == all.count, "\(nothing)")
            let again = try await run("get 1,2")
            #expect(again.code == 0, "\(again)")
            #expect(again.jsonLines.last?["received"]?.whole == all.count, "\(again)")
            for words in ["--known maybe", "--known skip --refetch"] {
                let run = try await run("get 1 \(words)")
                #expect(run.code == 2, "\(words): \(run)")
            }
            let elsewhere = try await run("move 1 --to WS2 --known skip")
            #expect(elsewhere.code == 2, "\(elsewhere)")
        }

        @Test func nonsenseIsAUsageError() async throws {
            let pacsh = try Pacsh(["--no-rc", "--format", "json"])
            try Pacsh.write("x", to: "\(pacsh.directory)/file.txt")
            for words in [["./nowhere"], ["./file.txt"], ["3"], ["--report", "x.pdf"], ["--against-pacs"]] {
                let run = try await pacsh.run(["verify"] + words)
                #expect(run.code == 2, "\(words): \(run)")
            }
        }
    }
}
