/// Colours in the ways that DICOM writes them, as red, green and blue of each pixel (PS3.3 §C.7.6.3.1.2).
enum ColorConversion {
    /// Samples that stand colour by colour, pixel by pixel.
    static func interleaved(_ planes: [UInt8]) -> [UInt8] {
        let count = planes.count / 3
        return [UInt8](unsafeUninitializedCapacity: 3 * count) { samples, filled in
            for index in 0..<count {
                samples[3 * index] = planes[index]
                samples[3 * index + 1] = planes[count + index]
                samples[3 * index + 2] = planes[2 * count + index]
            }
            filled = 3 * count
        }
    }

    /// Luminance and chrominances of each pixel, out of four samples for each two pixels of a row.
    static func full(of422 samples: [UInt8], columns: Int) -> [UInt8] {
        let pairs = (columns + 1) / 2
        let rows = samples.count / (4 * pairs)
        var full: [UInt8] = []
        full.reserveCapacity(3 * rows * columns)
        for row in 0..<rows {
            for column in 0..<columns {
                let start = 4 * (row * pairs + column / 2)
                full.append(samples[start + column % 2])
                full.append(samples[start + 2])
                full.append(samples[start + 3])
            }
        }
        return full
    }

    /// Red, green and blue of luminance and two chrominances of full range.
    static func rgb(ofYBR samples: [UInt8]) -> [UInt8] {
        let count = samples.count / 3 * 3
        // The equations of PS3.3 §C.7.6.3.1.2, in 65,536ths.
        let half = 1 << 15
        return [UInt8](unsafeUninitializedCapacity: count) { colors, filled in
            for index in stride(from: 0, to: count, by: 3) {
                let y = Int(samples[index]) << 16 + half
                let blue = Int(samples[index + 1]) - 128
                let red = Int(samples[index + 2]) - 128
                colors[index] = UInt8(clamping: (y + 91_881 * red) >> 16)
                colors[index + 1] = UInt8(clamping: (y - 22_554 * blue - 46_802 * red) >> 16)
                colors[index + 2] = UInt8(clamping: (y + 116_130 * blue) >> 16)
            }
            filled = count
        }
    }
}
