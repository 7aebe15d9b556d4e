extension DIMSEStatus {
    /// The name of the status in the standard, else what its range says.
    ///
    /// PS3.4 §C.4.1.1.4 (find), §C.4.2.1.5 (move), §C.4.3.1.4 (get), §B.2.3 (store), then PS3.7 Annex C.
    package func name(service: DIMSEService) -> String {
        let own: String? =
            switch service {
            case .echo: nil
            case .find: self.findName
            case .move: self.moveName
            case .get: self.getName
            case .store: self.storeName
            }
        return own ?? self.generalName ?? self.categoryName
    }

    private var findName: String? {
        switch self.code {
        case 0xA700: "Out of Resources"
        case 0xA900: "Identifier Does Not Match SOP Class"
        case 0xC000...0xCFFF: "Unable to Process"
        case 0xFE00: "Matching Terminated Due to Cancel Request"
        case 0xFF00: "Matches Are Continuing"
        case 0xFF01: "Matches Are Continuing, Optional Keys Not Supported"
        default: nil
        }
    }

    private var moveName: String? {
        switch self.code {
        case 0xA801: "Move Destination Unknown"
        default: self.retrieveName
        }
    }

    private var getName: String? { self.retrieveName }

    private var retrieveName: String? {
        switch self.code {
        case 0xA701: "Out of Resources, Unable to Calculate Number of Matches"
        case 0xA702: "Out of Resources, Unable to Perform Sub-operations"
        case 0xA900: "Identifier Does Not Match SOP Class"
        case 0xAA00: "None of the Frames Requested Were Found in the SOP Instance"
        case 0xAA01: "Unable to Create New Object for This SOP Class"
        case 0xAA02: "Unable to Extract Frames"
        case 0xAA03: "Time-based Request Received for a Non-time-based Original SOP Instance"
        case 0xAA04: "Invalid Request"
        case 0xB000: "Sub-operations Complete, One or More Failures or Warnings"
        case 0xC000...0xCFFF: "Unable to Process"
        case 0xFE00: "Sub-operations Terminated Due to Cancel Request"
        case 0xFF00: "Sub-operations Are Continuing"
        default: nil
        }
    }

    private var storeName: String? {
        switch self.code {
        case 0xA700...0xA7FF: "Out of Resources"
        case 0xA900...0xA9FF: "Data Set Does Not Match SOP Class"
        case 0xB000: "Coercion of Data Elements"
        case 0xB006: "Elements Discarded"
        case 0xB007: "Data Set Does Not Match SOP Class"
        case 0xC000...0xCFFF: "Cannot Understand"
        default: nil
        }
    }

    /// The statuses that any service may give (PS3.7 Annex C).
    private var generalName: String? {
        switch self.code {
        case 0x0000: "Success"
        case 0x0001: "Requested Optional Attributes Are Not Supported"
        case 0x0105: "No Such Attribute"
        case 0x0106: "Invalid Attribute Value"
        case 0x0107: "Attribute List Error"
        case 0x0110: "Processing Failure"
        case 0x0111: "Duplicate SOP Instance"
        case 0x0112: "No Such SOP Instance"
        case 0x0113: "No Such Event Type"
        case 0x0114: "No Such Argument"
        case 0x0115: "Invalid Argument Value"
        case 0x0116: "Attribute Value Out of Range"
        case 0x0117: "Invalid SOP Instance"
        case 0x0118: "No Such SOP Class"
        case 0x0119: "Class-Instance Conflict"
        case 0x0120: "Missing Attribute"
        case 0x0121: "Missing Attribute Value"
        case 0x0122: "SOP Class Not Supported"
        case 0x0123: "No Such Action"
        case 0x0124: "Not Authorized"
        case 0x0210: "Duplicate Invocation"
        case 0x0211: "Unrecognized Operation"
        case 0x0212: "Mistyped Argument"
        case 0x0213: "Resource Limitation"
        case 0xFE00: "Cancel"
        default: nil
        }
    }

    private var categoryName: String {
        switch self.category {
        case .success: "Success"
        case .pending: "Pending"
        case .warning: "Unknown Warning"
        case .cancel: "Cancel"
        case .failure: "Unknown Failure"
        }
    }
}
