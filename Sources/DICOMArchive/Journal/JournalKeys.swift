import DICOMCore

/// The numbers that stand in a journal's rows for studies, series and texts; for the journal's own thread.
final class JournalKeys {
    /// So many texts are kept in memory; what arrives together says the same.
    private static let rememberedLimit = 4096

    private let database: Database
    private var words: [String: Int] = [:]

    init(_ database: Database) { self.database = database }

    /// Forgets what a transaction that failed had entered.
    func forget() { self.words = [:] }

    /// The number of a study, which is entered where it isn't known.
    func study(_ uid: UID) throws(DatabaseError) -> Int {
        if let id = try self.database.integer("SELECT id FROM study WHERE uid = ?", .text(uid.string)) { return id }
        try self.database.run("INSERT INTO study(uid) VALUES(?)", .text(uid.string))
        return self.database.lastInserted
    }

    /// The number of a series in its study, which is entered where it isn't known; its modality is kept where it is given.
    func series(_ uid: UID, of study: Int, modality: String?) throws(DatabaseError) -> Int {
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

    /// The number of a text, which is entered where it isn't known.
    func word(_ text: String) throws(DatabaseError) -> Int {
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
