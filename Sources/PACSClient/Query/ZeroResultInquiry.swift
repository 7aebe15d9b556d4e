import DICOMCore
import DICOMQuery

/// Asks again more loosely why a query found nothing.
///
/// Every looser query stops after a few matches with C-CANCEL, and there are at most a few dozen of them.
struct ZeroResultInquiry {
    /// A part of the query that may be what excludes everything.
    private enum Restriction {
        case key(QueryKey)
        case dates(DateRange, of: String)
        case modalities([String])

        var name: String {
            switch self {
            case .key(let key): WorklistKeys.flatName(key.path)
            case .dates(_, let name): name
            case .modalities: "the modality"
            }
        }
    }

    private let request: QueryRequest
    private let transport: any FindTransport
    private let charset: FallbackCharacterSet?
    private let calling: String
    private var explanation = QueryExplanation()
    private var hasUnsupportedKeys = false
    /// Whether some looser query was not sent or not answered.
    private var isIncomplete = false

    /// So many matches of a looser query are looked at.
    static let sample = 25
    /// So many looser queries are sent at most.
    static let maximumQueries = 40

    init(_ request: QueryRequest, transport: any FindTransport, charset: FallbackCharacterSet?, calling: String) {
        self.request = request
        self.transport = transport
        self.charset = charset
        self.calling = calling
    }

    /// Asks, and tells what was found out.
    mutating func run() async -> QueryExplanation {
        let all = await self.rowsOfAnything()
        if let all {
            await self.judgeParts(all)
            if self.hasUnsupportedKeys {
                self.note(
                    .keyIgnored,
                    "the PACS says that it does not support some of the keys as they were meant (0xFF01)",
                    "leave out unusual keys ('--show-request' shows them)"
                )
            }
        }
        // What the request itself shows, where nothing better is known.
        let guesses = QueryExplanation.withoutAsking(self.request).findings
        for guess in guesses where guess.isEstablished || self.explanation.findings.isEmpty {
            self.explanation.add(guess.kind, isEstablished: guess.isEstablished, guess.text, guess.advice)
        }
        return self.explanation
    }

    // MARK: - Anything at all

    /// Matches without any key; nil when there are none, which is explained then.
    private mutating func rowsOfAnything() async -> [QueryRow]? {
        let anything = self.request(with: [])
        let first = await self.ask(anything)
        if !first.rows.isEmpty { return first.rows }
        // Some systems answer a query without any restriction with nothing.
        var dated = anything
        if self.request.level != .patient { dated.keys = [QueryKey(path: self.request.dateKey, value: "19000101-")] }
        if !dated.keys.isEmpty, first.failure == nil {
            let rows = await self.ask(dated).rows
            if !rows.isEmpty { return rows }
        }
        if self.request.level == .worklist {
            self.noteEmptyWorklist(first.failure)
            return nil
        }
        let model = self.request.model
        if self.request.level != .patient {
            var other = anything
            other.model = model == .studyRoot ? .patientRoot : .studyRoot
            if await !self.ask(other).rows.isEmpty {
                self.note(
                    .modelUnsupported,
                    "the PACS answers under the \(other.model.name), not under the \(model.name)",
                    "--model \(other.model.rawValue)"
                )
                return nil
            }
        }
        if self.request.level != .study {
            let studies = QueryRequest(level: .study, model: .studyRoot)
            if await !self.ask(studies).rows.isEmpty {
                let level = self.request.level.rawValue
                self.note(
                    .modelUnsupported,
                    "the PACS lists studies, but nothing at \(level) level: it does not support that level",
                    "'find' for studies; a study can be retrieved by its UID"
                )
                return nil
            }
        }
        if let failure = first.failure {
            let what = failure.status.map { PACSError.hex($0) } ?? failure.code
            self.note(
                failure.status == 0xA900 || failure.kind == .noAcceptedContext ? .modelUnsupported : .nothingVisible,
                "without any key, too, the \(self.request.level.rawValue) level of the \(model.name) ends in \(what)",
                failure.remedy
            )
        } else {
            self.note(
                .nothingVisible,
                "without any key, too, the PACS shows '\(self.calling)' nothing at \(self.request.level.rawValue) level, "
                    + "under either model: no rights, or an empty PACS",
                "the PACS administrator must see what '\(self.calling)' may see"
            )
        }
        return nil
    }

    private mutating func noteEmptyWorklist(_ failure: PACSError?) {
        if let failure {
            let what = failure.status.map { PACSError.hex($0) } ?? failure.code
            self.note(.modelUnsupported, "without any key, too, the worklist ends in \(what)", failure.remedy)
        } else {
            self.note(
                .nothingVisible,
                "without any key, too, the worklist shows '\(self.calling)' nothing: nothing is scheduled, or no rights",
                "the administrator of the RIS must see what is scheduled, and what '\(self.calling)' may see of it"
            )
        }
    }

