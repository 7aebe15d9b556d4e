#if canImport(System)
import System
#else
import SystemPackage
#endif

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Why the operating system refused a call.
///
/// Two errors are equal when their numbers are.
package struct SystemError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The value of `errno`.
    package let number: Int32
    private let reason: String?

    /// An error number, with a reason of ours where the system's words would mislead.
    package init(number: Int32, reason: String? = nil) {
        self.number = number
        self.reason = reason
    }

    /// The error of the system call that has just failed.
    package static var last: SystemError { SystemError(number: errno) }

    /// Why, in the system's words.
    package var description: String { self.reason ?? Errno(rawValue: self.number).description }

    /// The system's words for an error number.
    package static func words(_ number: Int32) -> String { Errno(rawValue: number).description }

    /// Whether the disk, a quota or a size limit is exhausted.
    package var isOutOfSpace: Bool { [ENOSPC, EDQUOT, EFBIG].contains(self.number) }
    /// Whether there is nothing at a path.
    package var isAbsence: Bool { self.number == ENOENT || self.number == ENOTDIR }
    /// Whether a file system lacks what was asked of it.
    package var isUnsupported: Bool { [EPERM, EOPNOTSUPP, ENOTSUP, ENOSYS, EINVAL].contains(self.number) }

    /// Whether two errors have the same number.
    package static func == (left: SystemError, right: SystemError) -> Bool { left.number == right.number }

    /// Feeds the number.
    package func hash(into hasher: inout Hasher) { hasher.combine(self.number) }
}

/// The errors that the rest of pacsh tells apart.
extension SystemError {
    package static let permissionDenied = SystemError(number: EACCES)
    package static let addressInUse = SystemError(number: EADDRINUSE)
    package static let addressNotAvailable = SystemError(number: EADDRNOTAVAIL)
    package static let familyNotSupported = SystemError(number: EAFNOSUPPORT)
    package static let connectionAborted = SystemError(number: ECONNABORTED)
    package static let connectionRefused = SystemError(number: ECONNREFUSED)
    package static let connectionReset = SystemError(number: ECONNRESET)
    package static let quotaExceeded = SystemError(number: EDQUOT)
    package static let crossesFileSystems = SystemError(number: EXDEV)
    package static let exists = SystemError(number: EEXIST)
    package static let hostDown = SystemError(number: EHOSTDOWN)
    package static let hostUnreachable = SystemError(number: EHOSTUNREACH)
    package static let invalidArgument = SystemError(number: EINVAL)
    package static let inputOutput = SystemError(number: EIO)
    package static let tooManyOpen = SystemError(number: EMFILE)
    package static let networkDown = SystemError(number: ENETDOWN)
    package static let networkUnreachable = SystemError(number: ENETUNREACH)
    package static let tooManyOpenInSystem = SystemError(number: ENFILE)
    package static let illegible = SystemError(number: EILSEQ)
    package static let noEntry = SystemError(number: ENOENT)
    package static let noSpace = SystemError(number: ENOSPC)
    package static let notAFolder = SystemError(number: ENOTDIR)
    package static let notPermitted = SystemError(number: EPERM)
    package static let brokenPipe = SystemError(number: EPIPE)
    package static let readOnly = SystemError(number: EROFS)
    package static let timedOut = SystemError(number: ETIMEDOUT)

    /// Names in a folder that are no UTF-8, so many.
    package static func illegibleNames(_ count: Int) -> SystemError {
        let what = count == 1 ? "1 name in it is" : "\(count) names in it are"
        return SystemError(
            number: EILSEQ,
            reason: "\(what) not UTF-8 and passed over; rename \(count == 1 ? "it" : "them")"
        )
    }
}

/// Makes a call that gives a negative number with `errno`, again where a signal came in between.
@discardableResult
func call<Number: SignedInteger>(_ body: () -> Number) throws(SystemError) -> Number {
    while true {
        let result = body()
        if result >= 0 { return result }
        if errno != EINTR { throw .last }
    }
}

/// Makes a call of swift-system, whose errors are always `Errno`.
@discardableResult
func call<Value>(_ body: () throws -> Value) throws(SystemError) -> Value {
    do {
        return try body()
    } catch {
        throw SystemError(number: (error as? Errno)?.rawValue ?? EIO)
    }
}
