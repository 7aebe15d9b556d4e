import DICOMCore
import PACSClient
import SystemIO

/// One line of the audit log: who did what to whose data, by UIDs only.
struct AuditRecord: Sendable {
    /// So many studies stand in one line; more make further lines of the same event and `id`.
    static let mostStudies = 100

    /// What came of something.
    enum Outcome: String, Sendable, CaseIterable {
        /// Nothing yet: the line comes before anything is done.
        case begun
        case success
        case failure
        case interrupted
        /// A caller was turned away.
        case rejected
    }

    var event: AuditEvent
    /// What tells the lines of one activity from others'.
    var id: String
    /// The system that was asked, as `AET@host:port`.
    var pacs: String?
    /// The title that we had there.
    var calling: String?
    /// Who came to our Storage SCP, as `AET@address:port`.
    var peer: String?
    /// The command, identifying values masked.
    var command: String?
    /// The studies that it is about.
    var studies: [UID] = []
    var outcome: Outcome
    /// What else is known, such as counts.
    var details: [JSONValue.Member] = []

    /// The lines, at a time in seconds since 1970.
    func lines(at moment: Int = WallClock.seconds) -> [String] {
        let user = CurrentProcess.user
        let text = { (value: String?) in value.map { JSONValue.string($0) } ?? .null }
        let head: [JSONValue.Member] = [
            .init("time", .string(CalendarTime(local: moment).iso8601)), .init("event", .string(self.event.rawValue)),
            .init("eventCode", .string(self.event.code)), .init("id", .string(self.id)),
            .init("user", text(user.name)), .init("uid", .integer(user.number)),
            .init("host", .string(CurrentProcess.hostName)), .init("process", .integer(CurrentProcess.number)),
            .init("pacs", text(self.pacs)), .init("calling", text(self.calling)), .init("peer", text(self.peer)),
            .init("command", text(self.command)),
        ]
        let starts = Array(stride(from: 0, to: max(1, self.studies.count), by: Self.mostStudies))
        return starts.map { start in
            let studies = self.studies[start..<min(self.studies.count, start + Self.mostStudies)]
            let rest: [JSONValue.Member] = [
                .init("studies", .array(studies.map { .string($0.string) })),
                .init("outcome", .string(self.outcome.rawValue)),
            ]
            return JSONValue.object(head + rest + self.details).serialized()
        }
    }
}
