import DICOMWire
import NIOCore

/// Bytes written as hexadecimal digits; what follows `//` on a line is a comment, and `'text'` stands for itself.
func bytes(_ annotated: String) -> [UInt8] {
    var result: [UInt8] = []
    for line in annotated.split(separator: "\n") {
        var characters = line[...]
        while let first = characters.first {
            if characters.hasPrefix("//") { break }
            if first == "'" {
                let text = characters.dropFirst().prefix { $0 != "'" }
                result.append(contentsOf: text.utf8)
                characters = characters.dropFirst(text.count + 2)
            } else if first == " " {
                characters = characters.dropFirst()
            } else {
                guard let byte = UInt8(characters.prefix(2), radix: 16) else { return [] }
                result.append(byte)
                characters = characters.dropFirst(2)
            }
        }
    }
    return result
}

/// The bytes that a PDU encodes to.
func encoded(_ pdu: PDU) -> [UInt8] {
    var buffer = ByteBuffer()
    pdu.encode(into: &buffer)
    return Array(buffer.readableBytesView)
}

/// All frames in some bytes that arrive in pieces; data fragments that continue each other are joined.
func frames(
    _ pieces: [[UInt8]],
    limits: PDULimits = PDULimits(),
    rules: AssociationRules = .forgiving
) throws(PDUError) -> [PDUFrameDecoder.Frame] {
    var decoder = PDUFrameDecoder(limits: limits, rules: rules)
    var result: [PDUFrameDecoder.Frame] = []
    for piece in pieces {
        decoder.append(ByteBuffer(bytes: piece))
        while let frame = try decoder.next() {
            if case .data(let fragment) = frame, case .data(var last)? = result.last, !last.isLast,
                last.contextID == fragment.contextID, last.isCommand == fragment.isCommand
            {
                last.bytes.writeImmutableBuffer(fragment.bytes)
                last.isLast = fragment.isLast
                result[result.count - 1] = .data(last)
            } else {
                result.append(frame)
            }
        }
    }
    return result
}
