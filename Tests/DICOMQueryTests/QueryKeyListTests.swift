import DICOMQuery
import Testing

/// Keys with commas between them.
@Suite struct QueryKeyListTests {
    @Test(arguments: [
        ("PatientSex,PatientAge", ["PatientSex", "PatientAge"]), ("0010,1010", ["0010,1010"]),
        ("0010,1010,0008,103e", ["0010,1010", "0008,103e"]), ("(0010,1010),PatientSex", ["(0010,1010)", "PatientSex"]),
        ("00101010,0008,0020", ["00101010", "0008,0020"]), ("0008,0020,00101010", ["0008,0020", "00101010"]),
        ("PatientSex,0010,1010,PatientAge", ["PatientSex", "0010,1010", "PatientAge"]),
        ("0040,0275[0].0040,0009,StudyDate", ["0040,0275[0].0040,0009", "StudyDate"]),
        ("RequestAttributesSequence[0].0040,0009", ["RequestAttributesSequence[0].0040,0009"]),
        ("0010,", ["0010"]), ("0010,PatientSex", ["0010", "PatientSex"]), ("0010,10101", ["0010", "10101"]),
        (",,PatientSex,", ["PatientSex"]), ("", []),
    ])
    func splits(_ text: String, _ keys: [String]) { #expect(QueryKey.list(text) == keys) }
}
