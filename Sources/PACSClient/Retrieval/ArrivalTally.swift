import DICOMCore
import Synchronization
import SystemIO

/// Counts the objects that reach the archive while a retrieval runs, study by study.
///
/// Written by the reception ledger, read by the retrieval; each call takes a lock for a moment only.
package final class ArrivalTally: Sendable {
    /// What arrived of one study.
    package struct Study: Sendable {
        /// Distinct SOP Instance UIDs, whether stored or found to be here already.
        package var arrived: Set<UID> = []
        /// Objects that are new here, those kept beside others included.
        package var received = 0
        /// Objects that came again with the same bytes.
        package var duplicates = 0
        /// Objects that came more than once for the request that is under way, and which ones have come for it.
        var repeats = 0
        var come: Set<UID> = []
        /// Objects kept beside one with other bytes.
        package var keptBeside = 0
        /// Objects whose data set wasn't whole; they count as missing unless they came whole as well.
        package var damaged: [UID: DataSetError] = [:]
        /// Bytes of the new objects' data sets.
        package var bytes = 0
        /// Objects whose Patient ID isn't the selected one.
        package var identityMismatch: [UID] = []
        /// What was odd about the objects.
        package var notes = ObjectNotes()
    }

    /// What arrived in all.
    package struct Totals: Sendable {
        /// New objects of the requested studies.
        package var received = 0
        /// Distinct objects of the requested studies, duplicates included.
        package var arrived = 0
        /// Bytes of the new objects.
        package var bytes = 0
        /// Objects of other studies that came meanwhile; they never count as received.
        package var unexpected = 0
        /// All objects that came, whatever they were.
        var objects = 0
        /// What was odd about the senders.
        package var remarks: [String] = []
        /// Final paths of the new objects, in order of arrival.
        package var files: [String] = []
    }

    /// A point in the course of what arrives.
    package struct Mark: Sendable {
        fileprivate var moment: Int
        fileprivate var objects: Int
        fileprivate var unexpected: Int
    }

    private struct State: Sendable {
        var studies: [UID: Study] = [:]
        var log = AssociationLog()
        var totals = Totals()
        /// Study and object of each of its files.
        var origins: [(study: UID, instance: UID)] = []
        var refusal: StoreRefusal?
        var onDiskFault: (@Sendable () -> Void)?
        /// The study of each object that shall be here; made when it is first needed.
        var owners: [UID: UID]?
    }

    private let patientIDs: [UID: String]
    private let requested: Set<UID>
    private let expected: [UID: [UID]]
    private let state = Mutex(State())

    /// Makes a tally of the studies with these UIDs; the Patient IDs are those of the selected rows, `expected` the objects
    /// of each study that the PACS lists.
    package init(studies: [UID], patientIDs: [UID: String] = [:], expected: [UID: [UID]] = [:]) {
        self.expected = expected
        self.requested = Set(studies)
        self.patientIDs = patientIDs.compactMapValues { $0.isEmpty ? nil : $0 }
    }

    /// Makes a tally of what a plan asks for.
    convenience init(of plan: RetrievalPlan) {
        var patientIDs: [UID: String] = [:]
        var expected: [UID: [UID]] = [:]
        for study in plan.studies {
            patientIDs[study.study] = study.patientID
            expected[study.study] = study.expected
        }
        self.init(studies: plan.studies.map(\.study), patientIDs: patientIDs, expected: expected)
    }

    /// Whether objects of this study were asked for.
    package func isRequested(_ study: UID) -> Bool { self.requested.contains(study) }

    /// Takes note of what happened; the first refusal because of the disk calls the handler.
    package func record(_ event: ReceptionEvent) {
        let handler = self.state.withLock { state -> (@Sendable () -> Void)? in
            state.log.enter(event, at: WallClock.now)
            switch event {
            case .stored(let object): self.add(object, to: &state)
            case .refused(let refusal, _):
                guard refusal.isDiskFault, state.refusal == nil else { return nil }
                state.refusal = refusal
                return state.onDiskFault
            default: break
            }
            if let remark = event.remark(), state.totals.remarks.count < 20, !state.totals.remarks.contains(remark) {
                state.totals.remarks.append(remark)
            }
            return nil
        }
        handler?()
    }

    private func add(_ object: StoredObject, to state: inout State) {
        let identity = object.identity
        if let damage = object.damage {
            if let (study, instance) = self.place(of: object, &state) {
                state.studies[study, default: Study()].damaged[instance] = damage
            }
            return
        }
        state.totals.objects += 1
        guard self.requested.contains(identity.studyInstanceUID) else {
            state.totals.unexpected += 1
            return
        }
        var study = state.studies.removeValue(forKey: identity.studyInstanceUID) ?? Study()
        if study.arrived.insert(identity.sopInstanceUID).inserted {
            state.totals.arrived += 1
            if let patientID = self.patientIDs[identity.studyInstanceUID], patientID != identity.patientID {
                study.identityMismatch.append(identity.sopInstanceUID)
            }
            study.notes.add(object.notes)
        }
        if !study.come.insert(identity.sopInstanceUID).inserted { study.repeats += 1 }
        if object.disposition == .duplicate {
            study.duplicates += 1
        } else {
            study.received += 1
            study.bytes += object.byteCount
            state.totals.received += 1
            state.totals.bytes += object.byteCount
            state.totals.files.append(object.path)
            state.origins.append((identity.studyInstanceUID, identity.sopInstanceUID))
        }
        if object.disposition == .keptBeside { study.keptBeside += 1 }
        state.studies[identity.studyInstanceUID] = study
    }

    /// Which object of which requested study a damaged one is.
    ///
    /// What is damaged may not tell, or tell wrongly: then it is the one that the request names.
    private func place(of object: StoredObject, _ state: inout State) -> (study: UID, instance: UID)? {
        let identity = object.identity
        let owners = state.owners ?? self.owners
        state.owners = owners
        for instance in [identity.sopInstanceUID, object.origin.affectedSOPInstanceUID] {
            if let study = owners[instance] { return (study, instance) }
        }
        if self.isRequested(identity.studyInstanceUID) { return (identity.studyInstanceUID, identity.sopInstanceUID) }
        // Of a study that the PACS doesn't list nobody knows which objects it has.
        guard identity.studyInstanceUID.string.isEmpty, self.requested.count == 1, let study = self.requested.first,
            self.expected[study] == nil
        else { return nil }
        return (study, identity.sopInstanceUID)
    }

    private var owners: [UID: UID] {
        var owners: [UID: UID] = [:]
        for (study, instances) in self.expected {
            for instance in instances { owners[instance] = study }
        }
        return owners
    }

    /// How many objects of a study came more than once since this was asked last, which is once for each request.
    func takeRepeats(of study: UID) -> Int {
        self.state.withLock { state in
            let repeats = state.studies[study]?.repeats ?? 0
            state.studies[study]?.repeats = 0
            state.studies[study]?.come = []
            return repeats
        }
    }

    /// Sets what is done when the disk takes nothing more; done at once when that has happened.
    package func onDiskFault(_ handler: (@Sendable () -> Void)?) {
        let hasFailed = self.state.withLock { state in
            state.onDiskFault = handler
            return state.refusal != nil
        }
        if hasFailed { handler?() }
    }

    /// The first refusal because of the disk, if there was one.
    package var diskFault: StoreRefusal? { self.state.withLock { $0.refusal } }

    /// Forgets that the disk took nothing more, once it does again.
    func forgetDiskFault() { self.state.withLock { $0.refusal = nil } }

    /// What arrived in all.
    package var totals: Totals { self.state.withLock { $0.totals } }

    /// Objects and bytes so far, without the list of files.
    package var counts: (arrived: Int, bytes: Int) {
        self.state.withLock { ($0.totals.arrived, $0.totals.bytes) }
    }

    /// Takes back what was stored and isn't under its path any more, because somebody took the files or the directory away
    /// meanwhile; tells how many objects that are.
    ///
    /// Looks at every file: not for an event loop or a cooperative thread.
    func takeBackWhatIsGone() -> Int {
        let files = self.totals.files
        let gone = files.indices.filter { (try? Path.status(files[$0])) == nil }
        guard !gone.isEmpty else { return 0 }
        self.state.withLock { state in
            for index in gone {
                let (study, instance) = state.origins[index]
                guard state.studies[study]?.arrived.remove(instance) != nil else { continue }
                state.studies[study]?.received -= 1
                state.totals.arrived -= 1
                state.totals.received -= 1
            }
            let isGone = Set(gone)
            let left = files.indices.filter { !isGone.contains($0) }
            state.totals.files = left.map { state.totals.files[$0] }
            state.origins = left.map { state.origins[$0] }
        }
        return gone.count
    }

    /// Takes note of connections that were open before.
    func begin(with log: AssociationLog) { self.state.withLock { $0.log = log } }

    /// The present point in the course of what arrives.
    package var mark: Mark {
        self.state.withLock { state in
            Mark(
                moment: state.log.moment,
                objects: state.totals.objects,
                unexpected: state.totals.unexpected
            )
        }
    }

    /// What our SCP saw between two points while a study was to come.
    ///
    /// Objects of studies that were requested too count as another study's only where they weren't to come meanwhile.
    package func evidence(
        on study: UID,
        since start: Mark,
        until end: Mark? = nil,
        countsRequested: Bool = true
    ) -> DeliveryEvidence {
        self.state.withLock { state in
            let ofStudy = state.studies[study].map { $0.received + $0.duplicates } ?? 0
            let others = (end?.objects ?? state.totals.objects) - start.objects - ofStudy
            let unexpected = (end?.unexpected ?? state.totals.unexpected) - start.unexpected
            return DeliveryEvidence(
                knocks: state.log.entries(since: start.moment, until: end?.moment),
                others: max(0, countsRequested ? others : unexpected),
                hasDelivered: state.totals.arrived > 0
            )
        }
    }

    /// What arrived of one study.
    package func study(_ uid: UID) -> Study { self.state.withLock { $0.studies[uid] ?? Study() } }

    /// How many of these objects of a study have come, whole or damaged; nil stands for any object of it, as often as it
    /// came.
    package func arrivedCount(_ study: UID, of expected: Set<UID>?) -> Int {
        self.state.withLock { state in
            guard let study = state.studies[study] else { return 0 }
            let come = study.arrived.union(study.damaged.keys)
            guard let expected else { return come.count + study.repeats }
            return expected.count { come.contains($0) }
        }
    }
}
