import DICOMArchive
import DICOMCore

/// What the list of jobs says about one retrieval: enough to show it, and to find its journal.
package struct JobEntry: Hashable, Sendable {
    /// Where it stands, in one word.
    package enum State: String, Sendable {
        case running, paused, partial, complete, failed
    }

    /// Its number, as `J12` names it.
    package var number = 0
    /// What tells it from all others in the journals.
    package var uid: String
    /// What was typed, with identifying values masked.
    package var command: String
    /// The AE title that the objects go to; nil where they come to this computer.
    package var destination: String?
    /// The output directory, an absolute path; that of the state where the objects go elsewhere.
    ///
    /// It isn't masked, although a folder may be named for a patient: whoever resumes has to find it. The list of jobs is
    /// for its user alone.
    package var directory: String
    /// The journal of the run that worked on it last.
    package var journal: String
    /// The computer that run was on.
    package var host: String
    /// When it was first begun, in seconds since 1970.
    package var started: Double
    /// When that run ended it; nil while it works on it, or where it was killed.
    package var ended: Double?
    /// How that run ended it, in the word of its outcome.
    package var outcome: String?
    /// New objects stored by all its runs together.
    package var received = 0
    /// How many of the objects that it wants were here before it was first begun.
    package var skipped = 0
    /// How many objects it wants; nil where nobody knows.
    package var expected: Int?
    /// Whether a process works on it now, as its lock says.
    package var isRunning = false

    package init(
        uid: String,
        command: String,
        directory: String,
        journal: String,
        host: String,
        started: Double,
        expected: Int?
    ) {
        self.uid = uid
        self.command = command
        self.directory = directory
        self.journal = journal
        self.host = host
        self.started = started
        self.expected = expected
    }

    /// Where it stands.
    ///
    /// What was interrupted or killed is partial: what came stays, and `resume` goes on with it.
    package var state: State {
        if self.isRunning { return .running }
        switch self.outcome.flatMap(RetrievalOutcome.Word.init) {
        case .complete: return .complete
        case .failed: return .failed
        default: return self.outcome == "paused" ? .paused : .partial
        }
    }

    /// How many of the objects that it wants are here, whoever brought them.
    package var here: Int { self.received + self.skipped }

    /// Whether its last run ended without being able to say so.
    package var wasKilled: Bool { !self.isRunning && self.outcome == nil }

    /// Whether `resume` without a number would go on with it.
    ///
    /// What failed was planned too, or it wouldn't be in the list: that nothing of it came is no reason to forget it.
    package var isUnfinished: Bool { [.paused, .partial, .failed].contains(self.state) }

    /// `J12`.
    package var name: String { "J\(self.number)" }

    /// The entry with what its journal says of a run that hasn't said yet how it ended; looks at the disk.
    ///
    /// What can't be read is left as it is.
    package func withCountsOfItsJournal() -> JobEntry {
        guard self.outcome == nil,
            let counts = try? JournalReader(self.journal, below: self.directory).counts(ofJob: self.uid)
        else { return self }
        var entry = self
        entry.received += counts.received
        entry.expected = counts.expected ?? entry.expected
        return entry
    }

    // MARK: - As JSON

    /// The document that its file has a line of.
    var json: JSONValue {
        [
            "uid": .string(self.uid), "command": .string(self.command), "directory": .string(self.directory),
            "journal": .string(self.journal), "host": .string(self.host), "started": .number(self.started),
            "ended": self.ended.map { .number($0) } ?? .null, "outcome": self.outcome.map { .string($0) } ?? .null,
            "to": self.destination.map { .string($0) } ?? .null, "received": .integer(self.received),
            "skipped": .integer(self.skipped),
            "expected": self.expected.map { .integer($0) } ?? .null,
        ]
    }

    /// Reads such a document; nil where something that it must have is missing.
    init?(json: JSONValue) {
        func text(_ key: String) -> String? {
            if case .string(let text)? = json[key] { text } else { nil }
        }
        guard let uid = text("uid"), let command = text("command"), let directory = text("directory"),
            let journal = text("journal"), let host = text("host"), let started = json[number: "started"]
        else { return nil }
        self.init(
            uid: uid,
            command: command,
            directory: directory,
            journal: journal,
            host: host,
            started: started,
            expected: json[number: "expected"].map { Int($0) }
        )
        self.ended = json[number: "ended"]
        self.outcome = text("outcome")
        self.destination = text("to")
        self.received = json[number: "received"].map { Int($0) } ?? 0
        self.skipped = json[number: "skipped"].map { Int($0) } ?? 0
    }
}

extension JSONValue {
    /// The number under a key of an object.
    subscript(number key: String) -> Double? {
        switch self[key] {
        case .integer(let value)?: Double(value)
        case .number(let value)?: value
        case .literal(let text)?: Double(text)
        default: nil
        }
    }
}
