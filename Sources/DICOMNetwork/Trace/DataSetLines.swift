import DICOMCore

/// A data set in lines, one for each element.
enum DataSetLines {
    /// Longer values are cut.
    private static let longestValue = 200

    /// The lines; values that identify a patient are masked unless they may be shown.
    static func of(_ dataSet: DataSet, showsIdentity: Bool, indent: String = "") -> [String] {
        let decoder = TextDecoder(specificCharacterSet: dataSet.strings(.specificCharacterSet))
        return dataSet.elements.flatMap { element -> [String] in
            let head = "\(indent)\(element.tag) \(element.vr.rawValue) \(DataDictionary.keyword(for: element.tag))"
            let isHidden = !showsIdentity && IdentifyingAttributes.contains(element.tag)
            switch element.content {
            case .items(let items):
                if isHidden { return ["\(head) = \(IdentifyingAttributes.mask)"] }
                return ["\(head): \(items.count) items"]
                    + items.flatMap { Self.of($0, showsIdentity: showsIdentity, indent: indent + "  ") }
            case .fragments(let fragments): return ["\(head): \(max(0, fragments.count - 1)) fragments"]
            case .unread(let value): return ["\(head): \(value.bytes.count) bytes"]
            case .bytes(let bytes):
                guard !bytes.isEmpty else { return ["\(head) = (empty)"] }
                if isHidden { return ["\(head) = \(IdentifyingAttributes.mask)"] }
                // What a private element holds isn't known.
                if !showsIdentity, element.tag.group % 2 == 1 { return ["\(head): \(bytes.count) bytes, private"] }
                guard bytes.count <= 65_536, let text = element.text(decoder) else {
                    return ["\(head): \(bytes.count) bytes"]
                }
                let isLong = text.count > Self.longestValue
                return ["\(head) = \(printable(text.prefix(Self.longestValue)))\(isLong ? "…" : "")"]
            }
        }
    }
}
