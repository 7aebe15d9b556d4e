extension DataSetParser {
    /// Looks at the first element to see whether the bytes are in the syntax that was agreed.
    mutating func detectSyntax() {
        guard self.reader.has(8) else { return }
        let little = Tag(self.reader.peek16(at: 0), self.reader.peek16(at: 2))
        let big = Tag(self.reader.peek16(at: 0, bigEndian: true), self.reader.peek16(at: 2, bigEndian: true))
        let vr = VR(self.reader.peek8(at: 4), self.reader.peek8(at: 5))
        guard let found = self.encoding(little: little, big: big, vr: vr), found != self.encoding else { return }
        self.encoding = found
        let name =
            found.isExplicit
            ? (found.isBigEndian ? "explicit VR big endian" : "explicit VR little endian") : "implicit VR"
        self.note("the data set is in \(name) although \(self.options.syntax.name) was agreed")
    }

    /// The encoding that the first element shows beyond doubt; nil where it doesn't.
    private func encoding(little: Tag, big: Tag, vr: VR?) -> Encoding? {
        if let vr {
            // Only the dictionary's own VR, in the same order of bytes, is beyond doubt.
            if self.encoding.isExplicit {
                let declared = self.encoding.isBigEndian ? big : little
                let other = self.encoding.isBigEndian ? little : big
                guard DataDictionary.entry(for: declared) == nil, declared.group > 0x00FF else { return nil }
                guard Self.isKnown(other, as: vr) else { return nil }
                return Encoding(isExplicit: true, isBigEndian: !self.encoding.isBigEndian)
            }
            let isBeyondEnd = Int(self.reader.peek32(at: 4)) > self.reader.remaining - 8
            if Self.isKnown(little, as: vr) || isBeyondEnd && little.group <= 0x00FF {
                return .explicitLittle
            }
            if little.group > 0x00FF, Self.isKnown(big, as: vr), isBeyondEnd {
                return Encoding(isExplicit: true, isBigEndian: true)
            }
            return nil
        }
        guard self.encoding.isExplicit, DataDictionary.entry(for: little) != nil else { return nil }
        let length = self.reader.peek32(at: 4)
        return length == Self.undefined || Int(length) <= self.reader.remaining - 8 ? .implicitLittle : nil
    }

    /// Whether the dictionary has the tag with this VR.
    private static func isKnown(_ tag: Tag, as vr: VR) -> Bool {
        guard let entry = DataDictionary.entry(for: tag) else { return false }
        // Where the dictionary's choice depends on other elements, any of the choices will do.
        return entry.vr == vr || [entry.vr, vr].allSatisfy { [.US, .SS, .OW, .OB].contains($0) }
    }
}
