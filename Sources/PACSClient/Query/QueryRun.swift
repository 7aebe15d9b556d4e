import DICOMCore
import DICOMQuery
import DICOMWire

/// One query as it runs: which C-FINDs are sent, what their matches become, and what is said about it.
struct QueryRun {
    private let request: QueryRequest
    private let transport: any FindTransport
    private let charset: String?
    private let onProgress: @Sendable (Int) -> Void
    private var collector: RowCollector
    private var identifiers: [DataSet] = []
    private var notes: [String] = []
    private var status: UInt16 = 0
    private var sent = 0
    private var left = 0
    private var hasUnsupportedKeys = false

    /// A walk over more studies or series than this is cut off.
    static let maximumWalk = 1000
    /// Studies whose modality is settled by a C-FIND each.
    static let maximumSettled = 2000
    /// Identifiers kept for `--show-request`.
    static let maximumShown = 100

    /// Prepares a query that was found valid.
    init(
        _ request: QueryRequest,
        transport: any FindTransport,
        charset: String?,
        onProgress: @escaping @Sendable (Int) -> Void = { _ in }
    ) {
        self.request = request
        self.transport = transport
        self.charset = charset
        self.onProgress = onProgress
        self.collector = RowCollector(level: request.level, limit: request.limit)
    }

    /// Runs the query to its end; a failure on the way is part of the result.
    mutating func run(profileKey: String) async -> QueryResult {
        var failure: PACSError?
        do throws(PACSError) {
            let start = self.request.relational ? self.request.level : self.startLevel
            try await self.ask(start, above: self.given(above: start), parents: self.parents(above: start))
            try await self.settleModalities()
        } catch {
            failure = error
        }
        if let order = self.request.order { self.collector.sort(by: order) }
        self.noteFindings()
        var result = QueryResult(
            level: self.request.level,
            model: self.request.model,
            rows: self.collector.rows,
            status: self.status,
            truncated: self.collector.isTruncated,
            notes: self.notes,
            profileKey: profileKey,
            request: self.request,
            identifiers: self.identifiers,
            failure: failure
        )
        result.hasUnsupportedKeys = self.hasUnsupportedKeys
        return result
    }

    // MARK: - Levels

    private var keys: [QueryKey] { self.request.allKeys.filter { !$0.sent.isEmpty } }

    /// The keys that belong to a level.
    ///
    /// Those of lower levels are sent where the user asked for them.
    private func keys(at level: QueryLevel) -> [QueryKey] {
        if self.request.relational { return self.keys }
        return self.keys.filter { key in
            let own = KeyLevels.level(of: key.path.tag, in: self.request.model) ?? self.request.level
            return min(own, self.request.level) == level
        }
    }

