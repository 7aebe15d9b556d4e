import ShellLanguage

/// What is audited, by the names and the codes of PS3.15 §A.5.3.
enum AuditEvent: String, Sendable, CaseIterable {
    case applicationActivity = "Application Activity"
    case beginTransferring = "Begin Transferring DICOM Instances"
    case accessed = "DICOM Instances Accessed"
    case transferred = "DICOM Instances Transferred"
    case query = "Query"
    case securityAlert = "Security Alert"

    /// The code of the event (PS3.16 CID 400).
    var code: String {
        switch self {
        case .applicationActivity: "110100"
        case .beginTransferring: "110102"
        case .accessed: "110103"
        case .transferred: "110104"
        case .query: "110112"
        case .securityAlert: "110113"
        }
    }

    /// Commands that touch no patient's data, or only what an audited command has brought.
    ///
    /// One that isn't here is audited, so that a new one can't be forgotten.
    static let unaudited: Set<String> = [
        "set", "unset", "source", "sleep", "jobs", "wait", "cancel", "job", "record", "tee", "demo", "history", "help",
        "version", "completion", "quit", "setup", "connect", "profile", "open", "release", "abort", "status", "whoami",
        "contexts", "echo", "explain", "error", "trace", "show", "sort", "filter", "back", "chart", "results",
        "columns", "tag", "uid", "scp", "files", "link",
    ]

    /// What a statement's command is; nil for one that isn't audited.
    ///
    /// Where one that reads files asks a system too, that is a query of its own.
    static func event(of statement: Statement) -> AuditEvent? {
        let name = CommandTable.synonyms[statement.name] ?? statement.name
        switch name {
        case "dump", "diff", "view", "verify": return .accessed
        case "diagnose": return statement.arguments.contains { $0.text == "--callback" } ? .query : nil
        default: return Self.unaudited.contains(name) ? nil : .query
        }
    }
}
