import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

/// The layers of DICOM itself: association, C-ECHO, presentation contexts, C-FIND.
extension Diagnostician {
    mutating func associate() async -> StageFinding {
        switch self.answer {
        case nil: return .skipped("no association was asked for")
        case .failure(let error):
            let tried = self.options.probe ? await self.tryOtherSpellings(of: error) : nil
            return .failed(error, seen: tried.map { "\(error.message); \($0.seen)" }, remedy: tried?.remedy)
        case .success(let association):
            let negotiated = association.negotiated
            let text =
                "\(printable(self.target.called)) accepts \(printable(self.target.calling)): "
                + "\(negotiated.acceptedContexts.count) of "
                + "\(Magnitude.count(negotiated.proposed.count, "context")), PDUs of at most "
                + "\(negotiated.peerMaximumLength) bytes"
            guard self.options.probe else { return .ok(text) }
            let called = await self.judge(called: Self.wrongTitle)
            let calling = await self.judge(calling: Self.wrongTitle)
            return .ok("\(text). The called AE title \(called); our AE title \(calling)")
        }
    }

    /// A title that no system has.
    private static let wrongTitle = "NOSUCHTITLE"

    private func judge(calling: String? = nil, called: String? = nil) async -> String {
        guard let error = await self.attempt(calling: calling, called: called) else { return "isn't checked" }
        return error.kind == .associationRejected || error.kind == .associationAborted
            ? "is checked (a wrong one ends in \(error.facts.numbers))"
            : "couldn't be tried (\(error.message))"
    }

    /// Opens and releases an association under other titles; gives why that failed.
    private func attempt(calling: String? = nil, called: String? = nil) async -> PACSError? {
        do throws(AssociationError) {
            let association = try await Association.open(self.parameters(calling: calling, called: called))
            await association.release()
            return nil
        } catch {
            return PACSError(error, service: .association, target: self.target)
        }
    }

    /// After a rejection: whether upper or lower case, or the other title, is what the PACS minds.
    private func tryOtherSpellings(of error: PACSError) async -> (seen: String, remedy: String?)? {
        guard error.kind == .associationRejected else { return nil }
        let (called, calling) = (self.target.called, self.target.calling)
        for title in [called.uppercased(), called.lowercased()] where title != called {
            if await self.attempt(called: title) == nil {
                return (
                    "as '\(title)' it accepts us: upper and lower case count",
                    "call it '\(title)': connect \(title)@\(self.target.peer)"
                )
            }
        }
        for title in [calling.uppercased(), calling.lowercased()] where title != calling {
            if await self.attempt(calling: title) == nil {
                return (
                    "it accepts '\(title)' as our AE title: upper and lower case count",
                    "use the title as it is registered: connect \(called)@\(self.target.peer) --calling \(title)"
                )
            }
        }
        return ("other spellings in upper and lower case are rejected too", nil)
    }

    // MARK: - C-ECHO

    func echo() async -> StageFinding {
        guard let association = self.association else { return .skipped("there is no association") }
        guard association.negotiated.accepted(SOPClassUID.verification) != nil else {
            return .warning(
                "the PACS doesn't offer Verification, which every system must (PS3.4 A.1); C-ECHO can't be used here",
                remedy: "nothing needs it but 'echo'; the PACS administrator may switch the service on"
            )
        }
        do throws(AssociationError) {
            let reply = try await association.echo()
            guard reply.status.category == .success else {
                let status = "\(reply.status.hex) \(reply.status.name(service: .echo))"
                let facts = FailureFacts(
                    .dimseFailure,
                    service: .echo,
                    status: reply.status.code,
                    remark: reply.remark
                )
                let message = "C-ECHO was answered with \(status)\(reply.remark.clause)"
                return .failed(PACSError(facts, message).completed(by: self.target))
            }
            let milliseconds = (reply.roundTrip.seconds * 10_000).rounded() / 10
            return .ok("C-ECHO was answered with 0x0000 Success after \(milliseconds) ms")
        } catch {
            return .failed(PACSError(error, service: .echo, target: self.target))
        }
    }

    // MARK: - Contexts

