import DICOMCore
import PACSClient
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The audit log: one line an event, before anything is sent and when it is over.
@Suite struct AuditTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        self.directory = try TemporaryDirectory("audit")
        self.path = self.directory.path("audit.log")
    }

    private func run(_ batch: String, _ options: String...) async -> Batch.Run {
        await Batch.run(
            words: ["--set", "audit.log=\(self.path)", "--set", "output=\(self.directory.path("out"))"] + options
                + ["-c", batch]
        )
    }

    private var text: String { String(decoding: TemporaryDirectory.bytes(of: self.path) ?? [], as: UTF8.self) }

    private var lines: [JSONValue] {
        self.text.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
    }

    /// Event and outcome of each line.
    private var story: [String] {
        self.lines.map { "\($0["event"]?.text ?? "?"): \($0["outcome"]?.text ?? "?")" }
    }

    @Test func aQueryIsAuditedBeforeAndAfterItEvenWithNoResults() async throws {
        let run = await self.run("demo start --port 0; find PatientName=DOE^JOHN; find --id NOBODY; show; echo")
        #expect(run.code == 0, "\(run)")
        #expect(self.story == ["Query: begun", "Query: success", "Query: begun", "Query: success"])
        let lines = self.lines
        #expect(lines.map { $0["eventCode"]?.text } == Array(repeating: "110112", count: 4))
        #expect(lines[0]["command"]?.text == "find PatientName=***" && lines[2]["command"]?.text == "find --id ***")
        #expect(!self.text.contains("DOE") && !self.text.contains("NOBODY"))
        #expect(lines[0]["id"] == lines[1]["id"] && lines[1]["id"] != lines[2]["id"])
        #expect(lines[3]["count"]?.whole == 0 && lines[3]["studies"]?.elements.isEmpty == true)
        #expect(lines[0]["pacs"]?.text?.hasPrefix("DEMO@127.0.0.1:") == true && lines[0]["calling"]?.text == "PACSH")
        for key in ["time", "user", "uid", "host", "process"] { #expect(lines[0][key] != .null, "\(key)") }
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)
    }

    @Test func aRetrievalNamesItsStudies() async throws {
        let run = await self.run("demo start --port 0; find nm --limit 2; get 1-2; get 1 --dry-run")
        #expect(run.code == 0, "\(run)")
        #expect(
            self.story == [
                "Query: begun", "Query: success", "Query: begun", "Begin Transferring DICOM Instances: begun",
                "DICOM Instances Transferred: success", "Query: begun", "Query: success",
            ]
        )
        let lines = self.lines
        let found = Set(lines[1]["studies"]?.elements.compactMap(\.text) ?? [])
        #expect(found.count == 2 && lines[1]["count"]?.whole == 2)
        for line in lines[3...4] { #expect(Set(line["studies"]?.elements.compactMap(\.text) ?? []) == found) }
        #expect(lines[4]["verdict"]?.text == "complete" && lines[6]["verdict"]?.text == "dry-run")
        #expect(lines[4]["received"] == lines[4]["expected"] && (lines[4]["received"]?.whole ?? 0) > 0)
    }

    @Test func everySystemThatIsAskedIsNamed() async throws {
        let gone = "GONE@127.0.0.1:1"
        let run = await self.run(
            "demo start --port 0; -find nm --on demo,\(gone); -find nm --on \(gone); find nm --limit 1; connect \(gone); "
                + "series 1; get 1"
        )
        #expect(run.code == 0, "\(run)")
        let systems = self.lines.map {
            "\($0["event"]?.text ?? "") \($0["pacs"]?.text?.prefix(4) ?? "") \($0["outcome"]?.text ?? "")"
        }
        #expect(
            systems == [
                "Query DEMO begun", "Query GONE begun", "Query DEMO success", "Query GONE failure",
                // The one that is selected isn't asked.
                "Query GONE begun", "Query GONE failure", "Query DEMO begun", "Query DEMO success",
                // The row is of the demonstration PACS, which isn't selected any longer.
                "Query DEMO begun", "Query DEMO success", "Query DEMO begun",
                "Begin Transferring DICOM Instances DEMO begun", "DICOM Instances Transferred DEMO success",
            ],
            "\(systems)"
        )
        let lines = self.lines
        #expect((lines[2]["count"]?.whole ?? 0) > 0 && lines[2]["studies"]?.elements.isEmpty == false)
        #expect(lines[3]["count"]?.whole == 0 && lines[3]["studies"]?.elements.isEmpty == true)
        #expect(lines[3]["error"]?.text == "connect-refused" && lines[3]["exit"]?.whole == 4)
    }

    @Test func theTitlesOfALineAreThoseThatAreUsed() async {
        _ = await self.run("demo start --port 0; -find nm --called OTHER --calling WE")
        #expect(self.lines.count == 2, "\(self.text)")
        #expect(self.lines.allSatisfy { $0["pacs"]?.text?.hasPrefix("OTHER@") == true && $0["calling"] == "WE" })
    }

    /// What is read here names the studies, and no PACS.
    @Test func filesThatAreReadNameTheirStudies() async throws {
        let out = self.directory.path("out")
        let run = await self.run(
            "demo start --port 0; find nm --limit 2; get 1-2; dump 1; -diff 1 2; verify 1; verify --rebuild; dump \(out); "
                + "-diff 1 2 --files"
        )
        #expect(run.code == 0, "\(run)")
        let lines = self.lines
        let found = lines[1]["studies"]?.elements.compactMap(\.text) ?? []
        let read = lines.filter { $0["event"] == "DICOM Instances Accessed" }
        #expect(read.allSatisfy { $0["pacs"] == .null })
        let studies = read.map { Set($0["studies"]?.elements.compactMap(\.text) ?? []) }
        let (one, both) = (Set(found.prefix(1)), Set(found))
        #expect(found.count == 2 && studies.count == 12, "\(studies)")
        #expect(studies.enumerated().allSatisfy { $0.offset % 2 == 1 || $0.element.isEmpty })
        #expect(stride(from: 1, to: 11, by: 2).map { studies[$0] } == [one, both, one, both, both], "\(studies)")
        // A path that has a Patient ID in it is masked.
        #expect(read[8]["command"]?.text == "dump \(out)")
    }

    /// The folders of an output directory are named by Patient IDs.
    @Test func pathsBelowAnOutputDirectoryAreMasked() async throws {
        let out = try self.directory.makeFolder("out")
        try self.directory.makeFolder("out/.pacsh")
        try self.directory.makeFolder("other")
        for (line, masked) in [
            ("dump \(out)/SECRET-7/1.2.3/x.dcm", "dump \(out)/***"), ("verify '\(out)/SECRET 7'", "verify ***"),
            ("view \(out)//SECRET-7 --output=\(out)/SECRET-7/y.png", "view \(out)//*** ***"),
            ("!ls \(out)/SECRET-7", "!ls \(out)/***"),
        ] {
            let text = MaskedLine.text(of: line)
            #expect(text == masked || text == masked.replacing("***", with: "'\(out)/***'"), "\(text)")
            #expect(!text.contains("SECRET") && MaskedLine.text(of: text) == text)
        }
        for line in [
            "verify \(out)", "dump \(out)/", "dump \(out)/.pacsh/journal",
            "dump \(self.directory.path("other"))/a/b.dcm", "get 1/2/3",
        ] { #expect(MaskedLine.text(of: line) == line) }
        // What was masked is never taken for a name.
        let run = await self.run("dump \(out)/***")
        #expect(run.code == 2 && run.error.contains("the value was masked"), "\(run)")
    }

    @Test func aFailureIsAuditedToo() async {
        let run = await self.run("connect GONE@127.0.0.1:1; find nm")
        #expect(run.code == 4, "\(run)")
        #expect(self.story == ["Query: begun", "Query: failure"])
        #expect(self.lines.last?["error"]?.text == "connect-refused" && self.lines.last?["exit"]?.whole == 4)
    }

    @Test func whatCannotBeAuditedIsNotDone() async throws {
        try self.directory.makeFolder("audit.log")
        let run = await self.run("demo start --port 0; find nm", "--format", "jsonl")
        #expect(run.code == 5, "\(run)")
        let error = run.output.split(separator: "\n").last.flatMap { JSONValue(parsing: String($0)) }?["error"]
        #expect(error?["code"]?.text == "not-writable", "\(run)")
        #expect(error?["message"]?.text?.contains("audit.log) can't be written, so this can't be done") == true)
        #expect(await self.run("scp start --port 0 --bind 127.0.0.1").code == 5)
        // What touches no patient's data goes on.
        #expect(await self.run("demo start --port 0; echo; status; help").code == 0)
    }

    @Test func aLinkIsNotFollowed() async throws {
        let target = try self.directory.write("kept\n", to: "target")
        try self.directory.link("audit.log", to: target)
        #expect(await self.run("demo start --port 0; find nm").code == 5)
        #expect(TemporaryDirectory.bytes(of: target) == Array("kept\n".utf8))
    }

    @Test func manyStudiesMakeSeveralLines() {
        var record = AuditRecord(event: .query, id: "1-1", outcome: .success)
        record.studies = (1...250).map { UID("1.2.\($0)") }
        let lines = record.lines(at: 0).map { JSONValue(parsing: $0) ?? .null }
        #expect(lines.map { $0["studies"]?.elements.count } == [100, 100, 50])
        let all = lines.flatMap { $0["studies"]?.elements.compactMap(\.text) ?? [] }
        #expect(all == record.studies.map(\.string) && lines.allSatisfy { $0["id"]?.text == "1-1" })
    }

    @Test(arguments: ["relative/audit.log", "audit"])
    func aRelativePathIsRefused(_ path: String) async {
        #expect(await Batch.run(words: ["--set", "audit.log=\(path)", "help"]).code == 2)
    }

    /// Who adds a command says whether it is audited; one that is forgotten here is.
    @Test func everyCommandIsEitherAuditedOrNot() throws {
        let audited = CommandTable.entries.map(\.name).filter { !AuditEvent.unaudited.contains($0) }
        let wanted: Set = [
            "find", "series", "images", "dump", "diff", "view", "move", "get", "retrieve", "resume", "verify",
            "diagnose",
        ]
        #expect(Set(audited).isSuperset(of: wanted))
        #expect(AuditEvent.unaudited.isDisjoint(with: wanted))
        for (words, event) in [
            (["find"], .query), (["view", "1"], .accessed), (["diagnose"], nil), (["diagnose", "--callback"], .query),
            (["ping"], nil), (["frob"], .query),
        ] as [([String], AuditEvent?)] {
            #expect(AuditEvent.event(of: try #require(Statement(words))) == event, "\(words)")
        }
    }
}
