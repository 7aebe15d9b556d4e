import DICOMCore
import DICOMNetwork
import DICOMWire
import TestSupport
import Testing

@testable import DemoPACS

/// The same services with DCMTK on the other side.
@Suite(.timeLimit(.minutes(1)))
struct DCMTKTests {
    @Test func echoscuAndStorescuAgainstOurSCP() async throws {
        let sink = MemorySink()
        let configuration = StorageSCPConfiguration(aeTitle: "PACSH", port: 0, sink: sink)
        let scp = try await StorageSCP.start(configuration)
        try await Programs.run("echoscu", ["-aec", "PACSH", "127.0.0.1", "\(scp.port)"])
        let folder = try TemporaryDirectory("network")
        let text = "(0008,0016) UI 1.2.840.10008.5.1.4.1.1.2\n(0008,0018) UI 1.2.3.4\n(0010,0010) PN A^B\n"
        let dump = try folder.write(text, to: "a.dump")
        try await Programs.run("dump2dcm", [dump, folder.path("a.dcm")])
        try await Programs.run(
            "storescu",
            ["-aec", "PACSH", "-aet", "SENDER", "127.0.0.1", "\(scp.port)", folder.path("a.dcm")]
        )
        #expect(sink.stored.count == 1)
        #expect(sink.stored.first?.object.callingAETitle == "SENDER")
        #expect(sink.stored.first?.object.affectedSOPInstanceUID == "1.2.3.4")
        let wrong = try await Programs.ending("echoscu", ["-aec", "OTHER", "127.0.0.1", "\(scp.port)"])
        #expect(wrong.code != 0)
        #expect((wrong.output + wrong.errors).contains("Called AE Title Not Recognized"))
        await scp.stop()
    }

    @Test func echoAndStoreAgainstStorescp() async throws {
        let folder = try TemporaryDirectory("network")
        let port = try Loopback.freePort()
        let storescp = try ChildProcess(
            Programs.path("storescp"),
            ["-od", folder.path, "-aet", "STORESCP", "\(port)"],
            environment: Programs.peerEnvironment()
        )
        defer { storescp.signal(15) }
        try await Loopback.waitUntilListening(port: port, process: storescp)
        let parameters = StoreSCU.parameters(
            host: "127.0.0.1",
            port: port,
            calledAETitle: "STORESCP",
            callingAETitle: "TEST",
            contexts: [(SOPClassUID.verification, Wire.implicit), (Wire.ctImage, Wire.explicit)]
        )
        var object = DataSet()
        object.set(Tag(0x0008, 0x0016), Wire.ctImage.string, vr: .UI)
        object.set(Tag(0x0008, 0x0018), "1.2.3.4", vr: .UI)
        let bytes = DataSetWriter(syntax: Wire.explicit).write(object)
        try await withAssociation(parameters) { association in
            #expect(try await association.echo().status == .success)
            let context = try #require(StoreSCU.context(Wire.ctImage, Wire.explicit, in: association.negotiated))
            let response = try await StoreSCU.store(
                StoreSCU.Object(sopClassUID: Wire.ctImage, sopInstanceUID: "1.2.3.4", dataSet: bytes),
                over: association,
                contextID: context.id,
                messageID: 7
            )
            #expect(response.status == .success)
        }
        #expect(folder.files().count == 1)
    }
}
