import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// Retrievals of what a list names, against PACS in the process.
@Suite(.timeLimit(.minutes(1))) struct ListRetrievalTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("list") }

    private struct Run {
        let code: Int32
        let document: JSONValue
        let error: String

        /// Each line of the list: its number, what the PACS said, and what became of it.
        var lines: [String] {
            guard case .array(let lines) = self.document["list"]?["lines"] else { return [] }
            return lines.map { line in
                ["line", "status", "outcome"].map { line[$0]?.serialized() ?? "" }.joined(separator: " ")
                    .replacing("\"", with: "")
            }
        }
    }

    /// Runs a command behind others.
    private func run(_ command: String, options: [String] = []) async -> Run {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--format", "jsonl", "--scp-port", "0", "-o", self.folder.path("out")] + options + [
                "-c", command,
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let last = terminal.output.split(separator: "\n").last.map(String.init) ?? ""
        return Run(code: code, document: JSONValue(parsing: last) ?? .null, error: terminal.error)
    }

    private func demo(_ command: String, options: [String] = []) async -> Run {
        await self.run("demo start --port 0; " + command, options: options)
    }

    private var stored: Int { self.folder.files(below: "out", withExtension: "dcm").count }

    @Test("Each line is one query; what brings nothing is told apart and is no failure without --require")
    func retrievesWhatAListNames() async throws {
        let list = try self.folder.write(
            "\u{FEFF}Name;Accession No\r\nA;ACC1002\r\nB;***\r\nC;\r\nD;NOSUCH\r\nE;ACC1005\r\nF;ACC1002\r\n",
            to: "list.csv"
        )
        let run = await self.demo("move --from \(list)")
        #expect(run.code == 0, "\(run)")
        #expect(
            run.lines == [
                "2 found complete", "3 invalid not-retrieved", "4 invalid not-retrieved", "5 no-match not-retrieved",
                "6 found complete", "7 found complete",
            ]
        )
        #expect(run.document["received"] == 3 && self.stored == 3)
        for (line, reason) in [(3, "the value can't be meant"), (4, "there is no value")] {
            let warning = "warning: line \(line) of the list: not asked for, since \(reason)"
            #expect(run.error.contains(warning), "\(run.error)")
        }
        #expect(!run.error.contains("ACC1") && !run.error.contains("NOSUCH"))
        let strict = await self.demo("get --require --from \(list)")
        #expect(strict.code == 1 && strict.document["error"]?["code"] == "no-match", "\(strict)")
        #expect(strict.document["skipped"] == 3)
    }

    @Test("A list of patients asks, and a line of several studies is refused by --one")
    func retrievesPatients() async throws {
        let list = try self.folder.write("MRN\nDEMO-001\nDEMO-002\n", to: "list.txt")
        let unconfirmed = await self.demo("get --from \(list)")
        #expect(unconfirmed.code == 2 && unconfirmed.error.contains("all studies of 2 patients"), "\(unconfirmed)")
        #expect(!unconfirmed.error.contains("opened as"))
        let planned = await self.demo("get --dry-run --from \(list)")
        #expect(planned.code == 0 && planned.lines.contains("2 several dry-run"), "\(planned)")
        let one = await self.demo("get --one --yes=patient --from \(list)")
        #expect(one.lines.first == "2 several not-retrieved", "\(one)")
        #expect(one.error.contains("of the list: matched several studies, which --one leaves there"))
    }

    @Test("Study Instance UIDs aren't looked for; more than 20 lines ask before anything is sent")
    func takesUIDs() async throws {
        let uids = (1...21).map { "2.25.99.\($0)" }.joined(separator: "\n")
        let many = try self.folder.write("StudyInstanceUID\n\(uids)\n", to: "many.txt")
        let unconfirmed = await self.demo("get --from \(many)")
        #expect(unconfirmed.code == 2 && unconfirmed.error.contains("studies of 21 lines"), "\(unconfirmed)")
        #expect(!unconfirmed.error.contains("opened as"))
        let one = try self.folder.write("x,Study UID\n1,2.25.99.1\n", to: "one.csv")
        let absent = await self.demo("get --from \(one)")
        #expect(absent.lines == ["2 no-match not-retrieved"], "\(absent)")
        #expect(absent.code == 1 && absent.document["error"]?["code"] == "no-match")
        #expect(absent.error.contains("1 line, 1 no-match") && !absent.error.contains("1 found"), "\(absent)")
    }

    @Test("A Study Instance UID that the PACS doesn't list is a line without a match, and leaves no job unfinished")
    func takesAbsentUIDsForLinesWithoutMatch() async throws {
        let present = "2.25.183610238264218309817446018342213409601.1.2"
        let list = try self.folder.write("StudyInstanceUID\n2.25.99.1\n\(present)\n", to: "list.txt")
        let run = await self.demo("get --from \(list)")
        #expect(run.code == 0 && run.document["outcome"] == "complete", "\(run)")
        #expect(run.lines == ["2 no-match not-retrieved", "3 found complete"])
        #expect(run.error.contains("2 lines, 1 found, 1 no-match"), "\(run.error)")
        #expect(run.error.contains("warning: line 2 of the list: matched nothing"), "\(run.error)")
        #expect(self.stored == 1)
        let strict = await self.demo("get --require --from \(list)")
        #expect(strict.code == 1 && strict.document["error"]?["code"] == "no-match", "\(strict)")
        let planned = await self.demo("get --dry-run --from \(list)")
        #expect(planned.code == 0 && planned.lines == ["2 no-match not-retrieved", "3 found dry-run"], "\(planned)")
    }

    @Test("What other columns say of a study that is named by its UID is compared with it")
    func comparesStudiesThatAreNamed() async throws {
        let present = "2.25.183610238264218309817446018342213409601.1.2"
        let found = await self.demo("find StudyInstanceUID=\(present)")
        guard case .array(let rows)? = found.document["results"] else { return #expect(Bool(false), "\(found)") }
        let patient = try #require(rows.first?["attributes"]?["PatientID"]?.serialized())
        let list = try self.folder.write(
            "StudyInstanceUID,PatientID\n\(present),NOBODY\n\(present),\(patient)\n\(present),\n2.25.99.1,NOBODY\n",
            to: "list.csv"
        )
        let run = await self.demo("get --from \(list)")
        #expect(
            run.lines == [
                "2 contradicts not-retrieved", "3 found complete", "4 found complete", "5 no-match not-retrieved",
            ],
            "\(run)"
        )
        let taken = await self.demo("get --mismatched --from \(list)")
        #expect(taken.lines.first == "2 found complete", "\(taken)")
    }

    @Test("A list of which no line brings a study is a failure")
    func failsWhereNothingMatches() async throws {
        let list = try self.folder.write("AccessionNumber\nNOSUCH\n***\n", to: "list.txt")
        let run = await self.demo("get --from \(list)")
        #expect(run.code == 1 && run.document["error"]?["code"] == "no-match", "\(run)")
        #expect(run.lines == ["2 no-match not-retrieved", "3 invalid not-retrieved"])
        #expect(run.error.contains("no line of the list brings a study"), "\(run.error)")
    }

    @Test("A line whose other columns tell of another study or patient contradicts, unless --mismatched says so")
    func tellsLinesThatContradictThemselves() async throws {
        let list = try self.folder.write(
            """
            Accession No;PatientID;Study Date;Patient Name;PatientBirthDate;Ward;Study UID
            ACC1002;DEMO-005;;;;;
            ACC1002;DEMO-002;29.11.2026;Müller, Jürgen;;DEMO-005;
            ACC1002;;1999-01-01;;;;
            ACC1002;***;;Smith^John;;;
            ACC1002;;;;;;2.25.183610238264218309817446018342213409601.1.2
            ACC1005;;;;;;2.25.99

            """,
            to: "list.csv"
        )
        let run = await self.demo("get --key AccessionNumber --from \(list)")
        let expected = [
            "2 contradicts not-retrieved", "3 found complete", "4 contradicts not-retrieved",
            "5 contradicts not-retrieved", "6 found complete", "7 contradicts not-retrieved",
        ]
        #expect(run.code == 0 && run.lines == expected, "\(run)")
        #expect(self.stored == 1)
        #expect(run.document.serialized().contains("the PACS has another PatientID than the line"))
        #expect(run.error.contains("lines 2, 4, 5, 7 of the list: matched only studies that contradict it"))
        #expect(!run.error.contains("DEMO-00"), "\(run.error)")
        let all = await self.demo("get --dry-run --mismatched --key AccessionNumber --from \(list)")
        #expect(all.lines == (2...7).map { "\($0) found dry-run" }, "\(all)")
    }

    @Test("Of the studies of a patient a line takes those that its other columns agree with")
    func takesTheStudiesThatAgree() async throws {
        let list = try self.folder.write("PatientID,AccessionNumber\nDEMO-001,ACC1013\n", to: "list.csv")
        let run = await self.demo("get --yes=patient --key PatientID --from \(list)")
        #expect(run.lines == ["2 found complete"] && self.stored == 1, "\(run)")
    }

    @Test("A study whose returned value contradicts the line isn't retrieved, unless --mismatched says so")
    func leavesContradictionsThere() async throws {
        let pacs = try await AnsweringPACS.start { request in
            var row = DataSet()
            row.set(.studyInstanceUID, "2.25.7")
            row.set(.accessionNumber, "A2")
            return request.string(.queryRetrieveLevel) == "STUDY" ? [row] : []
        }
        let list = try self.folder.write("A1\nA2\n", to: "list.txt")
        let options = ["-p", pacs.address, "--set", "timeout.grace=0.1", "--set", "timeout.retrieve=0.5"]
        let run = await self.run("move --dry-run --key AccessionNumber --from \(list)", options: options)
        #expect(run.lines == ["1 contradicts not-retrieved", "2 found dry-run"], "\(run)")
        #expect(pacs.finds.prefix(2).map { $0.string(.accessionNumber) } == ["A1", "A2"])
        let all = await self.run("move --dry-run --mismatched --key AccessionNumber --from \(list)", options: options)
        #expect(all.lines == ["1 found dry-run", "2 found dry-run"], "\(all)")
        await pacs.stop()
    }

    @Test("Lines of which one means many studies ask before the first of them comes")
    func asksBeforeTheFirstComes() async throws {
        let pacs = try await AnsweringPACS.start { request in
            guard request.string(.queryRetrieveLevel) == "STUDY" else { return [] }
            let number = request.string(.accessionNumber) ?? ""
            return (1...(number == "A3" ? 19 : 1)).map { study in
                var row = DataSet()
                row.set(.studyInstanceUID, "2.25.\(number.dropFirst()).\(study)")
                row.set(.accessionNumber, number)
                return row
            }
        }
        let list = try self.folder.write("A1\nA2\nA3\n", to: "list.txt")
        let options = ["-p", pacs.address, "--set", "timeout.grace=0.1", "--set", "timeout.retrieve=0.5"]
        let run = await self.run("move --key AccessionNumber --from \(list)", options: options)
        #expect(run.code == 2 && run.error.contains("This retrieves 21 studies"), "\(run)")
        #expect(run.error.contains("plan: 21 studies") && self.stored == 0, "\(run)")
        #expect(pacs.finds.count { $0.string(.queryRetrieveLevel) == "STUDY" } >= 3)
        await pacs.stop()
    }

    @Test(
        "What can't be a list is a usage error, before anything is sent",
        arguments: [
            ("x,y\n1,2\n", "", "is not known"), ("AccessionNumber\n***\n", "", "no line of the list has a value"),
            ("AccessionNumber,Ward\nA,1\n", "--column Bett", "its columns are AccessionNumber, Ward"),
        ]
    )
    func refusesWhatIsNoList(_ text: String, _ options: String, _ words: String) async throws {
        let list = try self.folder.write(text, to: "list.csv")
        let run = await self.demo("get --from \(list) \(options)")
        #expect(run.code == 2 && run.error.contains(words), "\(run)")
        #expect(!run.error.contains("opened as"))
        #expect(!run.error.contains("how it is"), "\(run.error)")
        for path in [self.folder.path("none"), self.folder.path("")] {
            let missing = await self.demo("get --from \(path)")
            #expect(missing.code == 2 && missing.error.contains("can't read"), "\(missing)")
            #expect(missing.error.contains("--from takes a text, CSV or TSV file"), "\(missing)")
        }
        #expect(await self.demo("get 1 --from \(list)").code == 2)
        #expect(await self.demo("get 1 --one").error.contains("--one belongs to a list"))
    }
}
