import DICOMCore
import TestSupport
import Testing

/// A running `scp run` of its own home.
struct Receiver {
    let pacsh: Pacsh
    let process: ChildProcess
    let port: Int

    /// The folder in which it stores.
    var folder: String { "\(self.pacsh.directory)/in" }

    /// The objects stored so far.
    var files: [String] { TemporaryDirectory.files(below: self.folder, withExtension: "dcm") }

    /// Starts it on a free port under the AE title PACSH and waits until it says that it listens.
    static func start(_ options: [String] = ["--accept", "any"], settings: [String] = []) async throws -> Receiver {
        let pacsh = try Pacsh(["--no-rc"] + settings)
        let words = ["--format", "json", "scp", "run", "--port", "0", "--aet", "PACSH", "-o", "in"] + options
        return try await self.listening(pacsh, pacsh.start(words))
    }

    /// Waits for the one line with which a receiver says where it listens.
    static func listening(_ pacsh: Pacsh, _ process: ChildProcess) async throws -> Receiver {
        let isReady = await eventually(seconds: 60) { process.output.contains("\n") || !process.isRunning }
        let document = JSONValue(parsing: process.output.split(separator: "\n").first.map(String.init) ?? "") ?? .null
        guard isReady, let port = document["port"]?.whole else {
            throw TestFailure("it does not listen: \(process.output)\(process.errors)")
        }
        #expect(document["command"]?.text == "scp")
        #expect(document["running"] == .bool(true))
        return Receiver(pacsh: pacsh, process: process, port: port)
    }

    /// Ends it as a user does, and expects that it ends well.
    func stop() async throws {
        self.process.signal(2)
        let ending = try await self.process.wait(seconds: 60)
        #expect(ending.code == 0, "\(ending.errors)")
        let left = TemporaryDirectory.files(below: self.folder).filter { $0.hasSuffix(".part") }
        #expect(left.isEmpty)
    }

    /// Sends files with DCMTK's storescu, uncompressed ones as they are.
    func storescu(_ files: [String], _ options: [String] = [], seconds: Double = 120) async throws
        -> ChildProcess.Ending
    {
        try await Programs.ending(
            "storescu",
            ["-v", "-aec", "PACSH", "-aet", "STORESCU"] + options + ["127.0.0.1", String(self.port)] + files,
            environment: ["TCP_BUFFER_LENGTH": "262144"],
            seconds: seconds
        )
    }

    /// Sends files with pynetdicom, each in the syntax it has, and returns those that were taken.
    func pynetdicom(_ files: [String], host: String = "127.0.0.1", to port: Int? = nil) async throws -> [String] {
        let folder = try TemporaryDirectory("send")
        let list = try folder.write(files.joined(separator: "\n"), to: "files")
        return try await Programs.run(
            "python",
            [Programs.script("send.py"), host, String(port ?? self.port), "SENDER", "PACSH", list]
        ).split(separator: "\n").map(String.init)
    }
}
