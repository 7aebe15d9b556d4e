/// What the bytes show where the declared syntax and they don't agree.
extension ElementCursor {
    /// The encoding that the element at the cursor shows beyond doubt, where it isn't the one declared.
    ///
    /// `longest` is the length in bytes that its value can have; what the first element of a data set has in practice
    /// unless given, at most that of all that is left.
    mutating func shownEncoding(longest: Int? = nil) -> ElementEncoding? {
        guard self.has(8) else { return nil }
        let (little, big) = self.tagsEitherWay()
        let length = self.littleEndianLength()
        let longest = longest ?? min(self.remaining - 8, 65_536)
        let isBeyondEnd = length.map { $0 > longest } ?? true
        guard let vr = VR(self.byte(at: 4), self.byte(at: 5)) else {
            guard self.encoding.isExplicit, DataDictionary.knownVR(of: little) != nil else { return nil }
            return length == nil || !isBeyondEnd ? .implicitLittle : nil
        }
        if self.encoding.isExplicit {
            // Only the dictionary's own VR, in the other order of bytes, is beyond doubt.
            let (declared, other) = self.encoding.isBigEndian ? (big, little) : (little, big)
            guard DataDictionary.knownVR(of: declared) == nil, declared.group > 0x00FF, Self.isKnown(other, as: vr)
            else {
                return nil
            }
            return ElementEncoding(isExplicit: true, isBigEndian: !self.encoding.isBigEndian)
        }
        if Self.isKnown(little, as: vr) || isBeyondEnd && little.group <= 0x00FF { return .explicitLittle }
        guard little.group > 0x00FF, Self.isKnown(big, as: vr), isBeyondEnd else { return nil }
        return ElementEncoding(isExplicit: true, isBigEndian: true)
    }

    /// Whether an element with the VR that the dictionary has for it is at the cursor although implicit VR is due: as a
    /// length these two letters would be odd, or of a value longer than any that stands there.
    ///
    /// But for DS: a contour of 21,316 bytes is nothing out of the ordinary.
    mutating func showsVR() -> Bool {
        guard !self.encoding.isExplicit, self.has(8), let vr = VR(self.byte(at: 4), self.byte(at: 5)), vr != .DS else {
            return false
        }
        return Self.isKnown(self.tag(), as: vr)
    }

    /// So far ahead of the cursor may be looked without going there, in bytes, which costs much in a deflated file.
    private static let nearby = 1 << 17

    /// Whether an element, an item or a delimiter whose length fits begins at an offset behind the cursor, or everything
    /// ends there; the cursor stays.
    mutating func standsElement(at offset: Int, before limit: Int) -> Bool {
        if offset == limit { return true }
        let (distance, left) = (offset - self.offset, limit - offset)
        guard distance >= 0, left >= 8 else { return false }
        if distance > Self.nearby {
            let start = self.offset
            defer { self.rewind(to: start) }
            self.skip(distance)
            return self.standsElement(at: offset, before: limit)
        }
        guard self.has(distance + 8) else { return false }
        let tag = self.tag(at: distance)
        if tag.group == Tag.item.group {
            guard tag == .item || tag == .itemDelimitation || tag == .sequenceDelimitation else { return false }
            return self.length(at: distance + 4) ?? 0 <= left - 8
        }
        guard self.encoding.isExplicit else {
            return DataDictionary.knownVR(of: tag) != nil && self.length(at: distance + 4) ?? 0 <= left - 8
        }
        guard tag.group > 2, let vr = VR(self.byte(at: distance + 4), self.byte(at: distance + 5)) else {
            return false
        }
        guard vr.hasLongLength else { return Int(self.number16(at: distance + 6)) <= left - 8 }
        guard left >= 12, self.has(distance + 12), self.number16(at: distance + 6) == 0 else { return false }
        return self.length(at: distance + 8) ?? 0 <= left - 12
    }

    /// The header at the cursor with its length in the form that its VR doesn't have, where reading goes on behind it
    /// only that way: as two bytes in the place of the two zeros, or as four behind them.
    mutating func headerInOtherForm(_ header: ElementHeader, left: Int) -> ElementHeader? {
        let limit = self.offset + left
        var other = header
        if header.size == 12 {
            let length = Int(self.number16(at: 6))
            guard length > 0, length <= left - 8 else { return nil }
            if let long = header.length, long <= min(left - 12, Self.nearby),
                self.standsElement(at: self.offset + 12 + long, before: limit)
            {
                return nil
            }
            other.size = 8
            other.length = length
        } else {
            // Most values of no bytes are just that, and the next element shows its VR.
            guard header.length == 0, left >= 16, self.has(16), self.tag(at: 8).group != Tag.item.group,
                VR(self.byte(at: 12), self.byte(at: 13)) == nil, let length = self.length(at: 8), length > 0,
                length <= min(left - 12, Self.nearby)
            else { return nil }
            other.size = 12
            other.length = length
        }
        return self.standsElement(at: other.value.upperBound, before: limit) ? other : nil
    }

