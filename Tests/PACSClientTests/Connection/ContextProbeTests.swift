import DICOMCore
import DemoPACS
import Testing

@testable import PACSClient

@Suite("contexts --probe")
struct ContextProbeTests {
    @Test("Classes are named by modality, by name or by UID; syntaxes by name or UID")
    func parsing() throws {
        let usual = try ContextProbe(parsing: "nm")
        #expect(Set(usual.pairs.map(\.sopClass.string)) == ["1.2.840.10008.5.1.4.1.1.20", "1.2.840.10008.5.1.4.1.1.7"])
        let exact = try ContextProbe(parsing: "1.2.840.10008.5.1.4.1.1.2:1.2.840.10008.1.2.4.90,RLE")
        #expect(exact.pairs.map(\.syntax.string) == ["1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.5"])
        let named = try ContextProbe(parsing: "Nuclear Medicine Image Storage:Implicit VR Little Endian")
        #expect(named.pairs.map(\.sopClass.string) == ["1.2.840.10008.5.1.4.1.1.20"])
        #expect(ContextProbe().pairs.count > 50)
    }

    @Test(
        "What is ambiguous, unknown or empty is refused",
        arguments: ["Image", "NoSuchThing", "CT:", "CT:JPEG", "CT:xyz"]
    )
    func refused(_ text: String) { #expect(throws: PACSError.self) { try ContextProbe(parsing: text) } }

    @Test("Each pair of class and syntax gets an answer, on as many associations as that takes")
    func probing() async throws {
        let pacs = try await DemoPACS.start(port: 0)
        let target = Target(host: "127.0.0.1", port: pacs.port, called: "DEMO", calling: "PACSH")
        let connection = PACSConnection(target: target, settings: Settings())
        let few = try await connection.probe(try ContextProbe(parsing: "NM"))
        #expect(few.count == 1)
        let accepted = few[0].contexts.dropFirst().compactMap(\.accepted).map(\.string)
        #expect(Set(accepted) == ["1.2.840.10008.1.2", "1.2.840.10008.1.2.1"])
        #expect(few[0].roles.contains { $0.scp && !$0.scu })
        let probe = ContextProbe()
        let many = try await connection.probe(probe)
        #expect(many.count > 1)
        #expect(many.reduce(0) { $0 + $1.contexts.count - 1 } == probe.pairs.count)
        await pacs.stop()
    }
}
