import DICOMCore
import DICOMNetwork
import DICOMQuery

extension PACSConnection {
    /// Opens an association under other titles, tells what was agreed, and releases it.
    package func tryOpen(calling: String?, called: String?) async throws(PACSError) -> ContextsReport {
        let target = self.target(calling: calling, called: called)
        return try await self.withTrial(target, service: .association) { ContextsReport($0, target: target) }
    }

    /// The target under other titles.
    func target(calling: String?, called: String?) -> Target {
        var target = self.target
        if let calling { target.calling = calling }
        if let called { target.called = called }
        return target
    }

    /// Runs a body on an association of its own, which proposes what the kept one does, or the worklist only.
    func withTrial<R>(
        _ target: Target,
        service: FailureFacts.Service,
        proposing options: QueryOptions = [],
        isWorklist: Bool = false,
        _ body: (Association) async throws -> R
    ) async throws(PACSError) -> R {
        var parameters = self.parameters(
            contexts: isWorklist ? Self.worklistContexts : Self.queryContexts,
            target: target
        )
        parameters.extendedNegotiations = Self.proposals(options, isWorklist: isWorklist)
        self.warn(about: parameters)
        self.noteTrial(true)
        defer { self.noteTrial(false) }
        do {
            return try await withAssociation(parameters, body: body)
        } catch let error as AssociationError where error.isOpening {
            throw await PACSError.judging(error, parameters, target)
        } catch {
            throw PACSError(any: error, service: service, target: target)
        }
    }
}
