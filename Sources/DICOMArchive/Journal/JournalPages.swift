import DICOMCore
import SystemIO

/// The rows of one journal as they are written; for the journal's own thread.
final class JournalPages {
    /// Where an object belongs.
    private struct Place {
        var study: Int
        var series: Int
        var job: Int?
    }

    private struct SeriesKey: Hashable {
        var study: UID
        var series: UID
    }

    /// So many places are kept in memory; what arrives together belongs together.
    private static let rememberedLimit = 4096

    let database: Database
    private let keys: JournalKeys
    private var places: [SeriesKey: Place] = [:]
    private var openJobs: [Int] = []
    /// What arrived for a job of a study and isn't added to its row yet.
    private var gains: [[Int]: (received: Int, bytes: Int)] = [:]
    /// The place in its plan that a job's next study gets.
    private var positions: [Int: Int] = [:]

    init(_ database: Database) {
        self.database = database
        self.keys = JournalKeys(database)
    }

    // MARK: - Jobs

    /// Says whose journal it is, where that isn't said yet.
    func begin(program: String) throws(DatabaseError) {
        guard try self.database.integer("SELECT count(*) FROM run") == 0 else { return }
        try self.database.run(
            "INSERT INTO run VALUES(?, ?, ?, ?)",
            .text(CurrentProcess.hostName),
            .integer(CurrentProcess.number),
            .text(program),
            .number(WallClock.now)
        )
    }

    /// Enters a job with what it wants; gives the number of its row.
    ///
    /// A run that stopped a job may go on with it itself: the job keeps its row, and what it wants now takes the place of
    /// what it wanted then.
    func enter(_ job: JournalJob, _ studies: [JournalStudy]) throws(DatabaseError) -> Int {
        let row = try self.enter(job)
        for table in ["job_study", "job_series", "expected", "job_line"] {
            try self.database.run("DELETE FROM \(table) WHERE job = ?", .integer(row))
        }
        self.positions[row] = 0
        try self.add(studies, to: row)
        return row
    }

    /// Goes on with a job that is in here, and keeps what it wants; gives the number of its row.
    func goOn(with job: JournalJob) throws(DatabaseError) -> Int {
        let row = try self.enter(job)
        let last = try self.database.integer("SELECT max(position) FROM job_study WHERE job = ?", .integer(row))
        self.positions[row] = (last ?? -1) + 1
        return row
    }

    private func enter(_ job: JournalJob) throws(DatabaseError) -> Int {
        try self.database.run(
            """
            INSERT INTO job(uid, number, command, request, profile, host, port, called, calling, started)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(uid) DO UPDATE SET number = excluded.number,
            command = excluded.command, request = excluded.request, profile = excluded.profile, host = excluded.host,
            port = excluded.port, called = excluded.called, calling = excluded.calling, started = excluded.started,
            ended = NULL, outcome = NULL
            """,
            .text(job.uid),
            DatabaseValue(job.number),
            .text(job.command),
            .text(job.request),
            DatabaseValue(job.profile),
            .text(job.host),
            .integer(job.port),
            .text(job.called),
            .text(job.calling),
            .number(job.started)
        )
        let row = try self.database.integer("SELECT id FROM job WHERE uid = ?", .text(job.uid)) ?? 0
        self.openJobs.removeAll { $0 == row }
        self.openJobs.append(row)
        self.places = [:]
        return row
    }

    /// Enters studies as they are planned by now.
    func add(_ studies: [JournalStudy], to job: Int) throws(DatabaseError) {
        for study in studies { try self.enter(study, Self.planning, job: job) }
        self.places = [:]
    }

    /// Enters studies that are still to be planned, and values to be looked for.
    func queue(_ studies: [JournalStudy], _ lines: [JournalLine], for job: Int) throws(DatabaseError) {
        for study in studies { try self.enter(study, Self.queueing, job: job) }
        for line in lines {
            try self.database.run(
                "INSERT INTO job_line VALUES(?, ?, ?, ?) ON CONFLICT DO NOTHING",
                .integer(job),
                .integer(line.number),
                .text(line.key),
                .text(line.checks.joined(separator: "\n"))
            )
        }
    }

    /// Takes out the values that have been looked for.
    func removeLines(upTo number: Int, of job: Int) throws(DatabaseError) {
        try self.database.run(
            "DELETE FROM job_line WHERE job = ? AND number <= ?",
            .integer(job),
            .integer(number)
        )
    }

    /// What was queued before has been planned.
    private static let planning = """
        DO UPDATE SET patient = excluded.patient, is_row = excluded.is_row, is_listed = excluded.is_listed,
            is_whole = excluded.is_whole, modalities = excluded.modalities, classes = excluded.classes,
            expected = excluded.expected, state = excluded.state
        """
    /// What is planned or done stays as it is.
    private static let queueing = "DO NOTHING"

