import DICOMArchive
import DICOMCore
import DICOMNetwork
import Synchronization
import SystemIO

/// Keeps account of what arrives: counts, the log of associations, what the retrievals that wait have got, and what the
/// user is told.
///
/// An event loop on which something happens appends it to a queue and goes on. The ledger works the queue off in order,
/// on a thread of its own; whoever decides by what has arrived calls `flush` first. Only who may come in and send is
/// decided at once, on the loop that asks.
final class ReceptionLedger: Sendable {
    /// So many events may wait; an event loop that would add more waits too, because none may be lost.
    private static let queueLimit = 65_536

    private let books: Books
    private let queue: BoundedQueue<ReceptionEvent>

    /// Opens a ledger; the callbacks are called on its thread.
    ///
    /// What is stored is entered in the journal, if there is one.
    init(
        admission: CallerAdmission = CallerAdmission(accept: .any, knownTitles: []),
        usesTLS: Bool = false,
        journal: Journal? = nil,
        onEvent: (@Sendable (ReceptionEvent) -> Void)? = nil,
        onStored: @escaping @Sendable (StoredObject) -> Void = { _ in },
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        let books = Books(
            admission: admission,
            usesTLS: usesTLS,
            journal: journal,
            onEvent: onEvent,
            onStored: onStored,
            onNotice: onNotice
        )
        self.books = books
        self.queue = BoundedQueue(label: "pacsh.ledger", limit: Self.queueLimit) { events, _ in
            for event in events { books.enter(event) }
        }
    }

    /// Takes note of an event, on whatever thread it happens.
    func record(_ event: ReceptionEvent) { self.queue.addWaiting(event) }

    /// Returns when everything that has happened so far is in the books.
    func flush() async { await self.queue.flush() }

    // MARK: - Retrievals

    /// Says that a retrieval waits for the tally's studies: events count for it, and unlisted callers may send objects of
    /// these studies, until `leave`.
    func enter(_ tally: ArrivalTally) -> Int {
        self.books.pages.withLock { pages in
            tally.begin(with: pages.log.stillOpen)
            return self.books.retrievals.withLock { retrievals in
                let token = (retrievals.keys.max() ?? 0) + 1
                retrievals[token] = tally
                return token
            }
        }
    }

    /// Ends what `enter` began.
    func leave(_ token: Int) { self.books.retrievals.withLock { $0[token] = nil } }

    // MARK: - Admission

    /// Decides whether a caller may open an association.
    func admit(_ attempt: ConnectionAttempt) -> Admission { self.books.admit(attempt) }

    /// Changes who may come in from now on.
    func accept(_ accept: SCPAccept) { self.books.admission.withLock { $0.accept = accept } }

    /// Refuses what an unlisted caller sends unless its study was asked for.
    func judge(_ object: IncomingObject, _ identity: ObjectIdentity) -> StoreRefusal? {
        let isTaken =
            object.isListedCaller
            || self.books.retrievals.withLock { $0.values.contains { $0.isRequested(identity.studyInstanceUID) } }
        return isTaken ? nil : StoreRefusal(.notRequested)
    }

    // MARK: - Reports

    /// The numbers as far as they are in the books.
    var counts: ReceptionCounts { self.books.pages.withLock { $0.counts } }

    /// Bytes a second over the last ten.
    var bytesPerSecond: Double { self.books.pages.withLock { $0.rate.bytesPerSecond(at: WallClock.now) } }

    /// The last connections, oldest first, as far as they are in the books.
    func log(_ count: Int) -> [AssociationLog.Entry] { self.books.pages.withLock { $0.log.last(count) } }
}

/// What was received since the start of an SCP.
package struct ReceptionCounts: Hashable, Sendable {
    /// Associations accepted.
    package var associations = 0
    /// Associations rejected.
    package var rejected = 0
    /// Objects stored.
    package var objects = 0
    /// Of these the objects that differ from one that was here under the same name, and are kept beside it.
    package var keptBeside = 0
    /// Objects that came again: the same were here already.
    package var duplicates = 0
    /// Bytes of the data sets of these objects.
    package var bytes = 0
    /// Objects that were refused: no room, not asked for, or nothing that can be kept.
    package var refused = 0
    /// Objects that came damaged and are kept aside.
    package var damaged = 0
    /// Objects inside which a sender broke off.
    package var brokenOff = 0
}

