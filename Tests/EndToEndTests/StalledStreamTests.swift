import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// Standard error, and a capture's file, whose reader takes nothing: reception goes on all the same.
    @Suite struct StalledStreamTests {
        /// A pipe without room, which nobody reads.
        private final class FullPipe: Sendable {
            let path: String
            private let descriptor: Int32
            private let folder: TemporaryDirectory

            init() throws {
                self.folder = try TemporaryDirectory("pipe")
                self.path = self.folder.path("pipe")
                guard mkfifo(self.path, 0o600) == 0 else { throw TestFailure("mkfifo: errno \(errno)") }
                // Open for both, so that it always has a reader.
                self.descriptor = open(self.path, O_RDWR | O_NONBLOCK | O_CLOEXEC)
                guard self.descriptor >= 0 else { throw TestFailure("\(self.path): errno \(errno)") }
                let bytes = [UInt8](repeating: UInt8(ascii: "x"), count: 4096)
                while write(self.descriptor, bytes, bytes.count) > 0 {}
                while write(self.descriptor, bytes, 1) > 0 {}
            }

            deinit { close(self.descriptor) }
        }

        /// A table that is cut off must not look like a whole one to whoever reads the exit status.
        @Test func resultsThatCannotBeWrittenAreAFailure() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            defer { withExtendedLifetime(pacsh) {} }
            let folder = try TemporaryDirectory("different")
            var difference = ["diff"]
            for name in ["A^B", "C^D"] {
                let file = folder.path("\(name).dcm")
                let elements =
                    "(0008,0016) UI 1.2.840.10008.5.1.4.1.1.2\n(0008,0018) UI 1.2.3.4\n(0010,0010) PN \(name)\n"
                let text = try folder.write(elements, to: "\(name).dump")
                try await Programs.run("dump2dcm", [text, file])
                difference.append(file)
            }
            for words in [["tag", "PatientName"], ["-c", "tag PatientName; uid --new"], difference] {
                let process = try pacsh.start(
                    words,
                    through: ["/bin/bash", "-c", "exec \"$0\" \"$@\" > /dev/full"]
                )
                let ending = try await process.wait(seconds: 30)
                #expect(ending.code == 5, "\(ending)")
                #expect(ending.errors.contains("standard output is not complete: No space left on device"))
            }
            // What comes after a failure is written too: here room is made meanwhile.
            let disk = try TemporaryDirectory("disk")
            let script = """
                mount -t tmpfs -o size=16k none \(disk.path) && cd \(disk.path) && : > out
                head -c 1M /dev/zero > fill 2> /dev/null
                "$0" "$@" > out; code=$?; cat out; exit $code
                """
            let late = try pacsh.start(
                ["-c", "tag PatientName; ! rm \(disk.path)/fill", "-c", "tag PatientID"],
                through: ["/usr/bin/unshare", "-m", "/bin/bash", "-c", script]
            )
            let ending = try await late.wait(seconds: 30)
            #expect(ending.code == 5 && ending.output.contains("(0010,0020)"), "\(ending)")
            // A reader that has enough is no failure.
            let piped = try pacsh.start(
                ["-c", "tag dose"],
                through: ["/bin/bash", "-c", "set -o pipefail; \"$0\" \"$@\" | head -1"]
            )
            #expect(try await piped.wait(seconds: 30).code == 0)
        }

        @Test func aThousandObjectsArriveWhileStandardErrorIsAFullPipe() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1000, kilobytes: 1)
            let pipe = try FullPipe()
            let pacsh = try Pacsh(["--no-rc", "--format", "jsonl"])
            let process = try pacsh.start(
                [
                    "-c", "trace on -v", "-c", "scp run --port 0 --aet PACSH --accept any -o in",
                ],
                through: ["/bin/bash", "-c", "exec \"$0\" \"$@\" 2> \(pipe.path)"]
            )
            _ = await eventually(seconds: 60) { process.output.contains("\"scp\"") || !process.isRunning }
            let line = process.output.split(separator: "\n").first { $0.contains("\"scp\"") } ?? ""
            let port = try #require((JSONValue(parsing: String(line)) ?? .null)["port"]?.whole, "\(process.output)")
            let receiver = Receiver(pacsh: pacsh, process: process, port: port)
            let sent = try await receiver.storescu(samples.paths, ["-q"], seconds: 120)
            #expect(sent.code == 0, "\(sent.errors)")
            #expect(receiver.files.count == 1000)
            try await receiver.stop()
        }
    }
}
