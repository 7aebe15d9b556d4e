import CSignals
import ShellCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

// Patient data must not end up in a core dump or in a file that others can read.
var noCore = rlimit(rlim_cur: 0, rlim_max: 0)
#if canImport(Glibc)
setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &noCore)
#else
setrlimit(RLIMIT_CORE, &noCore)
#endif
umask(0o077)

let arguments = Array(CommandLine.arguments.dropFirst())
let environment = Dictionary(
    ["XDG_CONFIG_HOME", "XDG_STATE_HOME", "HOME", "NO_COLOR", "TERM"].compactMap { (name: String) in
        getenv(name).map { (name, String(cString: $0)) }
    },
    uniquingKeysWith: { first, _ in first }
)
let terminal = ShellTerminal(isPlain: arguments.contains("--no-edit") || environment["TERM"] ?? "dumb" == "dumb")
let interrupts = Interrupts()
// Until the prompt is there, nothing is open that would need a clean end.
interrupts.whenIdle { _ in _exit(130) }
SignalThread.start(terminal: terminal, interrupts: interrupts)
let code = await Shell.main(
    arguments: arguments,
    environment: environment,
    terminal: terminal,
    interrupts: interrupts
)
// Everything is written and closed; other threads must not delay the end.
_exit(code)
