import DICOMCore
import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

@testable import DemoPACS
@testable import PACSClient

@Suite("Every connection is logged", .serialized) struct AssociationLogTests {
    @Test("A bare connection, a wrong title, a title that isn't let in, refused contexts, and a good association")
    func connections() async throws {
        let folder = try TemporaryDirectory("connections")
        var settings = Settings()
        for (key, text) in ["scp.port": "0", "output": folder.path, "scp.accept": "FRIEND", "scp.aet": "ME"] {
            try settings.set(key, to: text)
        }
        let scp = try await LocalSCP.start(settings: settings, site: .init(), onNotice: { _ in })
        let descriptor = try #require(Loopback.connect(port: scp.port))
        Loopback.close(descriptor)
        #expect(await eventually { await scp.log(10).count == 1 })
        let storage = ScriptedPACS.nuclearMedicine
        let worklist: UID = "1.2.840.10008.5.1.4.31"
        for (calling, called, classes) in [
            ("FRIEND", "YOU", [storage]), ("STRANGER", "ME", [storage]), ("FRIEND", "ME", [storage, worklist]),
        ] {
            let parameters = StoreSCU.parameters(
                host: "127.0.0.1",
                port: scp.port,
                calledAETitle: called,
                callingAETitle: calling,
                contexts: classes.map { ($0, .explicitVRLittleEndian) }
            )
            if let association = try? await Association.open(parameters) { await association.release() }
        }
        #expect(await eventually { await scp.log(10).last?.fate.contains("released") == true })
        let log = await scp.log(10)
        await scp.stop()
        try #require(log.count == 4)
        #expect(log[0].called.isEmpty && log[0].contexts == 0 && log[0].fate.contains("A-ASSOCIATE-RQ"))
        #expect(log[1].called == "YOU" && log[1].fate.contains("Called AE Title Not Recognized"))
        #expect(log[2].calling == "STRANGER" && log[2].fate.contains("Calling AE Title Not Recognized"))
        #expect(log[3].contexts == 2 && log[3].refused == [worklist] && log[3].proposed.contains(storage))
        for entry in log {
            #expect(entry.peer.hasPrefix("127.0.0.1:"))
        }
    }

    @Test("A hundred SOP classes become a few names and a number")
    func classNames() {
        let entries = UIDRegistry.entries(matching: "Storage", limit: 1_000)
        let classes = Array(entries.map(\.uid).filter { UIDRegistry.isStorage($0) }.prefix(100))
        let text = ClassNames.text(classes, first: classes[50])
        #expect(text.hasSuffix("and 97 more"))
        #expect(text.hasPrefix(UIDRegistry.name(of: classes[50]) ?? "?"))
        #expect(ClassNames.text([]).isEmpty)
    }
}
