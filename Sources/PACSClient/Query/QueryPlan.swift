import DICOMCore
import DICOMQuery

/// Which C-FINDs a query becomes: the level to begin at, and what is asked at each (PS3.4 §C.4.1.2, §C.4.1.3).
struct QueryPlan {
    let request: QueryRequest
    /// The keys that restrict the query.
    private let keys: [QueryKey]

    init(_ request: QueryRequest) {
        self.request = request
        self.keys = request.allKeys.filter { !$0.sent.isEmpty }
    }

    /// The level to begin at: the first whose unique key isn't the one thing given for it.
    var start: QueryLevel {
        if self.request.relational || self.request.level == .worklist { return self.request.level }
        var level = self.request.model.top
        while level < self.request.level, let below = level.below {
            let here = self.keys(at: level)
            guard here.count == 1, let key = here.first, key.path == TagPath(level.uniqueKey), key.isSingleValue
            else { break }
            // Images have no modality of their own to ask for.
            if level == .series && !self.request.modalities.isEmpty { break }
            level = below
        }
        return level
    }

    /// The unique keys that the user gave for the levels above the first.
    var given: [QueryKey] {
        if self.request.relational || self.request.level == .worklist { return [] }
        return self.request.model.levels.filter { $0 < self.start }.flatMap { self.keys(at: $0) }
    }

    /// What the rows of the first level are under, as far as the user said.
    func parents(charset: FallbackCharacterSet?, origin: RowOrigin) -> RowParents {
        func value(_ level: QueryLevel) -> String? {
            guard self.start > level else { return nil }
            return self.keys.first { $0.path == TagPath(level.uniqueKey) && $0.isSingleValue }?.sent
        }
        return RowParents(
            patientID: value(.patient),
            study: value(.study).map { UID($0) },
            series: value(.series).map { UID($0) },
            charset: charset,
            origin: origin
        )
    }

    /// The keys that belong to a level; those of lower levels are sent where the user asked for them.
    private func keys(at level: QueryLevel) -> [QueryKey] {
        if self.request.relational || level == .worklist { return self.keys }
        return self.keys.filter { key in
            let own = KeyLevels.level(of: key.path.tag, in: self.request.model) ?? self.request.level
            return min(own, self.request.level) == level
        }
    }

    /// The modality of each C-FIND to send at a level; nil for one without.
    func passes(at level: QueryLevel) -> [String?] {
        let applies = level == .study || level == .series || level == .worklist || self.request.relational
        return applies && !self.request.modalities.isEmpty ? self.request.modalities.map { $0 } : [nil]
    }

    /// Dates and the times that belong to them.
    private static let moments: [(date: TagPath, time: TagPath)] = [
        (TagPath(.studyDate), TagPath(.studyTime)), (TagPath(.seriesDate), TagPath(.seriesTime)),
        (TagPath(.acquisitionDate), TagPath(.acquisitionTime)), (TagPath(.contentDate), TagPath(.contentTime)),
        (TagPath(.patientBirthDate), TagPath(Tag(0x0010, 0x0032))), Self.scheduledStart,
    ]
    /// The start of a scheduled step: in the worklist both ranges are always one (PS3.4 Table K.6-1).
    private static let scheduledStart = (
        date: WorklistKeys.inStep(.scheduledProcedureStepStartDate),
        time: WorklistKeys.inStep(.scheduledProcedureStepStartTime)
    )

    private func modalityKey(at level: QueryLevel, _ value: String) -> QueryKey {
        switch level {
        case .study: QueryKey(.modalitiesInStudy, value)
        case .worklist: QueryKey(path: WorklistKeys.inStep(.modality), value: value)
        case .patient, .series, .image: QueryKey(.modality, value)
        }
    }

    /// The identifier of a C-FIND at a level, below entities with these unique keys, for a PACS with a character set;
    /// `piece` is what it asks for of a query that is cut up.
    func identifier(
        at level: QueryLevel,
        below above: [QueryKey],
        pass modality: String?,
        charset: FallbackCharacterSet?,
        piece: QueryPiece? = nil
    ) -> DataSet {
        var keys = above + self.keys(at: level)
        if let modality { keys.append(self.modalityKey(at: level, modality)) }
        var returned = [level.uniqueKey]
        var returnKeys: [TagPath] = level == .worklist ? WorklistKeys.defaults : []
        if level == self.request.level {
            returned += KeyLevels.defaults(at: level, in: self.request.model)
            returnKeys += self.request.returnKeys + self.request.allKeys.filter(\.sent.isEmpty).map(\.path)
            if self.request.relational {
                returnKeys += self.request.model.levels.filter { $0 < level }.map { TagPath($0.uniqueKey) }
            }
        } else if level == .study {
            returned.append(.patientID)
        }
        let identifier = Identifier(
            level: level,
            keys: keys,
            returnKeys: returned.map { TagPath($0) } + returnKeys,
            characterSet: charset
        )
        var dataSet = identifier.dataSet
        for (tag, value) in piece?.values ?? [] { dataSet.set(tag, value) }
        return dataSet
    }

    /// What is checked of the rows of that C-FIND; of several modalities any will do.
    func checks(at level: QueryLevel, below above: [QueryKey]) -> [KeyCheck] {
        let isFuzzy = self.request.options.contains(.fuzzy)
        var own = self.keys(at: level)
        var checks = above.map { KeyCheck($0, isAbove: true) }
        let combined =
            self.request.options.contains(.combinedDateTime)
            ? Self.moments : level == .worklist ? [Self.scheduledStart] : []
        for moment in combined {
            guard let date = own.first(where: { $0.path == moment.date }),
                let time = own.first(where: { $0.path == moment.time }),
                let check = KeyCheck(date: date, time: time)
            else { continue }
            own.removeAll { $0 == date || $0 == time }
            checks.append(check)
        }
        checks += own.map { KeyCheck($0, isFuzzy: isFuzzy) }
        if self.passes(at: level) != [nil] {
            let modalities = self.modalityKey(at: level, self.request.modalities.joined(separator: "\\"))
            checks.append(KeyCheck(modalities, isStudyModality: level == .study))
        }
        return checks
    }
}
