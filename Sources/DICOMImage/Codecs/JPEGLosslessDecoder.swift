/// Decodes lossless JPEG (ITU-T T.81 annex H): process 14, all predictors, up to 16 bits.
package enum JPEGLosslessDecoder {
    /// The pixels of a frame; throws `notDecoded` or `unsupported`.
    package static func decode(_ frame: EncodedFrame) throws(ImageError) -> DecodedFrame {
        let stream = try JPEGStream(frame.bytes)
        let header = stream.frame
        guard header.process == 0xC3, (2...16).contains(header.precision) else {
            throw ImageError(.notDecoded, "the frame isn't a stream of lossless JPEG")
        }
        try stream.check(frame)
        guard header.components.allSatisfy({ $0.horizontal == 1 && $0.vertical == 1 }) else {
            throw ImageError(.unsupported, "lossless JPEG streams with sampling factors aren't read")
        }
        let count = header.components.count
        var samples = [UInt16](repeating: 0, count: frame.rows * frame.columns * count)
        var tables = JPEGTables()
        var decoded: Set<Int> = []
        while decoded.count < count {
            guard let scan = try tables.nextScan(frame.bytes, header) else {
                throw ImageError(.notDecoded, "the JPEG stream ends before its last component")
            }
            tables.skip(to: try Self.decode(scan, tables, header, frame.bytes, &samples))
            decoded.formUnion(scan.components.map(\.index))
        }
        let bytes: [UInt8] =
            header.precision <= 8
            ? samples.map { UInt8(truncatingIfNeeded: $0) }
            : samples.withUnsafeBytes { Array($0) }
        return DecodedFrame(
            bitsAllocated: header.precision <= 8 ? 8 : 16,
            bitsStored: min(frame.bitsStored, header.precision),
            photometricInterpretation: stream.photometric(frame),
            bytes: bytes
        )
    }

    /// Decodes one scan into the samples of its components; returns where its bits end.
    private static func decode(
        _ scan: JPEGTables.Scan,
        _ tables: JPEGTables,
        _ header: JPEGStream.FrameHeader,
        _ bytes: [UInt8],
        _ samples: inout [UInt16]
    ) throws(ImageError) -> Int {
        guard (1...7).contains(scan.start), scan.pointTransform < header.precision else {
            throw ImageError(.notDecoded, "lossless JPEG has no predictor \(scan.start)")
        }
        var huffman: [JPEGHuffmanTable] = []
        for component in scan.components {
            guard let table = tables.huffman[component.dc] else {
                throw ImageError(.notDecoded, "the JPEG stream has no Huffman table \(component.dc)")
            }
            huffman.append(table)
        }
        var bits = JPEGBits(bytes, from: scan.bits)
        let each = header.components.count
        let width = header.columns * each
        let middle = 1 << (header.precision - scan.pointTransform - 1)
        var untilRestart = tables.restartInterval
        /// Whether the row is the first one, or the first one after a restart.
        var isFirstRow = true
        for row in 0..<header.rows {
            for column in 0..<header.columns {
                if tables.restartInterval > 0 {
                    if untilRestart == 0 {
                        try bits.restart()
                        untilRestart = tables.restartInterval
                        isFirstRow = true
                    }
                    untilRestart -= 1
                }
                // Restarts are at the beginning of a row (ITU-T T.81 §H.1.1).
                let isFresh = isFirstRow && column == 0
                for (number, component) in scan.components.enumerated() {
                    let place = row * width + column * each + component.index
                    let prediction: Int
                    if isFresh {
                        prediction = middle
                    } else if isFirstRow {
                        prediction = Int(samples[place - each])
                    } else if column == 0 {
                        prediction = Int(samples[place - width])
                    } else {
                        prediction = Self.prediction(
                            scan.start,
                            left: Int(samples[place - each]),
                            above: Int(samples[place - width]),
                            corner: Int(samples[place - width - each])
                        )
                    }
                    let length = try bits.symbol(huffman[number])
                    guard length <= 16 else { throw ImageError(.notDecoded, "the JPEG stream is damaged") }
                    // A difference of 32,768 has no bits of its own (ITU-T T.81 §H.1.2.2).
                    let difference = length == 16 ? 32_768 : try bits.difference(length)
                    samples[place] = UInt16(truncatingIfNeeded: prediction + difference)
                }
            }
            isFirstRow = false
        }
        if scan.pointTransform > 0 {
            for component in scan.components {
                for place in stride(from: component.index, to: samples.count, by: each) {
                    samples[place] <<= UInt16(scan.pointTransform)
                }
            }
        }
        return bits.index
    }

    /// What a sample is expected to be by its neighbours (ITU-T T.81 table H.1).
    private static func prediction(_ predictor: Int, left: Int, above: Int, corner: Int) -> Int {
        switch predictor {
        case 1: left
        case 2: above
        case 3: corner
        case 4: left + above - corner
        case 5: left + (above - corner) >> 1
        case 6: above + (left - corner) >> 1
        default: (left + above) >> 1
        }
    }
}
