import ShellCore
import SystemIO

CurrentProcess.keepPrivate()

let arguments = Array(CommandLine.arguments.dropFirst())
var environment = Dictionary(
    ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "NO_COLOR", "TERM", "JOURNAL_STREAM"].compactMap { (name: String) in
        CurrentProcess.variable(name).map { (name, $0) }
    },
    uniquingKeysWith: { first, _ in first }
)
// Whoever starts us may have inherited it, with standard error elsewhere.
if !ServiceManager.readsErrors() { environment["JOURNAL_STREAM"] = nil }
let terminal = ShellTerminal(isPlain: arguments.contains("--no-edit") || environment["TERM"] ?? "dumb" == "dumb")
let interrupts = Interrupts()
// Until the prompt is there, nothing is open that would need a clean end.
interrupts.whenIdle { _ in CurrentProcess.exitNow(130) }
SignalThread.start(terminal: terminal, interrupts: interrupts)
let code = await Shell.main(
    arguments: arguments,
    environment: environment,
    terminal: terminal,
    interrupts: interrupts
)
if let failure = terminal.outputFailure {
    terminal.write(error: "pacsh: standard output is not complete: \(failure)\n")
}
terminal.endPictures()
// What was found, such as a difference (1), can't be relied upon where it isn't there to be read.
let isLost = code <= 1 && terminal.outputFailure != nil
// Everything is written and closed; other threads must not delay the end.
CurrentProcess.exitNow(isLost ? 5 : code)
