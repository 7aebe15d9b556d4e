import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// The exit status, for each code from several causes, through every way in.
    @Suite struct ExitStatusTests {
        /// How commands come in.
        enum Entry: String, CaseIterable { case words, text, file, standardInput }

        /// A command that must end in a code.
        struct Cause: Sendable, CustomTestStringConvertible {
            let exit: Int
            let error: String?
            let options: [String]
            let words: [String]
            /// The fault of the demonstration PACS.
            var fault: String?

            var testDescription: String { "\(self.exit): \((self.options + self.words).joined(separator: " "))" }
        }

        private static let study = "2.25.183610238264218309817446018342213409601.1.1"
        private static let other = "2.25.183610238264218309817446018342213409601.1.2"

        static let causes: [Cause] = [
            Cause(exit: 0, error: nil, options: [], words: ["echo"]),
            Cause(exit: 0, error: nil, options: [], words: ["find", "--id", "NOBODY"]),
            Cause(exit: 0, error: nil, options: [], words: ["move", Self.study, "--dry-run"]),
            Cause(exit: 0, error: nil, options: [], words: ["expect", "fail", "find", "--id", "NOBODY", "--require"]),
            Cause(exit: 1, error: "no-match", options: [], words: ["find", "--id", "NOBODY", "--require"]),
            Cause(
                exit: 1,
                error: "destination-unknown",
                options: [],
                words: ["move", Self.study],
                fault: "move-destination-unknown"
            ),
            Cause(
                exit: 1,
                error: "destination-unknown",
                options: [],
                words: ["move", Self.study, "--to", "NOBODY", "--yes=to"]
            ),
            Cause(exit: 1, error: "no-match", options: [], words: ["repeat", "2", "find", "--id", "NO", "--require"]),
            Cause(exit: 2, error: "usage", options: [], words: ["frobnicate"]),
            Cause(exit: 2, error: "usage", options: [], words: ["find", "--limit", "many"]),
            Cause(exit: 2, error: "usage", options: [], words: ["show", "3"]),
            Cause(exit: 2, error: "usage", options: [], words: ["dump", "nowhere.dcm"]),
            Cause(exit: 2, error: "unknown-profile", options: ["-p", "nobody"], words: ["echo"]),
            Cause(exit: 3, error: "assertion", options: [], words: ["assert", "1", "==", "2"]),
            Cause(exit: 3, error: "assertion", options: [], words: ["expect", "fail", "echo"]),
            Cause(exit: 3, error: "assertion", options: [], words: ["expect", "status", "0xA801", "echo"]),
            Cause(exit: 4, error: "connect-refused", options: ["-p", "X@127.0.0.1:1"], words: ["echo"]),
            Cause(exit: 4, error: "association-rejected", options: [], words: ["find"], fault: "reject-calling"),
            Cause(
                exit: 4,
                error: "acse-timeout",
                options: ["-ta", "0.5"],
                words: ["echo"],
                fault: "silent"
            ),
            Cause(exit: 4, error: "association-aborted", options: [], words: ["find"], fault: "abort-on-find"),
            Cause(exit: 5, error: "not-writable", options: ["-o", "/dev/null/x"], words: ["get", Self.study]),
            Cause(exit: 5, error: "not-writable", options: [], words: ["record", "/nowhere/at/all"]),
            Cause(exit: 5, error: "port-in-use", options: ["--scp-port", "BUSY"], words: ["move", Self.study]),
            Cause(exit: 5, error: "port-in-use", options: [], words: ["scp", "run", "--port", "BUSY"]),
            Cause(exit: 6, error: "partial", options: [], words: ["move", Self.study], fault: "move-partial"),
            Cause(exit: 6, error: nil, options: [], words: ["move", Self.other], fault: "callback-blocked"),
            Cause(exit: 6, error: nil, options: ["--scp-port", "FREE"], words: ["move", Self.study]),
        ]

        @Test(arguments: Self.causes) func aCauseHasOneExitStatusThroughEveryWayIn(_ cause: Cause) async throws {
            let demo = try await DemoSite.start(cause.fault.map { ["--fault", $0] } ?? [])
            let (listener, busy) = try Loopback.listen(port: 0)
            defer { Loopback.close(listener) }
            let free = try Loopback.freePort()
            func filled(_ words: [String]) -> [String] {
                words.map { $0 == "BUSY" ? String(busy) : $0 == "FREE" ? String(free) : $0 }
            }
            let options =
                ["--set", "timeout.grace=0.3", "--set", "timeout.retrieve=2", "--set", "timeout.dimse=5"]
                + filled(cause.options)
            let words = filled(cause.words)
            let text = words.map { "'\($0)'" }.joined(separator: " ") + "\n"
            for entry in Entry.allCases {
                let pacsh = try Pacsh(demo.pacsh.options)
                let run: Pacsh.Run
                switch entry {
                case .words: run = try await pacsh.run(options + words)
                case .text: run = try await pacsh.run(options + ["-c", text])
                case .file:
                    try Pacsh.write(text, to: "\(pacsh.directory)/t.pacsh")
                    run = try await pacsh.run(options + ["-f", "t.pacsh"])
                case .standardInput: run = try await pacsh.run(options, input: .text(text))
                }
                #expect(run.code == cause.exit, "\(entry): \(run)")
                let documents = run.jsonLines
                #expect(cause.exit == 0 || documents.last?["error"] != nil, "\(entry): \(run)")
                if let error = cause.error {
                    #expect(documents.last?[path: "error", "code"].text == error, "\(entry): \(run)")
                    #expect(documents.last?[path: "error", "exit"].whole == cause.exit, "\(entry): \(run)")
                }
            }
            try await demo.stop()
        }

        static let interrupted: [(signal: Int32, words: [String])] = [
            (2, ["sleep", "30"]), (15, ["sleep", "30"]), (3, ["sleep", "30"]), (3, ["echo"]),
            (2, ["echo"]), (2, ["repeat", "9", "sleep", "9"]),
        ]

        @Test(arguments: Self.interrupted)
        func anInterruptIsAnExitStatusThroughEveryWayIn(_ signal: Int32, _ words: [String]) async throws {
            let peer = try ScriptedPeer([.readUnit, .stall(seconds: 100)])
            let options = ["--no-rc", "-p", "X@127.0.0.1:\(peer.port)", "--log-file", "log", "--log-level", "debug"]
            let text = words.joined(separator: " ") + "\n"
            for entry in Entry.allCases {
                let pacsh = try Pacsh(options)
                let process: ChildProcess
                switch entry {
                case .words: process = try pacsh.start(words)
                case .text: process = try pacsh.start(["-c", text])
                case .file:
                    try Pacsh.write(text, to: "\(pacsh.directory)/t.pacsh")
                    process = try pacsh.start(["-f", "t.pacsh"])
                case .standardInput: process = try pacsh.start([], input: .text(text))
                }
                let log = "\(pacsh.directory)/log"
                let isRunning = await eventually(seconds: 30) {
                    words.first == "echo" ? !peer.received.isEmpty : TemporaryDirectory.exists(log)
                }
                #expect(isRunning)
                // The log is there before the command begins.
                try await Task.sleep(for: .milliseconds(500))
                process.signal(signal)
                let ending = try await process.wait(seconds: 30)
                #expect(ending.code == 130, "\(entry): \(ending)")
            }
            peer.stop()
        }

        @Test func theCodeOfABatchIsThatOfItsFirstFailure() async throws {
            let demo = try await DemoSite.start()
            let text = "find --id NO --require\nassert 1 == 2\nshow 77\n"
            #expect(try await demo.pacsh.run(["-c", text]).code == 1)
            #expect(try await demo.pacsh.run(["--keep-going", "-c", text]).code == 1)
            #expect(try await demo.pacsh.run(["--keep-going", "-c", "-\(text)"]).code == 3)
            #expect(try await demo.pacsh.run(["-c", "\(text.split(separator: "\n")[0]) || echo"]).code == 0)
            #expect(try await demo.pacsh.run(["--check", "-c", text]).code == 0)
            try await demo.stop()
        }
    }
}
