import DICOMCore
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// A command that is audited, from before anything is sent to its end.
final class AuditActivity: Sendable {
    /// The activity of the command that runs.
    @TaskLocal static var current: AuditActivity?

    private struct State {
        var hasBegun = false
        /// The studies whose objects were asked for, in their order.
        var studies: [UID] = []
        var known: Set<UID> = []
        /// The systems that a line names.
        var systems: Set<String> = []
        /// The systems that objects were asked of.
        var senders: [Target] = []
    }

    private static let count = Atomic(0)

    private let event: AuditEvent
    private let trail: AuditTrail
    private let id: String
    private let command: String
    private let target: Target?
    private let state = Mutex(State())
    /// How many lists the session had shown before.
    private let listsBefore: Int

    /// Prepares to audit a statement; nil for one that isn't audited, or where nothing is.
    init?(_ statement: Statement, in session: Session) {
        guard let trail = session.auditTrail, let event = AuditEvent.event(of: statement) else { return nil }
        self.trail = trail
        self.event = event
        self.id = Self.nextID()
        self.command = MaskedLine.text(of: statement.source)
        self.target = session.target
        self.listsBefore = session.withLists(\.listsShown)
    }

    /// Writes that a command that isn't audited asks for something all the same, such as the series of a row that it names.
    static func noteQuery(of target: Target, in session: Session) async throws(PACSError) {
        guard Self.current == nil, let trail = session.auditTrail else { return }
        let record = AuditRecord(
            event: .query,
            id: Self.nextID(),
            pacs: target.address,
            calling: target.calling,
            command: MaskedLine.text(of: RunningJob.statement),
            outcome: "begun"
        )
        try await trail.writeOffThread(record)
    }

    /// A name that no other activity of this computer has for a long time.
    static func nextID() -> String {
        let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
        return "\(CurrentProcess.number)-\(number)"
    }

    /// Writes that it begins; what can't be audited isn't done.
    func begin() async throws {
        try await self.write(self.event, self.target, "begun")
        self.state.withLock { $0.hasBegun = true }
    }

    /// Writes that a system is asked, where that isn't the one selected, which the first line names.
    func asks(_ target: Target) async throws(PACSError) {
        guard target.key != self.target?.key else { return }
        guard self.state.withLock({ $0.systems.insert(target.key).inserted }) else { return }
        try await self.write(self.event, target, "begun")
    }

    /// Writes that objects of these studies will be asked for, those that weren't before.
    func beginTransfer(of studies: [UID], from target: Target) async throws(PACSError) {
        let new = self.state.withLock { state in
            let new = studies.filter { state.known.insert($0).inserted }
            state.studies += new
            if !new.isEmpty, !state.senders.contains(where: { $0.key == target.key }) { state.senders.append(target) }
            return new
        }
        guard !new.isEmpty else { return }
        try await self.write(.beginTransferring, target, "begun", studies: new)
    }

    /// Writes what came of it, if it has begun.
    func end(_ outcome: CommandOutcome, in session: Session) async throws(PACSError) {
        let state = self.state.withLock(\.self)
        guard state.hasBegun else { return }
        var details: [JSONValue.Member] = [
            .init("error", outcome.error.isEmpty ? .null : .string(outcome.error)),
            .init("exit", .integer(Int(outcome.code))), .init("count", .integer(outcome.count)),
        ]
        if let transfer = outcome.transfer {
            let numbers: [(String, Int?)] = [
                ("received", transfer.received), ("expected", transfer.expected), ("skipped", transfer.skipped),
                ("failed", transfer.failed), ("bytes", transfer.bytes),
            ]
            details += numbers.map { .init($0.0, $0.1.map { .integer($0) } ?? .null) }
        }
        let word = outcome.isInterrupted ? "interrupted" : outcome.code == 0 ? "success" : "failure"
        let isTransfer = !state.studies.isEmpty && self.event == .query
        // What came from several is told in one line that names none; those before it name them.
        let target = state.senders.count > 1 ? nil : state.senders.first ?? self.target
        try await self.write(
            isTransfer ? .transferred : self.event,
            target,
            outcome.verdict ?? word,
            studies: isTransfer || self.event == .accessed ? state.studies : self.listed(in: session),
            details
        )
    }

    /// The studies that were listed by it.
    private func listed(in session: Session) -> [UID] {
        let list = session.withLists { $0.listsShown == self.listsBefore ? nil : $0.shown }
        var known: Set<UID> = []
        return (list?.rows ?? []).compactMap(\.studyInstanceUID).filter { known.insert($0).inserted }
    }

    private func write(
        _ event: AuditEvent,
        _ target: Target?,
        _ outcome: String,
        studies: [UID] = [],
        _ details: [JSONValue.Member] = []
    ) async throws(PACSError) {
        let record = AuditRecord(
            event: event,
            id: self.id,
            pacs: target?.address,
            calling: target?.calling,
            command: self.command,
            studies: studies,
            outcome: outcome,
            details: details
        )
        try await self.trail.writeOffThread(record)
    }
}
