import DICOMCore

/// Judges a callback by what the PACS said and by what our SCP saw: a pure function.
struct CallbackFinding: Sendable {
    /// What was asked.
    var asked: String
    /// Why the object isn't here; nil when it is.
    var error: PACSError?
    /// What was odd about the delivery.
    var warnings: [String]
    /// The connections that reached our SCP meanwhile.
    var connections: [AssociationLog.Entry]
    /// Our SCP's AE title.
    var ownTitle: String
    /// Our SCP's port.
    var port: Int
    /// The address that our SCP listens on.
    var address: String
    /// The SOP class of the object, where the PACS told it.
    var sopClass: UID?
    /// The directory in which the object stays; nil when it was deleted.
    var kept: String?
    /// Whether the object wasn't here before.
    var isNew = true

    /// What there is to say.
    var finding: StageFinding {
        guard let error = self.error else { return self.stored }
        let seen = "\(self.asked): \(error.message); \(self.seen)"
        return .failed(error, seen: seen, remedy: self.remedy(for: error))
    }

    private var stored: StageFinding {
        let whence = self.associations.last.map { "an association of '\(printable($0.calling))' from \($0.peer)" }
        let where_ = self.kept.map { "kept in \($0)" } ?? (self.isNew ? "deleted again" : "it was here already")
        let text = "\(self.asked): stored by \(whence ?? "an association"), \(where_)"
        guard let warning = self.warnings.first else { return .ok(text) }
        return .warning("\(text); \(warning)", remedy: "'scp log' shows how the PACS connects")
    }

    /// The connections that became associations.
    private var associations: [AssociationLog.Entry] { self.connections.filter { $0.association != nil } }
    /// The association requests that we rejected.
    private var rejected: [AssociationLog.Entry] {
        self.connections.filter { $0.association == nil && !$0.called.isEmpty }
    }
    /// The connections without a word of DICOM.
    private var bare: [AssociationLog.Entry] { self.connections.filter { $0.association == nil && $0.called.isEmpty } }

    /// What reached this computer.
    private var seen: String {
        if let last = self.associations.last {
            let names = SOPClassNames.text(last.refused, first: self.sopClass)
            let refused = names.isEmpty ? "" : "; refused were: \(names)"
            return "'\(printable(last.calling))' connected from \(last.peer) and was accepted (\(last.fate))\(refused)"
        }
        if let last = self.rejected.last {
            return
                "'\(printable(last.calling))' connected from \(last.peer), called '\(printable(last.called))', and was "
                + last.fate
        }
        if let last = self.bare.last { return "a TCP connection came from \(last.peer), without DICOM: \(last.fate)" }
        return "no connection reached \(self.address) port \(self.port)"
    }

    private func remedy(for error: PACSError) -> String? {
        let codes: [PACSError.Code] = [.callbackFailed, .nothingReceived, .dimseFailure, .partial]
        guard codes.contains(error.kind) else { return nil }
        if let last = self.associations.last {
            if !last.refused.isEmpty {
                return "the PACS proposes classes or transfer syntaxes that aren't taken here: 'scp log' lists them; "
                    + "look at 'set scp.syntax', or ask the PACS administrator what it sends"
            }
            return "the PACS gets in but sends nothing: its log at this minute names the reason"
        }
        if let last = self.rejected.last {
            if last.called != self.ownTitle {
                return
                    "the entry in the PACS has the AE title '\(printable(last.called))': its administrator must change "
                    + "it to '\(self.ownTitle)', or 'set scp.aet \(printable(last.called))'"
            }
            return "let the sender in: 'set scp.accept \(printable(last.calling))'"
        }
        if !self.bare.isEmpty {
            return
                "something between the PACS and this computer opens the port without speaking DICOM (a firewall's or "
                + "monitor's check?), or the PACS sends in TLS: its administrator must look"
        }
        return
            "the PACS administrator must compare the entry '\(self.ownTitle)' with \(self.address) port \(self.port); if "
            + "they agree, the network administrator must allow TCP from the PACS to that address and port"
    }
}
