import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// pacsh as Storage SCP for senders that are not its own.
    @Suite struct ReceiveTests {
        @Test func storescu() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 5)
            let receiver = try await Receiver.start()
            let proxy = try RecordingProxy(to: receiver.port)
            let sent = try await Programs.ending(
                "storescu",
                ["-aec", "PACSH", "127.0.0.1", String(proxy.port)] + samples.paths,
                environment: [:]
            )
            #expect(sent.code == 0, "\(sent.errors)")
            #expect(Set(receiver.files.map(StoredFile.name)) == Set(samples.files.map(\.sop)))
            for sample in samples.files {
                let file = "\(receiver.folder)/\(sample.patientID)/\(sample.study)/\(sample.series)/\(sample.sop).dcm"
                #expect(StoredFile(path: file) != nil, "\(file)")
            }
            try await StoredFile.expectReadable(below: receiver.folder, count: samples.files.count)
            StoredFile.expectPrivate(below: receiver.folder)
            let answering = try await Capture.malformed(proxy.recordings, fromRequestor: false)
            #expect(answering == "")
            try await receiver.stop()
        }

        @Test func pynetdicomSendsEverySyntaxAndItIsStoredAsItIs() async throws {
            let samples = try await SampleFiles.pydicom()
            let receiver = try await Receiver.start()
            let proxy = try RecordingProxy(to: receiver.port)
            let taken = Set(try await receiver.pynetdicom(samples.paths, to: proxy.port))
            #expect(taken == Set(samples.paths))
            let files = Dictionary(receiver.files.map { (StoredFile.name(of: $0), $0) }) { first, _ in first }
            for sample in samples.files {
                let (stored, source) = (
                    files[sample.sop].flatMap(StoredFile.init(path:)), StoredFile(path: sample.path)
                )
                #expect(stored?.transferSyntax == sample.syntax, "\(sample.path)")
                #expect(stored?.dataSet == source?.dataSet, "\(sample.path)")
            }
            try await StoredFile.expectReadable(below: receiver.folder, count: samples.files.count)
            let answering = try await Capture.malformed(proxy.recordings, fromRequestor: false)
            #expect(answering == "")

            // Everything once more: nothing new, nothing overwritten.
            let before = receiver.files
            #expect(Set(try await receiver.pynetdicom(samples.paths)) == Set(samples.paths))
            #expect(receiver.files == before)
            try await receiver.stop()
        }

        @Test func oneGigabyteInOneObjectKeepsMemoryFlat() async throws {
            let large = try await SampleFiles.large(megabytes: 1024)
            let sample = try #require(large.files.first)
            let receiver = try await Receiver.start()
            let sent = try await receiver.storescu([sample.path], ["-pdu", "131072"], seconds: 300)
            #expect(sent.code == 0, "\(sent.errors)")
            let peak = try #require(receiver.process.peakResidentBytes)
            #expect(peak < 100_000_000, "peak resident memory was \(peak / 1_000_000) MB")
            let stored = "\(receiver.folder)/LARGE/\(sample.study)/\(sample.series)/\(sample.sop).dcm"
            let compare = try await Programs.ending("python", [Programs.script("same_data.py"), sample.path, stored])
            #expect(compare.code == 0, "\(compare.errors)")
            try await receiver.stop()
        }

        @Test func theSameObjectTwiceIsADuplicateAndAnotherUnderItsNameIsKeptBeside() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let sample = try #require(samples.files.first)
            let receiver = try await Receiver.start()
            #expect(try await receiver.storescu([sample.path]).code == 0)
            let original = try #require(receiver.files.first)
            let bytes = TemporaryDirectory.bytes(of: original)
            #expect(try await receiver.storescu([sample.path]).code == 0)
            #expect(receiver.files == [original])

            let changed = try TemporaryDirectory("changed")
            try TemporaryDirectory.copy(sample.path, to: changed.path("other.dcm"))
            try await Programs.run("dcmodify", ["-nb", "-i", "(0010,0040)=F", changed.path("other.dcm")])
            #expect(try await receiver.storescu([changed.path("other.dcm")]).code == 0)
            #expect(receiver.files.count == 2)
            #expect(TemporaryDirectory.bytes(of: original) == bytes)
            #expect(receiver.files.contains { $0.contains("\(sample.sop).dup-") })
            // Nobody is let in under another title.
            let turnedAway = try await Programs.ending(
                "echoscu",
                ["-aec", "SOMEONE_ELSE", "127.0.0.1", String(receiver.port)]
            )
            #expect(turnedAway.code != 0)
            try await receiver.stop()
            let closing = receiver.process.errors.split(separator: "\n").last.map(String.init) ?? ""
            #expect(closing.hasPrefix("the SCP has stopped: 2 objects received, "), "\(closing)")
            let others = ", 1 of them differs from what was here, 1 more was here already, 1 association rejected"
            #expect(closing.hasSuffix(others), "\(closing)")
            let notice = "\(sample.sop) from STORESCU at 127.0.0.1: differs from the one here; kept beside it\n"
            #expect(receiver.process.errors.contains(notice), "\(receiver.process.errors)")
        }

        @Test func namesFromThePeerCannotLeaveTheFolder() async throws {
            let receiver = try await Receiver.start()
            let before = Set(TemporaryDirectory.files(below: receiver.pacsh.home.path))
            let report = try await Programs.run("python", [Programs.script("hostile_names.py"), String(receiver.port)])
            #expect(report.hasSuffix("done\n"), "\(report)")
            #expect(receiver.process.isRunning, "\(receiver.process.errors)")
            let new = Set(TemporaryDirectory.files(below: receiver.pacsh.home.path)).subtracting(before)
            let outside = new.filter { !$0.hasPrefix(receiver.folder + "/") && !$0.contains("/state/") }
            #expect(outside.isEmpty)
            for path in ["/tmp/pacsh-escaped.dcm", "/tmp/pacsh-escaped"] { #expect(!TemporaryDirectory.exists(path)) }
            for file in receiver.files {
                let below = file.dropFirst(receiver.folder.count + 1).split(separator: "/")
                #expect(below.count == 4, "\(file)")
                #expect(below.allSatisfy { !$0.hasPrefix("-") && $0.utf8.count <= 124 && !$0.contains("\u{1b}") })
            }
            #expect(receiver.files.count >= 8, "\(receiver.files)")
            #expect(!receiver.process.errors.contains("\u{1b}"), "an escape sequence reached the terminal")
            #expect(!receiver.process.output.contains("\u{1b}"))
            try await receiver.stop()
        }

        @Test func aWriteThatFailsIsAnsweredAsOutOfResourcesAndLeavesNothing() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 1, pt: 0, objects: 1, kilobytes: 512)
            let small = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1, kilobytes: 8)
            // A limit on the size of files stands for a disk that fills up in the middle of an object.
            let pacsh = try Pacsh(["--no-rc"])
            let line = "trap '' XFSZ; ulimit -f 400; exec \"$0\" \"$@\""
            let process = try pacsh.start(
                ["--format", "json", "scp", "run", "--port", "0", "--aet", "PACSH", "--accept", "any", "-o", "in"],
                through: ["/bin/bash", "-c", line]
            )
            let receiver = try await Receiver.listening(pacsh, process)
            let refused = try await receiver.storescu([try #require(samples.paths.first)])
            #expect(
                refused.errors.contains("0xa700") || refused.errors.contains("Refused: OutOfResources"),
                "\(refused.errors)"
            )
            #expect(receiver.files.isEmpty)
            #expect(TemporaryDirectory.files(below: receiver.folder).filter { $0.hasSuffix(".part") }.isEmpty)
            #expect(try await receiver.storescu(small.paths).code == 0)
            #expect(receiver.files.count == 1)
            try await receiver.stop()
            let closing = receiver.process.errors.split(separator: "\n").last.map(String.init) ?? ""
            #expect(closing.hasPrefix("the SCP has stopped: 1 object received, "), "\(closing)")
            #expect(closing.hasSuffix(", 1 refused"), "\(closing)")
        }

        @Test func onlyWhoIsListedMayCome() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 1)
            let receiver = try await Receiver.start(["--accept", "KNOWN,OTHER"])
            let stranger = try await receiver.storescu(samples.paths)
            #expect(stranger.code != 0)
            #expect(stranger.errors.contains("Calling AE Title Not Recognized"), "\(stranger.errors)")
            let wrong = try await Programs.ending(
                "echoscu",
                ["-v", "-aet", "KNOWN", "-aec", "NOTPACSH", "127.0.0.1", String(receiver.port)]
            )
            #expect(wrong.errors.contains("Called AE Title Not Recognized"), "\(wrong.errors)")
            let known = try await Programs.ending(
                "echoscu",
                ["-aet", "KNOWN", "-aec", "PACSH", "127.0.0.1", String(receiver.port)]
            )
            #expect(known.code == 0, "\(known.errors)")
            #expect(receiver.files.isEmpty)
            try await receiver.stop()
        }

        @Test func whoSaysWhereToListenNeedsNoPACSThatResolves() async throws {
            for bind in ["any", "localhost", "127.0.0.1"] {
                let receiver = try await Receiver.start(["--bind", bind], settings: ["-p", "PACS@pacs.invalid:104"])
                try await receiver.stop()
            }
        }

        @Test func garbageOnOneConnectionDisturbsNoOther() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 0, pt: 0, objects: 2)
            let receiver = try await Receiver.start()
            let garbage: [[UInt8]] = [
                Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8),
                [0x16, 0x03, 0x01, 0x02, 0x00, 0x01, 0x00, 0x01, 0xfc, 0x03, 0x03],
                [0x01, 0x00, 0xff, 0xff, 0xff, 0xff] + [UInt8](repeating: 0x41, count: 4096),
                [0x04, 0x00, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01, 0x03],
                (0..<2000).map { UInt8(truncatingIfNeeded: $0 &* 97 &+ 13) },
                [0x01, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00, 0x01, 0x00, 0x00],
                [0x07, 0x00, 0x00, 0x00, 0x00, 0x04, 0x00, 0x00, 0x00, 0x00],
            ]
            for bytes in garbage {
                let descriptor = try #require(Loopback.connect(port: receiver.port))
                Loopback.writeAll(descriptor, bytes)
                #expect(Loopback.endsWithin(descriptor, seconds: 14), "\(bytes.prefix(8)) keeps the connection open")
                Loopback.close(descriptor)
                #expect(receiver.process.isRunning, "\(bytes.prefix(8)): \(receiver.process.errors)")
            }
            #expect(try await receiver.storescu(samples.paths).code == 0)
            #expect(receiver.files.count == 2)
            let peak = try #require(receiver.process.peakResidentBytes)
            #expect(peak < 100_000_000)
            try await receiver.stop()
        }
    }
}
