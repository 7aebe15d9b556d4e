import DICOMCore
import DICOMQuery

/// Takes the matches of one or more C-FINDs: checks them against the keys, merges what came twice, keeps to the limit.
struct RowCollector {
    /// The rows, in the order in which they came.
    private(set) var rows: [QueryRow] = []
    /// Whether there was a row more than the limit allows.
    var isTruncated = false
    /// Matches that could not be read.
    private(set) var unreadable = 0
    /// Pending responses that had no data set, or an empty one.
    private(set) var empty = 0
    /// Matches that are no row.
    var unusable: Int { self.unreadable + self.empty }
    /// How text was read that isn't as declared, and in which rows.
    private(set) var guesses = TextGuesses()
    /// Keys that came back in some row with a value that can't be compared.
    private(set) var incomparable: Set<String> = []
    /// Scheduled steps that are no row because another step of their item is what was asked for.
    private(set) var otherSteps = 0
    /// Indices of rows whose modality must be settled by their series.
    private(set) var unsettled: [Int] = []
    /// How many rows have been handed on before the end.
    private var handedOn = 0
    /// Numbers of those of which more became known afterwards.
    private(set) var amended: Set<Int> = []

    /// What the C-FIND that is under way brought.
    private(set) var answer = PieceAnswer()
    /// What that C-FIND asks for of a query that is cut up.
    private var piece: QueryPiece?
    /// How many rows there were before it.
    private var before = 0

    private let level: QueryLevel
    private let limit: Int
    /// Indices of rows by the hash of their unique key: the keys themselves are in the rows.
    private var firstByHash: [Int: Int] = [:]
    private var othersByHash: [Int: [Int]] = [:]

    init(level: QueryLevel, limit: Int?) {
        self.level = level
        self.limit = limit ?? .max
    }

    /// Whether the limit is reached.
    var isFull: Bool { self.rows.count >= self.limit }

    /// Begins with the matches of another C-FIND.
    mutating func begin(_ piece: QueryPiece?) {
        self.answer = PieceAnswer()
        self.piece = piece
        self.before = self.rows.count
    }

    /// What the C-FIND that is through brought.
    func ended(isCut: Bool) -> PieceAnswer {
        var answer = self.answer
        answer.isCut = isCut
        answer.newIDs = self.rows[self.before...].map { $0.text(.patientID) ?? "" }
        return answer
    }

    /// Takes one match; false when no more are wanted.
    mutating func add(
        _ bytes: [UInt8],
        _ syntax: TransferSyntax,
        checks: [KeyCheck],
        parents: RowParents,
        pass: Int
    ) -> Bool {
        if self.isTruncated { return false }
        self.answer.matches += 1
        if bytes.isEmpty {
            self.empty += 1
            return true
        }
        guard let identifier = RawIdentifier(bytes, syntax: syntax) else {
            self.unreadable += 1
            return true
        }
        guard self.level == .worklist else {
            let row = QueryRow(n: self.rows.count + 1, identifier: identifier, parents: parents, pass: pass)
            return self.take(row, checks)
        }
        return self.takeSteps(of: identifier, checks, parents, pass)
    }

    /// Takes the scheduled steps of a worklist item, a row each; an item without any is a row too.
    ///
    /// A match of the standard has one step (PS3.4 Table K.6-1). Where one has several, those that contradict the keys
    /// are rows only if all do: the item as a whole satisfies the sequence's keys when one of its steps does.
    private mutating func takeSteps(
        of identifier: RawIdentifier,
        _ checks: [KeyCheck],
        _ parents: RowParents,
        _ pass: Int
    ) -> Bool {
        let count = identifier.dataSet(charset: parents.charset).items(.scheduledProcedureStepSequence).count
        let steps: [Int?] = count == 0 ? [nil] : (0..<count).map { $0 }
        var rows = steps.map { QueryRow(n: 0, identifier: identifier, parents: parents, pass: pass, step: $0) }
        if rows.count > 1 {
            let fitting = rows.filter { row in checks.allSatisfy { $0.match(row) != .no } }
            if !fitting.isEmpty {
                self.otherSteps += rows.count - fitting.count
                rows = fitting
            }
        }
        return rows.allSatisfy { self.take($0, checks) }
    }