    // MARK: - Part by part

    private var restrictions: [Restriction] {
        var parts = self.request.keys.filter { !$0.sent.isEmpty }.map { Restriction.key($0) }
        if let dates = self.request.dates, !dates.description.isEmpty {
            parts.append(.dates(dates, of: WorklistKeys.flatName(self.request.dateKey)))
        }
        if !self.request.modalities.isEmpty { parts.append(.modalities(self.request.modalities)) }
        return parts
    }

    /// The query with some of its restrictions only.
    private func request(with parts: [Restriction]) -> QueryRequest {
        var request = self.request
        request.keys = []
        request.dates = nil
        request.modalities = []
        for part in parts {
            switch part {
            case .key(let key): request.keys.append(key)
            case .dates(let dates, _): request.dates = dates
            case .modalities(let modalities): request.modalities = modalities
            }
        }
        return request
    }

    private mutating func judgeParts(_ all: [QueryRow]) async {
        let parts = self.restrictions
        guard parts.count > 1 else {
            if let part = parts.first { await self.judge(part, all) }
            return
        }
        var isFound = false
        for (index, part) in parts.enumerated() {
            var others = parts
            others.remove(at: index)
            let rows = await self.ask(self.request(with: others)).rows.filter(\.mismatch.isEmpty)
            guard !rows.isEmpty else { continue }
            isFound = true
            await self.judge(part, rows)
        }
        guard !isFound else { return }
        for part in parts where await self.ask(self.request(with: [part])).rows.isEmpty {
            isFound = true
            await self.judge(part, all)
        }
        guard !isFound else { return }
        self.note(
            .keyExcludes,
            "each of \(parts.map(\.name).joined(separator: ", ")) alone has matches, but together they have none",
            "leave one of them out"
        )
    }

    private mutating func judge(_ part: Restriction, _ rows: [QueryRow]) async {
        switch part {
        case .dates: self.judgeDates(rows)
        case .modalities(let wanted): await self.judgeModalities(wanted, rows)
        case .key(let key): await self.judge(key, rows)
        }
    }

    private mutating func judgeDates(_ rows: [QueryRow]) {
        let dates = rows.compactMap { $0.values(self.request.dateKey)?.first.flatMap { DICOMDate(parsing: $0) } }
            .sorted()
        let name = WorklistKeys.flatName(self.request.dateKey)
        guard let first = dates.first, let last = dates.last else {
            return self.note(
                .dateOutside,
                "without the dates there are matches, but they have no \(name)",
                "leave out --since, --until and --date"
            )
        }
        self.note(
            .dateOutside,
            "without the dates there are matches; \(name) of those looked at (\(rows.count)) is \(first) to \(last)",
            "widen --since, --until or --date"
        )
    }

    private mutating func judgeModalities(_ wanted: [String], _ rows: [QueryRow]) async {
        var found: Set<String> = []
        for row in rows.prefix(5) {
            let path =
                switch self.request.level {
                case .study: TagPath(.modalitiesInStudy)
                case .worklist: WorklistKeys.inStep(.modality)
                case .patient, .series, .image: TagPath(.modality)
                }
            var modalities = row.values(path) ?? []
            if modalities.allSatisfy(\.isEmpty), self.request.level == .study, let study = row.studyInstanceUID {
                let keys = self.request.model.uniqueKeys(patientID: row.patientID ?? "", study: study)
                let series = QueryRequest(level: .series, model: self.request.model, keys: keys)
                modalities = await self.ask(series).rows.compactMap { $0.text(.modality) }
            }
            found.formUnion(modalities.filter { !$0.isEmpty })
        }
        if !found.isDisjoint(with: wanted), self.request.level != .worklist {
            self.note(
                .modalityIgnored,
                "the PACS has \(wanted.joined(separator: ", ")) but finds nothing by ModalitiesInStudy: it does not match the "
                    + "modality at study level",
                "search without the modality, then look at the series; or 'find series MODALITY'"
            )
        } else {
            let list = found.isEmpty ? "no modality that it tells" : found.sorted().joined(separator: ", ")
            self.note(
                .keyExcludes,
                "without the modality there are matches; the first have \(list)",
                "search for one of these, or for none"
            )
        }
    }

    // MARK: - One key

