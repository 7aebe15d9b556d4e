import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// What a row says of its bytes without decoding them is what it says when they are decoded.
struct QueryRowTests {
    private static let tags: [Tag] = [
        .specificCharacterSet, .studyDate, .accessionNumber, .modalitiesInStudy, .patientName, .patientID,
        .studyInstanceUID, .numberOfStudyRelatedInstances,
    ]

    private static let dataSets: [[Tag: String]] = [
        [:],
        [.studyDate: "20261130", .patientName: "Doe^Jane", .patientID: "A 1", .studyInstanceUID: "1.2.3"],
        [.specificCharacterSet: "ISO_IR 192", .patientName: "山田^太郎", .patientID: "Ä", .studyInstanceUID: "1.2"],
        [.accessionNumber: "  7 ", .modalitiesInStudy: "NM\\CT", .numberOfStudyRelatedInstances: "12"],
        [.patientID: "", .studyInstanceUID: "1.2\\1.3"], [.studyInstanceUID: "1.2*"], [.studyInstanceUID: "1.2?3"],
        [.studyInstanceUID: ""], [.studyInstanceUID: "A.b"],
    ]

    private static func row(_ values: [Tag: String], _ syntax: TransferSyntax) throws -> QueryRow {
        var dataSet = DataSet()
        for (tag, text) in values { dataSet.set(tag, text) }
        let bytes = DataSetWriter(syntax: syntax).write(dataSet)
        let identifier = try #require(RawIdentifier(bytes, syntax: syntax))
        if case .decoded = identifier { Issue.record("the bytes were not kept") }
        return QueryRow(n: 1, identifier: identifier, parents: RowParents(charset: nil), pass: 0)
    }

    @Test(arguments: [TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian])
    func severalTextsAreThoseOfEach(_ syntax: TransferSyntax) throws {
        let areText = Self.tags.map { DataDictionary.vr(of: $0).isText }
        for values in Self.dataSets {
            let row = try Self.row(values, syntax)
            var texts: [Tag: String] = [:]
            row.texts(Self.tags, areText: areText) { texts[Self.tags[$0]] = $1 }
            for tag in Self.tags {
                #expect(texts[tag] == row.text(tag), "\(tag) of \(values)")
                #expect(row.text(tag) == row.attributes.string(tag), "\(tag) of \(values)")
            }
        }
    }

    @Test(arguments: [TransferSyntax.explicitVRLittleEndian, .implicitVRLittleEndian])
    func onlyOneValueIsAUniqueKey(_ syntax: TransferSyntax) throws {
        let found = try Self.dataSets.map { try Self.row($0, syntax).missingKey(at: .study) == nil }
        #expect(found == [false, true, true, false, false, false, false, false, true])
    }

    @Test func whatIsOutOfTheOrdinaryIsKeptAndTakenBack() throws {
        var row = try Self.row([.studyInstanceUID: "1.2"], .explicitVRLittleEndian)
        #expect(!row.hasRemarks)
        let plain = row
        row.mismatch.append("PatientID")
        row.duplicates += 2
        row.conflicting = true
        row.unverified = ["StudyDate"]
        row.modalities = ["NM"]
        #expect(row.hasRemarks && row.mismatch == ["PatientID"] && row.duplicates == 2 && row.conflicting)
        #expect(row.unverified == ["StudyDate"] && row.modalities == ["NM"])
        #expect(!plain.hasRemarks && plain.mismatch.isEmpty)
        (row.mismatch, row.duplicates, row.conflicting, row.unverified, row.modalities) = ([], 0, false, [], [])
        #expect(!row.hasRemarks)
    }
}
