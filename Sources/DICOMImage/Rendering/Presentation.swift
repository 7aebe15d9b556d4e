import DICOMCore

/// How pixels are to be shown.
package struct Presentation: Sendable, Equatable {
    /// Which values are spread over all shades of grey.
    package enum ValuesOfInterest: Sendable, Equatable {
        /// The object's first VOI LUT or window, else the frame's least to its greatest value.
        case auto
        /// All values that can be stored; of floating point numbers the frame's least to its greatest.
        case full
        /// A window.
        case window(VOIWindow)
        /// The object's VOI LUT or window of this name, in any case of letters.
        case named(String)
    }

    /// What is applied to values of a unit to make shades of them.
    package enum Spread: Sendable, Equatable {
        /// A window.
        case window(VOIWindow)
        /// A VOI LUT.
        case table(LookupTable)

        /// The shade of a value, from 0 for black to 1 for white.
        func shade(of value: Double) -> Double {
            switch self {
            case .window(let window): window.shade(of: value)
            case .table(let table): Double(table.entry(for: value)) / Double(1 << table.bits - 1)
            }
        }

        /// Center and width as the object says them, or those of the linear window (PS3.3 §C.11.2.1.2) between the same
        /// values.
        package var window: VOIWindow {
            if case .window(let window) = self, !window.isOfWholeRange { return window }
            let range = self.range
            return VOIWindow(
                center: range.lowerBound / 2 + range.upperBound / 2 + 0.5,
                width: range.upperBound - range.lowerBound + 1
            )
        }

        /// The values between black and white.
        package var range: ClosedRange<Double> {
            switch self {
            case .window(let window):
                let half = max(0, window.width / 2)
                guard (window.center - half).isFinite, (window.center + half).isFinite else { return 0...0 }
                return window.center - half...window.center + half
            case .table(let table):
                return Double(table.firstValue)...Double(table.firstValue + table.entries.count - 1)
            }
        }
    }

    /// How many bits a shade has.
    package enum Depth: Sendable { case eight, sixteen }

    /// Which values are spread over all shades.
    package var voi = ValuesOfInterest.auto
    /// Whether black and white change places.
    package var isInverted = false
    /// The colours in which shades are shown.
    package var palette = ColorScale.gray

    /// A presentation as the object asks for it.
    package init(voi: ValuesOfInterest = .auto, isInverted: Bool = false, palette: ColorScale = .gray) {
        self.voi = voi
        self.isInverted = isInverted
        self.palette = palette
    }

    /// What makes shades of a frame's values; nil for colours.
    ///
    /// Throws `noSuchWindow` for a name that the object hasn't.
    package func spread(of frame: Frame) throws(ImageError) -> Spread? {
        if frame.isColor { return nil }
        let grayscale = frame.grayscale
        switch self.voi {
        case .window(let window): return .window(window)
        case .full: return .window(VOIWindow(Self.fullRange(of: frame), ofReals: frame.isReal))
        case .auto:
            if let table = grayscale.tables.first { return .table(table.table) }
            return .window(grayscale.windows.first ?? VOIWindow(Self.usedRange(of: frame), ofReals: frame.isReal))
        case .named(let name):
            let wanted = name.lowercased()
            if let table = grayscale.tables.first(where: { $0.explanation?.lowercased() == wanted }) {
                return .table(table.table)
            }
            if let window = grayscale.windows.first(where: { $0.explanation?.lowercased() == wanted }) {
                return .window(window)
            }
            throw ImageError(.noSuchWindow, Self.sentence(noWindow: name, grayscale))
        }
    }

    private static func sentence(noWindow name: String, _ grayscale: GrayscaleTransform) -> String {
        let names = grayscale.tables.compactMap(\.explanation) + grayscale.windows.compactMap(\.explanation)
        let known = names.isEmpty ? "it names none" : "it has " + names.map { printable($0) }.joined(separator: ", ")
        return "the object has no window '\(printable(name))'; \(known)"
    }

    /// The picture of a frame; one of 16 bits only where its shades are grey.
    package func raster(_ frame: Frame, depth: Depth = .eight) throws(ImageError) -> Raster {
        if let palette = frame.palette { return self.raster(frame, palette) }
        if case .color(let colors) = frame.samples {
            let shown = self.isInverted ? colors.map { 255 - $0 } : colors
            return Raster(checked: frame.width, frame.height, .rgb8(shown))
        }
        guard let spread = try self.spread(of: frame) else {
            throw ImageError(.unsupported, "the frame has no shades")
        }
        let isInverted = self.isInverted != frame.grayscale.isLeastWhite
        let shades = Shades(spread, frame.grayscale.modality, isInverted: isInverted)
        if depth == .sixteen, self.palette == .gray {
            return Raster(checked: frame.width, frame.height, .gray16(shades.samples(of: frame, greatest: UInt16.max)))
        }
        let samples = shades.samples(of: frame, greatest: UInt8.max)
        guard self.palette != .gray else { return Raster(checked: frame.width, frame.height, .gray8(samples)) }
        let colors = self.palette.colors
        let shown = samples.flatMap { colors[(3 * Int($0))..<(3 * Int($0) + 3)] }
        return Raster(checked: frame.width, frame.height, .rgb8(shown))
    }

    private func raster(_ frame: Frame, _ palette: PaletteTable) -> Raster {
        var colors: [UInt8] = []
        if case .stored(let indices) = frame.samples {
            colors.reserveCapacity(3 * indices.count)
            for index in indices {
                let start = palette.index(of: Int(index))
                for channel in 0..<3 {
                    let color = palette.colors[start + channel]
                    colors.append(self.isInverted ? 255 - color : color)
                }
            }
        }
        return Raster(checked: frame.width, frame.height, .rgb8(colors))
    }

    /// From the least to the greatest value that can be stored.
    private static func fullRange(of frame: Frame) -> ClosedRange<Double> {
        guard let stored = frame.storedRange else { return Self.usedRange(of: frame) }
        switch frame.grayscale.modality {
        case .rescale(let slope, let intercept):
            let ends = [Double(stored.lowerBound), Double(stored.upperBound)].map { $0 * slope + intercept }
            return (ends.min() ?? 0)...(ends.max() ?? 0)
        case .table(let table): return 0...Double(1 << table.bits - 1)
        }
    }

    /// From the least to the greatest value of a frame.
    private static func usedRange(of frame: Frame) -> ClosedRange<Double> {
        guard let statistics = frame.statistics else { return 0...0 }
        return statistics.minimum...statistics.maximum
    }
}
