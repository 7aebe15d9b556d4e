import DICOMCore
import PACSClient

extension Session {
    /// Who is told of what arrives at a Storage SCP: the counters, and the audit log of callers that were turned away.
    var observer: (@Sendable (ReceptionEvent) -> Void)? {
        let metrics = self.metrics?.metrics
        let audit = self.auditTrail.map { trail in
            ReceptionAudit(trail) { [weak self] in self?.notice("warning: \($0.message)") }
        }
        guard metrics != nil || audit != nil else { return nil }
        return { event in
            metrics?.enter(event)
            if case .associationRejected = event { audit?.enter(event) }
        }
    }

    /// Has what comes to an SCP audited, and writes that it starts; throws where that can't be written.
    func auditReception(
        at site: inout LocalSCP.Site,
        of command: String,
        onFault: @escaping @Sendable (PACSError) -> Void
    ) throws(PACSError) {
        guard let trail = self.auditTrail else { return }
        let audit = ReceptionAudit(trail, onFault: onFault)
        try audit.note(command, .begun)
        site.admission = { audit.admit($0, $1) }
        let observer = site.onEvent
        site.onEvent = { event in
            observer?(event)
            if case .associationRejected = event { return }
            audit.enter(event)
        }
    }

    /// Writes that an SCP has stopped.
    func auditStop(of command: String) {
        guard let trail = self.auditTrail else { return }
        do throws(PACSError) {
            try ReceptionAudit(trail) { _ in }.note(command, .success)
        } catch {
            self.notice("warning: \(error.message)")
        }
    }
}
