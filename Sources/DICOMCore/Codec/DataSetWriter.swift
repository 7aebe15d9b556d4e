/// Writes a data set as bytes (PS3.5 §7): ascending tags, even lengths, no group lengths, sequences and items of
/// defined length.
///
/// Only encapsulated pixel data has an undefined length.
public struct DataSetWriter: Sendable {
    /// The syntax of the bytes.
    ///
    /// Data sets in deflated syntaxes are written inflated; nothing here sends them.
    public let syntax: TransferSyntax
    private let encoding: ElementEncoding

    /// Makes a writer.
    public init(syntax: TransferSyntax) {
        self.syntax = syntax
        self.encoding = ElementEncoding(syntax)
    }

    /// The bytes of a data set; nested ones by recursion, since what we write ourselves is as deep as a reader allows.
    public func write(_ dataSet: DataSet) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        for element in dataSet.elements where element.tag.element != 0 {
            switch element.content {
            case .bytes(let value): self.append(element, value: value, to: &bytes)
            case .items(let items): self.append(element.tag, items, to: &bytes)
            case .fragments(let fragments): self.append(element, fragments, to: &bytes)
            // What wasn't read can't be written; the element says that it is there.
            case .unread: self.append(element, value: [], to: &bytes)
            }
        }
        return bytes
    }

    private func append(_ tag: Tag, _ items: [DataSet], to bytes: inout [UInt8]) {
        var content: [UInt8] = []
        for item in items {
            let elements = self.write(item)
            self.encoding.appendHeader(.item, length: elements.count, to: &content)
            content += elements
        }
        self.encoding.appendHeader(tag, .SQ, length: content.count, to: &bytes)
        bytes += content
    }

    private func append(_ element: DataElement, _ fragments: [[UInt8]], to bytes: inout [UInt8]) {
        self.encoding.appendHeader(element.tag, element.vr == .OW ? .OW : .OB, length: nil, to: &bytes)
        for fragment in fragments {
            self.encoding.appendHeader(.item, length: fragment.count + fragment.count % 2, to: &bytes)
            Self.append(fragment, padding: 0, to: &bytes)
        }
        self.encoding.appendHeader(.sequenceDelimitation, length: 0, to: &bytes)
    }

    private func append(_ element: DataElement, value: [UInt8], to bytes: inout [UInt8]) {
        var vr = element.vr
        let length = value.count + value.count % 2
        // A value too long for a two-byte length is written as UN (PS3.5 §6.2.2, note 6).
        if self.encoding.isExplicit, !vr.hasLongLength, length > 0xFFFE { vr = .UN }
        self.encoding.appendHeader(element.tag, vr, length: length, to: &bytes)
        guard self.encoding.isBigEndian, let width = vr.numberWidth else {
            return Self.append(value, padding: element.vr.paddingByte, to: &bytes)
        }
        var swapped = value
        ByteSwap.swap(&swapped, width)
        Self.append(swapped, padding: vr.paddingByte, to: &bytes)
    }

    private static func append(_ value: [UInt8], padding: UInt8, to bytes: inout [UInt8]) {
        bytes += value
        if value.count % 2 == 1 { bytes.append(padding) }
    }
}
