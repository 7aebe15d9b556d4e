import DICOMCore

/// A match as it came: its bytes, and a way to find single values in them without decoding the rest.
///
/// Only little endian data sets without undefined lengths, in order, are kept so; anything else is decoded at once.
enum RawIdentifier: Sendable {
    /// Well-formed bytes, and how their headers are written.
    case bytes([UInt8], ElementEncoding)
    /// A data set that had to be decoded.
    case decoded(DataSet)

    /// Takes a match; nil where it can't be read at all.
    init?(_ bytes: [UInt8], syntax: TransferSyntax) {
        let isPlain = syntax == .implicitVRLittleEndian || syntax == .explicitVRLittleEndian
        if isPlain, Self.isScannable(bytes, ElementEncoding(syntax)) {
            self = .bytes(bytes, ElementEncoding(syntax))
            return
        }
        guard let dataSet = try? DataSetReader(syntax: syntax).read(bytes) else { return nil }
        self = .decoded(dataSet)
    }

    /// The whole match, decoded.
    ///
    /// Text that declares no character set, or isn't what it declares, is taken in `charset`, if that is given.
    func dataSet(charset: FallbackCharacterSet?) -> DataSet {
        var dataSet: DataSet
        switch self {
        case .decoded(let decoded): dataSet = decoded
        case .bytes(let bytes, let encoding):
            let syntax: TransferSyntax = encoding.isExplicit ? .explicitVRLittleEndian : .implicitVRLittleEndian
            dataSet = (try? DataSetReader(syntax: syntax).read(bytes)) ?? Self.readable(bytes, encoding, syntax)
        }
        dataSet.fallbackCharacterSet = charset
        return dataSet
    }

    /// What can be read where some value can't: a sequence that is none costs itself and not the row.
    private static func readable(_ bytes: [UInt8], _ encoding: ElementEncoding, _ syntax: TransferSyntax) -> DataSet {
        let reader = DataSetReader(syntax: syntax)
        var dataSet = DataSet()
        var charset: ArraySlice<UInt8> = []
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        while let header = try? cursor.next() {
            let element = bytes[header.offset..<header.value.upperBound]
            guard let read = try? reader.read(Array(charset + element)) else { continue }
            if header.tag == .specificCharacterSet { charset = element }
            for one in read.elements { dataSet.set(one) }
        }
        return dataSet
    }

    /// Whether anything in it is more than ASCII, or text with escapes.
    var isForeign: Bool {
        guard case .bytes(let bytes, _) = self else { return true }
        return !bytes.allSatisfy { $0 < 0x80 && $0 != 0x1B }
    }

    /// How often text in it had to be guessed, and how.
    func guesses(charset: FallbackCharacterSet?) -> [TextGuess: Int] {
        self.isForeign ? self.dataSet(charset: charset).guesses : [:]
    }

    /// What `plainText` found.
    enum PlainText {
        case absent
        case text(String)
        case other
    }

    /// The text of an outermost element when it is there and nothing but ASCII; `.other` when it must be decoded.
    func plainText(_ tag: Tag) -> PlainText {
        guard case .bytes(let bytes, let encoding) = self else { return .other }
        guard let value = Self.value(of: tag, in: bytes, encoding) else { return .absent }
        return Self.plainText(bytes, value)
    }

    /// Gives the texts of several outermost elements, found in one go, with the index of each.
    ///
    /// `tags` are in ascending order. Those that are absent aren't given.
    func plainTexts(_ tags: [Tag], _ take: (Int, PlainText) -> Void) {
        guard case .bytes(let bytes, let encoding) = self else { return tags.indices.forEach { take($0, .other) } }
        var next = 0
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        while next < tags.count, let header = try? cursor.next() {
            while next < tags.count, tags[next] < header.tag { next += 1 }
            guard next < tags.count, tags[next] == header.tag else { continue }
            take(next, Self.plainText(bytes, Self.unpadded(header.value, in: bytes)))
            next += 1
        }
    }

    /// Gives the places of the texts of several outermost elements, with the index of each, in ascending order of `tags`.
    ///
    /// False where one isn't plain ASCII, or where a body says so.
    func plainPlaces(_ tags: [Tag], _ take: (Int, Range<Int>) -> Bool) -> Bool {
        guard case .bytes(let bytes, let encoding) = self else { return false }
        var next = 0
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        while next < tags.count, let header = try? cursor.next() {
            while next < tags.count, tags[next] < header.tag { next += 1 }
            guard next < tags.count, tags[next] == header.tag else { continue }
            let place = Self.unpadded(header.value, in: bytes)
            guard Self.isPlain(bytes, place), take(next, place) else { return false }
            next += 1
        }
        return true
    }

    private static func isPlain(_ bytes: [UInt8], _ place: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in bytes[place].allSatisfy { $0 >= 0x20 && $0 < 0x80 } }
    }

    private static func plainText(_ bytes: [UInt8], _ value: Range<Int>) -> PlainText {
        for byte in bytes[value] where byte >= 0x80 || byte < 0x20 { return .other }
        return .text(String(decoding: bytes[value], as: UTF8.self))
    }

    /// Whether an outermost element is there with one value, seen without decoding it: nothing but ASCII, no blank, no
    /// `\` and no wildcard; false also where it must be decoded.
    func isPlainValue(_ tag: Tag) -> Bool {
        guard case .bytes(let bytes, let encoding) = self,
            let value = Self.value(of: tag, in: bytes, encoding), !value.isEmpty
        else { return false }
        return bytes[value].allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "*"), UInt8(ascii: "?"), UInt8(ascii: "\\"): false
            default: (0x21...0x7E).contains(byte)
            }
        }
    }

    /// Where the value of an outermost element is, without its padding; nil where it is absent.
    private static func value(of tag: Tag, in bytes: [UInt8], _ encoding: ElementEncoding) -> Range<Int>? {
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        while let header = try? cursor.next(), header.tag <= tag {
            guard header.tag == tag else { continue }
            return Self.unpadded(header.value, in: bytes)
        }
        return nil
    }

    private static func unpadded(_ value: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var end = value.upperBound
        while end > value.lowerBound, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == 0 { end -= 1 }
        return value.lowerBound..<end
    }

    /// Whether every element up to the end has a known length that fits, in the order of their tags, each once.
    private static func isScannable(_ bytes: [UInt8], _ encoding: ElementEncoding) -> Bool {
        let letters = UInt8(ascii: "A")...UInt8(ascii: "Z")
        var cursor = ElementCursor(bytes.span.bytes, encoding)
        do {
            var last: Tag?
            while let header = try cursor.next() {
                if let last, header.tag <= last { return false }
                last = header.tag
                // An implicit element whose length begins with two capital letters is an explicit one.
                let place = header.offset + 4
                if !encoding.isExplicit, letters.contains(bytes[place]), letters.contains(bytes[place + 1]) {
                    return false
                }
            }
            return true
        } catch {
            return false
        }
    }
}
