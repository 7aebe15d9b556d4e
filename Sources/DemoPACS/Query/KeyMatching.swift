import DICOMCore
import DICOMQuery

/// Whether an entity fits a key of a request, sequences item by item (PS3.4 §C.2.2.2).
package enum KeyMatching {
    /// Whether the data set fits a key.
    package static func matches(_ key: DataElement, of request: DataSet, _ dataSet: DataSet) -> Bool {
        if case .items(let items) = key.content {
            guard let item = items.first else { return true }
            return Self.matches(item: item, request.specificCharacterSet, dataSet.items(key.tag))
        }
        let match = ValueMatch(tag: key.tag, value: request.string(key.tag) ?? "", rules: .literal)
        return match.matches(dataSet.strings(key.tag)) == .yes
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
}
