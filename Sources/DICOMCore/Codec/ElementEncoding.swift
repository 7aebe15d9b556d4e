/// How the headers of elements are written: with VRs or without, and in which order of bytes (PS3.5 §7.1, §7.3).
package struct ElementEncoding: Hashable, Sendable {
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

    /// Appends the header of an element to bytes.
    ///
    /// - Parameters:
    ///   - tag: The element's tag.
    ///   - vr: Its VR; nil for items and delimiters, which have none in any encoding.
    ///   - length: The length of the value in bytes, even; nil for an undefined one.
    ///   - bytes: What is written so far.
    package func appendHeader(_ tag: Tag, _ vr: VR? = nil, length: Int?, to bytes: inout [UInt8]) {
        self.append(tag.group, to: &bytes)
        self.append(tag.element, to: &bytes)
        if self.isExplicit, let vr {
            bytes.append(contentsOf: vr.rawValue.utf8)
            guard vr.hasLongLength else { return self.append(UInt16(clamping: length ?? .max), to: &bytes) }
            self.append(UInt16(0), to: &bytes)
        }
        self.append(length.map { UInt32(clamping: $0) } ?? .max, to: &bytes)
    }

    private func append(_ number: some FixedWidthInteger, to bytes: inout [UInt8]) {
        withUnsafeBytes(of: self.isBigEndian ? number.bigEndian : number.littleEndian) { bytes.append(contentsOf: $0) }
    }
}
