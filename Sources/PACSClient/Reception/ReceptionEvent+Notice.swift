import DICOMCore

extension ReceptionEvent {
    /// What the user is told of an event, without patient data.
    struct Notice: Sendable {
        /// The sentence.
        var text: String
        /// What it is about, which is said once; without one the notice is said each time.
        var subject: String?

        fileprivate init(_ text: String, about subject: String? = nil) {
            self.text = text
            self.subject = subject
        }

        fileprivate static func once(_ text: String) -> Notice { Notice(text, about: text) }
    }

    /// What the user is told; nil where it is nothing to talk about.
    ///
    /// `isAwaited` says that a retrieval waits for it, whose verdict tells of what is odd. Who can't agree on TLS never gets
    /// as far as a rejection, so that connections without a request are told of even then.
    func notice(usesTLS: Bool, isAwaited: Bool, isForeground: Bool) -> Notice? {
        switch self {
        case .associationRejected(let attempt, _, let reason):
            let title = attempt.callingAETitle
            let caller = title.isEmpty ? "a caller without an AE title" : printable(title)
            return .once("rejected \(caller) at \(attempt.peerAddress): \(reason)")
        case .lossySyntaxAccepted, .contextsRefused:
            return self.remark(isForeground: isForeground).map { .once($0) }
        case .refused(let refusal, _) where refusal.isDiskFault:
            return Notice("an object could not be stored (0xA700): \(printable(refusal.comment))", about: "disk")
        case .refused(let refusal, _) where refusal.reason == .notAudited:
            return .once("an object was refused (0xA700): the audit log can't be written")
        case .refused(let refusal, let object) where refusal.status == 0xA700:
            let uid = printable(object.affectedSOPInstanceUID.string)
            return .once("\(uid) could not be stored (0xA700): \(printable(refusal.comment))")
        case .refused(let refusal, let object) where refusal.reason == .notRequested:
            let title = printable(object.callingAETitle)
            return Notice(
                "refused objects from \(title) at \(object.peerAddress): it is no known PACS and they are of a study that "
                    + "wasn't asked for",
                about: "\(title) \(object.peerAddress)"
            )
        case .refused(let refusal, let object):
            let uid = printable(object.affectedSOPInstanceUID.string)
            let status = "0x" + Hexadecimal.digits(refusal.status, uppercase: true)
            return .once(
                "refused \(uid.isEmpty ? "an object" : uid) from \(printable(object.callingAETitle)) (\(status)): "
                    + printable(refusal.comment)
            )
        case .stored(let object):
            guard let damage = object.damage else { return isAwaited ? nil : Self.oddity(of: object) }
            return Notice(
                "\(printable(object.identity.sopInstanceUID.string)) from \(printable(object.origin.callingAETitle)) came "
                    + "damaged and counts as missing: \(damage); it is kept aside and was answered with 0xB007"
            )
        case .brokenOff(let object, let count):
            return Notice(
                "\(printable(object.callingAETitle)) at \(object.peerAddress) broke off inside an object "
                    + "(\(printable(object.affectedSOPInstanceUID.string)), after \(Magnitude.bytes(count))); nothing of it "
                    + "is kept, and it wasn't answered, so the sender has it still"
            )
        case .notDurable(let file, let reason): return Notice("\(file) couldn't be forced onto the disk: \(reason)")
        case .stalePartsRemoved(let count):
            return Notice(
                "removed \(Magnitude.count(count, "incomplete object")) of a run that didn't end in good order"
            )
        case .connectionWithoutRequest(let attempt, let stray, let what):
            // Each failure of TLS has a reason of its own, which somebody must mend.
            if usesTLS { return .once(what) }
            guard !isAwaited else { return nil }
            let address = attempt.peerAddress
            return Notice(what.contains(address) ? what : "\(address): \(what)", about: "\(stray) \(address)")
        case .connectionOpened, .associationOpened, .associationClosed: return nil
        }
    }

    /// What is odd about an object that was stored, once for each study and sender.
    private static func oddity(of object: StoredObject) -> Notice? {
        guard !object.oddities.isEmpty else { return nil }
        let sentences = object.oddities.map { printable($0) }.joined(separator: "; ")
        let sender = "\(printable(object.origin.callingAETitle)) at \(object.origin.peerAddress)"
        return Notice(
            "\(printable(object.identity.sopInstanceUID.string)) from \(sender): \(sentences)",
            about: "\(sender) \(object.identity.studyInstanceUID) \(sentences)"
        )
    }

    /// What is odd about a sender and worth a warning to the retrieval that waits for it.
    ///
    /// To an SCP in the foreground no command can be typed.
    func remark(isForeground: Bool = false) -> String? {
        switch self {
        case .lossySyntaxAccepted(let attempt, let abstractSyntax, let transferSyntax):
            "\(printable(attempt.callingAETitle)) sends \(Self.name(abstractSyntax)) in the lossy "
                + "\(Self.name(transferSyntax)) although it offered others in the same context; "
                + (isForeground ? "`--set scp.syntax=lossless`" : "`set scp.syntax lossless`") + " prefers those"
        case .contextsRefused(let attempt, let classes):
            "refused contexts of \(printable(attempt.callingAETitle)): \(SOPClassNames.text(classes))"
        default: nil
        }
    }

    private static func name(_ uid: UID) -> String { UIDRegistry.name(of: uid) ?? printable(uid.string) }
}

extension StoredObject {
    /// What is odd about it, one sentence each: that it differs from what was here, then its notes.
    var oddities: [String] {
        (self.disposition == .keptBeside ? ["differs from the one here; kept beside it"] : []) + self.notes
    }
}