    /// The level to begin at: the first whose unique key isn't the one thing given for it.
    private var startLevel: QueryLevel {
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

    /// The unique keys that the user gave for the levels above.
    private func given(above level: QueryLevel) -> [QueryKey] {
        if self.request.relational { return [] }
        return self.request.model.levels.filter { $0 < level }.flatMap { self.keys(at: $0) }
    }

    private func parents(above level: QueryLevel) -> RowParents {
        func value(_ tag: Tag) -> String? {
            self.keys.first { $0.path == TagPath(tag) && $0.isSingleValue }?.sent
        }
        return RowParents(
            patientID: level > .patient ? value(.patientID) : nil,
            study: level > .study ? value(.studyInstanceUID).map { UID($0) } : nil,
            series: level > .series ? value(.seriesInstanceUID).map { UID($0) } : nil,
            charset: self.charset
        )
    }

    // MARK: - C-FINDs

    /// The modality of each C-FIND to send at a level; nil for one without.
    private func passes(at level: QueryLevel) -> [String?] {
        let applies = level == .study || level == .series || self.request.relational
        return applies && !self.request.modalities.isEmpty ? self.request.modalities.map { $0 } : [nil]
    }

    private func modalityTag(at level: QueryLevel) -> Tag { level == .study ? .modalitiesInStudy : .modality }

    private func identifier(at level: QueryLevel, above: [QueryKey], pass modality: String?) -> Identifier {
        var keys = above + self.keys(at: level)
        if let modality { keys.append(QueryKey(self.modalityTag(at: level), modality)) }
        var returnKeys = [TagPath(level.uniqueKey)]
        if level == self.request.level {
            returnKeys += KeyLevels.defaults(at: level, in: self.request.model).map { TagPath($0) }
            returnKeys += self.request.returnKeys + self.request.allKeys.filter(\.sent.isEmpty).map(\.path)
            if self.request.relational {
                let above = self.request.model.levels.filter { $0 < level }
                returnKeys += above.map { TagPath($0.uniqueKey) }
            }
        } else if level == .study {
            returnKeys.append(TagPath(.patientID))
        }
        return Identifier(level: level, keys: keys, returnKeys: returnKeys)
    }

    /// Asks a level, and what is below each of its rows until the level wanted is reached.
    private mutating func ask(_ level: QueryLevel, above: [QueryKey], parents: RowParents) async throws(PACSError) {
        if level == self.request.level {
            var collector = self.collector
            self.collector = RowCollector(level: level, limit: nil)
            defer { self.collector = collector }
            try await self.collect(level, above: above, parents: parents, into: &collector)
            return
        }
        var stage = RowCollector(level: level, limit: nil)
        try await self.collect(level, above: above, parents: parents, into: &stage)
        guard let below = level.below else { return }
        for row in stage.rows {
            guard row.mismatch.isEmpty else {
                self.left += 1
                continue
            }
            guard let value = row.text(level.uniqueKey), !value.isEmpty else { continue }
            if self.collector.isFull || self.sent >= Self.maximumWalk {
                if self.sent >= Self.maximumWalk {
                    self.notes.append("the walk was cut off after \(self.sent) queries; narrow it, or use --relational")
                }
                self.collector.isTruncated = true
                return
            }
            try await self.ask(
                below,
                above: above + [QueryKey(level.uniqueKey, value)],
                parents: RowParents(of: row)
            )
            if self.collector.isTruncated { return }
        }
    }

    /// Sends the C-FINDs of one level under one parent.
    private mutating func collect(
        _ level: QueryLevel,
        above: [QueryKey],
        parents: RowParents,
        into collector: inout RowCollector
    ) async throws(PACSError) {
        let modality = self.request.modalities.joined(separator: "\\")
        for (number, pass) in self.passes(at: level).enumerated() {
            let identifier = self.identifier(at: level, above: above, pass: pass)
            var checks = above.map { KeyCheck($0, isAbove: true) } + self.keys(at: level).map { KeyCheck($0) }
            if pass != nil {
                checks.append(
                    KeyCheck(QueryKey(self.modalityTag(at: level), modality), isStudyModality: level == .study)
                )
            }
            let progress = self.onProgress
            try await self.send(identifier.dataSet) { bytes, syntax in
                let goesOn = collector.add(bytes, syntax, checks: checks, parents: parents, pass: number)
                if collector.rows.count % 100 == 0 { progress(collector.rows.count) }
                return goesOn
            } isCancelled: {
                collector.isTruncated
            }
            if collector.isTruncated { return }
        }
    }

    private mutating func send(
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool,
        isCancelled: () -> Bool
    ) async throws(PACSError) {
        self.sent += 1
        if self.identifiers.count < Self.maximumShown { self.identifiers.append(identifier) }
        let answer = try await self.transport.find(self.request.model.sopClass(.find), identifier, consume)
        if answer.hasUnsupportedKeys { self.hasUnsupportedKeys = true }
        let status = DIMSEStatus(code: answer.status)
        if self.status == 0 { self.status = answer.status }
        switch status.category {
        case .success: return
        case .cancel where isCancelled(): return
        case .warning:
            self.notes.append("the PACS ended the query with \(status.hex) \(status.name(service: .find))")
        default:
            let comment = answer.errorComment.map { ": \(printable($0))" } ?? ""
            throw PACSError(
                FailureFacts(
                    .dimseFailure,
                    service: .find,
                    status: answer.status,
                    errorComment: answer.errorComment.map { printable($0) }
                ),
                "the query failed (\(status.hex) \(status.name(service: .find)))\(comment)"
            )
        }
    }

    // MARK: - Modality

    /// Asks the series of each study that came without its modalities, since the PACS may not have looked at them.
    private mutating func settleModalities() async throws(PACSError) {
        guard self.request.level == .study, !self.collector.unsettled.isEmpty else { return }
        var collector = self.collector
        defer { self.collector = collector }
        let indices = collector.unsettled.prefix(Self.maximumSettled)
        for index in indices {
            let row = collector.rows[index]
            guard let study = row.studyInstanceUID else { continue }
            var keys = [QueryKey(.studyInstanceUID, study.string)]
            if self.request.model == .patientRoot, let patientID = row.patientID {
                keys.insert(QueryKey(.patientID, patientID), at: 0)
            }
            let identifier = Identifier(
                level: .series,
                keys: keys,
                returnKeys: [TagPath(.modality), TagPath(.seriesInstanceUID)]
            )
            let parents = RowParents(of: row)
            var series = RowCollector(level: .series, limit: nil)
            try await self.send(identifier.dataSet) { bytes, syntax in
                series.add(bytes, syntax, checks: [], parents: parents, pass: 0)
            } isCancelled: {
                false
            }
            let own = series.rows.filter { $0.studyInstanceUID == study }
            let modalities = Set(own.compactMap { $0.text(.modality) }.filter { !$0.isEmpty }).sorted()
            if !modalities.isEmpty {
                collector.settle(index, modalities: modalities, wanted: self.request.modalities)
            }
        }
        let settled = indices.count
        self.notes.append(
            "the PACS does not return ModalitiesInStudy: the series of \(QueryLevel.study.text(settled)) were asked instead"
        )
        if collector.unsettled.count > settled {
            self.notes.append(
                "\(collector.unsettled.count - settled) more studies were not asked and stay unverified; narrow the query"
            )
        }
    }

    // MARK: - What is said

    private mutating func noteFindings() {
        let rows = self.collector.rows
        for name in Self.names(rows.map(\.mismatch)) {
            let count = rows.count { $0.mismatch.contains(name) }
            self.notes.append(
                "the PACS ignored \(name): \(count) of \(rows.count) rows contradict it; they are marked, "
                    + "and 'all', ranges and 'end' leave them out"
            )
        }
        let undecided = self.collector.undecided
        for name in undecided.sorted() {
            let count = rows.count { $0.unverified.contains(name) }
            self.notes.append(
                "values of \(name) have a form that cannot be compared: \(count) of \(rows.count) rows could not be checked"
            )
        }
        let missing = Self.names(rows.map(\.unverified)).filter { !undecided.contains($0) }
        if !missing.isEmpty {
            let count = rows.count { !$0.unverified.isEmpty }
            self.notes.append(
                "the PACS did not return \(missing.joined(separator: ", ")): \(count) of \(rows.count) rows could not be checked"
            )
        }
        if self.left > 0 { self.notes.append("\(Self.rows(self.left)) above that contradict the query: not followed") }
        let duplicates = rows.reduce(0) { $0 + $1.duplicates }
        if duplicates > 0 { self.notes.append("the PACS sent \(Self.rows(duplicates)) again; each is shown once") }
        let conflicting = rows.count { $0.conflicting }
        if conflicting > 0 {
            self.notes.append("\(conflicting) rows share a unique key with a row of other values; they are flagged")
        }
        let unreadable = self.collector.unreadable
        if unreadable > 0 {
            let matches = unreadable == 1 ? "1 match" : "\(unreadable) matches"
            self.notes.append("\(matches) could not be read and \(unreadable == 1 ? "is" : "are") not shown")
        }
        if self.request.level == .patient {
            self.notes.append("patients were asked for under the patient root; the study root has no such level")
        }
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    private static func names(_ lists: [[String]]) -> [String] {
        var names: [String] = []
        for name in lists.joined() where !names.contains(name) { names.append(name) }
        return names
    }
}
