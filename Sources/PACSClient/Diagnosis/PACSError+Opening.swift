import DICOMCore
import DICOMNetwork

/// Why no association came about: one reasoning for `diagnose` and for the commands that open one.
extension PACSError {
    /// What a failed opening means.
    ///
    /// A peer that hung up without a word of DICOM, or kept silent, is asked whether it speaks something else.
    static func judging(
        _ error: AssociationError,
        _ parameters: AssociationParameters,
        _ target: Target,
        asksSilent: Bool = true
    ) async -> PACSError {
        let isWordless = error.code == .connectionLost || asksSilent && error.code == .acseTimeout
        if error.isOpening, isWordless, !Task.isCancelled, let foreign = await self.foreign(parameters, target) {
            return foreign
        }
        let failure = PACSError(error, service: .association, target: target)
        guard failure.kind == .associationRejected, parameters.identity.form != .none else { return failure }
        var facts = failure.facts
        facts.identity = parameters.identity.form.rawValue
        return PACSError(facts, failure.message)
    }

    /// The error of a peer that speaks something else than DICOM; nil where it doesn't say what, and where TLS is set,
    /// whose own errors say what else is spoken.
    static func foreign(_ parameters: AssociationParameters, _ target: Target) async -> PACSError? {
        guard parameters.tls == nil,
            let foreign = await ConnectionProbe.foreignProtocol(parameters, within: self.patience(parameters))
        else { return nil }
        let code: Code = foreign.code == .tlsExpected ? .tlsExpected : .notDICOM
        let message = "\(target.peer) doesn't speak DICOM on this port: it speaks \(foreign.name)"
        return PACSError(code, message).completed(by: target)
    }

    /// How long a peer may stay silent before it is asked whether it speaks something else, and at each question.
    static func patience(_ parameters: AssociationParameters) -> Duration {
        min(.seconds(2), parameters.timeouts.acse / 2)
    }
}
