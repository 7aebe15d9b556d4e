import DICOMCore
import DICOMQuery
import PACSClient

/// What stands left and right of the line at the prompt.
struct PromptText: Sendable {
    /// The name of the selected system.
    let left: String
    /// What is open, what runs and how much came, and how many rows selectors can name; empty where `rprompt` is off.
    let right: String

    /// Describes a session.
    init(session: Session) {
        self.left = "pacsh\(session.target.map { ":" + printable($0.name) } ?? "")> "
        guard session.settings.rightPrompt else {
            self.right = ""
            return
        }
        var parts: [String] = []
        if session.connection?.status.isOpen == true { parts.append("associated") }
        if let scp = session.scp {
            let count = scp.latestCounts.objects
            parts.append("SCP \(scp.port)" + (count == 0 ? "" : count == 1 ? " (1 object)" : " (\(count) objects)"))
        }
        if let list = session.results { parts.append(list.level.text(list.rows.count)) }
        let text = parts.joined(separator: ", ")
        self.right = text.isEmpty || !session.usesColor ? text : "\u{1B}[90m\(text)\u{1B}[0m"
    }
}