/// What a ledger has written down; events are entered on its thread only.
private final class Books: Sendable {
    struct Pages: Sendable {
        var counts = ReceptionCounts()
        var log = AssociationLog()
        var rate = RateMeter()
        /// What the user has been told and isn't told again.
        var said: Set<String> = []
    }

    /// So many different notices are said, lest peers that change their names fill the screen and the memory.
    private static let mostNotices = 1000

    let pages = Mutex(Pages())
    let retrievals = Mutex<[Int: ArrivalTally]>([:])
    let admission: Mutex<CallerAdmission>
    private let usesTLS: Bool
    private let journal: Journal?
    private let onEvent: (@Sendable (ReceptionEvent) -> Void)?
    private let onStored: @Sendable (StoredObject) -> Void
    private let onNotice: @Sendable (String) -> Void

    init(
        admission: CallerAdmission,
        usesTLS: Bool,
        journal: Journal?,
        onEvent: (@Sendable (ReceptionEvent) -> Void)?,
        onStored: @escaping @Sendable (StoredObject) -> Void,
        onNotice: @escaping @Sendable (String) -> Void
    ) {
        self.journal = journal
        self.onEvent = onEvent
        self.admission = Mutex(admission)
        self.usesTLS = usesTLS
        self.onStored = onStored
        self.onNotice = onNotice
    }

    func admit(_ attempt: ConnectionAttempt) -> Admission {
        self.admission.withLock(\.self).decide(
            callingAETitle: attempt.callingAETitle,
            isMoveRunning: self.retrievals.withLock { !$0.isEmpty }
        )
    }

    func enter(_ event: ReceptionEvent) {
        self.pages.withLock { self.write(event, &$0) }
        for tally in self.retrievals.withLock({ Array($0.values) }) { tally.record(event) }
        if case .stored(let object) = event {
            self.journal?.record(object)
            self.onStored(object)
        }
        self.onEvent?(event)
        self.say(event)
    }

    private func write(_ event: ReceptionEvent, _ pages: inout Pages) {
        pages.log.enter(event, at: WallClock.now)
        switch event {
        case .associationOpened: pages.counts.associations += 1
        case .associationRejected: pages.counts.rejected += 1
        case .brokenOff: pages.counts.brokenOff += 1
        case .refused: pages.counts.refused += 1
        case .stored(let object) where object.damage != nil: pages.counts.damaged += 1
        case .stored(let object):
            if object.disposition == .duplicate {
                pages.counts.duplicates += 1
            } else {
                pages.counts.objects += 1
                pages.counts.bytes += object.byteCount
            }
            if object.disposition == .keptBeside { pages.counts.keptBeside += 1 }
            pages.rate.add(object.byteCount, at: WallClock.now)
        default: break
        }
    }

    /// Whether a retrieval waits for what happened, as far as that can be told, and judges it.
    private func isAwaited(_ event: ReceptionEvent) -> Bool {
        self.retrievals.withLock { retrievals in
            guard case .stored(let object) = event else { return !retrievals.isEmpty }
            return retrievals.values.contains { $0.isRequested(object.identity.studyInstanceUID) }
        }
    }

    private func say(_ event: ReceptionEvent) {
        // The retrieval that waits for it warns of it in the end.
        if event.remark() != nil, self.retrievals.withLock({ !$0.isEmpty }) { return }
        let admission = self.admission.withLock(\.self)
        let notice = event.notice(
            usesTLS: self.usesTLS,
            isAwaited: self.isAwaited(event),
            isForeground: admission.isForeground
        )
        guard let notice else { return }
        var text = notice.text
        switch event {
        case .associationRejected(let attempt, .callingTitle, _):
            let command = admission.command(adding: attempt.callingAETitle)
            text += command.map { "; \($0) would let it in" } ?? "; whoever configures the sender must give it one"
        case .refused(let refusal, let object) where refusal.reason == .notRequested:
            if let command = admission.command(adding: object.callingAETitle) { text += "; \(command) would take them" }
        default: break
        }
        let isNew = self.pages.withLock { pages in
            guard let subject = notice.subject else { return true }
            return pages.said.count < Self.mostNotices && pages.said.insert(subject).inserted
        }
        if isNew { self.onNotice(text) }
    }
}
