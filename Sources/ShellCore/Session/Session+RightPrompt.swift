import PACSClient

extension Session {
    /// What is open, for the right margin of the prompt: association, Storage SCP and the list last shown.
    var rightPrompt: String {
        guard self.settings.text("rprompt") == "on" else { return "" }
        var parts: [String] = []
        if self.connection?.status.contexts != nil { parts.append("associated") }
        if let scp = self.scp { parts.append("SCP \(scp.port)") }
        if let list = self.results { parts.append(list.level.text(list.rows.count)) }
        let text = parts.joined(separator: ", ")
        return text.isEmpty || !self.usesColor ? text : "\u{1B}[90m\(text)\u{1B}[0m"
    }
}
