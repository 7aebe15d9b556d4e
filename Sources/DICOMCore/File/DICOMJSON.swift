/// The DICOM JSON Model (PS3.18 annex F).
public enum DICOMJSON {
    /// Names the place of a value that wasn't read, as a `BulkDataURI`; nil where it has none.
    public typealias BulkDataLocation = @Sendable (UnreadValue) -> String?

    /// A data set as a DICOM JSON object.
    ///
    /// Opaque values are in it as `InlineBinary`, encapsulated pixel data as it stands in the file: the offset table and
    /// the fragments, each with its item header. What wasn't read is a `BulkDataURI` where `bulkData` names its place.
    public static func encode(_ dataSet: DataSet, bulkData: BulkDataLocation = { _ in nil }) -> JSONValue {
        let decoder = dataSet.textDecoder
        return .object(
            dataSet.elements.map { element in
                JSONValue.Member(element.tag.digits, Self.encode(element, of: dataSet, decoder, bulkData))
            }
        )
    }

    /// Writes a data set as `encode` makes it, item by item; `mask` hides what nobody may see.
    package static func write(
        _ dataSet: DataSet,
        bulkData: BulkDataLocation = { _ in nil },
        mask: JSONMask? = nil,
        to writer: inout JSONTextWriter
    ) {
        let decoder = dataSet.textDecoder
        writer.object { writer in
            for element in dataSet.elements {
                let key = element.tag.digits
                guard case .items(let items) = element.content, !items.isEmpty, mask?.hides(key) != true else {
                    let member = JSONValue.Member(key, Self.encode(element, of: dataSet, decoder, bulkData))
                    writer.member(mask?.shown(member) ?? member)
                    continue
                }
                writer.member(key) { writer in
                    writer.object { writer in
                        writer.member(JSONValue.Member("vr", .string(element.vr.rawValue)))
                        writer.member("Value") { writer in
                            writer.array { writer in
                                for item in dataSet.items(element.tag) {
                                    writer.element { Self.write(item, bulkData: bulkData, mask: mask, to: &$0) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private static func encode(
        _ element: DataElement,
        of dataSet: DataSet,
        _ decoder: TextDecoder,
        _ bulkData: BulkDataLocation
    ) -> JSONValue {
        var members = [JSONValue.Member("vr", .string(element.vr.rawValue))]
        switch element.content {
        case .items:
            let items = dataSet.items(element.tag).map { Self.encode($0, bulkData: bulkData) }
            if !items.isEmpty { members.append(JSONValue.Member("Value", .array(items))) }
        case .unread(let value):
            if let location = bulkData(value) { members.append(JSONValue.Member("BulkDataURI", .string(location))) }
        case .fragments(let fragments):
            members.append(JSONValue.Member("InlineBinary", .string(Base64.encode(Self.stream(of: fragments)))))
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

    /// Encapsulated pixel data as it is written (PS3.5 §A.4), without the delimiter.
    private static func stream(of fragments: [[UInt8]]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fragments.reduce(0) { $0 + $1.count + 8 })
        for fragment in fragments {
            ElementEncoding.explicitLittle.appendHeader(.item, length: fragment.count, to: &bytes)
            bytes += fragment
        }
        return bytes
    }

    /// The values of an element; nil for opaque bytes.
    private static func values(_ element: DataElement, _ decoder: TextDecoder) -> [JSONValue]? {
        // All text of the document is UTF-8 (PS3.18 §F.2.2).
        if element.tag == .specificCharacterSet { return ["ISO_IR 192"] }
        switch element.vr {
        case .PN:
            let names = element.texts(decoder).map { Self.personName($0) }
            return names == [.null] ? [] : names
        case .IS, .DS:
            return element.texts(.plain).map { $0.isEmpty ? .null : JSONNumber.value(of: $0, vr: element.vr) }
        case _ where element.vr.isText: return element.texts(decoder).map { $0.isEmpty ? .null : .string($0) }
        case _ where element.hasPartialNumber: return nil
        case .AT: return element.numbers.map { .string($0) }
        case _ where element.vr.isBinaryNumber:
            return element.numbers.map { JSONNumber.value(of: $0, vr: element.vr) }
        default: return nil
        }
    }

    /// The component groups of a person name (PS3.5 §6.2.1.2); null where all are empty.
    private static func personName(_ text: String) -> JSONValue {
        let members = zip(["Alphabetic", "Ideographic", "Phonetic"], PersonName(parsing: text).groups).compactMap {
            $1.description.isEmpty ? nil : JSONValue.Member($0, .string($1.description))
        }
        return members.isEmpty ? .null : .object(members)
    }
}
