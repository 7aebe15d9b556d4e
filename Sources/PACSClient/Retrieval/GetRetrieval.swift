import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// Carries a plan out by C-GET: the kept association is released, then each worker has associations of its own.
struct GetRetrieval {
    let retriever: Retriever
    let run: RetrievalRun

    /// What the objects go to.
    private struct Reception: Sendable {
        let archive: Archive
        let ledger: ReceptionLedger
        /// Holds what arrives to a rate.
        let rate = RateLimit()
    }

    /// Asks for these studies; gives those that are better asked for by C-MOVE, where either may be used.
    func carryOut(_ studies: [Int]) async -> [Int] {
        let settings = self.retriever.settings
        let ledger = ReceptionLedger(journal: self.run.job?.journal, onNotice: self.retriever.onNotice)
        _ = ledger.enter(self.run.tally)
        let archive: Archive
        do throws(ArchiveError) {
            archive = try Archive(
                root: self.run.plan.directory ?? settings.output,
                durability: settings.durability,
                damagedObjects: settings.scpDamaged,
                mode: settings.outputMode,
                onEvent: { ledger.record($0) }
            )
        } catch {
            self.run.stop(.local(PACSError(error)))
            return []
        }
        await self.retriever.connection.release()
        let requests = GetBatch.requests(for: self.run.plan.studies)
        let left = StudiesLeft(offersEither: self.run.request.method == .either, self.retriever.getOffer)
        let reception = Reception(archive: archive, ledger: ledger)
        await self.retriever.control.limiting(reception.rate) {
            await self.retriever.share(studies, self.run) { worker in
                await self.work(on: worker, requests, reception, left)
            }
        }
        await Retriever.finish {
            await archive.synchronize()
            archive.close()
            await ledger.flush()
        }
        return left.isAll ? studies : studies.filter(left.studies.contains)
    }

    /// Works on studies over an association of its own until none is left.
    private func work(
        on worker: RetrievalWorker,
        _ requests: [Int: [RetrieveIdentifier]],
        _ reception: Reception,
        _ left: StudiesLeft
    ) async {
        let line = GetAssociation()
        await self.retriever.abortable {
            await line.association?.abort()
        } _: {
            while !left.isAll, let index = await worker.next() {
                let isGranted = await self.retriever.carryOut(index, self.run) { study in
                    // A class that the PACS refuses isn't asked for once more.
                    let classes = line.refused.isEmpty ? nil : Set(study.storageClasses).subtracting(line.refused)
                    let isFirst = !self.run.hasBegun(study: index) && !self.run.hasFound(of: index)
                    let planned = isFirst ? requests[index] : nil
                    return classes == nil
                        ? planned ?? GetBatch.requests(for: study) : GetBatch.requests(for: study, classes: classes)
                } ask: { identifier in
                    await self.ask(identifier, study: index, of: worker, on: line, reception, left)
                }
                guard isGranted else { break }
                self.leave(index, line, left)
            }
        }
        await Retriever.finish { await line.association?.release() }
    }

    /// Leaves a study for C-MOVE that C-GET can't bring: the PACS refuses its classes, or the C-GET itself.
    private func leave(_ index: Int, _ line: GetAssociation, _ left: StudiesLeft) {
        guard left.offersEither, self.run.stop == nil else { return }
        let refused = Set(self.run.plan.studies[index].storageClasses).intersection(line.refused)
        guard !refused.isEmpty || self.run.isRefused(study: index) else { return }
        left.add(index)
        guard left.isFirst(refused: refused) else { return }
        let what = refused.isEmpty ? "C-GET" : "C-GET for \(SOPClassNames.text(refused.sorted()))"
        self.retriever.onNotice("the PACS refuses \(what); what is missing is asked for by C-MOVE")
    }

