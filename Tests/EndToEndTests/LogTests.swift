import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The log of a process that runs for long.
    @Suite struct LogTests {
        /// The process that another one has started, without a terminal.
        private static func child(of process: ChildProcess) async throws -> pid_t {
            let path = "/proc/\(process.pid)/task/\(process.pid)/children"
            var child: pid_t?
            _ = await eventually(seconds: 30) {
                child = (try? String(contentsOfFile: path, encoding: .utf8))?.split(separator: " ").first.flatMap {
                    pid_t($0)
                }
                return child != nil
            }
            return try #require(child)
        }

        @Test func noLineIsLostOrDoubledWhileTheFileIsRotated() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            let folder = try pacsh.home.makeFolder("log")
            let count = 2000
            let batch = (1...count).map { "let n = line\($0)end" + ($0 % 4 == 0 ? "; sleep 2ms" : "") }
            let file = try pacsh.home.write(batch.joined(separator: "\n"), to: "batch.pacsh")
            let words = ["--log-file", "\(folder)/log", "-f", file]
            let process = try pacsh.start(words, through: [Programs.path("setsid"), "--wait"])
            let child = try await Self.child(of: process)
            #expect(await eventually(seconds: 30) { TemporaryDirectory.exists("\(folder)/log") })
            // The signal means what the log says only once that is open.
            #expect(await eventually(seconds: 30) { TemporaryDirectory.bytes(of: "\(folder)/log")?.isEmpty == false })
            var rotations = 0
            while process.isRunning {
                rename("\(folder)/log", "\(folder)/log.\(rotations)")
                if process.isRunning { kill(child, SIGHUP) }
                rotations += 1
                try await Task.sleep(for: .milliseconds(60))
            }
            let ending = try await process.wait(seconds: 60)
            #expect(ending.code == 0, "\(ending)")
            let text = TemporaryDirectory.files(below: folder).map {
                String(decoding: TemporaryDirectory.bytes(of: $0) ?? [], as: UTF8.self)
            }.joined()
            let numbers = text.split(separator: "\n").compactMap { line in
                line.split(separator: " ").first { $0.hasPrefix("line") }.flatMap { Int($0.dropFirst(4).dropLast(3)) }
            }
            #expect(numbers.count == count && Set(numbers) == Set(1...count))
            #expect(rotations > 5)
            #expect(TemporaryDirectory.files(below: folder).count > 2)
            for file in TemporaryDirectory.files(below: folder) {
                #expect(TemporaryDirectory.permissions(of: file) == 0o600)
            }
        }

        @Test func withoutATerminalSIGHUPEndsNothing() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            let words = ["--format", "json", "scp", "run", "--port", "0", "-o", "in"]
            let receiver = try await Receiver.listening(
                pacsh,
                pacsh.start(words, through: [Programs.path("setsid"), "--wait"])
            )
            let child = try await Self.child(of: receiver.process)
            #expect(Self.catches(SIGHUP, child))
            kill(child, SIGHUP)
            try await Task.sleep(for: .milliseconds(500))
            #expect(receiver.process.isRunning)
            kill(child, SIGTERM)
            #expect(try await receiver.process.wait(seconds: 30).code == 0)
        }

        /// Whether a process has a handler for a signal.
        private static func catches(_ signal: Int32, _ process: pid_t) -> Bool {
            let status = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }
            let mask = line.flatMap { UInt64($0.split(separator: "\t").last ?? "", radix: 16) } ?? 0
            return mask & (1 << UInt64(signal - 1)) != 0
        }

        @Test func aReceiverGoesOnInANewFile() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            let path = pacsh.home.path("receiver.log")
            let words = ["--log-file", path, "--format", "json", "scp", "run", "--port", "0", "--accept", "any"]
            let process = try pacsh.start(words + ["-o", "in"], through: [Programs.path("setsid"), "--wait"])
            let receiver = try await Receiver.listening(pacsh, process)
            let child = try await Self.child(of: process)
            rename(path, path + ".1")
            kill(child, SIGHUP)
            #expect(await eventually { TemporaryDirectory.exists(path) })
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            #expect(try await receiver.storescu(samples.paths).code == 0)
            #expect(receiver.process.isRunning)
            kill(child, SIGTERM)
            #expect(try await process.wait(seconds: 30).code == 0)
            let text = String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self)
            #expect(text.contains("the SCP has stopped: 1 object"), "\(text)")
        }

        @Test func theJournalIsKnownByItsFile() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            // The shell that stands between knows what standard error is.
            let script = "JOURNAL_STREAM=$(stat -Lc %d:%i /dev/stderr) exec \"$0\" \"$@\""
            let marked = try await pacsh.run(["find", "nm"], through: ["/bin/sh", "-c", script])
            #expect(marked.code == 2 && marked.errors.hasPrefix("<3>find: no PACS is selected\n<3>hint: "), "\(marked)")
            let elsewhere = try await pacsh.run(["find", "nm"], environment: ["JOURNAL_STREAM": "1:2"])
            #expect(elsewhere.code == 2 && elsewhere.errors.hasPrefix("find: no PACS"), "\(elsewhere)")
        }
    }
}
