import Subprocess
import SystemIO

/// The program that shows long output a screenful at a time.
struct Pager: Sendable {
    /// Its command line, for the system's shell.
    let command: String

    /// Looks for less only when it runs, and does without it where there is none.
    private static let standard = "command -v less >/dev/null 2>&1 || exec cat; exec less"

    /// The pager that the setting names: empty means `$PAGER`, else less.
    ///
    /// Nil where it is off, and where the terminal can't move its cursor.
    init?(setting: String) {
        guard setting != "off", let terminal = CurrentProcess.variable("TERM"), terminal != "dumb" else { return nil }
        let named = setting.isEmpty ? CurrentProcess.variable("PAGER") ?? "" : setting
        self.command = named.isEmpty ? Self.standard : named
    }

    /// Shows texts as they come, until the person leaves; false where the program can't be run, and nothing was shown.
    ///
    /// It shares our terminal and our process group, so that its keys, Ctrl-C and Ctrl-Z reach it. `onStart` gets what
    /// ends it.
    func show(_ texts: TextChannel, onStart: (@escaping @Sendable () -> Void) -> Void) async -> Bool {
        // Colours pass, a text that fits the screen after all stays there, and so does the last screen.
        let environment = Environment.inherit.updating(
            CurrentProcess.variable("LESS") == nil ? ["LESS": "-R -F -X"] : [:]
        )
        let result = try? await run(
            .name("sh"),
            arguments: ["-c", self.command],
            environment: environment,
            input: .inputWriter,
            output: .currentStandardOutput,
            error: .currentStandardError
        ) { execution in
            let process = execution.processIdentifier.value
            onStart { CurrentProcess.terminate(process) }
            while let text = await texts.next() {
                // Who leaves before the end doesn't want the rest.
                do { _ = try await execution.standardInputWriter.write(text) } catch { texts.close() }
            }
            try? await execution.standardInputWriter.finish()
        }
        switch result?.terminationStatus {
        case nil, .exited(126), .exited(127): return false
        default: return true
        }
    }
}
