/// A PACS that fails its first retrieval in one way and does every later one well.
package struct FaultyPACS: RunningPACS {
    /// Its AE title.
    package let title = "QRSCP"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let words: [String]
    private let folder: TemporaryDirectory

    /// Starts one that holds files and delivers to a port of this machine.
    ///
    /// `fault` is a name that faulty_archive.py knows, `foreign` the object that isn't
    /// asked for, `pause` the seconds before each object.
    package static func start(
        holding files: [String],
        foreign: String,
        station: Int,
        fault: String,
        pause: Double = 0
    ) async throws -> FaultyPACS {
        let folder = try TemporaryDirectory("faulty")
        let port = try Loopback.freePort()
        let words =
            [String(port), String(station), fault, String(pause), foreign, folder.path("happened")] + files
        return try await self.start(words, port: port, folder)
    }

    /// The same again on the same port, after its process has ended.
    package func restarted() async throws -> FaultyPACS {
        try await self.process.wait(seconds: 30)
        return try await Self.start(self.words, port: self.port, self.folder)
    }

    private static func start(_ words: [String], port: Int, _ folder: TemporaryDirectory) async throws -> FaultyPACS {
        let process = try ChildProcess(
            Programs.python(),
            [Programs.script("faulty_archive.py")] + words,
            environment: Programs.peerEnvironment()
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return FaultyPACS(port: port, process: process, words: words, folder: folder)
    }

    private init(port: Int, process: ChildProcess, words: [String], folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.words = words
        self.folder = folder
    }
}
