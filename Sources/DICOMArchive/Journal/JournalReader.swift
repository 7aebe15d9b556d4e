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

    /// Reads over the connection of the journal's writer, on its thread.
    init(_ database: Database, path: String) {
        self.database = database
        self.path = path
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

    /// What its jobs warned of, refused or noted, with their numbers in the list of jobs.
    package func remarks() throws(JournalError) -> [(job: Int?, text: String)] {
        var remarks: [(job: Int?, text: String)] = []
        try self.read { database throws(DatabaseError) in
            try database.rows("SELECT number, text FROM remark r JOIN job ON job.id = r.job ORDER BY r.job, text") {
                row in
                remarks.append((row.integer(0), row.text(1) ?? ""))
            }
        }
        return remarks
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

    /// How many studies a job has, how many of them are complete, and how many objects those have.
    package func studyCounts(ofJob uid: String) throws(JournalError) -> (all: Int, complete: Int, objects: Int) {
        var counts = (all: 0, complete: 0, objects: 0)
        try self.read { database throws(DatabaseError) in
            try database.rows(
                """
                SELECT count(*), sum(state = 'complete'), sum(expected) FILTER (WHERE state = 'complete')
                FROM job_study WHERE job = (SELECT id FROM job WHERE uid = ?)
                """,
                .text(uid)
            ) { row in
                counts = (row.integer(0) ?? 0, row.integer(1) ?? 0, row.integer(2) ?? 0)
            }
        }
        return counts
    }

    /// What a job wants of each study and how far that is, in the order of its plan.
    package func studies(ofJob uid: String) throws(JournalError) -> [JournalStudy] {
        try self.studies(ofJob: uid, after: 0, limit: -1, "position", "true").studies
    }

    /// The next studies of a job that aren't complete, in the order in which they were entered, and the place of the last
    /// of them, after which the next ones are.
    package func unfinished(
        ofJob uid: String,
        after place: Int = 0,
        limit: Int
    ) throws(JournalError) -> (studies: [JournalStudy], place: Int) {
        try self.studies(ofJob: uid, after: place, limit: limit, "study", "state != 'complete'")
    }

    /// Those of them of which nothing was asked yet.
    package func pending(
        ofJob uid: String,
        after place: Int = 0,
        limit: Int
    ) throws(JournalError) -> (studies: [JournalStudy], place: Int) {
        try self.studies(ofJob: uid, after: place, limit: limit, "study", "state = 'pending'")
    }

    private func studies(
        ofJob uid: String,
        after place: Int,
        limit: Int,
        _ order: String,
        _ condition: String
    ) throws(JournalError) -> (studies: [JournalStudy], place: Int) {
        var studies: [JournalStudy] = []
        var ids: [Int] = []
        try self.read { database throws(DatabaseError) in
            guard let job = try database.integer("SELECT id FROM job WHERE uid = ?", .text(uid)) else { return }
            try database.rows(
                """
                SELECT study, uid, patient, is_row, is_listed, is_whole, modalities, classes, expected, state, received,
                    bytes
                FROM job_study JOIN study ON study.id = job_study.study
                WHERE job = ?1 AND study > ?2 AND \(condition) ORDER BY \(order) LIMIT ?3
                """,
                .integer(job),
                .integer(place),
                .integer(limit)
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
        return (studies, ids.last ?? 0)
    }

    /// The next values that a job is still to look for, in the order of their list.
    package func lines(ofJob uid: String, limit: Int) throws(JournalError) -> [JournalLine] {
        var lines: [JournalLine] = []
        try self.read { database throws(DatabaseError) in
            try database.rows(
                """
                SELECT number, key, checks FROM job_line WHERE job = (SELECT id FROM job WHERE uid = ?)
                ORDER BY number LIMIT ?
                """,
                .text(uid),
                .integer(limit)
            ) { row in
                let checks = (row.text(2) ?? "").split(separator: "\n").map(String.init)
                lines.append(JournalLine(number: row.integer(0) ?? 0, key: row.text(1) ?? "", checks: checks))
            }
        }
        return lines
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
        var objects: [Int: [String: String?]] = [:]
        try database.rows(
            "SELECT series, sop, text FROM expected LEFT JOIN word ON word.id = class WHERE job = ?1 AND study = ?2",
            .integer(job),
            .integer(study)
        ) { row in
            objects[row.integer(0) ?? 0, default: [:]][row.text(1) ?? ""] = row.text(2)
        }
        // What is stored of a complete study stands for what was expected of it, also where the study turned out since not
        // to be complete.
        let isShort = try database.integer(
            """
            SELECT 1 FROM job_study j WHERE job = ?1 AND study = ?2 AND (state = 'complete'
            OR expected > (SELECT count(*) FROM expected e WHERE e.job = j.job AND e.study = j.study))
            """,
            .integer(job),
            .integer(study)
        )
        if isShort != nil {
            for row in try Self.rows(ofStudy: study, database) where row.job == job {
                objects[row.series, default: [:]][row.sop] = try Self.word(row.sopClass, database)
            }
        }
        for (number, listed) in objects {
            series[number]?.objects? += listed.sorted { $0.key < $1.key }.map { sop, sopClass in
                JournalStudy.Object(uid: UID(sop), sopClass: sopClass.map { UID($0) })
            }
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
        try self.read { database throws(DatabaseError) in
            var last = 0
            while true {
                var studies: [(id: Int, uid: String)] = []
                let add = { (row: PreparedStatement) in studies.append((row.integer(0) ?? 0, row.text(1) ?? "")) }
                if let uid {
                    try database.rows("SELECT id, uid FROM study WHERE uid = ?", .text(uid.string), body: add)
                } else {
                    let sql = "SELECT id, uid FROM study WHERE id > ? ORDER BY id LIMIT \(Self.studiesAtOnce)"
                    try database.rows(sql, .integer(last), body: add)
                }
                for study in studies {
                    for row in try Self.rows(ofStudy: study.id, database) {
                        if let file = try Self.file(row, of: study, database) { body(file) }
                    }
                }
                guard uid == nil, let end = studies.last else { return }
                last = end.id
            }
        }
    }

    /// So many studies are listed before their files are.
    private static let studiesAtOnce = 1000

    private static func file(
        _ row: StoredRow,
        of study: (id: Int, uid: String),
        _ database: Database
    ) throws(DatabaseError) -> StoredFile? {
        var series: String?
        try database.rows(
            "SELECT uid FROM series WHERE study = ? AND number = ?",
            .integer(study.id),
            .integer(row.series)
        ) { series = $0.text(0) }
        guard let series, let patient = try Self.word(row.patient, database),
            let sopClass = try Self.word(row.sopClass, database), let syntax = try Self.word(row.syntax, database),
            let origin = try Self.word(row.origin, database)
        else { return nil }
        let object = UID(row.sop)
        let usual = PathComponent.object(object).map { "\($0).dcm" } ?? ""
        let folder = [patient, PathComponent.study(UID(study.uid)), PathComponent.series(UID(series))]
        return StoredFile(
            path: (folder + [row.file.isEmpty ? usual : row.file]).joined(separator: "/"),
            uid: object,
            state: row.state,
            size: row.size,
            hash: row.hash,
            sopClass: UID(sopClass),
            transferSyntax: UID(syntax),
            origin: origin,
            time: row.time
        )
    }

    /// All that arrived of a study, folded or not.
    private static func rows(ofStudy study: Int, _ database: Database) throws(DatabaseError) -> [StoredRow] {
        var folded: [StoredRow] = []
        var isDamaged = false
        try database.rows("SELECT objects, uid FROM study WHERE id = ?", .integer(study)) { row in
            guard let bytes = row.bytes(0) else { return }
            let read = FoldedStudy(bytes, study: row.text(1) ?? "")
            folded = read?.rows ?? []
            isDamaged = read == nil
        }
        if isDamaged { throw .damaged }
        var rows: [StoredRow] = []
        try database.rows("SELECT \(StoredRow.columns) FROM stored WHERE study = ?", .integer(study)) { row in
            rows.append(StoredRow(row))
        }
        return folded.isEmpty ? rows : StoredRow.merging(folded, rows)
    }

    private static func word(_ id: Int, _ database: Database) throws(DatabaseError) -> String? {
        var text: String?
        try database.rows("SELECT text FROM word WHERE id = ?", .integer(id)) { text = $0.text(0) }
        return text
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
