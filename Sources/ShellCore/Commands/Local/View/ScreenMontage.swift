import DICOMImage

/// Pictures side by side on a terminal, each with a label below it, as large as all of them fit on the screen.
struct ScreenMontage: Sendable {
    private let encoding: PictureEncoding
    private let abilities: PictureAbilities
    /// Columns of cells that a picture has.
    private let cellsWide: Int
    /// Rows of cells that a picture has.
    private let cellsHigh: Int
    /// How many pictures stand side by side.
    private let across: Int
    /// How many pictures fit.
    let capacity: Int

    /// Narrower pictures show nothing, in columns of cells.
    private static let narrowest = 8

    /// Finds the largest size of so many pictures of so many pixels that fit.
    init(
        count: Int,
        width: Int,
        height: Int,
        columns: Int,
        rows: Int,
        _ encoding: PictureEncoding,
        _ abilities: PictureAbilities
    ) {
        (self.encoding, self.abilities) = (encoding, abilities)
        let most = max(1, (columns + 1) / (Self.narrowest + 1))
        var found: (across: Int, wide: Int, high: Int, fits: Int)?
        for across in 1...min(max(1, count), most) {
            let wide = (columns + 1) / across - 1
            let layout = PictureLayout(
                encoding: encoding,
                abilities: abilities,
                columns: wide,
                rows: rows - 1,
                zoom: nil
            )
            let (shownWide, high) = layout.cells(width: width, height: height)
            let fits = max(1, rows / (high + 1)) * across
            if found.map({ fits > $0.fits }) ?? true { found = (across, shownWide, high, fits) }
            if fits >= count { break }
        }
        let best = found ?? (1, columns, rows, 1)
        (self.across, self.cellsWide, self.cellsHigh) = (best.across, best.wide, best.high)
        self.capacity = best.fits
    }

    /// A picture in the size that it has here.
    func fitted(_ picture: Raster) -> Raster {
        PictureLayout(
            encoding: self.encoding,
            abilities: self.abilities,
            columns: self.cellsWide,
            rows: self.cellsHigh,
            zoom: nil
        ).fitted(picture)
    }

    /// The text that shows pictures of this size.
    func text(_ tiles: [Montage.Tile]) -> String {
        let dots = self.encoding.dots(self.abilities)
        var text = ""
        for (number, start) in stride(from: 0, to: tiles.count, by: self.across).enumerated() {
            let row = tiles[start..<min(tiles.count, start + self.across)]
            let picture = Montage.row(
                row.map(\.picture),
                width: self.cellsWide * dots.across,
                height: self.cellsHigh * dots.down,
                gap: dots.across
            )
            if let picture { text += self.encoding.text(picture, index: number, self.abilities) }
            let labels = row.map { tile -> String in
                let label = clipped(tile.label, to: self.cellsWide)
                return label + blanks(self.cellsWide - DisplayWidth.of(label))
            }
            var line = labels.joined(separator: " ")
            while line.last == " " { line.removeLast() }
            text += line + "\n"
        }
        return text
    }
}
