import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `--report`: what was asked, came and is missing, in a file of its own.
@Suite(.timeLimit(.minutes(1))) struct RetrievalReportTests {
    private let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("report") }

    private func run(_ commands: String, fault: String = "") async -> (code: Int32, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: [
                "--format", "jsonl", "--scp-port", "0", "-o", self.folder.path("out"), "--set", "timeout.grace=0.1",
                "-c",
                "demo start --port 0 \(fault); " + commands,
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.error)
    }

    private func text(_ name: String) throws -> String {
        String(decoding: try #require(TemporaryDirectory.bytes(of: self.folder.path(name))), as: UTF8.self)
    }

    @Test("A JSON report is the command's document, with its error; no file is ever replaced")
    func json() async throws {
        let report = self.folder.path("r.json")
        let run = await self.run("find nm; get 1-3 --report \(report)", fault: "--fault move-partial")
        #expect(run.code == 6, "\(run)")
        let document = try #require(JSONValue(parsing: try self.text("r.json")))
        #expect(document["command"] == "get" && document["outcome"] == "partial")
        #expect(document["error"]?["code"] == "partial")
        #expect(TemporaryDirectory.permissions(of: report) == 0o600)
        let again = await self.run("find nm; get 1 --report \(report)")
        #expect(again.code == 2 && again.error.contains("never replaces a file"), "\(again)")
        let lost = await self.run("find nm; get 1 --report \(self.folder.path("none/r.json"))")
        #expect(lost.code == 5, "\(lost)")
        #expect(await self.run("get 1.2 --report r.pdf").code == 2)
    }

    @Test("A page for the PACS administrator names what is missing, and no patient unless --full")
    func html() async throws {
        let run = await self.run(
            "find nm; -get 1-3 --report \(self.folder.path("a.html")); get 1-3 --full --report \(self.folder.path("b.html"))",
            fault: "--fault move-partial"
        )
        #expect(run.code == 6, "\(run)")
        let page = try self.text("a.html")
        for words in ["Partial: ", "DEMO at 127.0.0.1:", "Missing objects", "Bone scintigraphy", "To be done"] {
            #expect(page.contains(words), "\(words) is missing")
        }
        #expect(!page.contains("Bergmann") && !page.contains("DEMO-0"))
        #expect(!page.contains("://") && !page.contains("<script"))
        #expect(try self.text("b.html").contains("Bergmann^Anna"))
    }

    @Test("A page tells what a cap left out, beside 'complete'")
    func pageOfACap() async throws {
        let run = await self.run("find nm; get all --yes --max-images 2 --report \(self.folder.path("c.html"))")
        #expect(run.code == 0, "\(run)")
        let page = try self.text("c.html")
        let pattern = /Left out by the command&#39;s cap|Left out by the command's cap/
        #expect(page.firstMatch(of: pattern) != nil, "\(page)")
        #expect(page.contains(/[0-9]+ stud(y|ies), [0-9]+ object/) || page.contains(/[0-9]+ studies/))
    }

    @Test("With a list the CSV report is the list with columns behind its own, as it was written")
    func csvOfAList() async throws {
        let list = try self.folder.write(
            "\u{FEFF}Name;Accession No;Note\r\n\"DOE; J\";ACC1002;=1+2\r\n-5;NOSUCH\r\n@x;***;\"a\nb\"\r\n",
            to: "list.csv"
        )
        let run = await self.run("get --from \(list) --report \(self.folder.path("r.csv"))")
        #expect(run.code == 0, "\(run)")
        let uid = "2.25.183610238264218309817446018342213409601.1.2"
        #expect(
            try self.text("r.csv")
                == "\u{FEFF}Name;Accession No;Note;pacsh_status;pacsh_outcome;pacsh_studies;pacsh_expected;pacsh_received;pacsh_skipped;pacsh_failed;pacsh_verdict\r\n"
                + "\"DOE; J\";ACC1002;'=1+2;found;complete;\(uid);1;1;0;0;complete: 1 of 1 object is here\r\n"
                + "-5;NOSUCH;;no-match;not-retrieved;;;;;;not retrieved: the PACS lists no such study\r\n"
                + "'@x;***;\"a\nb\";invalid;not-retrieved;;;;;;not retrieved: it is masked\r\n"
        )
        #expect(await self.run("get --from \(list) --report \(list)").code == 2)
    }

    @Test func csvOfRows() async throws {
        let run = await self.run("find nm; get 2 --report \(self.folder.path("r.CSV"))")
        #expect(run.code == 0, "\(run)")
        let lines = try self.text("r.CSV").split(separator: "\n")
        #expect(
            lines.first
                == "StudyInstanceUID,StudyDate,ModalitiesInStudy,StudyDescription,PatientName,outcome,expected,received,skipped,failed,duplicates,missing,cause,verdict"
        )
        #expect(lines.last?.hasSuffix(",Müller^Jürgen,complete,1,1,0,0,0,,,complete: 1 of 1 object is here") == true)
    }

    @Test(arguments: [
        ("=1+1", "'=1+1"), ("+49 30", "'+49 30"), ("-5", "-5"), ("-", "'-"), ("@a", "'@a"), ("\tx", "\"'\tx\""),
        ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), (" a", "\" a\""), ("00123", "00123"),
    ])
    func noTextIsTakenForAFormula(_ text: String, _ cell: String) {
        #expect(DelimitedText.spreadsheetLine([text], separator: ",") == cell)
    }
}
