import DICOMCore
import Testing

@testable import PACSClient

@Suite("Returned values against sent ones")
struct ValueMatchTests {
    @Test(
        arguments: [
            (Tag.patientName, "DOE^JOHN", "Doe^John", true), (.patientName, "DOE^JOHN", "DOE^JOHN^^^", true),
            (.patientName, "DOE", "DOE^JOHN", true), (.patientName, "DOE", "DOEL^JOHN", false),
            (.patientName, "DOE^J*", "DOE^JANE^MARY", true), (.patientName, "DOE^J*", "SMITH^JANE", false),
            (.patientName, "*SMITH*", "VAN SMITHEN^A", true), (.patientName, "D?E", "DOE^JOHN", true),
            (.patientName, "山田^太郎", "Yamada^Tarou=山田^太郎=やまだ^たろう", true),
            (.patientName, "Yamada*", "Yamada^Tarou=山田^太郎=やまだ^たろう", true),
            (.patientName, "Suzuki*", "Yamada^Tarou=山田^太郎=やまだ^たろう", false),
            (.patientName, "Müller", "MÜLLER^X", true), (.patientName, "DOE", "", false),
            (.patientID, "abc", "ABC", false), (.patientID, "abc", "abc ", true), (.patientID, "a*", "abc", true),
            (.patientID, "12", "123", false), (.studyDescription, "bone*", "BONE SCAN", true),
            (.studyDate, "20260501", "20260501", true), (.studyDate, "20260501", "2026.05.01", true),
            (.studyDate, "20260501", "20260502", false), (.studyDate, "20260501-20260503", "20260503", true),
            (.studyDate, "20260501-20260503", "20260504", false), (.studyDate, "-20260503", "20260101", true),
            (.studyDate, "20260503-", "20260502", false), (.studyDate, "20260503-", "", false),
            (.studyTime, "10-12", "120000", true), (.studyTime, "10-12", "1159", true),
            (.studyTime, "1000-1200", "130000", false), (.studyTime, "101500", "101500.123", true),
            (.studyInstanceUID, "1.2.3\\1.2.4", "1.2.4", true), (.studyInstanceUID, "1.2.3", "1.2.34", false),
            (.studyInstanceUID, "1.2.3", "1.2.3\0", true),
            (.modality, "NM", "nm", true), (.modality, "NM\\PT", "PT", true), (.modality, "NM", "CT", false),
            (.instanceNumber, "1", "01", true), (.instanceNumber, "1", "10", false),
            (.rows, "512", "512", true),
        ] as [(Tag, String, String, Bool)]
    )
    func matches(_ tag: Tag, _ sent: String, _ returned: String, _ isMatch: Bool) {
        #expect(ValueMatch(tag: tag, value: sent).isSatisfied(by: [returned]) == isMatch)
    }

    @Test("One of several returned values is enough, none is not")
    func several() {
        let match = ValueMatch(tag: .modalitiesInStudy, value: "NM")
        #expect(match.isSatisfied(by: ["CT", "NM"]))
        #expect(!match.isSatisfied(by: []))
    }

    @Test("Wildcards take time in proportion to the lengths, not exponential")
    func wildcardTime() {
        let pattern = String(repeating: "a*", count: 500) + "b"
        #expect(!Wildcard.matches(String(repeating: "a", count: 2000), pattern))
    }
}
