import DICOMCore
import PACSClient
import ShellLanguage
import Synchronization
import SystemIO

/// A command that is audited, from before anything is sent to its end.
///
/// A line names a system only where that is asked: one when it is first asked, and one with what came of it.
final class AuditActivity: Sendable {
    /// The activity of the command that runs.
    @TaskLocal static var current: AuditActivity?

    /// A system that was asked, and what of.
    private struct Asked {
        let target: Target
        /// The studies whose objects were asked for, in their order.
        var studies = OrderedStudies()
        /// What came of it, where several were asked.
        var outcome: CommandOutcome?
    }

    private struct State {
        /// Whether a line says that files here are read.
        var isReading = false
        /// The studies that were read here, in their order.
        var read = OrderedStudies()
        var asked: [Asked] = []

        /// Which of the systems asked it is.
        func index(of target: Target) -> Int? { self.asked.firstIndex { $0.target.key == target.key } }
    }

    private static let count = Atomic(0)

    private let event: AuditEvent
    private let trail: AuditTrail
    private let id: String
    private let command: String
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
            outcome: .begun
        )
        try await trail.writeOffThread(record)
    }

    /// A name that no other activity of this computer has for a long time.
    static func nextID() -> String {
        let number = Self.count.wrappingAdd(1, ordering: .relaxed).newValue
        return "\(CurrentProcess.number)-\(number)"
    }

    // MARK: - What it does

    /// Writes that files are read, where that is what the command does; what can't be audited isn't done.
    ///
    /// A query begins when the first system is asked.
    func begin() async throws {
        guard self.event == .accessed else { return }
        try await self.write(self.event, nil, .begun)
        self.state.withLock { $0.isReading = true }
    }

    /// Writes that a system is asked, when it is for the first time.
    func asks(_ target: Target) async throws(PACSError) {
        guard !self.state.withLock({ $0.index(of: target) != nil }) else { return }
        try await self.write(.query, target, .begun)
        self.state.withLock { $0.asked.append(Asked(target: target)) }
    }

    /// Writes that objects of these studies will be asked for, those that weren't before.
    func beginTransfer(of studies: [UID], from target: Target) async throws(PACSError) {
        try await self.asks(target)
        let new = self.state.withLock { state in
            guard let index = state.index(of: target) else { return [UID]() }
            return studies.filter { state.asked[index].studies.add($0) }
        }
        guard !new.isEmpty else { return }
        try await self.write(.beginTransferring, target, .begun, studies: new)
    }

    /// Takes note of studies of which something here is read.
    func reads(_ studies: some Sequence<UID>) {
        self.state.withLock { state in for study in studies { state.read.add(study) } }
    }

    /// Takes note of what came of one of several systems.
    func note(_ outcome: CommandOutcome, of target: Target) {
        self.state.withLock { state in
            if let index = state.index(of: target) { state.asked[index].outcome = outcome }
        }
    }

    // MARK: - Its end

    /// Writes what came of it: a line for each system that was asked, and one for what was read here.
    func end(_ outcome: CommandOutcome, in session: Session) async throws(PACSError) {
        let state = self.state.withLock(\.self)
        let rows = self.listed(in: session)
        for asked in state.asked {
            let isTransfer = !asked.studies.list.isEmpty
            let own = state.asked.count == 1 ? rows : rows.filter { $0.origin.key == asked.target.key }
            var studies = asked.studies
            if !isTransfer { for row in own { if let study = row.studyInstanceUID { studies.add(study) } } }
            var ended = asked.outcome ?? outcome
            if state.asked.count > 1, asked.outcome == nil {
                // What was counted is the sum of all.
                (ended.count, ended.transfer) = (own.count, nil)
            }
            ended.isInterrupted = outcome.isInterrupted
            try await self.write(isTransfer ? .transferred : .query, asked.target, ended, studies: studies.list)
        }
        if state.isReading { try await self.write(.accessed, nil, outcome, studies: state.read.list) }
    }

    /// The rows that were listed by it.
    private func listed(in session: Session) -> [QueryRow] {
        session.withLists { $0.listsShown == self.listsBefore ? nil : $0.shown }?.rows ?? []
    }

    private func write(
        _ event: AuditEvent,
        _ target: Target?,
        _ outcome: CommandOutcome,
        studies: [UID]
    ) async throws(PACSError) {
        var details: [JSONValue.Member] = [
            .init("verdict", outcome.verdict.map { .string($0) } ?? .null),
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
        let word: AuditRecord.Outcome =
            outcome.isInterrupted ? .interrupted : outcome.code == 0 ? .success : .failure
        try await self.write(event, target, word, studies: studies, details)
    }

    private func write(
        _ event: AuditEvent,
        _ target: Target?,
        _ outcome: AuditRecord.Outcome,
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

/// Studies in the order in which they were first named, each once.
private struct OrderedStudies {
    /// More of a command aren't kept.
    private static let most = 100_000

    private(set) var list: [UID] = []
    private var known: Set<UID> = []

    /// Adds one; false where it is known, or nothing.
    @discardableResult
    mutating func add(_ study: UID) -> Bool {
        guard !study.string.isEmpty, self.list.count < Self.most, self.known.insert(study).inserted else {
            return false
        }
        self.list.append(study)
        return true
    }
}
