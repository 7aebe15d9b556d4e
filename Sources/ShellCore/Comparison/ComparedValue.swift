import DICOMCore
import DICOMQuery

/// When two values of an attribute are the same, though two systems write them in different ways.
enum ComparedValue {
    /// What tells of the system that answers and not of the study: it differs between any two.
    static let leftOut: Set<Tag> = [
        .specificCharacterSet, .queryRetrieveLevel,
        // Retrieve AE Title, Instance Availability, Retrieve URL, Storage Media File-Set ID and UID, Timezone Offset.
        Tag(0x0008, 0x0054), Tag(0x0008, 0x0056), Tag(0x0008, 0x1190), Tag(0x0088, 0x0130), Tag(0x0088, 0x0140),
        Tag(0x0008, 0x0201),
    ]

    /// A value in the one form that all ways to write it have; empty where it says nothing.
    ///
    /// Padding, empty ends of names, leading zeros of numbers, the order of several codes or UIDs, the old forms of dates
    /// and times and composed or decomposed letters make no difference; upper and lower case and accents do.
    static func normalized(_ text: String, of tag: Tag) -> String {
        let vr = DataDictionary.vr(of: tag)
        if vr.isSingleText || !text.utf8.contains(0x5C) { return self.normalized(text, vr) }
        let values = text.split(separator: "\\", omittingEmptySubsequences: false).map {
            self.normalized(String($0), vr)
        }
        guard vr == .CS || vr == .UI else { return values.joined(separator: "\\") }
        return Set(values).sorted().filter { !$0.isEmpty }.joined(separator: "\\")
    }

    private static func normalized(_ text: String, _ vr: VR) -> String {
        let value = ValueMatch.trimmed(text)
        switch vr {
        case .PN:
            let groups = value.split(separator: "=", omittingEmptySubsequences: false).map(self.withoutEmptyEnd)
            return self.withoutEmptyEnd(groups.joined(separator: "="))
        case .DA: return value.replacing(".", with: "")
        case .TM: return self.time(value)
        case .IS, .DS, .FD, .FL, .SL, .SS, .SV, .UL, .US, .UV: return self.number(value)
        default: return value
        }
    }

    private static func withoutEmptyEnd(_ text: some StringProtocol) -> String {
        var text = Substring(text)
        while let last = text.last, "^= ".contains(last) { text.removeLast() }
        return String(text)
    }

    /// `HHMMSS`, with a fraction that isn't zero.
    private static func time(_ text: String) -> String {
        let parts = text.replacing(":", with: "").split(separator: ".", maxSplits: 1)
        guard let whole = parts.first, whole.utf8.allSatisfy({ (48...57).contains($0) }), whole.count <= 6 else {
            return text
        }
        var fraction = parts.count > 1 ? parts[1] : ""
        while fraction.last == "0" { fraction.removeLast() }
        let time = whole + String(repeating: "0", count: 6 - whole.count)
        return fraction.isEmpty ? String(time) : "\(time).\(fraction)"
    }

    /// The number without a sign or zeros that say nothing.
    private static func number(_ text: String) -> String {
        if let number = Int(text) { return String(number) }
        if let number = Double(text), number.isFinite { return "\(number)" }
        return text
    }
}
