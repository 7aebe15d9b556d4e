import Synchronization
import SystemIO

/// Writes lines on a thread of its own, in order: whoever has something to say never waits for who reads it.
///
/// What waits is bounded; where a reader is too slow the rest is left out, and how much is said in its place.
final class LineWriter: Sendable {
    /// So many bytes may wait.
    static let limit = 4 << 20
    /// So many seconds a foreground text waits for the lines before it.
    private static let patience = 1.0

    /// A text and what of it goes into the copies; nil for one that is copied elsewhere.
    private let queue: BoundedQueue<(text: String, copy: String?)>
    /// How many foreground texts are not written yet.
    private let unwritten: Counter

    private final class Counter: Sendable {
        let value = Atomic(0)
    }

    /// Makes a writer; `write` gets whole lines with their breaks, and what belongs into the copies that are kept.
    ///
    /// `stamped` makes a line of what the writer has to say itself.
    init(
        limit: Int = LineWriter.limit,
        stamped: @escaping @Sendable (String) -> String = { $0 + "\n" },
        write: @escaping @Sendable (_ text: String, _ copy: String?) -> Void
    ) {
        let unwritten = Counter()
        self.unwritten = unwritten
        self.queue = BoundedQueue(label: "pacsh.lines", limit: limit) { lines, leftOut in
            for line in lines {
                write(line.text, line.copy)
                if line.copy == nil { unwritten.value.subtract(1, ordering: .relaxed) }
            }
            guard leftOut > 0 else { return }
            let remark = stamped("\(leftOut) line\(leftOut == 1 ? "" : "s") left out")
            write(remark, remark)
        }
    }

    /// Writes a line, soon; copies get `copy` of it, where that is given.
    func write(_ line: String, copy: String? = nil) { self.queue.add((line, copy ?? line), size: line.utf8.count) }

    /// Writes a text that is copied elsewhere and must not be left out, and waits a moment for it.
    ///
    /// It waits for as long as it takes where too much waits already.
    func writeForeground(_ text: String) {
        self.unwritten.value.add(1, ordering: .relaxed)
        self.queue.addWaiting((text, nil), size: text.utf8.count)
        self.settle()
    }

    /// Waits a moment until the lines before are written, so that what comes next stands behind them.
    func settle() { self.queue.flush(within: Self.patience) }

    /// Waits before the process ends: for a foreground text as long as its reader takes, for notices a moment.
    func finish() {
        if self.unwritten.value.load(ordering: .relaxed) > 0 {
            self.queue.flush(within: .infinity)
        } else {
            self.settle()
        }
    }
}
