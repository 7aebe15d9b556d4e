import DICOMCore
import DICOMImage

extension ViewedObjects {
    /// The picture of a frame.
    func raster(
        _ frame: Frame,
        _ place: Place,
        _ presentation: Presentation,
        depth: Presentation.Depth = .eight
    ) throws -> Raster {
        do throws(ImageError) {
            return try presentation.raster(frame, depth: depth)
        } catch {
            throw Self.failure(error, self.entries[place.object].path)
        }
    }

    /// How values of a frame become shades; nil for colours.
    func spread(_ frame: Frame, _ place: Place, _ presentation: Presentation) throws -> Presentation.Spread? {
        do throws(ImageError) {
            return try presentation.spread(of: frame)
        } catch {
            throw Self.failure(error, self.entries[place.object].path)
        }
    }

    /// Of more frames only so many are looked at for what they have in common.
    private static let mostCompared = 64

    /// The presentation with one window for all frames, where they have none of their own: counts of frames that are seen
    /// together must be told apart.
    func common(_ presentation: Presentation, of places: [Place]) async throws -> Presentation {
        guard presentation.voi == .auto else { return presentation }
        let step = max(1, places.count / Self.mostCompared)
        var range: ClosedRange<Double>?
        var areReal = false
        for place in stride(from: 0, to: places.count, by: step).map({ places[$0] }) {
            try Task.checkCancellation()
            let frame = try await self.frame(place)
            guard frame.grayscale.windows.isEmpty, frame.grayscale.tables.isEmpty, let statistics = frame.statistics
            else { return presentation }
            let low = min(range?.lowerBound ?? statistics.minimum, statistics.minimum)
            let high = max(range?.upperBound ?? statistics.maximum, statistics.maximum)
            range = low...high
            areReal = frame.isReal
        }
        var common = presentation
        if let range { common.voi = .window(VOIWindow(range, ofReals: areReal)) }
        return common
    }

    /// Frames a second that the first object asks for (PS3.3 §C.7.6.5); 10 where it says nothing that can be.
    var rate: Double {
        let dataSet = self.entries[0].object.dataSet
        let rates = [
            dataSet.string(Tag(0x0008, 0x2144)).flatMap(Double.init),
            dataSet.string(Tag(0x0018, 0x0040)).flatMap(Double.init),
            dataSet.string(Tag(0x0018, 0x1063)).flatMap(Double.init).map { 1000 / $0 },
        ]
        return rates.lazy.compactMap(\.self).first { $0 >= 0.1 && $0 <= 60 } ?? 10
    }
}

extension Raster {
    /// Each pixel so many times as wide and as high; throws an `ImageError` where that is more than fits into memory.
    func enlarged(by factor: Int) throws(ImageError) -> Raster {
        if factor == 1 { return self }
        guard self.width * self.height <= Self.mostEnlarged / (factor * factor) else {
            throw ImageError(
                .tooLarge,
                "the picture would have \(self.width * factor) × \(self.height * factor) pixels"
            )
        }
        func repeated<Sample>(_ values: [Sample], _ channels: Int) -> [Sample] {
            var result: [Sample] = []
            result.reserveCapacity(values.count * factor * factor)
            for row in 0..<self.height {
                let start = result.count
                for column in 0..<self.width {
                    let pixel = (row * self.width + column) * channels
                    for _ in 0..<factor { result += values[pixel..<(pixel + channels)] }
                }
                let line = result[start...]
                for _ in 1..<factor { result += line }
            }
            return result
        }
        let samples: Samples =
            switch self.samples {
            case .gray8(let values): .gray8(repeated(values, 1))
            case .gray16(let values): .gray16(repeated(values, 1))
            case .rgb8(let values): .rgb8(repeated(values, 3))
            }
        return Raster(width: self.width * factor, height: self.height * factor, samples: samples) ?? self
    }

    /// Larger pictures aren't made, in pixels.
    private static let mostEnlarged = 1 << 26
}
