import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// A query for studies whose rows are handed on while the PACS still answers, so that nobody holds them all.
///
/// It goes by the study root, a C-FIND for each modality. A row that contradicts the query is left out; one whose modality
/// isn't told comes last, once its series have been asked.
package struct StudySearch: Sendable {
    /// What it came to.
    package struct Ending: Sendable {
        /// Rows that were handed on; a study may be among them more than once.
        package var rows = 0
        /// Rows that contradict the query, and those that can't be used: unreadable, or without a Study Instance UID.
        package var mismatched = 0
        package var unusable = 0
        /// How many matches a C-FIND brought that may have been ended without a word; nil where none did.
        package var doubtful: Int?
        /// Whether no more were wanted.
        package var isStopped = false
        /// Why it isn't all that the PACS has.
        package var failure: PACSError?
    }

    /// What is asked.
    package let request: QueryRequest
    private let takesMismatched: Bool

    /// Makes a search of what a request for studies asks; `takesMismatched` hands on what contradicts it too.
    package init(_ request: QueryRequest, takesMismatched: Bool) {
        var request = request.withModalities
        request.model = .studyRoot
        self.request = request
        self.takesMismatched = takesMismatched
    }

    /// Asks; `take` gets what came together, and says whether more is wanted.
    package func run(on connection: PACSConnection, _ take: ([QueryRow]) async -> Bool) async -> Ending {
        var ending = Ending()
        do throws(PACSError) {
            let unsettled = try await self.ask(connection, &ending, take)
            if !ending.isStopped { try await self.settle(unsettled, connection, &ending, take) }
        } catch {
            ending.failure = error.completed(by: connection.target)
        }
        return ending
    }

    /// Sends the C-FINDs; gives the rows whose modality nobody told.
    private func ask(
        _ connection: PACSConnection,
        _ ending: inout Ending,
        _ take: ([QueryRow]) async -> Bool
    ) async throws(PACSError) -> [QueryRow] {
        let plan = QueryPlan(self.request)
        let charset = connection.settings.fallbackCharacterSet
        let parents = RowParents(charset: charset, origin: RowOrigin(connection.target))
        let checks = plan.checks(at: .study, below: [])
        var unsettled: [QueryRow] = []
        for (number, pass) in plan.passes(at: .study).enumerated() where !ending.isStopped {
            let identifier = plan.identifier(at: .study, below: [], pass: pass, charset: charset)
            var counts = ending
            var answered = 0
            let reply: FindReply
            do {
                reply = try await connection.withQueryAssociation { association in
                    try await association.find(QueryModel.studyRoot.sopClass(.find), identifier: identifier) {
                        matches in
                        answered += matches.count
                        var collector = RowCollector(level: .study, limit: nil)
                        for match in matches {
                            _ = collector.add(match.bytes, match.syntax, checks: checks, parents: parents, pass: number)
                        }
                        let late = Set(collector.unsettled)
                        let usable = collector.rows.enumerated().filter { $0.element.missingKey(at: .study) == nil }
                        let agreeing = usable.filter { self.takesMismatched || $0.element.mismatch.isEmpty }
                        unsettled += agreeing.filter { late.contains($0.offset) }.map(\.element)
                        let rows = agreeing.filter { !late.contains($0.offset) }.map(\.element)
                        counts.unusable += collector.unusable + collector.rows.count - usable.count
                        counts.mismatched += usable.count - agreeing.count
                        counts.rows += rows.count
                        if rows.isEmpty { return .more }
                        if await take(rows) { return .more }
                        counts.isStopped = true
                        return .cancel
                    }
                }
            } catch {
                ending = counts
                throw PACSError(any: error, service: .find, target: connection.target)
            }
            ending = counts
            if !ending.isStopped, AnswerCeiling.usual.contains(answered), self.request.possibleSplit != nil {
                ending.doubtful = answered
            }
            if !ending.isStopped, reply.status.category != .success {
                throw PACSError(endOfQuery: reply.status, remark: reply.remark)
            }
        }
        return unsettled
    }

    /// Hands on those of the rows whose series are of a modality that was asked for, or don't tell.
    private func settle(
        _ rows: [QueryRow],
        _ connection: PACSConnection,
        _ ending: inout Ending,
        _ take: ([QueryRow]) async -> Bool
    ) async throws(PACSError) {
        let wanted = ValueMatch(tag: .modality, value: self.request.modalities.joined(separator: "\\"))
        for row in rows {
            guard let study = row.studyInstanceUID else { continue }
            let request = QueryRequest(
                level: .series,
                keys: [QueryKey(.studyInstanceUID, study.string)],
                returnKeys: [TagPath(.modality)]
            )
            let result = try await connection.query(request)
            if let failure = result.failure { throw failure }
            let own = result.rows.filter { $0.studyInstanceUID == study }.map { $0.text(.modality) ?? "" }
            // A series that doesn't say its modality may be of the one wanted.
            let told = Set(own.filter { !$0.isEmpty })
            if !told.isEmpty, !own.contains(""), wanted.matches(told.sorted()) == .no, !self.takesMismatched {
                ending.mismatched += 1
                continue
            }
            ending.rows += 1
            if await take([row]) { continue }
            ending.isStopped = true
            return
        }
    }
}

extension PACSError {
    /// The failure of a query that the PACS ended so; `remark` is what it says of it.
    init(endOfQuery status: DIMSEStatus, remark: StatusRemark, remedy: String? = nil) {
        self.init(
            FailureFacts(.dimseFailure, service: .find, status: status.code, remark: remark),
            "the query failed (\(status.hex) \(status.name(service: .find)))\(remark.clause)",
            remedy: remedy
        )
    }
}

extension QueryRequest {
    /// The words of `find` that ask the same, the days resolved; a key with a value that can't be sent isn't among them.
    package var words: [String] {
        self.modalities + self.allKeys.filter { !$0.sent.isEmpty }.map { "\($0.path.text)=\($0.value)" }
    }
}
