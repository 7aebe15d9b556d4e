import DICOMCore
import Testing

@Suite struct UIDRegistryTests {
    @Test func knowsNamesAndKinds() {
        #expect(UIDRegistry.name(of: "1.2.840.10008.5.1.4.1.1.20") == "Nuclear Medicine Image Storage")
        #expect(UIDRegistry.kind(of: "1.2.840.10008.5.1.4.1.1.20") == .sopClass)
        #expect(UIDRegistry.kind(of: "1.2.840.10008.1.2") == .transferSyntax)
        #expect(UIDRegistry.kind(of: "1.2.840.10008.5.1.1.9") == .metaSOPClass)
        #expect(UIDRegistry.kind(of: "1.2.840.10008.3.1.1.1") == .other)
        #expect(UIDRegistry.kind(of: "1.2.3.4") == nil)
        #expect(UIDRegistry.name(of: "1.2.3.4") == nil)
    }

    @Test(arguments: [
        ("1.2.840.10008.5.1.4.1.1.2", true), ("1.2.840.10008.5.1.4.1.1.1.1", true),
        ("1.2.840.10008.5.1.4.1.1.5", true), ("1.2.840.10008.1.20.1", false), ("1.2.840.10008.1.1", false),
        ("1.2.840.10008.5.1.4.1.2.2.1", false), ("1.2.840.10008.4.2", false), ("1.2.3.4", false),
    ])
    func tellsStorageClassesFromOthers(uid: UID, isStorage: Bool) {
        #expect(UIDRegistry.isStorage(uid) == isStorage)
    }

    @Test func listsStorageClassesAndSyntaxes() {
        let uids = UIDRegistry.entries(matching: "1.2.840.10008.", limit: 1_000).map(\.uid)
        let storage = uids.filter { UIDRegistry.isStorage($0) }
        #expect(storage.count > 190)
        #expect(storage.allSatisfy { UIDRegistry.kind(of: $0) == .sopClass })
        let syntaxes = uids.filter { UIDRegistry.kind(of: $0) == .transferSyntax }
        #expect(syntaxes.count > 50)
        #expect(syntaxes.contains("1.2.840.10008.1.2.4.70"))
    }

    @Test func namesTransferSyntaxes() {
        #expect(TransferSyntax.explicitVRLittleEndian.name == "Explicit VR Little Endian")
        #expect(TransferSyntax(uid: "1.2.3").name == "1.2.3")
    }

    @Test func findsIdentifiersByPartOfTheirNames() {
        #expect(
            UIDRegistry.entries(matching: "nuclear medicine", limit: 5).contains {
                $0.uid == "1.2.840.10008.5.1.4.1.1.20"
            }
        )
    }
}
