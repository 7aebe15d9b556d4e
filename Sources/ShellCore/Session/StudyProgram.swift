import DICOMCore
import PACSClient
import ShellLanguage
import Subprocess
import SystemIO

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// The program that `--on-study` names: run for each study that has come, without a shell and with a clean environment.
struct StudyProgram: Sendable {
    /// The executable's path.
    let path: String
    let arguments: [String]
    /// How long it may take.
    let timeout: Duration

    /// Finds the executable by its path, or by its name in `PATH`; one that isn't there is a usage error.
    init(_ program: String, arguments: [String], timeout: Duration) throws(UsageError) {
        let folders = (CurrentProcess.variable("PATH") ?? "").split(separator: ":").map(String.init)
        let places = program.contains("/") ? [program] : folders.map { "\($0)/\(program)" }
        guard let path = places.first(where: Path.isExecutable) else {
            throw UsageError(
                "--on-study: '\(program)' is no program that can be run",
                hint: "give the path of an executable file; its arguments are given by --on-study-arg, one each",
                word: program
            )
        }
        self.path = Path.resolved(path)
        self.arguments = arguments
        self.timeout = timeout
    }

    /// How one run of it ended.
    struct Run: Sendable {
        let notice: StudyNotice
        /// Why it failed; nil where it ended with 0.
        let failure: String?
        let elapsed: Duration

        /// The run's part of a document.
        var json: JSONValue {
            [
                "StudyInstanceUID": .string(self.notice.study.string), "run": .integer(self.notice.run),
                "elapsedMs": .number(self.elapsed.milliseconds.rounded()),
                "error": self.failure.map { .string($0) } ?? .null,
            ]
        }

        /// What is said of a run that failed.
        var warning: String? { self.failure.map { "--on-study for \(self.notice.study): \($0)" } }
    }

    /// Runs it for a study and waits for its end; what takes too long is ended.
    func run(for notice: StudyNotice) async -> Run {
        let start = ContinuousClock.now
        let failure = await withTaskGroup(of: String?.self) { group in
            group.addTask { await self.failure(for: notice) }
            group.addTask {
                do { try await Task.sleep(for: self.timeout) } catch { return "it was interrupted" }
                return "it took longer than hook.timeout and was ended"
            }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
        return Run(notice: notice, failure: failure, elapsed: .now - start)
    }

    private func failure(for notice: StudyNotice) async -> String? {
        var options = PlatformOptions()
        // A group of its own, so that what it has started ends with it, and Ctrl-C is for us alone.
        options.processGroupID = 0
        options.teardownSequence = [
            .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(1))
        ]
        do {
            // What it says is for people; standard output is ours.
            let ending = try await Subprocess.run(
                .path(FilePath(self.path)),
                arguments: Arguments(self.arguments),
                environment: .custom(self.environment(for: notice)),
                platformOptions: options,
                input: .none,
                output: .currentStandardError,
                error: .currentStandardError
            )
            switch ending.terminationStatus {
            case .exited(0): return nil
            case .exited(let code): return "it ended with exit status \(code)"
            case .signaled(let number): return "it was ended by signal \(number)"
            }
        } catch {
            return "it can't be run: \(error)"
        }
    }

    /// Nothing of ours but where programs are and what is told of the study.
    private func environment(for notice: StudyNotice) -> [Environment.Key: String] {
        let text = { (count: Int?) in count.map(String.init) ?? "" }
        let values = [
            "PATH": CurrentProcess.variable("PATH") ?? "/usr/bin:/bin", "HOME": CurrentProcess.variable("HOME") ?? "/",
            "PACSH_STUDY_UID": notice.study.string, "PACSH_STUDY_DIR": Path.resolved(notice.directory),
            "PACSH_RECEIVED": text(notice.received), "PACSH_EXPECTED": text(notice.expected),
            "PACSH_FAILED": text(notice.failed), "PACSH_OUTCOME": notice.outcome, "PACSH_RUN": String(notice.run),
        ]
        var environment: [Environment.Key: String] = [:]
        // A NUL can't be handed over.
        for (name, value) in values where !value.utf8.contains(0) {
            if let key = Environment.Key(rawValue: name) { environment[key] = value }
        }
        return environment
    }
}

extension StudyProgram {
    /// Says how a run of it ended.
    func say(_ run: Run, in session: Session) {
        if let warning = run.warning { return session.notice("warning: \(warning)") }
        let seconds = (run.elapsed.milliseconds / 100).rounded() / 10
        let again = run.notice.run > 1 ? ", run \(run.notice.run)" : ""
        session.notice("--on-study for \(run.notice.study): done in \(seconds) s\(again)")
    }
}
