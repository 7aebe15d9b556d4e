import PACSClient

extension FindCommand {
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
}

extension QueryReport {
    /// The reasons as lines below an empty list.
    var reasons: [String] {
        guard let explanation = self.explanation else { return [] }
        var lines = explanation.findings.map { "why: \($0.line)" }
        if explanation.queries > 0 {
            let count = explanation.queries
            lines.append(
                "\(count == 1 ? "1 looser query" : "\(count) looser queries") sent, each ended after a few matches"
            )
        } else if self.result.rows.isEmpty, self.result.failure == nil || self.result.failure?.kind == .noMatch {
            lines.append("'find … --explain' asks again more loosely and says why")
        }
        return lines
    }
}
