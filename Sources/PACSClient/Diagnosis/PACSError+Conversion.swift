import DICOMCore
import DICOMNetwork
import DICOMQuery
import DICOMWire

extension PACSError {
    /// The error of an association, with its numbers as facts.
    package init(_ error: AssociationError) { self.init(error, service: .association, target: nil) }

    /// The error of an association while something was done with a system.
    package init(_ error: AssociationError, service: FailureFacts.Service, target: Target?) {
        var facts = FailureFacts(
            Code(rawValue: error.code.rawValue) ?? .protocolViolation,
            service: error.isOpening ? .association : service
        )
        facts.isNameServerSilent = error.isNameServerSilent
        facts.negotiationFault = error.negotiationFault
        facts.reject = error.reject.map {
            FailureFacts.Rejection(result: Int($0.result), source: Int($0.source), reason: Int($0.reason))
        }
        facts.abort = error.abort.map { FailureFacts.Abort(source: Int($0.source), reason: Int($0.reason)) }
        facts.timer = error.timer
        facts.errno = error.errno
        facts.tls = error.tls
        facts.tlsAlert = error.tlsAlert
        facts.requiresTLS = target?.requiresTLS ?? false
        facts.peer = target?.peer ?? error.peer.split(separator: "@").last.map(String.init)
        facts.called = target?.called
        facts.calling = target?.calling
        facts.port = target?.port
        self.init(facts, error.message)
    }

    /// A fault in what is to be asked for.
    init(_ error: QueryError) { self.init(.usage, error.message, remedy: error.remedy) }

    /// Whatever was thrown, as an error of ours.
    package init(any error: any Error, service: FailureFacts.Service, target: Target?) {
        switch error {
        case let error as PACSError: self = error
        case let error as AssociationError: self.init(error, service: service, target: target)
        case is CancellationError: self.init(FailureFacts(.interrupted, service: service), "interrupted")
        default: self.init(.protocolViolation, printable("\(error)"))
        }
    }
}
