import DICOMCore

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A system call's error number.
struct SystemError: Error, Hashable {
    /// The value of `errno`.
    let number: Int32

    /// The error of the system call that has just failed.
    static var last: SystemError { SystemError(number: errno) }

    /// Whether the disk, a quota or a size limit is exhausted.
    var isOutOfSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(self.number) }

    /// The system's words for the error.
    var words: String { strerror(self.number).map { String(cString: $0) } ?? "error \(self.number)" }

    /// How a C-STORE is answered on this error.
    func refusal(_ step: String) -> StoreRefusal {
        StoreRefusal(self.isOutOfSpace ? .diskFull : .diskFault("\(step): \(self.words)"))
    }
}
