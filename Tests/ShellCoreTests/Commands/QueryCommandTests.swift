import DICOMCore
import ShellLanguage
import TestSupport
import Testing

@testable import ShellCore

/// The commands that connect, ask and show, as a process sees them.
@Suite(.timeLimit(.minutes(1))) struct QueryCommandTests {
    private func run(
        _ arguments: [String],
        config: String = "/nonexistent"
    ) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: arguments,
            environment: ["XDG_CONFIG_HOME": config],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    private func demo(_ commands: String) async throws -> (code: Int32, documents: [JSONValue], error: String) {
        let (code, output, error) = await self.run([
            "--format", "jsonl", "--scp-port", "0", "-c", "demo start --port 0; " + commands,
        ])
        let documents = try output.split(separator: "\n").dropFirst().map {
            try #require(JSONValue(parsing: String($0)))
        }
        return (code, documents, error)
    }

    @Test("What only says what was done isn't among the data that a script reads")
    func remarksAreNoData() async {
        let (code, output, error) = await self.run([
            "-c", "demo start --port 0", "-c", "connect A@127.0.0.1:1", "-c", "connect demo", "-c",
            "find nm --limit 1 --format csv",
        ])
        #expect(code == 0)
        #expect(output.hasPrefix("n,StudyDate,") && output.split(separator: "\n").count == 2, "\(output)")
        #expect(error.contains("A@127.0.0.1:1 is selected") && error.contains("DEMO listens on"), "\(error)")
    }

    @Test(
        "What is wrong in the words is found before anything is sent, with the place and a hint",
        arguments: [
            ("find --id ''", "--id"), ("find --accession ''", "--accession"), ("find --patient ''", "--patient"),
            ("find --description ''", "--description"), ("find --id '*'", "--id"), ("find --patient '**'", "--patient"),
            ("find --accession '?*'", "--accession"), ("find --description ' *'", "--description"),
            ("find --patient '*^*'", "--patient"), ("find nm Modality=CT", "Modality"), ("find --since ''", "--since"),
            ("find PatientNam=X", "PatientName"), ("find studdy", "study"), ("find PatientName", "PatientName="),
            ("find study series", "level"), ("find --since 2026-13-01", "2026-13-01"),
            ("find --date 2026-02-01..2026-01-01", "before"), ("find nm --limit 0", "--limit"),
            ("find --model worklist", "worklist"), ("find -P -S nm", "-P"), ("find patient nm", "modality"),
            ("find nm --sort Nonsense", "Nonsense"), ("find nm --return PatientID,Nonsense", "Nonsense"),
            ("find nm --calling SEVENTEEN_LETTERS", "--calling"), ("find StudyInstanceUID=x", "UID"),
            ("find -k QueryRetrieveLevel=FRAME", "FRAME"), ("echo -n 0", "-n"), ("echo --every soon", "soon"),
            ("connect A@h:0", "port"), ("connect A@h", "port"), ("connect A@h:1 -aet 'A\\B'", "backslash"),
            ("connect A@h:1 -pdu 12", "12"), ("connect A@h:1 --local eth0", "eth0"), ("series 0", "0"),
            ("images x", "x"), ("show 1 Nonsense", "Nonsense"), ("dump f.dcm Rows Nonsense", "Nonsense"),
            ("profile add x", "address"), ("profile use", "name"), ("profile add x A@h:1 --set foo=1", "foo"),
            ("profile add 'a b' A@h:1", "a b"), ("profile list --calling ME", "profile add"),
        ]
    )
    func faults(_ command: String, _ word: String) async {
        let (code, output, error) = await self.run(["--check", "-c", command])
        #expect(code == 2)
        #expect(output.isEmpty)
        #expect(error.contains("-c:1:") && error.contains(word), "\(error)")
    }

    @Test(
        "Without a PACS every command that needs one says how to select it",
        arguments: [
            "echo", "find nm", "open", "contexts", "whoami", "series 1.2.3",
        ]
    )
    func needsPACS(_ command: String) async {
        let (code, _, error) = await self.run(["-c", command])
        #expect(code == 2)
        #expect(error.contains("no PACS is selected") && error.contains("hint: "))
    }

    @Test("A query for everything needs a confirmation, a limit or a key")
    func confirmation() async throws {
        let refused = try await self.demo("find")
        #expect(refused.code == 2 && refused.documents.last?["error"]?["code"] == "usage")
        #expect(!refused.error.contains("opened"), "nothing was sent")
        let confirmed = try await self.demo("find --yes; find --limit 2; find PatientName=** --limit 3")
        #expect(confirmed.code == 0)
        #expect(confirmed.documents.map { $0["count"] }.dropFirst() == [2, 3])
        #expect(confirmed.documents[1]["truncated"] == true)
    }

    @Test("An attribute asked for twice is one column")
    func columnOnce() async throws {
        let (_, output, _) = await self.run([
            "--format", "csv", "-c",
            "demo start --port 0; find nm --limit 1 --return 77771020,(7777,1020),PatientID,SOPClassesInStudy,00080062",
        ])
        let head = try #require(output.split(separator: "\n").first { $0.contains("StudyInstanceUID") })
        let columns = head.split(separator: ",")
        #expect(columns.count == Set(columns).count && columns.contains("77771020"), "\(head)")
    }

    @Test("A modality that doesn't exist is sent, and spoken of with the nearest one")
    func unknownModality() async throws {
        let (code, documents, error) = try await self.demo("find nmm")
        #expect(code == 0 && documents.first?["count"] == 0)
        #expect(error.contains("'NMM' is no modality of the standard, the nearest is NM"), "\(error)")
        let known = try await self.demo("find rtstruct; find ls")
        #expect(known.code == 0 && !known.error.contains("is no modality"), "\(known.error)")
    }

    @Test("The document has the keys of every query")
    func document() async throws {
        let (code, documents, error) = try await self.demo("find nm --date 19000101.. --show-request")
        let document = try #require(documents.first)
        #expect(code == 0)
        #expect(document["command"] == "find" && document["status"] == "0x0000" && document["level"] == "study")
        #expect(document["truncated"] == false && document["dates"] == "19000101-")
        guard case .array(let results) = document["results"] else { throw UsageError("no results") }
        #expect(document["count"] == .integer(results.count) && !results.isEmpty)
        #expect(results[0]["n"] == 1 && results[0]["attributes"]?["StudyInstanceUID"] != nil)
        guard case .array(let requests) = document["requests"] else { throw UsageError("no requests") }
        #expect(requests[0]["ModalitiesInStudy"] == "NM" && requests[0]["StudyDate"] == "19000101-")
        #expect(error.contains("StudyDate 19000101-"), "the resolved range is always shown")
    }

    @Test("--require fails when nothing matches, in the document of the query")
    func require() async throws {
        let (code, documents, _) = try await self.demo("find --id NOBODY; find --id NOBODY --require; echo")
        #expect(code == 1 && documents.count == 2)
        #expect(documents[0]["count"] == 0 && documents[0]["error"] == nil)
        #expect(documents[1]["error"]?["code"] == "no-match" && documents[1]["count"] == 0)
    }

    @Test("DCMTK's options mean what they mean there")
    func dcmtk() async throws {
        let (code, documents, _) = try await self.demo(
            "find -S -k 0008,0052=STUDY -k ModalitiesInStudy=NM -k PatientSex; find -P -k QueryRetrieveLevel=PATIENT -k PatientName=*  --yes"
        )
        #expect(code == 0)
        #expect(documents[0]["level"] == "study" && documents[0]["model"] == "study")
        #expect(documents[1]["level"] == "patient" && documents[1]["model"] == "patient")
    }

    @Test("Series, images and the attributes of rows")
    func below() async throws {
        let (code, documents, _) = try await self.demo(
            "find nm --limit 1; series 1; images 1; show 1; show 1 SOPInstanceUID; images 1/1; dump 1; status; whoami; contexts"
        )
        #expect(code == 0)
        #expect(documents[1]["command"] == "series" && documents[1]["level"] == "series")
        #expect(documents[2]["level"] == "image")
        guard case .array(let rows) = documents[4]["results"], case .object(let attributes) = rows[0]["attributes"]
        else {
            throw UsageError("no row")
        }
        #expect(attributes.map(\.key) == ["SOPInstanceUID"])
        #expect(documents[6]["attributes"]?["SOPInstanceUID"] == rows[0]["attributes"]?["SOPInstanceUID"])
        #expect(documents[7]["associated"] == true && documents[7]["called"] == "DEMO")
        #expect(documents[8]["address"] == "127.0.0.1" && documents[8]["aet"] == "PACSH")
        guard case .array(let contexts) = documents[9]["contexts"] else { throw UsageError("no contexts") }
        #expect(contexts.count == 5 && contexts.allSatisfy { $0["accepted"] == true })
    }

    @Test("connect sends nothing, and its words win over what was set before")
    func connect() async throws {
        let (code, output, error) = await self.run([
            "--format", "jsonl", "--calling", "FROMPROCESS", "-c",
            "connect A@[::1]:104; connect B@192.0.2.1:11112 --calling ME --scp-port 11113 -to 2 -pdu 16384; set pdu.max; "
                + "set calling OTHER; status",
        ])
        let documents = try output.split(separator: "\n").map { try #require(JSONValue(parsing: String($0))) }
        #expect(code == 0 && !error.contains("opened"))
        #expect(documents[0]["calling"] == "FROMPROCESS" && documents[0]["host"] == "::1")
        #expect(documents[1]["calling"] == "ME" && documents[1]["scpPort"] == 11113)
        #expect(documents.last?["calling"] == "OTHER")
    }

    @Test("Profiles are added, used at start and removed")
    func profiles() async throws {
        let directory = try TemporaryDirectory()
        let config = directory.path
        let added = await self.run(
            ["-c", "profile add main PACS@192.0.2.1:104 --calling ME --set timeout.acse=5; profile use main"],
            config: config
        )
        #expect(added.code == 0)
        let shown = await self.run(["status", "--format", "jsonl"], config: config)
        let status = try #require(JSONValue(parsing: shown.output))
        #expect(status["profile"] == "main" && status["calling"] == "ME" && status["port"] == 104)
        let listed = await self.run(["profile", "list", "--format", "csv"], config: config)
        #expect(listed.output.contains("main,PACS@192.0.2.1:104,ME,timeout.acse=5,yes"))
        let again = await self.run(["profile", "add", "main", "X@h:1"], config: config)
        #expect(again.code == 2 && again.error.contains("--replace") || again.error.contains("already"))
        #expect(await self.run(["profile", "remove", "main"], config: config).code == 0)
        let gone = await self.run(["-p", "main", "echo"], config: config)
        #expect(gone.code == 2 && gone.error.contains("main"))
        withExtendedLifetime(directory) {}
    }

    @Test("A file that is missing is named")
    func dumpFile() async throws {
        let missing = await self.run(["dump", "./no-such-file.dcm"])
        #expect(missing.code == 2 && missing.error.contains("no-such-file.dcm"))
    }

    @Test("A damaged file is shown as far as it goes, and fails")
    func dumpDamagedFile() async throws {
        let directory = try TemporaryDirectory("damaged")
        let path = directory.path("cut.dcm")
        let header = FileMetaInformation(
            mediaStorageSOPClassUID: "1.2.840.10008.5.1.4.1.1.7",
            mediaStorageSOPInstanceUID: "2.25.1",
            transferSyntax: .explicitVRLittleEndian
        ).encoded()
        var object = DataSet()
        object.set(.patientID, "X1")
        object.set(DataElement(tag: .pixelData, vr: .OW, content: .bytes([UInt8](repeating: 0, count: 600))))
        let bytes = header + DataSetWriter(syntax: .explicitVRLittleEndian).write(object)
        try TemporaryDirectory.write(Array(bytes.dropLast(500)), to: path)
        let run = await self.run(["--format", "jsonl", "dump", path])
        #expect(run.code == 1)
        let document = try #require(JSONValue(parsing: run.output.split(separator: "\n").last.map(String.init) ?? ""))
        #expect(document["error"]?["code"] == "damaged")
        #expect(document["error"]?["exit"] == 1)
        #expect(document["attributes"]?["PatientID"] == "X1")
        #expect(run.error.contains("in PixelData at byte \(header.count + 10)"), "\(run.error)")
    }
}
