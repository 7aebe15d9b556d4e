import DICOMCore

/// What a `move` or `get` command achieved.
public struct RetrievalOutcome: Sendable {
    /// The word in the command's document.
    public enum Word: String, Sendable {
        case complete, partial, failed, cancelled
        case dryRun = "dry-run"
    }

    /// The command's name, `move` or `get`.
    public var command: String
    /// The word.
    public var outcome: Word
    /// The worst final status; nil when no final response came.
    public var status: UInt16?
    /// The directory that the objects went to; nil when they went to another system.
    public var directory: String?
    /// Study by study.
    public var studies: [StudyOutcome]
    /// Objects of other studies that came meanwhile.
    public var unexpected: Int
    /// Bytes of the data sets that were stored.
    public var bytes: Int
    /// Milliseconds from the command's start to its end.
    public var elapsedMs: Double
    /// Final paths of the objects stored by this command.
    public var files: [String]
    /// Objects that would be asked for; under a dry run only.
    public var planned: Int?
    /// Whether there was a plan, so that what was expected is known.
    package var isPlanned = true
    /// What failed, if anything.
    public var error: PACSError?
    /// What the user should know although nothing failed.
    public var warnings: [String]

    /// Makes an outcome.
    package init(
        command: String,
        outcome: Word,
        status: UInt16? = nil,
        directory: String? = nil,
        studies: [StudyOutcome] = [],
        unexpected: Int = 0,
        bytes: Int = 0,
        elapsedMs: Double = 0,
        files: [String] = [],
        planned: Int? = nil,
        error: PACSError? = nil,
        warnings: [String] = []
    ) {
        self.command = command
        self.outcome = outcome
        self.status = status
        self.directory = directory
        self.studies = studies
        self.unexpected = unexpected
        self.bytes = bytes
        self.elapsedMs = elapsedMs
        self.files = files
        self.planned = planned
        self.error = error
        self.warnings = warnings
    }

    /// The outcome of an empty selection: nothing to do, nothing missing.
    public static func nothing(_ command: String) -> RetrievalOutcome {
        RetrievalOutcome(command: command, outcome: .complete)
    }

    /// The outcome of a retrieval that failed before anything was asked for.
    public static func failed(_ command: String, _ error: PACSError) -> RetrievalOutcome {
        var outcome = RetrievalOutcome(
            command: command,
            outcome: error.kind == .interrupted ? .cancelled : .failed,
            status: error.status,
            error: error
        )
        outcome.isPlanned = false
        return outcome
    }

    /// Objects that shall be here; nil when unknown.
    public var expected: Int? { self.isPlanned ? RetrievalPlan.sum(self.studies.map(\.expected)) : nil }
    /// Objects stored; nil when they went to another system.
    public var received: Int? { RetrievalPlan.sum(self.studies.map(\.received)) }
    /// Objects that were here already.
    public var skipped: Int { self.studies.reduce(0) { $0 + $1.skipped } }
    /// Objects missing; nil when unknown.
    public var failed: Int? { self.isPlanned ? RetrievalPlan.sum(self.studies.map(\.failed)) : nil }
    /// Objects that came again.
    public var duplicates: Int { self.studies.reduce(0) { $0 + $1.duplicates } }

    /// The command's document, as commands.md has it; the error is added by whoever prints it.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("command", .string(self.command)), .init("outcome", .string(self.outcome.rawValue)),
            .init("status", self.status.map { .string(PACSError.hex($0)) } ?? .null),
            .init("directory", self.directory.map { .string($0) } ?? .null),
            .init("studies", .array(self.studies.map(\.json))),
            .init("expected", JSONValue(count: self.expected)), .init("received", JSONValue(count: self.received)),
            .init("skipped", .integer(self.skipped)), .init("failed", JSONValue(count: self.failed)),
            .init("duplicates", .integer(self.duplicates)), .init("unexpected", .integer(self.unexpected)),
        ]
        if self.outcome == .dryRun { members.append(.init("planned", JSONValue(count: self.planned))) }
        members += [
            .init("bytes", .integer(self.bytes)), .init("elapsedMs", .number((self.elapsedMs * 10).rounded() / 10)),
            .init("files", .array(self.files.map { .string($0) })),
            .init("warnings", .array(self.warnings.map { .string($0) })),
        ]
        return .object(members)
    }
}
