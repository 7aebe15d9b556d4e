import DICOMCore
import DICOMQuery
import Testing

@testable import PACSClient

@Suite struct QueryCharacterSetTests {
    @Test("What the PACS's character set can't hold is sent in UTF-8, and that is said")
    func queryInAnotherCharset() async {
        let pacs = FakeTransport { _ in [] }
        for (charset, sent, isSaid) in [
            ("\\ISO 2022 IR 149", "\\ISO 2022 IR 149", false), ("\\ISO 2022 IR 87", "ISO_IR 192", true),
            ("windows-1252", "ISO_IR 192", false), ("GB18030", "GB18030", false),
        ] {
            let result = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "홍^길동")]), charset: charset)
            #expect(pacs.sent.last?.string(.specificCharacterSet) == sent)
            #expect(pacs.sent.last?.string(.patientName) == "홍^길동")
            let note = "\(charset) (charset) lacks letters of the query, so it was sent in ISO_IR 192"
            #expect(result.notes.contains(note) == isSaid, "\(result.notes)")
        }
        _ = await pacs.run(QueryRequest(keys: [QueryKey(.patientName, "HONG")]), charset: "GB18030")
        #expect(pacs.sent.last?.declaresCharacterSet == false)
    }

    /// A match whose name has these bytes.
    private static func row(_ uid: String, _ charset: String?, _ name: [UInt8]) -> DataSet {
        var row = DataSet.study(uid)
        row.set(DataElement(tag: .patientName, vr: .PN, content: .bytes(name)))
        if let charset { row.set(.specificCharacterSet, charset, vr: .CS) }
        return row
    }

    @Test("Every row whose text is a guess is counted, with what it was read in")
    func guesses() async {
        let latin: [UInt8] = [0x74, 0xF3, 0x72, 0x61]
        let pacs = FakeTransport { _ in
            [
                Self.row("1.1", nil, latin), Self.row("1.2", "", Array("tó".utf8)), Self.row("1.3", "IS", latin),
                Self.row("1.4", "ISO_IR 192", latin), Self.row("1.5", "ISO_IR 100", latin),
                Self.row("1.6", nil, Array("A\u{1B}B".utf8)), Self.row("1.7", nil, Array("AB".utf8)),
                Self.row("1.8", "GB18030", [0xD5, 0x5C, 0x5E, 0xD5, 0x5C, 0x5C, 0x78, 0x20]),
            ]
        }
        let request = QueryRequest(keys: [QueryKey(.patientID, "")])
        let undeclared = "3 rows with letters beyond ASCII and no character set declared: read "
        let escape = "as if its unknown escape sequences weren't there in 1"
        let unknown = "1 row whose declared character set isn't known (IS): read as "
        let unfit = "1 row whose text can't be in the declared character set (ISO_IR 192): read as "
        let advice = "; 'set charset' names another where the letters are wrong"
        #expect(
            await pacs.run(request).notes == [
                undeclared + "as Latin-1 in 1, as UTF-8 in 1, \(escape)\(advice)", unknown + "Latin-1" + advice,
                unfit + "Latin-1" + advice,
            ]
        )
        let no = "; the bytes aren't ISO_IR 192 (charset)"
        #expect(
            await pacs.run(request, charset: "ISO_IR 192").notes == [
                undeclared + "as ISO_IR 192 (charset) in 2, as Latin-1 in 1" + no, unknown + "Latin-1" + no,
                unfit + "Latin-1" + no,
            ]
        )
        let read = await pacs.run(request, charset: "windows-1251")
        #expect(
            read.notes == [
                undeclared + "as windows-1251 (charset) in 2, as UTF-8 in 1", unknown + "windows-1251 (charset)",
                unfit + "windows-1251 (charset)",
            ]
        )
        #expect(
            read.rows.map { $0.text(.patientName) } == [
                "tуra", "tó", "tуra", "tуra", "tóra", "A\u{1B}B", "AB", "誠^誠\\x",
            ]
        )
        #expect(read.rows[3].text(.specificCharacterSet) == "ISO_IR 192", "what the PACS said is shown")
    }

    @Test("Nobody is accused by letters that the setting can't be right about")
    func unreadable() async {
        let pacs = FakeTransport { _ in [Self.row("1.1", nil, [0xC8, 0xE2])] }
        let request = QueryRequest(keys: [QueryKey(.patientName, "ИВ")])
        for charset in [nil, "ISO_IR 192"] {
            let row = await pacs.run(request, charset: charset).rows.first
            #expect(row?.mismatch == [] && row?.unverified == ["PatientName"], "\(charset ?? "none")")
        }
    }
}
