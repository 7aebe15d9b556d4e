import DICOMCore
import SystemIO

/// The inflated bytes of a file (PS3.5 §A.5), of which only those near what a parser asks for are in memory.
///
/// A parser goes forward; where it goes back behind what is held, inflating begins anew.
final class InflatedFile: FileBytes {
    /// How much is read and made at once, in bytes.
    private static let chunk = 128 << 10

    let count: Int
    private(set) var problem: String?
    private let memory: SparseMemory
    private let source: DeflatedFile
    /// Where the inflated bytes end that were made last.
    private var end = 0

    /// Takes a file over whose inflated size is known.
    init(_ source: DeflatedFile, count: Int) throws(SystemError) {
        self.count = count
        self.source = source
        self.memory = try SparseMemory(count: count)
        source.restart()
    }

    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        try self.memory.withBytes(body)
    }

    func load(from offset: Int, length: Int) -> Int? {
        guard offset >= 0, length <= self.count - offset else { return nil }
        if offset < self.memory.dropped {
            self.source.restart()
            self.memory.drop(before: 0)
            self.end = 0
        }
        do throws(SystemError) {
            while self.end < offset + length {
                self.memory.drop(before: min(offset, self.end))
                let room = min(Self.chunk, self.count - self.end)
                let made = try self.source.next(
                    into: UnsafeMutableRawBufferPointer(start: self.memory.base + self.end, count: room)
                )
                guard made > 0 else { throw .inputOutput }
                self.end += made
            }
        } catch {
            self.problem = error.description
            return nil
        }
        return self.end
    }
}

/// The deflated bytes of a file from an offset on, inflated one piece after another.
final class DeflatedFile {
    /// How much is read at once, in bytes.
    private static let chunk = 128 << 10

    private let file: File
    private let start: Int
    private let stream: InflateStream
    private var input: [UInt8] = []
    /// How much of `input` is used.
    private var used = 0
    /// Where the next input is read.
    private var position: Int

    /// Begins at an offset; nil where there is no memory for it.
    init?(_ file: File, from start: Int) {
        guard let stream = InflateStream() else { return nil }
        self.file = file
        self.start = start
        self.stream = stream
        self.position = start
    }

    /// How the inflating goes.
    var state: InflateStream.State { self.stream.state }
    /// What stands around the deflated bytes.
    var wrapper: InflateStream.Wrapper? { self.stream.wrapper }
    /// Where the deflated bytes end that are used.
    var offset: Int { self.position - self.input.count + self.used }

    /// Goes back to the beginning.
    func restart() {
        self.stream.restart()
        self.input = []
        self.used = 0
        self.position = self.start
    }

    /// Makes some of the inflated bytes that follow; none at the end, or where they break off.
    func next(into room: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        while self.stream.state == .goesOn {
            if self.used == self.input.count {
                self.input = try self.file.read(at: self.position, count: Self.chunk)
                self.position += self.input.count
                self.used = 0
            }
            let input = self.input
            let step = self.stream.inflate(input.span.bytes.extracting(self.used..<input.count), into: room)
            self.used += step.used
            if step.made > 0 { return step.made }
            if step.used == 0, self.input.isEmpty || self.stream.state != .goesOn { return 0 }
        }
        return 0
    }

    /// How many bytes it has inflated, up to a limit, which are gone over once.
    func measured(limit: Int, isCancelled: () -> Bool) throws(SystemError) -> Int {
        self.restart()
        var count = 0
        var failure: SystemError?
        withUnsafeTemporaryAllocation(byteCount: Self.chunk, alignment: 16) { room in
            do throws(SystemError) {
                while count < limit, !isCancelled() {
                    let made = try self.next(
                        into: UnsafeMutableRawBufferPointer(rebasing: room[..<min(Self.chunk, limit - count)])
                    )
                    if made == 0 { break }
                    count += made
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return count
    }
}
