import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// Queries of the worklist: what is sent, and what becomes of its items (PS3.4 §K.6.1).
@Suite struct WorklistQueryTests {
    /// An item with scheduled steps.
    private static func item(
        _ steps: [KeyValuePairs<Tag, String>]?,
        _ values: KeyValuePairs<Tag, String> = [:]
    ) -> DataSet {
        var item = DataSet()
        for (tag, value) in values { item.set(tag, value) }
        guard let steps else { return item }
        item.set(
            .scheduledProcedureStepSequence,
            items: steps.map { values in
                var step = DataSet()
                for (tag, value) in values { step.set(tag, value) }
                return step
            }
        )
        return item
    }

    private static func key(_ tag: Tag, _ value: String) -> QueryKey {
        QueryKey(path: WorklistKeys.path(TagPath(tag)), value: value)
    }

    @Test("The identifier has no level, its step's keys in one item, and the worklist's SOP class")
    func identifier() async throws {
        let pacs = FakeTransport { _ in [] }
        let request = QueryRequest(
            level: .worklist,
            modalities: ["CT"],
            keys: [Self.key(.scheduledStationAETitle, "CT1"), Self.key(.patientID, "7")],
            dates: DateRange(from: DICOMDate(parsing: "20261101"), through: nil)
        )
        try request.validate()
        _ = await pacs.run(request)
        #expect(pacs.classes == [SOPClassUID.modalityWorklistFind])
        let sent = try #require(pacs.sent.first)
        #expect(sent[.queryRetrieveLevel] == nil)
        #expect(sent.string(.patientID) == "7" && sent.string(.patientName) == "")
        let steps = sent.items(.scheduledProcedureStepSequence)
        #expect(steps.count == 1)
        #expect(steps.first?.string(.modality) == "CT")
        #expect(steps.first?.string(.scheduledStationAETitle) == "CT1")
        #expect(steps.first?.string(.scheduledProcedureStepStartDate) == "20261101-")
        #expect(steps.first?.string(.scheduledProcedureStepID) == "")
        #expect(sent[.modality] == nil && sent[.studyDate] == nil)
    }

    @Test("Keys of the step are its own whether the sequence was written or not")
    func paths() throws {
        let flat = WorklistKeys.path(TagPath(.modality))
        for text in ["ScheduledProcedureStepSequence.Modality", "ScheduledProcedureStepSequence[0].Modality"] {
            #expect(WorklistKeys.path(try #require(TagPath(parsing: text))) == flat)
        }
        #expect(WorklistKeys.flatName(flat) == "Modality")
        #expect(WorklistKeys.path(TagPath(.patientID)) == TagPath(.patientID))
        let twice = QueryRequest(level: .worklist, keys: [Self.key(.modality, "CT"), Self.key(.modality, "NM")])
        #expect(throws: QueryError(.contradiction, "")) { try twice.validate() }
        let both = QueryRequest(level: .worklist, modalities: ["CT"], keys: [Self.key(.modality, "CT")])
        #expect(throws: QueryError(.contradiction, "")) { try both.validate() }
        let relational = QueryRequest(level: .worklist, relational: true)
        #expect(throws: QueryError(.contradiction, "")) { try relational.validate() }
    }

    @Test("What is in the step is judged as keys outside are: yes, no, nobody can tell")
    func judged() async {
        let pacs = FakeTransport { _ in
            [
                Self.item([[.modality: "CT", .scheduledProcedureStepStartDate: "20261130"]]),
                Self.item([[.modality: "NM", .scheduledProcedureStepStartDate: "20261130"]]),
                Self.item([[.modality: "CT", .scheduledProcedureStepStartDate: "soon"]]), Self.item([[:]]),
                Self.item([]), Self.item(nil, [.patientID: "1"]),
            ]
        }
        let day = DICOMDate(parsing: "20261130")
        let result = await pacs.run(
            QueryRequest(
                level: .worklist,
                keys: [Self.key(.modality, "CT")],
                dates: DateRange(from: day, through: day)
            )
        )
        #expect(result.failure == nil)
        #expect(result.rows.map(\.mismatch) == [[], ["Modality"], [], [], [], []])
        let both = ["Modality", "ScheduledProcedureStepStartDate"]
        #expect(result.rows.map(\.unverified) == [[], [], [both[1]], both, both, both])
        #expect(result.rows.map(\.step) == [0, 0, 0, 0, nil, nil])
        #expect(result.notes.contains { $0.contains("2 rows came without a scheduled step") }, "\(result.notes)")
    }

