import DICOMCore
import SystemIO

/// Reads one journal, of a run that is over or one that still writes.
///
/// What a crash left half done is mended by SQLite when the file can be written; where it can't, or where its writer
/// lets nobody else in, it is read as it lies there. For one thread, which may have to wait.
package final class JournalReader {
    private let database: Database
    private let path: String

    /// Opens a journal; throws `JournalError` where it can't be read or is newer than we know.
    package convenience init(_ name: String, below root: String) throws(JournalError) {
        try self.init(path: JournalFolder.path(of: name, below: root), schema: .current)
    }

    init(path: String, schema: JournalSchema) throws(JournalError) {
        self.path = path
        guard (try? Path.status(path))?.isRegular == true else {
            throw JournalError(.notReadable, "there is no journal \(path)")
        }
        self.database = try Self.open(path, schema)
    }

    private static func open(_ path: String, _ schema: JournalSchema) throws(JournalError) -> Database {
        let database: Database
        do throws(DatabaseError) {
            let opened = try Self.openForWriting(path)
            database = if let opened { opened } else { try Database(path: path, .look) }
        } catch {
            throw JournalError(reading: error, at: path)
        }
        try schema.migrate(database, at: path)
        return database
    }

    /// Nil where the file can't be written, or its writer lets nobody in.
    private static func openForWriting(_ path: String) throws(DatabaseError) -> Database? {
        do throws(DatabaseError) {
            let database = try Database(path: path, .write)
            // Only the first look at the file tells.
            _ = try database.integer("SELECT count(*) FROM sqlite_master")
            return database
        } catch {
            guard error.isBusy || error.isReadOnly else { throw error }
            return nil
        }
    }

    // MARK: - Jobs

    /// The jobs in it, in the order in which they began.
    package func jobs() throws(JournalError) -> [JournalJob] {
        var jobs: [JournalJob] = []
        try self.read { database throws(DatabaseError) in
            try database.rows(
                """
                SELECT uid, number, command, request, profile, host, port, called, calling, started, ended, outcome
                FROM job ORDER BY id
                """
            ) { row in
                var job = JournalJob(
                    uid: row.text(0) ?? "",
                    number: row.integer(1),
                    command: row.text(2) ?? "",
                    request: row.text(3) ?? "",
                    profile: row.text(4),
                    host: row.text(5) ?? "",
                    port: row.integer(6) ?? 0,
                    called: row.text(7) ?? "",
                    calling: row.text(8) ?? "",
                    started: row.number(9) ?? 0
                )
                job.ended = row.number(10)
                job.outcome = row.text(11)
                jobs.append(job)
            }
        }
        return jobs
    }

    /// How many new objects have arrived for a job, and how many it wants; nil where nobody knows.
    package func counts(ofJob uid: String) throws(JournalError) -> (received: Int, expected: Int?) {
        var counts: (received: Int, expected: Int?) = (0, nil)
        try self.read { database throws(DatabaseError) in
            try database.rows(
                """
                SELECT sum(received), sum(expected), count(*) - count(expected) FROM job_study
                WHERE job = (SELECT id FROM job WHERE uid = ?)
                """,
                .text(uid)
            ) { row in
                counts = (row.integer(0) ?? 0, row.integer(2) == 0 ? row.integer(1) : nil)
            }
        }
        return counts
    }

    /// What a job wants of each study and how far that is, in the order of its plan.
    package func studies(ofJob uid: String) throws(JournalError) -> [JournalStudy] {
        var studies: [JournalStudy] = []
        try self.read { database throws(DatabaseError) in
            guard let job = try database.integer("SELECT id FROM job WHERE uid = ?", .text(uid)) else { return }
            var ids: [Int] = []
            try database.rows(
                """
                SELECT study, uid, patient, is_row, is_listed, is_whole, modalities, classes, expected, state, received,
                    bytes
                FROM job_study JOIN study ON study.id = job_study.study WHERE job = ? ORDER BY position
                """,
                .integer(job)
            ) { row in
                ids.append(row.integer(0) ?? 0)
                var study = JournalStudy(uid: UID(row.text(1) ?? ""))
                study.patientID = row.text(2)
                study.isRow = row.integer(3) == 1
                study.isListed = row.integer(4) == 1
                study.isWhole = row.integer(5) == 1
                study.modalities = Self.values(row.text(6))
                study.sopClasses = Self.values(row.text(7)).map { UID($0) }
                study.expected = row.integer(8)
                study.state = row.text(9).flatMap(JournalStudy.State.init) ?? .pending
                study.received = row.integer(10) ?? 0
                study.bytes = row.integer(11) ?? 0
                studies.append(study)
            }
            for (index, id) in ids.enumerated() {
                studies[index].series = try Self.series(ofStudy: id, job: job, database)
            }
        }
        return studies
    }

    private static func series(
        ofStudy study: Int,
        job: Int,
        _ database: Database
    ) throws(DatabaseError) -> [JournalStudy.Series] {
        var series: [Int: JournalStudy.Series] = [:]
        var order: [Int] = []
        try database.rows(
            """
            SELECT number, uid, modality, is_whole, is_listed FROM job_series s
            JOIN series ON series.study = s.study AND series.number = s.series
            WHERE s.job = ? AND s.study = ? ORDER BY number
            """,
            .integer(job),
            .integer(study)
        ) { row in
            let number = row.integer(0) ?? 0
            order.append(number)
            series[number] = .init(
                uid: UID(row.text(1) ?? ""),
                modality: row.text(2),
                isWhole: row.integer(3) == 1,
                objects: row.integer(4) == 1 ? [] : nil
            )
        }
        // What is stored of a complete study stands for what was expected of it.
        try database.rows(
            """
            SELECT series, sop, text FROM expected LEFT JOIN word ON word.id = class WHERE job = ?1 AND study = ?2
            UNION SELECT series, sop, text FROM stored s JOIN word ON word.id = class WHERE job = ?1 AND study = ?2
            AND (SELECT state FROM job_study WHERE job = ?1 AND study = ?2) = 'complete'
            ORDER BY series, sop
            """,
            .integer(job),
            .integer(study)
        ) { row in
            let object = JournalStudy.Object(uid: UID(row.text(1) ?? ""), sopClass: row.text(2).map { UID($0) })
            let number = row.integer(0) ?? 0
            guard series[number]?.objects?.last?.uid != object.uid else { return }
            series[number]?.objects?.append(object)
        }
        return order.compactMap { series[$0] }
    }

    // MARK: - Objects

    /// A file as the journal has it.
    package struct StoredFile: Hashable, Sendable {
        /// The path below the output directory.
        package var path: String
        /// SOP Instance UID.
        package var uid: UID
        /// `stored`, `duplicate`, `beside` or `damaged`.
        package var state: String
        /// The size of the file in bytes, where it is known.
        package var size: Int?
        /// SHA-256 of the file, where it is known.
        package var hash: [UInt8]?
        /// SOP Class UID.
        package var sopClass: UID
        /// Transfer Syntax UID.
        package var transferSyntax: UID
        /// Who sent it: AE title and address.
        package var origin: String
        /// When it was stored, in seconds since 1970.
        package var time: Double
    }

    /// Gives the files that it has of a study, or of all studies.
    package func files(
        ofStudy uid: UID? = nil,
        _ body: (StoredFile) -> Void
    ) throws(JournalError) {
        // An OR of both would read all rows for one study.
        let wanted = uid == nil ? "?1 IS NULL" : "s.study = (SELECT id FROM study WHERE uid = ?1)"
        try self.read { database throws(DatabaseError) in
            try database.rows(
                """
                SELECT study.uid, series.uid, sop, file, p.text, state, size, hash, c.text, t.text, o.text, time
                FROM stored s JOIN study ON study.id = s.study
                JOIN series ON series.study = s.study AND series.number = s.series
                JOIN word p ON p.id = patient JOIN word c ON c.id = class JOIN word t ON t.id = syntax
                JOIN word o ON o.id = origin
                WHERE \(wanted)
                """,
                DatabaseValue(uid?.string)
            ) { row in
                let object = UID(row.text(2) ?? "")
                let usual = PathComponent.object(object).map { "\($0).dcm" } ?? ""
                let name = row.text(3).flatMap { $0.isEmpty ? nil : $0 } ?? usual
                let folder = [
                    row.text(4) ?? "", PathComponent.study(UID(row.text(0) ?? "")),
                    PathComponent.series(UID(row.text(1) ?? "")),
                ]
                body(
                    StoredFile(
                        path: (folder + [name]).joined(separator: "/"),
                        uid: object,
                        state: row.text(5) ?? "",
                        size: row.integer(6),
                        hash: row.bytes(7),
                        sopClass: UID(row.text(8) ?? ""),
                        transferSyntax: UID(row.text(9) ?? ""),
                        origin: row.text(10) ?? "",
                        time: row.number(11) ?? 0
                    )
                )
            }
        }
    }

    // MARK: - Around

    private func read(_ body: (Database) throws(DatabaseError) -> Void) throws(JournalError) {
        do throws(DatabaseError) {
            try body(self.database)
        } catch {
            throw JournalError(reading: error, at: self.path)
        }
    }

    private static func values(_ text: String?) -> [String] {
        (text ?? "").split(separator: "\\").map(String.init)
    }
}
