import DICOMCore
import DICOMNetwork
import DICOMQuery
import Testing

@testable import PACSClient

@Suite("Settings")
struct SettingsTests {
    @Test("Every built-in value is one that the setting takes", arguments: Setting.all.map(\.key))
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
        let error = #expect(throws: PACSError.self) { try settings.set(key, to: text) }
        #expect(error?.message.contains(key) == true)
        #expect(settings == Settings())
    }

    @Test("An unknown setting suggests those that look alike")
    func suggestions() {
        var settings = Settings()
        let error = #expect(throws: PACSError.self) { try settings.set("timeout.asce", to: "1") }
        #expect(error?.remedy.hasPrefix("did you mean timeout.acse") == true)
    }

    @Test(
        "A number has one text, however it was typed",
        arguments: [
            ("timeout.acse", ".5", "0.5"), ("timeout.acse", "2.50", "2.5"), ("timeout.acse", "2.50s", "2.5"),
            ("timeout.acse", "05", "5"), ("timeout.grace", "1e1", "10"), ("timeout.connect", "0.1", "0.1"),
            ("timeout.retrieve", "86399.9", "86399.9"), ("scp.port", "0104", "104"),
        ]
    )
    func canonical(_ key: String, _ typed: String, _ text: String) throws {
        #expect(try Setting.canonical(key, typed) == text)
    }

    @Test("Every character set that is decoded can be set", arguments: TextDecoder.definedTerms)
    func characterSets(_ term: String) throws {
        var settings = Settings()
        try settings.set("charset", to: term)
        try settings.set("charset", to: "\\\(term)")
        try settings.set("charset", to: "ISO 2022 IR 6\\\(term)")
        #expect(settings.charset == "ISO 2022 IR 6\\\(term)")
    }

    @Test("A code page stands alone", arguments: TextDecoder.codePages + ["cp1251", "Windows-1252", "KOI8-R"])
    func codePages(_ name: String) throws {
        var settings = Settings()
        try settings.set("charset", to: name)
        try settings.set("charset.override", to: "on")
        #expect(settings.charset == name && settings.overridesCharset)
        #expect(throws: PACSError(.usage, "")) { try settings.set("charset", to: "ISO_IR 6\\\(name)") }
    }

    @Test(
        "A list of character sets has known ones only",
        arguments: ["\\", "ISO_IR 100\\", "ISO_IR 100\\X", "\\\\ISO_IR 6"]
    )
    func badCharacterSets(_ text: String) {
        var settings = Settings()
        #expect(throws: PACSError(.usage, "")) { try settings.set("charset", to: text) }
    }
}
