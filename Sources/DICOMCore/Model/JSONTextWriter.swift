/// Writes a JSON document as pieces of text while it is made, so that a long one never stands in memory whole.
package struct JSONTextWriter {
    /// So many bytes make a piece.
    private static let pieceSize = 64 << 10

    private var output: [UInt8] = []
    /// How many blanks the elements of the innermost list stand further in; nil where all is on one line.
    private var indent: Int?
    /// Whether the innermost list has no element yet.
    private var isEmpty = true
    private let hand: (String) -> Void

    /// Writes to `hand`; `indent` is how far in the document stands, nil for one on one line.
    package init(indent: Int?, to hand: @escaping (String) -> Void) {
        self.indent = indent
        self.hand = hand
    }

    /// Hands over what is left.
    package mutating func finish() {
        if !self.output.isEmpty { self.hand(String(decoding: self.output, as: UTF8.self)) }
        self.output.removeAll(keepingCapacity: true)
    }

    // MARK: - Values

    /// Writes a value that is there whole.
    package mutating func value(_ value: JSONValue) { value.write(into: &self.output, indent: self.indent) }

    /// Writes an object, whose members a body writes.
    package mutating func object(_ members: (inout JSONTextWriter) -> Void) {
        self.list(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
    }

    /// Writes an array, whose elements a body writes.
    package mutating func array(_ elements: (inout JSONTextWriter) -> Void) {
        self.list(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
    }

    /// Writes a member of an object, whose value a body writes.
    package mutating func member(_ key: String, _ value: (inout JSONTextWriter) -> Void) {
        self.beginElement()
        JSONValue.writeKey(key, into: &self.output, isPretty: self.indent != nil)
        value(&self)
    }

    /// Writes a member of an object.
    package mutating func member(_ member: JSONValue.Member) { self.member(member.key) { $0.value(member.value) } }

    /// Writes an element of an array, whose value a body writes.
    package mutating func element(_ value: (inout JSONTextWriter) -> Void) {
        self.beginElement()
        value(&self)
    }

    private mutating func beginElement() {
        if self.output.count >= Self.pieceSize { self.finish() }
        if !self.isEmpty { self.output.append(UInt8(ascii: ",")) }
        self.isEmpty = false
        if let indent = self.indent { JSONValue.breakLine(indent, &self.output) }
    }

    private mutating func list(_ open: UInt8, _ close: UInt8, _ elements: (inout JSONTextWriter) -> Void) {
        let (outerIndent, wasEmpty) = (self.indent, self.isEmpty)
        self.output.append(open)
        self.indent = outerIndent.map { $0 + 2 }
        self.isEmpty = true
        elements(&self)
        if let outerIndent, !self.isEmpty { JSONValue.breakLine(outerIndent, &self.output) }
        self.output.append(close)
        (self.indent, self.isEmpty) = (outerIndent, wasEmpty)
    }
}

/// Takes what nobody may see out of a document while it is written.
package struct JSONMask: Sendable {
    /// Whether all that stands under a key is hidden.
    package var hides: @Sendable (String) -> Bool
    /// A member as it may be shown.
    package var shown: @Sendable (JSONValue.Member) -> JSONValue.Member

    /// Makes a mask.
    package init(
        hides: @escaping @Sendable (String) -> Bool,
        shown: @escaping @Sendable (JSONValue.Member) -> JSONValue.Member
    ) {
        self.hides = hides
        self.shown = shown
    }
}
