import DICOMCore
import TestSupport
import Testing

extension EndToEnd {
    /// Other people's senders and query clients at our Storage SCP and our demonstration PACS.
    ///
    /// GDCM 3.0.21's gdcmscu dies of an exception of its own as it closes, with DCMTK's servers too, and then prints no
    /// results: what counts is what passed on the wire and what was kept.
    @Suite struct ForeignCallerTests {
        private static func gdcmscu(_ port: Int, _ called: String, _ words: [String]) async throws {
            let options = ["-H", "127.0.0.1", "-p", String(port), "--aetitle", "GDCM", "--call", called]
            _ = try await Programs.ending("gdcmscu", options + words)
        }

        @Test func gdcmscuStores() async throws {
            let samples = try await SampleFiles.archive(nm: 2, ct: 1, pt: 1, objects: 4)
            let receiver = try await Receiver.start()
            let proxy = try RecordingProxy(to: receiver.port)
            try await Self.gdcmscu(proxy.port, "PACSH", ["--echo"])
            let folder = try TemporaryDirectory("objects")
            for sample in samples.files {
                try TemporaryDirectory.copy(sample.path, to: folder.path("\(sample.sop).dcm"))
            }
            try await Self.gdcmscu(proxy.port, "PACSH", ["--store", "-r", "-i", folder.path])
            let sent = proxy.recordings.flatMap { $0.messages(fromRequestor: true) }
            let answers = proxy.recordings.flatMap { $0.messages(fromRequestor: false) }
            #expect(answers.filter { $0.commandField == 0x8030 }.map(\.status) == [0])
            let stored = sent.filter { $0.commandField == 0x0001 }
            #expect(stored.count == samples.files.count)
            #expect(Set(receiver.files.map(StoredFile.name)) == Set(samples.files.map(\.sop)))
            #expect(answers.filter { $0.commandField == 0x8001 }.map(\.status) == stored.map { _ in 0 })
            for message in stored {
                let file = receiver.files.first { StoredFile.name(of: $0) == message.sopInstanceUID }
                #expect(file.flatMap { StoredFile(path: $0)?.dataSet } == message.dataSet)
            }
            try await StoredFile.expectReadable(below: receiver.folder, count: receiver.files.count)
            // What it is answered at the end is a release, and then the connection is closed.
            for recording in proxy.recordings {
                #expect(recording.units(fromRequestor: true).last?.type == 5)
                #expect(recording.units(fromRequestor: false).last?.type == 6)
            }
            let answering = try await Capture.malformed(proxy.recordings, fromRequestor: false)
            #expect(answering == "")
            try await receiver.stop()
        }

        @Test func gdcmscuAsksTheDemoPACS() async throws {
            let home = try Pacsh(["--no-rc"])
            let demo = try await Receiver.listening(
                home,
                home.start(["--format", "json", "demo-pacs", "--port", "0"])
            )
            let pacsh = try Pacsh(["--no-rc", "-p", "DEMO@127.0.0.1:\(demo.port)", "--format", "json"])
            let studies = try await pacsh.run(["find", "nm"]).json["count"]?.whole
            let patients = try await pacsh.run(["find", "patient", "PatientID=", "--limit", "1000"]).json["count"]?
                .whole
            for (words, count) in [
                (["--studyroot", "--study", "--key", "20,d=", "--key", "8,61=NM"], studies),
                (["--patientroot", "--patient", "--key", "10,20=", "--key", "10,10="], patients),
            ] {
                let proxy = try RecordingProxy(to: demo.port)
                try await Self.gdcmscu(proxy.port, "DEMO", ["--find"] + words)
                let answers = proxy.recordings.flatMap { $0.messages(fromRequestor: false) }
                #expect(answers.allSatisfy { $0.commandField == 0x8020 })
                #expect(answers.count { ($0.status ?? 0) & 0xFF00 == 0xFF00 } == count && (count ?? 0) > 2)
                #expect(answers.last?.status == 0 && answers.count == (count ?? 0) + 1)
                let answering = try await Capture.malformed(proxy.recordings, fromRequestor: false)
                #expect(answering == "")
                proxy.stop()
            }
            try await demo.stop()
        }

        @Test func requestsSentAheadAreAnsweredInOrderAndNoWindowIsGranted() async throws {
            let samples = try await SampleFiles.archive(nm: 1, ct: 1, pt: 0, objects: 4)
            let receiver = try await Receiver.start()
            let output = try await Programs.run(
                "python",
                [Programs.script("windowed.py"), "127.0.0.1", String(receiver.port), "PACSH"] + samples.paths
            )
            // (1, 1) is what holds where nothing was negotiated (PS3.7 §D.3.3.3).
            let answers = (1...samples.files.count).map { "response \($0) 0x0" }
            #expect(output.split(separator: "\n").map(String.init) == ["granted (1, 1)"] + answers)
            #expect(Set(receiver.files.map(StoredFile.name)) == Set(samples.files.map(\.sop)))
            try await receiver.stop()
        }
    }
}
