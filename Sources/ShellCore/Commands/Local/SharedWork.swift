import Synchronization

/// Pieces of work that several threads take one by one, and the results in the order of the pieces.
final class SharedWork<Element: Sendable, Value: Sendable>: Sendable {
    private struct State {
        var next = 0
        var results: [Value?]
    }

    private let elements: [Element]
    private let state: Mutex<State>

    init(_ elements: [Element]) {
        self.elements = elements
        self.state = Mutex(State(results: Array(repeating: nil, count: elements.count)))
    }

    /// The next piece with its number; nil when all are taken.
    func next() -> (index: Int, element: Element)? {
        self.state.withLock { state in
            guard state.next < self.elements.count else { return nil }
            defer { state.next += 1 }
            return (state.next, self.elements[state.next])
        }
    }

    /// Keeps the result of a piece.
    func finish(_ index: Int, _ value: Value) { self.state.withLock { $0.results[index] = value } }

    /// The results of the pieces that are finished.
    var results: [Value] { self.state.withLock { $0.results.compactMap(\.self) } }
}
