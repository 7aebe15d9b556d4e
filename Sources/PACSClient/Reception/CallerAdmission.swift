import DICOMCore
import DICOMNetwork

/// Who may open an association to our SCP, judged by the calling AE title.
///
/// AE titles are no authentication; this keeps strangers and mistakes out, not attackers.
package struct CallerAdmission: Sendable {
    /// The setting `scp.accept`.
    package var accept: SCPAccept
    /// The called AE titles of every profile and of the current connection.
    package var knownTitles: Set<String>

    /// Whether nobody can type a command meanwhile, so that another option at the next start is what helps.
    var isForeground = false

    package init(accept: SCPAccept, knownTitles: Set<String>) {
        self.accept = accept
        self.knownTitles = knownTitles
    }

    /// What is typed to let a caller in too; nil where nothing can: without a title nobody is let in.
    func command(adding title: String) -> String? {
        guard !title.isEmpty else { return nil }
        return "`\(self.isForeground ? "--accept" : "set scp.accept") \(printable(self.adding(title)))`"
    }

    /// So many titles are named in a setting to be typed.
    private static let mostNamed = 8

    /// The value of `scp.accept` that lets a caller in beside those that are let in now.
    func adding(_ title: String) -> String {
        let present: [String] =
            switch self.accept {
            case .list(let titles): titles
            case .requested, .configured: self.knownTitles.sorted()
            case .any: []
            }
        let others = present.filter { $0 != title }
        return ([title] + (others.count > Self.mostNamed ? [] : others)).joined(separator: ",")
    }

    /// Judges a caller; `isMoveRunning` says whether a C-MOVE of ours is under way.
    package func decide(callingAETitle: String, isMoveRunning: Bool) -> Admission {
        switch self.accept {
        case .any: .listed
        case .list(let titles): titles.contains(callingAETitle) ? .listed : .rejectCalling
        case .configured: self.knownTitles.contains(callingAETitle) ? .listed : .rejectCalling
        case .requested:
            if self.knownTitles.contains(callingAETitle) { .listed } else { isMoveRunning ? .unlisted : .rejectCalling }
        }
    }
}
