import DICOMCore
import DICOMQuery
import DemoPACS
import Testing

@Suite struct DemoMatchingTests {
    private func finds(_ keys: [(DICOMCore.Tag, String)], _ model: UID = SOPClassUID.studyRootFind) throws -> [DataSet]
    {
        var request = DataSet()
        for (tag, value) in keys { request.set(tag, value) }
        return try DemoQuery(request, model: #require(QueryModel.of(model)).model)
            .matches(in: DemoCatalogue(today: DICOMDate(year: 2026, month: 5, day: 20)), retrieveAETitle: "DEMO")
            .map(\.identifier)
    }

    @Test func keysOfAStudy() throws {
        func count(_ tag: DICOMCore.Tag, _ value: String) throws -> Int {
            try self.finds([(.queryRetrieveLevel, "STUDY"), (tag, value), (.studyInstanceUID, "")]).count
        }
        #expect(try count(.patientID, "") == 18)
        #expect(try count(.patientID, "DEMO-001") == 3)
        #expect(try count(.patientID, "demo-001") == 0)
        #expect(try count(.patientID, "DEMO-00?") == 18)
        #expect(try count(.modalitiesInStudy, "NM") == 13)
        #expect(try count(.modalitiesInStudy, "PT") == 3)
        #expect(try count(.modalitiesInStudy, "NM\\PT") == 16)
        #expect(try count(.studyDate, "20260513-20260520") == 7)
        #expect(try count(.studyDate, "20260520") == 1)
        #expect(try count(.patientName, "Smith^John") == 4)
        #expect(try count(.patientName, "Müller*") == 2)
        #expect(try count(.patientName, "山田^太郎") == 2)
        #expect(try count(.patientName, "Yamada^Tarou") == 2)
        #expect(try count(.patientName, "yamada*") == 0)
        #expect(try count(.accessionNumber, "ACC1001") == 1)
        #expect(try count(.studyDescription, "*FDG*") == 3)
        #expect(try count(.numberOfStudyRelatedSeries, "") == 18)
    }

    @Test func aListOfUIDs() throws {
        let all = try self.finds([(.queryRetrieveLevel, "STUDY"), (.studyInstanceUID, "")])
        let uids = all.compactMap { $0.uid(.studyInstanceUID)?.string }
        let some = try self.finds([
            (.queryRetrieveLevel, "STUDY"), (.studyInstanceUID, "\(uids[1])\\\(uids[3])\\1.2.3"),
        ])
        #expect(some.compactMap { $0.uid(.studyInstanceUID)?.string } == [uids[1], uids[3]])
    }

    @Test func theLevelsBelow() throws {
        let hybrid = try self.finds([
            (.queryRetrieveLevel, "STUDY"), (.studyDescription, "Parathyroid*"), (.studyInstanceUID, ""),
            (.modalitiesInStudy, ""), (.numberOfStudyRelatedInstances, ""), (.numberOfStudyRelatedSeries, ""),
        ])
        let study = try #require(hybrid.first)
        let uid = try #require(study.uid(.studyInstanceUID)).string
        #expect(study.strings(.modalitiesInStudy) == ["CT", "NM"])
        #expect(study.integer(.numberOfStudyRelatedInstances) == 18)
        let series = try self.finds([
            (.queryRetrieveLevel, "SERIES"), (.studyInstanceUID, uid), (.modality, "CT"), (.seriesInstanceUID, ""),
            (.numberOfSeriesRelatedInstances, ""),
        ])
        #expect(series.count == 1)
        #expect(series.first?.integer(.numberOfSeriesRelatedInstances) == 16)
        let images = try self.finds([
            (.queryRetrieveLevel, "IMAGE"), (.studyInstanceUID, uid),
            (.seriesInstanceUID, series.first?.uid(.seriesInstanceUID)?.string ?? ""), (.sopInstanceUID, ""),
        ])
        #expect(images.count == 16)
    }

    @Test func patientsOfThePatientRoot() throws {
        let patients = try self.finds(
            [(.queryRetrieveLevel, "PATIENT"), (.patientID, ""), (.numberOfPatientRelatedStudies, "")],
            SOPClassUID.patientRootFind
        )
        #expect(patients.count == 9)
        let studies = try self.finds(
            [(.queryRetrieveLevel, "STUDY"), (.patientID, "DEMO-008"), (.studyInstanceUID, "")],
            SOPClassUID.patientRootFind
        )
        #expect(studies.count == 2)
    }

    @Test func hierarchyIsKept() {
        let wrong: [([(DICOMCore.Tag, String)], UID)] = [
            ([(.queryRetrieveLevel, "PATIENT")], SOPClassUID.studyRootFind),
            ([(.queryRetrieveLevel, "SERIES")], SOPClassUID.studyRootFind),
            ([(.queryRetrieveLevel, "SERIES"), (.studyInstanceUID, "1*")], SOPClassUID.studyRootFind),
            ([(.queryRetrieveLevel, "IMAGE"), (.studyInstanceUID, "1.2")], SOPClassUID.studyRootFind),
            ([(.queryRetrieveLevel, "STUDY")], SOPClassUID.patientRootFind),
            ([(.queryRetrieveLevel, "study")], SOPClassUID.studyRootFind),
            ([(.patientID, "")], SOPClassUID.studyRootFind),
        ]
        for (keys, model) in wrong {
            #expect(throws: IdentifierError.self) { try self.finds(keys, model) }
        }
    }

    @Test func unknownKeysAreSaidAndLeftOut() throws {
        var request = DataSet()
        request.set(.queryRetrieveLevel, "STUDY")
        request.set(.studyInstanceUID, "")
        request.set(.seriesDescription, "")
        let matches = try DemoQuery(request, model: .studyRoot).matches(in: DemoCatalogue(), retrieveAETitle: "DEMO")
        #expect(matches.count == 18)
        #expect(matches.allSatisfy { !$0.knowsAllKeys && $0.identifier[.seriesDescription] == nil })
    }

    @Test func namesComeInTheirCharacterSet() throws {
        let rows = try self.finds([(.queryRetrieveLevel, "STUDY"), (.patientName, "")])
        let sets = Set(rows.map { $0.string(.specificCharacterSet) ?? "" })
        #expect(sets == ["", "ISO_IR 100", "ISO_IR 192"])
        #expect(rows.contains { $0.string(.patientName) == "Müller^Jürgen" })
        #expect(rows.contains { $0.string(.patientName) == "Yamada^Tarou=山田^太郎=やまだ^たろう" })
        let latin = try #require(rows.first { $0.string(.patientName) == "Müller^Jürgen" })
        #expect(latin[.patientName]?.bytes.contains(0xFC) == true)
    }
}
