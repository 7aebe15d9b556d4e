import DICOMCore
import DICOMImage

/// Pixels: our own codecs, and all arithmetic that the attributes of an object lead to.
enum ImageTargets {
    /// The first three bytes say the frame's shape; what is decoded is as much as the shape asks.
    private static func frame(_ bytes: [UInt8], _ syntax: UID) -> EncodedFrame? {
        guard bytes.count >= 3 else { return nil }
        return EncodedFrame(
            transferSyntax: syntax,
            columns: 1 + Int(bytes[1]),
            rows: 1 + Int(bytes[0]),
            samplesPerPixel: bytes[2] & 3 == 3 ? 3 : 1,
            bitsAllocated: [8, 16, 32, 1][Int(bytes[2] >> 3 & 3)],
            bitsStored: 1,
            photometricInterpretation: bytes[2] & 3 == 3 ? .rgb : .monochrome2,
            bytes: Array(bytes.dropFirst(3))
        )
    }

    static func rle(_ bytes: [UInt8]) throws {
        guard let frame = self.frame(bytes, "1.2.840.10008.1.2.5") else { return }
        guard let decoded = try? RLEDecoder.decode(frame) else { return }
        let bits = frame.rows * frame.columns * frame.samplesPerPixel * frame.bitsAllocated
        let needed = frame.bitsAllocated == 1 ? (frame.rows * frame.columns + 7) / 8 : bits / 8
        try demand(decoded.bytes.count == needed, "\(decoded.bytes.count) bytes instead of \(needed)")
    }

    static func jpeg(_ bytes: [UInt8]) throws {
        guard var frame = self.frame(bytes, "1.2.840.10008.1.2.4.70") else { return }
        _ = try? EncodedStream(frame)
        _ = try? EncodedStream.photometric(frame)
        // Streams of another size are refused at once, so the shape is made theirs where it is small.
        let found = frame.bytes.indices.first { index in
            guard frame.bytes[index] == 0xFF, index + 9 < frame.bytes.count else { return false }
            return [0xC0, 0xC1, 0xC3].contains(frame.bytes[index + 1])
        }
        if let place = found, frame.bytes[place + 5] == 0, frame.bytes[place + 7] == 0 {
            frame.rows = Int(frame.bytes[place + 6])
            frame.columns = Int(frame.bytes[place + 8])
            frame.samplesPerPixel = Int(frame.bytes[place + 9])
        }
        try self.check(try? JPEGLosslessDecoder.decode(frame), of: frame)
        try self.check(try? JPEGExtendedDecoder.decode(frame), of: frame)
    }

    private static func check(_ decoded: DecodedFrame?, of frame: EncodedFrame) throws {
        guard let decoded else { return }
        let needed = frame.rows * frame.columns * frame.samplesPerPixel * decoded.bitsAllocated / 8
        try demand(decoded.bytes.count == needed, "\(decoded.bytes.count) bytes instead of \(needed)")
    }

    /// A whole object: its attributes, tables, labels and, where they are small, pictures of its frames.
    static func image(_ bytes: [UInt8]) throws {
        let opening: DICOMFile.Opening = { _ in MemoryFile(bytes: bytes) }
        guard let file = try? DICOMFile(path: "fuzz", open: opening), let object = try? ImageObject(file) else {
            return
        }
        _ = object.labels(ofFrame: 1)
        let description = object.description
        try demand(description.bitsPerFrame > 0, "frames have no bits")
        guard description.samplesPerFrame <= 1 << 16 else { return }
        for number in [1, description.frames] {
            guard let frame = try? object.nativeFrame(number) else { continue }
            for voi in [Presentation.ValuesOfInterest.auto, .full] {
                guard let raster = try? Presentation(voi: voi, palette: .hot).raster(frame) else {
                    return try demand(false, "no picture")
                }
                try demand(raster.width == frame.width && raster.height == frame.height, "a picture of another size")
            }
            _ = try? Presentation(isInverted: true).raster(frame, depth: .sixteen)
        }
    }
}
