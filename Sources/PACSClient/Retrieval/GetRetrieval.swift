import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire
import Synchronization

/// Carries a plan out by C-GET: the kept association is released, then each batch has one of its own.
struct GetRetrieval {
    let retriever: Retriever

    func carryOut(_ run: inout RetrievalRun) async {
        let settings = self.retriever.settings
        let ledger = ReceptionLedger(onNotice: self.retriever.onNotice)
        _ = ledger.enter(run.tally)
        let archive: Archive
        do throws(ArchiveError) {
            archive = try Archive(
                root: run.plan.directory ?? settings.output,
                durability: settings.durability,
                damagedObjects: settings.scpDamaged,
                onEvent: { ledger.record($0) }
            )
        } catch {
            run.stop(.local(PACSError(error)))
            return
        }
        await self.retriever.connection.release()
        let batches = GetBatch.batches(for: run.plan.studies)
        run.plan(batches)
        for batch in batches where run.stop == nil { await self.get(batch, &run, archive, ledger) }
        await Retriever.finish {
            await archive.synchronize()
            archive.close()
            await ledger.flush()
        }
    }

    /// Carries one batch out over one association; reopened once if it is lost between two requests.
    private func get(
        _ batch: GetBatch,
        _ run: inout RetrievalRun,
        _ archive: Archive,
        _ ledger: ReceptionLedger
    ) async {
        let model = run.request.model
        var association: Association?
        for work in batch.work {
            for identifier in work.requests where run.stop == nil {
                if association?.isOpen != true {
                    association = await self.open(batch, study: work.study, &run, archive)
                    self.retriever.opened.withLock { $0 = association }
                }
                guard let association else { continue }
                let dataSet = identifier.dataSet(model: model)
                var answer = await self.retriever.answer(&run) {
                    try await association.get(model.sopClass(.get), identifier: dataSet)
                }
                // A C-GET has no destination and no callback: the association itself carries the objects.
                answer.callback = .ownAssociation
                run.add(answer, study: work.study)
                await ledger.flush()
                self.retriever.checkDisk(&run)
            }
        }
        await Retriever.finish { [association] in await association?.release() }
    }

    /// Opens the association of a batch for a study; nil where that fails, which is the study's answer.
    private func open(
        _ batch: GetBatch,
        study: Int,
        _ run: inout RetrievalRun,
        _ archive: Archive
    ) async -> Association? {
        let connection = self.retriever.connection
        let getClass = run.request.model.sopClass(.get)
        let parameters = connection.parameters(
            contexts: Self.contexts(getClass, batch.classes),
            roles: batch.classes.map { RoleSelection(sopClassUID: $0, scuRole: false, scpRole: true) }
        )
        let result = await self.retriever.despiteRejections { () async -> Result<Association, any Error> in
            connection.warn(about: parameters)
            do {
                return .success(try await Association.open(parameters, sink: archive))
            } catch {
                return .failure(error)
            }
        }
        switch result {
        case .success(let association):
            guard association.negotiated.accepted(getClass) != nil else {
                await association.release()
                let name = UIDRegistry.name(of: getClass) ?? getClass.string
                let facts = FailureFacts(.noAcceptedContext, service: .get)
                let error = PACSError(facts, "the PACS doesn't offer C-GET (\(name))")
                run.add(RetrieveAnswer(error: error, wasSent: false), study: study)
                return nil
            }
            // The objects of a class of which the PACS accepted no context cannot come.
            for sopClass in batch.classes where association.negotiated.accepted(sopClass) == nil {
                let name = UIDRegistry.name(of: sopClass) ?? sopClass.string
                run.warn("the PACS refused every context for \(name); use move")
            }
            return association
        case .failure(let error):
            if Task.isCancelled {
                run.stop(.interrupted)
            } else {
                let error = PACSError(any: error, service: .get, target: connection.target)
                run.add(RetrieveAnswer(error: error, wasSent: false), study: study)
            }
            return nil
        }
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
