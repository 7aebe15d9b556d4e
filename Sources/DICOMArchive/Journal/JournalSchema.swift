/// The tables of a journal, and how an older file gets them.
///
/// The number of steps that a file has behind it stands in its `user_version`. Times are seconds since 1970 in UTC, `size`
/// is that of the file in bytes and `hash` the SHA-256 of the whole file, as `sha256sum` gives it.
struct JournalSchema {
    /// What a file says in its header that it is (`application_id`): "PACS".
    static let applicationID = 0x5041_4353

    /// The statements that make version n + 1 of version n.
    let steps: [String]

    /// The version that the steps lead to.
    var version: Int { self.steps.count }

    /// Brings a file of this or an older version to this one; a newer one is refused.
    func migrate(_ database: Database, at path: String) throws(JournalError) {
        var found = 0
        do throws(DatabaseError) {
            found = try database.integer("PRAGMA user_version") ?? 0
            if found < self.version {
                try database.transaction { () throws(DatabaseError) in
                    // Another process may have been faster.
                    let now = try database.integer("PRAGMA user_version") ?? 0
                    for step in self.steps[min(now, self.version)...] { try database.execute(step) }
                    try database.execute("PRAGMA user_version = \(max(now, self.version))")
                    try database.execute("PRAGMA application_id = \(Self.applicationID)")
                }
            }
        } catch {
            throw JournalError(error, at: path)
        }
        if found > self.version { throw self.newer(found, path) }
    }
}

extension JournalSchema {
    /// The schema of this pacsh.
    static let current = JournalSchema(steps: [
        """
        CREATE TABLE run(host TEXT NOT NULL, process INTEGER NOT NULL, program TEXT NOT NULL, started REAL NOT NULL)
            STRICT;
        -- Texts that come again and again.
        CREATE TABLE word(id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
        -- What was asked for, from whom, and how it ended: uid is the same in all runs that went on with a job.
        CREATE TABLE job(
            id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, number INTEGER, command TEXT NOT NULL,
            request TEXT NOT NULL, profile TEXT, host TEXT NOT NULL, port INTEGER NOT NULL, called TEXT NOT NULL,
            calling TEXT NOT NULL, started REAL NOT NULL, ended REAL, outcome TEXT) STRICT;
        CREATE TABLE study(id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE series(
            study INTEGER NOT NULL, number INTEGER NOT NULL, uid TEXT NOT NULL, modality TEXT,
            PRIMARY KEY(study, number)) STRICT, WITHOUT ROWID;
        -- What a job wants of a study; expected is NULL where nobody knows how many objects it has.
        CREATE TABLE job_study(
            job INTEGER NOT NULL, study INTEGER NOT NULL, position INTEGER NOT NULL, patient TEXT,
            is_row INTEGER NOT NULL, is_listed INTEGER NOT NULL, is_whole INTEGER NOT NULL, modalities TEXT NOT NULL,
            classes TEXT NOT NULL, expected INTEGER, state TEXT NOT NULL, received INTEGER NOT NULL DEFAULT 0,
            bytes INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(job, study)) STRICT, WITHOUT ROWID;
        CREATE TABLE job_series(
            job INTEGER NOT NULL, study INTEGER NOT NULL, series INTEGER NOT NULL, is_listed INTEGER NOT NULL,
            is_whole INTEGER NOT NULL, PRIMARY KEY(job, study, series)) STRICT, WITHOUT ROWID;
        -- The objects that a job wants.
        CREATE TABLE expected(
            job INTEGER NOT NULL, study INTEGER NOT NULL, series INTEGER NOT NULL, sop TEXT NOT NULL, class INTEGER,
            PRIMARY KEY(job, study, series, sop)) STRICT, WITHOUT ROWID;
        -- What arrived: job is NULL where nobody had asked for it, patient the word that is the patient's folder, file
        -- empty where the file is named after the object as usual.
        CREATE TABLE stored(
            study INTEGER NOT NULL, series INTEGER NOT NULL, sop TEXT NOT NULL, file TEXT NOT NULL,
            patient INTEGER NOT NULL, job INTEGER, state TEXT NOT NULL, size INTEGER, hash BLOB, class INTEGER NOT NULL,
            syntax INTEGER NOT NULL, origin INTEGER NOT NULL, time REAL NOT NULL,
            PRIMARY KEY(study, series, sop, file, patient)) STRICT, WITHOUT ROWID;
        """,
        """
        -- The rows of a study's objects once all of it is here, as FoldedStudy has them.
        ALTER TABLE study ADD COLUMN objects BLOB;
        -- What a job is still to look for, a line of a list each; checks are separated by line feeds.
        CREATE TABLE job_line(
            job INTEGER NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, checks TEXT NOT NULL,
            PRIMARY KEY(job, number)) STRICT, WITHOUT ROWID;
        """,
        """
        -- What a job warned of, refused or noted, a sentence each.
        CREATE TABLE remark(job INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY(job, text)) STRICT, WITHOUT ROWID;
        """,
    ])

    /// The refusal of a file that a newer version wrote; it is left as it is.
    fileprivate func newer(_ found: Int, _ path: String) -> JournalError {
        JournalError(
            .newer,
            "the journal \(path) was written by a newer pacsh (schema \(found), this one knows \(self.version)); it was left as it is"
        )
    }
}
