import DICOMCore
import SystemIO
import Testing

@testable import PACSClient

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite("Profiles")
struct ProfileStoreTests {
    /// Runs a body with a directory of its own that is removed afterwards.
    private static func withDirectory<R>(_ body: (String) throws -> R) throws -> R {
        var template = Array("/tmp/pacsh-profiles-XXXXXX".utf8CString)
        let made = mkdtemp(&template)
        try #require(made != nil)
        let path = String(decoding: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer {
            for name in ["a/config.toml", "config.toml", "real.toml"] { unlink("\(path)/\(name)") }
            rmdir("\(path)/a")
            rmdir(path)
        }
        return try body(path)
    }

    private static func load(_ text: String) throws -> ProfileStore {
        try Self.withDirectory { directory in
            try PrivateFile.write(Array(text.utf8), to: "\(directory)/config.toml")
            var store = ProfileStore(path: "\(directory)/config.toml")
            try store.load()
            return store
        }
    }

    @Test("A profile carries its address and its settings under their own names, dotted or as tables")
    func reading() throws {
        let store = try Self.load(
            """
            default = "main"
            format = "json"
            [timeout]
            acse = 5
            [profiles.main]
            host = "pacs.example.org"
            port = 104
            called = "PACS"
            calling = "ME"
            scp.port = 11113
            "timeout.dimse" = 1.5
            scp.accept = ["A", "B"]
            """
        )
        let profile = try store.profile(named: "main")
        #expect(profile.host == "pacs.example.org" && profile.port == 104 && profile.called == "PACS")
        #expect(profile.layer["calling"] == "ME")
        #expect(profile.settings == ["scp.port": "11113", "timeout.dimse": "1.5", "scp.accept": "A,B"])
        #expect(store.settings == ["format": "json", "timeout.acse": "5"])
        #expect(store.defaultName == "main")
    }

    @Test(
        "TLS can be on beside its files, however they are written",
        arguments: [
            "tls = true\ntls.ca = \"/ca.pem\"", "tls = \"on\"\n\"tls.ca\" = \"/ca.pem\"",
            "  tls.ca = \"/ca.pem\" # tls.key = 1\n\ttls=true",
        ]
    )
    func tls(_ lines: String) throws {
        let store = try Self.load("[profiles.x]\nhost = \"h\"\nport = 104\ncalled = \"A\"\n\(lines)\n")
        #expect(try store.profile(named: "x").settings == ["tls": "on", "tls.ca": "/ca.pem"])
    }

    @Test("What TLS needs is written so that it can be read again")
    func writingTLS() throws {
        try Self.withDirectory { directory in
            var store = ProfileStore(path: "\(directory)/config.toml")
            var profile = Profile(name: "x", host: "h", port: 104, called: "A")
            profile.settings = ["tls": "on", "tls.ca": "/ca.pem", "tls.verify": "off", "scp.port": "1"]
            try store.add(profile)
            var again = ProfileStore(path: "\(directory)/config.toml")
            try again.load()
            #expect(again.profiles == [profile])
        }
    }

    @Test(
        "A number is written so that it can be read again, however it was typed",
        arguments: [".5", "2.50", "05", "1e1"]
    )
    func writingNumbers(_ text: String) throws {
        try Self.withDirectory { directory in
            var store = ProfileStore(path: "\(directory)/config.toml")
            var profile = Profile(name: "x", host: "h", port: 104, called: "A")
            try profile.add(setting: "timeout.acse", text)
            try store.add(profile)
            var again = ProfileStore(path: "\(directory)/config.toml")
            try again.load()
            #expect(again.profiles == [profile])
        }
    }

    @Test(
        "A fault in the file is told with line, column and reason",
        arguments: [
            ("a = \n", ":1:", ""),
            ("\n[profiles.x]\nhost = \"h\"\nport = 0\ncalled = \"A\"\n", ":4:1:", "port"),
            ("[profiles.x]\nhost = \"h\"\nport = 104\n", ":1:1:", "called"),
            ("[profiles.x]\nhost = \"h\"\nport = 104\ncalled = \"TOO LONG A TITLE X\"\n", ":4:1:", "16"),
            ("[profiles.x]\nhost = \"h\"\nport = 104\ncalled = \"A\"\n  hots = 1\n", ":5:3:", "hots"),
            ("[profiles.x]\nhost = \"h\"\nport = 104\ncalled = \"A\"\ntimeout.acse = \"soon\"\n", ":5:1:", "soon"),
            ("[profiles.x]\nhost = \"h\"\nport = 104\ncalled = \"A\"\nformat = \"json\"\n", ":5:1:", "format"),
            ("default = \"y\"\n", ":1:1:", "y"),
        ]
    )
    func faults(_ text: String, _ place: String, _ word: String) throws {
        let error = #expect(throws: PACSError.self) { try Self.load(text) }
        #expect(error?.exit == 2)
        #expect(error?.message.contains(place) == true, "\(error?.message ?? "")")
        #expect(error?.message.contains(word) == true, "\(error?.message ?? "")")
    }

    @Test("Adding, using and removing keep comments, and the file is private")
    func editing() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/a/config.toml"
            let text = """
                # our hospital
                # second line

                # the archive
                [profiles.archive] # here
                host = "a" # who knows
                port = 104
                called = "ARCHIVE"
                [profiles.archive.timeout]
                acse = 5

                # the research one
                [profiles.research]
                host = "::1"
                port = 105
                called = "RES"

                """
            try PrivateFile.write(Array(text.utf8), to: path)
            var store = ProfileStore(path: path)
            try store.load()
            var added = try Profile.parse(address: "NEW@[fe80::1]:11112")
            added.name = "new"
            try added.add(setting: "timeout.acse", "2.5")
            try added.add(setting: "calling", "ME \"X\"")
            try store.add(added)
            try store.setDefault("research")
            try store.setDefault("new")
            try store.remove("archive")
            var again = ProfileStore(path: path)
            try again.load(mustExist: true)
            #expect(again.profiles.compactMap(\.name).sorted() == ["new", "research"])
            #expect(try again.profile(named: "new") == added)
            #expect(again.defaultName == "new")
            let written = String(decoding: try #require(try File.contents(of: path, limit: 1 << 20)), as: UTF8.self)
            for comment in ["# our hospital", "# second line", "# the research one"] {
                #expect(written.contains(comment), "\(written)")
            }
            #expect(!written.contains("ARCHIVE") && !written.contains("acse = 5"))
            try again.remove("new")
            #expect(again.defaultName == nil)
            var information = stat()
            stat(path, &information)
            #expect(information.st_mode & 0o777 == 0o600)
            stat("\(directory)/a", &information)
            #expect(information.st_mode & 0o777 == 0o700)
        }
    }

