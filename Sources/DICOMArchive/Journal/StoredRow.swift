import DICOMCore

/// An object as its row in a journal has it: numbers stand for the texts that come again and again.
struct StoredRow: Hashable {
    /// The number of the series within its study.
    var series: Int
    /// SOP Instance UID.
    var sop: String
    /// The name of its file; empty where it is the usual one.
    var file: String
    /// The word that is the patient's folder.
    var patient: Int
    /// The job that had asked for it; nil where none had.
    var job: Int?
    /// `stored`, `duplicate`, `beside` or `damaged`.
    var state: String
    /// The size of its file in bytes, where it is known.
    var size: Int?
    /// SHA-256 of its file, where it is known.
    var hash: [UInt8]?
    /// The word that is the SOP Class UID.
    var sopClass: Int
    /// The word that is the Transfer Syntax UID.
    var syntax: Int
    /// The word that tells who sent it.
    var origin: Int
    /// When it was stored, in seconds since 1970.
    var time: Double

    /// The columns of the table `stored` in the order in which `init` takes them, from the first on.
    static let columns = "series, sop, file, patient, job, state, size, hash, class, syntax, origin, time"

    /// What tells it from the other rows of its study.
    private struct Key: Hashable {
        var series: Int
        var sop: String
        var file: String
        var patient: Int
    }

    private var key: Key { Key(series: self.series, sop: self.sop, file: self.file, patient: self.patient) }

    /// Puts rows to those that were folded before; of a file that has a row among both the new one counts, unless it
    /// only says that the object came again.
    static func merging(_ folded: [StoredRow], _ rows: [StoredRow]) -> [StoredRow] {
        var places: [Key: Int] = [:]
        var merged = folded
        for (index, row) in folded.enumerated() { places[row.key] = index }
        for row in rows {
            if let place = places[row.key] {
                if row.state != "duplicate" { merged[place] = row }
            } else {
                merged.append(row)
            }
        }
        return merged
    }
}

extension StoredRow {
    /// Adds hashes to rows that have none.
    static func adding(_ hashes: [HashQueue.Result], to rows: [StoredRow]) -> [StoredRow] {
        var known: [Key: [UInt8]] = [:]
        for hash in hashes {
            let item = hash.item
            known[Key(series: item.series, sop: item.sop, file: item.file, patient: item.patient)] = hash.hash
        }
        return rows.map { row in
            var row = row
            row.hash = row.hash ?? known[row.key]
            return row
        }
    }

    /// Takes a row of the table.
    init(_ row: PreparedStatement) {
        self.series = row.integer(0) ?? 0
        self.sop = row.text(1) ?? ""
        self.file = row.text(2) ?? ""
        self.patient = row.integer(3) ?? 0
        self.job = row.integer(4)
        self.state = row.text(5) ?? ""
        self.size = row.integer(6)
        self.hash = row.bytes(7)
        self.sopClass = row.integer(8) ?? 0
        self.syntax = row.integer(9) ?? 0
        self.origin = row.integer(10) ?? 0
        self.time = row.number(11) ?? 0
    }
}
