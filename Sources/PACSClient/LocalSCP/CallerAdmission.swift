/// Who may open an association to our SCP, judged by the calling AE title.
///
/// AE titles are no authentication; this keeps strangers and mistakes out, not attackers.
package struct CallerAdmission: Sendable {
    /// The setting `scp.accept`.
    package var accept: SCPAccept
    /// The called AE titles of every profile and of the current connection.
    package var knownTitles: Set<String>

    /// Makes a rule.
    package init(accept: SCPAccept, knownTitles: Set<String>) {
        self.accept = accept
        self.knownTitles = knownTitles
    }

    /// What becomes of a caller.
    package enum Decision: Hashable, Sendable {
        /// Admitted, whatever it sends.
        case listed
        /// Admitted for the studies that were asked for.
        case unlisted
        /// Rejected with 1/1/3, calling AE title not recognized.
        case rejected
    }

    /// Judges a caller; `isMoveRunning` says whether a C-MOVE of ours is under way.
    package func decide(callingAETitle: String, isMoveRunning: Bool) -> Decision {
        switch self.accept {
        case .any: .listed
        case .list(let titles): titles.contains(callingAETitle) ? .listed : .rejected
        case .configured: self.knownTitles.contains(callingAETitle) ? .listed : .rejected
        case .requested:
            if self.knownTitles.contains(callingAETitle) { .listed } else { isMoveRunning ? .unlisted : .rejected }
        }
    }
}
