import DICOMImage
import PACSClient

/// A way to show a picture on a terminal.
enum PictureEncoding: Sendable, Equatable {
    /// Kitty's graphics protocol.
    case kitty
    /// Sixels of so many colours at most.
    case sixel(colors: Int)
    /// Half blocks.
    case blocks(PictureAbilities.TextColors)
    /// Characters without colour.
    case ascii

    /// The way that is wanted, or the best one that the terminal has.
    init(_ wanted: ImageRendering, _ abilities: PictureAbilities, usesColor: Bool) {
        let colors = abilities.textColors
        switch wanted {
        case _ where abilities.isPlain: self = .ascii
        case .kitty: self = .kitty
        case .sixel: self = .sixel(colors: abilities.sixelColors)
        // Who asks for blocks has colours, whatever the environment says.
        case .blocks: self = .blocks(colors == .none ? .basic16 : colors)
        case .ascii: self = .ascii
        case .auto where abilities.hasKitty: self = .kitty
        case .auto where abilities.hasSixel: self = .sixel(colors: abilities.sixelColors)
        case .auto: self = colors == .none || !usesColor ? .ascii : .blocks(colors)
        }
    }

    /// How many dots of the picture a cell shows, across and down.
    func dots(_ abilities: PictureAbilities) -> (across: Int, down: Int) {
        switch self {
        case .kitty, .sixel: (abilities.cell.width, abilities.cell.height)
        case .blocks: (1, 2)
        case .ascii: (1, 1)
        }
    }

    /// How much higher than wide a dot is.
    func dotAspect(_ abilities: PictureAbilities) -> Double {
        switch self {
        case .kitty, .sixel: return 1
        case .blocks, .ascii:
            let dots = self.dots(abilities)
            let (width, height) = (Double(abilities.cell.width), Double(abilities.cell.height))
            return (height / Double(dots.down)) / (width / Double(dots.across))
        }
    }

    /// The text that shows a picture from where the cursor is, and moves the cursor to the start of the row below it.
    ///
    /// A picture takes the place of another one of its `index` where the terminal keeps pictures.
    func text(_ picture: Raster, index: Int = 0, _ abilities: PictureAbilities) -> String {
        let picture = picture.eightBit
        switch self {
        case .kitty:
            return KittyPicture.text(
                picture,
                index: index,
                cell: abilities.cell,
                passesThrough: abilities.passesThrough
            )
        case .sixel(let colors): return SixelPicture(picture, colors: colors).text
        case .blocks(let colors): return BlockPicture.text(picture, colors: colors)
        case .ascii: return CharacterPicture.text(picture)
        }
    }
}
