import DICOMImage
import PACSClient
import TestSupport
import Testing

@testable import ShellCore

/// Pictures as text for terminals.
@Suite struct PictureTests {
    /// A ramp from left to right, with a bright dot in the middle.
    static func ramp(_ width: Int, _ height: Int) throws -> Raster {
        var samples = (0..<(width * height)).map { UInt8($0 % width * 200 / max(1, width - 1)) }
        samples[height / 2 * width + width / 2] = 255
        return try #require(Raster(width: width, height: height, samples: .gray8(samples)))
    }

    private static func gray(_ picture: Raster) -> [UInt8] {
        if case .gray8(let samples) = picture.samples { samples } else { [] }
    }

    // MARK: - Sizes

    @Test("Smaller: the mean of what a dot shows; larger: whole pixels")
    func scaling() throws {
        let picture = try #require(Raster(width: 4, height: 2, samples: .gray8([0, 100, 200, 100, 100, 200, 0, 255])))
        #expect(Self.gray(picture.scaled(width: 2, height: 1)) == [100, 139])
        #expect(Self.gray(picture.scaled(width: 1, height: 1)) == [119])
        #expect(Self.gray(picture.scaled(width: 8, height: 2).middle(width: 4, height: 1)) == [100, 100, 200, 200])
        // A single hot pixel of many is still seen.
        var cold = [UInt8](repeating: 0, count: 400)
        cold[210] = 255
        let hot = try #require(Raster(width: 20, height: 20, samples: .gray8(cold)))
        #expect(Self.gray(hot.scaled(width: 7, height: 7)).max() ?? 0 > 20)
        let odd = try #require(Raster(width: 3, height: 1, samples: .rgb8([255, 0, 0, 0, 255, 0, 0, 0, 255])))
        #expect(odd.scaled(width: 1, height: 1).samples == .rgb8([85, 85, 85]))
    }

    @Test("All of a picture in one shade keeps it in every size", arguments: [1, 2, 3, 7, 13, 50, 63, 64, 65, 200])
    func evenness(_ size: Int) throws {
        let picture = try #require(Raster(width: 64, height: 64, samples: .gray8([UInt8](repeating: 201, count: 4096))))
        #expect(Set(Self.gray(picture.scaled(width: size, height: size))) == [201])
    }

    @Test("A picture has its shape, and is never wider or higher than there is room")
    func layouts() throws {
        var abilities = PictureAbilities()
        abilities.cell = (9, 20)
        for encoding in [PictureEncoding.kitty, .sixel(colors: 256), .blocks(.direct), .ascii] {
            for (width, height) in [(64, 64), (128, 512), (400, 300), (1, 1), (3, 700), (600, 2)] {
                for zoom in [nil, 3] {
                    let layout = PictureLayout(
                        encoding: encoding,
                        abilities: abilities,
                        columns: 71,
                        rows: 19,
                        zoom: zoom
                    )
                    let dots = encoding.dots(abilities)
                    let shown = layout.fitted(try Self.ramp(width, height))
                    #expect(shown.width <= 71 * dots.across && shown.height <= 19 * dots.down)
                    let cells = layout.cells(width: width, height: height)
                    #expect(cells.columns == (shown.width + dots.across - 1) / dots.across)
                    #expect(cells.rows == (shown.height + dots.down - 1) / dots.down)
                    guard zoom == nil, min(shown.width, shown.height) > 15 else { continue }
                    let aspect = encoding.dotAspect(abilities)
                    let shape = Double(shown.width) / (Double(shown.height) * aspect) * Double(height) / Double(width)
                    #expect((0.9...1.1).contains(shape), "\(encoding) \(width) × \(height): \(shape)")
                }
            }
        }
    }

    @Test("Enlarged by whole numbers, 16 bits stay") func enlarging() throws {
        let picture = try #require(Raster(width: 2, height: 1, samples: .gray16([1, 65535])))
        let larger = try picture.enlarged(by: 2)
        #expect(larger.width == 4 && larger.height == 2)
        #expect(larger.samples == .gray16([1, 1, 65535, 65535, 1, 1, 65535, 65535]))
        #expect(throws: ImageError.self) { try Self.ramp(200, 200).enlarged(by: 64) }
    }

    // MARK: - Encodings

    @Test("Half blocks look as they did", arguments: [80, 120])
    func blocks(_ width: Int) throws {
        let rendering = PictureRendering(encoding: .blocks(.palette256), abilities: PictureAbilities())
        let text = rendering.text(try Self.ramp(96, 48), columns: width, rows: 20)
        #expect(try Snapshot.difference(text, from: "pictures/blocks-\(width).txt") == nil)
    }

