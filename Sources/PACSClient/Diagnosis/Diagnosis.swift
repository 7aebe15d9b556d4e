import DICOMNetwork

/// What a failure means and what to do about it.
///
/// A pure function of the facts: the first rule of the table that fits gives the two sentences.
package struct Diagnosis: Sendable, Equatable {
    /// Why this happens, one sentence.
    package let cause: String
    /// What to do, and who must do it.
    package let remedy: String
    /// The remedy as a command that fails gives it: it ends with `diagnose` where that can tell more.
    package let advice: String

    /// The diagnosis for some facts.
    package static func of(_ facts: FailureFacts) -> Diagnosis {
        for rule in self.rules where rule.fits(facts) {
            let remedy = facts.filled(rule.remedy)
            return Diagnosis(
                cause: facts.filled(rule.cause),
                remedy: remedy,
                advice: facts.isWorthDiagnosing && !remedy.contains("'diagnose")
                    ? "\(remedy); 'diagnose' tells more" : remedy
            )
        }
        let remedy = "see 'status' and try the command again"
        return Diagnosis(cause: "The cause is not known.", remedy: remedy, advice: remedy)
    }

    /// One line of the table: for which codes, when, why it happens, what to do.
    ///
    /// The two sentences may hold `{called}`, `{calling}`, `{status}`, `{peer}`, `{port}` and `{destination}`, which stand for the
    /// titles and places of the failure; of a delivery that failed also `{sender}`, `{reached}` and `{from}`, the titles
    /// and the place that our SCP saw, `{callers}` and `{reachedTitle}`, the titles as words of a command, and
    /// `{listening}`.
    struct Rule: Sendable {
        /// What must hold besides the code.
        typealias Condition = @Sendable (FailureFacts) -> Bool

        /// The codes that it speaks about.
        let codes: [PACSError.Code]
        /// What else must hold.
        let condition: Condition
        /// The cause in words.
        let cause: String
        /// The remedy in words.
        let remedy: String

        init(
            _ codes: PACSError.Code...,
            when condition: @escaping Condition = { _ in true },
            cause: String,
            remedy: String
        ) {
            self.codes = codes
            self.condition = condition
            self.cause = cause
            self.remedy = remedy
        }

        /// Whether the rule speaks about these facts.
        func fits(_ facts: FailureFacts) -> Bool { self.codes.contains(facts.code) && self.condition(facts) }
    }

    /// All rules; of one code the special ones stand before the general one.
    static let rules: [Rule] =
        Self.associationRules + Self.tlsRules + Self.networkRules + Self.destinationRules + Self.dimseRules
        + Self.retrievalRules + Self.localRules

    // MARK: - Conditions

    /// A-ASSOCIATE-RJ with this source and one of these reasons, whatever its result.
    static func rejected(source: Int, reason: Int...) -> Rule.Condition {
        { facts in facts.reject.map { $0.source == source && reason.contains($0.reason) } ?? false }
    }

    /// A-ABORT from this source.
    static func aborted(source: Int) -> Rule.Condition { { $0.abort?.source == source } }

    /// One of these final statuses.
    static func status(_ codes: UInt16...) -> Rule.Condition {
        { facts in facts.status.map { codes.contains($0) } ?? false }
    }

    /// A final status in one of these ranges.
    static func status(in range: ClosedRange<UInt16>) -> Rule.Condition {
        { facts in facts.status.map { range.contains($0) } ?? false }
    }

    /// While one of these was done.
    static func during(_ services: FailureFacts.Service...) -> Rule.Condition { { services.contains($0.service) } }

    /// The system's error with one of these names.
    static func errno(_ names: String...) -> Rule.Condition {
        { $0.errno.flatMap(ErrorNumber.name).map(names.contains) ?? false }
    }

    /// The answer to our request for the association has this fault.
    static func negotiation(_ fault: NegotiationFault) -> Rule.Condition { { $0.negotiationFault == fault } }

    /// No TLS session for this reason.
    static func tls(_ fault: TLSFault) -> Rule.Condition { { $0.tls == fault } }

    /// The peer's TLS alert of this number.
    static func alert(_ number: Int) -> Rule.Condition { { $0.tlsAlert == number } }

    /// A delivery that was kept from our SCP so.
    static func obstacle(_ kinds: DeliveryObstacle.Kind...) -> Rule.Condition {
        { facts in facts.obstacle.map { kinds.contains($0.kind) } ?? false }
    }

    static func both(_ one: @escaping Rule.Condition, _ other: @escaping Rule.Condition) -> Rule.Condition {
        { one($0) && other($0) }
    }
}

extension FailureFacts {
    /// Whether `diagnose` can tell more than the failure of another command does.
    fileprivate var isWorthDiagnosing: Bool {
        let codes: [PACSError.Code] = [
            .connectTimeout, .unreachable, .acseTimeout, .connectionLost, .associationAborted, .dimseTimeout, .notDICOM,
            .tlsExpected,
        ]
        return codes.contains(self.code) && self.service != .local
    }

    /// Who is to be let in as senders: the one that was turned away, and the PACS itself.
    private var senders: String? {
        let titles = [self.obstacle?.calling, self.called].compactMap(\.self)
        return titles.isEmpty
            ? nil : (titles.count == 2 && titles[0] == titles[1] ? [titles[0]] : titles).joined(separator: ",")
    }

    /// A sentence of the table with the titles and places of this failure in it, or words for them.
    func filled(_ sentence: String) -> String {
        guard sentence.contains("{") else { return sentence }
        func quoted(_ title: String?, or words: String) -> String { title.map { "'\($0)'" } ?? words }
        /// A title as it is typed in a command.
        func word(_ title: String?) -> String { title.map { $0.contains(" ") ? "\"\($0)\"" : $0 } ?? "AET" }
        let values: [(String, String)] = [
            ("{called}", quoted(self.called, or: "the called AE title")),
            ("{calling}", quoted(self.calling, or: "our AE title")),
            ("{destination}", quoted(self.destination ?? self.calling, or: "the destination")),
            ("{status}", self.status.map { PACSError.hex($0) } ?? "last"),
            ("{sender}", quoted(self.obstacle?.calling, or: "the PACS")),
            ("{reached}", quoted(self.obstacle?.called, or: "another")),
            ("{from}", self.obstacle?.peer ?? "the PACS"),
            ("{listening}", self.obstacle?.listening ?? "this computer"),
            ("{callers}", word(self.senders)), ("{reachedTitle}", word(self.obstacle?.called)),
            ("{peer}", self.peer ?? "the PACS"), ("{port}", self.port.map { "port \($0)" } ?? "the port"),
        ]
        var text = sentence
        for (name, value) in values { text = text.replacing(name, with: value) }
        return text
    }
}
