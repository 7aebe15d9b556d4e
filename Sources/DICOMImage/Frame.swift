/// The pixels of one frame, as they are stored.
package struct Frame: Sendable {
    /// The samples, row by row.
    package enum Samples: Sendable, Equatable {
        /// Whole numbers, one a pixel: shades of grey, or indices of the palette.
        case stored([Int32])
        /// Numbers that no 32 bits hold, one a pixel: floating point, and unsigned ones of 32 bits.
        case real([Double])
        /// Red, green and blue of each pixel, 0 to 255.
        case color([UInt8])
    }

    /// The frame's number, the first one being 1.
    package let number: Int
    /// How many columns it has.
    package let width: Int
    /// How many rows it has.
    package let height: Int
    /// Its samples.
    package let samples: Samples
    /// The least and the greatest value that could be stored; nil for floating point numbers and for colours.
    package let storedRange: ClosedRange<Int>?
    /// How the object wants shades of grey to be made of the samples.
    package let grayscale: GrayscaleTransform
    /// The object's own table of colours; nil where the samples are no indices of one.
    package let palette: PaletteTable?
    /// What the values add up to; nil for colours and indices of colours.
    package let statistics: FrameStatistics?

    /// Makes a frame.
    package init(
        number: Int = 1,
        width: Int,
        height: Int,
        samples: Samples,
        storedRange: ClosedRange<Int>? = nil,
        grayscale: GrayscaleTransform = GrayscaleTransform(),
        palette: PaletteTable? = nil
    ) {
        self.number = number
        self.width = width
        self.height = height
        self.samples = samples
        self.storedRange = storedRange
        self.grayscale = grayscale
        self.palette = palette
        self.statistics = palette == nil ? FrameStatistics(samples, grayscale) : nil
    }

    /// Whether the samples are floating point numbers.
    package var isReal: Bool {
        if case .real = self.samples { self.storedRange == nil } else { false }
    }

    /// Whether the pixels are colours.
    package var isColor: Bool {
        if case .color = self.samples { return true }
        return self.palette != nil
    }
}
