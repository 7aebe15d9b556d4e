import DICOMCore
import Testing

@Suite struct TagTests {
    @Test(arguments: ["0010,0020", "(0010,0020)", "00100020"])
    func readsEveryWayOfWritingATag(text: String) {
        #expect(Tag(parsing: text) == .patientID)
    }

    @Test func readsBothCasesOfDigits() {
        #expect(Tag(parsing: "fffe,E0dD") == .sequenceDelimitation)
    }

    @Test(arguments: [
        "", "0010", "0010,002", "0010;0020", "(0010,0020", "(00100020)", "00100020,", "001000200", "PatientID",
        "0010,00g0", " 00100020",
    ])
    func refusesWhatIsNoTag(text: String) {
        #expect(Tag(parsing: text) == nil)
    }

    @Test func writesTagsAsPeopleDo() {
        #expect(Tag(0x0010, 0x0020).description == "(0010,0020)")
        #expect(Tag.pixelData.digits == "7FE00010")
    }

    @Test func sortsByGroupThenElement() {
        #expect(Tag(0x0008, 0xFFFF) < Tag(0x0010, 0x0000))
        #expect(Tag(0x0010, 0x0010) < Tag(0x0010, 0x0020))
    }
}
