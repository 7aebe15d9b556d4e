/// The colours in which shades are shown.
package enum ColorScale: String, Sendable, CaseIterable {
    /// From black to white.
    case gray
    /// From black over red and yellow to white, as bodies glow.
    case hot
    /// From black over blue, red and yellow to white, as PET is often shown.
    case pet
    /// From violet over blue, green and yellow to red.
    case spectrum

    /// Where between black and white which colour stands; colours between are mixed of their neighbours.
    private var stops: [(at: Int, color: [Int])] {
        switch self {
        case .gray: [(0, [0, 0, 0]), (255, [255, 255, 255])]
        case .hot: [(0, [0, 0, 0]), (96, [255, 0, 0]), (192, [255, 255, 0]), (255, [255, 255, 255])]
        case .pet:
            [
                (0, [0, 0, 0]), (64, [0, 0, 160]), (128, [200, 0, 120]), (192, [255, 160, 0]), (255, [255, 255, 255]),
            ]
        case .spectrum:
            [
                (0, [0, 0, 0]), (32, [96, 0, 160]), (80, [0, 0, 255]), (128, [0, 220, 220]), (160, [0, 220, 0]),
                (208, [255, 240, 0]), (255, [255, 0, 0]),
            ]
        }
    }

    /// Red, green and blue of each of 256 shades.
    package var colors: [UInt8] {
        let stops = self.stops
        return (0..<256).flatMap { shade -> [UInt8] in
            let above = stops.firstIndex { $0.at >= shade } ?? stops.count - 1
            let (low, high) = (stops[max(0, above - 1)], stops[above])
            let span = max(1, high.at - low.at)
            return (0..<3).map { channel in
                let from = low.color[channel]
                let step = (high.color[channel] - from) * min(max(0, shade - low.at), span)
                return UInt8(clamping: from + step / span)
            }
        }
    }
}
