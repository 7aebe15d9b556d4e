/// pynetdicom's query/retrieve server.
package struct PynetdicomQRSCP: RunningPACS {
    /// Its AE title.
    package let title = "QRSCP"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let folder: TemporaryDirectory

    /// Starts an empty one that can deliver to these stations.
    package static func start(stations: [Station]) async throws -> PynetdicomQRSCP {
        let folder = try TemporaryDirectory("qrscp")
        let port = try Loopback.freePort()
        let known = stations.map { "[\($0.title)]\naddress: 127.0.0.1\nport: \($0.port)\n" }
        let configuration = """
            [DEFAULT]
            ae_title: QRSCP
            port: \(port)
            max_pdu: 131072
            acse_timeout: 30
            dimse_timeout: 30
            network_timeout: 30
            bind_address: 127.0.0.1
            instance_location: \(try folder.makeFolder("instances"))
            database_location: \(folder.path("instances.sqlite"))

            \(known.joined(separator: "\n"))
            """
        let file = try folder.write(configuration, to: "qrscp.ini")
        let process = try ChildProcess(
            Programs.python(),
            ["-m", "pynetdicom", "qrscp", "--config", file],
            environment: Programs.peerEnvironment()
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return PynetdicomQRSCP(port: port, process: process, folder: folder)
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.folder = folder
    }
}
