extension JSONValue {
    /// Reads a JSON document strictly (RFC 8259); nil for anything else, and for nesting deeper than 512.
    public init?(parsing text: String) {
        var parser = JSONParser(bytes: Array(text.utf8))
        guard let value = parser.document() else { return nil }
        self = value
    }
}

/// Reads one JSON document.
private struct JSONParser {
    private static let maximumDepth = 512

    let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func document() -> JSONValue? {
        guard let value = self.value() else { return nil }
        self.skipBlanks()
        guard self.position == self.bytes.count else { return nil }
        return value
    }

    private var next: UInt8? { self.position < self.bytes.count ? self.bytes[self.position] : nil }

    private mutating func skipBlanks() {
        while let byte = self.next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { self.position += 1 }
    }

    private mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        guard self.bytes.count - self.position >= count else { return false }
        for step in 0..<count where self.bytes[self.position + step] != text.utf8Start[step] { return false }
        self.position += count
        return true
    }

    private mutating func value() -> JSONValue? {
        self.skipBlanks()
        switch self.next {
        case UInt8(ascii: "{"): return self.nested { $0.object() }
        case UInt8(ascii: "["): return self.nested { $0.array() }
        case UInt8(ascii: "\""): return self.string().map { .string($0) }
        case UInt8(ascii: "t"): return self.word("true", .bool(true))
        case UInt8(ascii: "f"): return self.word("false", .bool(false))
        case UInt8(ascii: "n"): return self.word("null", .null)
        default: return self.number()
        }
    }

    private mutating func word(_ text: StaticString, _ value: JSONValue) -> JSONValue? {
        guard self.take(text) else { return nil }
        return value
    }

    private mutating func nested(_ body: (inout JSONParser) -> JSONValue?) -> JSONValue? {
        guard self.depth < Self.maximumDepth else { return nil }
        self.depth += 1
        self.position += 1
        defer { self.depth -= 1 }
        return body(&self)
    }

    private mutating func object() -> JSONValue? {
        var members: [JSONValue.Member] = []
        self.skipBlanks()
        if self.take("}") { return .object([]) }
        while true {
            self.skipBlanks()
            guard let key = self.string() else { return nil }
            self.skipBlanks()
            guard self.take(":"), let value = self.value() else { return nil }
            members.append(JSONValue.Member(key, value))
            self.skipBlanks()
            if self.take("}") { return .object(members) }
            guard self.take(",") else { return nil }
        }
    }

    private mutating func array() -> JSONValue? {
        var values: [JSONValue] = []
        self.skipBlanks()
        if self.take("]") { return .array([]) }
        while true {
            guard let value = self.value() else { return nil }
            values.append(value)
            self.skipBlanks()
            if self.take("]") { return .array(values) }
            guard self.take(",") else { return nil }
        }
    }

    private mutating func number() -> JSONValue? {
        let start = self.position
        while let byte = self.next, "+-.0123456789Ee".utf8.contains(byte) { self.position += 1 }
        let text = String(decoding: self.bytes[start..<self.position], as: UTF8.self)
        guard JSONNumber.isValid(text) else { return nil }
        return Int(text).map { .integer($0) } ?? Double(text).map { .number($0) }
    }

    private mutating func string() -> String? {
        guard self.take("\"") else { return nil }
        var content: [UInt8] = []
        while let byte = self.next {
            self.position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = self.escape() else { return nil }
                content.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
            case 0..<0x20: return nil
            default: content.append(byte)
            }
        }
        return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
        guard let byte = self.next else { return nil }
        self.position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{08}"
        case UInt8(ascii: "f"): return "\u{0C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = self.hexUnit() else { return nil }
            guard (0xD800..<0xDC00).contains(unit) else { return Unicode.Scalar(unit) }
            guard self.take("\\u"), let low = self.hexUnit(), (0xDC00..<0xE000).contains(low) else { return nil }
            return Unicode.Scalar(0x10000 + ((UInt32(unit) - 0xD800) << 10) + (UInt32(low) - 0xDC00))
        default: return nil
        }
    }

    private mutating func hexUnit() -> UInt16? {
        guard self.bytes.count - self.position >= 4 else { return nil }
        var unit: UInt16 = 0
        for byte in self.bytes[self.position..<(self.position + 4)] {
            guard let digit = Hexadecimal.value(byte) else { return nil }
            unit = unit << 4 | UInt16(digit)
        }
        self.position += 4
        return unit
    }
}
