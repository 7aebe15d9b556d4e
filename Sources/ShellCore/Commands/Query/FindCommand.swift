import ArgumentParser
import DICOMCore
import DICOMQuery
import PACSClient
import ShellLanguage

/// `find`: C-FIND at any level, and in the worklist; the rows become the list that selectors count in.
struct FindCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "find",
        abstract: "Find patients, studies, series, images, or what is scheduled.",
        discussion: """
            WORDS are a level (patient, study, series, image, worklist; study by default), modalities (nm, pt, ct) and KEY=VALUE \
            in any order. KEY is a keyword or a tag; KEY= asks for the attribute. Values go out as typed; * and ? are \
            wildcards, and a value of nothing else counts as empty. Dates are today, yesterday, 7d, 3w, 2m, 1y, \
            2026-05-01, 20260501, A..B. Rows that contradict the query are marked and left out of 'all', ranges and \
            'end'. 'find worklist' lists the steps that are scheduled (Modality Worklist): dates are those of their \
            start, and the attributes of a step are keys as if they stood outside its sequence. '--return all' asks for \
            everything that the level can answer. --split asks a PACS that caps its answers in pieces: by day, week or \
            month, auto for as many days as it answers in full, id by what Patient IDs begin with, which finds studies \
            without a date too. Rows are shown while the PACS still sends them; they wait for the end with --sort and \
            --on, in a job, with --show-request in the formats for people, with '--return all' in csv and tsv, and from \
            the first one on that came without the modalities which were asked for.
            """
    )

    /// Examples for `help find`.
    static let examples = [
        "find nm --since 7d", "find --patient 'DOE*' --date 2026-01-01..2026-03-31",
        "find series StudyInstanceUID=1.2.3 --return BodyPartExamined", "find patient --id 1234",
        "find --since 3y --split auto",
        "find worklist nm --date today --station-aet NM1", "find --born 1950..1960 --sex f --return all",
    ]

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<words>": .queryWord]

    @Argument(help: "Level, modalities and KEY=VALUE.")
    var words: [String] = []
    @Option(name: .customShort("k"), help: "A key as DCMTK's findscu takes it: KEY or KEY=VALUE.")
    var keys: [String] = []
    @OptionGroup var days: DateOptions
    @Option(name: .long, help: "Patient's name, FAMILY^GIVEN; * and ? are wildcards.")
    var patient: String?
    @Option(name: .long, help: "Patient ID.")
    var id: String?
    @Option(name: .long, help: "Accession number.")
    var accession: String?
    @Option(
        name: .long,
        help: "Description of the study; of the series below it; of the requested procedure in the worklist."
    )
    var description: String?
    @Option(name: .customLong("return"), help: "More attributes to ask for, with commas; all for everything.")
    var returnKeys: [String] = []
    @Option(name: .long, help: "Take at most this many rows, then cancel.")
    var limit: Int?
    @Option(name: .long, parsing: .unconditional, help: "Sort by this attribute; -KEY puts the largest first.")
    var sort: String?
    @Option(name: .customLong("as"), help: "Save the list under a name; @NAME:2-4 names rows of it.")
    var savedName: String?
    @Option(name: .long, help: "study or patient: the query model.")
    var model: String?
    @Flag(name: .customShort("P"), help: "Use the patient root model.")
    var patientRoot = false
    @Flag(name: .customShort("S"), help: "Use the study root model.")
    var studyRoot = false
    @Flag(name: .long, help: "Send one relational query instead of walking down; the PACS must agree to it.")
    var relational = false
    @Flag(name: .long, help: "Match names that sound or are spelt alike; the PACS must agree to it.")
    var fuzzy = false
    @Flag(name: .long, help: "Take ranges of date and time as one range; the PACS must agree to it.")
    var combined = false
    @Flag(name: .long, help: "Fail when nothing matches.")
    var require = false
    @Flag(name: .long, help: "When nothing matches, ask again more loosely and say why.")
    var explain = false
    @Flag(name: .long, help: "Show the requests that were sent.")
    var showRequest = false
    @OptionGroup var splitOptions: SplitOptions
    @OptionGroup var on: OnOptions
    @OptionGroup var namedKeys: NamedKeyOptions
    @OptionGroup var consentOptions: ConsentOptions
    @OptionGroup var titles: AETitleOptions
    @OptionGroup var outputOptions: OutputOptions

    /// Rows have data sets.
    static let hasDataSets = true

    /// Rows after which a query at the prompt is cancelled unless `--limit` says otherwise.
    static let limitAtPrompt = 10_000

    /// The format asked for.
    var format: OutputFormat? { self.outputOptions.format }

    /// Checks everything that can be checked without the PACS.
    mutating func validate() throws {
        // A variable that isn't set must not select the whole PACS.
        for case (let option, let value?) in self.named + self.namedKeys.named where Wildcard.isOnly(value) {
            let what = Wildcard.isWild(value) ? "nothing but wildcards for a value" : "no value"
            throw UsageError("\(option) has \(what)", hint: "leave it out to match everything")
        }
        try self.checkContinued()
        if let name = self.savedName { try Self.check(savedName: name) }
        if self.patientRoot && self.studyRoot { throw UsageError("-P and -S can't be combined") }
        if let limit = self.limit, limit < 1 { throw UsageError("--limit takes a number from 1, not \(limit)") }
        if let model = self.model, !model.isUnexpanded, QueryModel(rawValue: model) == nil {
            throw UsageError("'\(model)' isn't a model", hint: "--model takes study or patient", word: model)
        }
        if !self.texts.contains(where: \.isUnexpanded) {
            let request = try self.request(model: .studyRoot)
            do throws(QueryError) {
                try request.validate()
            } catch {
                throw UsageError(error)
            }
        }
    }

    /// Asks the PACS.
    func run(in session: Session) async throws -> Report {
        if let systems = self.on.words { return try await self.run(on: systems, in: session) }
        let connection = try await session.requireAssociation(as: self.titles)
        let unfinished = try self.unfinishedQuery(in: session, connection)
        var request = try self.request(model: session.settings.model)
        if let unfinished {
            let order = request.order
            request = unfinished.request
            request.order = order ?? request.order
        }
        let prepared = try await self.prepared(request, goesOn: unfinished != nil, in: session)
        return try await self.run(prepared, of: RowOrigin(connection.target), in: session) { onRow in
            try await self.ask(connection, prepared, goingOnWith: unfinished, in: session, onRow)
        }
    }

    /// Asks one PACS and keeps the list; `onRow` gets the rows as they come.
    private func ask(
        _ connection: PACSConnection,
        _ request: QueryRequest,
        goingOnWith unfinished: UnfinishedQuery?,
        in session: Session,
        _ onRow: (@Sendable (QueryRow) -> Void)?
    ) async throws -> QueryReport {
        let level = request.level
        let progress = session.progressLine()
        defer { progress.end() }
        var result = try await connection.query(
            request,
            calling: self.titles.calling,
            called: self.titles.called,
            goingOnWith: unfinished,
            onProgress: { progress.show("find: \(level.text($0)) so far") },
            onPiece: { progress.show("find: \(level.text($0)) so far, now \($1)") },
            onRow: onRow
        )
        if request.split != nil { session.unfinishedQuery = result.unfinished }
        if result.unfinished != nil, session.options.isPrompt {
            result.notes.append("'find --continue' asks for what is left, and keeps the rows that came")
        }
        result.unfinished = nil
        if self.limit == nil && result.truncated && request.limit == Self.limitAtPrompt {
            result.notes.append("stopped after \(Self.limitAtPrompt) rows; --limit N takes more")
        }
        self.judgeEmptiness(of: &result)
        if result.failure == nil || result.failure?.kind == .noMatch || !result.rows.isEmpty {
            session.show(result)
            if let name = self.savedName { session.save(result, as: name) }
        }
        var report = QueryReport(
            result: result,
            command: "find",
            extraKeys: self.shownKeys(of: result, request),
            columnKeys: session.columns(of: level),
            showsRequest: self.showRequest
        )
        if session.terminal.outputIsTerminal, CommandOutput.current == nil,
            let sparkline = Sparkline(of: result, width: session.terminal.width)
        {
            report.sparkline = sparkline.lines
        }
        report.explanation = try await self.explanation(of: result, connection, session)
        report.isOpenEnded = self.hasFixedColumns(request, in: session)
        return report
    }

    /// The request with the columns that were chosen and the prompt's limit, once what must be asked is answered and what
    /// must be said of its words is said.
    func prepared(_ request: QueryRequest, goesOn: Bool = false, in session: Session) async throws -> QueryRequest {
        var request = request
        for path in session.columns(of: request.level) where !request.returnKeys.contains(path) {
            request.returnKeys.append(path)
        }
        if request.matchesEverything && request.limit == nil && !goesOn {
            let consent = self.consentOptions.consent
            let everything = request.level == .worklist ? "the whole worklist" : "everything in the PACS"
            try await session.confirm("This asks for \(everything)", as: .all, given: consent)
        }
        if session.isInteractive && request.limit == nil { request.limit = Self.limitAtPrompt }
        if let dates = request.dates { session.notice("\(WorklistKeys.flatName(request.dateKey)) \(dates)") }
        if let born = try self.namedKeys.birthDates() {
            session.notice("PatientBirthDate \(born)", masked: "PatientBirthDate \(IdentifyingAttributes.mask)")
        }
        if let notice = self.namedKeys.notice(at: request.level) { session.notice(notice) }
        for word in request.modalities {
            if let warning = Modality.warning(of: word) { session.notice("warning: \(warning); it is sent as typed") }
        }
        return request
    }

    /// Makes an empty list a failure where `--require` says so.
    func judgeEmptiness(of result: inout QueryResult) {
        guard self.require, result.failure == nil, !result.rows.contains(where: { $0.mismatch.isEmpty }) else { return }
        result.failure = PACSError(
            FailureFacts(.noMatch, service: .find, status: result.status),
            result.rows.isEmpty
                ? "nothing matches the query" : "nothing satisfies the query; every row contradicts it"
        )
    }

    /// Why a query found nothing: by asking again where `--explain` was given, else what the request itself shows.
    func explanation(
        of result: QueryResult,
        _ connection: PACSConnection,
        _ session: Session
    ) async throws -> QueryExplanation? {
        guard result.rows.isEmpty else { return .ofContradictions(in: result) }
        guard self.explain else {
            return result.failure == nil || result.failure?.kind == .noMatch ? .withoutAsking(result.request) : nil
        }
        switch result.failure?.kind {
        case nil, .noMatch, .noAcceptedContext, .dimseFailure, .associationAborted: break
        // Where nothing answers, asking again says nothing.
        default: return nil
        }
        session.notice("asking again more loosely; each query ends after a few matches")
        let explanation = await connection.explainNothing(
            result.request,
            calling: self.titles.calling,
            called: self.titles.called
        )
        try Task.checkCancellation()
        return explanation
    }

    /// Refuses what can't stand behind `@`.
    static func check(savedName name: String) throws {
        guard name.isUnexpanded || VariableName.isName(name) else {
            throw UsageError("'\(name)' can't be the name of a result", hint: "use letters, digits and _", word: name)
        }
    }

    /// The options that name a key, with their values.
    var named: [(String, String?)] {
        [
            ("--patient", self.patient), ("--id", self.id), ("--accession", self.accession),
            ("--description", self.description),
        ]
    }

    /// The attributes shown besides the usual ones: those that were named, and of all those that are filled.
    func shownKeys(of result: QueryResult, _ request: QueryRequest) -> [TagPath] {
        let keys = request.returnKeys + request.keys.filter(\.sent.isEmpty).map(\.path)
        guard self.asksForAll else { return keys }
        let named = Set(self.namedKeys(of: request))
        return keys.filter { key in
            named.contains(key) || result.rows.contains { !($0.values(key) ?? []).allSatisfy(\.isEmpty) }
        }
    }

    /// The attributes to be shown besides the usual ones whatever the rows have.
    func namedKeys(of request: QueryRequest) -> [TagPath] {
        let keys = request.returnKeys + request.keys.filter(\.sent.isEmpty).map(\.path)
        guard self.asksForAll else { return keys }
        return self.returnKeys.flatMap { QueryKey.list($0) }.compactMap { TagPath(parsing: $0) }
    }

    /// Whether everything is asked for that the level can answer.
    var asksForAll: Bool { self.returnKeys.flatMap { QueryKey.list($0) }.contains("all") }

    /// Refuses what can't go with the worklist.
    private func checkWorklist() throws(UsageError) {
        let others: [(String, Bool)] = [
            ("--model", self.model != nil), ("-P", self.patientRoot), ("-S", self.studyRoot),
            ("--combined", self.combined), ("--relational", self.relational),
        ]
        guard let option = others.first(where: \.1)?.0 else { return }
        throw UsageError(
            option == "--combined"
                ? "--combined is of no use in the worklist: dates and times of the start are one range there anyway"
                : "\(option) does not apply to the worklist, which has a model and one level of its own",
            hint: "leave it out"
        )
    }

    private var texts: [String] {
        self.words + self.keys + self.returnKeys + self.days.texts
            + self.namedKeys.named.compactMap(\.1)
            + [
                self.patient, self.id, self.accession, self.description, self.sort, self.model,
                self.splitOptions.way,
            ].compactMap(\.self)
    }

    /// The request; usage errors where the words make none.
    func request(model standard: QueryModel) throws -> QueryRequest {
        let words = try QueryWords(self.words, dcmtkKeys: self.keys)
        let level = words.level ?? .study
        if level == .worklist { try self.checkWorklist() }
        let description: Tag =
            switch level {
            case .series, .image: .seriesDescription
            case .worklist: .requestedProcedureDescription
            case .patient, .study: .studyDescription
            }
        let tags: [Tag] = [.patientName, .patientID, .accessionNumber, description]
        var keys = words.keys + (try self.namedKeys.keys(at: level))
        for (tag, (_, value)) in zip(tags, self.named) {
            if let value { keys.append(QueryKey(tag, value)) }
        }
        // A key of the scheduled step is in its sequence.
        if level == .worklist { keys = keys.map { QueryKey(path: WorklistKeys.path($0.path), value: $0.value) } }
        var order: QueryRequest.Order?
        if let sort = self.sort {
            let isDescending = sort.hasPrefix("-")
            order = .init(
                path: try ColumnHead.path(isDescending ? String(sort.dropFirst()) : sort, level: level),
                isDescending: isDescending
            )
        }
        do throws(QueryError) {
            var returnKeys: [TagPath] = []
            for text in self.returnKeys.flatMap({ QueryKey.list($0) }) where text != "all" {
                let path = try QueryKey.path(text)
                let key = level == .worklist ? WorklistKeys.path(path) : path
                if !returnKeys.contains(key) { returnKeys.append(key) }
            }
            if self.asksForAll {
                returnKeys += AnswerableKeys.all(at: level).filter { !returnKeys.contains($0) }
            }
            return QueryRequest(
                level: level,
                model: self.chosenModel ?? standard,
                modalities: words.modalities,
                keys: keys,
                returnKeys: returnKeys,
                dates: try self.days.range(),
                limit: self.limit,
                order: order,
                relational: self.relational,
                matching: self.matching(of: keys),
                split: self.splitOptions.split
            )
        } catch {
            throw UsageError(error)
        }
    }

    /// What the PACS must agree to besides relational queries.
    private func matching(of keys: [QueryKey]) -> QueryOptions {
        var options: QueryOptions = []
        if self.fuzzy { options.insert(.fuzzy) }
        if self.combined { options.insert(.combinedDateTime) }
        // Only the request can say which zone it means (PS3.4 §C.2.2.2.1.3).
        if keys.contains(where: { $0.path == TagPath(.timezoneOffsetFromUTC) && !$0.sent.isEmpty }) {
            options.insert(.timezone)
        }
        return options
    }

    private var chosenModel: QueryModel? {
        if self.patientRoot { return .patientRoot }
        if self.studyRoot { return .studyRoot }
        return self.model.flatMap { QueryModel(rawValue: $0) }
    }
}