    /// Whether the bytes at the cursor begin like an element in any syntax; for files without a header.
    mutating func beginsLikeElement() -> Bool {
        guard self.has(8) else { return false }
        let (little, big) = self.tagsEitherWay()
        // Commands are no data sets, and zeros look like one.
        guard little.group != 0 else { return false }
        if let vr = VR(self.byte(at: 4), self.byte(at: 5)) {
            return [little, big].contains { DataDictionary.vr(of: $0) == vr }
        }
        guard let length = self.littleEndianLength() else { return false }
        return DataDictionary.knownVR(of: little) != nil && length <= self.remaining - 8
    }

    /// The header of an element in explicit VR without a VR that PS3.5 lists, read as the rules allow: with two letters
    /// of a VR to come, with blanks, or as in implicit VR; nil where they allow none.
    ///
    /// Without `looksAhead` only the header's own bytes are looked at.
    mutating func headerWithoutVR(left: Int, _ rules: ReadingRules, looksAhead: Bool = true) -> ElementHeader? {
        let tag = self.tag()
        let (first, second) = (self.byte(at: 4), self.byte(at: 5))
        let areLetters = VR.isWritten(first, second)
        let isBlank = first == second && [0, UInt8(ascii: " "), UInt8(ascii: "?"), UInt8(ascii: "-")].contains(first)
        var header = ElementHeader(tag: tag, vr: .UN, length: nil, size: 8, offset: self.offset, isUN: true)
        if areLetters || isBlank, rules.unknownVRReadsAsUN {
            // Every VR since 1993 has the long form; its two reserved bytes are zero.
            if areLetters, left >= 12, self.has(12), self.number16(at: 6) == 0, let length = self.length(at: 8),
                length <= left - 12
            {
                header.length = length
                header.size = 12
                return header
            }
            let length = Int(self.number16(at: 6))
            if length <= left - 8 {
                let vr = areLetters ? VR.UN : DataDictionary.vr(of: tag)
                header.length = length
                header.vr = vr == .SQ ? .UN : vr
                return header
            }
        }
        if !areLetters, looksAhead, rules.unknownVRReadsAsUN {
            if let length = self.shortLength(left: left) {
                header.length = length
            } else if let length = self.longLength(left: left) {
                header.length = length
                header.size = 12
            }
        }
        if header.length != nil {
            header.vr = DataDictionary.vr(of: tag)
            if header.vr == .SQ { header.vr = .UN }
            return header
        }
        header.length = self.length(at: 4)
        guard !areLetters, rules.implicitElementsAllowed, header.length ?? 0 <= left - 8 else { return nil }
        header.vr = DataDictionary.vr(of: tag)
        header.isUN = false
        return header
    }

    /// The length of two bytes at the cursor, where behind as many bytes the next element begins with its VR; nil where
    /// it doesn't, so that the VR isn't merely damaged.
    private mutating func shortLength(left: Int) -> Int? {
        let length = Int(self.number16(at: 6))
        // Without a VR a length of less than 65,536 has zeros there.
        guard length <= left - 8 else { return nil }
        if length == left - 8 { return length }
        guard left >= length + 14, self.has(length + 14), length > 0 || self.tag(at: 8) > self.tag() else { return nil }
        if self.tag(at: length + 8).group == Tag.item.group { return length }
        return VR(self.byte(at: length + 12), self.byte(at: length + 13)) == nil ? nil : length
    }

    /// The length of four bytes behind two zeros at the cursor, where behind as many bytes the next element begins; nil
    /// where it doesn't.
    ///
    /// Every VR since 1993 has that form.
    private mutating func longLength(left: Int) -> Int? {
        guard left >= 12, self.has(12), self.number16(at: 4) != 0, self.number16(at: 6) == 0,
            let length = self.length(at: 8), length <= min(left - 12, Self.nearby)
        else { return nil }
        let end = self.offset + 12 + length
        return self.standsElement(at: end, before: self.offset + left) ? length : nil
    }

    /// The tag at the cursor in either order of bytes.
    private func tagsEitherWay() -> (little: Tag, big: Tag) {
        let tag = self.tag()
        let swapped = Tag(tag.group.byteSwapped, tag.element.byteSwapped)
        return self.encoding.isBigEndian ? (swapped, tag) : (tag, swapped)
    }

    /// The length that an element without VR in little endian order has.
    private func littleEndianLength() -> Int? {
        let (low, high) = (self.number16(at: 4), self.number16(at: 6))
        let isBig = self.encoding.isBigEndian
        let length = UInt32(isBig ? high.byteSwapped : high) << 16 | UInt32(isBig ? low.byteSwapped : low)
        return length == .max ? nil : Int(length)
    }

    /// Whether the dictionary has the tag with this VR.
    private static func isKnown(_ tag: Tag, as vr: VR) -> Bool {
        guard let known = DataDictionary.knownVR(of: tag) else { return false }
        // Where the dictionary's choice depends on other elements, any of the choices will do.
        return known == vr || [known, vr].allSatisfy { [.US, .SS, .OW, .OB].contains($0) }
    }
}
