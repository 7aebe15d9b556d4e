/// The headers of a JPEG stream (ITU-T T.81 annex B), up to its first scan.
struct JPEGStream {
    /// One colour, or the grey, of an image.
    struct Component: Equatable {
        /// Its number, by which scans name it.
        let identifier: UInt8
        /// How many samples it has across and down for those of the component that has the most.
        let horizontal: Int
        let vertical: Int
        /// Which table scales its coefficients.
        let quantization: Int
    }

    /// What begins a frame, apart from its tables.
    struct FrameHeader: Equatable {
        /// The process: the last byte of the marker, 0xC0 to 0xCF, or 0xF7 for JPEG-LS.
        let process: UInt8
        /// How many bits a sample has.
        let precision: Int
        let rows: Int
        let columns: Int
        let components: [Component]
    }

    /// The stream's frame.
    let frame: FrameHeader
    /// The colour transform of Adobe's marker (APP14): 0 for none, 1 for YCbCr; nil without the marker.
    let adobeTransform: UInt8?
    /// Whether the stream has the marker of JFIF (APP0), whose colours are YCbCr.
    let isJFIF: Bool

    /// Reads the headers; throws `notDecoded` where there is no frame.
    init(_ bytes: [UInt8]) throws(ImageError) {
        var adobe: UInt8?
        var isJFIF = false
        var index = 2
        while let segment = try JPEGSegment(bytes, after: &index) {
            switch segment.marker {
            case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF, 0xF7:
                self.frame = try Self.frame(segment, bytes)
                self.adobeTransform = adobe
                self.isJFIF = isJFIF
                return
            case 0xE0: isJFIF = isJFIF || bytes[segment.content].starts(with: Array("JFIF".utf8))
            case 0xEE where segment.content.count >= 12 && bytes[segment.content].starts(with: Array("Adobe".utf8)):
                adobe = bytes[segment.content.lowerBound + 11]
            case 0xDA, 0xD9: throw ImageError(.notDecoded, "the JPEG stream has no frame before its first scan")
            default: break
            }
        }
        throw ImageError(.notDecoded, "the JPEG stream ends inside its headers")
    }

    private static func frame(_ segment: JPEGSegment, _ bytes: [UInt8]) throws(ImageError) -> FrameHeader {
        let content = Array(bytes[segment.content])
        guard content.count >= 6, content.count >= 6 + 3 * Int(content[5]), (1...4).contains(content[5]) else {
            throw ImageError(.notDecoded, "the frame header of the JPEG stream is damaged")
        }
        let components = (0..<Int(content[5])).map { number in
            let start = 6 + 3 * number
            return Component(
                identifier: content[start],
                horizontal: Int(content[start + 1] >> 4),
                vertical: Int(content[start + 1] & 15),
                quantization: Int(content[start + 2])
            )
        }
        guard components.allSatisfy({ (1...4).contains($0.horizontal) && (1...4).contains($0.vertical) }) else {
            throw ImageError(.notDecoded, "the frame header of the JPEG stream has impossible sampling factors")
        }
        return FrameHeader(
            process: segment.marker,
            precision: Int(content[0]),
            rows: Int(content[1]) << 8 | Int(content[2]),
            columns: Int(content[3]) << 8 | Int(content[4]),
            components: components
        )
    }

    /// Who decodes the stream; throws `unsupported` for processes that nobody uses.
    var kind: EncodedStream {
        get throws(ImageError) {
            switch self.frame.process {
            case 0xC0, 0xC1, 0xC2:
                if self.frame.precision <= 8 { return .jpeg8 }
                if self.frame.process != 0xC2 { return .jpeg12 }
            case 0xC3: return .jpegLossless
            case 0xF7: return .jpegLS
            default: break
            }
            throw ImageError(
                .unsupported,
                "JPEG streams of process \(String(self.frame.process, radix: 16, uppercase: true)) with "
                    + "\(self.frame.precision) bits aren't read"
            )
        }
    }

    /// Refuses a stream whose frame isn't as large as the object says, before there is memory for it.
    func check(_ frame: EncodedFrame) throws(ImageError) {
        guard self.frame.rows == frame.rows, self.frame.columns == frame.columns,
            self.frame.components.count == frame.samplesPerPixel
        else {
            throw ImageError(
                .notDecoded,
                "the JPEG stream has \(self.frame.columns) × \(self.frame.rows) pixels of "
                    + "\(self.frame.components.count) samples; the object says \(frame.columns) × \(frame.rows) "
                    + "of \(frame.samplesPerPixel)"
            )
        }
    }

    /// What the samples mean: as the stream's marker says it, else as the object does.
    ///
    /// JFIF says YCbCr, but many write its marker before RGB, so the object is believed.
    func photometric(_ frame: EncodedFrame) -> PhotometricInterpretation? {
        guard self.frame.components.count == 3 else { return nil }
        switch self.adobeTransform {
        case 0: return .rgb
        case 1: return .ybrFull
        default: break
        }
        if self.frame.components.map(\.identifier) == Array("RGB".utf8) { return .rgb }
        switch frame.photometricInterpretation {
        case .ybrFull422, .ybrPartial420, .ybrPartial422: return .ybrFull
        default: return nil
        }
    }
}

/// A marker of a JPEG stream with what belongs to it (ITU-T T.81 §B.1.1).
struct JPEGSegment {
    /// The marker's second byte.
    let marker: UInt8
    /// Where its content stands, without the length; empty for a marker without any.
    let content: Range<Int>

    /// Reads the next marker at an index, which goes behind it; nil at the end of the bytes.
    init?(_ bytes: [UInt8], after index: inout Int) throws(ImageError) {
        while index < bytes.count, bytes[index] != 0xFF { index += 1 }
        while index < bytes.count, bytes[index] == 0xFF { index += 1 }
        guard index < bytes.count else { return nil }
        self.marker = bytes[index]
        index += 1
        switch self.marker {
        case 0x00, 0x01, 0xD0...0xD9: self.content = index..<index
        default:
            guard bytes.count - index >= 2 else { return nil }
            let length = Int(bytes[index]) << 8 | Int(bytes[index + 1])
            guard length >= 2, length <= bytes.count - index else {
                throw ImageError(.notDecoded, "the JPEG stream ends inside its headers")
            }
            self.content = (index + 2)..<(index + length)
            index += length
        }
    }
}
