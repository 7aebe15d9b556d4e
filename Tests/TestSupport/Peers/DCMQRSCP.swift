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
    /// It delivers only to the stations named here.
    package static func start(
        holding files: [String],
        stations: [Station],
        options: [String] = []
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
            DCMQR \(base) RW (1000, 8gb) ANY
            AETable END

            """
        let file = try folder.write(configuration, to: "dcmqrscp.cfg")
        let process = try ChildProcess(
            Programs.path("dcmqrscp"),
            ["-c", file] + options + [String(port)],
            environment: Programs.peerEnvironment()
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return DCMQRSCP(port: port, process: process, folder: folder)
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.folder = folder
    }
}
