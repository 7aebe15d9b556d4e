/// The bytes of a file as one stretch of memory, of which only what a parser asks for is read.
///
/// Values that a parser passes over are never read, so that a file of gigabytes costs no more than its headers. The
/// memory is our own, not the file's mapping: a file that shrinks or a disk that fails is an error, never a signal.
package final class FileOnDemand {
    /// How much is read at once where one piece follows another, in bytes.
    private static let chunk = 128 << 10
    /// How much is read at once behind bytes that were passed over, in bytes.
    private static let step = 4 << 10

    /// The size of the file when it was opened.
    package let count: Int
    /// The error of a read that failed.
    package private(set) var failure: SystemError?
    /// The file itself.
    package let file: File
    private let memory: SparseMemory
    /// Where the bytes end that were read last.
    private var end = 0

    /// Opens a regular file; nil for anything else.
    package init?(path: String) throws(SystemError) {
        let file = try File(reading: path)
        let status = try file.status()
        guard status.isRegular else { return nil }
        self.file = file
        self.count = status.size
        self.memory = try SparseMemory(count: status.size)
    }

    /// Lends all bytes; those that aren't loaded yet are zero.
    package func withBytes<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try self.memory.withBytes(body)
    }

    /// Reads the bytes from an offset on into their place; returns where the loaded ones end, nil where they aren't all there.
    package func load(from offset: Int, length: Int) -> Int? {
        guard offset >= 0, length <= self.count - offset else { return nil }
        // Between the fragments of pixel data there are a few bytes to read, and nobody wants what is around them.
        let ahead = offset <= self.end ? Self.chunk : Self.step
        let wanted = min(self.count - offset, max(length, ahead))
        self.memory.drop(before: offset)
        do throws(SystemError) {
            let place = UnsafeMutableRawBufferPointer(start: self.memory.base + offset, count: wanted)
            let done = try self.file.read(at: offset, into: place)
            self.end = offset + done
            if done == wanted { return offset + wanted }
            self.failure = .inputOutput
            return done >= length ? offset + done : nil
        } catch {
            self.failure = error
            return nil
        }
    }
}
