import DICOMCore

/// A failure as the user meets it: a code that scripts test, a sentence, and what to do about it.
///
/// Two errors are equal when their codes are. The remedy comes from the table of rules in `Diagnosis`.
package struct PACSError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The codes that stand as `error.code` in JSON.
    package enum Code: String, Sendable, CaseIterable {
        case dimseFailure = "dimse-failure"
        case noAcceptedContext = "no-accepted-context"
        case destinationUnknown = "destination-unknown"
        case noMatch = "no-match"
        case usage
        case unknownProfile = "unknown-profile"
        case assertion
        case resolveFailed = "resolve-failed"
        case connectRefused = "connect-refused"
        case connectTimeout = "connect-timeout"
        case unreachable
        case tlsFailed = "tls-failed"
        case tlsExpected = "tls-expected"
        case notDICOM = "not-dicom"
        case associationRejected = "association-rejected"
        case associationAborted = "association-aborted"
        case connectionLost = "connection-lost"
        case acseTimeout = "acse-timeout"
        case dimseTimeout = "dimse-timeout"
        case protocolViolation = "protocol-violation"
        case diskFull = "disk-full"
        case notWritable = "not-writable"
        case notReadable = "not-readable"
        case portInUse = "port-in-use"
        case portNotPermitted = "port-not-permitted"
        case scpUnreachable = "scp-unreachable"
        case journal
        case verifyFailed = "verify-failed"
        case differs
        case partial
        case damaged
        case callbackFailed = "callback-failed"
        case nothingReceived = "nothing-received"
        case unknownTotal = "unknown-total"
        case interrupted

        /// The exit status of a process whose command failed so.
        package var exit: Int {
            switch self {
            case .dimseFailure, .noAcceptedContext, .destinationUnknown, .noMatch, .verifyFailed, .differs: 1
            case .usage, .unknownProfile: 2
            case .assertion: 3
            case .resolveFailed, .connectRefused, .connectTimeout, .unreachable, .tlsFailed, .tlsExpected, .notDICOM,
                .associationRejected, .associationAborted, .connectionLost, .acseTimeout, .dimseTimeout,
                .protocolViolation:
                4
            case .diskFull, .notWritable, .notReadable, .portInUse, .portNotPermitted, .scpUnreachable, .journal: 5
            case .partial, .damaged, .callbackFailed, .nothingReceived, .unknownTotal: 6
            case .interrupted: 130
            }
        }
    }

    /// What is known of the failure.
    package let facts: FailureFacts
    /// What happened, in one sentence, with the numbers.
    package let message: String
    /// What to do and who must do it; empty only where nothing can be done.
    package let remedy: String

    /// Makes an error from facts; the remedy is looked up unless the place that failed knows a better one.
    package init(_ facts: FailureFacts, _ message: String, remedy: String? = nil) {
        self.facts = facts
        self.message = message
        self.remedy = remedy ?? Diagnosis.of(facts).advice
    }

    /// Makes an error that has no facts but its code.
    package init(_ code: Code, _ message: String, remedy: String? = nil) {
        self.init(FailureFacts(code), message, remedy: remedy)
    }

    /// A fault in what was typed.
    package static func usage(_ message: String, remedy: String? = nil) -> PACSError {
        PACSError(.usage, message, remedy: remedy)
    }

    /// Why this happens, in one sentence.
    package var cause: String { Diagnosis.of(self.facts).cause }

    /// The error with what is known of the system it happened with, where the place that failed didn't know it.
    package func completed(by target: Target) -> PACSError {
        var facts = self.facts
        facts.peer = facts.peer ?? target.peer
        facts.called = facts.called ?? target.called
        facts.calling = facts.calling ?? target.calling
        facts.port = facts.port ?? target.port
        return PACSError(facts, self.message, remedy: self.remedyOfItsOwn)
    }

    /// The error with the move destination that the request named.
    func concerning(_ destination: String?, isElsewhere: Bool) -> PACSError {
        var facts = self.facts
        facts.destination = facts.destination ?? destination
        facts.isDestinationElsewhere = isElsewhere
        return PACSError(facts, self.message, remedy: self.remedyOfItsOwn)
    }

    /// The remedy where the place that failed knew a better one than the table of rules.
    var remedyOfItsOwn: String? { self.remedy == Diagnosis.of(self.facts).advice ? nil : self.remedy }

    /// The code as an enumeration.
    package var kind: Code { self.facts.code }
    /// The code as it stands in JSON.
    package var code: String { self.facts.code.rawValue }
    /// The exit status.
    package var exit: Int { self.facts.exit }
    /// The status of the final response, where there was one.
    package var status: UInt16? { self.facts.status }
    /// The message.
    package var description: String { self.message }

    /// A status as commands show it, `0xA801`.
    package static func hex(_ status: UInt16) -> String { "0x" + Hexadecimal.digits(status, uppercase: true) }

    /// Two errors are equal when their codes are.
    package static func == (left: PACSError, right: PACSError) -> Bool { left.kind == right.kind }
}
