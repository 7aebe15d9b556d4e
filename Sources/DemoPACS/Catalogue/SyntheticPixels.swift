import DICOMCore

/// Makes the pictures of an object: its phantom's counts, with noise.
///
/// Whole numbers only, so every machine makes the same bytes.
struct SyntheticPixels {
    private let phantom: Phantom
    /// The frames or images that are wanted, the first one being 0.
    private let frames: Range<Int>
    private let seed: UInt64
    /// Whether values are densities, whose noise is equal everywhere.
    private let isDensity: Bool

    /// The pictures of an object.
    init(_ object: DemoObject) {
        let kind = object.series.kind
        self.phantom = Phantom(
            bodyPart: object.series.bodyPart,
            form: kind.form,
            count: kind.count,
            rows: kind.size.rows,
            columns: kind.size.columns
        )
        self.frames = kind.frames.map { 0..<$0 } ?? (object.number - 1)..<object.number
        self.isDensity = kind.form == .computedTomography
        // FNV-1a: the noise of one object differs from that of another.
        self.seed = object.sopInstanceUID.string.utf8.reduce(0xCBF2_9CE4_8422_2325) { hash, byte in
            (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }

    /// Every frame with 16 bits a pixel, little endian.
    func bytes16() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.phantom.rows * self.phantom.columns * self.frames.count * 2)
        self.eachPixel { value in
            bytes.append(UInt8(truncatingIfNeeded: value))
            bytes.append(UInt8(truncatingIfNeeded: value >> 8))
        }
        return bytes
    }

    /// Every frame with 8 bits a pixel; an even number of bytes.
    func bytes8() -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(self.phantom.rows * self.phantom.columns * self.frames.count + 1)
        self.eachPixel { value in bytes.append(UInt8(clamping: value * 2)) }
        if bytes.count % 2 == 1 { bytes.append(0) }
        return bytes
    }

    private func eachPixel(_ use: (Int) -> Void) {
        var noise = CountingNoise(seed: self.seed)
        for frame in self.frames {
            let map = self.phantom.map(frame)
            for mean in map.counts {
                // Densities of CT are as unsure in air as in bone.
                use(self.isDensity ? max(0, mean / 16 + noise.counts(mean: 6400) - 400) : noise.counts(mean: mean))
            }
        }
    }
}
