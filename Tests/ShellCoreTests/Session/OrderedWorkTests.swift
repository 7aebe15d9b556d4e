import Synchronization
import Testing

@testable import ShellCore

/// What several threads make is handed on in order, and little of it waits.
@Suite(.timeLimit(.minutes(1))) struct OrderedWorkTests {
    private final class Counts: Sendable {
        let begun = Atomic(0)
        let pieces = Atomic(0)
    }

    @Test func everythingComesInOrder() async throws {
        let work = OrderedWork<Int, Int, Int>(Array(0..<300)) { number, take, _ in
            for step in 0..<(number % 7) { take(number * 10 + step) }
            return number
        }
        var yielded: [Int] = []
        try await work.run { yield in
            switch yield {
            case .piece(let piece): yielded.append(piece)
            case .value(let value): yielded.append(-value)
            }
        }
        let wanted = (0..<300).flatMap { number in (0..<(number % 7)).map { number * 10 + $0 } + [-number] }
        #expect(yielded == wanted)
    }

    @Test func nobodyWorksFarAheadOfWhoConsumes() async throws {
        let counts = Counts()
        let work = OrderedWork<Int, Int, Int>(Array(0..<200)) { number, take, _ in
            counts.begun.add(1, ordering: .relaxed)
            for step in 0..<50 {
                counts.pieces.add(1, ordering: .relaxed)
                take(step)
            }
            return number
        }
        var (consumed, ended, mostPieces, mostBegun) = (0, 0, 0, 0)
        try await work.run { yield in
            mostPieces = max(mostPieces, counts.pieces.load(ordering: .relaxed) - consumed)
            mostBegun = max(mostBegun, counts.begun.load(ordering: .relaxed) - ended)
            if case .piece = yield { consumed += 1 } else { ended += 1 }
            if consumed % 100 == 0 { try await Task.sleep(for: .milliseconds(1)) }
        }
        #expect(consumed == 10_000 && ended == 200)
        // However many processors there are: a few things each, and a few pieces of each of these.
        #expect(mostBegun < 200 && mostPieces < 2_000, "\(mostBegun), \(mostPieces)")
    }

    @Test func whoConsumesEndsIt() async throws {
        struct Enough: Error {}
        let counts = Counts()
        let work = OrderedWork<Int, Int, Int>(Array(0..<10_000)) { number, take, isCancelled in
            counts.begun.add(1, ordering: .relaxed)
            while !isCancelled() { take(number) }
            return number
        }
        await #expect(throws: Enough.self) { try await work.run { _ in throw Enough() } }
        #expect(counts.begun.load(ordering: .relaxed) < 1_000)
    }

    @Test func cancellationReachesWhoWorks() async throws {
        let task = Task {
            let work = OrderedWork<Int, Int, Int>(Array(0..<100)) { number, _, isCancelled in
                while !isCancelled() {}
                return number
            }
            try await work.run { _ in }
        }
        try await Task.sleep(for: .milliseconds(50))
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
