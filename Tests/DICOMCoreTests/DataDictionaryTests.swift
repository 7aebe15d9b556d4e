import DICOMCore
import Testing

@Suite struct DataDictionaryTests {
    @Test func knowsAnElement() throws {
        let entry = try #require(DataDictionary.entry(for: .patientName))
        #expect(entry.keyword == "PatientName")
        #expect(entry.name == "Patient's Name")
        #expect(entry.vr == .PN)
        #expect(entry.vm == "1")
        #expect(!entry.isRetired)
        #expect(DataDictionary.entry(for: Tag(0x0008, 0x0001))?.isRetired == true)
    }

    @Test func knowsWhereEveryStaticTagBelongs() {
        #expect(DataDictionary.tag(forKeyword: "NumberOfSeriesRelatedInstances") == .numberOfSeriesRelatedInstances)
        #expect(DataDictionary.tag(forKeyword: "SOPClassesInStudy") == .sopClassesInStudy)
        #expect(DataDictionary.tag(forKeyword: "PixelData") == .pixelData)
        #expect(DataDictionary.tag(forKeyword: "patientname") == nil)
    }

    @Test(arguments: [
        (Tag(0x6002, 0x3000), "OverlayData", VR.OW), (Tag(0x5010, 0x3000), "CurveData", VR.OW),
        (Tag(0x6000, 0x0010), "OverlayRows", VR.US), (Tag(0x0020, 0x3155), "SourceImageIDs", VR.CS),
    ])
    func knowsRepeatingGroups(tag: Tag, keyword: String, vr: VR) {
        #expect(DataDictionary.keyword(for: tag) == keyword)
        #expect(DataDictionary.vr(of: tag) == vr)
    }

    @Test func knowsGroupLengthsAndPrivateCreators() {
        #expect(DataDictionary.entry(for: Tag(0x0008, 0x0000))?.vr == .UL)
        #expect(DataDictionary.entry(for: Tag(0x0009, 0x0010))?.vr == .LO)
        #expect(DataDictionary.entry(for: Tag(0x0009, 0x1010)) == nil)
        #expect(DataDictionary.vr(of: Tag(0x0009, 0x1010)) == .UN)
        // An odd group is private even where a repeating group's mask would fit.
        #expect(DataDictionary.entry(for: Tag(0x6001, 0x3000)) == nil)
    }

    @Test func namesUnknownTagsByTheirDigits() {
        #expect(DataDictionary.keyword(for: Tag(0x0009, 0x1010)) == "00091010")
    }

    @Test func takesForImplicitVRWhatTheStandardTakes() {
        #expect(DataDictionary.vr(of: .pixelData) == .OW)
        #expect(DataDictionary.vr(of: Tag(0x0028, 0x0106)) == .US)
    }

    @Test(arguments: [
        ("PatientNmae", "PatientName"), ("patientname", "PatientName"), ("StudyDescripton", "StudyDescription"),
        ("AcessionNumber", "AccessionNumber"), ("Modalitys", "Modality"),
    ])
    func proposesTheKeywordThatWasMeant(word: String, keyword: String) {
        #expect(DataDictionary.keywords(nearest: word, limit: 3).first == keyword)
    }

    @Test func proposesNothingForNonsense() {
        #expect(DataDictionary.keywords(nearest: "qwertzuiopasdf", limit: 3).isEmpty)
    }
}
