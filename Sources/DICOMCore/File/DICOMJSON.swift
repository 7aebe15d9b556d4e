/// The DICOM JSON Model (PS3.18 annex F).
public enum DICOMJSON {
    /// A data set as a DICOM JSON object.
    ///
    /// Values that aren't read, such as encapsulated pixel data, have no `Value`.
    public static func encode(_ dataSet: DataSet) -> JSONValue {
        let decoder = dataSet.textDecoder
        return .object(
            dataSet.elements.map { element in
                JSONValue.Member(element.tag.digits, Self.encode(element, of: dataSet, decoder))
            }
        )
    }

    private static func encode(_ element: DataElement, of dataSet: DataSet, _ decoder: TextDecoder) -> JSONValue {
        var members = [JSONValue.Member("vr", .string(element.vr.rawValue))]
        switch element.content {
        case .items:
            let items = dataSet.items(element.tag)
            if !items.isEmpty { members.append(JSONValue.Member("Value", .array(items.map(Self.encode)))) }
        case .fragments: break
        case .bytes(let bytes) where bytes.isEmpty: break
        case .bytes(let bytes):
            if let values = Self.values(element, decoder) {
                if !values.isEmpty { members.append(JSONValue.Member("Value", .array(values))) }
            } else {
                members.append(JSONValue.Member("InlineBinary", .string(Base64.encode(bytes))))
            }
        }
        return .object(members)
    }

    /// The values of an element; nil for opaque bytes.
    private static func values(_ element: DataElement, _ decoder: TextDecoder) -> [JSONValue]? {
        // All text of the document is UTF-8 (PS3.18 §F.2.2).
        if element.tag == .specificCharacterSet { return ["ISO_IR 192"] }
        switch element.vr {
        case .PN: return element.texts(decoder).map { $0.isEmpty ? .null : Self.personName($0) }
        case .IS, .DS:
            return element.texts(.plain).map { $0.isEmpty ? .null : JSONNumber.value(of: $0, vr: element.vr) }
        case _ where element.vr.isText: return element.texts(decoder).map { $0.isEmpty ? .null : .string($0) }
        case .AT: return element.numbers.map { .string($0) }
        case _ where element.vr.isBinaryNumber:
            return element.numbers.map { JSONNumber.value(of: $0, vr: element.vr) }
        default: return nil
        }
    }

    /// The component groups of a person name (PS3.5 §6.2.1.2).
    private static func personName(_ text: String) -> JSONValue {
        let members = zip(["Alphabetic", "Ideographic", "Phonetic"], PersonName(parsing: text).groups).compactMap {
            $1.description.isEmpty ? nil : JSONValue.Member($0, .string($1.description))
        }
        return .object(members)
    }
}
