import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// What is typed wrong ends with 2, is said with its place in exactly these words, and nothing is sent.
    @Suite struct BadInputTests {
        /// The batches of `Tests/Fixtures/language/bad-input.jsonl` with what standard error says of each.
        @Test func everyBadBatchHasItsWords() async throws {
            let peer = try ScriptedPeer([.readUnit])
            let text = String(
                decoding: try #require(
                    TemporaryDirectory.bytes(of: "\(Programs.checkout)/Tests/Fixtures/language/bad-input.jsonl")
                ),
                as: UTF8.self
            )
            let cases = text.split(separator: "\n").map { JSONValue(parsing: String($0)) ?? .null }
            #expect(cases.count >= 150)
            let pacsh = try Pacsh(["--no-rc", "-p", "X@127.0.0.1:\(peer.port)"])
            let folder = pacsh.directory
            try Pacsh.write("echo\nsource self.pacsh\n", to: "\(folder)/self.pacsh")
            try Pacsh.write("echo\nfind \"\n", to: "\(folder)/has-faults.pacsh")
            try Pacsh.write("echo $1\n", to: "\(folder)/a.pacsh")
            for one in cases {
                let batch = try #require(one["batch"]?.text)
                try Pacsh.write(batch.hasSuffix("\n") ? batch : batch + "\n", to: "\(folder)/t.pacsh")
                let run = try await pacsh.run(["-f", "t.pacsh"])
                #expect(run.code == 2, "\(batch): \(run)")
                #expect(run.errors == one["errors"]?.text, "\(batch)")
                #expect(run.output == "", "\(batch)")
            }
            #expect(peer.received.isEmpty, "something was sent")
            peer.stop()
        }

        /// What no line of that file can hold.
        @Test func bytesThatAreNoTextAndTextsThatAreTooLarge() async throws {
            let peer = try ScriptedPeer([.readUnit])
            let pacsh = try Pacsh(["--no-rc", "-p", "X@127.0.0.1:\(peer.port)"])
            let file = "\(pacsh.directory)/t.pacsh"
            let cases: [(bytes: [UInt8], words: String)] = [
                (Array("echo\nfind ".utf8) + [0xC3, 0x28, 0x0A], "t.pacsh:2:6: pacsh: the text isn't UTF-8 here"),
                (Array("echo\n\nfi".utf8) + [0, 0x0A], "t.pacsh:3:3: pacsh: there is a NUL character here"),
                ([0xFF, 0xFE, 0x65, 0], "t.pacsh:1:1: pacsh: the text is UTF-16, not UTF-8"),
                (
                    Array("frob ".utf8) + [UInt8](repeating: 0x61, count: 1 << 20),
                    "t.pacsh:1:1: frob: there is no command"
                ),
                (
                    Array("find PatientID=".utf8) + [UInt8](repeating: 0x61, count: 1 << 20) + Array(" --frob".utf8),
                    "t.pacsh:1:1048593: find: unknown option '--frob'"
                ),
                (
                    Array(repeatElement("echo && ", count: 20_000).joined().utf8),
                    "t.pacsh:1:159998: pacsh: there is no command after '&&'"
                ),
            ]
            for (bytes, words) in cases {
                try TemporaryDirectory.write(bytes, to: file)
                for arguments in [["-f", "t.pacsh"], ["--check", "-f", "t.pacsh"]] {
                    let run = try await pacsh.run(arguments, seconds: 60)
                    #expect(run.code == 2)
                    #expect(run.errors.contains(words), "\(run.errors.prefix(200))")
                }
            }
            #expect(peer.received.isEmpty, "something was sent")
            peer.stop()
        }
    }
}
