import PACSClient

/// A counter that monitoring reads, with the words that its one label can have.
///
/// No label names a system, an AE title, a patient or a path: every series that there can ever be is known beforehand.
enum MetricFamily: String, CaseIterable, Sendable {
    case commands = "pacsh_commands"
    case failures = "pacsh_failures"
    case queries = "pacsh_queries"
    case retrievals = "pacsh_retrievals"
    case retrievedObjects = "pacsh_retrieved_objects"
    case retrievedBytes = "pacsh_retrieved_bytes"
    case retrievedDuplicates = "pacsh_retrieved_duplicates"
    case missingObjects = "pacsh_missing_objects"
    case acceptedAssociations = "pacsh_scp_accepted_associations"
    case rejectedAssociations = "pacsh_scp_rejected_associations"
    case receivedObjects = "pacsh_scp_received_objects"
    case receivedBytes = "pacsh_scp_received_bytes"
    case duplicateObjects = "pacsh_scp_duplicate_objects"
    case damagedObjects = "pacsh_scp_damaged_objects"
    case refusedObjects = "pacsh_scp_refused_objects"
    case brokenOffObjects = "pacsh_scp_broken_off_objects"

    /// What it counts.
    var help: String {
        switch self {
        case .commands: "Commands that have ended, by how."
        case .failures: "Commands that failed, by error code."
        case .queries: "Queries, by the class of their final status (none: there was no answer)."
        case .retrievals: "Retrievals, by outcome."
        case .retrievedObjects: "Objects that retrievals have stored."
        case .retrievedBytes: "Bytes of the data sets that retrievals have stored."
        case .retrievedDuplicates: "Objects of retrievals that were here already and came again."
        case .missingObjects: "Objects that retrievals ended without."
        case .acceptedAssociations: "Associations that the Storage SCP has accepted."
        case .rejectedAssociations: "Associations that the Storage SCP has rejected."
        case .receivedObjects: "Objects that the Storage SCP has received, duplicates among them."
        case .receivedBytes: "Bytes of the data sets of these objects."
        case .duplicateObjects: "Objects that the Storage SCP received and had already."
        case .damagedObjects: "Objects that came damaged and are kept aside."
        case .refusedObjects: "Objects that the Storage SCP has refused."
        case .brokenOffObjects: "Objects inside which a sender broke off."
        }
    }

    /// The unit, which the name then ends with; nil for plain numbers.
    var unit: String? {
        switch self {
        case .retrievedBytes, .receivedBytes: "bytes"
        default: nil
        }
    }

    /// The label, where there is one, and its words.
    var label: (name: String, words: [String])? {
        switch self {
        case .commands: ("outcome", ["success", "failure", "interrupted"])
        case .failures: ("code", PACSError.Code.allCases.map(\.rawValue))
        case .queries: ("class", StatusClass.allCases.map(\.rawValue))
        case .retrievals:
            ("outcome", ["complete", "partial", "unknown", "paused", "failed", "cancelled", "dry-run"])
        default: nil
        }
    }

    /// The classes of a final status (PS3.7 annex C).
    enum StatusClass: String, CaseIterable {
        case success, warning, failure, cancel, none

        init(_ status: UInt16?) {
            guard let status else {
                self = .none
                return
            }
            switch status {
            case 0x0000: self = .success
            case 0xFE00: self = .cancel
            case 0x0001, 0x0107, 0x0116, 0xB000...0xBFFF: self = .warning
            default: self = .failure
            }
        }
    }
}
