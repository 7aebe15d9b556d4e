import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

extension PACSConnection {
    /// Runs a query and keeps what came even when it fails on the way (`QueryResult.failure`).
    ///
    /// Throws only what is wrong with the request itself, before anything is sent. With other titles, and for the
    /// worklist, it runs on an association of its own. `onProgress` gets the number of rows every hundred or so, `onPiece`
    /// that and what is asked next of a query that is cut into pieces. `onRow` gets the rows as they come, in the order
    /// of their numbers, as far as it is known before the end what they are: none where they are to be sorted, and none
    /// from the first one on whose modality must be settled by its series.
    package func query(
        _ request: QueryRequest,
        calling: String? = nil,
        called: String? = nil,
        goingOnWith unfinished: UnfinishedQuery? = nil,
        onProgress: @escaping @Sendable (Int) -> Void = { _ in },
        onPiece: @escaping @Sendable (Int, String) -> Void = { _, _ in },
        onRow: (@Sendable (QueryRow) -> Void)? = nil
    ) async throws(PACSError) -> QueryResult {
        do throws(QueryError) {
            try request.validate()
        } catch {
            throw PACSError(error)
        }
        let target = self.target(calling: calling, called: called)
        let origin = RowOrigin(self.target)
        let charset = self.settings.fallbackCharacterSet
        do {
            return try await self.withTransport(target, request) { transport in
                var run = QueryRun(
                    request,
                    origin: origin,
                    transport: transport,
                    charset: charset,
                    onProgress: onProgress,
                    onPiece: onPiece,
                    onRow: onRow
                )
                if let unfinished { run.goOn(with: unfinished) }
                var result = await run.run()
                result.failure = result.failure?.about(request.level).completed(by: target)
                return result
            }
        } catch {
            return QueryResult(request, origin: origin, failure: error.about(request.level))
        }
    }

    /// Runs a query; a failure on the way is thrown.
    package func find(_ request: QueryRequest) async throws(PACSError) -> QueryResult {
        let result = try await self.query(request)
        if let failure = result.failure { throw failure }
        return result
    }

    /// Asks again more loosely why a query found nothing; titles as in `query`.
    package func explainNothing(
        _ request: QueryRequest,
        calling: String? = nil,
        called: String? = nil
    ) async -> QueryExplanation {
        let target = self.target(calling: calling, called: called)
        let charset = self.settings.fallbackCharacterSet
        let explanation = try? await self.withTransport(target, request) { transport in
            var inquiry = ZeroResultInquiry(request, transport: transport, charset: charset, calling: target.calling)
            return await inquiry.run()
        }
        return explanation ?? QueryExplanation.withoutAsking(request)
    }

    /// Runs C-FINDs on the kept association; with other titles, and for the worklist, on an association of their own.
    private func withTransport<R>(
        _ target: Target,
        _ request: QueryRequest,
        _ body: (AssociationTransport) async -> R
    ) async throws(PACSError) -> R {
        let options = request.options
        let isWorklist = request.level == .worklist
        if target == self.target, !isWorklist {
            return await body(AssociationTransport(connection: self, target: target, options: options))
        }
        return try await self.withTrial(target, service: .find, proposing: options, isWorklist: isWorklist) {
            await body(AssociationTransport(connection: self, target: target, options: options, trial: $0))
        }
    }
}

extension PACSError {
    /// The failure with what helps where it is the worklist that isn't offered, or the one model that lists patients.
    fileprivate func about(_ level: QueryLevel) -> PACSError {
        guard self.kind == .noAcceptedContext, self.facts.negotiationFault == nil, self.remedyOfItsOwn == nil else {
            return self
        }
        switch level {
        case .worklist:
            return PACSError(
                self.facts,
                self.message,
                remedy:
                    "worklists come from the RIS or a worklist server as a rule, under another AE title and port than the "
                    + "archive's: 'connect' selects that; else its administrator must offer the worklist to us"
            )
        case .patient:
            return PACSError(
                self.facts,
                self.message,
                remedy:
                    "only the patient root lists patients; 'find --id ID' and 'find --patient NAME' list the studies of "
                    + "one; else the PACS administrator must allow the patient root for us"
            )
        case .study, .series, .image: return self
        }
    }
}

/// C-FINDs on the kept association, or on one of their own.
private struct AssociationTransport: FindTransport {
    let connection: PACSConnection
    let target: Target
    let options: QueryOptions
    var trial: Association?

    func find(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(PACSError) -> FindAnswer {
        do {
            if let trial = self.trial { return try await self.answer(on: trial, sopClass, identifier, consume) }
            return try await self.connection.withQueryAssociation(proposing: self.options) { association in
                try await self.answer(on: association, sopClass, identifier, consume)
            }
        } catch {
            throw PACSError(any: error, service: .find, target: self.target)
        }
    }

    /// Sends the C-FIND, unless the PACS didn't agree to read it as it is meant.
    private func answer(
        on association: Association,
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws -> FindAnswer {
        let agreed = association.queryAgreements.first { $0.sopClass == sopClass }?.agreed
        let refused = self.options.subtracting(agreed ?? [])
        // Where the SOP class itself was refused, that says more.
        guard refused.isEmpty || association.negotiated.accepted(sopClass) == nil else {
            throw PACSError(refused: refused, isAnswered: agreed != nil, target: self.target)
        }
        return try await association.answer(sopClass, identifier, consume)
    }
}

extension Association {
    fileprivate func answer(
        _ sopClass: UID,
        _ identifier: DataSet,
        _ consume: ([UInt8], TransferSyntax) -> Bool
    ) async throws(AssociationError) -> FindAnswer {
        var hasUnsupportedKeys = false
        let reply = try await self.find(sopClass, identifier: identifier) { matches in
            if matches.contains(where: { $0.status == 0xFF01 }) { hasUnsupportedKeys = true }
            for match in matches where !consume(match.bytes, match.syntax) { return .cancel }
            return .more
        }
        return FindAnswer(
            status: reply.status.code,
            remark: reply.remark,
            hasUnsupportedKeys: hasUnsupportedKeys
        )
    }
}
