extension DataSet {
    /// The data set as the JSON object of our own documents, keyed by keyword (`GGGGEEEE` where there is none).
    ///
    /// Text is a string and numbers are numbers where they are valid; more than one value makes an array; sequences are
    /// arrays of objects; person names keep `^` and `=`; an element without a value is `""`.
    public func attributes() -> JSONValue {
        let decoder = self.textDecoder
        return .object(
            self.elements.compactMap { element in
                self.attribute(element, decoder).map { JSONValue.Member(DataDictionary.keyword(for: element.tag), $0) }
            }
        )
    }

    /// Writes the data set as `attributes` makes it, item by item; `mask` hides what nobody may see.
    package func writeAttributes(mask: JSONMask? = nil, to writer: inout JSONTextWriter) {
        let decoder = self.textDecoder
        writer.object { writer in
            for element in self.elements {
                let key = DataDictionary.keyword(for: element.tag)
                guard case .items = element.content, mask?.hides(key) != true else {
                    guard let value = self.attribute(element, decoder) else { continue }
                    let member = JSONValue.Member(key, value)
                    writer.member(mask?.shown(member) ?? member)
                    continue
                }
                writer.member(key) { writer in
                    writer.array { writer in
                        for item in self.items(element.tag) {
                            writer.element { item.writeAttributes(mask: mask, to: &$0) }
                        }
                    }
                }
            }
        }
    }

    /// One element as JSON; nil for encapsulated pixel data, which is no value that a document shows.
    private func attribute(_ element: DataElement, _ decoder: TextDecoder) -> JSONValue? {
        switch element.content {
        case .items: return .array(self.items(element.tag).map { $0.attributes() })
        case .fragments: return nil
        // An empty text would say that the element is empty.
        case .unread: return .null
        case .bytes(let bytes) where bytes.isEmpty: return ""
        case .bytes(let bytes):
            let isNumber = element.vr.isBinaryNumber || element.vr == .IS || element.vr == .DS
            let isOfNumbers = element.vr.valueSize != nil && !element.hasPartialNumber
            if !element.vr.isText, !isOfNumbers, element.text(decoder) == nil {
                return .string(Base64.encode(bytes))
            }
            let values = element.texts(decoder).map { text in
                isNumber && !text.isEmpty ? JSONNumber.value(of: text, vr: element.vr) : JSONValue.string(text)
            }
            return values.count > 1 ? .array(values) : values.first ?? ""
        }
    }
}
