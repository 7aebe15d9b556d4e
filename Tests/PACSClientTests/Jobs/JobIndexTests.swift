import DICOMArchive
import DICOMCore
import SystemIO
import TestSupport
import Testing

@testable import PACSClient

@Suite struct JobIndexTests {
    let folder: TemporaryDirectory

    init() throws { self.folder = try TemporaryDirectory("jobs") }

    private var index: JobIndex { JobIndex(folder: self.folder.path("jobs")) }

    private static func entry(_ uid: String = "a1") -> JobEntry {
        var entry = JobEntry(
            uid: uid,
            command: "move 3 --id ***",
            directory: "/archive/\u{e4}",
            journal: "host-1.sqlite",
            host: "host",
            started: 1_000.25,
            expected: nil
        )
        entry.received = 3
        entry.skipped = 2
        return entry
    }

    @Test func aJobIsReadAsItWasWrittenByThisUserOnly() throws {
        #expect(self.index.all().isEmpty)
        let job = try self.index.begin(Self.entry())
        var wanted = Self.entry()
        wanted.number = 1
        wanted.isRunning = true
        #expect(self.index.all() == [wanted])
        #expect(TemporaryDirectory.permissions(of: self.index.folder) == 0o700)
        #expect(TemporaryDirectory.permissions(of: "\(self.index.folder)/1") == 0o600)
        wanted.outcome = "complete"
        wanted.ended = 2_000
        wanted.expected = 5
        try job.note(wanted)
        job.close()
        wanted.isRunning = false
        #expect(self.index.job(1) == wanted)
        #expect(self.index.job(2) == nil)
    }

    @Test func theStateFollowsFromTheLockAndTheOutcome() throws {
        for (outcome, state) in [
            (nil, JobEntry.State.partial), ("complete", .complete), ("partial", .partial), ("cancelled", .partial),
            ("unknown", .partial), ("failed", .failed), ("paused", .paused),
        ] {
            var entry = Self.entry()
            entry.outcome = outcome
            #expect(entry.state == state, "\(outcome ?? "killed")")
            #expect(entry.wasKilled == (outcome == nil))
            #expect(entry.isUnfinished == (state != .complete && state != .running))
            entry.isRunning = true
            #expect(entry.state == .running && !entry.isUnfinished)
        }
    }

    @Test func twoProcessesNeverGetTheSameNumber() async throws {
        let numbers = try await withThrowingTaskGroup(of: [Int].self) { group in
            for task in 0..<4 {
                group.addTask {
                    try (0..<25).map { number in
                        let job = try JobIndex(folder: self.folder.path("jobs")).begin(Self.entry("\(task)-\(number)"))
                        defer { job.close() }
                        return job.number
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(numbers.sorted() == Array(1...100))
        #expect(Set(self.index.all().map(\.uid)).count == 100)
    }

    @Test func aLineThatWasCutOffLeavesTheOneBeforeIt() throws {
        let job = try self.index.begin(Self.entry())
        job.close()
        let path = "\(self.index.folder)/1"
        let whole = try #require(TemporaryDirectory.bytes(of: path))
        try TemporaryDirectory.write(whole + Array("{\"uid\":\"b2\",\"comm".utf8), to: path)
        let known = try #require(self.index.job(1))
        #expect(known.uid == "a1")
        // What is written next isn't swallowed.
        var entry = known
        entry.outcome = "failed"
        let again = try #require(try self.index.open(entry))
        again.close()
        #expect(self.index.job(1)?.state == .failed)
        try TemporaryDirectory.write([0xff, 0, 1], to: "\(self.index.folder)/2")
        try TemporaryDirectory.write([], to: "\(self.index.folder)/name")
        #expect(self.index.all().map(\.number) == [1])
    }

    @Test func aJobThatRunsIsNotTakenOver() throws {
        let job = try self.index.begin(Self.entry())
        let entry = try #require(self.index.job(1))
        #expect(entry.isRunning)
        #expect(try self.index.open(entry) == nil)
        job.close()
        #expect(try self.index.open(entry) != nil)
    }
}
