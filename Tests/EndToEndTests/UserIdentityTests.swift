import DICOMCore
import Foundation
import SystemIO
import TestSupport
import Testing

extension EndToEnd {
    /// Who we say that we are (PS3.7 §D.3.3.7), with pynetdicom as the PACS that asks.
    @Suite struct UserIdentityTests {
        private typealias Negotiator = ExtendedNegotiationTests.Negotiator

        /// A pacsh with a file for its secret.
        private static func pacsh(_ secret: String, mode: Int = 0o600) throws -> (pacsh: Pacsh, file: String) {
            let pacsh = try Pacsh(["--format", "jsonl", "--no-rc", "--yes", "--set", "identity.cleartext=on"])
            let file = "\(pacsh.directory)/secret"
            try secret.write(toFile: file, atomically: false, encoding: .utf8)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
            return (pacsh, file)
        }

        /// A form, its number, and what is sent.
        static let forms: [(form: String, type: Int, primary: String, secondary: String)] = [
            ("passcode", 2, "eve", "s3cret word"), ("kerberos", 3, "s3cret word\n", ""), ("saml", 4, "s3cret word", ""),
            ("jwt", 5, "s3cret word", ""),
        ]

        @Test("An identity is sent as its file has it, answered, and shown without its secret", arguments: Self.forms)
        func accepted(_ form: (form: String, type: Int, primary: String, secondary: String)) async throws {
            let pacs = try await Negotiator.start(secret: form.type == 3 ? "s3cret word\n" : "s3cret word")
            let (pacsh, file) = try Self.pacsh("s3cret word\n")
            let run = try await pacs.run(
                "set identity.type \(form.form)",
                "set identity.user eve",
                "set identity.file \(file)",
                "trace on -v --full",
                "trace capture all.pcapng",
                "echo",
                "contexts",
                "trace capture off",
                "set",
                by: pacsh
            )
            #expect(run.code == 0, "\(run)")
            let sent = try #require(pacs.notes("primary").first)
            #expect(sent["type"]?.whole == form.type)
            #expect(sent["primary"]?.text == form.primary)
            #expect(sent["secondary"]?.text == form.secondary)
            let contexts = try #require(run.jsonLines.first { $0["command"]?.text == "contexts" })
            #expect(contexts[path: "identity", "type"].text == form.form)
            // pynetdicom answers tickets, assertions and tokens only.
            #expect(contexts[path: "identity", "answered"] == .bool(form.type > 2), "\(run)")
            #expect(!"\(run)".contains("s3cret"), "\(run)")
            let capture = try Data(contentsOf: URL(filePath: "\(pacsh.directory)/all.pcapng"))
            #expect(capture.count > 500)
            #expect(capture.range(of: Data("s3cret".utf8)) == nil, "the secret stands in the capture")
            #expect(capture.range(of: Data("***********".utf8)) != nil)
            await pacs.process.stop()
        }

        @Test("An identity that the PACS doesn't accept is a rejection that says so")
        func rejected() async throws {
            let pacs = try await Negotiator.start(secret: "right")
            let (pacsh, file) = try Self.pacsh("wrong")
            let run = try await pacs.run(
                "set identity.type passcode",
                "set identity.user eve",
                "set identity.file \(file)",
                "echo",
                by: pacsh
            )
            #expect(run.code == 4, "\(run)")
            #expect(run.errors.contains("identity"), "\(run)")
            #expect(!run.errors.contains("wrong"), "\(run)")
            await pacs.process.stop()
        }

        @Test("A user's name alone is no secret and needs no TLS")
        func name() async throws {
            let pacs = try await Negotiator.start(secret: "eve")
            let pacsh = try Pacsh(["--format", "jsonl", "--no-rc"])
            let run = try await pacs.run("set identity.type user", "set identity.user eve", "echo", by: pacsh)
            #expect(run.code == 0, "\(run)")
            #expect(pacs.notes("primary").first?["primary"]?.text == "eve")
            await pacs.process.stop()
        }

        @Test("A secret without a file is typed at the prompt, unseen, and kept nowhere but in the session")
        func typed() async throws {
            let pacs = try await Negotiator.start(secret: "s3cret word")
            let home = try Pacsh()
            let run = try await Programs.ending(
                "/bin/sh",
                [
                    "-c", "cd \"$1\" && exec \"$2\" \"$3\" \"$4\" \"$5\"", "sh", home.home.path,
                    try Programs.python(), Programs.script("secret.py"), try Pacsh.executable(), String(pacs.port),
                ],
                environment: [
                    "HOME": home.home.path, "XDG_CONFIG_HOME": home.home.path("config"),
                    "XDG_STATE_HOME": home.home.path("state"), "TERM": "xterm-256color",
                ]
            )
            #expect(run.output == "done\n", "\(run.output)\(run.errors)")
            #expect(
                pacs.notes("secondary").map { $0["secondary"]?.text } == ["s3cret wrong", "s3cret word", "s3cret word"]
            )
            let written = try #require(FileManager.default.enumerator(atPath: home.home.path))
            var files: Set<String> = []
            for case let name as String in written {
                guard let bytes = FileManager.default.contents(atPath: home.home.path(name)) else { continue }
                files.insert(URL(filePath: name).lastPathComponent)
                #expect(bytes.range(of: Data("s3cret".utf8)) == nil, "the secret stands in \(name)")
            }
            #expect(files.isSuperset(of: ["typed.pacsh", "all.txt", "all.pcapng"]), "\(files)")
            await pacs.process.stop()
        }

        @Test("What can't be used, or would go out in the clear, is exit 2 before anything is connected")
        func refused() async throws {
            let pacs = try await Negotiator.start(secret: "s3cret")
            let (pacsh, file) = try Self.pacsh("s3cret")
            let (other, open) = try Self.pacsh("s3cret", mode: 0o644)
            let attempts: [(commands: [String], says: String)] = [
                (
                    ["set identity.cleartext off", "set identity.user eve", "set identity.file \(file)"],
                    "isn't secured"
                ),
                (["set identity.user eve", "set identity.file \(open)"], "others may read it"),
                (["set identity.user eve", "set identity.file \(file).not"], "identity.file"),
                (["set identity.user eve"], "needs identity.file"),
                (["set identity.file \(file)"], "needs identity.user"),
            ]
            for attempt in attempts {
                let all = ["connect NEGOTIATOR@127.0.0.1:\(pacs.port)", "set identity.type passcode"]
                let run = try await pacsh.run((all + attempt.commands + ["echo"]).flatMap { ["-c", $0] })
                #expect(run.code == 2, "\(run)")
                #expect(run.errors.contains(attempt.says), "\(run)")
            }
            #expect(pacs.notes("options").isEmpty, "something was sent")
            #expect(FileManager.default.fileExists(atPath: other.directory))
            await pacs.process.stop()
        }
    }
}
