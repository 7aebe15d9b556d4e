import DICOMCore
import PACSClient
import TestSupport
import Testing

extension EndToEnd {
    /// Queries that are cut into pieces, asked of PACS that cap their answers.
    @Suite struct SplitTests {
        /// Studies over three years, 25 without a date and 5 with one that is none among each 5,000.
        private static func studies(_ count: Int) -> [CappedPACS.Study] {
            var random = SeededGenerator(seed: 16)
            let last = DICOMDate(year: 2026, month: 6, day: 30)
            return (1...count).map { number in
                let hour = Int.random(in: 10...18, using: &random)
                let place = number * 5000 / count % 5000
                let day = "\(last.adding(days: -Int.random(in: 0..<1096, using: &random)))"
                let isMarked = number % (count / 30) == 7 && number / (count / 30) < 30
                let mark = number / (count / 30) < 25 ? "" : "20251399"
                return CappedPACS.Study(
                    uid: "1.2.3.\(number)",
                    id: "P\(String(100_000 + number).dropFirst())",
                    date: isMarked ? mark : day,
                    time: isMarked ? "" : "\(hour)\(10 + place % 50)\(10 + number % 50)",
                    modality: number % 3 == 0 ? "PT" : "NM"
                )
            }
        }

        private static func pacsh(_ pacs: CappedPACS) throws -> Pacsh {
            try Pacsh(["--no-rc", "--yes", "-p", "\(pacs.title)@127.0.0.1:\(pacs.port)", "--format", "jsonl"])
        }

        private static func uids(_ document: JSONValue) -> [String] {
            document[path: "results"].elements.compactMap { $0[path: "attributes", "StudyInstanceUID"].text }
        }

        @Test func fiveThousandStudiesAreFoundBehindACapOfTwoHundred() async throws {
            let studies = Self.studies(5000)
            let dated = studies.filter { DICOMDate(parsing: $0.date) != nil }
            #expect(dated.count == 4970)
            let pacs = try await CappedPACS.start(studies, cap: 200)
            let pacsh = try Self.pacsh(pacs)
            let plain = try await pacsh.run(["find", "--since", "2020-01-01"])
            #expect(plain.code == 0 && plain.json["count"]?.whole == 200)
            #expect(
                plain.errors.contains("exactly 200 matches") && plain.errors.contains("--split auto"),
                "\(plain.errors)"
            )

            let before = pacs.queries.count
            let dates = try await pacsh.run(["find", "--split", "auto", "--since", "2020-01-01"], seconds: 180)
            #expect(dates.code == 0 && dates.json["truncated"] == .bool(false), "\(dates.errors)")
            let found = Self.uids(dates.json)
            #expect(found.count == 4970 && Set(found) == Set(dated.map(\.uid)))
            #expect(dates.errors.contains("studies without a date"), "\(dates.errors)")
            let queries = pacs.queries.count - before
            #expect(queries <= 100 && dates.json[path: "split", "queries"].whole == queries, "\(queries)")

            let ids = try await pacsh.run(["find", "--split", "id"], seconds: 180)
            #expect(ids.code == 0 && ids.json["truncated"] == .bool(false), "\(ids.errors)")
            let all = Self.uids(ids.json)
            #expect(all.count == 5000 && Set(all).count == 5000)
            #expect(pacs.queries.count - before - queries <= 100, "\(pacs.queries.count - before - queries)")
            await pacs.stop()
        }

        @Test func whatBrokeOffIsContinued() async throws {
            let studies = Self.studies(600)
            let pacs = try await CappedPACS.start(studies, cap: 50, failing: 9)
            let run = try await Self.pacsh(pacs).run(
                [
                    "--keep-going", "-c", "find --split month NM --date 2023-01-01..2026-06-30",
                    "-c", "find --continue --sort StudyDate --as all", "-c", "find --continue",
                ],
                seconds: 120
            )
            let documents = run.jsonLines
            try #require(documents.count == 3, "\(run)")
            #expect(documents[0][path: "error", "exit"].whole == 4 && documents[0]["truncated"] == .bool(true))
            #expect(documents[2][path: "error", "exit"].whole == 2)
            let wanted = studies.filter { $0.modality == "NM" && DICOMDate(parsing: $0.date) != nil }
            #expect(documents[1]["error"] == nil && Set(Self.uids(documents[1])) == Set(wanted.map(\.uid)))
            #expect(documents[1]["count"]?.whole == wanted.count)
            let dates = documents[1][path: "results"].elements.compactMap { $0[path: "attributes", "StudyDate"].text }
            #expect(dates == dates.sorted())
            // The one that broke off isn't among those that were answered.
            #expect(Set(pacs.queries.map { $0[1] }).count == pacs.queries.count)
            await pacs.stop()
        }

