/// How the headers of elements are written: with VRs or without, and in which order of bytes (PS3.5 §7.1, §7.3).
package struct ElementEncoding: Hashable, Sendable, CustomStringConvertible {
    /// Whether each header carries its VR.
    package var isExplicit: Bool
    /// Whether the most significant byte of a number comes first.
    package var isBigEndian: Bool

    /// Implicit VR little endian, which command sets have in every syntax (PS3.7 §6.3.1).
    package static let implicitLittle = ElementEncoding(isExplicit: false, isBigEndian: false)
    /// Explicit VR little endian, which file headers have whatever the data set's syntax (PS3.10 §7.1).
    package static let explicitLittle = ElementEncoding(isExplicit: true, isBigEndian: false)

    /// Makes an encoding of its two properties.
    package init(isExplicit: Bool, isBigEndian: Bool) {
        self.isExplicit = isExplicit
        self.isBigEndian = isBigEndian
    }

    /// The encoding that a transfer syntax prescribes; of a deflated one the encoding before deflating.
    package init(_ syntax: TransferSyntax) {
        self.init(isExplicit: syntax.isExplicitVR, isBigEndian: syntax.byteOrder == .big)
    }

    /// The uncompressed transfer syntax with this encoding.
    var syntax: TransferSyntax {
        if !self.isExplicit { return .implicitVRLittleEndian }
        return self.isBigEndian ? .explicitVRBigEndian : .explicitVRLittleEndian
    }

    /// The encoding in words.
    package var description: String {
        self.isExplicit ? "explicit VR \(self.isBigEndian ? "big" : "little") endian" : "implicit VR"
    }

    /// Appends the header of an element to bytes.
    ///
    /// - Parameters:
    ///   - tag: The element's tag.
    ///   - vr: Its VR; nil for items and delimiters, which have none in any encoding.
    ///   - length: The length of the value in bytes, even; nil for an undefined one.
    ///   - bytes: What is written so far.
    package func appendHeader(_ tag: Tag, _ vr: VR? = nil, length: Int?, to bytes: inout [UInt8]) {
        let length = length.map { UInt32(clamping: $0) } ?? .max
        // Eight bytes at once, as the reader loads them.
        var header = UInt64(self.ordered(tag.group)) | UInt64(self.ordered(tag.element)) << 16
        guard self.isExplicit, let vr else {
            header |= UInt64(self.ordered(length)) << 32
            return Self.append(header, to: &bytes)
        }
        header |= UInt64(vr.letters.0) << 32 | UInt64(vr.letters.1) << 40
        if !vr.hasLongLength { header |= UInt64(self.ordered(UInt16(clamping: length))) << 48 }
        Self.append(header, to: &bytes)
        if vr.hasLongLength { Self.append(self.ordered(length), to: &bytes) }
    }

    /// The number whose little endian bytes are those of a number in this encoding, and back.
    @inline(__always)
    func ordered<Number: FixedWidthInteger>(_ number: Number) -> Number {
        self.isBigEndian ? number.byteSwapped : number
    }

    private static func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
