import DICOMCore

/// One line that was typed at the prompt, as the history's file has it.
package struct HistoryEntry: Sendable, Equatable {
    /// When it was typed, in ISO 8601 and UTC.
    package var time: String
    /// The profile or the AE title that was selected; nil for none.
    package var profile: String?
    /// What was typed, as it is remembered.
    package var line: String
    /// How it ended: the exit status.
    package var exit: Int

    /// Makes an entry.
    package init(time: String, profile: String?, line: String, exit: Int) {
        self.time = time
        self.profile = profile
        self.line = line
        self.exit = exit
    }

    /// Reads a line of the history's file; nil for anything that is none.
    package init?(json text: some StringProtocol) {
        guard let document = JSONValue(parsing: String(text)), case .string(let line)? = document["line"] else {
            return nil
        }
        self.line = line
        if case .string(let time)? = document["time"] { self.time = time } else { self.time = "" }
        if case .string(let profile)? = document["profile"] { self.profile = profile }
        if case .integer(let exit)? = document["exit"] { self.exit = exit } else { self.exit = 0 }
    }

    /// The entry as a line of the file, without the line break.
    package var json: JSONValue {
        [
            "time": .string(self.time), "profile": self.profile.map { .string($0) } ?? .null,
            "line": .string(self.line), "exit": .integer(self.exit),
        ]
    }
}
