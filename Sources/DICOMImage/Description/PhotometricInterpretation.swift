/// What the samples of a pixel mean (PS3.3 §C.7.6.3.1.2).
package enum PhotometricInterpretation: String, Sendable, CaseIterable {
    /// Grey, the least value white.
    case monochrome1 = "MONOCHROME1"
    /// Grey, the least value black.
    case monochrome2 = "MONOCHROME2"
    /// Indices of the object's own table of colours.
    case paletteColor = "PALETTE COLOR"
    /// Red, green and blue.
    case rgb = "RGB"
    /// Luminance and two chrominances, all samples of full range.
    case ybrFull = "YBR_FULL"
    /// The same with two chrominances for each two pixels.
    case ybrFull422 = "YBR_FULL_422"
    /// The same with two chrominances for each four pixels, as only JPEG and MPEG streams have it.
    case ybrPartial420 = "YBR_PARTIAL_420"
    /// Samples of video range (retired).
    case ybrPartial422 = "YBR_PARTIAL_422"
    /// The irreversible transform of JPEG 2000, which its decoder undoes.
    case ybrICT = "YBR_ICT"
    /// The reversible transform of JPEG 2000, which its decoder undoes.
    case ybrRCT = "YBR_RCT"
    /// Colours by their luminance and hue, of any transform that the stream names (JPEG XL).
    case xyb = "XYB"

    /// How many samples a pixel has.
    package var samplesPerPixel: Int {
        switch self {
        case .monochrome1, .monochrome2, .paletteColor: 1
        default: 3
        }
    }

    /// Whether the one sample is a shade of grey.
    package var isMonochrome: Bool { self == .monochrome1 || self == .monochrome2 }
}
