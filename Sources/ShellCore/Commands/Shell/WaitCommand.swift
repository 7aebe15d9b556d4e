import ArgumentParser
import DICOMCore
import PACSClient
import ShellLanguage

/// `wait [JOB|all|idle] [--timeout T]`: waits for background jobs.
struct WaitCommand: ShellCommand {
    static let configuration = CommandConfiguration(
        commandName: "wait",
        abstract: "Wait for background jobs.",
        discussion: """
            Without a word, or with all: until the last job that nobody has waited for has ended. A number: until that job has ended; J12, \
            as 'jobs --all' shows it, may run in another pacsh. idle: until no job \
            runs and nobody is sending to our Storage SCP. It fails as the first job that failed, and with exit status 4 \
            when --timeout passes first.
            """
    )

    /// Examples for `help wait`.
    static let examples = ["wait", "wait 2 --timeout 10m", "wait J12", "wait idle"]

    @Argument(help: "A job's number, J12 of any session, all or idle.")
    var subject = "all"
    @Option(name: .long, help: "How long at most: 30s, 10m.", transform: TimeSpan.parsing)
    var timeout: Duration?

    /// How often it looks whether somebody still sends.
    private static let lookInterval = Duration.milliseconds(100)

    /// What its own options and arguments take.
    static let valueKinds: [String: ValueKind] = ["<subject>": .words(["all", "idle"])]

    /// Checks the word.
    mutating func validate() throws {
        guard !self.subject.isUnexpanded, self.subject != "all", self.subject != "idle",
            (try? JobName(self.subject)) == nil
        else { return }
        throw UsageError("'\(self.subject)' is no job", hint: "wait takes a job, all or idle", word: self.subject)
    }

    func run(in session: Session) async throws -> Report {
        var jobs = session.jobs.all.filter { $0.number != RunningJob.number && !$0.isReported }
        if let name = try? JobName(self.subject) {
            guard let job = session.ownJob(name), job.number != RunningJob.number else {
                if case .listed = name { return try await self.wait(for: name, in: session) }
                throw UsageError(
                    "there is no job \(name) in this session",
                    hint: "'jobs' lists them; 'jobs --all' shows how far those of others are",
                    word: self.subject
                )
            }
            jobs = [job]
        }
        let deadline = self.timeout.map { ContinuousClock.now + $0 }
        var failed: JobTable.Job?
        for job in jobs {
            let outcome = await session.jobs.wait(for: job, until: deadline)
            try Task.checkCancellation()
            guard let outcome else { throw Self.timeout(self.subject) }
            if !outcome.isSuccess, failed == nil { failed = session.jobs.job(job.number) }
        }
        if self.subject == "idle" {
            while (session.scp?.openAssociations ?? 0) > 0 {
                if let deadline, deadline <= .now { throw Self.timeout(self.subject) }
                try await Task.sleep(for: Self.lookInterval)
            }
        }
        if let failed, let outcome = failed.outcome { throw Self.failure(failed, outcome) }
        var report = Report(command: "wait", document: ["command": "wait", "jobs": .integer(jobs.count)])
        report.count = jobs.count
        report.transfer = jobs.last.flatMap { session.jobs.job($0.number)?.outcome?.transfer }
        return report
    }

    /// Waits for a retrieval of the list of all sessions', wherever it runs.
    private func wait(for name: JobName, in session: Session) async throws -> Report {
        let deadline = self.timeout.map { ContinuousClock.now + $0 }
        var entry = try await session.listedJob(name)
        while entry.isRunning {
            if let deadline, deadline <= .now { throw Self.timeout(self.subject) }
            try await Task.sleep(for: Self.lookInterval)
            entry = try await session.listedJob(name)
        }
        guard entry.state == .complete else {
            let ending = entry.wasKilled ? "without saying how" : "as \(entry.outcome ?? "")"
            var failure = Failure(
                UsageError(
                    "job \(name) ended \(ending): \(entry.command)",
                    hint: "'resume \(name)' goes on with it",
                    code: "partial"
                )
            )
            failure.exit = 6
            throw failure
        }
        var report = Report(command: "wait", document: ["command": "wait", "jobs": 1])
        report.count = 1
        return report
    }

    private static func timeout(_ subject: String) -> Failure {
        var failure = Failure(
            UsageError(
                subject == "idle" ? "objects still arrive after --timeout" : "a job still runs after --timeout",
                hint: "'jobs' shows what runs, 'cancel' ends it",
                code: "wait-timeout"
            )
        )
        failure.exit = 4
        return failure
    }

    private static func failure(_ job: JobTable.Job, _ outcome: CommandOutcome) -> Failure {
        var failure = Failure(
            UsageError(
                "job \(job.number) \(job.ending): \(job.text)",
                hint: "'jobs' shows how each job ended; what it printed stands above",
                code: outcome.isInterrupted ? "interrupted" : outcome.error.isEmpty ? "usage" : outcome.error
            )
        )
        failure.exit = outcome.isInterrupted ? 130 : Int(outcome.code)
        failure.status = outcome.status
        return failure
    }
}