        @Test func seriesAreListedUnderStudiesThatAreCut() async throws {
            let studies = Array(Self.studies(150).prefix(130))
            let pacs = try await CappedPACS.start(studies, cap: 40)
            let run = try await Self.pacsh(pacs).run(["find", "series", "--split", "auto"], seconds: 120)
            let dated = studies.filter { DICOMDate(parsing: $0.date) != nil }
            #expect(run.code == 0 && run.json["count"]?.whole == dated.count, "\(run.errors)")
            await pacs.stop()
        }

        @Test func aRetrievalOfWhatASearchFindsSaysThatItMayNotBeAll() async throws {
            let pacs = try await CappedPACS.start(Self.studies(150), cap: 100)
            let pacsh = try Self.pacsh(pacs)
            let run = try await pacsh.run(["get", "--find", "study", "--dry-run"], seconds: 120)
            #expect(
                run.errors.contains("exactly 100 studies") && run.errors.contains("find --split auto"),
                "\(run.errors)"
            )
            let split = try await pacsh.run(["get", "--find", "study", "--split", "auto"])
            #expect(split.code == 2 && split.errors.contains("a list is cut before it is retrieved"), "\(split)")
            await pacs.stop()
        }

        @Test func whatCannotBeCutIsRefusedBeforeAnythingIsSent() async throws {
            let pacsh = try Pacsh(["--no-rc", "--yes", "-p", "X@127.0.0.1:9"])
            let wrong = [
                "--split hour", "patient --split day", "StudyDate=20260101- --split auto", "--split id --id 7",
                "--split auto --date 2026-05-01..2026-01-01", "--split month --relational", "-P --split week",
                "series StudyInstanceUID=1.2 --split auto", "--continue", "--continue --limit 5", "--continue CT",
            ]
            for words in wrong {
                let run = try await pacsh.run(["find"] + words.split(separator: " ").map(String.init))
                #expect(run.code == 2 && !run.errors.contains("association"), "\(words): \(run)")
            }
        }

        @Test(arguments: ["orthanc", "dcmqrscp"]) func realArchivesGiveAllInPieces(name: String) async throws {
            let samples = try await SampleFiles.archive(nm: 4, ct: 3, pt: 2, objects: 1)
            // Some on one day, some on one day and hour.
            for (number, file) in samples.files.enumerated() {
                let (day, hour) = (number < 6 ? 1 + number * 9 % 28 : 20, 10 + number)
                let date = "(0008,0020)=202604\(day < 10 ? "0" : "")\(day)"
                try await Programs.run("dcmodify", ["-nb", "-m", date, "-m", "(0008,0030)=\(hour)1500", file.path])
            }
            let site = try await Site.start { station -> any RunningPACS in
                if name == "dcmqrscp" { return try await DCMQRSCP.start(holding: samples.paths, stations: [station]) }
                return try await Orthanc.start(stations: [station], settings: ["LimitFindResults": "2"])
            }
            if name == "orthanc" { #expect(try await site.pacs.load(samples.paths).count == samples.files.count) }
            for split in ["auto", "day", "month", "id"] {
                let run = try await site.run("find", "--split", split)
                let found = Self.uids(run.json)
                #expect(run.code == 0 && run.json["truncated"] == .bool(false), "\(split): \(run.errors)")
                #expect(found.sorted() == samples.studies, "\(split): \(run.json[path: "split"])")
            }
            await site.stop()
        }
    }
}
