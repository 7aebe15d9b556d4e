import Synchronization
import TestSupport
import Testing

@testable import ShellCore

@Suite struct InterruptsTests {
    private final class Steps: Sendable {
        private let taken = Mutex<[String]>([])
        var all: [String] { self.taken.withLock(\.self) }
        func add(_ step: String) { self.taken.withLock { $0.append(step) } }
        var handlers: Interrupts.Handlers {
            Interrupts.Handlers(
                cancel: { self.add("cancel") },
                abort: { self.add("abort") },
                leave: { self.add("leave") }
            )
        }
    }

    @Test func takesThreeSteps() {
        let steps = Steps()
        let interrupts = Interrupts()
        interrupts.begin(steps.handlers)
        for _ in 0..<3 { interrupts.deliver() }
        #expect(steps.all == ["cancel", "abort", "leave"])
        #expect(interrupts.end())
        interrupts.begin(steps.handlers)
        #expect(!interrupts.end())
    }

    @Test func terminationCountsAsTheFirstAndStays() {
        let steps = Steps()
        let interrupts = Interrupts()
        interrupts.begin(steps.handlers)
        interrupts.deliver(terminate: true)
        #expect(steps.all == ["cancel"])
        #expect(interrupts.end())
        #expect(interrupts.isTerminating)
    }

    @Test func waitsForTheNextCommandWhereNobodyElseTakesIt() {
        let steps = Steps()
        let interrupts = Interrupts()
        interrupts.deliver()
        interrupts.begin(steps.handlers)
        #expect(steps.all == ["cancel"])
    }

    @Test func goesToThePromptWhileNothingRuns() {
        let steps = Steps()
        let interrupts = Interrupts()
        interrupts.whenIdle { steps.add($0 ? "end" : "clear") }
        interrupts.deliver()
        interrupts.deliver(terminate: true)
        #expect(steps.all == ["clear", "end"])
    }

    @Test(
        "Interrupting the planning of a retrieval ends it and says that nothing was retrieved",
        .timeLimit(.minutes(1))
    )
    func planning() async throws {
        let peer = try ScriptedPeer([
            .readUnit, .send(ScriptedPeer.accept([1, 3, 5, 7, 9])), .readUnit, .readUnit, .stall(seconds: 100),
        ])
        let interrupts = Interrupts()
        let terminal = RecordingTerminal()
        let run = Task {
            await Shell.main(
                arguments: ["--format", "json", "-p", "ANY@127.0.0.1:\(peer.port)", "move", "1.2.3"],
                environment: ["XDG_CONFIG_HOME": "/nonexistent"],
                terminal: terminal,
                interrupts: interrupts
            )
        }
        // The C-FIND for the series has come when its identifier has.
        #expect(await eventually { peer.received.first?.suffix(200).contains(UInt8(ascii: "S")) == true })
        #expect(await eventually { terminal.error.contains("opened as") })
        interrupts.deliver()
        interrupts.deliver()
        #expect(await run.value == 130)
        #expect(terminal.error.contains("interrupted; nothing was retrieved yet"), "\(terminal.error)")
        #expect(terminal.output.contains("\"outcome\": \"cancelled\""), "\(terminal.output)")
        peer.stop()
    }
}
