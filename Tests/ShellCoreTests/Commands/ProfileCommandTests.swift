import DICOMCore
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// `profile save`, `set`, `unset`, `import` and `export`, and `unset`.
@Suite struct ProfileCommandTests {
    private let directory: TemporaryDirectory
    private let path: String

    init() throws {
        self.directory = try TemporaryDirectory("profiles")
        self.path = try self.directory.write("# ours\n", to: "config.toml")
    }

    private func run(_ words: String...) async -> (code: Int32, output: String, error: String) {
        let terminal = RecordingTerminal()
        let code = await Shell.main(
            arguments: ["--no-rc", "--config", self.path] + words,
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        return (code, terminal.output, terminal.error)
    }

    private var profiles: [Profile] {
        get throws {
            var store = ProfileStore(path: self.path)
            try store.load()
            return store.profiles
        }
    }

    private var text: String { String(decoding: TemporaryDirectory.bytes(of: self.path) ?? [], as: UTF8.self) }

    @Test func theConnectionIsKeptWithWhatWasSetForIt() async throws {
        #expect(await self.run("profile", "save", "a").code == 2, "no PACS is selected")
        let batch = "connect A@127.0.0.1:104 --calling ME; set timeout.acse 5; set hints off; profile save a"
        let saved = await self.run("-c", batch)
        #expect(saved.code == 0, "\(saved.error)")
        var expected = Profile(name: "a", host: "127.0.0.1", port: 104, called: "A", calling: "ME")
        expected.settings = ["timeout.acse": "5"]
        #expect(try self.profiles == [expected])
        #expect(self.text.hasPrefix("# ours\n"))
        #expect(TemporaryDirectory.permissions(of: self.path) == 0o600)

        // The profile that is selected takes what has changed; others aren't overwritten.
        let changed = await self.run("-c", "connect a; set timeout.acse 7; set scp.port 1; profile save a")
        #expect(changed.code == 0, "\(changed.error)")
        expected.settings = ["timeout.acse": "7", "scp.port": "1"]
        #expect(try self.profiles == [expected])
        #expect(await self.run("-c", "connect B@127.0.0.1:104; profile save a").code == 2)
        #expect(try self.profiles == [expected])
        #expect(await self.run("-c", "connect B@127.0.0.1:105; profile save a --replace").code == 0)
        #expect(try self.profiles == [Profile(name: "a", host: "127.0.0.1", port: 105, called: "B")])
    }

    @Test func keysAreChangedAndTakenOut() async throws {
        #expect(await self.run("profile", "add", "a", "A@h:104").code == 0)
        let set = await self.run("profile", "set", "a", "port=11112", "timeout.acse=7", "called=B", "accept=false")
        #expect(set.code == 0, "\(set.error)")
        #expect(await self.run("profile", "unset", "a", "timeout.acse").code == 0)
        var expected = Profile(name: "a", host: "h", port: 11112, called: "B")
        expected.accepts = false
        #expect(try self.profiles == [expected])
        for bad in ["port=0", "called=A\\B", "format=json", "frob=1", "x", "group=a b", "expect=much"] {
            #expect(await self.run("profile", "set", "a", bad).code == 2, "\(bad)")
        }
        #expect(await self.run("profile", "set", "nobody", "port=1").code == 2)
        #expect(await self.run("profile", "unset", "a", "host").code == 2)
        #expect(try self.profiles == [expected])
    }

    @Test func whatCannotBeTakenIsSaidLineByLine() async throws {
        let list = try self.directory.write("PACS@h1:104\r\nx=PACS@h2:104\r\nfoo\r\n", to: "list.txt")
        let first = await self.run("--format", "json", "profile", "import", list)
        #expect(first.code == 2 && first.error.contains("\(list):3: 'foo' has no @"), "\(first)")
        #expect(try self.profiles.map(\.name) == ["PACS", "x"])
        #expect(try self.profiles.allSatisfy { !$0.accepts })
        let document = try #require(JSONValue(parsing: first.output))
        #expect(document["refused"] == [["line": 3, "reason": "'foo' has no @"]])
        #expect(document["error"]?["exit"] == 2)
        // Again: what is there is skipped, what differs is refused unless it may change.
        #expect(await self.run("profile", "set", "x", "accept=true", "timeout.acse=5").code == 0)
        let other = try self.directory.write("x=PACS@h2:104\nPACS=PACS@h9:104\n", to: "other.txt")
        let second = await self.run("profile", "import", other)
        #expect(second.code == 2 && second.error.contains(":2: there is another system named 'PACS'"), "\(second)")
        #expect(second.error.contains(":1: 'x' is there already"), "\(second)")
        #expect(await self.run("profile", "import", "--force", other).code == 0)
        #expect(try self.profiles.map(\.host) == ["h9", "h2"])
        #expect(try self.profiles.map(\.accepts) == [false, true], "what is skipped stays as it is")
        #expect(await self.run("profile", "import", "/nonexistent").code == 2)
        #expect(await self.run("profile", "import", try self.directory.write("\n", to: "empty")).code == 2)
        #expect(self.text.hasPrefix("# ours\n"))
    }

    @Test func aProfileIsAddedWithAllItsKeys() async throws {
        let add = await self.run(
            "profile",
            "add",
            "a",
            "A@h:104",
            "--set",
            "expect=echo",
            "--set",
            "group=ct,mr",
            "--set",
            "timeout.acse=3",
            "--set",
            "accept=false"
        )
        #expect(add.code == 0, "\(add.error)")
        var expected = Profile(name: "a", host: "h", port: 104, called: "A")
        (expected.expect, expected.groups, expected.accepts) = (.echo, ["ct", "mr"], false)
        expected.settings = ["timeout.acse": "3"]
        #expect(try self.profiles == [expected])
        for bad in ["expect=much", "port=1", "frob=1", "format=json"] {
            #expect(await self.run("profile", "add", "b", "B@h:104", "--set", bad).code == 2, "\(bad)")
        }
    }

    @Test func aTextOfAnotherKindIsOneSentence() async throws {
        let lines = (1...30).map { "Dear colleague number \($0)," }.joined(separator: "\n")
        let prose = try self.directory.write(lines + "\nmail a@b.example.org:25 please\n", to: "prose.txt")
        let run = await self.run("profile", "import", prose)
        #expect(run.code == 2, "\(run)")
        #expect(run.error.contains("names no system: lines 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 21 more"), "\(run)")
        #expect(!run.error.contains("warning:"), "\(run)")
        let mixed = try self.directory.write("A@h:104\n" + lines, to: "mixed.txt")
        let some = await self.run("profile", "import", mixed)
        #expect(some.code == 2 && some.error.split(separator: "\n").count < 30, "\(some)")
        #expect(some.error.contains("10 more lines like these"), "\(some)")
    }

    @Test func exportReplacesNoFileUnlessItIsTold() async throws {
        _ = await self.run("profile", "add", "a", "A@h:104")
        let file = try self.directory.write("mine", to: "list.toml")
        let refused = await self.run("profile", "export", file)
        #expect(refused.code == 2 && refused.error.contains("--force"), "\(refused)")
        #expect(TemporaryDirectory.bytes(of: file) == Array("mine".utf8))
        #expect(await self.run("profile", "export", "--force", file).code == 0)
        #expect(TemporaryDirectory.bytes(of: file) != Array("mine".utf8))
    }

    @Test func exportWritesWhatImportTakes() async throws {
        _ = await self.run("profile", "add", "a", "A@h:104", "--calling", "ME")
        #expect(await self.run("profile", "export", "--as", "aet").output == "a=A@h:104\n")
        let file = self.directory.path("modalities.json")
        #expect(await self.run("profile", "export", "--as", "orthanc", file).code == 0)
        #expect(TemporaryDirectory.permissions(of: file) == 0o600)
        _ = await self.run("profile", "remove", "a")
        #expect(await self.run("profile", "import", file).code == 0)
        var expected = Profile(name: "a", host: "h", port: 104, called: "A", calling: "ME")
        expected.accepts = false
        #expect(try self.profiles == [expected])
    }

    @Test func whoMayStoreIsNotWidenedByAnImport() async throws {
        let profiles = """
            [profiles.old]
            host = "h"
            port = 1
            called = "OLD"
            [profiles.new]
            host = "h"
            port = 1
            called = "NEW"
            accept = false
            """
        let session = try TypedSession(profiles: profiles)
        try await session.run(["connect", "new"])
        #expect(session.session.knownTitles == ["OLD"])
        try await session.run(["profile", "set", "new", "accept=true"])
        #expect(session.session.knownTitles == ["OLD", "NEW"])
    }

    @Test func theDemonstrationIsCheckedTooAndWhatIsWrongStaysOnANarrowScreen() async throws {
        _ = await self.run("profile", "add", "off", "A@127.0.0.1:\(try Loopback.freePort())")
        let terminal = RecordingTerminal(isInteractive: true, width: 60)
        let code = await Shell.main(
            arguments: [
                "--no-rc", "--no-color", "--config", self.path, "-c", "demo start --port 0; profile check demo off",
            ],
            environment: ["XDG_CONFIG_HOME": "/nonexistent"],
            terminal: terminal,
            interrupts: Interrupts()
        )
        #expect(code == 4 && terminal.error.contains("demo: ok"), "\(terminal.error)")
        #expect(terminal.output.contains("refused"), "\(terminal.output)")
        #expect(await self.run("profile", "check", "demo").code == 2, "it doesn't run")
    }

    @Test func aSettingIsTakenBack() async throws {
        let batch = "set timeout.dimse 5; unset timeout.dimse; capture v = set timeout.dimse; assert $v == 60"
        let run = await self.run("--set", "timeout.dimse=9", "-c", batch)
        #expect(run.code == 0, "\(run.error)")
        _ = await self.run("profile", "add", "a", "A@h:104", "--set", "timeout.dimse=7")
        let inProfile = await self.run(
            "-c",
            "connect a; set timeout.dimse 5; capture v = unset timeout.dimse; assert $v == 7"
        )
        #expect(inProfile.code == 0, "\(inProfile.error)")
        #expect(await self.run("unset", "timeout.dmse").code == 2)
    }
}
