import SystemIO
import Testing

@testable import PACSClient

/// What a PACS must have registered of us, and when its address is in doubt.
@Suite struct RegistrationTests {
    private static let target = Target(host: "pacs.example.org", port: 104, called: "PACS", calling: "ME")

    private static func registration(
        facing: String?,
        peer: String,
        advertise: String = "",
        surroundings: Surroundings? = nil
    ) throws -> Registration {
        var settings = Settings()
        try settings.set("scp.advertise", to: advertise)
        return Registration(
            at: Self.target,
            facing: facing,
            peer: peer,
            settings: settings,
            surroundings: surroundings
        )
    }

    @Test func whatIsRegisteredIsWhatFacesThePACS() throws {
        let own = try Self.registration(facing: "10.0.0.7", peer: "10.0.0.9")
        #expect(own.doubt == nil && !own.isAdvertised)
        #expect(own.items.map(\.label) == ["AE title", "address", "port", "as"])
        #expect(own.items.prefix(3).map(\.value) == ["ME", "10.0.0.7", "11112"])
    }

    @Test(arguments: [
        ("172.17.0.2", "10.0.0.9", Surroundings.container, "runs in a container"),
        ("172.20.0.2", "10.0.0.9", .windowsSubsystem, "runs under WSL"),
        ("192.168.1.7", "192.0.2.9", nil, "translated on the way"), ("fd00::7", "2001:db8::9", nil, "translated"),
        ("127.0.0.1", "192.0.2.9", nil, "a tunnel?"),
    ])
    func anAddressInDoubtSaysWhy(_ facing: String, _ peer: String, _ kind: Surroundings?, _ words: String) throws {
        let own = try Self.registration(facing: facing, peer: peer, surroundings: kind)
        #expect(own.doubt?.contains(words) == true)
        let note = try #require(own.items.last)
        #expect(note.label == "note" && note.value.contains("'set scp.advertise ADDR:PORT'"))
        #expect(note.value.contains("'get' needs none"))
        let advertised = try Self.registration(
            facing: facing,
            peer: peer,
            advertise: "[2001:db8::7]:104",
            surroundings: kind
        )
        #expect(advertised.doubt == nil && advertised.address == "2001:db8::7" && advertised.port == 104)
    }

    @Test(arguments: [
        ("10.0.0.7", "10.0.0.9", nil), ("192.0.2.7", "192.0.2.9", nil),
        ("127.0.0.1", "127.0.0.1", Surroundings.container),
        ("::1", "localhost", nil), ("10.0.0.7", "pacs.example.org", nil),
    ])
    func othersAreNotInDoubt(_ facing: String, _ peer: String, _ kind: Surroundings?) throws {
        #expect(try Self.registration(facing: facing, peer: peer, surroundings: kind).doubt == nil)
    }

    @Test(arguments: [
        ("pacs-gw.example.org", "pacs-gw.example.org", nil), ("10.1.2.3:104", "10.1.2.3", 104), ("::1", "::1", nil),
        ("[::1]:104", "::1", 104),
    ])
    func advertisedAddresses(_ text: String, _ host: String, _ port: Int?) throws {
        let address = try AdvertisedAddress(parsing: text)
        #expect(address.host == host && address.port == port && address.text == text)
    }

    @Test(arguments: ["a:0", "a:", ":104", "a b", "[::1]", "300.1.1.1", "a:b:c"])
    func whatIsNoAddressIsRefused(_ text: String) {
        #expect(throws: PACSError(.usage, "")) { try Setting.canonical("scp.advertise", text) }
    }
}
