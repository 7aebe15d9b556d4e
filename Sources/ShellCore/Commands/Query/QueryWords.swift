import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// The words of `find`: a level, modalities and keys, in any order.
struct QueryWords {
    /// The level, if one was named.
    private(set) var level: QueryLevel?
    /// Modalities, upper case.
    private(set) var modalities: [String] = []
    /// Keys with their values.
    private(set) var keys: [QueryKey] = []

    /// Reads the words; `dcmtkKeys` are those of `-k`, where a key without `=` asks for the attribute.
    init(_ words: [String], dcmtkKeys: [String] = []) throws {
        for word in words {
            if word.contains("=") {
                try self.add(key: word)
            } else if let level = QueryLevel(rawValue: word.lowercased()) {
                try self.set(level, word)
            } else if TagPath(parsing: word) != nil {
                throw UsageError("'\(word)' is a key without a value", hint: "write \(word)= to ask for it", word: word)
            } else if word.contains(",") {
                for term in word.split(separator: ",") { try self.add(modality: String(term)) }
            } else {
                try self.add(modality: word)
            }
        }
        for key in dcmtkKeys { try self.add(key: key) }
    }

    private mutating func set(_ level: QueryLevel, _ word: String) throws {
        guard self.level == nil || self.level == level else {
            throw UsageError(
                "a query has one level, not \(self.level?.rawValue ?? "") and \(level.rawValue)",
                word: word
            )
        }
        self.level = level
    }

    private mutating func add(key word: String) throws {
        let key: QueryKey
        do throws(QueryError) {
            key = try QueryKey.parse(word)
        } catch {
            throw UsageError(error, word: word)
        }
        guard key.path.tag == .queryRetrieveLevel else {
            self.keys.append(key)
            return
        }
        guard let level = QueryLevel(keyValue: key.value.uppercased()) else {
            throw UsageError(
                "'\(key.value)' isn't a level",
                hint: "levels are PATIENT, STUDY, SERIES, IMAGE",
                word: word
            )
        }
        try self.set(level, word)
    }

    private mutating func add(modality word: String) throws {
        if let refusal = Modality.refusal(of: word) { throw refusal }
        let term = Modality.term(word)
        // Two or three letters are always a modality: vendors have their own. Longer words are taken from the standard.
        guard Modality.isDefined(term) || ((2...3).contains(term.count) && Self.isPlain(term)) else {
            let near = Spelling.nearest(word, in: QueryLevel.allCases.map(\.rawValue) + Modality.longTerms).first
            throw UsageError(
                "'\(word)' is neither a level nor a modality nor KEY=VALUE",
                hint: near.map { "did you mean \($0)?" } ?? "find study nm PatientID=123",
                word: word
            )
        }
        if !self.modalities.contains(term) { self.modalities.append(term) }
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
    }
}
