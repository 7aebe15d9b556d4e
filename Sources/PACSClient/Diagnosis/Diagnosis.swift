/// What a failure means and what to do about it.
///
/// A pure function of the facts: the first rule of the table that fits gives the two sentences.
public struct Diagnosis: Sendable, Equatable {
    /// Why this happens, one sentence.
    public let cause: String
    /// What to do, and who must do it.
    public let remedy: String

    /// The diagnosis for some facts.
    public static func of(_ facts: FailureFacts) -> Diagnosis {
        for rule in self.rules where rule.fits(facts) {
            return Diagnosis(cause: rule.cause(facts), remedy: rule.remedy(facts))
        }
        return Diagnosis(cause: "The cause is not known.", remedy: "see 'status' and try the command again")
    }

    /// One line of the table.
    struct Rule: Sendable {
        /// The code that the rule is for.
        let code: PACSError.Code
        /// What else must hold.
        let condition: @Sendable (FailureFacts) -> Bool
        /// The cause in words.
        let cause: @Sendable (FailureFacts) -> String
        /// The remedy in words.
        let remedy: @Sendable (FailureFacts) -> String

        init(
            _ code: PACSError.Code,
            when condition: @escaping @Sendable (FailureFacts) -> Bool = { _ in true },
            _ cause: @escaping @Sendable (FailureFacts) -> String,
            _ remedy: @escaping @Sendable (FailureFacts) -> String
        ) {
            self.code = code
            self.condition = condition
            self.cause = cause
            self.remedy = remedy
        }

        /// Whether the rule speaks about these facts.
        func fits(_ facts: FailureFacts) -> Bool { facts.code == self.code && self.condition(facts) }
    }

    /// All rules; of one code the special ones stand before the general one.
    static let rules: [Rule] =
        Self.associationRules + Self.tlsRules + Self.networkRules + Self.dimseRules + Self.retrievalRules
        + Self.localRules
}

extension FailureFacts {
    /// The called AE title in quotes, or words for it.
    var calledText: String { self.called.map { "'\($0)'" } ?? "the called AE title" }
    /// Our AE title in quotes, or words for it.
    var callingText: String { self.calling.map { "'\($0)'" } ?? "our AE title" }
    /// The peer's host and port, or words for it.
    var peerText: String { self.peer ?? "the PACS" }
    /// The destination in quotes, or words for it.
    var destinationText: String { (self.destination ?? self.calling).map { "'\($0)'" } ?? "the destination" }
    /// The port, or words for it.
    var portText: String { self.port.map { "port \($0)" } ?? "the port" }

    /// Whether the rejection has these numbers; nil stands for any.
    func isRejection(result: Int? = nil, source: Int, reason: Int) -> Bool {
        guard let reject = self.reject else { return false }
        return (result == nil || reject.result == result) && reject.source == source && reject.reason == reason
    }
}