    func compareContexts() -> StageFinding {
        guard let negotiated = self.association?.negotiated else { return .skipped("there is no association") }
        func offers(_ uid: UID) -> Bool { negotiated.accepted(uid) != nil }
        func answer(_ uid: UID) -> String {
            switch negotiated.refusal(of: uid) {
            case nil: "accepted"
            case .refused(.transferSyntaxesNotSupported): "no common transfer syntax"
            case .unproposedSyntax: "accepted in a transfer syntax that was not proposed"
            case .unanswered: "not answered"
            case .notProposed, .refused: "refused"
            }
        }
        let text = QueryModel.allCases.map { model in
            let services = [
                ("FIND", model.sopClass(.find)), ("MOVE", model.sopClass(.move)), ("GET", model.sopClass(.get)),
            ].map { "\($0.0) \(answer($0.1))" }
            return "\(model.name): \(services.joined(separator: ", "))"
        }.joined(separator: "; ")
        let models = QueryModel.allCases
        let finds = models.contains { offers($0.sopClass(.find)) }
        let moves = models.contains { offers($0.sopClass(.move)) }
        let gets = models.contains { offers($0.sopClass(.get)) }
        func refused(_ service: String) -> StageFinding {
            .failed(self.error(.noAcceptedContext, service: .find, "the PACS accepts no \(service)"), seen: text)
        }
        if self.options.expect == .echo { return .skipped("nothing but C-ECHO is expected of it") }
        guard finds || moves || gets else { return refused("query/retrieve service at all") }
        if self.options.expect != nil, !finds { return refused("C-FIND, which is expected of it") }
        if self.options.expect == .move, !moves { return refused("C-MOVE, which is expected of it") }
        let wanted = self.settings.model
        if !finds {
            return .warning(
                "\(text). What is there can't be asked for, only retrieved by its UIDs",
                remedy: "the PACS administrator must allow C-FIND for '\(self.target.calling)'"
            )
        }
        if !moves && !gets {
            return .warning(
                "\(text). Studies can be listed but not retrieved",
                remedy: "the PACS administrator must allow C-MOVE or C-GET for '\(self.target.calling)'"
            )
        }
        if !offers(wanted.sopClass(.find)) {
            let other: QueryModel = wanted == .studyRoot ? .patientRoot : .studyRoot
            return .warning(
                "\(text). The model in use, the \(wanted.name), isn't offered",
                remedy: "'set model \(other.rawValue)'"
            )
        }
        return .ok(text)
    }

    // MARK: - C-FIND

    func query() async -> StageFinding {
        if self.options.expect == .echo { return .skipped("nothing but C-ECHO is expected of it") }
        guard let association = self.association else { return .skipped("there is no association") }
        let preferred = [self.settings.model] + QueryModel.allCases
        guard let model = preferred.first(where: { association.negotiated.accepted($0.sopClass(.find)) != nil }) else {
            return .skipped("the PACS offers no C-FIND")
        }
        let study = UID.unique()
        var keys = [QueryKey(.studyInstanceUID, study.string)]
        if model == .patientRoot { keys.append(QueryKey(.patientID, "PACSH-DIAGNOSE-0")) }
        let identifier = Identifier(level: .study, keys: keys, returnKeys: [TagPath(.studyInstanceUID)]).dataSet
        let asked = "C-FIND (\(model.name), study level) for \(study), a study that cannot exist,"
        do throws(AssociationError) {
            var matches = 0
            let reply = try await association.find(model.sopClass(.find), identifier: identifier) { batch in
                matches += batch.count
                return .cancel
            }
            if matches > 0 {
                return .warning(
                    "\(asked) brought studies: the PACS ignores the Study Instance UID as a key",
                    remedy: "trust no filter of this PACS unchecked (pacsh marks rows that contradict the query); "
                        + "its administrator must ask the maker"
                )
            }
            guard reply.status.category == .success else {
                let facts = FailureFacts(
                    .dimseFailure,
                    service: .find,
                    status: reply.status.code,
                    remark: reply.remark
                )
                let status = "\(reply.status.hex) \(reply.status.name(service: .find))"
                let message = "\(asked) was answered with \(status)\(reply.remark.clause)"
                return .failed(PACSError(facts, message).completed(by: self.target))
            }
            return .ok("\(asked) was answered with 0x0000 and no match: '\(self.target.calling)' may query")
        } catch {
            return .failed(PACSError(error, service: .find, target: self.target))
        }
    }
}

extension FailureFacts {
    /// The numbers of a rejection or an abort, as they are written in short.
    var numbers: String {
        if let reject = self.reject { return "rejection \(reject.result)/\(reject.source)/\(reject.reason)" }
        if let abort = self.abort { return "abort \(abort.source)/\(abort.reason)" }
        if let status = self.status { return PACSError.hex(status) }
        return self.code.rawValue
    }
}
