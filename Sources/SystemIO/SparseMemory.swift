#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A stretch of memory that is filled from its beginning to its end, of which only what was filled last is held.
package final class SparseMemory {
    /// How much stays in memory of what was gone over, in bytes.
    private static let kept = 4 << 20

    /// The size of the stretch in bytes.
    package let count: Int
    /// Where it begins.
    package let base: UnsafeMutableRawPointer
    /// Nothing before this offset is in memory.
    package private(set) var dropped = 0

    /// Reserves a stretch; throws where the system has no addresses left.
    package init(count: Int) throws(SystemError) {
        let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        guard let base = mmap(nil, max(count, 1), PROT_READ | PROT_WRITE, flags, -1, 0), base != MAP_FAILED else {
            throw SystemError(number: ENOMEM)
        }
        self.count = count
        self.base = base
    }

    deinit { munmap(self.base, max(self.count, 1)) }

    /// Lends the whole stretch; what isn't in memory is zero.
    package func withBytes<Result, Failure: Error>(
        _ body: (RawSpan) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: self.base, count: self.count).bytes)
    }

    /// Gives back the memory of bytes that were gone over; who goes back fills them again.
    package func drop(before offset: Int) {
        let page = Int(getpagesize())
        let start = offset / page * page
        if start < self.dropped { self.dropped = start }
        guard start - self.dropped >= Self.kept else { return }
        madvise(self.base + self.dropped, start - self.dropped, MADV_DONTNEED)
        self.dropped = start
    }
}
