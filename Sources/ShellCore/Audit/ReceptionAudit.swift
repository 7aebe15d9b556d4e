import DICOMCore
import PACSClient
import Synchronization

/// Audits what comes to our Storage SCP: each study of an association before its first object is taken, what the
/// association brought, and an alert for each that was rejected.
///
/// It is told of events on the thread of the SCP's books, which may wait for the disk.
final class ReceptionAudit: Sendable {
    private struct Caller {
        /// What all lines of the association have in common.
        let id = AuditActivity.nextID()
        var attempt: ConnectionAttempt?
        /// The studies of which a line says that they begin.
        var begun: Set<UID> = []
        var studies: [UID] = []
        var objects = 0
        var bytes = 0
    }

    private let trail: AuditTrail
    private let onFault: @Sendable (PACSError) -> Void
    private let callers = Mutex<[Int: Caller]>([:])
    private let hasFailed = Atomic(false)

    /// Audits into a trail; `onFault` is told once of what can't be written.
    init(_ trail: AuditTrail, onFault: @escaping @Sendable (PACSError) -> Void) {
        self.trail = trail
        self.onFault = onFault
    }

    /// Writes that the SCP starts or has stopped, as an application activity.
    func note(_ scp: String, _ outcome: AuditRecord.Outcome) throws(PACSError) {
        try self.trail.write(
            AuditRecord(
                event: .applicationActivity,
                id: AuditActivity.nextID(),
                command: scp,
                outcome: outcome
            )
        )
    }

    /// Writes that a study comes over an association, before the first object of it is taken; refuses what can't be audited.
    ///
    /// It is called for each object, on the event loop that takes it.
    func admit(_ object: IncomingObject, _ identity: ObjectIdentity) -> StoreRefusal? {
        let study = identity.studyInstanceUID
        let (id, isKnown) = self.callers.withLock { callers in
            let caller = callers[object.association] ?? Caller()
            callers[object.association] = caller
            return (caller.id, caller.begun.contains(study))
        }
        guard !isKnown else { return nil }
        let record = AuditRecord(
            event: .beginTransferring,
            id: id,
            peer: "\(object.callingAETitle)@\(object.peerAddress):\(object.peerPort)",
            studies: study.string.isEmpty ? [] : [study],
            outcome: .begun,
            details: [.init("calledTitle", .string(object.calledAETitle))]
        )
        guard self.write(record) else { return StoreRefusal(.notAudited) }
        self.callers.withLock { _ = $0[object.association]?.begun.insert(study) }
        return nil
    }

    /// Takes note of an event.
    func enter(_ event: ReceptionEvent) {
        switch event {
        case .associationOpened(let attempt):
            self.callers.withLock { $0[attempt.association, default: Caller()].attempt = attempt }
        case .associationRejected(let attempt, _, let reason):
            self.write(
                .securityAlert,
                attempt,
                id: AuditActivity.nextID(),
                outcome: .rejected,
                details: [.init("calledTitle", .string(attempt.calledAETitle)), .init("reason", .string(reason))]
            )
        case .stored(let object):
            self.callers.withLock { callers in
                let study = object.identity.studyInstanceUID
                let number = object.origin.association
                if callers[number]?.studies.contains(study) == false { callers[number]?.studies.append(study) }
                callers[number]?.objects += 1
                callers[number]?.bytes += object.byteCount
            }
        case .associationClosed(let number, _, let reason):
            guard let caller = self.callers.withLock({ $0.removeValue(forKey: number) }), let attempt = caller.attempt,
                caller.objects > 0 || !caller.begun.isEmpty
            else { return }
            self.write(
                .transferred,
                attempt,
                id: caller.id,
                studies: caller.studies,
                outcome: reason == "released" && caller.objects > 0 ? .success : .failure,
                details: [
                    .init("calledTitle", .string(attempt.calledAETitle)),
                    .init("received", .integer(caller.objects)), .init("bytes", .integer(caller.bytes)),
                    .init("reason", .string(reason)),
                ]
            )
        default: break
        }
    }

    private func write(
        _ event: AuditEvent,
        _ attempt: ConnectionAttempt,
        id: String,
        studies: [UID] = [],
        outcome: AuditRecord.Outcome,
        details: [JSONValue.Member]
    ) {
        let place = "\(attempt.peerAddress):\(attempt.peerPort)"
        let record = AuditRecord(
            event: event,
            id: id,
            peer: "\(attempt.callingAETitle)@\(place)",
            studies: studies,
            outcome: outcome,
            details: details
        )
        _ = self.write(record)
    }

    /// Writes a record; false where that can't be, which is told once.
    private func write(_ record: AuditRecord) -> Bool {
        do throws(PACSError) {
            try self.trail.write(record)
            return true
        } catch {
            if !self.hasFailed.exchange(true, ordering: .relaxed) { self.onFault(error) }
            return false
        }
    }
}
