import DICOMCore
import SystemIO

/// The connections that reached our SCP, newest last, for `scp log`.
package struct AssociationLog: Sendable {
    /// One connection.
    package struct Entry: Sendable {
        /// When it came, in seconds since 1970.
        package var time: Double
        /// The peer's numeric address and port.
        package var peer: String
        /// Calling AE title; empty for a bare connection.
        package var calling: String
        /// Called AE title; empty for a bare connection.
        package var called: String
        /// Number of presentation contexts that were proposed.
        package var contexts: Int
        /// The SOP classes that were proposed, each once.
        package var proposed: [UID]
        /// Of these, the ones that we refused.
        package var refused: [UID] = []
        /// What became of it.
        package var fate: String
        /// What was odd about its objects.
        package var notes = ObjectNotes()
        /// The association's number; nil when there was none.
        var association: Int?
        private var objects = 0
        private var bytes = 0

        /// Describes a connection; `time` is in seconds since 1970.
        package init(_ attempt: ConnectionAttempt, at time: Double, fate: String, isAdmitted: Bool) {
            self.time = time
            self.peer = "\(attempt.peerAddress):\(attempt.peerPort)"
            self.calling = attempt.callingAETitle
            self.called = attempt.calledAETitle
            self.contexts = attempt.proposed.count
            self.proposed = Set(attempt.proposed).sorted()
            self.fate = fate
            self.association = isAdmitted ? attempt.association : nil
        }

        /// Whether it became an association.
        package var isAdmitted: Bool { self.association != nil }

        /// The local time, ISO 8601.
        package var timeText: String { CalendarTime(local: Int(self.time)).iso8601 }

        /// Counts an object that it brought.
        package mutating func add(_ object: StoredObject) {
            self.objects += 1
            self.bytes += object.byteCount
            let isBeside = object.disposition == .keptBeside
            self.notes.add(object.notes + (isBeside ? ["differs from the one here; kept beside it"] : []))
        }

        /// Says how it ended.
        package mutating func close(_ reason: String) {
            self.fate = "\(Magnitude.count(self.objects, "object")), \(Magnitude.bytes(self.bytes)), \(reason)"
        }
    }

    /// How many connections are remembered; an archive that opens one for each object must not fill the memory.
    static let capacity = 1000

    private var entries: [Entry] = []
    private var first = 0

    /// The last connections, oldest first.
    package func last(_ count: Int) -> [Entry] {
        let ordered = Array(self.entries[self.first...] + self.entries[..<self.first])
        return Array(ordered.suffix(max(0, count)))
    }

    mutating func append(_ entry: Entry) {
        if self.entries.count < Self.capacity {
            self.entries.append(entry)
        } else {
            self.entries[self.first] = entry
            self.first = (self.first + 1) % Self.capacity
        }
    }

    /// Changes the entry of an association, if it is still remembered.
    mutating func update(_ association: Int, _ change: (inout Entry) -> Void) {
        guard let index = self.entries.lastIndex(where: { $0.association == association }) else { return }
        change(&self.entries[index])
    }
}
