import DICOMCore
import DICOMQuery
import DICOMWire

/// One query as it runs: the C-FINDs of its plan from level to level, and what their matches become.
struct QueryRun {
    let plan: QueryPlan
    private let transport: any FindTransport
    let charset: FallbackCharacterSet?
    private let origin: RowOrigin
    private let onProgress: @Sendable (Int) -> Void
    let onPiece: @Sendable (Int, String) -> Void
    /// Takes the rows that stay where and what they are, as they come; nil where that is known of none before the end.
    private let onRow: (@Sendable (QueryRow) -> Void)?
    private var collector: RowCollector
    var result: QueryResult
    private(set) var sent = 0
    /// What is left of a query that is cut into pieces.
    var course: SplitCourse?
    /// Rows of the levels above that contradict the query.
    private var notFollowed = 0
    /// How many rows each level above had.
    private var walked: [QueryLevel: Int] = [:]
    /// Rows of the levels above without the unique key that what is below them is asked by.
    private var withoutKey: [QueryLevel: Int] = [:]

    var request: QueryRequest { self.plan.request }

    /// A walk over more studies or series than this is cut off.
    static let maximumWalk = 1000
    /// Studies whose modality is settled by a C-FIND each.
    static let maximumSettled = 2000
    /// Rows that come slowly are told of this often.
    private static let progressInterval = Duration.milliseconds(500)
    /// Identifiers kept for `--show-request`.
    static let maximumShown = 100

    /// Prepares a query that was found valid.
    init(
        _ request: QueryRequest,
        origin: RowOrigin,
        transport: any FindTransport,
        charset: FallbackCharacterSet?,
        onProgress: @escaping @Sendable (Int) -> Void = { _ in },
        onPiece: @escaping @Sendable (Int, String) -> Void = { _, _ in },
        onRow: (@Sendable (QueryRow) -> Void)? = nil
    ) {
        let request = request.withModalities
        self.plan = QueryPlan(request)
        self.transport = transport
        self.charset = charset
        self.origin = origin
        self.onProgress = onProgress
        self.onPiece = onPiece
        self.onRow = request.order == nil ? onRow : nil
        self.collector = RowCollector(level: request.level, limit: request.limit)
        self.result = QueryResult(request, origin: origin)
        let passes = self.plan.passes(at: self.plan.start).count
        self.course = SplitCourse(request, passes: passes, today: .today)
    }

    /// Goes on where a query that was cut into pieces ended before its end.
    mutating func goOn(with unfinished: UnfinishedQuery) {
        self.course = unfinished.course
        self.collector = unfinished.collector
        self.result.identifiers = unfinished.identifiers
        self.sent = unfinished.sent
    }

    /// Runs the query to its end; a failure on the way is part of the result.
    mutating func run() async -> QueryResult {
        do throws(PACSError) {
            let plan = self.plan
            try await self.ask(
                plan.start,
                below: plan.given,
                parents: plan.parents(charset: self.charset, origin: self.origin)
            )
            try await self.settleModalities()
        } catch {
            self.result.failure = error
        }
        if let course = self.course {
            self.result.split = course.summary
            self.result.notes += course.notes
            if self.result.failure != nil, !self.result.isNotWhole, self.plan.start == self.request.level {
                self.result.unfinished = UnfinishedQuery(
                    request: self.request,
                    origin: self.origin,
                    course: course,
                    collector: self.collector,
                    sent: self.sent,
                    identifiers: self.result.identifiers
                )
            }
        }
        self.result.failure = self.result.failure ?? self.uselessness
        if let order = self.request.order { self.collector.sort(by: order) }
        self.result.rows = self.collector.rows
        self.result.amended = self.collector.amended
        self.result.truncated = self.collector.isTruncated
        self.result.notes += QueryNotes.about(
            self.collector,
            of: self.request,
            notFollowed: self.notFollowed,
            charset: self.charset
        )
        if self.collector.rows.isEmpty, self.result.failure == nil, !self.walked.isEmpty {
            let found = self.walked.sorted { $0.key < $1.key }.map { level, count in level.text(count) }
            self.result.notes.append(
                "looked level by level, as a PACS wants it: \(found.joined(separator: ", ")), and nothing below; "
                    + "--relational asks for \(self.request.level.text(2).drop { $0 != " " }.dropFirst()) at once, where the PACS takes that"
            )
        }
        self.result.notes += self.withoutKey.sorted { $0.key < $1.key }.map { level, count in
            "\(level.text(count)) came without \(DataDictionary.keyword(for: level.uniqueKey)) that can be read, so nothing below could be asked for"
        }
        return self.result
    }

    /// The failure of a query whose matches are all of no use: they came without the unique key of their level, or can't
    /// be read.
    private var uselessness: PACSError? {
        let (level, rows) = (self.request.level, self.collector.rows)
        let useless = rows.count { $0.missingKey(at: level) != nil } + self.collector.unusable
        let above = self.withoutKey.values.reduce(0, +)
        guard useless + above > 0, useless == rows.count + self.collector.unusable,
            above == self.walked.values.reduce(0, +)
        else { return nil }
        let matches = useless + above == 1 ? "the only match" : "all \(useless + above) matches"
        return PACSError(
            FailureFacts(.dimseFailure, service: .find, status: self.result.status),
            "\(matches) of the PACS can't be used: without the unique key of the level, or unreadable"
        )
    }

    // MARK: - Levels

