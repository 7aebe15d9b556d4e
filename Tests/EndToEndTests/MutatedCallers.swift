import DICOMCore
import TestSupport

/// A receiver that correct callers send to whose bytes seeds change, and what must be true of it all the same.
final class MutatedCallers {
    /// The memory that it may take more after any number of sessions than after the first few: what the allocator keeps.
    private static let growth = 24_000_000

    private let receiver: Receiver
    private let sockets: Int
    private var memory: Int?
    private var known: Set<String> = []
    private var sessions = 0

    private init(_ receiver: Receiver) {
        self.receiver = receiver
        self.sockets = receiver.process.socketCount
    }

    /// Starts a receiver.
    static func start() async throws -> MutatedCallers { MutatedCallers(try await Receiver.start()) }

    /// Plays the session of a seed beside one that nobody changes; nil where all is as it should be.
    func play(_ seed: Int) async -> String? {
        let mutation = StreamMutation(seed: seed, within: ModelCaller.units)
        let port = self.receiver.port
        let start = ContinuousClock.now
        async let neighbour = ModelCaller.play(to: port, called: "PACSH", study: "1.2.4.\(seed)")
        let record = await ModelCaller.play(to: port, called: "PACSH", study: "1.2.3.\(seed)", mutation: mutation)
        let good = await neighbour
        var problems = record.problems
        if good.stored.map(\.status) != [0, 0, 0] || good.echoes != 1 || !good.problems.isEmpty {
            problems.append("a good caller got \(good.stored.map(\.status)), \(good.problems)")
        }
        if [.none, .singleBytes, .merged].contains(mutation.kind) {
            if record.acknowledged.count != 3 || record.echoes != 1 { problems.append("nothing was wrong") }
        }
        if ContinuousClock.now - start > .seconds(45) { problems.append("it took \(ContinuousClock.now - start)") }
        problems += self.lies([record, good])
        if !self.receiver.process.isRunning { problems.append("it has ended: \(self.receiver.process.errors)") }
        self.sessions += 1
        if self.sessions == 10 { self.memory = self.receiver.process.residentBytes }
        return problems.isEmpty ? nil : "seed \(seed) (\(mutation)): \(problems.joined(separator: "; "))"
    }

    /// What the files that came say of what was answered.
    private func lies(_ records: [ModelCaller.Record]) -> [String] {
        let paths = Set(self.receiver.files).subtracting(self.known)
        self.known.formUnion(paths)
        let files = paths.map { (isDamaged: $0.contains(".damaged-"), file: StoredFile(path: $0)) }
        let sent = records.flatMap(\.sent).compactMap(\.dataSet)
        var lies: [String] = []
        for (isDamaged, file) in files {
            guard let file else {
                lies.append("a file that is none")
                continue
            }
            if !sent.contains(file.dataSet) { lies.append("an object is here that never came") }
            if !isDamaged, file.endsInsideAnElement { lies.append("an object ends too early under its final name") }
        }
        for (dataSet, status) in records.flatMap(\.stored) where status == 0 || status == 0xb007 {
            guard let match = files.first(where: { $0.file?.dataSet == dataSet }) else {
                lies.append("an object was acknowledged and isn't here")
                continue
            }
            if status == 0, match.isDamaged { lies.append("a damaged object was answered with success") }
        }
        return lies
    }

    /// Ends it, and tells what it should not have come to.
    func end() async throws -> [String] {
        let process = self.receiver.process
        var problems: [String] = []
        if !(await eventually(seconds: 30) { process.socketCount <= self.sockets }) {
            problems.append("\(process.socketCount) sockets, \(self.sockets) at the beginning")
        }
        // Handles of the folders that were used last stay open.
        let others = process.descriptors.count { !$0.hasPrefix("socket:") }
        if others > 64 + 32 { problems.append("\(others) descriptors that are no sockets") }
        if let now = process.residentBytes, let memory = self.memory, now > memory + Self.growth {
            problems.append("\(now / 1_000_000) MB resident, \(memory / 1_000_000) MB after ten sessions")
        }
        process.signal(2)
        let ending = try await process.wait(seconds: 60)
        if ending.code != 0 { problems.append("it ended with \(ending.code): \(ending.errors.suffix(1000))") }
        if TemporaryDirectory.files(below: self.receiver.folder).contains(where: { $0.hasSuffix(".part") }) {
            problems.append("an unfinished file is left")
        }
        for scalar in (ending.output + ending.errors).unicodeScalars
        where scalar.value < 0x20 && scalar != "\n" || (0x7f...0x9f).contains(scalar.value) {
            problems.append("control character \(scalar.value)")
            break
        }
        for line in ending.output.split(separator: "\n") where JSONValue(parsing: String(line)) == nil {
            problems.append("no JSON: \(line.prefix(200))")
        }
        return problems
    }
}
