import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// `scp run --on-study`, as a service has it.
    @Suite struct OnStudyReceiveTests {
        @Test("A study is told of when it was quiet, again when more of it comes, and at the end what wasn't told yet")
        func runsForStudiesAsTheyCome() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 3)
            let studies = Dictionary(grouping: samples.files, by: \.study).sorted { $0.key < $1.key }.map(\.value)
            let (one, other) = (try #require(studies.first), try #require(studies.last))
            let scratch = try TemporaryDirectory("hook")
            let log = scratch.path("log")
            let program = try scratch.write(
                "#!/bin/sh\nls \"$PACSH_STUDY_DIR\" > /dev/null || exit 9\n"
                    + "echo \"$PACSH_STUDY_UID $PACSH_RECEIVED $PACSH_RUN $1\" >> '\(log)'\n",
                to: "program"
            )
            try TemporaryDirectory.makeExecutable(program)
            let receiver = try await Receiver.start(
                ["--accept", "any", "--on-study", program, "--on-study-arg", "--x"],
                settings: ["--set", "scp.quiet=0.5"]
            )
            func lines() -> [String] {
                String(decoding: TemporaryDirectory.bytes(of: log) ?? [], as: UTF8.self).split(separator: "\n").map(
                    String.init
                )
            }
            #expect(try await receiver.storescu(one.dropLast().map(\.path)).code == 0)
            let isTold = await eventually(seconds: 20) { lines().count == 1 }
            #expect(isTold)
            #expect(try await receiver.storescu([one[one.count - 1].path]).code == 0)
            let isToldAgain = await eventually(seconds: 20) { lines().count == 2 }
            #expect(isToldAgain)
            #expect(try await receiver.storescu(other.map(\.path)).code == 0)
            // The end comes before the study was quiet for long enough.
            try await receiver.stop()
            #expect(
                lines() == [
                    "\(one[0].study) \(one.count - 1) 1 --x", "\(one[0].study) \(one.count) 2 --x",
                    "\(other[0].study) \(other.count) 1 --x",
                ]
            )
        }

        @Test("A sender that breaks off inside an object is told, and nothing of the object stays")
        func tellsWhoBreaksOff() async throws {
            let large = try await SampleFiles.large(megabytes: 512)
            let sample = try #require(large.files.first)
            let receiver = try await Receiver.start()
            let sender = try ChildProcess(
                "/usr/bin/env",
                ["storescu", "-aec", "PACSH", "-aet", "STORESCU", "127.0.0.1", String(receiver.port), sample.path]
            )
            let hasBegun = await eventually(seconds: 30) {
                TemporaryDirectory.files(below: receiver.folder).contains { $0.hasSuffix(".part") }
            }
            #expect(hasBegun)
            sender.signal(9)
            let isTold = await eventually(seconds: 30) {
                receiver.process.errors.contains(
                    "STORESCU at 127.0.0.1 broke off inside an object (\(sample.sop), after "
                )
            }
            #expect(isTold, "\(receiver.process.errors)")
            try await receiver.stop()
            #expect(receiver.files.isEmpty)
        }

        @Test("A service manager is told when it listens and when it ends, and SIGTERM ends it with 0")
        func tellsTheServiceManager() async throws {
            let scratch = try TemporaryDirectory("sd")
            let log = scratch.path("log")
            let listener = try ChildProcess(
                "/usr/bin/env",
                [
                    "python3", "-u", "-c",
                    "import socket,sys\ns=socket.socket(socket.AF_UNIX,socket.SOCK_DGRAM)\ns.bind(sys.argv[1])\n"
                        + "f=open(sys.argv[2],'w',1)\nprint('bound')\nwhile True: f.write(s.recv(999).decode()+'\\n')",
                    scratch.path("notify"), log,
                ]
            )
            defer { listener.signal(9) }
            let isBound = await eventually(seconds: 20) { TemporaryDirectory.exists(log) }
            #expect(isBound)
            let pacsh = try Pacsh(["--no-rc"])
            let process = try pacsh.start(
                ["--format", "json", "scp", "run", "--port", "0", "--aet", "PACSH", "-o", "in"],
                environment: ["NOTIFY_SOCKET": scratch.path("notify")]
            )
            _ = try await Receiver.listening(pacsh, process)
            func told() -> String { String(decoding: TemporaryDirectory.bytes(of: log) ?? [], as: UTF8.self) }
            let isReady = await eventually(seconds: 20) { told().hasPrefix("READY=1\nSTATUS=listening as PACSH on ") }
            #expect(isReady, "\(told())")
            #expect(!told().contains("STOPPING"))
            process.signal(15)
            let ending = try await process.wait(seconds: 60)
            #expect(ending.code == 0, "\(ending)")
            #expect(told().hasSuffix("STOPPING=1\n"), "\(told())")
        }
    }
}
