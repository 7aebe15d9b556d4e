/// What an Error Comment (0000,0902) of a retrieval's response speaks of, as far as its words tell.
///
/// No list of words knows every PACS: what isn't understood counts as saying nothing but its own words.
struct ErrorComment: Sendable {
    private let text: String

    /// A comment as it came; nil where none did.
    init(_ text: String?) { self.text = (text ?? "").lowercased() }

    /// Whether there is nothing in it.
    var isBlank: Bool { self.text.allSatisfy(\.isWhitespace) }

    /// Whether it speaks of a destination.
    var isAboutDestination: Bool {
        self.has(["destination", "dest", "aet", "ae title", "ae-title", "application entity", "peer", "unknown ae"])
    }

    /// Whether it speaks of the way to a destination, or of an association with it.
    var isAboutConnection: Bool {
        self.has([
            "associat", "connect", "network", "socket", "tcp", "timeout", "time-out", "timed out", "reach", "no route",
            "host", "remote", "scp", "c-store",
        ])
    }

    /// Whether it says that a destination is turned off for now.
    var isAboutSuspension: Bool {
        self.has([
            "disabled", "inactive", "deactivated", "not active", "suspend", "temporar", "blocked", "locked", "paused",
        ])
    }

    /// Whether it names a reason that has nothing to do with the way to the destination: a study that is offline, a quota,
    /// a transfer syntax.
    var givesOtherReason: Bool {
        !self.isBlank && !self.isAboutDestination && !self.isAboutConnection && !self.isGeneral
    }

    /// Whether it only says again that it failed.
    private var isGeneral: Bool {
        let words = self.text.split { !$0.isLetter }
        if words.count < 3, self.has(["fail", "error", "refused", "unable", "warning"]) { return true }
        return self.has([
            "sub-operation", "suboperation", "sub operation", "unable to process", "unable to perform",
            "unable to send", "unable to move", "failed to send", "could not send", "cannot send", "out of resources",
            "unknown error", "internal error", "move failed",
        ])
    }

    private func has(_ words: [String]) -> Bool { words.contains { self.text.contains($0) } }
}
