/// A picture: a rectangle of shades or colours, row by row.
package struct Raster: Equatable, Sendable {
    /// The samples of a picture.
    package enum Samples: Equatable, Sendable {
        /// Shades from 0 for black to 255 for white.
        case gray8([UInt8])
        /// Shades from 0 for black to 65,535 for white.
        case gray16([UInt16])
        /// Red, green and blue of each pixel, 0 to 255.
        case rgb8([UInt8])

        /// How many samples there are.
        package var count: Int {
            switch self {
            case .gray8(let samples), .rgb8(let samples): samples.count
            case .gray16(let samples): samples.count
            }
        }
    }

    /// How many columns there are.
    package let width: Int
    /// How many rows there are.
    package let height: Int
    /// The samples, `width × height` of them, of colours three times as many.
    package let samples: Samples

    /// Makes a picture; nil where the samples aren't as many as there are pixels.
    package init?(width: Int, height: Int, samples: Samples) {
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        var each = 1
        if case .rgb8 = samples { each = 3 }
        guard width > 0, height > 0, !overflow, samples.count % each == 0, samples.count / each == pixels else {
            return nil
        }
        self.init(checked: width, height, samples)
    }

    /// Makes a picture of samples that are as many as they must be.
    init(checked width: Int, _ height: Int, _ samples: Samples) {
        self.width = width
        self.height = height
        self.samples = samples
    }
}
