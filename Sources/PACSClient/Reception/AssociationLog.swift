import DICOMCore
import SystemIO

/// The connections that reached our SCP, newest last: for `scp log`, and for the verdict on what should have come.
package struct AssociationLog: Sendable {
    /// One connection.
    package struct Entry: Sendable {
        /// How far a connection came.
        package enum Stage: Hashable, Sendable {
            /// It is open, and nothing has come over it.
            case connected
            /// It ended without an A-ASSOCIATE-RQ.
            case stray(StrayConnection)
            /// Its association was rejected.
            case rejected(AssociationRejection)
            /// Its association is open.
            case open
            /// Its association is over.
            case closed(AssociationEnd)
        }

        /// When it came, in seconds since 1970.
        package let time: Double
        /// The peer's numeric address and port.
        package let peer: String
        /// Calling AE title; empty for a bare connection.
        package private(set) var calling = ""
        /// Called AE title; empty for a bare connection.
        package private(set) var called = ""
        /// Number of presentation contexts that were proposed.
        package private(set) var contexts = 0
        /// The SOP classes that were proposed, each once.
        package private(set) var proposed: [UID] = []
        /// Of these, the ones that we refused.
        package fileprivate(set) var refused: [UID] = []
        /// How far it came.
        package private(set) var stage: Stage
        /// What became of it, in words.
        package private(set) var fate: String
        /// How its association ended, in words; empty while it hasn't.
        package private(set) var reason = ""
        /// What was odd about its objects.
        package private(set) var notes = ObjectNotes()
        /// How many of its objects we refused, and why the first.
        package private(set) var refusals: (count: Int, first: StoreRefusal)?
        /// How many objects it brought.
        package private(set) var objects = 0
        /// The bytes of these objects.
        package private(set) var bytes = 0
        /// When it ended, in seconds since 1970; nil while it is open.
        package private(set) var endTime: Double?

        /// Bytes a second from its beginning to its end or, while it is open, until now.
        package func bytesPerSecond(at now: Double = WallClock.now) -> Double {
            Double(self.bytes) / max((self.endTime ?? now) - self.time, 0.001)
        }
        /// The number of its connection, which no other has in this process.
        fileprivate let number: Int
        /// Where in the course of events it came, and where it ended.
        fileprivate var begin = 0
        fileprivate private(set) var end: Int?

        /// Describes a connection; `time` is in seconds since 1970.
        package init(
            _ attempt: ConnectionAttempt,
            at time: Double,
            stage: Stage = .connected,
            fate: String = "open, nothing has come over it"
        ) {
            self.time = time
            self.peer = "\(attempt.peerAddress):\(attempt.peerPort)"
            self.number = attempt.association
            self.stage = stage
            self.fate = fate
            self.ask(attempt)
        }

        /// Whether it asked for an association that we rejected.
        package var isRejected: Bool { if case .rejected = self.stage { true } else { false } }

        /// Whether it became an association.
        package var isAdmitted: Bool {
            switch self.stage {
            case .open, .closed: true
            case .connected, .stray, .rejected: false
            }
        }

        /// The local time, ISO 8601.
        package var timeText: String { CalendarTime(local: Int(self.time)).iso8601 }

        /// Notes who asks for what.
        fileprivate mutating func ask(_ attempt: ConnectionAttempt) {
            self.calling = attempt.callingAETitle
            self.called = attempt.calledAETitle
            self.contexts = attempt.proposed.count
            self.proposed = Set(attempt.proposed).sorted()
        }

        /// Counts an object that it brought.
        fileprivate mutating func add(_ object: StoredObject) {
            if let damage = object.damage { return self.notes.add(object.notes + ["damaged, kept aside: \(damage)"]) }
            self.objects += 1
            self.bytes += object.byteCount
            self.notes.add(object.oddities)
        }

        /// Notes an object in which it ended.
        fileprivate mutating func breakOff(_ object: IncomingObject, _ count: Int) {
            let uid = printable(object.affectedSOPInstanceUID.string)
            self.notes.add(["it broke off inside an object (\(uid), after \(Magnitude.bytes(count)))"])
        }

        /// Counts an object that we refused.
        fileprivate mutating func refuse(_ refusal: StoreRefusal) {
            self.refusals = ((self.refusals?.count ?? 0) + 1, self.refusals?.first ?? refusal)
        }

        /// Notes how far it came; `moment` is given where that is its end.
        fileprivate mutating func reach(_ stage: Stage, _ fate: String, end moment: Int? = nil, at time: Double = 0) {
            self.stage = stage
            if moment != nil { self.endTime = time }
            self.end = moment
            self.fate = fate
            if case .closed = stage {
                self.reason = fate
                self.fate = "\(Magnitude.count(self.objects, "object")), \(Magnitude.bytes(self.bytes)), \(fate)"
            }
        }
    }

    /// How many connections are remembered; an archive that opens one for each object must not fill the memory.
    static let capacity = 1000

    private var entries: [Entry] = []
    private var first = 0
    /// How many events have been entered: a point in their course.
    private(set) var moment = 0

    /// Makes a log of no connection.
    package init() {}

    private var ordered: [Entry] { Array(self.entries[self.first...] + self.entries[..<self.first]) }

    /// The last connections, oldest first.
    package func last(_ count: Int) -> [Entry] { Array(self.ordered.suffix(max(0, count))) }

    /// The connections that were open at a moment or came after it, and before another; oldest first.
    func entries(since start: Int, until end: Int? = nil) -> [Entry] {
        self.ordered.filter { $0.begin < end ?? .max && $0.end ?? .max > start }
    }

    /// A log of the connections of this one that are still open.
    var stillOpen: AssociationLog {
        var log = AssociationLog()
        log.entries = self.ordered.filter { $0.end == nil }
        log.moment = self.moment
        return log
    }

    /// Enters what happened, at a time in seconds since 1970; what is no matter of connections is passed over.
    package mutating func enter(_ event: ReceptionEvent, at time: Double) {
        self.moment += 1
        let now = self.moment
        switch event {
        case .connectionOpened(let attempt): self.update(attempt, at: time) { _ in }
        case .associationOpened(let attempt):
            self.update(attempt, at: time) {
                $0.ask(attempt)
                $0.reach(.open, "open")
            }
        case .associationRejected(let attempt, let rejection, let reason):
            self.update(attempt, at: time) {
                $0.ask(attempt)
                $0.reach(.rejected(rejection), "rejected: \(reason)", end: now, at: time)
            }
        case .connectionWithoutRequest(let attempt, let stray, let what):
            self.update(attempt, at: time) { $0.reach(.stray(stray), what, end: now, at: time) }
        case .associationClosed(let number, let end, let reason):
            self.update(number) { $0.reach(.closed(end), reason, end: now, at: time) }
        case .contextsRefused(let attempt, let classes): self.update(attempt.association) { $0.refused = classes }
        case .stored(let object): self.update(object.origin.association) { $0.add(object) }
        case .refused(let refusal, let object): self.update(object.association) { $0.refuse(refusal) }
        case .brokenOff(let object, let count): self.update(object.association) { $0.breakOff(object, count) }
        case .lossySyntaxAccepted, .notDurable, .stalePartsRemoved: break
        }
    }

    /// Changes the entry of a connection; makes it where there is none.
    private mutating func update(_ attempt: ConnectionAttempt, at time: Double, _ change: (inout Entry) -> Void) {
        if self.update(attempt.association, change) { return }
        var entry = Entry(attempt, at: time)
        entry.begin = self.moment
        change(&entry)
        if self.entries.count < Self.capacity {
            self.entries.append(entry)
        } else {
            self.entries[self.first] = entry
            self.first = (self.first + 1) % Self.capacity
        }
    }

    /// Changes the entry of a connection, if it is still remembered.
    @discardableResult
    private mutating func update(_ number: Int, _ change: (inout Entry) -> Void) -> Bool {
        guard let index = self.entries.lastIndex(where: { $0.number == number }) else { return false }
        change(&self.entries[index])
        return true
    }
}
