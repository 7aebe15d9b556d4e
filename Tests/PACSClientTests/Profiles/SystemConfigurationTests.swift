import TestSupport
import Testing

@testable import PACSClient

/// The configuration of the computer, below the user's.
@Suite struct SystemConfigurationTests {
    private let directory: TemporaryDirectory
    private let userPath: String

    init() throws {
        self.directory = try TemporaryDirectory("system")
        self.userPath = self.directory.path("config.toml")
    }

    private func system(_ text: String) throws -> SystemConfiguration? {
        try SystemConfiguration(at: .init(path: try self.directory.write(text, to: "system.toml"), mayBeOurs: true))
    }

    @Test func theUsersFileGoesOverTheSystems() throws {
        let system = try #require(
            try self.system(
                """
                default = "main"
                timeout.acse = 5
                [profiles.main]
                host = "a.example.org"
                port = 104
                called = "MAIN"
                [profiles.ct]
                host = "b.example.org"
                port = 104
                called = "CT"
                [locked]
                audit.log = "syslog"
                tls.verify = true
                """
            )
        )
        #expect(system.settings == ["timeout.acse": "5"])
        #expect(system.locked == ["audit.log": "syslog", "tls.verify": "on"])
        var store = ProfileStore(path: self.userPath, system: system)
        try store.load()
        #expect(store.profiles.map(\.name) == ["ct", "main"] && store.defaultName == "main")
        #expect(store.isOfSystem("ct") && !store.isOfSystem("nobody"))

        try self.directory.write(
            """
            default = "ct"
            [profiles.main]
            host = "own.example.org"
            port = 105
            called = "OWN"

            """,
            to: "config.toml"
        )
        try store.load()
        #expect(store.profiles.map(\.called) == ["CT", "OWN"] && store.defaultName == "ct")
        #expect(store.isOfSystem("ct") && !store.isOfSystem("main"))
        // Without the user's own the system's is there again.
        try store.remove("main")
        #expect(store.isOfSystem("main") && store.profiles.map(\.called) == ["CT", "MAIN"])
    }

    @Test func theSystemsFileIsNeverChanged() throws {
        let text = "[profiles.main]\nhost = \"a\"\nport = 104\ncalled = \"MAIN\"\n"
        let system = try self.system(text)
        var store = ProfileStore(path: self.userPath, system: system)
        let fault = #expect(throws: PACSError.self) { try store.change([("port", "105")], of: "main") }
        #expect(fault?.message.contains("system.toml, which is not changed from here") == true)
        #expect(fault?.exit == 2)
        #expect(throws: PACSError.self) { try store.remove("main") }
        let own = Profile(name: "main", host: "own", port: 105, called: "OWN")
        #expect(throws: PACSError.self) { try store.add(own) }
        try store.add(own, replacing: true)
        #expect(store.profiles == [own])
        // What the system has can be the user's default.
        try store.remove("main")
        try store.setDefault("main")
        #expect(store.defaultName == "main")
        #expect(TemporaryDirectory.bytes(of: self.directory.path("system.toml")) == Array(text.utf8))
    }

    @Test func onlyTheSystemsFileLocks() throws {
        var store = ProfileStore(path: try self.directory.write("[locked]\nhistory = \"off\"\n", to: "config.toml"))
        let fault = #expect(throws: PACSError.self) { try store.load() }
        #expect(fault?.message.hasSuffix("locked: stands in /etc/pacsh/config.toml only") == true)
        #expect(throws: PACSError.self) { try self.system("[locked]\nfrob = 1\n") }
        #expect(throws: PACSError.self) { try self.system("[locked]\nhistory = \"much\"\n") }
    }

    @Test func aFileThatOthersCanWriteIsRefused() throws {
        let path = try self.directory.write("timeout.acse = 5\n", to: "system.toml")
        let place = SystemConfiguration.Place(path: path, mayBeOurs: true)
        for mode in [0o664, 0o646] {
            try TemporaryDirectory.setPermissions(mode, of: path)
            let fault = #expect(throws: PACSError.self) { try SystemConfiguration(at: place) }
            #expect(fault?.message.contains("others than its owner can write") == true && fault?.exit == 2)
        }
        try TemporaryDirectory.setPermissions(0o644, of: path)
        #expect(try SystemConfiguration(at: place)?.settings == ["timeout.acse": "5"])
        // Who can write the folder can put another file in place.
        try TemporaryDirectory.setPermissions(0o777, of: self.directory.path)
        #expect(throws: PACSError.self) { try SystemConfiguration(at: place) }
        try TemporaryDirectory.setPermissions(0o700, of: self.directory.path)
    }

    @Test func aLinkThatLeadsNowhereIsNoAbsence() throws {
        #expect(try SystemConfiguration(at: .init(path: self.directory.path("none"), mayBeOurs: true)) == nil)
        let link = try self.directory.link("dangling", to: "nowhere")
        #expect(throws: PACSError.self) { try SystemConfiguration(at: .init(path: link, mayBeOurs: true)) }
    }

    @Test func nothingThatAUserSetsNamesAnotherFile() {
        #expect(SystemConfiguration.Place.standard.path == "/etc/pacsh/config.toml")
        #expect(!SystemConfiguration.Place.standard.mayBeOurs)
    }
}
