import DICOMWire

/// Whether objects are still waited for after the final C-MOVE response, and what there is to say about it.
///
/// A PACS may answer before its last store association is released, or before the last object is sent at all; others
/// count objects that they never sent.
struct GracePeriod: Sendable {
    /// How the C-MOVE was answered.
    let answer: RetrieveAnswer
    /// How many objects it was to bring; nil when the PACS wouldn't list them.
    let expected: Int?
    /// How many objects it was to bring by the PACS's count, where it wouldn't list them: with fewer more is waited for,
    /// but a count that is too low must not end the wait.
    var counted: Int?

    /// Whether nothing more is to come; asked again whenever an object arrives.
    ///
    /// That is so when the objects stored are as many as expected, else as many as the PACS claims to have sent, and at
    /// once where it refused outright. A Success that claims less than expected may have been counted too early.
    func isOver(stored: Int) -> Bool {
        if self.answer.isUnknownDestination || self.answer.isRefusal { return true }
        if let expected, stored >= expected { return true }
        guard let sent = self.answer.counters?.sent else { return false }
        let isShort = self.answer.status == 0x0000 && (self.expected ?? self.counted).map { sent < $0 } ?? false
        return stored >= sent && !isShort
    }

    /// What is waited for, and how long, in one sentence; `limit` is the timer that ends it, in seconds.
    func sentence(stored: Int, limit: String) -> String {
        "\(self.claim), \(Self.arrived(stored)); waiting up to \(limit) s for \(self.missing(stored: stored))"
    }

    /// What is still missing.
    func missing(stored: Int) -> String {
        let wanted = max(self.expected ?? self.counted ?? 0, self.answer.counters?.sent ?? 0)
        return wanted > stored ? Magnitude.count(wanted - stored, "object") : "what may still come"
    }

    private var claim: String {
        guard let status = self.answer.status else { return "the request ended without a final response" }
        guard let sent = self.answer.counters?.sent else { return "the PACS reports \(PACSError.named(status))" }
        return "the PACS reports \(sent)" + ((self.expected ?? self.counted).map { " of \($0)" } ?? "") + " sent"
    }

    private static func arrived(_ count: Int) -> String {
        switch count {
        case 0: "none has arrived"
        case 1: "1 has arrived"
        default: "\(count) have arrived"
        }
    }
}
