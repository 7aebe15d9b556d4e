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
}
