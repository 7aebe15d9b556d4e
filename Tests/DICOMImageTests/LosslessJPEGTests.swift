import DICOMCore
import DICOMImage
import TestSupport
import Testing

/// Lossless JPEG streams as encoders at hand don't write them: restart markers, point transforms, scans of one component
/// each, and differences of 32,768.
@Suite struct LosslessJPEGTests {
    /// Samples of one byte or two, as a stream that says how it is made.
    private struct Stream {
        var rows = 5
        var columns = 7
        var precision = 16
        var components = 1
        var pointTransform = 0
        /// After how many rows there is a restart marker; 0 for none.
        var restartRows = 0
        /// Whether all components are in one scan.
        var isInterleaved = true

        private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
            [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 255)] + content
        }

        /// The stream of samples, those of a pixel together.
        func bytes(of samples: [UInt16]) -> [UInt8] {
            var bytes: [UInt8] = [0xFF, 0xD8]
            // All 17 lengths have codes of five bits.
            bytes += Self.segment(
                0xC4,
                [0, 0, 0, 0, 0, 17] + [UInt8](repeating: 0, count: 11) + Array(0...16 as ClosedRange<UInt8>)
            )
            let parts = (0..<UInt8(self.components)).flatMap { number -> [UInt8] in [number + 1, 0x11, 0] }
            let shape = [UInt8(self.precision), 0, UInt8(self.rows), 0, UInt8(self.columns), UInt8(self.components)]
            bytes += Self.segment(0xC3, shape + parts)
            if self.restartRows > 0 {
                bytes += Self.segment(0xDD, [0, UInt8(self.restartRows * self.columns)])
            }
            let all = Array(0..<self.components)
            for scan in self.isInterleaved ? [all] : all.map({ [$0] }) {
                let tables = scan.flatMap { number -> [UInt8] in [UInt8(number) + 1, 0] }
                bytes += Self.segment(0xDA, [UInt8(scan.count)] + tables + [1, 0, UInt8(self.pointTransform)])
                self.append(scan, samples, to: &bytes)
            }
            return bytes + [0xFF, 0xD9]
        }

        /// Appends the bits of a scan: each sample's difference to the one on the left, by predictor 1.
        private func append(_ scan: [Int], _ samples: [UInt16], to bytes: inout [UInt8]) {
            var bits: [UInt8] = []
            func sample(_ row: Int, _ column: Int, _ component: Int) -> Int {
                Int(samples[(row * self.columns + column) * self.components + component]) >> self.pointTransform
            }
            for row in 0..<self.rows {
                let isFirst = row == 0 || self.restartRows > 0 && row % self.restartRows == 0
                if isFirst, row > 0 {
                    Self.flush(&bits, to: &bytes)
                    bytes += [0xFF, 0xD0 + UInt8((row / self.restartRows - 1) % 8)]
                }
                for column in 0..<self.columns {
                    for component in scan {
                        var prediction = 1 << (self.precision - self.pointTransform - 1)
                        if column > 0 {
                            prediction = sample(row, column - 1, component)
                        } else if !isFirst {
                            prediction = sample(row - 1, 0, component)
                        }
                        let exact = Int16(truncatingIfNeeded: sample(row, column, component) - prediction)
                        let difference = Int(exact)
                        let length = Int.bitWidth - abs(difference).leadingZeroBitCount
                        bits += (0..<5).reversed().map { UInt8(length >> $0 & 1) }
                        if length == 16 { continue }
                        let value = difference < 0 ? difference + (1 << length) - 1 : difference
                        bits += (0..<length).reversed().map { UInt8(value >> $0 & 1) }
                    }
                }
            }
            Self.flush(&bits, to: &bytes)
        }

        private static func flush(_ bits: inout [UInt8], to bytes: inout [UInt8]) {
            while bits.count % 8 != 0 { bits.append(1) }
            for start in stride(from: 0, to: bits.count, by: 8) {
                let byte = bits[start..<(start + 8)].reduce(UInt8(0)) { $0 << 1 | $1 }
                bytes += byte == 0xFF ? [0xFF, 0] : [byte]
            }
            bits = []
        }
    }

    @Test(arguments: 0..<32)
    func everyStreamIsItsSamples(choice: Int) throws {
        var random = SeededGenerator(seed: UInt64(choice))
        var stream = Stream()
        if choice & 1 == 1 { stream.components = 3 }
        if choice & 2 == 2 { stream.restartRows = 2 }
        if choice & 4 == 4 { stream.pointTransform = 3 }
        if choice & 8 == 8 { stream.isInterleaved = false }
        if choice & 16 == 16 { stream.precision = 8 }
        let count = stream.rows * stream.columns * stream.components
        let greatest: UInt16 = stream.precision == 8 ? 255 : 65_535
        var samples = (0..<count).map { _ in UInt16.random(in: 0...greatest, using: &random) }
        // From 0 to the middle is a difference of 32,768.
        if stream.precision == 16 { (samples[0], samples[stream.components]) = (0, 32_768) }
        let bytes = stream.bytes(of: samples)
        func frame(_ bytes: [UInt8]) -> EncodedFrame {
            EncodedFrame(
                transferSyntax: "1.2.840.10008.1.2.4.57",
                columns: stream.columns,
                rows: stream.rows,
                samplesPerPixel: stream.components,
                bitsAllocated: stream.precision,
                bitsStored: stream.precision,
                photometricInterpretation: stream.components == 1 ? .monochrome2 : .rgb,
                bytes: bytes
            )
        }
        let decoded = try JPEGLosslessDecoder.decode(frame(bytes))
        let expected = samples.map { ($0 >> UInt16(stream.pointTransform)) << UInt16(stream.pointTransform) }
        #expect(
            decoded.bytes
                == expected.flatMap { sample -> [UInt8] in
                    stream.precision == 8 ? [UInt8(sample)] : [UInt8(sample & 255), UInt8(sample >> 8)]
                }
        )
        // Without its end a stream is no frame, whatever is missing.
        for length in stride(from: 0, to: bytes.count - 8, by: 5) {
            #expect(throws: ImageError(.notDecoded, "")) {
                try JPEGLosslessDecoder.decode(frame(Array(bytes.prefix(length))))
            }
        }
    }
}
