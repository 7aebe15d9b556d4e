/// Orthanc, without its web server.
package struct Orthanc: RunningPACS {
    /// Its AE title.
    package let title = "ORTHANC"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let folder: TemporaryDirectory

    /// Starts an empty Orthanc that knows these stations; others may echo and store, not query.
    package static func start(stations: [Station]) async throws -> Orthanc {
        let folder = try TemporaryDirectory("orthanc")
        let port = try Loopback.freePort()
        let known = stations.map { "\"\($0.title)\": [\"\($0.title)\", \"127.0.0.1\", \($0.port)]" }
        let configuration = """
            {
              "Name": "pacsh-test", "DicomAet": "ORTHANC", "DicomPort": \(port), "DicomServerEnabled": true,
              "StorageDirectory": "\(folder.path("db"))", "IndexDirectory": "\(folder.path("db"))",
              "HttpServerEnabled": false, "Plugins": [], "SaveJobs": false, "DicomCheckCalledAet": false,
              "DicomAlwaysAllowEcho": true, "DicomAlwaysAllowStore": true, "DicomAlwaysAllowFind": false,
              "DicomAlwaysAllowGet": false, "DicomAlwaysAllowMove": false, "UnknownSopClassAccepted": true,
              "ConcurrentJobs": 2, "OverwriteInstances": true, "DicomScuTimeout": 10,
              "DicomModalities": { \(known.joined(separator: ", ")) }
            }
            """
        let file = try folder.write(configuration, to: "orthanc.json")
        let process = try ChildProcess(Programs.path("Orthanc"), [file], environment: Programs.peerEnvironment())
        try await Loopback.waitUntilListening(port: port, process: process)
        return Orthanc(port: port, process: process, folder: folder)
    }

    private init(port: Int, process: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.folder = folder
    }
}
