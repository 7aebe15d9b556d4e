import DICOMCore

/// What came of one study.
public struct StudyOutcome: Sendable {
    /// Study Instance UID.
    public var study: UID
    /// Objects that shall be here; nil when the PACS wouldn't list them.
    public var expected: Int?
    /// Objects stored by this command; nil when they went to another system.
    public var received: Int?
    /// Objects that were here already and valid.
    public var skipped: Int
    /// Objects expected that aren't here, or that the PACS reported as failed; nil when unknown.
    public var failed: Int?
    /// Objects that came again with the same bytes.
    public var duplicates: Int
    /// Objects planned; under a dry run only.
    public var planned: Int?
    /// SOP Instance UIDs of what is missing, as far as known.
    public var missing: [UID]
    /// SOP Instance UIDs of received objects that carry another Patient ID than the selected row.
    public var identityMismatch: [UID]
    /// One sentence for the user.
    public var verdict: String
    /// What the user should know although nothing is missing.
    public var warnings: [String]
    /// What was odd about the objects received, a sentence each.
    public var notes: [String] = []
    /// The worst final status; nil when no final response came.
    public var status: UInt16?
    /// Whether the study is complete.
    public var isComplete: Bool { self.cause == nil }
    /// Whether at least one object is here.
    package var hasSome: Bool
    /// Whether at least one object is known to be missing.
    package var hasMissing: Bool
    /// Why the study isn't complete.
    package var cause: RetrievalCause?

    /// The study's part of the command's document.
    public var json: JSONValue {
        var members: [JSONValue.Member] = [
            .init("StudyInstanceUID", .string(self.study.string)),
            .init("expected", JSONValue(count: self.expected)),
            .init("received", JSONValue(count: self.received)),
            .init("skipped", .integer(self.skipped)),
            .init("failed", JSONValue(count: self.failed)),
            .init("duplicates", .integer(self.duplicates)),
        ]
        if let planned = self.planned { members.append(.init("planned", .integer(planned))) }
        members.append(.init("missing", .array(self.missing.map { .string($0.string) })))
        members.append(.init("identityMismatch", .array(self.identityMismatch.map { .string($0.string) })))
        members.append(.init("notes", .array(self.notes.map { .string($0) })))
        members.append(.init("verdict", .string(self.verdict)))
        return .object(members)
    }
}

extension JSONValue {
    /// A count; null when unknown.
    package init(count: Int?) {
        self = count.map { .integer($0) } ?? .null
    }
}
