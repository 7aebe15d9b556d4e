/// What the values of a frame add up to, in the unit that the object's modality transform gives; padding left out.
package struct FrameStatistics: Sendable, Equatable {
    /// The least value.
    package let minimum: Double
    /// The greatest value.
    package let maximum: Double
    /// All values together: of nuclear medicine, the counts of the frame.
    package let sum: Double
    /// How many values there are.
    package let count: Int

    /// The values' mean.
    package var mean: Double { self.sum / Double(self.count) }

    private init(_ minimum: Double, _ maximum: Double, sum: Double, count: Int) {
        self.minimum = minimum
        self.maximum = maximum
        self.sum = sum
        self.count = count
    }

    /// Counts the values of a frame; nil for colours, and where all is padding or no number.
    init?(_ samples: Frame.Samples, _ grayscale: GrayscaleTransform) {
        switch samples {
        case .color: return nil
        case .stored(let values): self.init(whole: values, grayscale)
        case .real(let values): self.init(real: values, grayscale)
        }
    }

    private init?(real values: [Double], _ grayscale: GrayscaleTransform) {
        var (least, greatest, sum, count) = (Double.infinity, -Double.infinity, 0.0, 0)
        for stored in values where stored.isFinite && !grayscale.isPadding(stored) {
            let value = grayscale.modality.value(of: stored)
            least = min(least, value)
            greatest = max(greatest, value)
            sum += value
            count += 1
        }
        guard count > 0 else { return nil }
        self.init(least, greatest, sum: sum, count: count)
    }

    private init?(whole values: [Int32], _ grayscale: GrayscaleTransform) {
        guard case .rescale(let slope, let intercept) = grayscale.modality else {
            self.init(real: values.map(Double.init), grayscale)
            return
        }
        var (least, greatest, sum, count) = (Int32.max, Int32.min, 0, 0)
        if let padding = grayscale.padding {
            for value in values where !padding.contains(Int(value)) {
                if value < least { least = value }
                if value > greatest { greatest = value }
                sum += Int(value)
                count += 1
            }
        } else {
            for value in values {
                if value < least { least = value }
                if value > greatest { greatest = value }
                sum += Int(value)
            }
            count = values.count
        }
        guard count > 0 else { return nil }
        let ends = [Double(least) * slope + intercept, Double(greatest) * slope + intercept]
        self.init(
            min(ends[0], ends[1]),
            max(ends[0], ends[1]),
            sum: Double(sum) * slope + intercept * Double(count),
            count: count
        )
    }
}

extension GrayscaleTransform {
    /// Whether a stored value stands for no image.
    func isPadding(_ stored: Double) -> Bool {
        guard let padding = self.padding, let value = Int(exactly: stored) else { return false }
        return padding.contains(value)
    }
}
