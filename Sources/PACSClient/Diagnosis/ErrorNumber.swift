#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The operating system's error numbers that a PACS user meets; `Explanation` says what they mean.
enum ErrorNumber {
    /// The numbers here by their names in C.
    static let all: KeyValuePairs<String, Int32> = [
        "EPERM": EPERM, "ENOENT": ENOENT, "EACCES": EACCES, "ENOTDIR": ENOTDIR, "EINVAL": EINVAL, "EMFILE": EMFILE,
        "ENFILE": ENFILE, "ENOSPC": ENOSPC, "EDQUOT": EDQUOT, "EROFS": EROFS, "EIO": EIO, "EPIPE": EPIPE,
        "EADDRINUSE": EADDRINUSE, "EADDRNOTAVAIL": EADDRNOTAVAIL, "ENETDOWN": ENETDOWN, "ENETUNREACH": ENETUNREACH,
        "ECONNABORTED": ECONNABORTED, "ECONNRESET": ECONNRESET, "ETIMEDOUT": ETIMEDOUT, "ECONNREFUSED": ECONNREFUSED,
        "EHOSTDOWN": EHOSTDOWN, "EHOSTUNREACH": EHOSTUNREACH,
    ]

    /// The name of a number; nil for one that isn't among them.
    static func name(_ number: Int32) -> String? { self.all.first { $0.value == number }?.key }

    /// The name and the system's words for a number.
    static func text(_ number: Int32) -> String {
        "\(self.name(number) ?? "error \(number)"), \(String(cString: strerror(number)))"
    }
}
