import DICOMCore

/// Makes pictures that look a little like counts from a gamma camera: a body, hot spots, and noise.
///
/// Whole numbers only, so every machine makes the same bytes.
struct SyntheticPixels {
    private let rows: Int
    private let columns: Int
    private let frames: Int
    private let seed: UInt64

    /// The pictures of an object.
    init(_ object: DemoObject) {
        let size = object.series.kind.size
        self.rows = size.rows
        self.columns = size.columns
        self.frames = object.series.kind.frames ?? 1
        // FNV-1a: the pictures of one object differ from those of another.
        self.seed = object.sopInstanceUID.string.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }

    /// Every frame with 16 bits a pixel, little endian.
    func bytes16() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.rows * self.columns * self.frames * 2)
        self.eachPixel { value in
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        return bytes
    }

    /// Every frame with 8 bits a pixel; an even number of bytes.
    func bytes8() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.rows * self.columns * self.frames + 1)
        self.eachPixel { value in bytes.append(UInt8(clamping: value / 8)) }
        if bytes.count % 2 == 1 { bytes.append(0) }
        return bytes
    }

    private func eachPixel(_ use: (Int) -> Void) {
        var random = self.seed | 1
        for frame in 0..<self.frames {
            let spotRow = self.rows / 4 + Int(self.seed >> 8 & 31) * self.rows / 64
            let spotColumn = self.columns / 2 + (frame * 7 + Int(self.seed & 15)) % max(1, self.columns / 4)
            for row in 0..<self.rows {
                // An ellipse that nearly fills the picture, in thousandths of its size.
                let vertical = (2 * row - self.rows) * 1000 / self.rows
                for column in 0..<self.columns {
                    let horizontal = (2 * column - self.columns) * 1400 / self.columns
                    let body = vertical * vertical + horizontal * horizontal < 810_000 ? 120 : 4
                    let distance = (row - spotRow) * (row - spotRow) + (column - spotColumn) * (column - spotColumn)
                    let spot = distance < 64 ? (64 - distance) * 20 : 0
                    random ^= random << 13
                    random ^= random >> 7
                    random ^= random << 17
                    use(body + spot + Int(random >> 58))
                }
            }
        }
    }
}
