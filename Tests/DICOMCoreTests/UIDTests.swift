import Testing

@testable import DICOMCore

/// Identifiers without the padding that peers add.
struct UIDTests {
    @Test(arguments: [
        ("1.2.3", "1.2.3"), ("1.2.3\0", "1.2.3"), (" 1.2.3  ", "1.2.3"), ("1.2\0.3", "1.2"), ("1.2 \0", "1.2"),
        ("", ""),
        (" ", ""), ("\0", ""), ("1 .2", "1 .2"), ("1.ü ", "1.ü"),
    ])
    func paddingIsLeftOut(_ text: String, _ uid: String) {
        #expect(UID(text).string == uid)
        #expect(UID(Substring("x" + text).dropFirst()).string == uid)
        var dataSet = DataSet()
        dataSet.set(DataElement(tag: .studyInstanceUID, vr: .UI, content: .bytes(Array(text.utf8))))
        #expect(dataSet.uid(.studyInstanceUID) == (uid.isEmpty ? nil : UID(uid)))
    }
}
