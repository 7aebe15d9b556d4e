import DICOMCore
import PACSClient
import Synchronization

/// Audits what comes to our Storage SCP: an event for each association that brought objects, and an alert for each that
/// was rejected.
///
/// It is told on the thread of the SCP's books, which may wait for the disk.
final class ReceptionAudit: Sendable {
    private struct Caller {
        var attempt: ConnectionAttempt
        var studies: [UID] = []
        var objects = 0
        var bytes = 0
    }

    private let trail: AuditTrail
    private let onFault: @Sendable (PACSError) -> Void
    private let callers = Mutex<[Int: Caller]>([:])

    /// Audits into a trail; `onFault` is told of what can't be written.
    init(_ trail: AuditTrail, onFault: @escaping @Sendable (PACSError) -> Void) {
        self.trail = trail
        self.onFault = onFault
    }

    /// Writes that the SCP starts or has stopped, as an application activity.
    func note(_ scp: String, _ outcome: String) throws(PACSError) {
        try self.trail.write(
            AuditRecord(
                event: .applicationActivity,
                id: AuditActivity.nextID(),
                command: scp,
                outcome: outcome
            )
        )
    }

    /// Takes note of an event.
    func enter(_ event: ReceptionEvent) {
        switch event {
        case .associationOpened(let attempt):
            self.callers.withLock { $0[attempt.association] = Caller(attempt: attempt) }
        case .associationRejected(let attempt, _, let reason):
            self.write(
                .securityAlert,
                attempt,
                outcome: "rejected",
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
            guard let caller = self.callers.withLock({ $0.removeValue(forKey: number) }), caller.objects > 0 else {
                return
            }
            self.write(
                .transferred,
                caller.attempt,
                studies: caller.studies,
                outcome: reason == "released" ? "success" : "failure",
                details: [
                    .init("calledTitle", .string(caller.attempt.calledAETitle)),
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
        studies: [UID] = [],
        outcome: String,
        details: [JSONValue.Member]
    ) {
        let place = "\(attempt.peerAddress):\(attempt.peerPort)"
        let record = AuditRecord(
            event: event,
            id: AuditActivity.nextID(),
            peer: "\(attempt.callingAETitle)@\(place)",
            studies: studies,
            outcome: outcome,
            details: details
        )
        do throws(PACSError) { try self.trail.write(record) } catch { self.onFault(error) }
    }
}
