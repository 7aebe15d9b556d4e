/// Writes a data set as bytes (PS3.5 §7): ascending tags, even lengths, no group lengths, sequences and items of
/// defined length.
///
/// Only encapsulated pixel data has an undefined length.
public struct DataSetWriter: Sendable {
    /// The syntax of the bytes.
    ///
    /// Data sets in deflated syntaxes are written inflated; nothing here sends them.
    public let syntax: TransferSyntax

    /// Makes a writer.
    public init(syntax: TransferSyntax) { self.syntax = syntax }

    /// The bytes of a data set.
    public func write(_ dataSet: DataSet) -> [UInt8] {
        var output = Output(isExplicit: self.syntax.isExplicitVR, isBigEndian: self.syntax.byteOrder == .big)
        output.bytes.reserveCapacity(512)
        output.append(dataSet)
        return output.bytes
    }

    /// The bytes so far, and how more are added.
    private struct Output {
        let isExplicit: Bool
        let isBigEndian: Bool
        var bytes: [UInt8] = []

        /// Appends a data set; nested ones by recursion, since what we write ourselves is as deep as a reader allows.
        mutating func append(_ dataSet: DataSet) {
            for element in dataSet.elements where element.tag.element != 0 { self.append(element) }
        }

        private mutating func append(_ element: DataElement) {
            switch element.content {
            case .bytes(let value): self.append(element, value: value)
            case .items(let items):
                let place = self.appendHeader(element.tag, .SQ)
                for item in items {
                    self.append16(Tag.item.group)
                    self.append16(Tag.item.element)
                    let itemPlace = self.reserve32()
                    self.append(item)
                    self.fill32(itemPlace)
                }
                self.fill32(place)
            case .fragments(let fragments):
                let place = self.appendHeader(element.tag, element.vr == .OW ? .OW : .OB)
                self.put32(.max, at: place)
                for fragment in fragments {
                    self.append16(Tag.item.group)
                    self.append16(Tag.item.element)
                    self.append32(UInt32(clamping: fragment.count + fragment.count % 2))
                    self.append(padded: fragment, with: 0)
                }
                self.append16(Tag.sequenceDelimitation.group)
                self.append16(Tag.sequenceDelimitation.element)
                self.append32(0)
            }
        }

        private mutating func append(_ element: DataElement, value: [UInt8]) {
            var vr = element.vr
            let length = value.count + value.count % 2
            // A value too long for a two-byte length is written as UN (PS3.5 §6.2.2, note 6).
            if self.isExplicit, !vr.hasLongLength, length > 0xFFFE { vr = .UN }
            self.append16(element.tag.group)
            self.append16(element.tag.element)
            if self.isExplicit {
                let letters = vr.letters
                self.bytes.append(letters.0)
                self.bytes.append(letters.1)
                if vr.hasLongLength {
                    self.append16(0)
                    self.append32(UInt32(clamping: length))
                } else {
                    self.append16(UInt16(clamping: length))
                }
            } else {
                self.append32(UInt32(clamping: length))
            }
            if self.isBigEndian, let width = vr.numberWidth {
                var swapped = value
                ByteSwap.swap(&swapped, width)
                self.append(padded: swapped, with: vr.paddingByte)
            } else {
                self.append(padded: value, with: element.vr.paddingByte)
            }
        }

        /// Appends tag and VR of a value with a four-byte length, and returns where the length goes.
        private mutating func appendHeader(_ tag: Tag, _ vr: VR) -> Int {
            self.append16(tag.group)
            self.append16(tag.element)
            if self.isExplicit {
                let letters = vr.letters
                self.bytes.append(letters.0)
                self.bytes.append(letters.1)
                self.append16(0)
            }
            return self.reserve32()
        }

        private mutating func append(padded value: [UInt8], with padding: UInt8) {
            self.bytes.append(contentsOf: value)
            if value.count % 2 == 1 { self.bytes.append(padding) }
        }

        private mutating func append16(_ value: UInt16) {
            let low = UInt8(truncatingIfNeeded: value)
            let high = UInt8(truncatingIfNeeded: value >> 8)
            self.bytes.append(self.isBigEndian ? high : low)
            self.bytes.append(self.isBigEndian ? low : high)
        }

        private mutating func append32(_ value: UInt32) { self.put32(value, at: self.reserve32()) }

        private mutating func reserve32() -> Int {
            self.bytes.append(contentsOf: [0, 0, 0, 0])
            return self.bytes.count - 4
        }

        /// Writes how many bytes came after the four at `place`.
        private mutating func fill32(_ place: Int) {
            self.put32(UInt32(clamping: self.bytes.count - place - 4), at: place)
        }

        private mutating func put32(_ value: UInt32, at place: Int) {
            for step in 0..<4 {
                let shift = UInt32(self.isBigEndian ? 24 - 8 * step : 8 * step)
                self.bytes[place + step] = UInt8(truncatingIfNeeded: value >> shift)
            }
        }
    }
}