    @Test("Cells have the colours of two dots, changed only where they change")
    func blockColors() throws {
        let picture = try #require(Raster(width: 2, height: 3, samples: .gray8([0, 0, 255, 255, 9, 9])))
        #expect(
            BlockPicture.text(picture, colors: .direct)
                == "\u{1B}[38;2;0;0;0;48;2;255;255;255m▀▀\u{1B}[0m\n\u{1B}[38;2;9;9;9;49m▀▀\u{1B}[0m\n"
        )
        #expect(BlockPicture.text(picture, colors: .basic16).hasPrefix("\u{1B}[30;107m▀▀\u{1B}[0m\n"))
        func color(_ red: Int, _ green: Int, _ blue: Int) -> Int {
            BlockPicture.nearest256(RGBPixels.Color(red: red, green: green, blue: blue))
        }
        #expect(color(0, 0, 0) == 16 && color(255, 255, 255) == 231 && color(128, 128, 128) == 244)
        #expect(color(255, 0, 0) == 196 && color(0, 0, 250) == 21 && color(60, 60, 62) == 237)
    }

    @Test("Characters are brighter where the picture is") func characters() throws {
        #expect(CharacterPicture.text(try Self.ramp(10, 2)) == "  .:-=+**#\n  .:-@+**#\n")
    }

    @Test("Kitty's pieces are short, tell of more, ask for no answer, and are wrapped for tmux")
    func kittyPieces() throws {
        var generator = SeededGenerator(seed: 7)
        let noise = (0..<40_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let picture = try #require(Raster(width: 200, height: 200, samples: .gray8(noise)))
        let text = KittyPicture.text(picture, index: 2, cell: (8, 16), passesThrough: false)
        let pieces = text.split(separator: "\u{1B}_G").map { $0.split(separator: "\u{1B}\\")[0].split(separator: ";") }
        #expect(pieces.count > 5 && pieces.allSatisfy { $0[1].count <= 4096 })
        #expect(pieces[0][0] == "a=T,f=100,t=d,i=7202,p=1,C=1,q=2,m=1")
        #expect(pieces.dropFirst().dropLast().allSatisfy { $0[0] == "q=2,m=1" } && pieces.last?[0] == "q=2,m=0")
        #expect(text.hasSuffix(String(repeating: "\n", count: 13)))
        let wrapped = KittyPicture.text(picture, index: 0, cell: (8, 16), passesThrough: true)
        #expect(wrapped.hasPrefix("\u{1B}Ptmux;\u{1B}\u{1B}_Ga=T") && wrapped.contains("\u{1B}\u{1B}\\\u{1B}\\"))
    }

    @Test("Sixels have each colour of a band once, with runs")
    func sixels() throws {
        let red: [UInt8] = [255, 0, 0], blue: [UInt8] = [0, 0, 255]
        let picture = try #require(
            Raster(width: 5, height: 7, samples: .rgb8((0..<35).flatMap { $0 < 30 ? red : blue }))
        )
        #expect(
            SixelPicture(picture, colors: 16).text
                == "\u{1B}P0;1;0q\"1;1;5;7#0;2;0;0;100#1;2;100;0;0#1!5~$-#0!5@$-\u{1B}\\\n"
        )
    }

    @Test("More colours than there may be become means of neighbours", arguments: [2, 16, 256])
    func palettes(_ most: Int) throws {
        var generator = SeededGenerator(seed: 3)
        let noise = (0..<(60 * 60 * 3)).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let picture = try #require(Raster(width: 60, height: 60, samples: .rgb8(noise)))
        let palette = ColorPalette(picture, most: most)
        #expect(palette.colors.count == most && palette.indices.count == 3600)
        let pixels = RGBPixels(picture)
        var total = 0
        for index in 0..<3600 {
            let color = palette.colors[Int(palette.indices[index])]
            let wanted = pixels[index % 60, index / 60]
            total += abs(color.red * 255 / 100 - wanted.red)
            total += abs(color.green * 255 / 100 - wanted.green)
        }
        let mean = total / 3600
        let tolerance = most == 2 ? 130 : most == 16 ? 80 : 40
        #expect(mean < tolerance, "\(mean)")
        // A ramp of grey has its own colours, as far as sixels can tell them apart.
        #expect(ColorPalette(try Self.ramp(256, 2), most: 256).colors.count <= 101)
    }

    // MARK: - What a terminal can

    @Test("The best that the terminal has, unless something else is wanted")
    func choice() {
        var abilities = PictureAbilities()
        func encoding(_ wanted: ImageRendering = .auto, color: Bool = true) -> PictureEncoding {
            PictureEncoding(wanted, abilities, usesColor: color)
        }
        #expect(encoding() == .ascii)
        abilities.textColors = .palette256
        #expect(encoding() == .blocks(.palette256) && encoding(color: false) == .ascii)
        #expect(encoding(.blocks, color: false) == .blocks(.palette256))
        abilities.hasSixel = true
        abilities.sixelColors = 16
        #expect(encoding() == .sixel(colors: 16))
        abilities.hasKitty = true
        #expect(encoding() == .kitty && encoding(.sixel) == .sixel(colors: 16) && encoding(.ascii) == .ascii)
        abilities.isPlain = true
        #expect(encoding() == .ascii && encoding(.kitty) == .ascii)
    }

    @Test("The environment tells the colours and the multiplexers")
    func environment() {
        func colors(_ colorTerm: String?, _ term: String?) -> PictureAbilities.TextColors {
            PictureAbilities.textColors(colorTerm: colorTerm, term: term)
        }
        #expect(colors("truecolor", "xterm") == .direct && colors("24bit", nil) == .direct)
        #expect(colors(nil, "xterm-256color") == .palette256 && colors("", "tmux-256color") == .palette256)
        #expect(colors(nil, "xterm") == .basic16 && colors(nil, "linux") == .basic16)
        #expect(colors(nil, "vt220") == .none && colors(nil, "dumb") == .none && colors(nil, nil) == .none)
        #expect(PictureAbilities.isMultiplexed(tmux: "/tmp/a,1,0", term: "xterm"))
        #expect(PictureAbilities.isMultiplexed(tmux: nil, term: "screen-256color"))
        #expect(!PictureAbilities.isMultiplexed(tmux: "", term: "xterm-256color"))
    }

    // MARK: - Several pictures

    @Test("Pictures side by side are as large as all of them fit, with a label each")
    func montages() throws {
        for count in [1, 2, 7, 32, 500] {
            for (columns, rows) in [(80, 20), (200, 60), (20, 5)] {
                let encoding = PictureEncoding.blocks(.direct)
                let montage = ScreenMontage(
                    count: count,
                    width: 64,
                    height: 64,
                    columns: columns,
                    rows: rows,
                    encoding,
                    PictureAbilities()
                )
                let tile = Montage.Tile(picture: montage.fitted(try Self.ramp(64, 64)), label: "frame 12, phase 3")
                let text = montage.text([Montage.Tile](repeating: tile, count: min(count, montage.capacity)))
                let lines = text.split(separator: "\n")
                #expect(lines.count <= rows && lines.allSatisfy { DisplayWidth.ofStyled($0) <= columns })
                #expect(lines.contains { $0.hasPrefix("frame") })
            }
        }
    }

    @Test("A montage in a file has the number of each frame in its corner")
    func fileMontage() throws {
        let tile = try #require(Raster(width: 20, height: 10, samples: .gray8([UInt8](repeating: 90, count: 200))))
        let picture = try #require(Montage.picture([tile, tile], numbers: [1, 12]))
        #expect(picture.width == 41 && picture.height == 10 || picture.width == 20 && picture.height == 21)
        let samples = Self.gray(picture)
        #expect(samples.count(where: { $0 == 255 }) > 15 && samples.count(where: { $0 == 90 }) > 250)
        let colored = try #require(Raster(width: 1, height: 1, samples: .rgb8([10, 20, 30])))
        #expect(try #require(Montage.picture([colored], numbers: [])).samples == .rgb8([10, 20, 30]))
    }

    @Test("A curve fits the screen, and its ends are told") func curves() {
        let values = (0..<90).map { (index: Int) -> Double in
            index < 20 ? Double(index) * 500 : 10_000 - Double(index - 20) * 100
        }
        for width in [20, 80, 200] {
            let lines = CurvePlot(values: values, name: "counts", axis: "frame").lines(width: width)
            #expect(lines.count == 13 && lines.allSatisfy { DisplayWidth.of($0) <= width }, "\(lines)")
            #expect(lines[0].hasPrefix("10000 │") && lines[9].hasPrefix("    0 │") && lines[11].hasSuffix("90"))
        }
        #expect(CurvePlot(values: [0, 0], name: "counts", axis: "frame").lines(width: 40)[0] == "0 │")
    }
}
