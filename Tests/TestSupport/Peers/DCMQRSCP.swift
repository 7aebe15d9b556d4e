/// DCMTK's dcmqrscp.
package struct DCMQRSCP: RunningPACS {
    /// Its AE title.
    package let title = "DCMQR"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let folder: TemporaryDirectory

    /// Puts files into its folder, indexes them and starts it.
    ///
    /// It delivers only to the stations named here. `through` is a command line that starts it in the end,
    /// `peers` who may ask: `ANY`, or the symbolic name of a station.
    package static func start(
        holding files: [String],
        stations: [Station],
        options: [String] = [],
        peers: String = "ANY",
        through wrapper: [String] = []
    ) async throws -> DCMQRSCP {
        let folder = try TemporaryDirectory("dcmqrscp")
        let base = try folder.makeFolder("DB")
        var copies: [String] = []
        for (number, file) in files.enumerated() {
            copies.append("\(base)/\(number).dcm")
            try TemporaryDirectory.copy(file, to: "\(base)/\(number).dcm")
        }
        if !copies.isEmpty { try await Programs.run("dcmqridx", [base] + copies) }
        let port = try Loopback.freePort()
        var names = stations.enumerated().map { "station\($0) = (\($1.title), 127.0.0.1, \($1.port))" }
        names.append("nobody = (LOADER, 127.0.0.1, 9)")
        let configuration = """
            NetworkTCPPort = \(port)
            MaxPDUSize = 131072
            MaxAssociations = 16
            HostTable BEGIN
            \(names.joined(separator: "\n"))
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            DCMQR \(base) RW (1000, 8gb) \(peers)
            AETable END

            """
        let file = try folder.write(configuration, to: "dcmqrscp.cfg")
        let words = try wrapper + [Programs.path("dcmqrscp"), "-c", file] + options + [String(port)]
        let process = try ChildProcess(
            words[0],
            Array(words.dropFirst()),
            environment: Programs.peerEnvironment()
        )
        if wrapper.isEmpty {
            try await Loopback.waitUntilListening(port: port, process: process)
        } else {
            try await self.waitUntilItAnswers(port: port, process: process, through: wrapper)
        }
        return DCMQRSCP(port: port, process: process, folder: folder)
    }

    /// Waits for one that runs where we cannot connect to: its own echo client can.
    private static func waitUntilItAnswers(port: Int, process: ChildProcess, through wrapper: [String]) async throws {
        let words = try wrapper + [Programs.path("echoscu"), "-aec", "DCMQR", "127.0.0.1", String(port)]
        let isUp = await eventually(seconds: 30) {
            guard process.isRunning, let echo = try? await Programs.ending(words[0], Array(words.dropFirst())) else {
                return false
            }
            return echo.code == 0
        }
        guard isUp else { throw TestFailure("dcmqrscp does not answer: \(process.output)\(process.errors)") }
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.folder = folder
    }
}