    /// Asks a level, and what is below each of its rows until the level wanted is reached.
    private mutating func ask(_ level: QueryLevel, below above: [QueryKey], parents: RowParents) async throws(PACSError)
    {
        if level == self.request.level {
            var collector = self.collector
            self.collector = RowCollector(level: level, limit: nil)
            defer { self.collector = collector }
            try await self.collect(level, below: above, parents: parents, into: &collector)
            return
        }
        var stage = RowCollector(level: level, limit: nil)
        try await self.collect(level, below: above, parents: parents, into: &stage)
        self.walked[level, default: 0] += stage.rows.count + stage.unusable
        if stage.unusable > 0 { self.withoutKey[level, default: 0] += stage.unusable }
        guard let below = level.below else { return }
        for row in stage.rows {
            guard row.mismatch.isEmpty else {
                self.notFollowed += 1
                continue
            }
            guard row.missingKey(at: level) == nil, let value = row.text(level.uniqueKey) else {
                self.withoutKey[level, default: 0] += 1
                continue
            }
            if self.collector.isFull || self.sent >= Self.maximumWalk {
                if self.sent >= Self.maximumWalk {
                    self.result.notes.append(
                        "the walk was cut off after \(self.sent) queries; restrict the studies, as by --date or --id"
                    )
                }
                self.collector.isTruncated = true
                return
            }
            let key = QueryKey(level.uniqueKey, value)
            try await self.ask(below, below: above + [key], parents: RowParents(of: row))
            if self.collector.isTruncated { return }
        }
    }

    /// Sends the C-FINDs of one level under one parent.
    private mutating func collect(
        _ level: QueryLevel,
        below above: [QueryKey],
        parents: RowParents,
        into collector: inout RowCollector
    ) async throws(PACSError) {
        if let course = self.course, level == self.plan.start {
            try await self.collectPieces(of: course, level, below: above, parents: parents, into: &collector)
            return
        }
        let checks = self.plan.checks(at: level, below: above)
        let progress = self.onProgress
        let onRow = self.rowTaker(at: level)
        var said = ContinuousClock.now
        for (number, pass) in self.plan.passes(at: level).enumerated() {
            let identifier = self.plan.identifier(at: level, below: above, pass: pass, charset: self.charset)
            collector.begin(nil)
            try await self.send(identifier) { bytes, syntax in
                let goesOn = collector.add(bytes, syntax, checks: checks, parents: parents, pass: number)
                if collector.rows.count % 100 == 0 || said.duration(to: .now) >= Self.progressInterval {
                    progress(collector.rows.count)
                    said = .now
                }
                if let onRow { collector.handOn(to: onRow) }
                return goesOn
            } isCancelled: {
                collector.isTruncated
            }
            if collector.isTruncated { return }
            if level == self.plan.start, let doubt = self.doubt(collector.answer) { self.result.notes.append(doubt) }
        }
    }

    /// Who takes the rows of a level as they come; nil at those above the one that was asked for.
    func rowTaker(at level: QueryLevel) -> (@Sendable (QueryRow) -> Void)? {
        level == self.request.level ? self.onRow : nil
    }

    /// Sends one C-FIND; a final status that says more than the end of it becomes a note or an error.
    private mutating func send(
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool,
        isCancelled: () -> Bool
    ) async throws(PACSError) {
        let answer = try await self.exchange(identifier, consume)
        try self.judge(answer, isCancelled: isCancelled)
    }

    /// Sends one C-FIND.
    mutating func exchange(
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer {
        self.sent += 1
        if self.result.identifiers.count < Self.maximumShown { self.result.identifiers.append(identifier) }
        let answer = try await self.transport.find(self.request.findClass, identifier, consume)
        if answer.hasUnsupportedKeys { self.result.hasUnsupportedKeys = true }
        return answer
    }

    /// Makes a note or an error of a final status that says more than the end of a C-FIND.
    mutating func judge(_ answer: FindAnswer, isCancelled: () -> Bool) throws(PACSError) {
        let status = DIMSEStatus(code: answer.status)
        if self.result.status == 0 { self.result.status = answer.status }
        let text = "\(status.hex) \(status.name(service: .find))"
        switch status.category {
        case .success: return
        case .cancel where isCancelled(): return
        case .warning:
            // Neither the end of a query nor a failure of it: what came is kept, and so is what comes below.
            let facts = FailureFacts(.dimseFailure, service: .find, status: answer.status, remark: answer.remark)
            let message =
                "the PACS ended the query with \(text)\(answer.remark.quotedClause), which is no success; "
                + "the rows that came are kept"
            self.result.failure = self.result.failure ?? PACSError(facts, message)
        default:
            throw PACSError(
                endOfQuery: status,
                remark: answer.remark,
                remedy: self.request.relational && self.request.level > self.request.model.top
                    ? "the PACS probably takes no relational queries: leave out --relational, and pacsh walks down from "
                        + "the \(self.request.model.top == .study ? "studies" : "patients"); "
                        + "a key that restricts these, such as --date, keeps that short"
                    : self.remedyOfCut(answer)
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
            guard row.missingKey(at: .study) == nil, let study = row.studyInstanceUID else { continue }
            let identifier = Identifier(
                level: .series,
                keys: self.request.model.uniqueKeys(patientID: row.patientID, study: study),
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
            if modalities.isEmpty { continue }
            let wanted = ValueMatch(tag: .modality, value: self.request.modalities.joined(separator: "\\"))
            var match = wanted.matches(modalities)
            // A series that doesn't say its modality may be of the one wanted.
            if match == .no, own.contains(where: { $0.text(.modality)?.isEmpty ?? true }) { match = .cannotTell }
            collector.settle(index, modalities: modalities, match)
        }
        let settled = indices.count
        self.result.notes.append(
            "the PACS does not return ModalitiesInStudy: the series of \(QueryLevel.study.text(settled)) were asked instead"
        )
        if collector.unsettled.count > settled {
            self.result.notes.append(
                "\(collector.unsettled.count - settled) more studies were not asked and stay unverified; narrow the query"
            )
        }
    }
}
