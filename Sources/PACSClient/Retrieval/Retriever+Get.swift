import DICOMArchive
import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

extension Retriever {
    /// Retrieves a plan by C-GET: the kept association is released, then each batch has one of its own.
    func get(_ run: RetrievalRun) async {
        let ledger = ReceptionLedger(onNotice: self.onNotice)
        _ = ledger.enter(run.tally)
        let archive: Archive
        do throws(ArchiveError) {
            archive = try Archive(
                root: run.plan.directory ?? self.settings.output,
                durability: self.settings.durability,
                onEvent: { ledger.record($0) }
            )
        } catch {
            run.fail(PACSError(error))
            return
        }
        await self.connection.release()
        let batches = GetBatch.batches(for: run.plan.studies)
        for (study, requests) in Self.requestCounts(batches) { run.plan(study: study, requests: requests) }
        for batch in batches where !run.isStopped {
            await self.get(batch, run: run, archive: archive, ledger)
        }
        await Self.finish {
            await archive.synchronize()
            archive.close()
            await ledger.flush()
        }
    }

    private static func requestCounts(_ batches: [GetBatch]) -> [Int: Int] {
        var counts: [Int: Int] = [:]
        for work in batches.flatMap(\.work) { counts[work.study, default: 0] += work.orders.count }
        return counts
    }

    /// Carries one batch out over one association; reopened once if it is lost between two requests.
    private func get(_ batch: GetBatch, run: RetrievalRun, archive: Archive, _ ledger: ReceptionLedger) async {
        var association: Association?
        for work in batch.work {
            for order in work.orders where !run.isStopped {
                if association?.isOpen != true {
                    association = await self.open(batch, run: run, archive: archive)
                    self.live.association = association
                }
                guard let association else { return }
                var reply = await self.send(order, over: association, run: run)
                // A C-GET has no destination and no callback: the association itself carries the objects.
                reply.knocked = true
                reply.admitted = true
                run.add(reply, study: work.study)
                await ledger.flush()
                self.checkDisk(run)
            }
        }
        await Self.finish { [association] in await association?.release() }
    }

    /// Opens the association of a batch with one context for each pair of class and syntax, SCP role for each class.
    private func open(_ batch: GetBatch, run: RetrievalRun, archive: Archive) async -> Association? {
        let getClass = run.request.model.sopClass(.get)
        var contexts = [
            ProposedPresentationContext(id: 1, abstractSyntax: getClass, transferSyntaxes: Self.querySyntaxes)
        ]
        for sopClass in batch.classes {
            for syntax in StorageContexts.syntaxes(for: sopClass) {
                guard let id = UInt8(exactly: contexts.count * 2 + 1) else { break }
                contexts.append(
                    ProposedPresentationContext(id: id, abstractSyntax: sopClass, transferSyntaxes: [syntax])
                )
            }
        }
        let roles = batch.classes.map { RoleSelection(sopClassUID: $0, scuRole: false, scpRole: true) }
        let parameters = self.connection.parameters(contexts: contexts, roles: roles)
        for delay in [2, 4, 8, nil] {
            do throws(AssociationError) {
                self.connection.warn(about: parameters)
                let association = try await Association.open(parameters, sink: archive)
                guard association.negotiated.accepted(getClass) != nil else {
                    await association.release()
                    run.stop(
                        PACSError(
                            FailureFacts(.noAcceptedContext, service: .get),
                            "the PACS doesn't offer C-GET (\(UIDRegistry.name(of: getClass) ?? getClass.string))"
                        )
                    )
                    return nil
                }
                self.reportRefused(batch, association, run: run)
                return association
            } catch {
                if Task.isCancelled {
                    run.interrupt()
                    return nil
                }
                guard let delay, error.reject?.result == 2 else {
                    run.stop(PACSError(error, service: .get, target: self.connection.target))
                    return nil
                }
                self.onNotice("the PACS rejects associations for the moment; again in \(delay) s")
                try? await Task.sleep(for: .seconds(delay))
            }
        }
        return nil
    }

    /// Names the storage classes of which the PACS accepted no context: their objects cannot come.
    private func reportRefused(_ batch: GetBatch, _ association: Association, run: RetrievalRun) {
        for sopClass in batch.classes where association.negotiated.accepted(sopClass) == nil {
            run.warn(
                "the PACS refused every context for \(UIDRegistry.name(of: sopClass) ?? sopClass.string); use move"
            )
        }
    }

    private func send(_ order: RetrieveOrder, over association: Association, run: RetrievalRun) async -> OrderReply {
        let getClass = run.request.model.sopClass(.get)
        let identifier = order.identifier(model: run.request.model)
        return await self.perform(run) {
            try await association.get(getClass, identifier: identifier) { _ in }
        }
    }

    /// The syntaxes of the C-GET identifier, implicit last as the one that everybody has.
    private static let querySyntaxes: [UID] = [
        TransferSyntax.explicitVRLittleEndian.uid, TransferSyntax.implicitVRLittleEndian.uid,
    ]
}
