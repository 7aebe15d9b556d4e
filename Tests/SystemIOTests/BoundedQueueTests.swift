import Synchronization
import SystemIO
import Testing

/// Values reach their one consumer in order, and what has no room is counted.
@Suite(.timeLimit(.minutes(1))) struct BoundedQueueTests {
    /// What a consumer took.
    private final class Taken: Sendable {
        private let state = Mutex((values: [Int](), leftOut: 0))
        var values: [Int] { self.state.withLock(\.values) }
        var leftOut: Int { self.state.withLock(\.leftOut) }
        func take(_ batch: [Int], _ leftOut: Int) {
            self.state.withLock { state in
                state.values += batch
                state.leftOut += leftOut
            }
        }
    }

    @Test func whatWasAddedBeforeAFlushIsConsumedInOrder() async {
        let taken = Taken()
        let queue = BoundedQueue<Int>(label: "test", limit: 1000) { taken.take($0, $1) }
        for round in 1...50 {
            for number in 0..<100 { #expect(queue.add((round - 1) * 100 + number)) }
            await queue.flush()
            #expect(taken.values.count == round * 100)
        }
        #expect(taken.values == Array(0..<5000) && taken.leftOut == 0)
    }

    @Test func nothingIsLostWhereTheCallerWaits() async {
        let taken = Taken()
        let queue = BoundedQueue<Int>(label: "test", limit: 3) { taken.take($0, $1) }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<4 { group.addTask { for number in 0..<500 { queue.addWaiting(number) } } }
        }
        await queue.flush()
        #expect(taken.values.count == 2000 && taken.leftOut == 0)
    }

    @Test func whatHasNoRoomIsCountedAndAStalledConsumerHoldsUpNobody() async {
        let taken = Taken()
        let isStalled = Mutex(true)
        let queue = BoundedQueue<Int>(label: "test", limit: 10) { batch, leftOut in
            while isStalled.withLock({ $0 }) {}
            taken.take(batch, leftOut)
        }
        let begin = ContinuousClock.now
        for number in 0..<100 { queue.add(number) }
        queue.flush(within: 0.1)
        #expect(ContinuousClock.now - begin < .seconds(5))
        isStalled.withLock { $0 = false }
        await queue.flush()
        #expect(taken.values.count + taken.leftOut == 100)
        #expect(taken.values.count >= 10 && taken.leftOut > 0)
        #expect(taken.values == Array(0..<taken.values.count))
    }
}
