import DICOMCore
import DICOMNetwork
import Synchronization

/// What the callbacks of our SCP and its archive share: who may come in, who waits for what, and the log of knocks.
///
/// Called on the receiving event loops; each call takes a lock for a moment and prints nothing for single objects.
final class SCPDesk: Sendable {
    private struct State: Sendable {
        var tallies: [Int: ArrivalTally] = [:]
        var nextToken = 0
        var moves = 0
        var log = KnockLog()
        var received: [Int: (objects: Int, bytes: Int)] = [:]
        var turnedAway: Set<String> = []
        var stored = 0
        var bytes = 0
    }

    private let admission: CallerAdmission
    private let onStored: @Sendable (StoredObject) -> Void
    private let onNotice: @Sendable (String) -> Void
    private let state = Mutex(State())

    init(
        admission: CallerAdmission,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        self.admission = admission
        self.onStored = onStored
        self.onNotice = onNotice
    }

    // MARK: Retrievals

    /// Says that a retrieval waits for these studies; objects of them count for it until `leave`.
    func enter(_ tally: ArrivalTally) -> Int {
        self.state.withLock { state in
            state.nextToken += 1
            state.tallies[state.nextToken] = tally
            return state.nextToken
        }
    }

    func leave(_ token: Int) {
        self.state.withLock { _ = $0.tallies.removeValue(forKey: token) }
    }

    private func isRequested(_ study: UID) -> Bool {
        self.state.withLock { state in state.tallies.values.contains { $0.isRequested(study) } }
    }

    // MARK: Admission

    func admit(_ knock: Knock) -> Admission {
        let isMoveRunning = self.state.withLock { !$0.tallies.isEmpty }
        switch self.admission.decide(callingAETitle: knock.callingAETitle, isMoveRunning: isMoveRunning) {
        case .listed: return .listed
        case .unlisted: return .unlisted
        case .rejected: return .rejectCalling
        }
    }

    /// Refuses what an unlisted caller sends unless its study was asked for (0x0124, not authorized).
    func judge(_ object: IncomingObject, _ identity: ObjectIdentity) -> StoreRefusal? {
        if object.isListedCaller || self.isRequested(identity.studyInstanceUID) { return nil }
        self.say(
            once: "\(object.callingAETitle) \(object.peerAddress)",
            "refused objects from \(printable(object.callingAETitle)) at \(object.peerAddress): it is no known PACS and "
                + "they are of a study that wasn't asked for; `set scp.accept \(printable(object.callingAETitle))` "
                + "would take them"
        )
        return StoreRefusal(status: 0x0124, comment: "Study was not requested")
    }

    private func say(once key: String, _ text: String) {
        if self.state.withLock({ $0.turnedAway.count < 1000 && $0.turnedAway.insert(key).inserted }) {
            self.onNotice(text)
        }
    }

    // MARK: Events

    func stored(_ object: StoredObject) {
        let tallies = self.state.withLock { state in
            state.stored += 1
            state.bytes += object.byteCount
            let before = state.received[object.origin.association] ?? (0, 0)
            state.received[object.origin.association] = (before.objects + 1, before.bytes + object.byteCount)
            return Array(state.tallies.values)
        }
        for tally in tallies { tally.record(object) }
        self.onStored(object)
    }

    func refused(_ refusal: StoreRefusal, _ object: IncomingObject) {
        for tally in self.state.withLock({ Array($0.tallies.values) }) { tally.record(refusal) }
        if refusal.status & 0xFF00 == 0xA700 {
            self.say(once: "disk", "an object could not be stored (0xA700): \(printable(refusal.comment))")
        }
    }

    func knocked(_ entry: KnockLog.Entry, notice: String? = nil) {
        let tallies = self.state.withLock { state in
            state.log.append(entry)
            return Array(state.tallies.values)
        }
        for tally in tallies { tally.recordKnock(isAdmitted: entry.association != nil) }
        if let notice { self.say(once: notice, notice) }
    }

    /// Says something odd about a sender, once, and to the retrievals that wait.
    func remark(_ text: String) {
        for tally in self.state.withLock({ Array($0.tallies.values) }) { tally.remark(text) }
        self.say(once: text, text)
    }

    /// Notes which contexts an association was refused.
    func refused(association: Int, _ classes: [UID]) {
        self.state.withLock { $0.log.refuse(association: association, classes) }
    }

    func closed(association: Int, how: String) {
        self.state.withLock { state in
            let count = state.received.removeValue(forKey: association) ?? (0, 0)
            let fate = "\(Magnitude.count(count.objects, "object")), \(Magnitude.bytes(count.bytes)), \(how)"
            state.log.close(association: association, fate: fate)
        }
    }

    /// Objects stored since the start.
    var counts: (objects: Int, bytes: Int) { self.state.withLock { ($0.stored, $0.bytes) } }

    /// The last connections, oldest first.
    func log(_ count: Int) -> [KnockLog.Entry] { self.state.withLock { $0.log.last(count) } }
}
