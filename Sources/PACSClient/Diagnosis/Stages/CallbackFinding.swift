import DICOMCore

/// Judges a callback by the outcome of its retrieval: a pure function.
struct CallbackFinding: Sendable {
    /// What was asked.
    var asked: String
    /// Why the object isn't here; nil when it is.
    var error: PACSError?
    /// What was odd about the delivery.
    var warnings: [String]
    /// The association that brought the object, where our SCP saw it.
    var delivery: AssociationLog.Entry?
    /// The directory in which the object stays; nil when it was deleted.
    var kept: String?
    /// Whether the object wasn't here before.
    var isNew = true

    /// What there is to say.
    var finding: StageFinding {
        guard let error = self.error else { return self.stored }
        return .failed(error, seen: "\(self.asked): \(error.message)")
    }

    private var stored: StageFinding {
        let whence = self.delivery.map { "an association of '\(printable($0.calling))' from \($0.peer)" }
        let where_ = self.kept.map { "kept in \($0)" } ?? (self.isNew ? "deleted again" : "it was here already")
        let text = "\(self.asked): stored by \(whence ?? "an association"), \(where_)"
        guard let warning = self.warnings.first else { return .ok(text) }
        return .warning("\(text); \(warning)", remedy: "'scp log' shows how the PACS connects")
    }
}
