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
    ///
    /// With certificates it speaks TLS only, and asks for client certificates; to `secure` stations too. `settings` are
    /// further lines of its configuration, with values as JSON.
    package static func start(
        stations: [Station],
        tls: Certificates? = nil,
        secure: Set<String> = [],
        settings: [String: String] = [:]
    ) async throws -> Orthanc {
        let folder = try TemporaryDirectory("orthanc")
        let port = try Loopback.freePort()
        let known = stations.map { station in
            "\"\(station.title)\": { \"AET\": \"\(station.title)\", \"Host\": \"127.0.0.1\", \"Port\": \(station.port), "
                + "\"UseDicomTls\": \(secure.contains(station.title)) }"
        }
        let secured = tls.map { tls in
            """
            "DicomTlsEnabled": true, "DicomTlsRemoteCertificateRequired": true,
              "DicomTlsCertificate": "\(tls.certificate(.server))", "DicomTlsPrivateKey": "\(tls.key(.server))",
              "DicomTlsTrustedCertificates": "\(tls.authority)",
            """
        }
        let further = ["OverwriteInstances": "true"].merging(settings) { $1 }.sorted { $0.key < $1.key }
            .map { "\"\($0.key)\": \($0.value), " }
        let configuration = """
            {
              "Name": "pacsh-test", "DicomAet": "ORTHANC", "DicomPort": \(port), "DicomServerEnabled": true,
              "StorageDirectory": "\(folder.path("db"))", "IndexDirectory": "\(folder.path("db"))",
              "HttpServerEnabled": false, "Plugins": [], "SaveJobs": false, "DicomCheckCalledAet": false,
              "DicomAlwaysAllowEcho": true, "DicomAlwaysAllowStore": true, "DicomAlwaysAllowFind": false,
              "DicomAlwaysAllowGet": false, "DicomAlwaysAllowMove": false, "UnknownSopClassAccepted": true,
              \(secured ?? "")
              \(further.joined())
              "ConcurrentJobs": 2, "DicomScuTimeout": 10,
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
