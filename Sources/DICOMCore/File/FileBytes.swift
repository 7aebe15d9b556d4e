#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The bytes of a file as one stretch of memory, of which only what a parser asks for is read.
///
/// Values that a parser passes over are never read, so that a file of gigabytes costs no more than its headers. The
/// memory is our own, not the file's mapping: a file that shrinks or a disk that fails is an error, never a signal.
final class FileBytes: PartialSource {
    /// How much is read at once, in bytes.
    private static let chunk = 128 << 10

    /// The size of the file when it was opened.
    let count: Int
    /// The error number of a read that failed.
    private(set) var failure: Int32?
    private let descriptor: Int32
    private let base: UnsafeMutableRawPointer

    /// Opens a regular file; throws where that isn't possible.
    init(path: String) throws(DICOMFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw DICOMFileError(.cannotRead, path: path, errno: errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw DICOMFileError(.notAFile, path: path)
        }
        let count = Int(status.st_size)
        let flags = MAP_PRIVATE | MAP_ANON | MAP_NORESERVE
        guard let base = mmap(nil, max(count, 1), PROT_READ | PROT_WRITE, flags, -1, 0), base != MAP_FAILED else {
            close(descriptor)
            throw DICOMFileError(.cannotRead, path: path, errno: ENOMEM)
        }
        self.descriptor = descriptor
        self.count = count
        self.base = base
    }

    deinit {
        munmap(self.base, max(self.count, 1))
        close(self.descriptor)
    }

    /// Lends all bytes; those that aren't loaded yet are zero.
    func withBytes<Result, Failure: Error>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(UnsafeRawBufferPointer(start: self.base, count: self.count).bytes)
    }

    /// Reads the bytes from an offset on into their place.
    func load(from offset: Int, length: Int) -> Int? {
        guard offset >= 0, length <= self.count - offset else { return nil }
        let wanted = min(self.count - offset, max(length, Self.chunk))
        var done = 0
        while done < wanted {
            let result = pread(self.descriptor, self.base + offset + done, wanted - done, off_t(offset + done))
            if result < 0, errno == EINTR { continue }
            guard result > 0 else {
                self.failure = result < 0 ? errno : EIO
                return done >= length ? offset + done : nil
            }
            done += result
        }
        return offset + wanted
    }
}
