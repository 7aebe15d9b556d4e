import DICOMCore

/// What kept objects from reaching us, as our Storage SCP saw it; cause and remedy are in the table of rules.
package struct DeliveryObstacle: Hashable, Sendable {
    /// The kinds.
    package enum Kind: String, CaseIterable, Sendable {
        /// Nothing reached us.
        case noConnection = "no-connection"
        /// Nothing reached us, although the PACS has delivered before.
        case quietNow = "quiet-now"
        /// A connection is open, and nothing has come over it.
        case silentConnection = "silent-connection"
        /// A connection ended without a byte.
        case emptyConnection = "empty-connection"
        /// The peer spoke TLS, and we don't.
        case speaksTLS = "speaks-tls"
        /// We speak TLS, and no session came about.
        case noTLS = "no-tls"
        /// The peer spoke something else.
        case otherProtocol = "other-protocol"
        /// The peer called us by another AE title.
        case calledTitle = "called-title"
        /// The peer's AE title isn't let in.
        case callingTitle = "calling-title"
        /// We rejected the association for another reason.
        case rejected
        /// We accepted the association, but not all that it proposed, and no object came.
        case contextsRefused = "contexts-refused"
        /// The same, and none of the SOP classes that we refused is one of storage.
        case classesRefused = "classes-refused"
        /// We refused the objects.
        case objectsRefused = "objects-refused"
        /// The objects that came were of another study, and are kept.
        case otherStudy = "other-study"
        /// The objects that came were of another study, and we refused them.
        case otherStudyRefused = "other-study-refused"
        /// The association broke off before an object came.
        case brokenOff = "broken-off"
        /// The association brought no object.
        case nothingSent = "nothing-sent"
    }

    /// What it was.
    package var kind: Kind
    /// The peer's address and port; nil where nothing came.
    package var peer: String?
    /// The AE title by which it calls itself, made printable.
    package var calling: String?
    /// The AE title by which it called us, made printable.
    package var called: String?
    /// Our AE title.
    package var ownTitle = ""
    /// Where our SCP listens.
    package var listening = ""
    /// What became of the connection, in words.
    var fate = ""
    /// The SOP classes that we refused, in words; empty where none was.
    var refusedClasses = ""
    /// Why we refused the first object.
    var refusal: StoreRefusal?
    /// How many objects it is about.
    var objects = 0

    /// Whether something came that says more than that nothing came.
    package var isSeen: Bool { self.peer != nil }

    /// What was seen, in one sentence without a full stop.
    package var sentence: String {
        let peer = self.peer ?? ""
        let sender = "'\(self.calling ?? "")' connected from \(peer)"
        switch self.kind {
        case .noConnection: return "no connection reached \(self.listening)"
        case .quietNow:
            return "no connection reached \(self.listening) this time, though the PACS has delivered there before"
        case .silentConnection: return "a TCP connection from \(peer) is open and nothing has come over it"
        case .emptyConnection, .speaksTLS, .noTLS, .otherProtocol:
            return "a TCP connection came from \(peer), without DICOM: \(self.fate)"
        case .calledTitle, .callingTitle, .rejected:
            return "\(sender), called '\(self.called ?? "")', and was \(self.fate)"
        case .contextsRefused, .classesRefused:
            return "\(sender) and was accepted (\(self.fate)); refused were: \(self.refusedClasses)"
        case .objectsRefused, .otherStudyRefused:
            let why = self.refusal.map { "\(PACSError.hex($0.status)), \(printable($0.comment))" } ?? ""
            return "\(sender), and our SCP refused \(Magnitude.count(self.objects, "object")) (\(why))"
        case .otherStudy:
            return "\(Magnitude.count(self.objects, "object")) of other studies arrived meanwhile, and none of this one"
        case .brokenOff, .nothingSent: return "\(sender) and was accepted (\(self.fate))"
        }
    }
}
