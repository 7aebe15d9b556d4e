import DICOMCore
import Foundation
import TestSupport
import Testing

extension EndToEnd {
    /// The audit log of real runs: what comes to the Storage SCP, jobs that are gone on with, several processes at once.
    @Suite struct AuditRunTests {
        private func lines(_ path: String) -> [JSONValue] {
            String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self).split(separator: "\n")
                .map { JSONValue(parsing: String($0)) ?? .null }
        }

        @Test func whatComesAndWhoIsTurnedAwayIsAudited() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 0, pt: 0, objects: 2)
            let folder = try TemporaryDirectory("audit")
            let path = folder.path("audit.log")
            let receiver = try await Receiver.start(
                ["--accept", "STORESCU"],
                settings: ["--set", "audit.log=\(path)"]
            )
            #expect(try await receiver.storescu(samples.paths).code == 0)
            let stranger = ["-aec", "PACSH", "-aet", "STRANGER", "127.0.0.1", String(receiver.port)]
            #expect(try await Programs.ending("storescu", stranger + samples.paths).code != 0)
            try await receiver.stop()
            let lines = self.lines(path)
            #expect(
                lines.map { "\($0["event"]?.text ?? ""): \($0["outcome"]?.text ?? "")" } == [
                    "Application Activity: begun", "Begin Transferring DICOM Instances: begun",
                    "Begin Transferring DICOM Instances: begun", "DICOM Instances Transferred: success",
                    "Security Alert: rejected", "Application Activity: success",
                ]
            )
            // One before the first object of each study.
            let begun = lines[1...2].flatMap { $0["studies"]?.elements.compactMap(\.text) ?? [] }
            #expect(begun.count == 2 && Set(begun) == Set(samples.files.map(\.study)))
            let transferred = lines[3]
            #expect(lines[1...2].allSatisfy { $0["peer"] == transferred["peer"] && $0["id"] == transferred["id"] })
            #expect(transferred["peer"]?.text?.hasPrefix("STORESCU@127.0.0.1:") == true)
            #expect(Set(transferred["studies"]?.elements.compactMap(\.text) ?? []) == Set(samples.files.map(\.study)))
            #expect(transferred["received"]?.whole == samples.files.count)
            #expect(
                lines[4]["peer"]?.text?.hasPrefix("STRANGER@127.0.0.1:") == true && lines[4]["eventCode"] == "110113"
            )
            let text = String(decoding: TemporaryDirectory.bytes(of: path) ?? [], as: UTF8.self)
            for sample in samples.files { #expect(!text.contains("\"\(sample.patientID)")) }
        }

        @Test func aReceiverThatCannotAuditStops() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let folder = try TemporaryDirectory("audit")
            let gone = try folder.makeFolder("gone")
            let receiver = try await Receiver.start(settings: ["--set", "audit.log=\(gone)/audit.log"])
            TemporaryDirectory.remove(gone)
            // What can't be recorded isn't taken.
            let sent = try await receiver.storescu(samples.paths)
            #expect(!"\(sent)".contains("(Success)"), "\(sent)")
            #expect(receiver.files.isEmpty)
            let ending = try await receiver.process.wait(seconds: 60)
            #expect(ending.code == 5 && ending.errors.contains("can't be written"), "\(ending)")
        }

        @Test func severalProcessesShareAFile() async throws {
            let folder = try TemporaryDirectory("audit")
            let path = folder.path("audit.log")
            let pacsh = try Pacsh(["--no-rc", "--set", "audit.log=\(path)"])
            let demo = try pacsh.start(["--format", "json", "demo-pacs", "--port", "0"])
            let port = try await Receiver.listening(pacsh, demo).port
            let batch = String(repeating: "find nm\n", count: 20)
            let runs = try (1...4).map { _ in
                try pacsh.start(["-p", "DEMO@127.0.0.1:\(port)"], input: .text(batch))
            }
            for run in runs { #expect(try await run.wait(seconds: 120).code == 0) }
            let lines = self.lines(path)
            #expect(lines.count == 4 * 20 * 2 && lines.allSatisfy { $0["event"] == "Query" })
            #expect(Set(lines.compactMap { $0["process"]?.whole }).count == 4)
            #expect(Set(lines.compactMap { $0["id"]?.text }).count == 80)
            await demo.stop()
        }

        @Test func aLookAtThePACSIsAuditedAndWhatAsksNobodyIsNot() async throws {
            let folder = try TemporaryDirectory("audit")
            let path = folder.path("audit.log")
            let pacsh = try Pacsh(["--no-rc", "--set", "audit.log=\(path)", "--format", "jsonl", "--scp-port", "0"])
            let demo = try pacsh.start(["demo-pacs", "--port", "0"])
            let port = try await Receiver.listening(pacsh, demo).port
            let run = try await pacsh.run([
                "-p", "DEMO@127.0.0.1:\(port)", "--keep-going", "-c",
                "find nm; get 1 --max-images 1; resume; verify 1 --against-pacs; dump 1; diagnose --callback",
            ])
            let story = self.lines(path).map { "\($0["event"]?.text ?? "") \($0["command"]?.text ?? "")" }
            for wanted in [
                "Begin Transferring DICOM Instances get 1 --max-images 1", "Query verify 1 --against-pacs",
                "DICOM Instances Accessed dump 1", "Begin Transferring DICOM Instances diagnose --callback",
            ] {
                #expect(story.contains(wanted), "\(wanted) is not in \(story)\n\(run)")
            }
            #expect(!story.contains { $0.hasSuffix("resume") }, "nothing was left to ask for")
            await demo.stop()
        }

        @Test func aFullDiskLeavesWholeLinesAndNothingIsAsked() async throws {
            let pacsh = try Pacsh(["--no-rc"])
            let folder = try pacsh.home.makeFolder("small")
            let disk = try await SmallDisk.mount(over: folder, in: pacsh.directory, options: "size=4k,mode=700")
            let words = ["--set", "audit.log=\(folder)/audit.log", "--keep-going"]
            let batch = "demo start --port 0\n" + String(repeating: "find nm --limit 1\n", count: 20)
            let run = try await pacsh.run(words, input: .text(batch), through: disk.prefix)
            #expect(run.code == 5 && run.errors.contains("the audit log"), "\(run)")
            let bytes = TemporaryDirectory.bytes(of: "\(disk.path)/audit.log") ?? []
            #expect(!bytes.isEmpty && bytes.last == UInt8(ascii: "\n"))
            #expect(self.lines("\(disk.path)/audit.log").allSatisfy { $0["event"] == "Query" })
            await disk.stop()
        }

        @Test func syslogGetsOneMessageALine() async throws {
            let pacsh = try Pacsh(["--no-rc", "--set", "audit.log=syslog"])
            // A daemon of the test's own at /dev/log, in mounts that only these processes have.
            let script = """
                mount -t tmpfs none /mnt && cp -a /dev/null /dev/urandom /mnt/ && mount --bind /mnt /dev && cd "$1" && shift
                "$0" -c 'import socket, sys, threading
                log = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM); log.bind("/dev/log"); print("up", flush=True)
                while True: print(log.recv(65536).decode(), flush=True)' &
                while [ ! -S /dev/log ]; do sleep 0.1; done
                "$@"; code=$?; sleep 0.5; kill $!; exit $code
                """
            let wrapper = try [
                Programs.path("unshare"), "-m", "/bin/sh", "-c", script, Programs.python(), pacsh.directory,
            ]
            let run = try await pacsh.run(
                ["-c", "demo start --port 0; find nm --limit 1 > /dev/null"],
                through: wrapper
            )
            #expect(run.code == 0, "\(run)")
            let messages = run.output.split(separator: "\n").filter { $0.hasPrefix("<37>") }
            #expect(messages.count == 2, "\(run)")
            for message in messages {
                let text = message.drop { $0 != "{" }
                #expect(
                    JSONValue(parsing: String(text))?["event"] == "Query" && message.contains(" pacsh["),
                    "\(message)"
                )
            }
            // Without a daemon nothing is asked.
            let none = try await pacsh.run(
                ["-c", "demo start --port 0; find nm"],
                through: [
                    Programs.path("unshare"), "-m", "/bin/sh", "-c",
                    "mount -t tmpfs none /mnt && cp -a /dev/null /dev/urandom /mnt/ && mount --bind /mnt /dev && exec \"$@\"",
                    "sh",
                ]
            )
            #expect(
                none.code == 5 && none.errors.contains("the audit log (syslog, /dev/log) can't be written"),
                "\(none)"
            )
        }
    }
}
