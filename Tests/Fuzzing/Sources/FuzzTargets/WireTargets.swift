import DICOMWire
import NIOCore

/// The upper layer and DIMSE.
enum WireTargets {
    /// Bytes of a connection, in one piece and in two: the same PDUs come out, and written again they are the same.
    static func pdu(_ bytes: [UInt8]) throws {
        guard let first = bytes.first else { return }
        let body = bytes.dropFirst()
        let whole = self.frames([body])
        let cut = body.startIndex + min(body.count, Int(first))
        let two = self.frames([body[..<cut], body[cut...]])
        try demand(two == whole, "cut at \(first): \(two), not \(whole)")
        for case .pdu(let pdu) in whole {
            var buffer = ByteBuffer()
            pdu.encode(into: &buffer)
            var decoder = PDUFrameDecoder()
            decoder.append(buffer)
            guard case .pdu(let again)? = try? decoder.next() else {
                return try demand(false, "\(pdu) can't be read again")
            }
            // Titles and names in no UTF-8 are shown with replacement characters, of which fewer fit.
            let isLossy = "\(pdu)".unicodeScalars.contains("\u{FFFD}")
            try demand(isLossy || again == pdu, "\(pdu) becomes \(again)")
        }
    }

    /// What comes out of the decoder: PDUs, the data of PDVs joined, and the error at the end.
    private enum Piece: Equatable {
        case pdu(PDU)
        case data(UInt8, Bool, [UInt8], isLast: Bool)
        case error(String)
    }

    private static func frames(_ pieces: [ArraySlice<UInt8>]) -> [Piece] {
        var decoder = PDUFrameDecoder()
        var result: [Piece] = []
        do {
            for piece in pieces {
                decoder.append(ByteBuffer(bytes: piece))
                while let frame = try decoder.next() {
                    switch frame {
                    case .pdu(let pdu): result.append(.pdu(pdu))
                    case .data(let fragment):
                        var bytes = Array(fragment.bytes.readableBytesView)
                        if case .data(fragment.contextID, fragment.isCommand, let before, false)? = result.last {
                            result.removeLast()
                            bytes = before + bytes
                        }
                        result.append(
                            .data(fragment.contextID, fragment.isCommand, bytes, isLast: fragment.isLast)
                        )
                    }
                }
            }
        } catch {
            result.append(.error("\(error.code)"))
        }
        return result
    }

    /// A command set is written as it was read, and every message can be tried on it.
    static func command(_ bytes: [UInt8]) throws {
        guard let command = try? CommandSet(decoding: bytes) else { return }
        let written = command.encoded()
        guard let again = try? CommandSet(decoding: written) else {
            return try demand(false, "a command set that was written can't be read")
        }
        try demand(again.encoded() == written, "written and read again, it is another command set")
    }
}
