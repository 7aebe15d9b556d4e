import DICOMCore

/// How a frame and its pixels pass through a pipe: a line of JSON, then the bytes.
package enum DecodingMessage {
    /// A longer line is no message of ours.
    package static let longestLine = 4096

    /// The message that asks for a frame's pixels.
    package static func request(_ frame: EncodedFrame) -> [UInt8] {
        let head: JSONValue = [
            "syntax": .string(frame.transferSyntax.string), "columns": .integer(frame.columns),
            "rows": .integer(frame.rows), "samples": .integer(frame.samplesPerPixel),
            "allocated": .integer(frame.bitsAllocated), "stored": .integer(frame.bitsStored),
            "photometric": .string(frame.photometricInterpretation.rawValue), "bytes": .integer(frame.bytes.count),
        ]
        return Array((head.serialized() + "\n").utf8) + frame.bytes
    }

    /// Reads the line of a request, and how many bytes follow; nil where it isn't one that a decoder may be asked.
    package static func frame(head line: [UInt8]) -> (frame: EncodedFrame, bytes: Int)? {
        let head = Head(line)
        guard let syntax = head.text("syntax"), let columns = head.number("columns", 1...65_535),
            let rows = head.number("rows", 1...65_535), let samples = head.number("samples", 1...3),
            rows * columns * samples <= PixelDescription.maximumSamples,
            let allocated = head.number("allocated", 1...32), [1, 8, 16, 32].contains(allocated),
            let stored = head.number("stored", 1...allocated),
            let photometric = head.text("photometric").flatMap({ PhotometricInterpretation(rawValue: $0) }),
            let bytes = head.number("bytes", 0...EncapsulatedFrames.longestFrame)
        else { return nil }
        let frame = EncodedFrame(
            transferSyntax: UID(syntax),
            columns: columns,
            rows: rows,
            samplesPerPixel: samples,
            bitsAllocated: allocated,
            bitsStored: stored,
            photometricInterpretation: photometric,
            bytes: []
        )
        return (frame, bytes)
    }

    /// The message with the pixels.
    package static func answer(_ frame: DecodedFrame) -> [UInt8] {
        let head: JSONValue = [
            "allocated": .integer(frame.bitsAllocated), "stored": .integer(frame.bitsStored),
            "photometric": frame.photometricInterpretation.map { .string($0.rawValue) } ?? .null,
            "bytes": .integer(frame.bytes.count),
        ]
        return Array((head.serialized() + "\n").utf8) + frame.bytes
    }

    /// The message that says why there are none.
    package static func answer(_ error: ImageError) -> [UInt8] {
        let head: JSONValue = ["error": .string(error.code.rawValue), "message": .string(error.message)]
        return Array((head.serialized() + "\n").utf8)
    }

    /// Reads an answer; throws the error that it is, or `notDecoded` for what is none.
    package static func decoded(_ answer: [UInt8]) throws(ImageError) -> DecodedFrame {
        let line = Array(answer.prefix { $0 != UInt8(ascii: "\n") }.prefix(Self.longestLine))
        let head = Head(line)
        if let code = head.text("error").flatMap({ ImageError.Code(rawValue: $0) }) {
            throw ImageError(code, printable(head.text("message") ?? "the frame can't be decoded"))
        }
        guard let allocated = head.number("allocated", 1...32), [1, 8, 16, 32].contains(allocated),
            let stored = head.number("stored", 1...allocated), let count = head.number("bytes", 0...Int.max),
            answer.count - line.count - 1 == count
        else { throw ImageError(.notDecoded, "the decoder pacsh-decode gave no answer") }
        return DecodedFrame(
            bitsAllocated: allocated,
            bitsStored: stored,
            photometricInterpretation: head.text("photometric").flatMap { PhotometricInterpretation(rawValue: $0) },
            bytes: Array(answer.dropFirst(line.count + 1))
        )
    }

    /// The most bytes that an answer to a request can have.
    package static func longestAnswer(to frame: EncodedFrame) -> Int {
        self.longestLine + 1 + 4 * frame.rows * frame.columns * frame.samplesPerPixel
    }

    /// The members of a line.
    private struct Head {
        private let object: JSONValue?

        init(_ line: [UInt8]) { self.object = JSONValue(parsing: String(decoding: line, as: UTF8.self)) }

        func text(_ key: String) -> String? {
            guard case .string(let text) = self.object?[key] else { return nil }
            return text
        }

        func number(_ key: String, _ range: ClosedRange<Int>) -> Int? {
            guard case .integer(let number) = self.object?[key], range.contains(number) else { return nil }
            return number
        }
    }
}
