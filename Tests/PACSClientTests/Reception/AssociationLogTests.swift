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

    @Test("What was odd about the objects of an association is in its log, however it ended")
    func notes() async throws {
        let folder = try TemporaryDirectory("notes")
        var settings = Settings()
        for (key, text) in ["scp.port": "0", "output": folder.path, "scp.accept": "any", "scp.aet": "ME"] {
            try settings.set(key, to: text)
        }
        let scp = try await LocalSCP.start(settings: settings, site: .init(), onNotice: { _ in })
        var dataSet = DataSet()
        dataSet.set(.sopClassUID, ScriptedPACS.nuclearMedicine.string)
        dataSet.set(.sopInstanceUID, "1.2.3.4")
        dataSet.set(.patientID, "P1")
        dataSet.set(.studyInstanceUID, "1.2.3")
        dataSet.set(.seriesInstanceUID, "1.2.3.1")
        dataSet.set(Tag(0x0020, 0x0013), "12")
        let bytes = DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
        dataSet.set(Tag(0x0020, 0x0013), "13")
        let different = DataSetWriter(syntax: .explicitVRLittleEndian).write(dataSet)
        let association = try await Association.open(
            StoreSCU.parameters(
                host: "127.0.0.1",
                port: scp.port,
                calledAETitle: "ME",
                callingAETitle: "SENDER",
                contexts: [(ScriptedPACS.nuclearMedicine, .explicitVRLittleEndian)]
            )
        )
        for (number, object) in [
            (bytes, "1.2.3.4"), (different, "9.9.9"), (bytes.dropLast(), "1.2.3.4"),
        ].enumerated() {
            let stored = StoreSCU.Object(
                sopClassUID: ScriptedPACS.nuclearMedicine,
                sopInstanceUID: UID(object.1),
                dataSet: object.0
            )
            let id = UInt16(number + 1)
            _ = try await StoreSCU.store(stored, over: association, contextID: 1, messageID: id)
        }
        await association.release()
        await scp.stop()
        let notes = try #require(await scp.log(1).last).notes.lines
        #expect(notes.contains("1 object: the request names another SOP Instance UID; the data set's is used"))
        let damage = "an element of length 2 goes past the end of the data set in InstanceNumber at byte 90"
        #expect(notes.contains("1 object: damaged, kept aside: \(damage)"))
        #expect(notes.contains("1 object: differs from the one here; kept beside it"))
        var counts = ReceptionCounts(associations: 1, objects: 2, bytes: bytes.count * 2)
        (counts.keptBeside, counts.damaged) = (1, 1)
        #expect(await scp.counts() == counts)
    }

    @Test("A hundred SOP classes become a few names and a number")
    func classNames() {
        let entries = UIDRegistry.entries(matching: "Storage", limit: 1_000)
        let classes = Array(entries.map(\.uid).filter { UIDRegistry.isStorage($0) }.prefix(100))
        let text = SOPClassNames.text(classes, first: classes[50])
        #expect(text.hasSuffix("and 97 more"))
        #expect(text.hasPrefix(UIDRegistry.name(of: classes[50]) ?? "?"))
        #expect(SOPClassNames.text([]).isEmpty)
    }
}
