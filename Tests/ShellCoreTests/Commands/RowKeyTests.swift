import DICOMCore
import TestSupport
import Testing

@testable import ShellCore

/// The testing library has a type of this name too.
private typealias Tag = DICOMCore.Tag

/// Rows are what their list says they are, by the keys that the PACS sent, however odd.
@Suite(.timeLimit(.minutes(1))) struct RowKeyTests {
    private static let series = [
        "2.25.1": "LOCALIZER2.16.124.1",
        "2.25.2": "1.2.840.113619.2.123456789.123456789.123456789.123456789.123456789.1", "2.25.3": "1.2.03.004",
        "2.25.4": "2.25.4.1.",
    ]

    private static func row(_ values: KeyValuePairs<Tag, String>) -> DataSet {
        var row = DataSet()
        for (tag, text) in values { row.set(tag, text) }
        return row
    }

    /// Four studies with a series and an object each, and a patient's ID that must not be forgotten.
    private static func archive(_ identifier: DataSet) -> [DataSet] {
        let study = identifier.string(.studyInstanceUID) ?? ""
        guard identifier.string(.queryRetrieveLevel) != "STUDY" else {
            return self.series.keys.sorted().map { self.row([.studyInstanceUID: $0, .patientID: "P1"]) }
        }
        guard let series = self.series[study] else { return [] }
        let row = self.row([.studyInstanceUID: study, .seriesInstanceUID: series, .modality: "NM"])
        guard identifier.string(.queryRetrieveLevel) == "IMAGE" else { return [row] }
        return identifier.string(.seriesInstanceUID) == series
            ? [self.row([.sopInstanceUID: series + ".9", .seriesInstanceUID: series, .studyInstanceUID: study])] : []
    }

    private func run(
        _ pacs: AnsweringPACS,
        _ commands: String,
        options: [String] = []
    ) async throws -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let directory = try TemporaryDirectory("rows")
        let code = await Shell.main(
            arguments: ["-p", pacs.address, "--scp-port", "0", "--set", "timeout.grace=0.1", "-o", directory.path]
                + options
                + ["--set", "timeout.retrieve=0.5", "-c", commands],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    @Test(
        "A row without the unique key of its level can be shown and nothing else, whatever is confirmed",
        arguments: [
            "move 1 --yes", "move 1 --yes --mismatched", "get 1 --yes", "series 1", "images 1", "move 1,2 --yes",
            "series 1/1", "each 1 do move {} --yes",
        ],
        ["", "*", "2.25.1\\2.25.2"]
    )
    func rowWithoutKey(_ command: String, _ key: String) async throws {
        let pacs = try await AnsweringPACS.start { identifier in
            guard identifier.string(.queryRetrieveLevel) == "STUDY" else { return Self.archive(identifier) }
            return [
                Self.row([.studyInstanceUID: key, .patientID: "P1"]),
                Self.row([.studyInstanceUID: "2.25.3", .patientID: "P1"]),
            ]
        }
        let (code, output, error) = try await self.run(pacs, "find --id P1; show 1 PatientID; \(command)")
        await pacs.stop()
        #expect(code == 2, "\(error)")
        #expect(output.contains("P1"))
        #expect(error.contains("left out StudyInstanceUID in 1 of 2 rows"), "\(error)")
        #expect(error.contains("row 1 came without StudyInstanceUID"), "\(error)")
        #expect(pacs.finds.count == 1 && pacs.moves.isEmpty, "something was asked of it")
    }

    @Test("'all' leaves out a row without its key, says so, and 'each' takes the rest")
    func allWithoutKey() async throws {
        let pacs = try await AnsweringPACS.start { identifier in
            guard identifier.string(.queryRetrieveLevel) == "STUDY" else { return Self.archive(identifier) }
            return ["", "2.25.3"].map { Self.row([.studyInstanceUID: $0, .patientID: "P1"]) }
        }
        let (code, output, error) = try await self.run(
            pacs,
            "find --id P1 --format uid; move all --dry-run --format jsonl; each all do series {} --format uid"
        )
        await pacs.stop()
        #expect(code == 0, "\(error)")
        #expect(error.contains("can only be shown: 1"), "\(error)")
        #expect(output.hasPrefix("2.25.3\n{") && output.hasSuffix("}\n1.2.03.004\n"), "\(output)")
        #expect(pacs.finds.allSatisfy { ($0.string(.studyInstanceUID) ?? "") != "" || $0.string(.patientID) == "P1" })
    }

    @Test("UIDs that the PACS sent are asked for as they came", arguments: ["study", "patient"])
    func oddUIDs(_ model: String) async throws {
        let pacs = try await AnsweringPACS.start(Self.archive)
        let (_, output, error) = try await self.run(
            pacs,
            "find --id P1; series all; each all do show {} Modality; each all do images {} --format uid; "
                + "images 1/1 --format uid; find --id P1; series all; each all do move {}",
            options: ["--set", "model=\(model)", "--keep-going"]
        )
        await pacs.stop()
        for uid in Self.series.values {
            #expect(output.contains("\n\(uid).9\n"), "\(uid): \(output)")
            #expect(pacs.moves.contains { $0.string(.seriesInstanceUID) == uid }, "\(uid): \(error)")
        }
        #expect(!error.contains("of valid UIDs") && !error.contains("nothing is known"), "\(error)")
        #expect(pacs.moves.count == 4)
        #expect(pacs.moves.allSatisfy { $0.string(.patientID) == (model == "patient" ? "P1" : nil) })
    }

    @Test("An odd UID that is typed is taken, with a warning where no list has it")
    func typedUIDs() async throws {
        let pacs = try await AnsweringPACS.start(Self.archive)
        let known = try await self.run(
            pacs,
            "find --id P1; series all; find --id P1; show 2.25.1/LOCALIZER2.16.124.1; series all; "
                + "show 2.25.1/LOCALIZER2.16.124.1 Modality; images 2.25.1/LOCALIZER2.16.124.1 --format uid"
        )
        #expect(known.code == 2, "the series are in no list after a new one of studies")
        let listed = try await self.run(
            pacs,
            "find --id P1; series all; show 2.25.1/LOCALIZER2.16.124.1 Modality; images 2.25.4/2.25.4.1. --format uid"
        )
        #expect(listed.code == 0, "\(listed.error)")
        #expect(listed.output.hasSuffix("\n2.25.4.1..9\n"), "\(listed.output)")
        for (command, code) in [
            // It is asked for, and the PACS sends nothing.
            ("move 2.25.1/LOCALIZER2.16.124.1 --yes", 6), ("series 2.25.4.", 0), ("show 1.2.x", 2),
        ] {
            let copied = try await self.run(pacs, command)
            #expect(copied.code == code && copied.error.contains("isn't a valid UID"), "\(command): \(copied.error)")
        }
        #expect(pacs.moves.map { $0.string(.seriesInstanceUID) } == ["LOCALIZER2.16.124.1"])
        await pacs.stop()
    }

    @Test(
        "A key of a retrieval is one value",
        arguments: ["move -k PatientID=* --yes", "get -k PatientID=A* --yes", "move 2.25.1 --id '*' --yes"]
    )
    func wildKeys(_ command: String) async throws {
        let pacs = try await AnsweringPACS.start(Self.archive)
        let (code, _, error) = try await self.run(pacs, command)
        await pacs.stop()
        #expect(code == 2 && error.contains("wildcards"), "\(error)")
        #expect(pacs.finds.isEmpty && pacs.moves.isEmpty)
    }
}
