import CSignals
import ShellCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Reads the pipe that signals arrive in and tells the shell, in every mode.
final class SignalThread: Sendable {
    private let descriptor: Int32
    private let terminal: ShellTerminal
    private let interrupts: Interrupts

    private init(descriptor: Int32, terminal: ShellTerminal, interrupts: Interrupts) {
        self.descriptor = descriptor
        self.terminal = terminal
        self.interrupts = interrupts
    }

    /// Catches the signals and starts the thread; without a pipe the system's own handling stays.
    static func start(terminal: ShellTerminal, interrupts: Interrupts) {
        let descriptor = csignals_start()
        guard descriptor >= 0 else { return }
        let reader = Unmanaged.passRetained(
            SignalThread(descriptor: descriptor, terminal: terminal, interrupts: interrupts)
        )
        #if canImport(Glibc)
        var thread = pthread_t()
        _ = pthread_create(
            &thread,
            nil,
            { argument in
                if let argument { Unmanaged<SignalThread>.fromOpaque(argument).takeRetainedValue().run() }
                return nil
            },
            reader.toOpaque()
        )
        #else
        var thread: pthread_t?
        _ = pthread_create(
            &thread,
            nil,
            { argument in
                Unmanaged<SignalThread>.fromOpaque(argument).takeRetainedValue().run()
                return nil
            },
            reader.toOpaque()
        )
        #endif
    }

    private func run() {
        var number: UInt8 = 0
        while true {
            let count = read(self.descriptor, &number, 1)
            if count < 0, errno == EINTR { continue }
            guard count == 1 else { return }
            switch Int32(number) {
            case SIGINT: self.interrupts.deliver()
            case SIGTERM, SIGHUP: self.interrupts.deliver(terminate: true)
            case SIGWINCH: self.terminal.changed(resumed: false)
            case SIGTSTP: self.terminal.stop { csignals_stop() }
            default: self.terminal.changed(resumed: true)
            }
        }
    }
}