    /// Sends one C-GET over the line, which is opened where it isn't, or not for its classes.
    private func ask(
        _ identifier: RetrieveIdentifier,
        study: Int,
        of worker: RetrievalWorker,
        on line: GetAssociation,
        _ reception: Reception,
        _ left: StudiesLeft
    ) async -> Retriever.Fate {
        let run = self.run
        if !line.carries(identifier.storageClasses) {
            let old = line.take()
            await Retriever.finish { await old?.release() }
            let (association, fate) = await self.open(identifier, study: study, of: worker, reception, left)
            guard let association else { return fate }
            line.use(association, for: identifier.storageClasses)
        }
        guard let association = line.association else { return .leaves }
        let model = run.request.model
        let dataSet = identifier.dataSet(model: model)
        let result = await self.retriever.answer(run, worker, study: study, service: .get) { onFirstWord in
            try await association.get(model.sopClass(.get), identifier: dataSet) { _ in onFirstWord() }
        }
        guard var answer = result.answer else { return result.fate }
        if answer.error == nil, let text = association.endAfterAnswer { self.retriever.onNotice(text) }
        // A C-GET has no destination and no callback: the association itself carries the objects.
        answer.callback = .ownAssociation
        answer.request = identifier
        await reception.ledger.flush()
        await self.retriever.confirmPlace(of: reception.archive, run)
        return await self.retriever.settle(answer, result.fate, study: study, run)
    }

    /// Opens an association for a request; where that fails it is the study's answer.
    private func open(
        _ identifier: RetrieveIdentifier,
        study: Int,
        of worker: RetrievalWorker,
        _ reception: Reception,
        _ left: StudiesLeft
    ) async -> (association: Association?, fate: Retriever.Fate) {
        let connection = self.retriever.connection
        let getClass = self.run.request.model.sopClass(.get)
        let classes = identifier.storageClasses
        var parameters = connection.parameters(
            contexts: Self.contexts(getClass, classes),
            roles: classes.map { RoleSelection(sopClassUID: $0, scuRole: false, scpRole: true) }
        )
        parameters.rate = reception.rate
        let result = await self.retriever.despiteRejections(worker, study: study) {
            [parameters] () async -> Result<Association, any Error> in
            connection.warn(about: parameters)
            do {
                return .success(try await Association.open(parameters, sink: reception.archive))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case nil: return (nil, .givesWay)
        case .success(let association):
            guard association.negotiated.accepted(getClass) != nil else {
                await association.release()
                return (nil, self.refuse(getClass, study: study, left))
            }
            if left.offersEither, left.isFirstOffer() { self.retriever.onNotice("the PACS offers C-GET; asking by it") }
            // The objects of a class of which the PACS accepted no context cannot come.
            for sopClass in classes where association.negotiated.accepted(sopClass) == nil && !left.offersEither {
                let name = UIDRegistry.name(of: sopClass) ?? sopClass.string
                self.run.warn("the PACS refused every context for \(name); use move or retrieve")
            }
            return (association, .answered)
        case .failure(let error):
            if Task.isCancelled {
                self.run.stop(.interrupted)
            } else {
                let error = PACSError(any: error, service: .get, target: connection.target)
                var answer = RetrieveAnswer(error: error, wasSent: false)
                answer.request = identifier
                self.run.add(answer, study: study)
            }
            return (nil, .answered)
        }
    }

    /// Takes note that the PACS has no C-GET.
    private func refuse(_ getClass: UID, study: Int, _ left: StudiesLeft) -> Retriever.Fate {
        if left.offersEither {
            if left.addAll() { self.retriever.onNotice("the PACS doesn't offer C-GET; asking by C-MOVE") }
            return .leaves
        }
        let name = UIDRegistry.name(of: getClass) ?? getClass.string
        let facts = FailureFacts(.noAcceptedContext, service: .get)
        let error = PACSError(facts, "the PACS doesn't offer C-GET (\(name))")
        self.run.add(RetrieveAnswer(error: error, wasSent: false), study: study)
        return .answered
    }

    /// The context of C-GET itself, then one for each pair of class and syntax, as many as there may be.
    private static func contexts(_ getClass: UID, _ classes: [UID]) -> [ProposedPresentationContext] {
        // Implicit last, as the one that everybody has.
        let syntaxes = [TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid]
        var contexts = [ProposedPresentationContext(id: 1, abstractSyntax: getClass, transferSyntaxes: syntaxes)]
        for sopClass in classes {
            for syntax in StorageContexts.syntaxes(for: sopClass) {
                guard let id = UInt8(exactly: contexts.count * 2 + 1) else { break }
                contexts.append(.init(id: id, abstractSyntax: sopClass, transferSyntaxes: [syntax]))
            }
        }
        return contexts
    }
}

/// The association that a worker has open for its C-GETs.
private final class GetAssociation: Sendable {
    private struct State {
        var association: Association?
        /// The storage classes that were proposed.
        var classes: Set<UID> = []
        /// Of these, the ones of which the PACS accepted no context, in any association so far.
        var refused: Set<UID> = []
    }

