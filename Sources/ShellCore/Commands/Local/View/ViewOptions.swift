import ArgumentParser
import DICOMImage
import PACSClient
import ShellLanguage

/// The options of `view` that say which frames are shown, and how.
struct ViewOptions: ParsableArguments, Sendable {
    @Option(
        name: .long,
        parsing: .unconditional,
        help: "The frames: N, A-B or all; without it one from the middle."
    )
    var frame: String?
    @Option(
        name: .long,
        parsing: .unconditional,
        help: "Values from black to white: auto, full, CENTER,WIDTH or a window's name."
    )
    var voi: String?
    @Flag(name: .long, help: "Let black and white change places.")
    var invert = false
    @Option(name: .long, help: "Colours: gray, hot, pet or spectrum.")
    var palette: String?
    @Option(name: .long, help: "So many dots for each pixel; what doesn't fit is cut off around the middle.")
    var zoom: Int?
    @Flag(name: .long, help: "Show the frames, or the images of a series, side by side.")
    var montage = false
    @Flag(name: .long, help: "Show the frames one after another, over and over; any key ends it.")
    var cine = false
    @Option(name: .long, help: "Frames a second; without it what the object says, or 10.")
    var fps: Double?
    @Flag(name: .long, help: "Draw the counts of the frames as a curve.")
    var curve = false
    @Option(name: .long, help: "kitty, sixel, blocks or ascii, in place of 'set image'.")
    var render: String?

    init() {}

    /// The most that pixels are enlarged.
    private static let highestZoom = 64
    /// No terminal shows more frames a second.
    private static let highestRate = 60.0

    /// Checks each by itself, and that they go together.
    func check() throws {
        if let frame = self.frame, !frame.isUnexpanded { _ = try FrameSelection(parsing: frame) }
        if let voi = self.voi, !voi.isUnexpanded { _ = try Self.values(voi) }
        if let palette = self.palette, !palette.isUnexpanded, ColorScale(rawValue: palette) == nil {
            throw UsageError(
                "--palette takes \(Self.list(Self.palettes)), not '\(printableLine(palette))'",
                word: palette
            )
        }
        if let render = self.render, !render.isUnexpanded, !Self.renderings.contains(render) {
            throw UsageError(
                "--render takes \(Self.list(Self.renderings)), not '\(printableLine(render))'",
                word: render
            )
        }
        if let zoom = self.zoom, !(1...Self.highestZoom).contains(zoom) {
            throw UsageError("--zoom takes a number from 1 to \(Self.highestZoom), not \(zoom)")
        }
        if let fps = self.fps, !(fps >= 0.1 && fps <= Self.highestRate) {
            throw UsageError("--fps takes a number from 0.1 to 60, not \(fps)")
        }
        let ways = [(self.montage, "--montage"), (self.cine, "--cine"), (self.curve, "--curve")].filter(\.0).map(\.1)
        if ways.count > 1 { throw UsageError("\(ways[0]) and \(ways[1]) can't be combined") }
        if self.fps != nil, !self.cine { throw UsageError("--fps is for --cine") }
        if self.curve, self.zoom != nil || self.palette != nil || self.invert || self.render != nil || self.voi != nil {
            throw UsageError(
                "--curve draws counts, which --zoom, --palette, --invert, --render and --voi have nothing to do with"
            )
        }
        if case .one? = try self.selection(), let way = ways.first(where: { $0 != "--curve" }) {
            throw UsageError("\(way) needs several frames, and --frame names one", hint: "--frame A-B or --frame all")
        }
        if ways.isEmpty, self.frame?.isUnexpanded != true, case .range? = try self.selection() {
            throw Self.severalFrames
        }
    }

    /// Several frames are named where one is shown.
    static let severalFrames = UsageError(
        "one picture shows one frame, and --frame names several",
        hint: "--montage shows them side by side, --cine one after another, --curve their counts"
    )

    /// The frames that are named.
    func selection() throws(UsageError) -> FrameSelection? {
        guard let frame = self.frame, !frame.isUnexpanded else { return nil }
        return try FrameSelection(parsing: frame)
    }

    /// How pixels are shown.
    func presentation() throws(UsageError) -> Presentation {
        Presentation(
            voi: try self.voi.map { text throws(UsageError) in try Self.values(text) } ?? .auto,
            isInverted: self.invert,
            palette: self.palette.flatMap { ColorScale(rawValue: $0) } ?? .gray
        )
    }

    private static func values(_ text: String) throws(UsageError) -> Presentation.ValuesOfInterest {
        switch text {
        case "auto": return .auto
        case "full": return .full
        default: break
        }
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let center = Double(parts[0]), let width = Double(parts[1]) else {
            // A name may have a comma in it, but none has numbers only.
            if text.isEmpty || Double(parts[0]) != nil { throw Self.fault(text) }
            return .named(text)
        }
        guard center.isFinite, width.isFinite, width >= 1 else { throw Self.fault(text) }
        return .window(VOIWindow(center: center, width: width))
    }

    private static func fault(_ text: String) -> UsageError {
        UsageError(
            "--voi takes auto, full, CENTER,WIDTH with a width of at least 1, or a window's name, not '\(printableLine(text))'",
            word: text
        )
    }

    /// How pictures are shown on the terminal.
    func rendering(_ setting: ImageRendering) -> ImageRendering {
        self.render.flatMap(ImageRendering.init(rawValue:)) ?? setting
    }

    private static func list(_ words: [String]) -> String {
        words.dropLast().joined(separator: ", ") + " or " + (words.last ?? "")
    }

    /// The palettes by name.
    static let palettes = ColorScale.allCases.map(\.rawValue)
    /// The ways to show pictures by name.
    static let renderings = ImageRendering.allCases.filter { $0 != .auto }.map(\.rawValue)
}
