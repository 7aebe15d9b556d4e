import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `tag` and `uid` as a process sees them.
@Suite(.timeLimit(.minutes(1))) struct LookupCommandTests {
    private func run(_ arguments: String...) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: arguments,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    @Test("An element in every format")
    func tag() async throws {
        let table = await self.run("tag", "0018,1074")
        #expect(table.code == 0)
        #expect(
            table.output == """
                Tag          VR  VM  Keyword                Name
                (0018,1074)  DS  1   RadionuclideTotalDose  Radionuclide Total Dose

                """
        )
        #expect(await self.run("tag", "0018,1074", "--format", "uid").output == "0018,1074\n")
        #expect(
            await self.run("tag", "0018,1074", "--format", "csv").output
                == """
                tag,vr,vm,keyword,name,retired,creator
                "(0018,1074)",DS,1,RadionuclideTotalDose,"Radionuclide Total Dose",,

                """
        )
        let json = try #require(JSONValue(parsing: await self.run("tag", "0018,1074", "--format", "jsonl").output))
        let entry: JSONValue = [
            "tag": "0018,1074", "vr": "DS", "vm": "1", "keyword": "RadionuclideTotalDose",
            "name": "Radionuclide Total Dose", "retired": false,
        ]
        #expect(json == ["command": "tag", "count": 1, "tags": [entry]])
    }

    @Test("What nothing is called is no match, with a suggestion")
    func noMatch() async throws {
        let tag = await self.run("tag", "PatientNmae")
        #expect(tag.code == 1 && tag.output.isEmpty)
        #expect(
            tag.error == """
                tag: the data dictionary has no element 'PatientNmae'
                hint: did you mean 'tag PatientName'?

                """
        )
        let uid = await self.run("uid", "nuclaer", "--format", "jsonl")
        let document = try #require(JSONValue(parsing: uid.output))
        #expect(uid.code == 1)
        #expect(document["error"]?["code"] == "no-match" && document["error"]?["exit"] == 1)
        #expect(document["uids"] == .array([]) && document["error"]?["remedy"] == "did you mean 'uid nuclear'?")
    }

    @Test("New UIDs are lines of output, and one can be captured")
    func new() async throws {
        let run = await self.run("uid", "--new", "3")
        let lines = run.output.split(separator: "\n").map { UID(String($0)) }
        #expect(run.code == 0 && run.error.isEmpty)
        #expect(Set(lines).count == 3 && lines.allSatisfy { $0.isValid && $0.string.hasPrefix("2.25.") })
        let captured = await self.run(
            "-c",
            "capture a = uid --new; assert $a matches ^2[.]25[.][0-9]+$; capture b = tag Modality; assert $b == 0008,0060"
        )
        #expect(captured.code == 0, "\(captured.error)")
        #expect(await self.run("uid", "--new", "0").code == 2)
        #expect(await self.run("uid").code == 2)
        #expect(await self.run("tag", "").code == 2)
    }
}
