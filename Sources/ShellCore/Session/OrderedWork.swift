import Dispatch
import Synchronization
import SystemIO

/// Does something to many things on as many threads as there are processors, and hands on what it yields in the order of
/// the things, while it is made.
///
/// Few things are worked on ahead of the one whose turn it is, and each yields only so much before its turn, so that
/// what waits stays small however much there is.
struct OrderedWork<Element: Sendable, Piece: Sendable, Value: Sendable>: Sendable {
    /// What one thing yields: pieces while it is worked on, and a value at its end.
    enum Yield: Sendable {
        case piece(Piece)
        case value(Value)
    }

    /// Takes a piece of the thing that is worked on; waits where much waits already.
    typealias Taking = @Sendable (Piece) -> Void
    /// Works on one thing; may ask whether nobody waits for it any more.
    typealias Body = @Sendable (Element, @escaping Taking, @escaping @Sendable () -> Bool) -> Value

    private let elements: [Element]
    private let body: Body
    private let desk: Desk

    /// Things that are worked on ahead, for each processor.
    private static var ahead: Int { 3 }
    /// Pieces that one thing may have waiting.
    private static var piecesAhead: Int { 4 }

    init(_ elements: [Element], _ body: @escaping Body) {
        self.elements = elements
        self.body = body
        self.desk = Desk(
            count: elements.count,
            ahead: CurrentProcess.processors * Self.ahead,
            piecesAhead: Self.piecesAhead
        )
    }

    /// Works through everything; `consume` gets what is yielded, in order, and ends it by throwing.
    func run(_ consume: (Yield) async throws -> Void) async throws {
        let (elements, body, desk) = (self.elements, self.body, self.desk)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<min(elements.count, CurrentProcess.processors) {
                group.addTask {
                    try await OwnThread.run { isCancelled in
                        let isOver: @Sendable () -> Bool = { isCancelled() || desk.isClosed }
                        while let index = desk.next(isOver) {
                            let value = body(elements[index], { desk.add(.piece($0), to: index, isOver) }, isOver)
                            desk.end(index, with: .value(value))
                        }
                    }
                }
            }
            defer { desk.close() }
            while let yield = await desk.take() { try await consume(yield) }
            try Task.checkCancellation()
            try await group.waitForAll()
        }
    }

    /// What is under way between those who work and the one who consumes.
    private final class Desk: Sendable {
        private struct State {
            /// The thing that is worked on next.
            var next = 0
            /// The thing whose turn it is.
            var turn = 0
            var waiting: [Int: [Yield]] = [:]
            var ended: Set<Int> = []
            var isClosed = false
            var consumer: CheckedContinuation<Yield?, Never>?
        }

        private let count: Int
        /// How many more things may be begun.
        private let room: DispatchSemaphore
        /// How many more pieces each of the things that are worked on may have waiting, by their numbers.
        private let piecesRoom: [DispatchSemaphore]
        private let state = Mutex(State())

        /// How long a thread sleeps before it looks whether everything is over, in milliseconds.
        private static var patience: Int { 50 }

        init(count: Int, ahead: Int, piecesAhead: Int) {
            self.count = count
            self.room = Self.semaphore(ahead)
            // Things that are under way together have numbers that differ by less than `ahead`.
            self.piecesRoom = (0..<max(1, ahead)).map { _ in Self.semaphore(piecesAhead) }
        }

        /// A semaphore that may go away while some of what it counts is taken: the system holds its first value to be all
        /// that there is.
        private static func semaphore(_ count: Int) -> DispatchSemaphore {
            let semaphore = DispatchSemaphore(value: 0)
            for _ in 0..<count { semaphore.signal() }
            return semaphore
        }

        var isClosed: Bool { self.state.withLock(\.isClosed) }

        func close() {
            let consumer = self.state.withLock { state in
                state.isClosed = true
                defer { state.consumer = nil }
                return state.consumer
            }
            consumer?.resume(returning: nil)
        }

        /// The number of the next thing; nil when there is none, or everything is over.
        func next(_ isOver: () -> Bool) -> Int? {
            guard Self.wait(for: self.room, isOver) else { return nil }
            return self.state.withLock { state in
                guard state.next < self.count else { return nil }
                defer { state.next += 1 }
                return state.next
            }
        }

        func add(_ yield: Yield, to index: Int, _ isOver: () -> Bool) {
            guard Self.wait(for: self.piecesRoom[index % self.piecesRoom.count], isOver) else { return }
            self.put(yield, index, isEnd: false)
        }

        func end(_ index: Int, with yield: Yield) { self.put(yield, index, isEnd: true) }

        private func put(_ yield: Yield, _ index: Int, isEnd: Bool) {
            let answer = self.state.withLock { state -> (CheckedContinuation<Yield?, Never>, Yield)? in
                state.waiting[index, default: []].append(yield)
                if isEnd { state.ended.insert(index) }
                guard let consumer = state.consumer, let first = self.pop(&state) else { return nil }
                state.consumer = nil
                return (consumer, first)
            }
            answer.map { $0.0.resume(returning: $0.1) }
        }

        /// What is next in order, once there is something; nil at the end.
        func take() async -> Yield? {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let answer = self.state.withLock { state -> Yield?? in
                        if let first = self.pop(&state) { return .some(first) }
                        if state.turn >= self.count || state.isClosed || Task.isCancelled { return .some(nil) }
                        state.consumer = continuation
                        return nil
                    }
                    if let answer { continuation.resume(returning: answer) }
                }
            } onCancel: {
                self.close()
            }
        }

        private func pop(_ state: inout State) -> Yield? {
            guard var waiting = state.waiting[state.turn], !waiting.isEmpty else { return nil }
            let first = waiting.removeFirst()
            if case .piece = first { self.piecesRoom[state.turn % self.piecesRoom.count].signal() }
            if waiting.isEmpty, state.ended.remove(state.turn) != nil {
                state.waiting[state.turn] = nil
                state.turn += 1
                self.room.signal()
            } else {
                state.waiting[state.turn] = waiting
            }
            return first
        }

        private static func wait(for semaphore: DispatchSemaphore, _ isOver: () -> Bool) -> Bool {
            while semaphore.wait(timeout: .now() + .milliseconds(Self.patience)) == .timedOut {
                if isOver() { return false }
            }
            return !isOver()
        }
    }
}
