/// Worklist files as DCMTK's wlmscpfs and Orthanc's plug-in read them, made with dump2dcm.
package struct WorklistFiles: Sendable {
    /// One scheduled step.
    package struct Item: Sendable {
        package var patient: String
        package var id: String
        package var accession: String
        package var study: String
        package var modality: String
        package var station: String
        package var date: String
        package var time: String

        /// Makes a step.
        package init(
            patient: String,
            id: String,
            accession: String,
            study: String,
            modality: String,
            station: String,
            date: String,
            time: String
        ) {
            self.patient = patient
            self.id = id
            self.accession = accession
            self.study = study
            self.modality = modality
            self.station = station
            self.date = date
            self.time = time
        }
    }

    /// The folder of the titles' folders.
    package let base: String
    /// The folder with the files of the title WL.
    package let folder: String
    private let directory: TemporaryDirectory

    /// Four steps of two days, for three patients.
    package static let items = [
        Item(
            patient: "Bach^Johann",
            id: "P1",
            accession: "A1",
            study: "2.25.1001",
            modality: "NM",
            station: "NM1",
            date: "20261130",
            time: "081500"
        ),
        Item(
            patient: "Vivaldi^Antonio",
            id: "P2",
            accession: "A2",
            study: "2.25.1002",
            modality: "CT",
            station: "CT1",
            date: "20261130",
            time: "141500"
        ),
        Item(
            patient: "Mozart^Wolfgang",
            id: "P3",
            accession: "A3",
            study: "2.25.1003",
            modality: "NM",
            station: "NM2",
            date: "20261201",
            time: "090000"
        ),
        Item(
            patient: "Bach^Johann",
            id: "P1",
            accession: "A4",
            study: "2.25.1004",
            modality: "PT",
            station: "PET1",
            date: "20261201",
            time: "100000"
        ),
    ]

    /// Writes the files.
    package static func make(_ items: [Item] = Self.items) async throws -> WorklistFiles {
        let directory = try TemporaryDirectory("worklist")
        let base = try directory.makeFolder("WLDB")
        let folder = try directory.makeFolder("WLDB/WL")
        _ = try directory.write("", to: "WLDB/WL/lockfile")
        for (number, item) in items.enumerated() {
            let dump = try directory.write(Self.dump(item, number), to: "\(number).dump")
            try await Programs.run("dump2dcm", ["-q", dump, "\(folder)/\(number).wl"])
        }
        return WorklistFiles(base: base, folder: folder, directory: directory)
    }

    private static func dump(_ item: Item, _ number: Int) -> String {
        """
        (0008,0005) CS ISO_IR 100
        (0008,0050) SH \(item.accession)
        (0008,0090) PN House^Gregory
        (0010,0010) PN \(item.patient)
        (0010,0020) LO \(item.id)
        (0010,0030) DA 19500101
        (0010,0040) CS M
        (0020,000d) UI \(item.study)
        (0032,1032) PN Smith^Adam
        (0032,1060) LO Procedure \(number)
        (0038,0010) LO ADM\(number)
        (0040,0100) SQ
        (fffe,e000) -
        (0008,0060) CS \(item.modality)
        (0032,1070) LO
        (0040,0001) AE \(item.station)
        (0040,0002) DA \(item.date)
        (0040,0003) TM \(item.time)
        (0040,0006) PN Cuddy^Lisa
        (0040,0007) LO Step \(number)
        (0040,0009) SH SPS\(number)
        (0040,0010) SH ROOM\(number)
        (0040,0011) SH B\(number)
        (0040,0012) LO
        (0040,0400) LT
        (fffe,e00d) -
        (fffe,e0dd) -
        (0040,1001) SH RP\(number)
        (0040,1003) SH HIGH

        """
    }
}

/// DCMTK's wlmscpfs.
package struct WLMSCPFS: RunningPACS {
    /// Its AE title.
    package let title = "WL"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let files: WorklistFiles

    /// Starts one that serves these files.
    package static func start(_ files: WorklistFiles) async throws -> WLMSCPFS {
        let port = try Loopback.freePort()
        let process = try ChildProcess(
            Programs.path("wlmscpfs"),
            ["-dfp", files.base, String(port)],
            environment: Programs.peerEnvironment()
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return WLMSCPFS(port: port, process: process, files: files)
    }

    private init(port: Int, process: ChildProcess, files: WorklistFiles) {
        self.port = port
        self.process = process
        self.files = files
    }
}
