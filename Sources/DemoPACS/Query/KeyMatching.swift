import DICOMCore

/// Whether a key of a request fits a value (PS3.4 §C.2.2.2).
package enum KeyMatching {
    /// Whether the data set fits a key.
    package static func matches(_ key: DataElement, of request: DataSet, _ dataSet: DataSet) -> Bool {
        if case .items(let items) = key.content {
            guard let item = items.first else { return true }
            return Self.matches(item: item, request.specificCharacterSet, dataSet.items(key.tag))
        }
        let wanted = request.strings(key.tag).filter { !$0.isEmpty }
        guard !wanted.isEmpty, wanted != ["*"] else { return true }
        let values = dataSet.strings(key.tag)
        let vr = DataDictionary.vr(of: key.tag)
        // Several values are a list of UIDs by the book; a list of modalities is as common in the field.
        return wanted.contains { wanted in Self.matches(wanted, values, vr) }
    }

    private static func matches(item: DataSet, _ characterSet: [String], _ candidates: [DataSet]) -> Bool {
        var item = item
        if item[.specificCharacterSet] == nil, !characterSet.isEmpty {
            item.set(.specificCharacterSet, characterSet.joined(separator: "\\"))
        }
        let keys = item.elements.filter { $0.tag != .specificCharacterSet }
        if keys.allSatisfy({ $0.bytes.isEmpty }) { return true }
        return candidates.contains { candidate in
            keys.allSatisfy { Self.matches($0, of: item, candidate) }
        }
    }

    private static func matches(_ wanted: String, _ values: [String], _ vr: VR) -> Bool {
        switch vr {
        case .DA, .TM, .DT:
            let range = ValueRange(wanted)
            return values.contains { range.contains($0) }
        case .UI:
            return values.contains { UID($0) == UID(wanted) }
        case .IS, .DS:
            return values.contains { $0 == wanted || (Double($0) != nil && Double($0) == Double(wanted)) }
        case .PN:
            return values.contains { Self.matchesName(wanted, $0) }
        default:
            guard WildcardPattern.isWild(wanted), vr.isText else { return values.contains(wanted) }
            let pattern = WildcardPattern(wanted)
            return values.contains { pattern.matches($0) }
        }
    }

    /// A name fits as a whole or by one of its component groups: the alphabetic, ideographic or phonetic one.
    private static func matchesName(_ wanted: String, _ value: String) -> Bool {
        let wanted = Self.withoutEmptyComponents(wanted)
        let pattern = WildcardPattern(wanted)
        let groups = value.split(separator: "=").map { String($0) }
        return ([value] + groups).contains { pattern.matches(Self.withoutEmptyComponents($0)) }
    }

    private static func withoutEmptyComponents(_ name: String) -> String {
        var name = name[...]
        while let last = name.last, "^= ".contains(last) { name.removeLast() }
        return String(name)
    }
}
