import Crypto
import Synchronization
import SystemIO

/// Reads stored files for their SHA-256 on a thread that works while nobody else wants the processor: what arrives never
/// waits for the hash of what came before it, unless so much does that they would fill the memory. Whoever waits for the
/// hashes reads what is left, since that thread may be given no processor for as long as others are busy.
final class HashQueue: Sendable {
    /// A file, and the row of a journal that is to tell its hash.
    struct Item: Sendable {
        var path: String
        var study: Int
        var series: Int
        var sop: String
        var file: String
        var patient: Int
    }

    /// A row with what was found.
    struct Result: Sendable {
        var item: Item
        /// SHA-256 of the file.
        var hash: [UInt8]
    }

    private struct State {
        /// The next one last.
        var waiting: [Item] = []
        var added: [Item] = []
        var found: [Result] = []
        var isWorking = false
        /// What is being read, by the number of the batch.
        var inHand: [Int: [Item]] = [:]
        var batches = 0

        var isFull: Bool { self.waiting.count + self.added.count >= HashQueue.limit }

        /// The next few; nil where nothing waits.
        mutating func next() -> Batch? {
            if self.waiting.isEmpty { (self.waiting, self.added) = (self.added.reversed(), []) }
            let items = Array(self.waiting.suffix(HashQueue.batch).reversed())
            self.waiting.removeLast(items.count)
            if items.isEmpty { return nil }
            self.batches += 1
            self.inHand[self.batches] = items
            return Batch(number: self.batches, items: items)
        }

        /// The next few, or what another thread has in hand and hasn't read yet; nil where everything is found.
        mutating func nextOrInHand() -> Batch? {
            self.next() ?? self.inHand.first.map { Batch(number: $0.key, items: $0.value) }
        }
    }

    /// Files that are read together.
    private struct Batch {
        let number: Int
        let items: [Item]
    }

    /// So many files may wait, a few hundred bytes each; whoever adds more reads files too, as the thread may be given no
    /// processor at all.
    static let limit = 16_384
    /// So many files are read before what was found may be taken.
    static let batch = 16
    private static let chunk = 256 << 10

    private let state = Mutex(State())
    private let onFound: @Sendable () -> Void

    /// Calls `onFound` on its own thread when there is something to be taken.
    init(onFound: @escaping @Sendable () -> Void) { self.onFound = onFound }

    /// Gives away what has been found since.
    func take() -> [Result] {
        self.state.withLock { state in
            defer { state.found = [] }
            return state.found
        }
    }

    /// Adds files; reads some itself while very many wait.
    func add(_ items: [Item]) {
        guard !items.isEmpty else { return }
        let mustStart = self.state.withLock { state in
            state.added += items
            defer { state.isWorking = true }
            return !state.isWorking
        }
        // Without a thread for it the hashes are found here.
        if mustStart, !CurrentProcess.startThread({ self.work(yields: true) }) { self.work(yields: false) }
        while let batch = self.state.withLock({ $0.isFull ? $0.next() : nil }) { self.hash(batch) }
    }

    /// Returns when all that was added can be taken; reads what is left.
    func flush() async {
        await withCheckedContinuation { continuation in
            let finish: @Sendable () -> Void = {
                while let batch = self.state.withLock({ $0.nextOrInHand() }) { self.hash(batch) }
                continuation.resume()
            }
            if !CurrentProcess.startThread(finish) { finish() }
        }
    }

    private func work(yields: Bool) {
        if yields { CurrentProcess.yieldToOthers() }
        while true {
            let batch = self.state.withLock { state -> Batch? in
                let batch = state.next()
                if batch == nil { state.isWorking = false }
                return batch
            }
            guard let batch else { return }
            self.hash(batch)
        }
    }

    private func hash(_ batch: Batch) {
        let results = batch.items.compactMap { item in Self.hash(item.path).map { Result(item: item, hash: $0) } }
        let isNew = self.state.withLock { state in
            // Of two who read them, the first is done.
            guard state.inHand.removeValue(forKey: batch.number) != nil else { return false }
            state.found += results
            return !results.isEmpty
        }
        if isNew { self.onFound() }
    }

    /// SHA-256 of a file; nil where it is gone or can't be read.
    private static func hash(_ path: String) -> [UInt8]? {
        guard let file = try? File(reading: path), let status = try? file.status(), status.isRegular else { return nil }
        var hash = SHA256()
        var done = 0
        while done < status.size {
            guard let bytes = try? file.read(at: done, count: min(Self.chunk, status.size - done)) else { return nil }
            if bytes.isEmpty { break }
            hash.update(data: bytes)
            done += bytes.count
        }
        return Array(hash.finalize())
    }
}
