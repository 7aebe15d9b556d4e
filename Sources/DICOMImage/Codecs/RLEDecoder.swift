/// Decodes frames that are compressed by run lengths (PS3.5 annex G).
package enum RLEDecoder {
    /// Of all segments the offsets take so many bytes.
    private static let headerLength = 64

    /// The pixels of a frame; throws `notDecoded`.
    package static func decode(_ frame: EncodedFrame) throws(ImageError) -> DecodedFrame {
        let segments = try Self.segments(of: frame.bytes)
        let pixels = frame.rows * frame.columns
        if frame.bitsAllocated == 1 {
            let bits = try Self.decode(segments[0], of: frame.bytes, count: (pixels + 7) / 8)
            return DecodedFrame(bitsAllocated: 1, bitsStored: 1, bytes: bits)
        }
        let width = frame.bitsAllocated / 8
        guard segments.count == frame.samplesPerPixel * width else {
            throw ImageError(
                .notDecoded,
                "the RLE frame has \(segments.count) segments; pixels of \(frame.samplesPerPixel) samples with "
                    + "\(frame.bitsAllocated) bits need \(frame.samplesPerPixel * width)"
            )
        }
        let each = frame.samplesPerPixel * width
        var bytes = [UInt8](repeating: 0, count: pixels * each)
        for (index, segment) in segments.enumerated() {
            // The highest byte of a sample comes first.
            let (sample, byte) = (index / width, width - 1 - index % width)
            let plane = try Self.decode(segment, of: frame.bytes, count: pixels)
            var place = sample * width + byte
            for value in plane {
                bytes[place] = value
                place += each
            }
        }
        let photometric = frame.photometricInterpretation == .ybrFull422 ? PhotometricInterpretation.ybrFull : nil
        return DecodedFrame(
            bitsAllocated: frame.bitsAllocated,
            bitsStored: frame.bitsStored,
            photometricInterpretation: photometric,
            bytes: bytes
        )
    }

    /// Where the segments stand.
    private static func segments(of bytes: [UInt8]) throws(ImageError) -> [Range<Int>] {
        guard bytes.count >= Self.headerLength else {
            throw ImageError(.notDecoded, "the RLE frame has \(bytes.count) bytes, fewer than its header")
        }
        let numbers = stride(from: 0, to: Self.headerLength, by: 4).map { start in
            bytes[start..<(start + 4)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        guard (1...15).contains(numbers[0]) else {
            throw ImageError(.notDecoded, "an RLE frame can't have \(numbers[0]) segments")
        }
        let starts = Array(numbers[1...numbers[0]])
        let ends = starts.dropFirst() + [bytes.count]
        var segments: [Range<Int>] = []
        for (start, end) in zip(starts, ends) {
            guard start >= Self.headerLength, start <= end, end <= bytes.count else {
                throw ImageError(.notDecoded, "a segment of the RLE frame can't begin at byte \(start)")
            }
            segments.append(start..<end)
        }
        return segments
    }

    /// The bytes of a segment, of which so many are wanted; more are padding.
    private static func decode(_ segment: Range<Int>, of bytes: [UInt8], count: Int) throws(ImageError) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(count)
        var index = segment.lowerBound
        while output.count < count, index < segment.upperBound {
            let control = Int(Int8(bitPattern: bytes[index]))
            index += 1
            if control >= 0 {
                let length = min(control + 1, segment.upperBound - index, count - output.count)
                output += bytes[index..<(index + length)]
                index += control + 1
            } else if control > -128, index < segment.upperBound {
                let length = min(1 - control, count - output.count)
                output += repeatElement(bytes[index], count: length)
                index += 1
            }
        }
        guard output.count == count else {
            throw ImageError(.notDecoded, "a segment of the RLE frame has \(output.count) bytes instead of \(count)")
        }
        return output
    }
}