    private let state = Mutex(State())

    /// The association, open or not.
    var association: Association? { self.state.withLock(\.association) }
    /// The storage classes that the PACS refused.
    var refused: Set<UID> { self.state.withLock(\.refused) }

    /// Whether it is open and was proposed these classes.
    func carries(_ classes: [UID]) -> Bool {
        self.state.withLock { state in
            state.association?.isOpen == true && state.classes.isSuperset(of: classes)
        }
    }

    /// Gives the association away, to be released.
    func take() -> Association? {
        self.state.withLock { state in
            defer { state.association = nil }
            return state.association
        }
    }

    /// Takes an association for which these classes were proposed.
    func use(_ association: Association, for classes: [UID]) {
        self.state.withLock { state in
            state.association = association
            state.classes = Set(classes)
            state.refused.formUnion(classes.filter { association.negotiated.accepted($0) == nil })
        }
    }
}

/// The studies that C-GET leaves for C-MOVE, where either may be used.
private final class StudiesLeft: Sendable {
    /// Whether C-MOVE may be used.
    let offersEither: Bool
    private let offer: GetOffer
    private let left = Mutex<Set<Int>>([])

    init(offersEither: Bool, _ offer: GetOffer) {
        self.offersEither = offersEither
        self.offer = offer
    }

    /// Whether the PACS has no C-GET at all.
    var isAll: Bool { self.offer.isRefused }
    /// The studies left, by their indices.
    var studies: Set<Int> { self.left.withLock(\.self) }

    func add(_ study: Int) { self.left.withLock { _ = $0.insert(study) } }

    /// Leaves them all; whether that is new.
    func addAll() -> Bool { self.offer.refuse() }

    /// Whether it is new that these classes, or C-GET itself, are refused.
    func isFirst(refused classes: Set<UID>) -> Bool { self.offer.isFirst(refused: classes) }

    /// Whether it is new that C-GET is offered.
    func isFirstOffer() -> Bool { self.offer.isFirst() }
}

/// What a retrieval has found out about the PACS's C-GET, in all its portions.
final class GetOffer: Sendable {
    private struct State {
        var isRefused = false
        /// What has been said: that C-GET is offered, and which classes are refused.
        var saidOffer = false
        var saidRefusals: Set<Set<UID>> = []
    }

    private let state = Mutex(State())

    /// Whether the PACS has no C-GET at all.
    var isRefused: Bool { self.state.withLock(\.isRefused) }

    /// Takes note that the PACS has no C-GET; whether that is new.
    func refuse() -> Bool {
        self.state.withLock { state in
            defer { state.isRefused = true }
            return !state.isRefused
        }
    }

    /// Whether it is new that these classes, or C-GET itself, are refused.
    func isFirst(refused classes: Set<UID>) -> Bool { self.state.withLock { $0.saidRefusals.insert(classes).inserted } }

    /// Whether it is new that C-GET is offered.
    func isFirst() -> Bool {
        self.state.withLock { state in
            defer { state.saidOffer = true }
            return !state.saidOffer
        }
    }
}