    /// Takes one row; false when no more are wanted.
    private mutating func take(_ taken: QueryRow, _ checks: [KeyCheck]) -> Bool {
        var row = taken
        row.n = self.rows.count + 1
        let (identifier, parents, pass) = (row.identifier, row.parents, row.pass)
        if let piece = self.piece {
            if piece.excludes(row) { self.answer.outside += 1 }
            if row.text(.studyTime) ?? "" == "" { self.answer.untimed += 1 }
        }
        let key = self.identity(of: row)
        let hash = key.hashValue
        let earlier = key.isEmpty ? [] : self.indices(of: key, hash: hash)
        for index in earlier where self.isSame(self.rows[index], row) {
            // Another modality's C-FIND naturally brings the same study again.
            if self.rows[index].pass == pass {
                self.rows[index].duplicates += 1
                self.noteAmended(index)
            }
            return true
        }
        if self.isFull {
            self.isTruncated = true
            return false
        }
        self.guesses.add(identifier.guesses(charset: parents.charset))
        var isUnsettled = false
        for check in checks {
            let match = check.match(row)
            switch match {
            case .yes: break
            case .no: row.mismatch.append(check.name)
            case nil where check.isAbove, .cannotTell where check.isAbove: break
            case nil, .cannotTell:
                row.unverified.append(check.name)
                if match == .cannotTell { self.incomparable.insert(check.name) }
                if check.isStudyModality { isUnsettled = true }
            }
        }
        // Several steps may be planned for one study.
        if !earlier.isEmpty, self.level != .worklist {
            row.conflicting = true
            for index in earlier {
                self.rows[index].conflicting = true
                self.noteAmended(index)
            }
        }
        if !key.isEmpty { self.note(hash, self.rows.count) }
        if isUnsettled { self.unsettled.append(self.rows.count) }
        self.rows.append(row)
        return true
    }

    /// Hands on the rows that came since the last time and will stay where and what they are, but for what others of the
    /// same unique key may yet say about them.
    ///
    /// From the first one on whose modality is to be settled at the end, all rows wait for that.
    mutating func handOn(to take: (QueryRow) -> Void) {
        guard self.unsettled.isEmpty else { return }
        for row in self.rows[self.handedOn...] { take(row) }
        self.handedOn = self.rows.count
    }

    private mutating func noteAmended(_ index: Int) {
        if index < self.handedOn { self.amended.insert(index + 1) }
    }

    /// The unique key of a row; of a scheduled step, which has none, what it is most likely to be told by.
    private func identity(of row: QueryRow) -> String {
        guard self.level == .worklist else { return row.text(self.level.uniqueKey) ?? "" }
        return [Tag.studyInstanceUID, .requestedProcedureID, .accessionNumber, .patientID]
            .map { row.text($0) ?? "" }.joined(separator: "\\")
    }

    /// The rows so far that have a unique key.
    private func indices(of key: String, hash: Int) -> [Int] {
        guard let first = self.firstByHash[hash] else { return [] }
        let candidates = [first] + (self.othersByHash[hash] ?? [])
        return candidates.filter { self.identity(of: self.rows[$0]) == key }
    }

    private mutating func note(_ hash: Int, _ index: Int) {
        if self.firstByHash[hash] == nil {
            self.firstByHash[hash] = index
        } else {
            self.othersByHash[hash, default: []].append(index)
        }
    }

    /// Takes what the series of a study say about its modalities, and whether they are what was asked for.
    mutating func settle(_ index: Int, modalities: [String], _ match: Match) {
        self.rows[index].modalities = modalities
        if match == .cannotTell { return }
        self.rows[index].unverified.removeAll { $0 == "ModalitiesInStudy" }
        if match == .no { self.rows[index].mismatch.append("ModalitiesInStudy") }
    }

    /// Sorts the rows and numbers them again.
    mutating func sort(by order: QueryRequest.Order) { self.rows = order.applied(to: self.rows) }

    /// Whether two rows of one unique key have the same values; of different C-FINDs the modality may differ.
    private func isSame(_ left: QueryRow, _ right: QueryRow) -> Bool {
        if left.step != right.step { return false }
        if case .bytes(let a, let x) = left.identifier, case .bytes(let b, let y) = right.identifier, x == y, a == b {
            return true
        }
        var one = left.attributes
        var other = right.attributes
        if left.pass != right.pass {
            for tag in [Tag.modalitiesInStudy, .modality] {
                one.remove(tag)
                other.remove(tag)
            }
        }
        return one.attributes() == other.attributes()
    }
}
