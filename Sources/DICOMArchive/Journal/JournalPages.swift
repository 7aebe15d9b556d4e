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

    /// So many texts and places are kept in memory; what arrives together belongs together.
    private static let rememberedLimit = 4096

    let database: Database
    private var words: [String: Int] = [:]
    private var places: [SeriesKey: Place] = [:]
    private var openJobs: [Int] = []
    /// What arrived for a job of a study and isn't added to its row yet.
    private var gains: [[Int]: (received: Int, bytes: Int)] = [:]

    init(_ database: Database) { self.database = database }

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
        for table in ["job_study", "job_series", "expected"] {
            try self.database.run("DELETE FROM \(table) WHERE job = ?", .integer(row))
        }
        self.openJobs.removeAll { $0 == row }
        for (position, study) in studies.enumerated() { try self.enter(study, at: position, job: row) }
        self.openJobs.append(row)
        self.places = [:]
        return row
    }

    private func enter(_ study: JournalStudy, at position: Int, job: Int) throws(DatabaseError) {
        let id = try self.study(study.uid)
        try self.database.run(
            """
            INSERT INTO job_study(job, study, position, patient, is_row, is_listed, is_whole, modalities, classes,
                expected, state)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """,
            .integer(job),
            .integer(id),
            .integer(position),
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
            let number = try self.series(series.uid, of: id, modality: series.modality)
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
                    try object.sopClass.map { uid throws(DatabaseError) in .integer(try self.word(uid.string)) }
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
        try self.database.run(
            """
            DELETE FROM expected WHERE job = ? AND study = ? AND EXISTS (
                SELECT 1 FROM stored s WHERE s.study = expected.study AND s.series = expected.series
                AND s.sop = expected.sop AND s.job = expected.job)
            """,
            .integer(job),
            .integer(id)
        )
    }

    /// Says how a job ended.
    func end(job: Int, outcome: String, at time: Double) throws(DatabaseError) {
        try self.addGains()
        try self.database.run(
            "UPDATE job SET ended = ?, outcome = ? WHERE id = ?",
            .number(time),
            .text(outcome),
            .integer(job)
        )
        self.openJobs.removeAll { $0 == job }
        self.places = [:]
    }

    // MARK: - Objects

    /// Enters objects that arrived.
    func enter(_ objects: [ArrivedObject]) throws(DatabaseError) {
        for object in objects { try self.enter(object) }
        try self.addGains()
    }

    private func enter(_ object: ArrivedObject) throws(DatabaseError) {
        let identity = object.object.identity
        let place = try self.place(of: identity)
        let state = object.state
        try self.database.run(
            """
            INSERT INTO stored(study, series, sop, file, patient, job, state, size, hash, class, syntax, origin, time)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """ + (object.object.disposition == .duplicate ? Self.keeping : Self.replacing),
            .integer(place.study),
            .integer(place.series),
            .text(identity.sopInstanceUID.string),
            .text(object.file),
            .integer(try self.word(PathComponent.patient(identity.patientID))),
            DatabaseValue(place.job),
            .text(state),
            DatabaseValue(object.size),
            object.hash.map { .bytes($0) } ?? .null,
            .integer(try self.word(identity.sopClassUID.string)),
            .integer(try self.word(object.object.origin.transferSyntax.uid.string)),
            .integer(try self.word(object.origin)),
            .number(object.time)
        )
        guard let job = place.job, object.object.disposition != .duplicate, object.object.damage == nil else { return }
        let gain = self.gains[[job, place.study]] ?? (0, 0)
        self.gains[[job, place.study]] = (gain.received + 1, gain.bytes + object.object.byteCount)
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
        self.words = [:]
        self.places = [:]
        self.gains = [:]
    }

    // MARK: - Numbers that stand for texts

    private func place(of identity: ObjectIdentity) throws(DatabaseError) -> Place {
        let key = SeriesKey(study: identity.studyInstanceUID, series: identity.seriesInstanceUID)
        if let place = self.places[key] { return place }
        let study = try self.study(identity.studyInstanceUID)
        let series = try self.series(identity.seriesInstanceUID, of: study, modality: nil)
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

    private func study(_ uid: UID) throws(DatabaseError) -> Int {
        if let id = try self.database.integer("SELECT id FROM study WHERE uid = ?", .text(uid.string)) { return id }
        try self.database.run("INSERT INTO study(uid) VALUES(?)", .text(uid.string))
        return self.database.lastInserted
    }

    private func series(_ uid: UID, of study: Int, modality: String?) throws(DatabaseError) -> Int {
        let known = try self.database.integer(
            "SELECT number FROM series WHERE study = ? AND uid = ?",
            .integer(study),
            .text(uid.string)
        )
        if let known {
            if let modality {
                try self.database.run(
                    "UPDATE series SET modality = ? WHERE study = ? AND number = ?",
                    .text(modality),
                    .integer(study),
                    .integer(known)
                )
            }
            return known
        }
        let last = try self.database.integer("SELECT max(number) FROM series WHERE study = ?", .integer(study))
        let number = (last ?? 0) + 1
        try self.database.run(
            "INSERT INTO series VALUES(?, ?, ?, ?)",
            .integer(study),
            .integer(number),
            .text(uid.string),
            DatabaseValue(modality)
        )
        return number
    }

    private func word(_ text: String) throws(DatabaseError) -> Int {
        if let id = self.words[text] { return id }
        var id = try self.database.integer("SELECT id FROM word WHERE text = ?", .text(text))
        if id == nil {
            try self.database.run("INSERT INTO word(text) VALUES(?)", .text(text))
            id = self.database.lastInserted
        }
        if self.words.count >= Self.rememberedLimit { self.words = [:] }
        self.words[text] = id
        return id ?? 0
    }
}
