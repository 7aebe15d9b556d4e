import DICOMCore
import DICOMQuery
import PACSClient

extension Retrieval {
    /// Retrieves what a search finds: while the PACS still answers, where nothing needs all of it first.
    func carryOut(
        _ search: StudySearch,
        _ wanted: inout Wanted,
        _ aftermath: RetrievalAftermath,
        _ connection: PACSConnection,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        let session = self.session
        if let dates = search.request.dates { session.notice("StudyDate \(dates)") }
        if search.request.matchesEverything, self.options.maxStudies == nil {
            let consent = self.options.consentOptions.consent
            try await session.confirm("This asks for everything in the PACS", as: .all, given: consent)
        }
        try await wanted.questions.ask(destination: self.method)
        var request = self.request([])
        let isOrdered = (self.options.runOptions.order ?? .listed) != .listed
        guard wanted.questions.areSettled, !self.options.dryRun, !isOrdered, self.options.maxImages == nil else {
            return try await self.carryOut(listing: search, &wanted, aftermath, connection, since: start)
        }
        session.notice("the studies come in the order in which the PACS names them, while it still does")
        request.order = .listed
        let second = connection.another()
        var source = SearchPortions(
            search,
            on: second,
            first: max(1, request.parallel),
            limit: request.maximumStudies,
            shard: request.shard,
            patientID: self.options.id
        )
        return try await self.carryOut(&source, request, &wanted, aftermath, connection, search: second, since: start)
    }

    /// Retrieves what a search finds once all of it is listed: because a question, the order or a cap needs that.
    private func carryOut(
        listing search: StudySearch,
        _ wanted: inout Wanted,
        _ aftermath: RetrievalAftermath,
        _ connection: PACSConnection,
        since start: ContinuousClock.Instant
    ) async throws -> Report {
        let progress = self.session.progressLine()
        let name = self.method.commandName
        var seen: Set<UID> = []
        var (targets, labels): ([RetrievalTarget], [UID: RowLabel]) = ([], [:])
        let ending = await search.run(on: connection) { rows in
            for row in rows {
                let selected = SelectedRow(
                    level: .study,
                    row: row,
                    patientID: row.patientID,
                    study: row.studyInstanceUID
                )
                guard let target = try? selected.listedTarget(patientID: self.options.id), let study = target.study,
                    seen.insert(study).inserted
                else { continue }
                targets.append(target)
                if labels.count < Self.labelLimit { labels[study] = RowLabel(selected) }
            }
            progress.show("\(name): \(Magnitude.count(targets.count, "study")) so far")
            return true
        }
        progress.end()
        if let failure = ending.failure {
            return self.report(.failed(name, failure), aftermath, wanted, since: start)
        }
        wanted.note(ending, in: self.session)
        (wanted.targets, wanted.labels) = (targets, labels)
        guard !targets.isEmpty else { return self.reportNothing(wanted, aftermath, since: start) }
        try await wanted.questions.ask(studies: targets.count, soFar: Self.onlyQueries)
        return try await self.carryOutSelection(&wanted, aftermath, connection, since: start)
    }
}

extension StudySearch.Ending {
    /// What was left out because it contradicts the query, in a sentence; nil where nothing was.
    var mismatchNote: String? {
        guard self.mismatched > 0 else { return nil }
        let rows = Magnitude.count(self.mismatched, "row")
        return "left out because they contradict the query: \(rows) (--mismatched takes them)"
    }

    /// That the PACS may not have named all studies, in a sentence; nil where nothing says so.
    var doubtNote: String? {
        self.doubtful.map { count in
            "warning: the PACS named exactly \(count) studies, a number at which many end their answers without a word; "
                + "'find --split auto' with the same words lists all, and then 'get all' brings them"
        }
    }

    /// What of the PACS's list nobody can ask for, in a sentence; nil where nothing is.
    var unusableNote: String? {
        guard self.unusable > 0 else { return nil }
        let rows = Magnitude.count(self.unusable, "row")
        return "\(rows) of the PACS can't be used: unreadable, or without a Study Instance UID"
    }
}
