/// A body that a camera of nuclear medicine, PET or CT could have seen, drawn from ellipses and limbs.
struct Phantom {
    /// The part of the body, as Body Part Examined has it.
    let bodyPart: String
    /// How the images were made.
    let form: ImageKind.Form
    /// How many frames or images there are.
    let count: Int
    /// Rows of each.
    let rows: Int
    /// Columns of each.
    let columns: Int

    /// Width and height of what shapes are drawn on, but for whole bodies.
    static let grid = (width: 128, height: 128)

    /// The counts of a frame or image, the first one being 0.
    func map(_ index: Int) -> ActivityMap {
        switch self.form {
        case .wholeBody: return self.wholeBody(index)
        case .computedTomography: return self.transverse(index, density: true)
        case .positronEmission: return self.transverse(index, density: false)
        case .capture: return self.capture(index)
        case .planar, .dynamic, .tomography, .reconstruction, .gated: break
        }
        var map = ActivityMap(rows: self.rows, columns: self.columns, grid: Self.grid)
        switch self.form {
        case .tomography: self.projection(index, &map)
        case .reconstruction: self.slice(index, &map)
        case .gated: self.beat(index, &map)
        case .dynamic: self.flow(index, &map)
        default: self.planar(index, &map)
        }
        map.blur()
        return map
    }

    /// Hundredths of the way from the first frame to the last.
    func way(_ index: Int) -> Int { index * 100 / max(1, self.count - 1) }

    /// The sine of an angle in 64ths of a turn, in thousandths.
    static func sine(_ angle: Int) -> Int {
        let quarter = [0, 98, 195, 290, 383, 471, 556, 634, 707, 773, 831, 882, 924, 957, 981, 995, 1000]
        let place = ((angle % 64) + 64) % 64
        switch place {
        case 0...16: return quarter[place]
        case 17...32: return quarter[32 - place]
        case 33...48: return -quarter[place - 32]
        default: return -quarter[64 - place]
        }
    }

    /// A part of something, in hundredths, that rises from one place of the way to another.
    static func rise(_ way: Int, from: Int, to: Int) -> Int { min(100, max(0, (way - from) * 100 / max(1, to - from))) }
}