    @Test("A change touches the line of its key, and keeps the comment behind it")
    func changing() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/config.toml"
            let text = """
                # ours
                [profiles.main]
                host = "a#b" # who knows
                port=104   # DICOM
                called = 'OLD'
                # ends here

                [profiles.main.timeout]
                acse = 5 # slow
                [profiles.other] # the other
                host = "o"
                port = 1
                called = "O"

                """
            try PrivateFile.write(Array(text.replacing("a#b", with: "a").utf8), to: path)
            var store = ProfileStore(path: path)
            try store.load()
            try store.change(
                [
                    ("port", "0105"), ("called", "NEW"), ("timeout.acse", "7"), ("calling", "ME"), ("group", "ct,mr"),
                    ("accept", "off"), ("expect", "echo"), ("tls", "on"), ("tls.ca", "/ca.pem"),
                ],
                of: "main"
            )
            var expected = Profile(name: "main", host: "a", port: 105, called: "NEW", calling: "ME")
            (expected.groups, expected.accepts, expected.expect) = (["ct", "mr"], false, .echo)
            expected.settings = ["timeout.acse": "7", "tls": "on", "tls.ca": "/ca.pem"]
            #expect(try store.profile(named: "main") == expected)
            var written = String(decoding: try #require(try File.contents(of: path, limit: 1 << 20)), as: UTF8.self)
            #expect(written.contains("\nport=105   # DICOM\n") && written.contains("\nacse = 7 # slow\n"), "\(written)")
            #expect(written.contains("host = \"a\" # who knows") && written.contains("# ends here"), "\(written)")
            #expect(store.titlesOfSenders == ["O"])

            try store.change([("group", nil), ("accept", nil), ("timeout.acse", nil), ("calling", nil)], of: "main")
            (expected.groups, expected.accepts, expected.calling) = ([], true, nil)
            expected.settings["timeout.acse"] = nil
            #expect(try store.profile(named: "main") == expected)
            #expect(throws: PACSError(.usage, "")) { try store.change([("port", nil)], of: "main") }
            #expect(throws: PACSError(.usage, "")) { try store.change([("frob", "1")], of: "main") }

            // What somebody else wrote meanwhile stays.
            written = String(decoding: try #require(try File.contents(of: path, limit: 1 << 20)), as: UTF8.self)
            try PrivateFile.write(Array((written + "# theirs\n").utf8), to: path)
            try store.change([("host", "b")], of: "other")
            written = String(decoding: try #require(try File.contents(of: path, limit: 1 << 20)), as: UTF8.self)
            #expect(written.hasPrefix("# ours\n") && written.hasSuffix("# theirs\n"), "\(written)")
        }
    }

    @Test("Merging adds what is new and changes the address of what is there")
    func merging() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/config.toml"
            let text = "[profiles.a] # keep\nhost = \"h\" # here\nport = 1\ncalled = \"A\"\ntimeout.acse = 5\n"
            try PrivateFile.write(Array(text.utf8), to: path)
            var store = ProfileStore(path: path)
            try store.load()
            var moved = Profile(name: "a", host: "::1", port: 2, called: "A2")
            var new = Profile(name: "b", host: "h", port: 1, called: "B")
            (moved.accepts, new.accepts) = (false, false)
            try store.merge([moved, new])
            moved.settings = ["timeout.acse": "5"]
            #expect(store.profiles == [moved, new])
            let written = String(decoding: try #require(try File.contents(of: path, limit: 1 << 20)), as: UTF8.self)
            #expect(written.hasPrefix("[profiles.a] # keep\nhost = \"::1\" # here\nport = 2\n"), "\(written)")
        }
    }

