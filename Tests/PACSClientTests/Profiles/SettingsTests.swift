import DICOMCore
import DICOMNetwork
import DICOMQuery
import Testing

@testable import PACSClient

@Suite("Settings")
struct SettingsTests {
    @Test("Every built-in value is one that the setting takes", arguments: Settings.definitions.map(\.key))
    func defaults(_ key: String) throws {
        var settings = Settings()
        let text = settings.text(key)
        try settings.set(key, to: text)
        #expect(settings.text(key) == text)
    }

    @Test("Values are typed")
    func values() throws {
        var settings = Settings()
        #expect(settings.timeouts.connect == .seconds(10) && settings.grace == .seconds(10))
        #expect(settings.model == .studyRoot && settings.scpPort == 11112 && settings.scpAETitle == nil)
        try settings.set("timeout.acse", to: "0.25")
        try settings.set("model", to: "patient")
        try settings.set("scp.accept", to: "A,B C")
        try settings.set("scp.syntax", to: "1.2.840.10008.1.2,1.2.840.10008.1.2.1")
        try settings.set("scp.aet", to: "ME")
        #expect(settings.timeouts.acse == .milliseconds(250))
        #expect(settings.model == .patientRoot)
        #expect(settings.scpAccept == .list(["A", "B C"]))
        #expect(settings.scpSyntax == .list(["1.2.840.10008.1.2", "1.2.840.10008.1.2.1"]))
        #expect(settings.scpAETitle == "ME")
    }

    @Test(arguments: [
        ("timeout.acse", "soon"), ("timeout.acse", "nan"), ("timeout.acse", "-1"), ("pdu.max", "12"),
        ("pdu.max", "64k"),
        ("scp.port", "65536"), ("model", "worklist"), ("calling", ""), ("calling", "A\\B"), ("scp.bind", "eth0"),
        ("scp.accept", "A,,B"), ("scp.syntax", "jpeg"), ("durability", "all"), ("charset", "latin1"), ("output", ""),
    ])
    func refused(_ key: String, _ text: String) {
        var settings = Settings()
        let error = #expect(throws: SettingError.self) { try settings.set(key, to: text) }
        #expect(error?.message.contains(key) == true)
        #expect(settings == Settings())
    }

    @Test("An unknown setting suggests those that look alike")
    func suggestions() {
        var settings = Settings()
        let error = #expect(throws: SettingError.self) { try settings.set("timeout.asce", to: "1") }
        #expect(error?.suggestions.first == "timeout.acse")
    }
}
