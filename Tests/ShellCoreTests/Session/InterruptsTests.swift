import Synchronization
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
}
