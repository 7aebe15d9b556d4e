import DICOMCore
import TestSupport
import Testing

/// A PACS and a pacsh that is registered there, with everything between the two recorded.
struct Site {
    /// The AE title under which the PACS knows pacsh.
    static let title = "PACSH"

    let pacs: any RunningPACS
    var pacsh: Pacsh
    /// What passes on the associations that pacsh opens.
    let toPACS: RecordingProxy
    /// What passes on the associations that the PACS opens to deliver.
    let toUs: RecordingProxy

    /// Starts a PACS that knows us.
    ///
    /// `pause` slows down everything that comes from the PACS on our associations, `deliveryPause` on its own; in seconds.
    static func start(
        pause: Double = 0,
        deliveryPause: Double = 0,
        options: [String] = [],
        _ start: (Station) async throws -> any RunningPACS
    ) async throws -> Site {
        let port = try Loopback.freePort()
        let toUs = try RecordingProxy(to: port, pauseFromRequestor: deliveryPause)
        let pacs = try await start(Station(title: self.title, port: toUs.port))
        let toPACS = try RecordingProxy(to: pacs.port, pause: pause)
        let address = "\(pacs.title)@127.0.0.1:\(toPACS.port)"
        let pacsh = try Pacsh(
            ["-p", address, "--calling", self.title, "--scp-port", String(port), "--yes", "--no-rc"] + options
        )
        return Site(pacs: pacs, pacsh: pacsh, toPACS: toPACS, toUs: toUs)
    }

    func stop() async {
        self.toPACS.stop()
        self.toUs.stop()
        await self.pacs.stop()
    }

    /// Runs commands in one process, one JSON document each.
    func batch(_ commands: String..., output: String = "dicom", seconds: Double = 120) async throws -> Pacsh.Run {
        let words = ["--format", "jsonl", "-o", output] + commands.flatMap { ["-c", $0] }
        return try await self.pacsh.run(words, seconds: seconds)
    }

    /// Runs one command with JSON output.
    func run(_ words: String..., seconds: Double = 60) async throws -> Pacsh.Run {
        try await self.pacsh.run(["--format", "json"] + words, seconds: seconds)
    }

    /// The objects stored below a folder of pacsh's working directory.
    func files(_ folder: String = "dicom") -> [String] {
        TemporaryDirectory.files(below: "\(self.pacsh.directory)/\(folder)", withExtension: "dcm")
    }

    /// tshark decodes everything that pacsh sent, and there was something to decode.
    func expectWellFormedTraffic() async throws {
        let asked = self.toPACS.recordings
        let received = self.toUs.recordings.filter { !$0.pieces.isEmpty }
        let asking = try await Capture.malformed(asked, fromRequestor: true)
        #expect(asking == "")
        let frames = try await Capture.dicomFrames(asked)
        #expect(frames > 3)
        if !received.isEmpty {
            let answering = try await Capture.malformed(received, fromRequestor: false)
            #expect(answering == "")
            let answers = try await Capture.dicomFrames(received)
            #expect(answers > 3)
        }
    }

    /// Each object that passed on the wire is in a file below the folder with the same data set and syntax.
    func expectStoredAsSent(_ recordings: [Recording], fromRequestor: Bool, folder: String) throws {
        let files = Dictionary(self.files(folder).map { (StoredFile.name(of: $0), $0) }) { first, _ in first }
        var compared = 0
        for recording in recordings {
            let syntaxes = recording.acceptedSyntaxes
            for message in recording.messages(fromRequestor: fromRequestor) where message.commandField == 0x0001 {
                let uid = try #require(message.sopInstanceUID)
                let file = try #require(files[uid], "\(uid) was sent but is in no file")
                let stored = try #require(StoredFile(path: file))
                #expect(stored.dataSet == message.dataSet, "\(uid) differs from what was sent")
                #expect(stored.transferSyntax == syntaxes[message.context], "\(uid)")
                compared += 1
            }
        }
        #expect(compared == files.count, "\(files.count) files, \(compared) objects on the wire")
    }

    /// pydicom reads every file below the folder, and dciodvfy finds nothing wrong in the meta headers.
    func expectReadable(folder: String) async throws {
        try await StoredFile.expectReadable(below: "\(self.pacsh.directory)/\(folder)", count: self.files(folder).count)
    }
}
