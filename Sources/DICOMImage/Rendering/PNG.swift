import CZlib

/// Pictures as PNG files (ISO/IEC 15948).
package enum PNG {
    /// The file of a picture: grey of 8 or 16 bits, or RGB of 8; nil where there is no memory for it.
    ///
    /// `text` is kept as `tEXt` chunks, keyword and value in ASCII.
    package static func file(of raster: Raster, text: [(keyword: String, value: String)] = []) -> [UInt8]? {
        guard let body = Self.compressed(Self.rows(of: raster)) else { return nil }
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let (depth, colorType): (UInt8, UInt8) =
            switch raster.samples {
            case .gray8: (8, 0)
            case .gray16: (16, 0)
            case .rgb8: (8, 2)
            }
        let head = Self.big(UInt32(raster.width)) + Self.big(UInt32(raster.height)) + [depth, colorType, 0, 0, 0]
        Self.append("IHDR", head, to: &file)
        for (keyword, value) in text {
            let bytes = (keyword + "\0" + value).unicodeScalars.map { $0.isASCII ? UInt8($0.value) : UInt8(ascii: "?") }
            Self.append("tEXt", bytes, to: &file)
        }
        Self.append("IDAT", body, to: &file)
        Self.append("IEND", [], to: &file)
        return file
    }

    /// The rows, each with the number of its filter: the difference to the pixel on the left.
    private static func rows(of raster: Raster) -> [UInt8] {
        let (samples, pixel): ([UInt8], Int) =
            switch raster.samples {
            case .gray8(let samples): (samples, 1)
            case .gray16(let samples): (samples.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }, 2)
            case .rgb8(let samples): (samples, 3)
            }
        let length = raster.width * pixel
        return [UInt8](unsafeUninitializedCapacity: (length + 1) * raster.height) { rows, filled in
            for row in 0..<raster.height {
                let (from, to) = (row * length, row * (length + 1))
                rows[to] = 1
                for index in 0..<length {
                    let left = index >= pixel ? samples[from + index - pixel] : 0
                    rows[to + 1 + index] = samples[from + index] &- left
                }
            }
            filled = (length + 1) * raster.height
        }
    }

    private static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var size = compressBound(uLong(bytes.count))
        var result = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, filled in
            result = compress2(buffer.baseAddress, &size, bytes, uLong(bytes.count), 6)
            filled = result == Z_OK ? Int(size) : 0
        }
        return result == Z_OK ? output : nil
    }

    /// Appends a chunk with its length and its check sum.
    private static func append(_ name: String, _ data: [UInt8], to file: inout [UInt8]) {
        let content = Array(name.utf8) + data
        file += Self.big(UInt32(data.count))
        file += content
        file += Self.big(UInt32(crc32(0, content, UInt32(content.count))))
    }

    private static func big(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}
