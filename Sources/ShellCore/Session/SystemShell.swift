import ShellLanguage
import Subprocess

#if canImport(System)
import System
#else
import SystemPackage
#endif

/// Runs texts with `/bin/sh -c`: what follows `!` and `|`.
enum SystemShell {
    /// Runs a text that reads our own standard input; nil when it succeeded.
    static func run(_ text: String, variables: [String: String]) async -> Failure? {
        await self.settle(text) {
            try await Subprocess.run(
                .path("/bin/sh"),
                arguments: ["-c", text],
                environment: self.environment(variables),
                platformOptions: self.options,
                input: .currentStandardInput,
                output: .currentStandardOutput,
                error: .currentStandardError
            )
            .terminationStatus
        }
    }

    /// Runs a text that reads other texts, as they come.
    static func run(_ text: String, input: TextChannel, variables: [String: String]) async -> Failure? {
        await self.settle(text) {
            try await Subprocess.run(
                .path("/bin/sh"),
                arguments: ["-c", text],
                environment: self.environment(variables),
                platformOptions: self.options,
                input: .inputWriter,
                output: .currentStandardOutput,
                error: .currentStandardError
            ) { execution in
                while let text = await input.next() {
                    // A reader that has seen enough, such as head, is no failure.
                    do { _ = try await execution.standardInputWriter.write(text) } catch { input.close() }
                }
                try? await execution.standardInputWriter.finish()
            }
            .terminationStatus
        }
    }

    /// A cancelled process is asked to end before it is made to.
    private static var options: PlatformOptions {
        var options = PlatformOptions()
        options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: .seconds(1))]
        return options
    }

    private static func environment(_ variables: [String: String]) -> Environment {
        var changes: [Environment.Key: String?] = [:]
        for (name, value) in variables {
            // A NUL can't be handed over.
            if !value.utf8.contains(0), let key = Environment.Key(rawValue: name) { changes[key] = value }
        }
        return .inherit.updating(changes)
    }

    private static func settle(
        _ text: String,
        _ run: () async throws -> TerminationStatus
    ) async -> Failure? {
        let what: String
        do {
            switch try await run() {
            case .exited(0): return nil
            case .exited(let code): what = "ended with exit status \(code)"
            case .signaled(let number): what = "was ended by signal \(number)"
            }
        } catch {
            what = "can't be run: \(error)"
        }
        // Its arguments may say who a patient is.
        let program = text.prefix { $0 != " " && $0 != "\t" }
        let name = program.count < text.count ? "\(program) …" : String(program)
        var failure = Failure(UsageError("'\(name)' \(what)", code: "shell-failed"))
        failure.exit = 5
        return failure
    }
}
