import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// What is asked of the PACS, and what becomes of the rows that it answers.
@Suite struct QueryRunTests {
    @Test("A study query asks for the usual attributes and sends values as typed")
    func studyIdentifier() async throws {
        let pacs = FakeTransport { _ in [] }
        let keys = [QueryKey(.patientName, "doe^j*"), QueryKey(.accessionNumber, "*")]
        _ = await pacs.run(QueryRequest(keys: keys, dates: DateRange(from: DICOMDate(parsing: "20260501"))))
        let sent = try #require(pacs.sent.first)
        #expect(pacs.classes == [SOPClassUID.studyRootFind])
        #expect(sent.string(.queryRetrieveLevel) == "STUDY")
        #expect(sent.string(.patientName) == "doe^j*")
        #expect(sent.string(.accessionNumber) == "", "a lone * is never sent")
        #expect(sent.string(.studyDate) == "20260501-")
        #expect(sent.string(.numberOfStudyRelatedInstances) == "")
        #expect(sent[.specificCharacterSet] == nil, "plain ASCII declares nothing")
    }

    @Test("The request's character set is the smallest that holds what was typed")
    func characterSet() async {
        let pacs = FakeTransport { _ in [] }
        _ = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "Müller*")]))
        _ = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "山田*")]))
        #expect(pacs.sent.map { $0.string(.specificCharacterSet) } == ["ISO_IR 100", "ISO_IR 192"])
        #expect(pacs.sent.first?[.patientName]?.bytes == [0x4D, 0xFC, 0x6C, 0x6C, 0x65, 0x72, 0x2A, 0x20])
    }

    @Test("A path with an item becomes a sequence with one item")
    func sequenceKey() async throws {
        let pacs = FakeTransport { _ in [] }
        let path = try QueryKey.path("RequestAttributesSequence[0].ScheduledProcedureStepID")
        _ = await pacs.run(
            QueryRequest(
                level: .series,
                keys: [QueryKey(.studyInstanceUID, "1.2"), QueryKey(path: path, value: "ü7")]
            )
        )
        let items = try #require(pacs.sent.first).items(Tag(0x0040, 0x0275))
        #expect(items.count == 1)
        #expect(items.first?.string(Tag(0x0040, 0x0009)) == "ü7")
    }

    @Test("The remedy of a refused relational query is to walk down")
    func relationalRefused() async {
        let pacs = FakeTransport(status: 0xA900) { _ in [] }
        let keys = [QueryKey(.sopInstanceUID, "1.2.3")]
        let result = await pacs.run(QueryRequest(level: .image, keys: keys, relational: true))
        #expect(result.failure?.remedy.contains("leave out --relational") == true)
    }

    @Test("Several modalities are one C-FIND each, merged by UID")
    func severalModalities() async {
        let pacs = FakeTransport { identifier in
            let modality = identifier.string(.modalitiesInStudy) ?? ""
            return [
                DataSet.study("1.1", [.modalitiesInStudy: modality]),
                DataSet.study(modality == "NM" ? "1.2" : "1.3", [.modalitiesInStudy: modality]),
            ]
        }
        let result = await pacs.run(QueryRequest(modalities: ["NM", "PT"]))
        #expect(pacs.sent.map { $0.string(.modalitiesInStudy) } == ["NM", "PT"])
        #expect(result.rows.map { $0.studyInstanceUID } == ["1.1", "1.2", "1.3"])
        #expect(result.rows.allSatisfy { $0.duplicates == 0 && !$0.conflicting && $0.mismatch.isEmpty })
    }

    @Test("The same row again is counted, the same UID with other values is a second row")
    func duplicates() async {
        let pacs = FakeTransport { _ in
            [
                DataSet.study("1.1", [.patientID: "A"]), DataSet.study("1.1", [.patientID: "A"]),
                DataSet.study("1.1", [.patientID: "B"]), DataSet.study("1.1", [.patientID: "A "]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "?")]))
        #expect(result.rows.map(\.patientID) == ["A", "B"])
        #expect(result.rows.map(\.duplicates) == [2, 0])
        #expect(result.rows.map(\.conflicting) == [true, true])
    }

    @Test("Three rows of one UID are told from each other, and a row of another UID stays out of it")
    func manyOfOneKey() async {
        let pacs = FakeTransport { _ in
            [
                DataSet.study("1.1", [.patientID: "A"]), DataSet.study("1.2", [.patientID: "A"]),
                DataSet.study("1.1", [.patientID: "B"]), DataSet.study("1.1", [.patientID: "C"]),
                DataSet.study("1.1", [.patientID: "B"]), DataSet.study("1.1", [.patientID: "C"]),
                DataSet.study("1.2", [.patientID: "A"]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "?")]))
        #expect(result.rows.map(\.studyInstanceUID) == ["1.1", "1.2", "1.1", "1.1"])
        #expect(result.rows.map(\.duplicates) == [0, 1, 1, 1])
        #expect(result.rows.map(\.conflicting) == [true, false, true, true])
    }

    @Test(
        "The limit is exact, and truncated says whether there was more",
        arguments: [(2, true), (3, false), (4, false)]
    )
    func limit(_ limit: Int, _ isTruncated: Bool) async {
        let pacs = FakeTransport { _ in
            // The duplicate doesn't count.
            ["1.1", "1.1", "1.2", "1.3"].map { DataSet.study($0) }
        }
        let result = await pacs.run(QueryRequest(limit: limit))
        #expect(result.rows.count == min(3, limit))
        #expect(result.truncated == isTruncated)
        #expect(result.failure == nil)
    }

    @Test("A final status that is no success is a failure; the rows before it stay")
    func failure() async {
        let pacs = FakeTransport(status: 0xA700) { _ in [DataSet.study("1.1")] }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "A")]))
        #expect(result.failure?.code == "dimse-failure")
        #expect(result.failure?.message.contains("0xA700") == true)
        #expect(result.status == 0xA700)
        #expect(result.rows.count == 1)
    }

    @Test("Rows are sorted by a number or a text, empty ones first, and numbered again")
    func sorting() async throws {
        let pacs = FakeTransport { _ in
            [
                DataSet.study("1.1", [.numberOfStudyRelatedSeries: "10"]), DataSet.study("1.2"),
                DataSet.study("1.3", [.numberOfStudyRelatedSeries: "9"]),
            ]
        }
        let path = TagPath(.numberOfStudyRelatedSeries)
        let up = await pacs.run(QueryRequest(order: .init(path: path)))
        #expect(up.rows.map { $0.studyInstanceUID } == ["1.2", "1.3", "1.1"])
        #expect(up.rows.map(\.n) == [1, 2, 3])
        let dates = FakeTransport { _ in
            ["20261121", "2026-11-22", "2026.11.20"].map { DataSet.study("1.\($0)", [.studyDate: $0]) }
        }
        let byDate = await dates.run(QueryRequest(order: .init(path: TagPath(.studyDate))))
        #expect(byDate.rows.map { $0.text(.studyDate) } == ["2026.11.20", "20261121", "2026-11-22"])
        let down = await pacs.run(QueryRequest(order: .init(path: path, isDescending: true)))
        #expect(down.rows.map { $0.studyInstanceUID } == ["1.1", "1.3", "1.2"])
    }

    @Test(
        "Requests that cannot be meant are usage errors before anything is sent",
        arguments: [
            QueryRequest(level: .patient, modalities: ["NM"]),
            QueryRequest(modalities: ["NM"], keys: [QueryKey(.modalitiesInStudy, "CT")]),
            QueryRequest(modalities: ["NM"], keys: [QueryKey(.modality, "CT")]),
            QueryRequest(keys: [QueryKey(.patientID, "1"), QueryKey(.patientID, "2")]),
            QueryRequest(
                keys: [QueryKey(.studyDate, "20260101")],
                dates: DateRange(from: DICOMDate(parsing: "20260102"))
            ),
            QueryRequest(keys: [QueryKey(.studyInstanceUID, "abc")]),
            QueryRequest(keys: [QueryKey(.specificCharacterSet, "ISO_IR 100")]),
            QueryRequest(keys: [QueryKey(.patientName, "A\nB")]),
            QueryRequest(keys: [QueryKey(Tag(0x0040, 0x0275), "x")]),
            QueryRequest(limit: 0),
        ]
    )
    func invalid(_ request: QueryRequest) {
        #expect(throws: QueryError.self) { try request.validate() }
    }
}
