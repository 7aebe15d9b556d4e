import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// Whole sessions against the demonstration PACS inside the process.
@Suite(.timeLimit(.minutes(1))) struct DemoSessionTests {
    /// Runs commands behind `demo start`; gives the exit status, each command's document, and standard error.
    private func run(_ commands: String) async throws -> (code: Int32, documents: [JSONValue], error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--format", "jsonl", "--scp-port", "0", "-c", "demo start --port 0; " + commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let documents = try terminal.output.split(separator: "\n").dropFirst().map { line in
            try #require(JSONValue(parsing: String(line)))
        }
        return (code, documents, terminal.error)
    }

    private func uids(_ document: JSONValue?, _ key: String = "StudyInstanceUID") -> [String] {
        guard case .array(let results) = document?["results"] else { return [] }
        return results.compactMap { row in
            if case .string(let uid) = row["attributes"]?[key] { uid } else { nil }
        }
    }

    @Test func echoes() async throws {
        let (code, documents, error) = try await self.run("echo -n 2")
        #expect(code == 0)
        #expect(documents.count == 1)
        #expect(documents.first?["status"] == "0x0000")
        #expect(documents.first?["ok"] == 2)
        #expect(error.contains("association released"))
    }

    @Test("A system that can't be selected leaves the former one selected, and its association open")
    func selectsOnlyWhatIsValid() async throws {
        let (code, documents, error) = try await self.run(
            "echo; -connect OTHER@127.0.0.1:1 --tls-ca /nonexistent/ca.pem; set tls; status; echo"
        )
        #expect(code == 0)
        #expect(documents[1]["error"]?["code"] == "usage")
        #expect(documents[2].serialized().contains("\"value\":\"off\""))
        #expect(documents[3]["profile"] == "demo" && documents[3]["associated"] == true)
        #expect(error.ranges(of: "opened as").count == 1, "\(error)")
    }

    @Test func selectsRowsOfTheListLastShown() async throws {
        let (code, documents, error) = try await self.run(
            "find nm; show 2-3,1; show end; show last; show all; show 1,1-2"
        )
        #expect(code == 0)
        let all = self.uids(documents.first)
        #expect(all.count > 5)
        #expect(self.uids(documents[1]) == [all[1], all[2], all[0]])
        #expect(self.uids(documents[2]) == [all[all.count - 1]])
        #expect(self.uids(documents[3]) == self.uids(documents[2]))
        #expect(self.uids(documents[4]) == all)
        #expect(self.uids(documents[5]) == [all[0], all[1]])
        #expect(!error.contains("DEMO-0"))
    }

    @Test(arguments: ["show 99", "show 1-99", "show 98-end", "series 99", "series 99/1", "series 1/99", "show last"])
    func refusesWhatIsOutOfRange(_ command: String) async throws {
        let (code, documents, error) = try await self.run("find nm --limit 3; \(command); echo")
        #expect(code == 2)
        #expect(documents.count == 2)
        #expect(documents.last?["error"]?["code"] == "usage")
        #expect(error.contains("-c:1:"))
    }

    @Test func needsAListAndAPACS() async throws {
        #expect(try await self.run("show 1").code == 2)
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["echo"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 2)
        #expect(terminal.error.contains("no PACS is selected"))
    }

    @Test func countsPathsFromTheLastListOfStudies() async throws {
        let (code, documents, error) = try await self.run("find nm --limit 2; series 1; images 1/2")
        #expect(code == 0, "\(error)")
        let study = try #require(self.uids(documents[0]).first)
        let series = self.uids(documents[1], "SeriesInstanceUID")
        #expect(error.contains("\(study)/\(series[1])"))

        #expect(documents[2]["level"] == "image")
    }

    @Test func refusesABareSeriesUID() async throws {
        let first = try await self.run("find nm --limit 1; series 1")
        let series = try #require(self.uids(first.documents.last, "SeriesInstanceUID").first)
        let (code, _, error) = try await self.run("find nm --limit 1; series 1; images \(series)")
        #expect(code == 2)
        #expect(error.contains("the levels above it"))
    }

    @Test func rowsOfAnotherProfileAreAskedOfTheirOwnPACS() async throws {
        let commands = "find nm --limit 1; connect OTHER@127.0.0.1:1; "
        #expect(try await self.run(commands + "series 1").code == 0)
        #expect(try await self.run(commands + "series 1 --force").code == 4)
    }

    @Test func asksBeforeWhatMustNotHappenByAccident() async throws {
        let (code, _, error) = try await self.run("find")
        #expect(code == 2)
        #expect(error.contains("--yes"))
        #expect(try await self.run("find --limit 1").code == 0)
    }

    @Test func failsWhereNothingIsPlannedAndSomethingIsRequired() async throws {
        let move = "find nm --limit 1; move 1 --modality XA"
        for (options, code) in [("", Int32(0)), (" --require", 1), (" --dry-run", 0), (" --dry-run --require", 1)] {
            let run = try await self.run(move + options)
            #expect(run.code == code, "\(options): \(run)")
            #expect(run.error.contains("nothing to retrieve: no series of "), "\(run)")
            #expect((run.documents.last?["error"]?["code"] == "no-match") == (code == 1))
        }
        let nothing = "find StudyInstanceUID=1.2.3; move all"
        #expect(try await self.run(nothing).code == 0)
        #expect(try await self.run(nothing + " --require").code == 1)
        let absent = try await self.run("get 1.2.3")
        #expect(absent.code == 1 && absent.documents.last?["error"]?["code"] == "no-match", "\(absent)")
    }

    @Test func retrieves() async throws {
        let directory = try TemporaryDirectory("shell")
        let (code, documents, error) = try await self.run("find nm --limit 2; get 1 -o '\(directory.path)'")
        #expect(code == 0, "\(error)")
        #expect(documents.last?["outcome"] == "complete")
        #expect(!directory.files(withExtension: "dcm").isEmpty)
    }

    @Test(arguments: ["", "scp start --port 0 --aet OTHER; "])
    func movesToAPortThatTheSystemChose(_ before: String) async throws {
        let directory = try TemporaryDirectory("shell")
        let (code, documents, error) = try await self.run(
            "set output '\(directory.path)'; \(before)find nm --limit 1; move 1"
        )
        #expect(code == 0, "\(error)")
        #expect(documents.last?["outcome"] == "complete")
        #expect(!directory.files(withExtension: "dcm").isEmpty)
    }

    @Test(arguments: ["show all", "series all", "images all", "move all", "get all"])
    func saysThatAnEmptyListHasNothingToSelect(_ command: String) async throws {
        let (code, documents, error) = try await self.run("find --id NOSUCH; \(command)")
        #expect(code == 0)
        #expect(documents.count == 2)
        #expect(error.contains(": the list is empty"))
    }

    @Test func dumpTellsAValueThatWasNotReadFromAnEmptyOne() async throws {
        let directory = try TemporaryDirectory("shell")
        let (code, documents, error) = try await self.run(
            "set output '\(directory.path)'; find nm --limit 1; get 1; dump 1/3/1 PixelData Rows"
        )
        #expect(code == 0, "\(error)")
        let attributes = documents.last?["attributes"]
        #expect(attributes?["PixelData"] == .null)
        #expect(attributes?["Rows"] == 64)
    }

    @Test func describesAnSCPAndADemonstrationThatDoNotRun() async throws {
        let (code, documents, _) = try await self.run("scp status; demo stop; demo status")
        #expect(code == 0)
        #expect(documents.first?["port"] == .null)
        #expect(documents.first?["received"] == 0)
        #expect(documents.last?["address"] == .null)
    }

    @Test func connectsToTheDemonstrationByName() async throws {
        let (code, documents, _) = try await self.run("connect OTHER@127.0.0.1:1; connect demo; echo")
        #expect(code == 0)
        #expect(documents.last?["ok"] == 1)
    }
}
