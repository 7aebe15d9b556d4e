extension DataSet {
    /// The values of Specific Character Set (0008,0005): its own, else those of the data set around it.
    public var specificCharacterSet: [String] {
        guard let element = self[.specificCharacterSet] else { return self.inheritedCharacterSet }
        return Self.splitting(String(decoding: element.bytes, as: UTF8.self), vr: .CS)
    }

    /// What decodes the text of this data set.
    public var textDecoder: TextDecoder {
        TextDecoder(specificCharacterSet: self.specificCharacterSet, fallback: self.fallbackCharacterSet)
    }

    /// The text of an element without padding; values are separated by `\`, binary numbers are written in decimal.
    ///
    /// Nil when the element is absent, a sequence or opaque bytes.
    public func string(_ tag: Tag) -> String? {
        guard let element = self[tag] else { return nil }
        return element.text(self.isPlain(element) ? .plain : self.textDecoder)
    }

    /// The values of a text or number element, each without padding; none when it is absent or empty.
    public func strings(_ tag: Tag) -> [String] {
        guard let element = self[tag] else { return [] }
        return element.texts(self.isPlain(element) ? .plain : self.textDecoder)
    }

    /// The identifier in an element; nil when it is absent or empty.
    ///
    /// Of several values the first.
    public func uid(_ tag: Tag) -> UID? {
        guard let element = self[tag], !element.bytes.isEmpty else { return nil }
        // An odd UID is padded by a NUL, at which it is cut here rather than as text.
        let first = element.bytes.prefix { $0 != UInt8(ascii: "\\") && $0 != 0 }
        let uid = UID(String(decoding: first, as: UTF8.self))
        return uid.string.isEmpty ? nil : uid
    }

    /// The first value of an element as a whole number, from text (IS, DS) or binary; nil where it is none.
    public func integer(_ tag: Tag) -> Int? {
        guard let element = self[tag] else { return nil }
        if element.vr.isText || element.vr == .UN {
            guard let text = element.texts(.plain).first else { return nil }
            if let value = Int(text) { return value }
            guard let value = Double(text), value == value.rounded() else { return nil }
            return Int(exactly: value)
        }
        return element.integers.first
    }

    /// The items of a sequence; none when it is absent.
    ///
    /// Each decodes its text as this data set says, unless the item has a Specific Character Set of its own.
    public func items(_ tag: Tag) -> [DataSet] {
        guard let element = self[tag], case .items(let items) = element.content else { return [] }
        let characterSet = self.specificCharacterSet
        let fallback = self.fallbackCharacterSet
        if characterSet.isEmpty, fallback == nil { return items }
        return items.map { item in
            var item = item
            item.inheritedCharacterSet = characterSet
            item.fallbackCharacterSet = fallback
            return item
        }
    }

    /// Sets the text of an element, several values separated by `\`, in the data set's own character set.
    ///
    /// Where that set, or ASCII when none is declared, can't hold the text, the whole data set goes over to the smallest
    /// set that can. The VR is the dictionary's unless given. Binary number VRs take decimal text.
    public mutating func set(_ tag: Tag, _ text: String, vr: VR? = nil) {
        let vr = vr ?? DataDictionary.vr(of: tag)
        if vr.isBinaryNumber || vr == .AT {
            let numbers = Self.splitting(text, vr: vr)
            self.set(
                DataElement(tag: tag, vr: vr, content: .bytes(numbers.flatMap { NumberCoding.bytes(of: $0, vr: vr) }))
            )
            return
        }
        var bytes = Array(text.utf8)
        if vr.usesCharacterSet, !bytes.allSatisfy({ $0 < 0x80 }) {
            if let encoded = TextEncoder(specificCharacterSet: self.specificCharacterSet).encode(text, vr: vr) {
                bytes = encoded
            } else {
                let isFirst = self.specificCharacterSet.isEmpty
                let term = isFirst ? TextEncoder.smallestCharacterSet(for: text) : nil
                self.changeCharacterSet(to: term ?? "ISO_IR 192")
                bytes = TextEncoder(specificCharacterSet: self.specificCharacterSet).encode(text, vr: vr) ?? bytes
            }
        }
        if bytes.count % 2 == 1 { bytes.append(vr.paddingByte) }
        self.set(DataElement(tag: tag, vr: vr, content: .bytes(bytes)))
    }

    /// Sets an identifier.
    public mutating func set(_ tag: Tag, _ uid: UID) { self.set(tag, uid.string, vr: .UI) }

    /// Sets the items of a sequence.
    public mutating func set(_ tag: Tag, items: [DataSet]) {
        self.set(DataElement(tag: tag, vr: .SQ, content: .items(items)))
    }

    /// Sets a whole number, as text or binary as the dictionary's VR asks.
    public mutating func set(_ tag: Tag, integer: Int) { self.set(tag, String(integer)) }

    /// Writes all text again in another character set, and declares it.
    public mutating func changeCharacterSet(to term: String) {
        let decoder = self.textDecoder
        let encoder = TextEncoder(specificCharacterSet: [term])
        for element in self.elements {
            switch element.content {
            case .bytes(let bytes) where element.vr.usesCharacterSet && !bytes.allSatisfy({ $0 < 0x80 && $0 != 0x1B }):
                guard var encoded = encoder.encode(decoder.decode(bytes, vr: element.vr), vr: element.vr) else {
                    continue
                }
                if encoded.count % 2 == 1 { encoded.append(element.vr.paddingByte) }
                self.set(DataElement(tag: element.tag, vr: element.vr, content: .bytes(encoded)))
            case .items where self.items(element.tag).contains { $0[.specificCharacterSet] == nil }:
                let items = self.items(element.tag).map { item in
                    guard item[.specificCharacterSet] == nil else { return item }
                    var changed = item
                    changed.changeCharacterSet(to: term)
                    changed.remove(.specificCharacterSet)
                    return changed
                }
                self.set(element.tag, items: items)
            default: continue
            }
        }
        self.set(.specificCharacterSet, term, vr: .CS)
    }

    /// Whether the character set makes no difference, which spares looking for it.
    private func isPlain(_ element: DataElement) -> Bool {
        guard element.vr.usesCharacterSet || element.vr == .UN else { return true }
        guard case .bytes(let bytes) = element.content else { return true }
        for byte in bytes where byte >= 0x80 || byte == 0x1B { return false }
        return true
    }

    /// The values of a text, without padding; none for empty text.
    static func splitting(_ text: String, vr: VR) -> [String] {
        let trimmed = TextPadding.trim(text, vr: vr)
        if trimmed.isEmpty { return [] }
        if vr.isSingleText || !trimmed.utf8.contains(UInt8(ascii: "\\")) { return [trimmed] }
        return trimmed.split(separator: "\\", omittingEmptySubsequences: false).map { TextPadding.trim($0, vr: vr) }
    }
}

extension TextDecoder {
    /// For text that is known to be ASCII.
    static let plain = TextDecoder(specificCharacterSet: [])
}

extension DataSet {
    /// The creator of the block that a private element stands in (PS3.5 §7.8.1), without padding; nil where the data
    /// set names none, and for tags that are no private elements.
    public func privateCreator(of tag: Tag) -> String? {
        guard let creator = tag.privateCreator, let element = self[creator] else { return nil }
        return Self.privateCreator(element.bytes)
    }

    /// The creator that the bytes of a private creator element name.
    static func privateCreator(_ bytes: [UInt8]) -> String? {
        let text = TextPadding.trim(String(decoding: bytes, as: UTF8.self), vr: .LO)
        return text.isEmpty ? nil : text
    }
}
