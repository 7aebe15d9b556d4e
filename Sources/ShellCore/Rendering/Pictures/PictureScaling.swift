import DICOMImage

/// Pictures in other sizes.
extension Raster {
    /// The picture with eight bits a sample.
    var eightBit: Raster {
        guard case .gray16(let values) = self.samples else { return self }
        return Raster(width: self.width, height: self.height, samples: .gray8(values.map { UInt8($0 >> 8) })) ?? self
    }

    /// The picture in another size, eight bits a sample: each dot is the mean of the area that it shows, so that a hot spot
    /// that is smaller than a dot is still seen in it, and one pixel where it shows less than one.
    func scaled(width: Int, height: Int) -> Raster {
        let source = self.eightBit
        guard width > 0, height > 0, source.width > 0, source.height > 0 else { return source }
        if (width, height) == (source.width, source.height) { return source }
        let columns = Self.weights(of: source.width, in: width)
        let rows = Self.weights(of: source.height, in: height)
        switch source.samples {
        case .gray8(let values):
            let samples = Self.scaled(values, source.width, channels: 1, columns, rows)
            return Raster(width: width, height: height, samples: .gray8(samples)) ?? source
        case .rgb8(let values):
            let samples = Self.scaled(values, source.width, channels: 3, columns, rows)
            return Raster(width: width, height: height, samples: .rgb8(samples)) ?? source
        case .gray16: return source
        }
    }

    /// The part of a picture in the middle of it.
    func middle(width: Int, height: Int) -> Raster {
        let source = self.eightBit
        let (width, height) = (min(width, source.width), min(height, source.height))
        let (left, top) = ((source.width - width) / 2, (source.height - height) / 2)
        func part(_ values: [UInt8], _ channels: Int) -> [UInt8] {
            var part: [UInt8] = []
            part.reserveCapacity(width * height * channels)
            for row in top..<(top + height) {
                let start = (row * source.width + left) * channels
                part += values[start..<(start + width * channels)]
            }
            return part
        }
        switch source.samples {
        case .gray8(let values): return Raster(width: width, height: height, samples: .gray8(part(values, 1))) ?? source
        case .rgb8(let values): return Raster(width: width, height: height, samples: .rgb8(part(values, 3))) ?? source
        case .gray16: return source
        }
    }

    /// Which pixels a dot shows along one side, and how much of each, in 65536ths that add up to 65536.
    private typealias Share = (first: Int, weights: [Int])

    private static func weights(of length: Int, in dots: Int) -> [Share] {
        guard dots < length else {
            // The pixel in the middle of the dot.
            return (0..<dots).map { (dot: Int) -> Share in ((2 * dot + 1) * length / (2 * dots), [65536]) }
        }
        return (0..<dots).map { (dot: Int) -> Share in
            let (start, end) = (dot * length, (dot + 1) * length)
            let (first, last) = (start / dots, (end - 1) / dots)
            var weights = (first...last).map { (pixel: Int) -> Int in
                let covered = min(end, (pixel + 1) * dots) - max(start, pixel * dots)
                return covered * 65536 / length
            }
            weights[weights.count / 2] += 65536 - weights.reduce(0, +)
            return (first, weights)
        }
    }

    private static func scaled(
        _ values: [UInt8],
        _ width: Int,
        channels: Int,
        _ columns: [Share],
        _ rows: [Share]
    ) -> [UInt8] {
        var scaled: [UInt8] = []
        scaled.reserveCapacity(columns.count * rows.count * channels)
        var line = [Int](repeating: 0, count: width * channels)
        for row in rows {
            for index in line.indices { line[index] = 0 }
            for (offset, weight) in row.weights.enumerated() {
                let start = (row.first + offset) * width * channels
                for index in line.indices { line[index] += Int(values[start + index]) * weight }
            }
            for column in columns {
                for channel in 0..<channels {
                    var sum = 0
                    for (offset, weight) in column.weights.enumerated() {
                        sum += line[(column.first + offset) * channels + channel] / 256 * weight
                    }
                    scaled.append(UInt8(clamping: (sum + (1 << 23)) >> 24))
                }
            }
        }
        return scaled
    }
}
