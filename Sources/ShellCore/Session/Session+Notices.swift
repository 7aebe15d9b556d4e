import DICOMCore
import PACSClient

extension Session {
    /// Says what happened in the background in one line, above the line being typed: at most a few a second from one
    /// source, then a sum.
    ///
    /// No patient data. What goes wrong is said by `notice`, which holds nothing back.
    func notice(_ text: String, from source: NoticeBoard.Source) {
        // A log isn't flooded by associations, and who reads it wants to know of each.
        if source != .arrival, !self.terminal.errorIsTerminal {
            if self.settings.notices != .off { self.notice(text) }
            return
        }
        self.notices.post(text, from: source, mode: self.settings.notices)
    }

    /// Says that the Storage SCP that runs in the background has stored an object.
    ///
    /// A retrieval that shows its progress counts them already.
    func arrived(_ object: StoredObject) {
        guard object.disposition != .duplicate, object.damage == nil, !self.progress.showsTransfer else { return }
        self.notices.post(
            Self.line(object.identity, bytes: object.byteCount, from: object.origin.callingAETitle),
            from: .arrival,
            bytes: object.byteCount,
            mode: self.settings.notices
        )
    }

    /// The line about an object that arrived; UIDs are shortened.
    static func line(_ identity: ObjectIdentity, bytes: Int, from title: String) -> String {
        "stored \(elided(identity.sopInstanceUID.string, to: Self.uidWidth)) of study "
            + "\(elided(identity.studyInstanceUID.string, to: Self.uidWidth)) from \(title), \(Magnitude.bytes(bytes))"
    }

    private static let uidWidth = 24
}
