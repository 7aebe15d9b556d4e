import DICOMCore
import PACSClient
import ShellLanguage

/// Why a command failed, as standard error and the JSON document tell it.
struct Failure: Error, Sendable {
    /// The `error.code`.
    var code: String
    /// The exit status.
    var exit: Int
    /// What happened.
    var message: String
    /// What to do about it; empty where nothing is known.
    var remedy: String
    /// The place in the batch, where there is one.
    var place: Place?
    /// The final status that was the failure, where there was one.
    var status: UInt16?
    /// Why it doesn't count: `ignored` or `expected`; nil where it does.
    var remark: String?
    /// What happened without what may say who a patient is; nil where nothing does.
    var maskedMessage: String?
    /// Keys of the `error` object beyond these.
    var facts: [JSONValue.Member] = []

    init(_ error: UsageError, at place: Place? = nil) {
        self.code = error.code
        self.exit = 2
        self.message = error.message.showingVariables
        let hint = error.hint.showingVariables
        // What isn't a fault of the PACS or of the command's words has nothing more to say.
        let known = PACSError.Code(rawValue: error.code).map { Diagnosis.of(FailureFacts($0)) }
        self.remedy = hint.isEmpty ? known?.remedy ?? "" : hint
        self.place = place
        self.facts = known.map { [.init("cause", .string($0.cause))] } ?? []
    }

    /// Makes a failure from whatever a command threw.
    init(_ error: any Error, at place: Place? = nil) {
        switch error {
        case let failure as Failure:
            self = failure
            self.place = failure.place ?? place
        case let usage as UsageError: self.init(usage, at: place)
        case let error as PACSError: self.init(error, at: place)
        case is CancellationError: self = .interrupted(at: place)
        default:
            self.init(UsageError("\(error)"), at: place)
            self.exit = 5
            self.code = "local"
        }
    }

    /// Makes a failure from what went wrong with the PACS or on this machine.
    init(_ error: PACSError, at place: Place? = nil) {
        self.code = error.code
        self.exit = error.exit
        self.message = error.message
        self.remedy = error.remedy
        self.place = place
        self.status = error.status
        self.facts = error.documentFacts
    }

    /// The failure of a command that an interrupt ended.
    static func interrupted(at place: Place? = nil) -> Failure {
        var failure = Failure(UsageError("interrupted", code: "interrupted"), at: place)
        failure.exit = 130
        return failure
    }

    /// The value of the key `error`.
    var json: JSONValue {
        .object(
            [
                .init("code", .string(self.code)), .init("exit", .integer(self.exit)),
                .init("message", .string(self.message)), .init("remedy", .string(self.remedy)),
            ] + (self.remark.map { [.init($0, true)] } ?? []) + self.facts
        )
    }

    /// The lines for standard error: the sentence with its place and command, then the hint.
    func lines(command: String) -> [String] {
        let place = self.place.map { "\($0): " } ?? ""
        let remark = self.remark.map { " (\($0))" } ?? ""
        var lines = ["\(place)\(printableLine(command)): \(printableLine(self.message))\(remark)"]
        if !self.remedy.isEmpty { lines.append("hint: \(printableLine(self.remedy))") }
        return lines
    }
}
