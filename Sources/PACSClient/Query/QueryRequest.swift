import DICOMCore
import DICOMQuery

/// What a query asks for, before it becomes one or more C-FINDs.
package struct QueryRequest: Sendable {
    /// What the rows are sorted by once all are here.
    package struct Order: Sendable, Hashable {
        /// The attribute.
        package var path: TagPath
        /// Whether the largest comes first.
        package var isDescending: Bool

        package init(path: TagPath, isDescending: Bool = false) {
            self.path = path
            self.isDescending = isDescending
        }

        /// Rows in this order, numbered from 1; those that are alike in it stay as they were.
        package func applied(to rows: [QueryRow]) -> [QueryRow] {
            let vr = DataDictionary.vr(of: self.path.lastTag)
            let keys = rows.map { SortKey($0.values(self.path)?.joined(separator: "\\"), vr: vr) }
            let sorted = rows.indices.sorted { left, right in
                if keys[left] == keys[right] { return left < right }
                return self.isDescending ? keys[right] < keys[left] : keys[left] < keys[right]
            }
            return sorted.enumerated().map { number, index in
                var row = rows[index]
                row.n = number + 1
                return row
            }
        }
    }

    /// What the rows are.
    package var level: QueryLevel
    /// The information model.
    package var model: QueryModel
    /// Whether the patient root was taken for the level's sake, in place of the model that was chosen.
    let isModelReplaced: Bool
    /// Modalities, any of which the rows must have; one C-FIND each.
    package var modalities: [String]
    /// Keys with their values.
    package var keys: [QueryKey]
    /// Attributes asked for besides the usual ones.
    package var returnKeys: [TagPath]
    /// The days of the study; of the start of the step in the worklist.
    package var dates: DateRange?
    /// The most rows to take; C-CANCEL is sent when there are more.
    package var limit: Int?
    /// The order of the rows; nil leaves the PACS's.
    package var order: Order?
    /// Whether one relational query is sent in place of a walk down from the studies.
    package var relational: Bool
    /// What else the PACS must agree to before the query is sent.
    package var matching: QueryOptions
    /// How it is cut into more C-FINDs than it needs; nil where it isn't.
    package var split: QuerySplit?

    package init(
        level: QueryLevel = .study,
        model: QueryModel = .studyRoot,
        modalities: [String] = [],
        keys: [QueryKey] = [],
        returnKeys: [TagPath] = [],
        dates: DateRange? = nil,
        limit: Int? = nil,
        order: Order? = nil,
        relational: Bool = false,
        matching: QueryOptions = [],
        split: QuerySplit? = nil
    ) {
        self.level = level
        self.model = level == .patient ? .patientRoot : model
        self.isModelReplaced = self.model != model
        self.modalities = modalities
        self.keys = keys
        self.returnKeys = returnKeys
        self.dates = dates
        self.limit = limit
        self.order = order
        self.relational = relational
        self.matching = matching
        self.split = split
    }

    /// What the PACS must agree to by extended negotiation.
    var options: QueryOptions { self.relational ? self.matching.union(.relational) : self.matching }

    /// The SOP class that it is asked by.
    var findClass: UID {
        self.level == .worklist ? SOPClassUID.modalityWorklistFind : self.model.sopClass(.find)
    }

    /// The attribute that the days are those of.
    package var dateKey: TagPath {
        self.level == .worklist ? WorklistKeys.inStep(.scheduledProcedureStepStartDate) : TagPath(.studyDate)
    }

    /// The keys with what the dates add.
    var allKeys: [QueryKey] {
        guard let dates = self.dates, !dates.description.isEmpty else { return self.keys }
        return self.keys + [QueryKey(path: self.dateKey, value: dates.description)]
    }

    /// The request with the modality of a study among its modalities, where it was given as a key, so that it is settled
    /// alike.
    var withModalities: QueryRequest {
        let keys = self.keys.filter(Self.isModality)
        guard self.level == .study, self.modalities.isEmpty, keys.count == 1, let key = keys.first else { return self }
        var request = self
        request.keys.removeAll { $0 == key }
        request.modalities = key.sent.split(separator: "\\").map { ValueMatch.trimmed($0) }.filter { !$0.isEmpty }
        return request
    }

    private static func isModality(_ key: QueryKey) -> Bool {
        !key.sent.isEmpty
            && [TagPath(.modality), TagPath(.modalitiesInStudy), WorklistKeys.inStep(.modality)].contains(key.path)
    }

    /// Whether nothing restricts the query, so that the whole PACS would answer.
    package var matchesEverything: Bool { self.modalities.isEmpty && self.allKeys.allSatisfy { $0.sent.isEmpty } }

    /// Checks what can be wrong with a request before anything is sent.
    package func validate() throws(QueryError) {
        if !self.modalities.isEmpty && self.level == .patient {
            throw QueryError(
                .contradiction,
                "a modality does not apply to patients",
                remedy: "'find MODALITY' finds studies"
            )
        }
        if self.level == .worklist, self.relational {
            throw QueryError(
                .contradiction,
                "--relational does not apply to the worklist, which has one level only",
                remedy: "leave it out"
            )
        }
        for modality in self.modalities where !Self.isCodeString(modality) {
            throw QueryError(
                .invalidKey,
                "'\(printable(modality))' is not a modality",
                remedy: "modalities are words such as NM, PT, CT"
            )
        }
        var seen: Set<TagPath> = []
        for key in self.allKeys {
            try key.validate()
            guard seen.insert(key.path).inserted else {
                throw QueryError(
                    .contradiction,
                    "\(WorklistKeys.flatName(key.path)) is given twice",
                    remedy:
                        "give each key once; --since, --until and --date mean \(WorklistKeys.flatName(self.dateKey))"
                )
            }
            if !self.modalities.isEmpty, Self.isModality(key) || key.path.tag == .modalitiesInStudy {
                throw QueryError(
                    .contradiction,
                    "\(WorklistKeys.flatName(key.path)) and modality words exclude each other",
                    remedy: "leave one of them out"
                )
            }
        }
        try self.validateSplit()
        if let limit = self.limit, limit < 1 {
            throw QueryError(.invalidKey, "--limit takes a number from 1, not \(limit)")
        }
    }

    /// Whether a text can be a value of VR CS.
    static func isCodeString(_ text: String) -> Bool {
        (1...16).contains(text.utf8.count)
            && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 0x5F || $0 == 0x20 }
    }
}
