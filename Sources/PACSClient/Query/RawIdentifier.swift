import DICOMCore

/// A match as it came: its bytes, and a way to find single values in them without decoding the rest.
///
/// Only little endian data sets without undefined lengths are kept so; anything else is decoded at once.
enum RawIdentifier: Sendable {
    /// Well-formed bytes; whether VRs are in them.
    case bytes([UInt8], isExplicit: Bool)
    /// A data set that had to be decoded.
    case decoded(DataSet)

    /// Takes a match; nil where it can't be read at all.
    init?(_ bytes: [UInt8], syntax: TransferSyntax) {
        let isPlain = syntax == .implicitVRLittleEndian || syntax == .explicitVRLittleEndian
        if isPlain, Self.isScannable(bytes, isExplicit: syntax.isExplicitVR) {
            self = .bytes(bytes, isExplicit: syntax.isExplicitVR)
            return
        }
        guard let dataSet = try? DataSetReader(syntax: syntax).read(bytes) else { return nil }
        self = .decoded(dataSet)
    }

    /// The whole match, decoded.
    ///
    /// Text without a declared character set is taken in `charset`, if that is given.
    func dataSet(charset: String?) -> DataSet {
        var dataSet: DataSet
        switch self {
        case .decoded(let decoded): dataSet = decoded
        case .bytes(let bytes, let isExplicit):
            let syntax: TransferSyntax = isExplicit ? .explicitVRLittleEndian : .implicitVRLittleEndian
            dataSet = (try? DataSetReader(syntax: syntax).read(bytes)) ?? DataSet()
        }
        if let charset, dataSet[.specificCharacterSet] == nil {
            dataSet.set(.specificCharacterSet, charset, vr: .CS)
            dataSet.changeCharacterSet(to: "ISO_IR 192")
            dataSet.remove(.specificCharacterSet)
        }
        return dataSet
    }

    /// The text of an outermost element when it is there and nothing but ASCII; `.other` when it must be decoded.
    func plainText(_ tag: Tag) -> PlainText {
        guard case .bytes(let bytes, let isExplicit) = self else { return .other }
        guard let range = Self.value(of: tag, in: bytes, isExplicit: isExplicit) else { return .absent }
        var end = range.upperBound
        while end > range.lowerBound, bytes[end - 1] == 0x20 || bytes[end - 1] == 0 { end -= 1 }
        for byte in bytes[range.lowerBound..<end] where byte >= 0x80 || byte < 0x20 { return .other }
        return .text(String(decoding: bytes[range.lowerBound..<end], as: UTF8.self))
    }

    /// What `plainText` found.
    enum PlainText {
        case absent
        case text(String)
        case other
    }

    /// Whether every element up to the end has a known length that fits.
    private static func isScannable(_ bytes: [UInt8], isExplicit: Bool) -> Bool {
        var scanner = Scanner(isExplicit: isExplicit)
        while let next = scanner.next(bytes) {
            guard let next = next.element else { return false }
            // An implicit element whose length begins with two capital letters is an explicit one.
            let first = bytes[next.tagOffset + 4]
            let second = bytes[next.tagOffset + 5]
            if !isExplicit, (65...90).contains(first), (65...90).contains(second) { return false }
        }
        return true
    }

    private static func value(of tag: Tag, in bytes: [UInt8], isExplicit: Bool) -> Range<Int>? {
        var scanner = Scanner(isExplicit: isExplicit)
        while let next = scanner.next(bytes), let element = next.element {
            if element.tag == tag { return element.value }
            if element.tag > tag { return nil }
        }
        return nil
    }

    /// Goes over the outermost elements of a little endian data set.
    private struct Scanner {
        struct Element {
            var tag: Tag
            var tagOffset: Int
            var value: Range<Int>
        }

        /// One step: an element, or nil where the bytes are none that this scanner understands.
        struct Step { var element: Element? }

        let isExplicit: Bool
        private var offset = 0

        init(isExplicit: Bool) { self.isExplicit = isExplicit }

        mutating func next(_ bytes: [UInt8]) -> Step? {
            let left = bytes.count - self.offset
            if left == 0 { return nil }
            guard left >= 8 else { return Step(element: nil) }
            let start = self.offset
            let tag = Tag(Self.short(bytes, start), Self.short(bytes, start + 2))
            guard tag.group != 0xFFFE else { return Step(element: nil) }
            var header = 8
            var length: Int
            if !self.isExplicit {
                length = Self.long(bytes, start + 4)
            } else {
                switch Self.form(bytes[start + 4], bytes[start + 5]) {
                case .short: length = Int(Self.short(bytes, start + 6))
                case .long:
                    guard left >= 12 else { return Step(element: nil) }
                    header = 12
                    length = Self.long(bytes, start + 8)
                case .unknown: return Step(element: nil)
                }
            }
            guard length <= left - header else { return Step(element: nil) }
            let value = (start + header)..<(start + header + length)
            self.offset = value.upperBound
            return Step(element: Element(tag: tag, tagOffset: start, value: value))
        }

        private enum Form { case short, long, unknown }

        private static func form(_ first: UInt8, _ second: UInt8) -> Form {
            switch (first, second) {
            case (0x41, 0x45), (0x41, 0x53), (0x41, 0x54), (0x43, 0x53), (0x44, 0x41), (0x44, 0x53), (0x44, 0x54),
                (0x46, 0x44), (0x46, 0x4C), (0x49, 0x53), (0x4C, 0x4F), (0x4C, 0x54), (0x50, 0x4E), (0x53, 0x48),
                (0x53, 0x4C), (0x53, 0x53), (0x53, 0x54), (0x54, 0x4D), (0x55, 0x49), (0x55, 0x4C), (0x55, 0x53):
                .short
            case (0x4F, _), (0x53, 0x51), (0x53, 0x56), (0x55, 0x43), (0x55, 0x4E), (0x55, 0x52), (0x55, 0x54),
                (0x55, 0x56):
                .long
            default: .unknown
            }
        }

        private static func short(_ bytes: [UInt8], _ offset: Int) -> UInt16 {
            UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
        }

        private static func long(_ bytes: [UInt8], _ offset: Int) -> Int {
            Int(Self.short(bytes, offset)) | Int(Self.short(bytes, offset + 2)) << 16
        }
    }
}