    private func nextPosition(job: Int) -> Int {
        defer { self.positions[job, default: 0] += 1 }
        return self.positions[job, default: 0]
    }

    private func enter(_ study: JournalStudy, _ rule: String, job: Int) throws(DatabaseError) {
        let id = try self.keys.study(study.uid)
        try self.database.run(
            """
            INSERT INTO job_study(job, study, position, patient, is_row, is_listed, is_whole, modalities, classes,
                expected, state)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT \(rule)
            """,
            .integer(job),
            .integer(id),
            .integer(self.nextPosition(job: job)),
            DatabaseValue(study.patientID),
            .integer(study.isRow ? 1 : 0),
            .integer(study.isListed ? 1 : 0),
            .integer(study.isWhole ? 1 : 0),
            .text(study.modalities.joined(separator: "\\")),
            .text(study.sopClasses.map(\.string).joined(separator: "\\")),
            DatabaseValue(study.expected),
            .text(study.state.rawValue)
        )
        for series in study.series {
            let number = try self.keys.series(series.uid, of: id, modality: series.modality)
            try self.database.run(
                "INSERT INTO job_series VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                .integer(job),
                .integer(id),
                .integer(number),
                .integer(series.objects == nil ? 0 : 1),
                .integer(series.isWhole ? 1 : 0)
            )
            for object in series.objects ?? [] {
                try self.database.run(
                    "INSERT INTO expected VALUES(?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                    .integer(job),
                    .integer(id),
                    .integer(number),
                    .text(object.uid.string),
                    try object.sopClass.map { uid throws(DatabaseError) in .integer(try self.keys.word(uid.string)) }
                        ?? .null
                )
            }
        }
    }

    /// Says how far a study of a job is.
    ///
    /// The objects of a complete one that have a row as stored need none as expected any more.
    func set(_ state: JournalStudy.State, of study: UID, job: Int) throws(DatabaseError) {
        guard let id = try self.database.integer("SELECT id FROM study WHERE uid = ?", .text(study.string)) else {
            return
        }
        try self.addGains()
        try self.database.run(
            "UPDATE job_study SET state = ? WHERE job = ? AND study = ?",
            .text(state.rawValue),
            .integer(job),
            .integer(id)
        )
        guard state == .complete else { return }
        for row in try self.fold(study, id) where row.job == job {
            try self.database.run(
                "DELETE FROM expected WHERE job = ? AND study = ? AND series = ? AND sop = ?",
                .integer(job),
                .integer(id),
                .integer(row.series),
                .text(row.sop)
            )
        }
    }

    /// Folds the rows of a study's objects into the study's own; gives all of them.
    private func fold(_ study: UID, _ id: Int) throws(DatabaseError) -> [StoredRow] {
        var rows: [StoredRow] = []
        try self.database.rows("SELECT \(StoredRow.columns) FROM stored WHERE study = ?", .integer(id)) { row in
            rows.append(StoredRow(row))
        }
        var folded: [StoredRow]? = []
        try self.database.rows("SELECT objects FROM study WHERE id = ?", .integer(id)) { row in
            if let bytes = row.bytes(0) { folded = FoldedStudy(bytes, study: study.string)?.rows }
        }
        guard let folded else { return rows }
        let merged = StoredRow.merging(folded, rows)
        // What can't be read isn't written over.
        guard !rows.isEmpty, let bytes = FoldedStudy(merged).bytes(study: study.string) else { return merged }
        try self.database.run("UPDATE study SET objects = ? WHERE id = ?", .bytes(bytes), .integer(id))
        try self.database.run("DELETE FROM stored WHERE study = ?", .integer(id))
        return merged
    }

    /// So many remarks of a job are kept.
    private static let remarkLimit = 1000

    /// Says how a job ended, and what there was to remark.
    func end(job: Int, outcome: String, remarks: [String], at time: Double) throws(DatabaseError) {
        try self.addGains()
        for remark in remarks.prefix(Self.remarkLimit) {
            try self.database.run(
                "INSERT INTO remark VALUES(?, ?) ON CONFLICT DO NOTHING",
                .integer(job),
                .text(remark)
            )
        }
        try self.database.run(
            "UPDATE job SET ended = ?, outcome = ? WHERE id = ?",
            .number(time),
            .text(outcome),
            .integer(job)
        )
        self.openJobs.removeAll { $0 == job }
        self.positions[job] = nil
        self.places = [:]
    }

    // MARK: - Objects

    /// Enters objects that arrived.
    ///
    /// Gives the rows whose hash isn't known.
    func enter(_ objects: [ArrivedObject]) throws(DatabaseError) -> [HashQueue.Item] {
        var items: [HashQueue.Item] = []
        for object in objects { items.append(try self.enter(object)) }
        try self.addGains()
        return items
    }

