extension DataElement {
    /// The value as text without padding, values separated by `\`; nil for a sequence or opaque bytes, and for numbers
    /// whose bytes aren't a multiple of their size.
    public func text(_ decoder: TextDecoder) -> String? {
        guard case .bytes(let bytes) = self.content else { return nil }
        if self.vr.isText {
            let text = decoder.decode(bytes, vr: self.vr)
            if self.vr.isSingleText || !text.utf8.contains(UInt8(ascii: "\\")) {
                return TextPadding.trim(text, vr: self.vr)
            }
            return DataSet.splitting(text, vr: self.vr).joined(separator: "\\")
        }
        if self.vr == .UN { return Self.printableText(bytes, decoder) }
        if self.vr.valueSize != nil, !self.hasPartialNumber { return self.numbers.joined(separator: "\\") }
        return nil
    }

    /// The values as text, each without padding; none for an empty value, a sequence or opaque bytes.
    public func texts(_ decoder: TextDecoder) -> [String] {
        guard case .bytes(let bytes) = self.content else { return [] }
        if self.vr.isText { return DataSet.splitting(decoder.decode(bytes, vr: self.vr), vr: self.vr) }
        if self.vr == .UN { return Self.printableText(bytes, decoder).map { DataSet.splitting($0, vr: .UN) } ?? [] }
        return self.numbers
    }

    /// Whether bytes are left over behind the last whole number, so that nobody can say what the value is (PS3.5 §6.2).
    package var hasPartialNumber: Bool {
        guard let size = self.vr.valueSize, case .bytes(let bytes) = self.content else { return false }
        return bytes.count % size != 0
    }

    /// The binary numbers in decimal; tags as eight digits.
    var numbers: [String] {
        guard let size = self.vr.valueSize else { return [] }
        let bytes = self.bytes
        return stride(from: 0, through: bytes.count - size, by: size).map { start in
            NumberCoding.text(of: bytes[start..<(start + size)], vr: self.vr)
        }
    }

    /// The binary whole numbers; none for other VRs, values beyond `Int` left out.
    public var integers: [Int] {
        switch self.vr {
        case .FL, .FD, .AT: []
        default: self.numbers.compactMap { Int($0) }
        }
    }

    /// The text of a UN value when it looks like text: private elements in an implicit VR data set often are.
    private static func printableText(_ bytes: [UInt8], _ decoder: TextDecoder) -> String? {
        var content = bytes[...]
        while content.last == 0 || content.last == UInt8(ascii: " ") { content.removeLast() }
        let isText = content.allSatisfy { (0x20...0x7E).contains($0) || $0 >= 0xA0 || [9, 10, 12, 13].contains($0) }
        guard isText else { return nil }
        return TextPadding.trim(decoder.decode(Array(content), vr: .LO), vr: .LO)
    }
}
