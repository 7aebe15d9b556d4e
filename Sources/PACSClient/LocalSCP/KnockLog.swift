import DICOMCore

/// The connections that reached our SCP, newest last, for `scp log`.
public struct KnockLog: Sendable {
    /// One connection.
    public struct Entry: Sendable {
        /// When it came, in seconds since 1970.
        public var time: Double
        /// The peer's numeric address and port.
        public var peer: String
        /// Calling AE title; empty for a bare connection.
        public var calling: String
        /// Called AE title; empty for a bare connection.
        public var called: String
        /// Number of presentation contexts that were proposed.
        public var contexts: Int
        /// The SOP classes that were proposed, each once.
        public var proposed: [UID] = []
        /// Of these, the ones that we refused.
        public var refused: [UID] = []
        /// What became of it.
        public var fate: String
        /// The association's number; nil when there was none.
        var association: Int?

        /// Whether it became an association.
        package var isAdmitted: Bool { self.association != nil }

        /// The local time, ISO 8601.
        public var timeText: String { LocalCalendar.timestamp(at: self.time) }

        /// The entry as JSON.
        public var json: JSONValue {
            .object([
                .init("time", .string(self.timeText)), .init("peer", .string(self.peer)),
                .init("calling", .string(self.calling)), .init("called", .string(self.called)),
                .init("contexts", .integer(self.contexts)),
                .init("proposed", .array(self.proposed.map { .string($0.string) })),
                .init("refused", .array(self.refused.map { .string($0.string) })), .init("fate", .string(self.fate)),
            ])
        }
    }

    /// How many connections are remembered; an archive that opens one for each object must not fill the memory.
    static let capacity = 1000

    private var entries: [Entry] = []
    private var first = 0

    /// The last connections, oldest first.
    public func last(_ count: Int) -> [Entry] {
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

    /// Notes which contexts an association was refused.
    mutating func refuse(association: Int, _ classes: [UID]) {
        guard let index = self.entries.lastIndex(where: { $0.association == association }) else { return }
        self.entries[index].refused = classes
    }

    /// Says what became of an association that is still remembered.
    mutating func close(association: Int, fate: String) {
        guard let index = self.entries.lastIndex(where: { $0.association == association }) else { return }
        self.entries[index].fate = fate
    }
}
