import DICOMCore
import Testing

@testable import ShellCore

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// `sort`, `filter` and `back` work on the list shown, and send nothing.
@Suite(.timeLimit(.minutes(1))) struct ListCommandTests {
    /// Four studies: dates in two forms, one without modalities, one that contradicts what it is asked by.
    private static let studies: [KeyValuePairs<Tag, String>] = [
        [.studyInstanceUID: "2.25.1", .studyDate: "2026.11.20", .modalitiesInStudy: "NM", .patientID: "P1"],
        [.studyInstanceUID: "2.25.2", .studyDate: "20261122", .modalitiesInStudy: "CT", .patientID: "P2"],
        [.studyInstanceUID: "2.25.3", .studyDate: "20261121", .modalitiesInStudy: "NM\\CT", .patientID: "X3"],
        [.studyInstanceUID: "2.25.4", .studyDate: "20261119", .patientID: "P4"],
    ]

    private static func answer(_ identifier: DataSet) -> [DataSet] {
        let study = identifier.string(.studyInstanceUID) ?? ""
        guard identifier.string(.queryRetrieveLevel) == "STUDY" else {
            var series = DataSet()
            series.set(.studyInstanceUID, study)
            series.set(.seriesInstanceUID, study + ".1")
            return [series]
        }
        return self.studies.map { values in
            var row = DataSet()
            for (tag, text) in values { row.set(tag, text) }
            return row
        }
    }

    /// Runs commands, each with a document in a line; gives the documents and how many C-FINDs were sent.
    private func run(_ commands: String) async throws -> (code: Int32, documents: [JSONValue], finds: Int) {
        let pacs = try await AnsweringPACS.start { Self.answer($0) }
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["-p", pacs.address, "--format", "jsonl", "-c", commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        let documents = try terminal.output.split(separator: "\n").map { try #require(JSONValue(parsing: String($0))) }
        let finds = pacs.finds.count
        await pacs.stop()
        return (code, documents, finds)
    }

    private static func studies(_ document: JSONValue?) -> [String] {
        guard case .array(let rows)? = document?["results"] else { return [] }
        return rows.map { row in
            guard case .string(let uid)? = row["attributes"]?["StudyInstanceUID"], case .integer(let n)? = row["n"]
            else {
                return "?"
            }
            return "\(n) \(uid)"
        }
    }

    @Test("A new list is numbered from 1, selectors count in it, and back returns step by step")
    func sortFilterBack() async throws {
        let (code, documents, finds) = try await self.run(
            "find --yes; sort date; sort StudyDate --descending; filter ct; show 1 StudyInstanceUID; back; back; back"
        )
        #expect(code == 0 && finds == 1)
        #expect(Self.studies(documents[1]) == ["1 2.25.4", "2 2.25.1", "3 2.25.3", "4 2.25.2"])
        #expect(Self.studies(documents[2]) == ["1 2.25.2", "2 2.25.3", "3 2.25.1", "4 2.25.4"])
        // Of a study without modalities nobody can tell.
        #expect(Self.studies(documents[3]) == ["1 2.25.2", "2 2.25.3", "3 2.25.4"])
        #expect(Self.studies(documents[4]) == ["1 2.25.2"])
        #expect(Self.studies(documents[5]) == Self.studies(documents[2]))
        #expect(Self.studies(documents[6]) == Self.studies(documents[1]))
        #expect(Self.studies(documents[7]) == Self.studies(documents[0]))
        #expect(["sort", "filter", "back"] == [documents[1], documents[3], documents[7]].map { $0["command"] })
    }

    @Test("The marks of rows and of lists that aren't whole stay")
    func marks() async throws {
        let (code, documents, _) = try await self.run(
            "find 'PatientID=P*'; filter StudyDate=20261120-; sort PatientID; find --limit 2 --yes; sort date; show"
        )
        #expect(code == 0)
        guard case .array(let rows)? = documents[2]["results"] else { return #expect(Bool(false)) }
        #expect(rows.compactMap { $0["mismatch"] } == [["PatientID"]])
        #expect(documents[3...5].map { $0["truncated"] } == [true, true, true])
    }

    @Test("A path counts from the list of studies shown, filtered or not, also after back from series")
    func paths() async throws {
        let (code, documents, _) = try await self.run(
            "find --yes; filter ct; series 2; show 2/1 SeriesInstanceUID; back; show 2 StudyInstanceUID; back; "
                + "show 2 StudyInstanceUID"
        )
        #expect(code == 0)
        #expect(documents[3].serialized().contains("2.25.3.1"))
        #expect(Self.studies(documents[5]) == ["2 2.25.3"])
        #expect(Self.studies(documents[7]) == ["2 2.25.2"])
    }

    @Test(
        "What can't be meant is a usage error",
        arguments: [
            "sort nonsense", "filter Rows=1", "filter series", "filter StudyDate=yesterday", "filter nonsense", "back",
        ]
    )
    func faults(_ command: String) async throws {
        let (code, documents, _) = try await self.run("find --yes; \(command)")
        #expect(code == 2)
        #expect(documents.last?["error"]?["code"] == "usage")
    }

    @Test("A filter takes the heads of columns, and says of how many rows it kept some")
    func filterByHeads() async throws {
        let (code, documents, finds) = try await self.run(
            "find --yes; filter date=20261121-; back; filter mod=ct 'patient id=X*'"
        )
        #expect(code == 0 && finds == 1)
        #expect(Self.studies(documents[1]) == ["1 2.25.2", "2 2.25.3"])
        #expect(Self.studies(documents[3]) == ["1 2.25.3"])
        let terminal = RecordingTerminal()
        let pacs = try await AnsweringPACS.start { Self.answer($0) }
        _ = await Shell.main(
            arguments: ["-p", pacs.address, "-c", "find --limit 3; filter qx"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        await pacs.stop()
        #expect(terminal.output.contains("0 studies of 3, more exist"), "\(terminal.output)")
        #expect(terminal.error.contains("warning: 'QX' is no modality of the standard"), "\(terminal.error)")
    }

    @Test("A day in a filter is written as DICOM has it, and no option is advised")
    func daysInFilters() async throws {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["-p", "ANY@127.0.0.1:1", "filter", "date=7d"],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 2 && terminal.error.contains("YYYYMMDD") && !terminal.error.contains("--since"))
    }

    @Test("Columns take the heads that tables show, and tell which are the usual ones")
    func heads() async throws {
        let (code, documents, _) = try await self.run("find --yes; columns DATE 'patient id'; find --sort -date --yes")
        #expect(code == 0)
        #expect(documents[1]["columns"] == ["StudyDate", "PatientID"])
        #expect(Self.studies(documents[2]).first == "1 2.25.2")
    }
}