    private mutating func judge(_ key: QueryKey, _ rows: [QueryRow]) async {
        let name = WorklistKeys.flatName(key.path)
        // What satisfies the key by our own reading: letter by letter, or only in other letters.
        let satisfying = rows.filter { KeyCheck(key).match($0) == .yes }.flatMap { $0.values(key.path) ?? [] }
        if satisfying.contains(where: { Wildcard.matches($0, key.sent) }) {
            return self.explainUnmatched(key)
        }
        if satisfying.contains(where: { Wildcard.matches($0.lowercased(), key.sent.lowercased()) }) {
            return self.note(
                .caseSensitive,
                "the PACS has \(name) in other letters: upper and lower case count",
                "write it as the PACS has it"
            )
        }
        for variant in Self.variants(of: key) {
            var other = self.request
            other.keys = other.keys.map { $0 == key ? QueryKey(path: key.path, value: variant.value) : $0 }
            let matches = await self.ask(other).rows.filter(\.mismatch.isEmpty)
            if !matches.isEmpty {
                return self.explanation.add(variant.kind, isEstablished: true, variant.text, variant.advice)
            }
        }
        let others = self.restrictions.map(\.name).filter { $0 != name }
        let hasMatches =
            others.isEmpty
            ? false : await !self.ask(self.request(with: [.key(key)])).rows.filter(\.mismatch.isEmpty).isEmpty
        if hasMatches {
            return self.note(
                .keyExcludes,
                "\(name) has matches by itself, but none that fits \(others.joined(separator: ", ")) too",
                "leave out \(others.joined(separator: " or ")), or check the value of \(name)"
            )
        }
        self.note(
            .keyExcludes,
            "without \(name) there are matches; none of those looked at (\(rows.count)) has the value that was given",
            "check the value of \(name)"
        )
    }

    /// The PACS shows what fits a key and doesn't find it by that key.
    private mutating func explainUnmatched(_ key: QueryKey) {
        let name = WorklistKeys.flatName(key.path)
        let what = "the PACS has matches for \(name) but does not find them"
        if !key.sent.allSatisfy(\.isASCII) {
            self.note(
                .characterSet,
                "\(what): it reads letters beyond ASCII otherwise",
                "put a ? in the place of each such letter"
            )
        } else if key.hasWildcard {
            self.note(
                .wildcard,
                "\(what): it does not understand the wildcard",
                "give \(name) whole, or search by another key"
            )
        } else {
            self.note(.keyIgnored, "\(what): it does not match by this key", "search by another key")
        }
    }

    private typealias Variant = (kind: QueryExplanation.Finding.Kind, value: String, text: String, advice: String)

    /// Looser values of a key, the likeliest fault first.
    private static func variants(of key: QueryKey) -> [Variant] {
        let vr = key.vr
        let name = WorklistKeys.flatName(key.path)
        let sent = key.sent
        guard [VR.PN, .LO, .SH, .CS, .ST, .LT, .UT].contains(vr) else { return [] }
        var variants: [Variant] = [
            (sent.uppercased(), "in upper case"), (sent.lowercased(), "in lower case"),
        ].filter { $0.0 != sent }.map { value, letters in
            let text = "in other letters \(name) has matches: upper and lower case count"
            return (.caseSensitive, value, text, "write it \(letters)")
        }
        if !sent.allSatisfy(\.isASCII) {
            let value = String(sent.map { $0.isASCII ? $0 : "?" })
            let text = "with ? for letters beyond ASCII \(name) has matches: the PACS reads them otherwise"
            variants.append((.characterSet, value, text, "put a ? in the place of each such letter"))
        }
        if key.hasWildcard { return variants }
        let text = "the value of \(name) is a part of longer ones: it is matched as a whole"
        guard vr == .PN else {
            return variants + [(.notWhole, "*\(sent)*", text, "put a * at both ends, or give it whole")]
        }
        let both = "in upper case and with a * at its end \(name) has matches"
        return variants + [
            (.notWhole, "\(sent)*", text, "put a * at its end"),
            (.caseSensitive, "\(sent.uppercased())*", both, "write it so"),
        ]
    }

    // MARK: - Asking

    private mutating func ask(_ request: QueryRequest) async -> QueryResult {
        var limited = request
        limited.limit = Self.sample
        limited.order = nil
        limited.returnKeys = request.keys.map(\.path) + self.request.keys.map(\.path)
        guard self.explanation.queries < Self.maximumQueries, !Task.isCancelled else {
            self.isIncomplete = true
            return QueryResult(limited, profileKey: "")
        }
        var run = QueryRun(limited, profileKey: "", transport: self.transport, charset: self.charset)
        let result = await run.run()
        self.explanation.queries += max(1, result.identifiers.count)
        if result.hasUnsupportedKeys { self.hasUnsupportedKeys = true }
        switch result.failure?.kind {
        case nil, .dimseFailure, .noAcceptedContext, .associationAborted: break
        // The PACS didn't answer; that nothing came says nothing.
        default: self.isIncomplete = true
        }
        return result
    }

    /// Notes a reason; it is established unless some answer is missing.
    private mutating func note(_ kind: QueryExplanation.Finding.Kind, _ text: String, _ advice: String) {
        self.explanation.add(kind, isEstablished: !self.isIncomplete, text, advice)
    }
}
