import DICOMCore
import Testing

@testable import DICOMQuery

@Suite("Levels, models and keys")
struct QueryModelTests {
    @Test("Every SOP class of query/retrieve stands for its model and service, and no other does")
    func sopClasses() {
        for model in QueryModel.allCases {
            for service in QueryModel.Service.allCases {
                let found = QueryModel.of(model.sopClass(service))
                #expect(found?.model == model && found?.service == service)
            }
        }
        #expect(QueryModel.of(SOPClassUID.verification) == nil)
        #expect(QueryModel.studyRoot.levels == [.study, .series, .image])
        #expect(QueryModel.patientRoot.levels == QueryLevel.hierarchy)
    }

    @Test("A level is named in capitals, and its unique key belongs to it")
    func levels() {
        for level in QueryLevel.hierarchy {
            #expect(QueryLevel(keyValue: level.keyValue) == level)
            #expect(QueryLevel(keyValue: level.rawValue) == nil)
            #expect(KeyLevels.level(of: level.uniqueKey, in: .patientRoot) == level)
            #expect(KeyLevels.defaults(at: level, in: .patientRoot).contains(level.uniqueKey))
        }
        #expect(QueryLevel(keyValue: QueryLevel.worklist.keyValue) == nil)
        #expect(KeyLevels.level(of: .patientID, in: .studyRoot) == .study)
        #expect(KeyLevels.level(of: .pixelData, in: .studyRoot) == nil)
    }

    @Test("Words that name no attribute, and keys that can't be asked for, are errors of their own")
    func faults() throws {
        #expect(throws: QueryError(.unknownKey, "")) { try QueryKey.parse("PatientNam=X") }
        #expect(try QueryKey.parse("PatientName=A=B").value == "A=B")
        for key in [
            QueryKey(.specificCharacterSet, "ISO_IR 100"), QueryKey(.studyInstanceUID, "abc"),
            QueryKey(.patientName, "A\nB"),
            QueryKey(.requestAttributesSequence, "x"), QueryKey(Tag(0x0002, 0x0010), ""),
            QueryKey(Tag(0x0010, 0x0000), ""),
        ] {
            #expect(throws: QueryError(.invalidKey, "")) { try key.validate() }
        }
        for day in ["2026-05-01", "7d"] {
            #expect(throws: QueryError(.notADate, "")) { try QueryKey(.studyDate, day).validate() }
        }
        for key in [
            QueryKey(.studyInstanceUID, "1.2\\1.3.*"), QueryKey(.studyDate, "20260501-20260503"),
            QueryKey(.studyDate, "2026.05.01"), QueryKey(.patientName, "山田\u{1B}"), QueryKey(.patientID, "*"),
        ] {
            try key.validate()
        }
    }
}
