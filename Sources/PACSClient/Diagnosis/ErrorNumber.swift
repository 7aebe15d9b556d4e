import SystemIO

/// The operating system's error numbers that a PACS user meets; `Explanation` says what they mean.
enum ErrorNumber {
    /// The errors by their names in C.
    static let all: KeyValuePairs<String, SystemError> = [
        "EPERM": .notPermitted, "ENOENT": .noEntry, "EACCES": .permissionDenied, "ENOTDIR": .notAFolder,
        "EINVAL": .invalidArgument, "EMFILE": .tooManyOpen,
        "ENFILE": .tooManyOpenInSystem, "ENOSPC": .noSpace, "EDQUOT": .quotaExceeded, "EROFS": .readOnly,
        "EIO": .inputOutput, "EPIPE": .brokenPipe, "EILSEQ": .illegible,
        "EADDRINUSE": .addressInUse, "EADDRNOTAVAIL": .addressNotAvailable, "ENETDOWN": .networkDown,
        "ENETUNREACH": .networkUnreachable,
        "ECONNABORTED": .connectionAborted, "ECONNRESET": .connectionReset, "ETIMEDOUT": .timedOut,
        "ECONNREFUSED": .connectionRefused,
        "EHOSTDOWN": .hostDown, "EHOSTUNREACH": .hostUnreachable,
    ]

    /// The name of a number; nil for one that isn't among them.
    static func name(_ number: Int32) -> String? { self.all.first { $0.value.number == number }?.key }

    /// The name and the system's words for a number.
    static func text(_ number: Int32) -> String {
        "\(self.name(number) ?? "error \(number)"), \(SystemError.words(number))"
    }
}