    private func enter(_ object: ArrivedObject) throws(DatabaseError) -> HashQueue.Item {
        let identity = object.object.identity
        let place = try self.place(of: identity)
        let (sop, file, state) = (identity.sopInstanceUID.string, object.file, object.state)
        let patient = try self.keys.word(PathComponent.patient(identity.patientID))
        try self.database.run(
            """
            INSERT INTO stored(study, series, sop, file, patient, job, state, size, hash, class, syntax, origin, time)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """ + (object.object.disposition == .duplicate ? Self.keeping : Self.replacing),
            .integer(place.study),
            .integer(place.series),
            .text(sop),
            .text(file),
            .integer(patient),
            DatabaseValue(place.job),
            .text(state),
            DatabaseValue(object.size),
            .null,
            .integer(try self.keys.word(identity.sopClassUID.string)),
            .integer(try self.keys.word(object.object.origin.transferSyntax.uid.string)),
            .integer(try self.keys.word(object.origin)),
            .number(object.time)
        )
        if let job = place.job, object.object.disposition != .duplicate, object.object.damage == nil {
            let gain = self.gains[[job, place.study]] ?? (0, 0)
            self.gains[[job, place.study]] = (gain.received + 1, gain.bytes + object.object.byteCount)
        }
        return HashQueue.Item(
            path: object.object.path,
            study: place.study,
            series: place.series,
            sop: sop,
            file: file,
            patient: patient
        )
    }

    /// Enters hashes that have been found since, whether or not the rows have been folded; one that is known stays.
    func enter(_ hashes: [HashQueue.Result]) throws(DatabaseError) {
        var folded: [Int: [HashQueue.Result]] = [:]
        for hash in hashes {
            let item = hash.item
            try self.database.run(
                """
                UPDATE stored SET hash = ? WHERE study = ? AND series = ? AND sop = ? AND file = ? AND patient = ?
                AND hash IS NULL
                """,
                .bytes(hash.hash),
                .integer(item.study),
                .integer(item.series),
                .text(item.sop),
                .text(item.file),
                .integer(item.patient)
            )
            if self.database.changes == 0 { folded[item.study, default: []].append(hash) }
        }
        for (study, hashes) in folded {
            var uid: String?
            var rows: [StoredRow]?
            try self.database.rows("SELECT uid, objects FROM study WHERE id = ?", .integer(study)) { row in
                uid = row.text(0)
                if let bytes = row.bytes(1) { rows = FoldedStudy(bytes, study: uid ?? "")?.rows }
            }
            guard let uid, let rows else { continue }
            let known = StoredRow.adding(hashes, to: rows)
            guard known != rows, let bytes = FoldedStudy(known).bytes(study: uid) else { continue }
            try self.database.run("UPDATE study SET objects = ? WHERE id = ?", .bytes(bytes), .integer(study))
        }
    }

    /// What came again says nothing new of the file.
    private static let keeping = " ON CONFLICT DO NOTHING"
    /// A file of that name was taken away, and is here again.
    private static let replacing = """
         ON CONFLICT DO UPDATE SET state = excluded.state, size = excluded.size, hash = excluded.hash,
        class = excluded.class, syntax = excluded.syntax, origin = excluded.origin, time = excluded.time
        """

    private func addGains() throws(DatabaseError) {
        for (key, gain) in self.gains {
            try self.database.run(
                "UPDATE job_study SET received = received + ?, bytes = bytes + ? WHERE job = ? AND study = ?",
                .integer(gain.received),
                .integer(gain.bytes),
                .integer(key[0]),
                .integer(key[1])
            )
        }
        self.gains = [:]
    }

    /// Forgets what a transaction that failed had entered.
    func forget() {
        self.keys.forget()
        self.places = [:]
        self.gains = [:]
    }

    // MARK: - Where objects belong

    private func place(of identity: ObjectIdentity) throws(DatabaseError) -> Place {
        let key = SeriesKey(study: identity.studyInstanceUID, series: identity.seriesInstanceUID)
        if let place = self.places[key] { return place }
        let study = try self.keys.study(identity.studyInstanceUID)
        let series = try self.keys.series(identity.seriesInstanceUID, of: study, modality: nil)
        var place = Place(study: study, series: series)
        for job in self.openJobs.reversed() {
            let asks = try self.database.integer(
                "SELECT 1 FROM job_study WHERE job = ? AND study = ?",
                .integer(job),
                .integer(study)
            )
            if asks != nil {
                place.job = job
                break
            }
        }
        if self.places.count >= Self.rememberedLimit { self.places = [:] }
        self.places[key] = place
        return place
    }
}
