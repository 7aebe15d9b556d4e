import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// What came back against what was asked for: yes, no, or nobody can tell.
@Suite struct RowCheckTests {
    @Test("A row that contradicts a key is marked, and the ignored key is named once")
    func mismatch() async {
        let pacs = FakeTransport { _ in
            [DataSet.study("1.1", [.patientID: "A"]), DataSet.study("1.2", [.patientID: "B"]), DataSet.study("1.3")]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "A")]))
        #expect(result.rows.map(\.mismatch) == [[], ["PatientID"], []])
        #expect(result.rows.map(\.unverified) == [[], [], ["PatientID"]])
        #expect(result.notes.count { $0.contains("ignored PatientID: 1 of 3") } == 1)
    }

    @Test("A PACS that matches names without accents and width is not accused of ignoring them")
    func foldedNames() async {
        let names = ["M\u{fc}ller^J\u{fc}rgen", "MULLER^JURGEN", "ＭＵＬＬＥＲ", "M\u{f6}ller^Eva"]
        let pacs = FakeTransport { _ in
            names.enumerated().map { DataSet.study("1.\($0.offset)", [.patientName: $0.element]) }
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "muller*")]))
        #expect(result.rows.map(\.mismatch) == [[], [], [], ["PatientName"]])
        #expect(result.rows.map(\.unverified) == [[], [], [], []])
    }

    @Test("A value of an unknown form is neither a match nor a contradiction: the row stays, marked, and is spoken of")
    func incomparable() async {
        let pacs = FakeTransport { _ in
            [
                DataSet.study("1.1", [.studyDate: "20260501"]), DataSet.study("1.2", [.studyDate: "May 26"]),
                DataSet.study("1.3"), DataSet.study("1.4", [.studyDate: "20250501"]),
            ]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.studyDate, "20260501-20260503")]))
        #expect(result.rows.map(\.mismatch) == [[], [], [], ["StudyDate"]])
        #expect(result.rows.map(\.unverified) == [[], ["StudyDate"], ["StudyDate"], []])
        #expect(result.notes.contains { $0.contains("came back for StudyDate can't be compared: 2 of 4") })
    }

    @Test("Modality at study level is settled by the series of each study that came without it")
    func modality() async {
        let modalities = ["1.1": "NM", "1.2": "CT", "1.3": ""]
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else {
                return modalities.keys.sorted().map { DataSet.study($0) } + [
                    DataSet.study("1.4", [.modalitiesInStudy: "PT\\CT"])
                ]
                    + [DataSet.study("1.5", [.modalitiesInStudy: "CT\\NM"])]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            guard let modality = modalities[study], !modality.isEmpty else { return [] }
            return [DataSet([.modality: modality, .studyInstanceUID: study, .seriesInstanceUID: study + ".1"])]
        }
        let result = await pacs.run(QueryRequest(modalities: ["NM"]))
        #expect(result.rows.map(\.mismatch) == [[], ["ModalitiesInStudy"], [], ["ModalitiesInStudy"], []])
        #expect(result.rows.map(\.unverified) == [[], [], ["ModalitiesInStudy"], [], []])
        #expect(pacs.sent.count == 4, "one C-FIND for each study that did not say")
        #expect(result.rows[0].modalities == ["NM"])
    }

    @Test(
        "The modality of a study is settled alike however it was asked for",
        arguments: [Tag.modality, .modalitiesInStudy]
    )
    func modalityAsKey(_ tag: Tag) async {
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else {
                return [DataSet.study("1.1"), DataSet.study("1.2"), DataSet.study("1.3", [.modalitiesInStudy: "*"])]
            }
            let study = identifier.string(.studyInstanceUID) ?? ""
            return [DataSet([.modality: study == "1.1" ? "NM" : "CT", .studyInstanceUID: study])]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(tag, "NM")]))
        #expect(pacs.sent.map { $0.string(.modalitiesInStudy) } == ["NM", nil, nil, nil])
        #expect(pacs.sent[0][.modality] == nil)
        #expect(result.rows.map(\.mismatch) == [[], ["ModalitiesInStudy"], ["ModalitiesInStudy"]])
    }

    @Test("A series without a modality may be of any: unknown is not no")
    func unknownModality() async {
        let pacs = FakeTransport { identifier in
            guard identifier.string(.queryRetrieveLevel) == "SERIES" else { return [DataSet.study("1.1")] }
            return [
                DataSet([.seriesInstanceUID: "1.1.1", .studyInstanceUID: "1.1", .modality: ""]),
                DataSet([.seriesInstanceUID: "1.1.2", .studyInstanceUID: "1.1"]),
                DataSet([.seriesInstanceUID: "1.1.3", .studyInstanceUID: "1.1", .modality: "CT"]),
            ]
        }
        let series = await pacs.run(QueryRequest(level: .series, modalities: ["NM"]))
        #expect(series.rows.map(\.mismatch) == [[], [], ["Modality"]])
        #expect(series.rows.map(\.unverified) == [["Modality"], ["Modality"], []])
        let studies = await pacs.run(QueryRequest(modalities: ["NM"]))
        #expect(studies.rows.map(\.mismatch) == [[]])
        #expect(studies.rows.map(\.unverified) == [["ModalitiesInStudy"]])
    }

    @Test("A row without the unique key of its level stays a row, and nothing is asked below it")
    func rowsWithoutKey() async {
        let pacs = FakeTransport { identifier in
            identifier.string(.queryRetrieveLevel) == "STUDY"
                ? ["", "*", "1.1\\1.2", "1.3"].map { DataSet.study($0, [.patientID: "A"]) }
                : [DataSet([.seriesInstanceUID: "1.3.1"])]
        }
        let studies = await pacs.run(QueryRequest())
        #expect(studies.rows.map { $0.missingKey(at: .study) == nil } == [false, false, false, true])
        #expect(studies.notes.contains { $0.contains("left out StudyInstanceUID in 3 of 4 rows") })
        let series = await pacs.run(QueryRequest(level: .series, keys: [QueryKey(.patientID, "A")]))
        #expect(pacs.sent.dropFirst(2).map { $0.string(.studyInstanceUID) } == ["1.3"])
        #expect(series.notes.contains { $0.contains("3 studies came without StudyInstanceUID") })
    }
}
