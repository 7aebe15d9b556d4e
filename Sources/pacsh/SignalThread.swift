import CSignals
import ShellCore
import SystemIO

/// Reads the pipe that signals arrive in and tells the shell, in every mode.
enum SignalThread {
    /// Catches the signals and starts the thread; without a pipe the system's own handling stays.
    static func start(terminal: ShellTerminal, interrupts: Interrupts) {
        let descriptor = csignals_start()
        guard descriptor >= 0 else { return }
        // When the signal comes the terminal is gone already.
        let hasTerminal = CurrentProcess.hasControllingTerminal
        CurrentProcess.startThread {
            let pipe = File(descriptor)
            while let number = try? pipe.readNext(1).first {
                switch CurrentProcess.Signal(number: Int32(number)) {
                case .interrupt: interrupts.deliver()
                case .terminate: interrupts.deliver(terminate: true)
                case .quit: interrupts.quit()
                case .hangUp: if hasTerminal { interrupts.deliver(terminate: true) } else { interrupts.hangUp() }
                case .resize: terminal.changed(resumed: false)
                case .stop: terminal.stop { csignals_stop() }
                case .resume, nil: terminal.changed(resumed: true)
                }
            }
        }
    }
}
