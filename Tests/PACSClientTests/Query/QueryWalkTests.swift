import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// Queries below the studies, level by level.
@Suite struct QueryWalkTests {
    @Test("A query for series without a study walks down from the studies, keys at their own levels")
    func walk() async {
        let pacs = FakeTransport { identifier in
            if identifier.string(.queryRetrieveLevel) == "STUDY" {
                return [
                    DataSet.study("1.1", [.patientID: "A"]), DataSet.study("1.2", [.patientID: "A"]),
                    DataSet.study("1.3", [.patientID: "B"]),
                ]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            return [DataSet([.seriesInstanceUID: study + ".1", .modality: "NM"])]
        }
        let result = await pacs.run(
            QueryRequest(level: .series, keys: [QueryKey(.patientID, "A"), QueryKey(.modality, "NM")])
        )
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["STUDY", "SERIES", "SERIES"])
        #expect(pacs.sent[0][.modality] == nil)
        #expect(pacs.sent[1][.patientID] == nil)
        #expect(result.rows.map { $0.seriesInstanceUID } == ["1.1.1", "1.2.1"])
        #expect(result.rows.map { $0.studyInstanceUID } == ["1.1", "1.2"], "known from what they are under")
        #expect(result.rows.map(\.patientID) == ["A", "A"])
        #expect(result.notes.contains { $0.contains("1 row above") })
    }

    @Test("A walk that ends without a row says how far it came")
    func walkToNothing() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "STUDY" ? [DataSet.study("1.1")] : []
        }
        let keys = [QueryKey(.sopInstanceUID, "1.2.3")]
        let walk = await pacs.run(QueryRequest(level: .image, keys: keys))
        #expect(
            walk.notes.contains { $0.contains("1 study, 0 series, and nothing below; --relational") },
            "\(walk.notes)"
        )
        let direct = await pacs.run(QueryRequest(level: .image, keys: keys, relational: true))
        #expect(direct.notes.isEmpty)
    }

    @Test("With the keys above it asks the level at once; a relational query is always one")
    func direct() async {
        let pacs = FakeTransport { _ in [] }
        _ = await pacs.run(
            QueryRequest(
                level: .image,
                keys: [QueryKey(.studyInstanceUID, "1.1"), QueryKey(.seriesInstanceUID, "1.1.1")]
            )
        )
        _ = await pacs.run(QueryRequest(level: .series, keys: [QueryKey(.patientID, "A")], relational: true))
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["IMAGE", "SERIES"])
        #expect(pacs.sent[1].string(.patientID) == "A")
    }

    @Test("Images of a modality go through the series, even where the series is given")
    func imagesOfModality() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "SERIES"
                ? [DataSet([.seriesInstanceUID: "1.1.1", .studyInstanceUID: "1.1", .modality: "CT"])] : []
        }
        let keys = [QueryKey(.studyInstanceUID, "1.1"), QueryKey(.seriesInstanceUID, "1.1.1")]
        let result = await pacs.run(QueryRequest(level: .image, modalities: ["NM"], keys: keys))
        #expect(
            pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["SERIES"],
            "a series that contradicts isn't followed"
        )
        #expect(result.rows.isEmpty)
    }

    @Test("The patient root begins at the patients unless one is given")
    func patientRoot() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "PATIENT" ? [DataSet([.patientID: "A"])] : [DataSet.study("1.1")]
        }
        _ = await pacs.run(QueryRequest(model: .patientRoot, keys: [QueryKey(.patientName, "DOE*")]))
        let result = await pacs.run(QueryRequest(model: .patientRoot, keys: [QueryKey(.patientID, "A")]))
        #expect(pacs.sent.map { $0.string(.queryRetrieveLevel) } == ["PATIENT", "STUDY", "STUDY"])
        #expect(pacs.sent[1].string(.patientID) == "A")
        #expect(Set(pacs.classes) == [SOPClassUID.patientRootFind])
        #expect(result.rows.first?.patientID == "A")
        let patients = await pacs.run(QueryRequest(level: .patient, keys: [QueryKey(.patientID, "A")]))
        #expect(patients.model == .patientRoot)
        #expect(patients.notes.contains { $0.contains("patient root") })
    }
}
