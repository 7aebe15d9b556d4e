import DICOMCore
import DICOMQuery
import TestSupport
import Testing

@testable import PACSClient
@testable import ShellCore

@Suite("Documents of queries")
struct QueryDocumentTests {
    private static let rows = ScreenSamples.result(.study, [ScreenSamples.study(1), ScreenSamples.study(2)])

    @Test("A row's document has its marks, and only those that it has")
    func marks() {
        var row = Self.rows.rows[1]
        #expect(QueryDocument.row(row)["n"] == 2)
        for key in ["mismatch", "unverified", "duplicates", "conflicting", "modalities"] {
            #expect(QueryDocument.row(row)[key] == nil)
        }
        row.mismatch = ["PatientID"]
        row.unverified = ["StudyDescription"]
        row.duplicates = 2
        row.conflicting = true
        row.modalities = ["CT", "NM"]
        let document = QueryDocument.row(row)
        #expect(document["mismatch"] == ["PatientID"] && document["unverified"] == ["StudyDescription"])
        #expect(
            document["duplicates"] == 2 && document["conflicting"] == true && document["modalities"] == ["CT", "NM"]
        )
    }

    @Test("The status is null where no final response came")
    func status() {
        var result = Self.rows
        #expect(QueryDocument.document(of: result, command: "find")["status"] == "0x0000")
        result.failure = PACSError(.connectionLost, "lost")
        #expect(QueryDocument.document(of: result, command: "find")["status"] == .null)
        result.failure = PACSError(FailureFacts(.dimseFailure, service: .find, status: 0xA700), "refused")
        result.status = 0xA700
        #expect(QueryDocument.document(of: result, command: "find")["status"] == "0xA700")
    }

    @Test("Why nothing was found stands in lines for people and in the document; what may be so says perhaps")
    func reasons() {
        let request = QueryRequest(keys: [QueryKey(.studyInstanceUID, "1.2.*"), QueryKey(.patientName, "DOE")])
        var report = QueryReport(result: QueryResult(request, origin: .unknown), command: "find")
        report.explanation = .withoutAsking(request)
        let lines = report.report.remarks
        #expect(report.report.summary.count == 1, "data only")
        #expect(lines[0].hasPrefix("why: StudyInstanceUID takes no wildcards"))
        #expect(
            lines[1] == "why: perhaps: PatientName is matched as a whole, given names included (put a * at its end)"
        )
        #expect(lines[2] == "'find … --explain' asks again more loosely and says why")
        let document = QueryDocument.document(of: report.result, command: "find", explanation: report.explanation)
        #expect(document[path: "explanation"].elements.map { $0["finding"] } == ["wildcard", "value-not-whole"])
        #expect(document[path: "explanation"].elements.map { $0["established"] } == [true, false])
        #expect(document["looserQueries"] == 0)
    }
}
