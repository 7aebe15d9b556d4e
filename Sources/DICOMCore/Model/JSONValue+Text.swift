extension JSONValue {
    /// The value under a key of an object; nil for anything else and for keys that aren't there.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The document as text: on one line, or indented by two spaces.
    public func serialized(pretty: Bool = false) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        self.write(into: &output, indent: pretty ? 0 : nil)
        return String(decoding: output, as: UTF8.self)
    }

    /// Writes the document, an object, as pieces of text, with what a body writes in place of the value of one key; it is
    /// made while it is written, so that a long list never stands in memory whole.
    package func write(
        pretty: Bool,
        filling key: String,
        to write: @escaping (String) -> Void,
        with value: (inout JSONTextWriter) -> Void
    ) {
        guard case .object(let members) = self else { return write(self.serialized(pretty: pretty)) }
        var writer = JSONTextWriter(indent: pretty ? 0 : nil, to: write)
        writer.object { writer in
            for member in members {
                member.key == key ? writer.member(key, value) : writer.member(member)
            }
        }
        writer.finish()
    }

    /// The value as it stands in a document, so many blanks further in; on one line where `indent` is nil.
    package func serialized(indent: Int?) -> String {
        var output: [UInt8] = []
        output.reserveCapacity(256)
        self.write(into: &output, indent: indent)
        return String(decoding: output, as: UTF8.self)
    }

    func write(into output: inout [UInt8], indent: Int?) {
        switch self {
        case .null: output.append(contentsOf: "null".utf8)
        case .bool(let value): output.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): output.append(contentsOf: String(value).utf8)
        case .number(let value): output.append(contentsOf: (value.isFinite ? value.description : "null").utf8)
        case .literal(let text): output.append(contentsOf: text.utf8)
        case .string(let text): Self.write(text, into: &output)
        case .array(let values):
            Self.writeList(values, UInt8(ascii: "["), UInt8(ascii: "]"), into: &output, indent: indent) {
                $1.write(into: &$0, indent: indent.map { $0 + 2 })
            }
        case .object(let members):
            Self.writeList(members, UInt8(ascii: "{"), UInt8(ascii: "}"), into: &output, indent: indent) {
                Self.writeKey($1.key, into: &$0, isPretty: indent != nil)
                $1.value.write(into: &$0, indent: indent.map { $0 + 2 })
            }
        }
    }

    static func writeKey(_ key: String, into output: inout [UInt8], isPretty: Bool) {
        Self.write(key, into: &output)
        output.append(UInt8(ascii: ":"))
        if isPretty { output.append(UInt8(ascii: " ")) }
    }

    private static func writeList<Elements: Collection>(
        _ elements: Elements,
        _ open: UInt8,
        _ close: UInt8,
        into output: inout [UInt8],
        indent: Int?,
        _ writeElement: (inout [UInt8], Elements.Element) -> Void
    ) {
        output.append(open)
        var isFirst = true
        for element in elements {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            if let indent { Self.breakLine(indent + 2, &output) }
            writeElement(&output, element)
        }
        if let indent, !isFirst { Self.breakLine(indent, &output) }
        output.append(close)
    }

    static func breakLine(_ indent: Int, _ output: inout [UInt8]) {
        output.append(UInt8(ascii: "\n"))
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent))
    }

    /// Writes a string.
    ///
    /// Controls and what can harm a terminal are escaped, so that a document may be shown as it is.
    private static func write(_ text: String, into output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        // Nearly all text is plain ASCII and is copied as it is.
        let isPlain = text.utf8.withContiguousStorageIfAvailable { bytes in
            for byte in bytes
            where byte < 0x20 || byte > 0x7E || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                return false
            }
            output.append(contentsOf: bytes)
            return true
        }
        if isPlain != true {
            for scalar in text.unicodeScalars { Self.write(scalar, into: &output) }
        }
        output.append(UInt8(ascii: "\""))
    }

    private static func write(_ scalar: Unicode.Scalar, into output: inout [UInt8]) {
        switch scalar {
        case "\"": output.append(contentsOf: "\\\"".utf8)
        case "\\": output.append(contentsOf: "\\\\".utf8)
        case "\n": output.append(contentsOf: "\\n".utf8)
        case "\r": output.append(contentsOf: "\\r".utf8)
        case "\t": output.append(contentsOf: "\\t".utf8)
        case _ where isUnsafeToPrint(scalar):
            for unit in UTF16.encode(scalar) ?? UTF16.EncodedScalar() {
                output.append(contentsOf: "\\u\(Hexadecimal.digits(unit))".utf8)
            }
        default: output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
        }
    }
}
