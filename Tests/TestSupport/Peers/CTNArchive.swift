import Foundation

/// The archive server of the Central Test Node (Mallinckrodt Institute of Radiology), with a database of its own.
///
/// The oldest PACS there is for Debian: Implicit VR Little Endian only, counts that are always 0, names in capitals.
package struct CTNArchive: RunningPACS {
    /// Its AE title.
    package let title = "CTN"
    /// Its port.
    package let port: Int
    /// Its process.
    package let process: ChildProcess
    private let database: ChildProcess
    private let folder: TemporaryDirectory

    /// Starts an empty one that serves these stations, delivers to them, and takes objects from `LOADER`.
    package static func start(stations: [Station]) async throws -> CTNArchive {
        let folder = try TemporaryDirectory("ctn")
        let port = try Loopback.freePort()
        // It looks its own entry up by the name of the computer.
        let node = try await Programs.run("uname", ["-n"]).trimmingCharacters(in: .whitespacesAndNewlines)
        let callers = stations + [Station(title: "LOADER", port: 9)]
        let entities =
            ["('CTN', '\(node)', \(port), '', 'us')"]
            + callers.map { "('\($0.title)', '127.0.0.1', \($0.port), '', 'us')" }
        let storage = try folder.makeFolder("store")
        let statements =
            try ["CREATE DATABASE CTNControl", "CREATE DATABASE Archive", "USE CTNControl"]
            + self.tables("Control") + [
                "INSERT INTO ApplicationEntity VALUES \(entities.joined(separator: ", "))",
                "INSERT INTO StorageAccess VALUES ('CTN', 'Archive', 'CTN', 'ALL', 1, '')",
                "INSERT INTO FISAccess VALUES ('CTN', 'Archive', 'CTN', 'ALL', 1, '')",
            ]
            + callers.map { "INSERT INTO StorageControl VALUES ('\($0.title)', 'CTN', '', '\(storage)', '', '')" }
            + callers.map { "INSERT INTO SecurityMatrix VALUES ('\($0.title)', 'CTN'), ('CTN', '\($0.title)')" }
            + ["USE Archive"] + self.tables("DIM") + self.tables("FIS")
        let (database, databasePort) = try await self.startDatabase(statements, in: folder)
        let process = try ChildProcess(
            Programs.path("archive_server"),
            ["-q", String(port)],
            environment: Programs.peerEnvironment([
                "CTN_MYSQL_SERVER": "127.0.0.1", "CTN_MYSQL_SERVER_PORT": String(databasePort),
            ])
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return CTNArchive(port: port, process: process, database: database, folder: folder)
    }

    /// Sends files to it by C-STORE, in the one syntax that it takes.
    ///
    /// It refuses an object without Referring Physician's Name (type 2 of every study), so each gets an empty one.
    package func store(_ files: [String]) async throws {
        let copies = try TemporaryDirectory("copies")
        let paths = files.indices.map { copies.path("\($0).dcm") }
        for (file, copy) in zip(files, paths) { try TemporaryDirectory.copy(file, to: copy) }
        try await Programs.run("dcmodify", ["-nb", "-i", "(0008,0090)="] + paths)
        try await Programs.run(
            "storescu",
            ["-xi", "-aet", "LOADER", "-aec", self.title, "127.0.0.1", String(self.port)] + paths
        )
    }

    /// Ends both processes.
    package func stop() async {
        await self.process.stop()
        await self.database.stop()
    }

    /// The statements of a script of its package, each in one line.
    private static func tables(_ name: String) throws -> [String] {
        let path = "/usr/share/ctn/mysql/Create\(name)Tables.script"
        guard let bytes = TemporaryDirectory.bytes(of: path) else {
            throw TestFailure("\(path) is missing: install ctn")
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\\g").map { statement in
            statement.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }.filter { !$0.isEmpty }
    }

    /// A database of its own that runs these statements first.
    private static func startDatabase(_ statements: [String], in folder: TemporaryDirectory) async throws -> (
        process: ChildProcess, port: Int
    ) {
        let port = try Loopback.freePort()
        let script = try folder.write(statements.map { "\($0);\n" }.joined(), to: "tables.sql")
        let process = try ChildProcess(
            Programs.path("mariadbd"),
            [
                "--no-defaults", "--datadir=\(folder.makeFolder("database"))", "--socket=\(folder.path("socket"))",
                "--port=\(port)", "--bind-address=127.0.0.1", "--user=\(NSUserName())", "--init-file=\(script)",
                "--skip-grant-tables", "--skip-networking=0", "--skip-name-resolve", "--skip-innodb",
                "--default-storage-engine=MyISAM", "--sql-mode=", "--character-set-server=latin1",
                "--skip-character-set-client-handshake",
            ]
        )
        try await Loopback.waitUntilListening(port: port, process: process)
        return (process, port)
    }

    private init(port: Int, process: ChildProcess, database: ChildProcess, folder: TemporaryDirectory) {
        self.port = port
        self.process = process
        self.database = database
        self.folder = folder
    }
}
