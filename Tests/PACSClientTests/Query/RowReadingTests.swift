import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

/// Rows as they come: odd, without a declared character set, or no data set at all.
@Suite struct RowReadingTests {
    @Test("A pending response without a data set is no row, and is spoken of once")
    func emptyMatches() async {
        let pacs = FakeTransport { _ in [DataSet.study("1.1"), DataSet(), DataSet(), DataSet.study("1.2")] }
        let result = await pacs.run(QueryRequest())
        #expect(result.rows.map(\.n) == [1, 2])
        #expect(result.notes.count { $0.contains("2 pending responses") } == 1)
    }

    @Test("Elements out of order or twice keep their values")
    func unorderedRow() throws {
        let explicit = DataSetWriter(syntax: .explicitVRLittleEndian)
        let id = explicit.write(DataSet([.patientID: "A"]))
        let study = explicit.write(DataSet([.studyInstanceUID: "1.1"]))
        for bytes in [study + id, id + study, id + id + study] {
            let identifier = try #require(RawIdentifier(bytes, syntax: .explicitVRLittleEndian))
            let row = QueryRow(n: 1, identifier: identifier, parents: RowParents(charset: nil), pass: 0)
            #expect(row.patientID == "A")
            #expect(row.studyInstanceUID == "1.1")
        }
    }

    @Test(
        "Rows are read in any syntax, and in a wrongly labelled one",
        arguments: [
            TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian, .explicitVRBigEndian,
        ]
    )
    func syntaxes(_ syntax: TransferSyntax) async {
        let pacs = FakeTransport(syntax: syntax) { _ in
            [DataSet([.studyInstanceUID: "1.1", .patientID: "ä", .numberOfStudyRelatedSeries: "3"])]
        }
        let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientID, "ä")]))
        #expect(result.rows.first?.patientID == "ä")
        #expect(result.rows.first?.mismatch == [])
        let labels = [TransferSyntax.implicitVRLittleEndian, .explicitVRLittleEndian]
        for label in labels where syntax.byteOrder == .little {
            let bytes = DataSetWriter(syntax: syntax).write(DataSet([.studyInstanceUID: "1.1", .patientID: "ABCD"]))
            let row = RawIdentifier(bytes, syntax: label)?.dataSet(charset: nil)
            #expect(row?.string(.patientID) == "ABCD")
        }
    }

    @Test("Bytes that are no data set cost that row and are counted")
    func garbage() {
        var collector = RowCollector(level: .study, limit: nil)
        let parents = RowParents(charset: nil)
        let goesOn = collector.add([1, 2, 3], .explicitVRLittleEndian, checks: [], parents: parents, pass: 0)
        #expect(goesOn)
        #expect(collector.rows.isEmpty && collector.unreadable == 1)
    }

    @Test("Text without a declared character set is read in the one configured")
    func configuredCharset() async {
        let pacs = FakeTransport { _ in
            [
                DataSet([
                    DataElement(tag: .patientName, vr: .PN, content: .bytes([0xC8, 0x20])),
                    DataElement(tag: .studyInstanceUID, vr: .UI, content: .bytes(Array("1.1\0".utf8))),
                ])
            ]
        }
        let request = QueryRequest(keys: [QueryKey(.patientID, "")])
        #expect(await pacs.run(request).rows.first?.text(.patientName) == "È")
        #expect(await pacs.run(request, charset: "ISO_IR 101").rows.first?.text(.patientName) == "Č")
        let attributes = await pacs.run(request, charset: "ISO_IR 101").rows.first?.attributes
        #expect(attributes?.attributes()["SpecificCharacterSet"] == nil)
    }

    @Test("A code page is the fallback of what declares nothing, outranks a declaration if told to, and is said once")
    func codePage() async {
        @Sendable func row(_ uid: String, _ charset: String?) -> DataSet {
            var row = DataSet.study(uid)
            let name: [UInt8] = [0xC8, 0xE2, 0xE0, 0xED, 0xEE, 0xE2]
            row.set(DataElement(tag: .patientName, vr: .PN, content: .bytes(name)))
            if let charset { row.set(.specificCharacterSet, charset, vr: .CS) }
            return row
        }
        let pacs = FakeTransport { _ in
            [row("1.1", nil), row("1.2", ""), row("1.3", "ISO_IR 100"), DataSet.study("1.4", [.patientName: "A"])]
        }
        let request = QueryRequest(keys: [QueryKey(.patientName, "ИВАНОВ*")])
        let read = await pacs.run(request, charset: "windows-1251")
        #expect(read.rows.map { $0.text(.patientName) } == ["Иванов", "Иванов", "Èâàíîâ", "A"])
        #expect(read.rows.map(\.mismatch) == [[], [], ["PatientName"], ["PatientName"]])
        #expect(read.notes.count { $0.contains("2 rows") && $0.contains("windows-1251") } == 1)
        #expect(read.rows[1].attributes.attributes()["SpecificCharacterSet"] == "")
        let overridden = await pacs.run(request, charset: "windows-1251", isOverriding: true)
        #expect(overridden.rows.map(\.mismatch) == [[], [], [], ["PatientName"]])
        #expect(overridden.notes.count { $0.contains("charset.override") && $0.contains("1 row") } == 1)
        #expect(pacs.sent.allSatisfy { $0.string(.specificCharacterSet) == "ISO_IR 192" }, "the key is as it was")
        let guessed = await pacs.run(request)
        #expect(guessed.rows.map(\.mismatch) == [[], [], ["PatientName"], ["PatientName"]])
        #expect(
            guessed.rows.map(\.unverified) == [["PatientName"], ["PatientName"], [], []],
            "nobody knows these letters"
        )
    }
}
