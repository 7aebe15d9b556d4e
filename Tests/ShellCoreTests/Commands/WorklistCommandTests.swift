import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// `find worklist` at the demonstration PACS, and what its rows are good for.
@Suite(.timeLimit(.minutes(1))) struct WorklistCommandTests {
    private func run(_ commands: String, format: String = "jsonl") async throws -> (
        code: Int32, documents: [JSONValue], output: String, error: String
    ) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: [
                "--format", format, "--scp-port", "0", "--keep-going", "-c", "demo start --port 0; " + commands,
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let documents = terminal.output.split(separator: "\n").compactMap { JSONValue(parsing: String($0)) }
        return (code, Array(documents.dropFirst()), terminal.output, terminal.error)
    }

    @Test("Rows are flat, the sequence stands beside them, and the JSON says what they are")
    func rows() async throws {
        let run = try await self.run("find worklist nm --date today --show-request")
        #expect(run.code == 0, "\(run.error)")
        let list = try #require(run.documents.first)
        #expect(list["level"] == "worklist" && list["model"] == "worklist" && list["count"] == 2)
        let first = list["results"]?.elements.first?["attributes"]
        #expect(first?["PatientID"] == "DEMO-001" && first?["AccessionNumber"] == "ACC1001")
        #expect(first?["Modality"] == "NM" && first?["ScheduledStationAETitle"] == "NM1")
        let step = first?["ScheduledProcedureStepSequence"]?.elements.first
        #expect(step?["ScheduledProcedureStepID"] == "SPS-W1" && step?["Modality"] == "NM")
        let request = list["requests"]?.elements.first
        #expect(request?["QueryRetrieveLevel"] == nil && request?["ScheduledProcedureStepSequence"] != nil)
        #expect(run.error.contains("ScheduledProcedureStepStartDate 2"), "\(run.error)")
        #expect(!run.error.contains("warning"), "\(run.error)")
    }

    @Test(
        "Every way to name a key of a step finds the same",
        arguments: [
            "--station-aet NM1", "ScheduledStationAETitle=NM1",
            "ScheduledProcedureStepSequence.ScheduledStationAETitle=NM1",
            "'ScheduledProcedureStepSequence[0].ScheduledStationAETitle=NM1'", "00400001=NM1", "--station NM1",
            "-k 0040,0100.0040,0001=NM1",
        ]
    )
    func keys(_ words: String) async throws {
        let run = try await self.run("find worklist \(words)")
        #expect(run.code == 0 && run.documents.first?["count"] == 2, "\(run.error)\(run.output)")
        #expect(run.documents.first?["notes"]?.elements.isEmpty == true, "\(run.output)")
    }

    @Test("The columns are those of the step, in a table and in CSV, and follow sort, filter and columns")
    func columns() async throws {
        let run = try await self.run(
            "find worklist --date today --sort -ScheduledProcedureStepStartTime; filter nm; sort time; "
                + "columns ScheduledStationName; show; show 1 Modality PatientID",
            format: "csv"
        )
        #expect(run.code == 0, "\(run.error)")
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasPrefix("n,ScheduledProcedureStepStartDate,ScheduledProcedureStepStartTime,Modality,")
            }
        )
        #expect(lines.contains { $0.hasPrefix("1,") && $0.contains(",140000,CT,CT1,") }, "\(run.output)")
        #expect(lines.contains("n,ScheduledStationName") && lines.contains("1,NM1"), "\(run.output)")
        #expect(lines.contains { $0.contains(",Modality,NM") || $0.hasSuffix("].Modality,NM") }, "\(run.output)")
    }

    @Test("'show' has the whole item")
    func show() async throws {
        let run = try await self.run("find worklist --id DEMO-002; show 1", format: "table")
        #expect(run.code == 0)
        #expect(run.output.contains("ScheduledProcedureStepSequence[0].ScheduledProcedureStepID"), "\(run.output)")
        #expect(run.output.contains("1 item") && run.output.contains("SPS-W4"))
    }

    @Test(
        "A row of the worklist is given to nothing that asks for objects",
        arguments: [
            "move 1", "get 1", "retrieve all --yes", "series 1", "images 1", "view 1 --yes", "files 1", "dump 1",
            "each 1 do echo", "link 1 x", "move 1 --dry-run",
        ]
    )
    func refused(_ command: String) async throws {
        let run = try await self.run("find worklist --id DEMO-001; \(command)")
        #expect(run.code == 2, "\(run.error)")
        #expect(run.error.contains("worklist") && run.error.contains("'find study "), "\(run.error)")
    }

    @Test("The hint's study is there, once it has been made")
    func study() async throws {
        let run = try await self.run("find worklist --id DEMO-001 --format uid")
        let uid = try #require(run.output.split(separator: "\n").last)
        let found = try await self.run("find study StudyInstanceUID=\(uid)")
        #expect(found.documents.first?["count"] == 1, "\(found.output)")
    }

    @Test("Without a key it needs a confirmation; chart and assert count steps")
    func confirmation() async throws {
        let refused = try await self.run("find worklist")
        #expect(refused.code == 2 && refused.error.contains("whole worklist"), "\(refused.error)")
        let run = try await self.run(
            "find worklist --yes; chart; chart Modality; assert tag 1 Modality == NM; assert tag 1 PatientID == DEMO-001"
        )
        #expect(run.code == 0, "\(run.error)")
        #expect(run.documents.first?["count"] == 6)
        #expect(run.documents.dropFirst().first?["key"] == "ScheduledProcedureStepStartDate", "\(run.output)")
        #expect(try await self.run("find worklist --yes; chart --of images").code == 2)
    }

    @Test(
        "What doesn't go with the worklist is exit 2",
        arguments: [
            ("find worklist --relational --yes", "--relational"), ("find worklist --combined --yes", "--combined"),
            ("find worklist -P --yes", "-P"), ("find worklist --model patient --yes", "--model"),
            ("find --station-aet A", "worklist"), ("find worklist --body-part KNEE", "--body-part"),
            ("find worklist --date 2026-02-01..2026-01-01", "before"), ("find worklist --id ''", "--id"),
            ("find -k QueryRetrieveLevel=WORKLIST", "WORKLIST"), ("find worklist --station-aet '*'", "--station-aet"),
        ]
    )
    func faults(_ command: String, _ word: String) async throws {
        let run = try await self.run(command)
        #expect(run.code == 2 && run.error.contains(word), "\(run.error)")
    }

    @Test("Everything that a step can answer is asked for by --return all")
    func all() async throws {
        let run = try await self.run("find worklist --id DEMO-001 --return all --show-request")
        #expect(run.code == 0, "\(run.error)")
        let request = run.documents.first?["requests"]?.elements.first
        #expect(request?["CurrentPatientLocation"] != nil)
        let step = request?["ScheduledProcedureStepSequence"]?.elements.first
        #expect(step?["ScheduledProcedureStepStatus"] != nil && step?["PreMedication"] != nil)
        let row = run.documents.first?["results"]?.elements.first?["attributes"]
        #expect(row?["ScheduledProcedureStepStatus"] == "ARRIVED")
    }
}
