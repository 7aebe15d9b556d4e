import Testing

@testable import ShellCore

@Suite("Waiting for a task", .timeLimit(.minutes(1)))
struct TaskWaitingTests {
    @Test("Everybody who waits gets the value, also those who come late")
    func value() async {
        let task = Task { 7 }
        async let first = task.wait()
        async let second = task.wait(until: .now + .seconds(30))
        #expect(await [first, second] == [7, 7])
        #expect(await task.wait() == 7)
    }

    @Test("A deadline ends the waiting, not the task")
    func deadline() async {
        let (gate, opener) = AsyncStream.makeStream(of: Int.self)
        let task = Task { await gate.first { _ in true } ?? 0 }
        #expect(await task.wait(until: .now + .milliseconds(50)) == nil)
        opener.yield(3)
        #expect(await task.wait() == 3)
    }

    @Test("Cancelling who waits ends the waiting, not the task")
    func cancellation() async {
        let (gate, opener) = AsyncStream.makeStream(of: Int.self)
        let task = Task { await gate.first { _ in true } ?? 0 }
        let waiting = Task { await task.wait() }
        waiting.cancel()
        #expect(await waiting.value == nil)
        #expect(!task.isCancelled)
        opener.yield(5)
        #expect(await task.wait() == 5)
    }
}