    @Test("Each step of an item is a row; those that don't fit beside one that does are none, and nobody is accused")
    func severalSteps() async {
        let pacs = FakeTransport { _ in
            [
                Self.item(
                    [
                        [.modality: "CT", .scheduledProcedureStepID: "1"],
                        [.modality: "NM", .scheduledProcedureStepID: "2"],
                        [.modality: "CT", .scheduledProcedureStepID: "3"],
                    ],
                    [.studyInstanceUID: "1.2"]
                )
            ]
        }
        let ids = { (result: QueryResult) in
            result.rows.compactMap { $0.values(WorklistKeys.inStep(.scheduledProcedureStepID))?.first }
        }
        let all = await pacs.run(QueryRequest(level: .worklist, keys: [QueryKey(.patientName, "")]))
        #expect(ids(all) == ["1", "2", "3"] && all.rows.map(\.n) == [1, 2, 3])
        #expect(!all.rows.contains { $0.conflicting }, "several steps of one study are no conflict")
        let some = await pacs.run(QueryRequest(level: .worklist, modalities: ["CT"]))
        #expect(ids(some) == ["1", "3"])
        #expect(!some.rows.contains { $0.hasRemarks })
        #expect(some.notes.contains { $0.contains("1 scheduled step of these items") }, "\(some.notes)")
        let none = await pacs.run(QueryRequest(level: .worklist, modalities: ["MR"]))
        #expect(none.rows.map(\.mismatch) == [["Modality"], ["Modality"], ["Modality"]])
        let limited = await pacs.run(QueryRequest(level: .worklist, modalities: ["CT"], limit: 1))
        #expect(ids(limited) == ["1"] && limited.truncated)
    }

    @Test("The same item twice is one row; items without a study are usable, and told apart")
    func duplicates() async {
        let item = Self.item([[.modality: "CT", .scheduledProcedureStepID: "1"]], [.accessionNumber: "A"])
        let other = Self.item([[.modality: "CT", .scheduledProcedureStepID: "2"]], [.accessionNumber: "A"])
        let pacs = FakeTransport { _ in [item, other, item] }
        let result = await pacs.run(QueryRequest(level: .worklist, modalities: ["CT", "NM"]))
        #expect(result.rows.count == 2 && result.rows.first?.duplicates == 1)
        #expect(result.failure == nil && result.rows.allSatisfy { $0.missingKey(at: .worklist) == nil })
        #expect(!result.rows.contains { $0.conflicting })
        #expect(!result.notes.contains { $0.contains("left out") }, "\(result.notes)")
    }

    @Test("A range of dates and one of times are one range in the worklist")
    func combined() async {
        let starts = [("20261130", "0800"), ("20261130", "2300"), ("20261201", "0300"), ("20261201", "1300")]
        let pacs = FakeTransport { _ in
            starts.map { date, time in
                Self.item([[.scheduledProcedureStepStartDate: date, .scheduledProcedureStepStartTime: time]])
            }
        }
        let result = await pacs.run(
            QueryRequest(
                level: .worklist,
                keys: [
                    Self.key(.scheduledProcedureStepStartDate, "20261130-20261201"),
                    Self.key(.scheduledProcedureStepStartTime, "2200-1200"),
                ]
            )
        )
        #expect(result.rows.map(\.mismatch.isEmpty) == [false, true, true, false])
    }

    @Test("A sequence that can't be read costs the step, not the row")
    func damaged() throws {
        // Scheduled Procedure Step Sequence whose item is longer than the sequence, in explicit little endian.
        let bytes: [UInt8] =
            [0x10, 0, 0x20, 0, 0x4C, 0x4F, 2, 0] + Array("P1".utf8) + [0x40, 0, 0, 1, 0x53, 0x51, 0, 0, 8, 0, 0, 0]
            + [0xFE, 0xFF, 0, 0xE0, 0x40, 0, 0, 0]
        var collector = RowCollector(level: .worklist, limit: nil)
        let goesOn = collector.add(
            bytes,
            .explicitVRLittleEndian,
            checks: [],
            parents: RowParents(charset: nil),
            pass: 0
        )
        #expect(goesOn)
        let row = try #require(collector.rows.first)
        #expect(row.step == nil && row.patientID == "P1")
    }

    @Test("What found nothing is asked again in the worklist only, and the dates of the steps are told")
    func explained() async {
        let pacs = FakeTransport { identifier in
            let step = identifier.items(.scheduledProcedureStepSequence).first
            let isDated = !(step?.string(.scheduledProcedureStepStartDate) ?? "").isEmpty
            return isDated ? [] : [Self.item([[.scheduledProcedureStepStartDate: "20261201", .modality: "NM"]])]
        }
        let day = DICOMDate(parsing: "20201130")
        let request = QueryRequest(level: .worklist, dates: DateRange(from: day, through: day))
        var inquiry = ZeroResultInquiry(request, transport: pacs, charset: nil, calling: "US")
        let explanation = await inquiry.run()
        #expect(Set(pacs.classes) == [SOPClassUID.modalityWorklistFind])
        #expect(
            explanation.findings.first?.text.contains("ScheduledProcedureStepStartDate") == true
                && explanation.findings.first?.text.contains("20261201") == true,
            "\(explanation.findings)"
        )
        let nothing = FakeTransport { _ in [] }
        var empty = ZeroResultInquiry(request, transport: nothing, charset: nil, calling: "US")
        #expect(await empty.run().findings.first?.text.contains("worklist shows 'US' nothing") == true)
        #expect(Set(nothing.classes) == [SOPClassUID.modalityWorklistFind])
    }
}