    @Test("A profile written inline is left alone")
    func inline() throws {
        try Self.withDirectory { directory in
            let path = "\(directory)/config.toml"
            let text = "[profiles]\nx = { host = \"h\", port = 104, called = \"A\" }\n"
            try PrivateFile.write(Array(text.utf8), to: path)
            var store = ProfileStore(path: path)
            try store.load()
            #expect(throws: PACSError(.usage, "")) { try store.remove("x") }
            #expect(throws: PACSError(.usage, "")) { try store.change([("port", "5")], of: "x") }
            #expect(try File.contents(of: path, limit: 1 << 20) == Array(text.utf8))
        }
    }

    @Test("An unknown profile suggests one that looks alike")
    func unknown() throws {
        let store = try Self.load("[profiles.archive]\nhost = \"h\"\nport = 104\ncalled = \"A\"\n")
        let error = #expect(throws: PACSError.self) { try store.profile(named: "archvie") }
        #expect(error?.code == "unknown-profile" && error?.remedy.contains("archive") == true)
    }

    @Test("A missing file is empty, unless it was named")
    func missing() throws {
        var store = ProfileStore(path: "/nonexistent/config.toml")
        try store.load()
        #expect(store.profiles.isEmpty)
        #expect(throws: PACSError(.usage, "")) { try store.load(mustExist: true) }
    }

    @Test(
        "Addresses are split at the last @",
        arguments: [
            ("PACS@host:104", "PACS", "host", 104), ("A@B@host.example:11112", "A@B", "host.example", 11112),
            ("PACS@[::1]:104", "PACS", "::1", 104), ("P@192.0.2.1:1", "P", "192.0.2.1", 1),
        ]
    )
    func addresses(_ text: String, _ called: String, _ host: String, _ port: Int) throws {
        let profile = try Profile.parse(address: text)
        #expect(profile.called == called && profile.host == host && profile.port == port)
    }

    @Test(arguments: [
        "host:104", "A@host", "A@host:0", "A@host:65536", "A@:104", "@host:104", "A@::1:104", "A@[::1]", "A@[x]:1",
        "SEVENTEEN_LETTERS@h:1", "A@300.1.1.1:104", "A@ho st:104", "A@host:+1", "A@-h:1",
    ])
    func badAddresses(_ text: String) { #expect(throws: PACSError(.usage, "")) { try Profile.parse(address: text) } }
}
